/** Recognition: who counts as a recognised carrier of free youth welfare. */
import * as z from "zod"
import type { Finding } from "../problem.js"
import { violates } from "../problem.js"
import { holdsOn, inOrder, LocalDate } from "../time/index.js"
import type { Provider, ProviderId } from "./provider.js"

/**
 * Whether a provider is recognised as a carrier of free youth welfare.
 *
 * Recognition by law has no date. `since` may be any day: three years of work give a claim to recognition, and are no
 * condition of it.
 *
 * @german Anerkennung
 * @rule R7, R8
 * @source SGB VIII, section 75
 */
export const Recognition = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("none") }).readonly(),
  z
    .strictObject({
      status: z.literal("recognised"),
      since: LocalDate.exactOptional(),
      /** The first day on which a limited recognition no longer holds. */
      to: LocalDate.exactOptional(),
      /** Who decided: a Jugendamt, a Landesjugendamt, the highest authority of the Land. */
      authority: z.string().min(1).exactOptional(),
    })
    .refine((recognition) => inOrder(asValidity(recognition)), violates("ValidityEmpty", ["to"]))
    .readonly(),
  z.strictObject({ status: z.literal("byLaw") }).readonly(),
])
export type Recognition = z.infer<typeof Recognition>

/**
 * Whether a provider is recognised by law: a religious community that is a corporation of public law, or one of the
 * welfare associations joined at federal level, with their branches.
 *
 * What a provider is in itself and its legal form decide; a club or company that is only a member of such an association
 * is not: `umbrella` alone decides nothing. A commercial provider never is.
 *
 * @rule R8
 * @source SGB VIII, section 75 paragraph 3; BT-Drs. 11/5948, p. 99 for the six associations
 */
export const isRecognisedByLaw = (provider: Provider): boolean => {
  if (provider.kind === "gewerblich") return false
  return provider.recognition?.status === "byLaw" || hasGroundInLaw(provider)
}

const hasGroundInLaw = ({ kind, organisation, legalForm = "", umbrella }: Provider): boolean => {
  if (kind === "oeffentlich" || kind === "gewerblich") return false
  return organisation === "religionsgemeinschaft"
    ? isPublicCorporation(legalForm)
    : organisation === "wohlfahrtsverband" && umbrella !== undefined && umbrella !== "sonstige"
}

/**
 * Whether a provider counts as recognised; the public carrier needs no recognition.
 *
 * @param day - left out, a recognition counts whatever its dates
 * @rule R8
 */
export const isRecognised = (provider: Provider, day?: LocalDate): boolean => {
  const { kind, recognition } = provider
  if (kind === "oeffentlich" || isRecognisedByLaw(provider)) return true
  return recognition?.status === "recognised" && (day === undefined || holdsOn(asValidity(recognition), day))
}

/**
 * Long-term funding is recorded for a provider without recognition, which such funding normally takes.
 *
 * @german Dauerförderung ohne Anerkennung
 */
export type FundedWithoutRecognition = Finding<"FundedWithoutRecognition", { readonly provider: ProviderId }>

/**
 * What is recorded about the recognition of a provider contradicts what it is: a commercial one cannot be recognised, and
 * who is recognised by law cannot lack it.
 *
 * @german Widersprüchliche Anerkennung
 */
export type RecognitionContradicted = Finding<
  "RecognitionContradicted",
  { readonly provider: ProviderId; readonly because: "gewerblich" | "byLaw" }
>

/**
 * What is worth a look about the recognition of a provider. How long it had worked before is never asked.
 *
 * @param funding - whether it is funded for the long term, and on which day that is asked
 * @rule R7, R8
 * @source SGB VIII, section 74 paragraph 1; section 75 paragraphs 1 and 3
 */
export const recognitionFindings = (
  provider: Provider,
  funding: { readonly longTermFunding: boolean; readonly asOf?: LocalDate },
): ReadonlyArray<FundedWithoutRecognition | RecognitionContradicted> => {
  const because = contradictionOf(provider)
  const facts = { severity: "warning", path: ["recognition"], provider: provider.id } as const
  return [
    ...(because === undefined ? [] : [{ _tag: "RecognitionContradicted" as const, rule: "R8", ...facts, because }]),
    ...(!funding.longTermFunding || isRecognised(provider, funding.asOf)
      ? []
      : [{ _tag: "FundedWithoutRecognition" as const, rule: "R7", ...facts }]),
  ]
}

const contradictionOf = (provider: Provider): RecognitionContradicted["because"] | undefined => {
  const status = provider.recognition?.status
  if (provider.kind === "gewerblich") return status === undefined || status === "none" ? undefined : "gewerblich"
  return status === "none" && hasGroundInLaw(provider) ? "byLaw" : undefined
}

/** `Körperschaft des öffentlichen Rechts`, however it is shortened; also in full with the short form behind it. */
const isPublicCorporation = (legalForm: string): boolean =>
  /^(?:(?:k|körperschaft)(?:d|des)?(?:ö|öff|öffentl|öffentlichen)(?:d?r|rechts?)|öffentlichrechtlichekörperschaft){1,2}$/.test(
    legalForm
      .normalize("NFC")
      .toLowerCase()
      .replaceAll("oe", "ö")
      .replaceAll(/[^\p{L}]/gu, ""),
  )

const asValidity = ({ since, to }: { readonly since?: LocalDate; readonly to?: LocalDate }) => ({
  ...(since === undefined ? {} : { from: since }),
  ...(to === undefined ? {} : { to }),
})
