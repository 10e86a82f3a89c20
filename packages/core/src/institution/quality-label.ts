/** Quality labels: what was certified, and until when. */
import * as z from "zod"
import { violates } from "../problem.js"
import { holdingOn, holdsOn, inOrder, LocalDate, type Validity, validityFields } from "../time/index.js"
import type { Code } from "./code-lists/code.js"

/** A label as a code: one of {@link qualityLabels}, or a local one in the same spelling. @german Gütesiegelart */
export const QualityLabelCode = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
export type QualityLabelCode = z.infer<typeof QualityLabelCode>

/**
 * Labels whose term is known.
 *
 * @source pädquis, Zertifizierung Familienzentrum NRW
 */
export const qualityLabels = [
  {
    code: "familienzentrumNrw",
    german: "Gütesiegel Familienzentrum NRW",
    english: "Quality label “Familienzentrum NRW”",
    years: 4,
  },
] as const satisfies ReadonlyArray<Code & { readonly years: number }>

/** A label of an institution; `to` is the first day on which it no longer holds. @german Gütesiegel */
export const QualityLabel = z
  .strictObject({
    label: QualityLabelCode,
    /** Who certified it. */
    by: z.string().min(1).exactOptional(),
    ...validityFields,
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()
export type QualityLabel = z.infer<typeof QualityLabel>

/** Whatever has labels. @internal */
interface Labelled {
  readonly qualityLabels?: ReadonlyArray<QualityLabel>
}

/**
 * A label as it is awarded on a day, for its usual term.
 *
 * @example
 * import { awardedLabel, LocalDate } from "@sozialraum/core"
 * awardedLabel("familienzentrumNrw", LocalDate.parse("2026-08-01")) // => { label: "familienzentrumNrw", from: "2026-08-01", to: "2030-08-01" }
 */
export const awardedLabel = (label: (typeof qualityLabels)[number]["code"], on: LocalDate): QualityLabel => {
  const years = qualityLabels.find(({ code }) => code === label)?.years ?? 0
  return { label, from: on, to: yearsLater(on, years) }
}

/** The labels that an institution has on a day. */
export const labelsOn = (institution: Labelled, day: LocalDate): ReadonlyArray<QualityLabel> =>
  holdingOn(institution.qualityLabels ?? [], day)

/**
 * The labels that an institution loses within a time, because they end and no further term of the same label follows.
 *
 * @param within - from the first day that counts to the first that no longer does
 */
export const labelsEnding = (institution: Labelled, within: Validity): ReadonlyArray<QualityLabel> =>
  (institution.qualityLabels ?? []).filter(
    ({ label, to }) =>
      to !== undefined &&
      holdsOn(within, to) &&
      !labelsOn(institution, to).some((following) => following.label === label),
  )

/** A year without 29 February ends the term on 1 March. */
const yearsLater = (day: LocalDate, years: number): LocalDate => {
  const there = `${String(Math.min(Number(day.slice(0, 4)) + years, 9999)).padStart(4, "0")}${day.slice(4)}`
  const found = LocalDate.safeParse(there)
  return found.success ? found.data : LocalDate.parse(`${there.slice(0, 4)}-03-01`)
}
