/** Statistics: whether an offer is counted by the federal statistics of youth work, and what decides that. */
import { type CodeOf, isRecognised, type Provider, youthWorkCategories } from "../institution/index.js"
import type { LocalDate } from "../time/index.js"
import { worksUnder } from "./legal-basis.js"
import type { Offer } from "./offer.js"

/** What the statistics ask of an offer. @german Zählbedingung */
export type CountingCondition = "publicOrRecognisedProvider" | "publiclyFunded" | "youthWork"

/** Whether a condition is met; `unknown` where nobody recorded it. @german Erfüllung einer Zählbedingung */
export interface CountingAnswer {
  readonly condition: CountingCondition
  readonly answer: "met" | "notMet" | "unknown"
}

/** Whether an offer is counted, and why. @german Meldung zur Statistik der Jugendarbeit */
export interface StatisticsVerdict {
  /** Only where all three conditions are met. */
  readonly counts: boolean
  readonly conditions: ReadonlyArray<CountingAnswer>
  /** Under which category it is counted; none for a form that the statistics do not have. */
  readonly category?: CodeOf<typeof youthWorkCategories>
}

/**
 * Whether an offer is counted by the statistics of youth work: its provider is public or recognised, it is publicly
 * funded, and it is youth work under section 11 or the training of volunteers.
 *
 * @param carried - who carries the institution, where that is known; a recognition counts on the day asked for
 * @rule R17
 * @source SGB VIII, section 99 paragraph 8
 * @example
 * import { LocalDate, Offer, Provider, statisticsVerdict } from "@sozialraum/core"
 * const offer = Offer.parse({
 *   id: "treff",
 *   title: "Offener Treff",
 *   institution: "jugendhaus",
 *   form: "offen",
 *   legalBases: [{ law: "sgb8", section: "11" }],
 *   funding: { public: true },
 *   state: "published",
 * })
 * const asOf = LocalDate.parse("2026-10-21")
 * const city = Provider.parse({ id: "bochum", name: "Stadt Bochum", kind: "oeffentlich" })
 * statisticsVerdict(offer, { provider: city, asOf }).counts // => true
 * const club = Provider.parse({ id: "club", name: "Club", kind: "frei", recognition: { status: "none" } })
 * statisticsVerdict(offer, { provider: club, asOf }).conditions[0]?.answer // => "notMet"
 */
export const statisticsVerdict = (
  offer: Offer,
  carried: { readonly provider?: Provider; readonly asOf: LocalDate },
): StatisticsVerdict => {
  const conditions: ReadonlyArray<CountingAnswer> = [
    { condition: "publicOrRecognisedProvider", answer: recognition(carried) },
    { condition: "publiclyFunded", answer: answered(offer.funding?.public) },
    { condition: "youthWork", answer: youthWork(offer) },
  ]
  const category = youthWorkCategories.find(({ code }) => code === offer.form)?.code
  return {
    counts: conditions.every(({ answer }) => answer === "met"),
    conditions,
    ...(category === undefined ? {} : { category }),
  }
}

const answered = (met: boolean | undefined): CountingAnswer["answer"] =>
  met === undefined ? "unknown" : met ? "met" : "notMet"

const recognition = ({
  provider,
  asOf,
}: {
  readonly provider?: Provider
  readonly asOf: LocalDate
}): CountingAnswer["answer"] => {
  if (provider === undefined) return "unknown"
  if (isRecognised(provider, asOf)) return "met"
  return provider.recognition === undefined && (provider.kind === undefined || provider.kind === "frei")
    ? "unknown"
    : "notMet"
}

const youthWork = ({ legalBases }: Offer): CountingAnswer["answer"] =>
  answered(legalBases.length === 0 ? undefined : worksUnder(legalBases, "11") || worksUnder(legalBases, "74"))
