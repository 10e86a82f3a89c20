/** School facts: what the official school data say about a school beyond its name and address. */
import * as z from "zod"
import { addDays, LocalDate } from "../time/index.js"
import { codesOf } from "./code-lists/code.js"
import {
  nrwBetriebsschluessel,
  nrwFoerderschwerpunkte,
  nrwRechtsformen,
  nrwSchulformen,
} from "./code-lists/nrw-school-codes.js"
import type { Institution } from "./institution.js"

const Schulbetriebsschluessel = z.enum(codesOf(nrwBetriebsschluessel))

/**
 * The codes of a school in the school data of its Land; its Schulnummer is an external id like any other.
 *
 * @german Schuldaten
 * @source Ministerium für Schule und Bildung NRW, school base data
 */
export const SchoolFacts = z
  .strictObject({
    /** Whose code lists these are, as in ISO 3166-2:DE. */
    land: z.literal("NW"),
    schulform: z.enum(codesOf(nrwSchulformen)).exactOptional(),
    rechtsform: z.enum(codesOf(nrwRechtsformen)).exactOptional(),
    /** The number of who maintains the school, in the key file of the Land. */
    traegernummer: z.string().regex(/^\d+$/).exactOptional(),
    betriebsschluessel: Schulbetriebsschluessel.exactOptional(),
    /** The day that stands beside the Betriebsschlüssel: the last one of a school that closes, else the first one. */
    betriebsdatum: LocalDate.exactOptional(),
    foerderschwerpunkte: z
      .array(z.enum(codesOf(nrwFoerderschwerpunkte)))
      .min(1)
      .readonly()
      .exactOptional(),
  })
  .readonly()
export type SchoolFacts = z.infer<typeof SchoolFacts>

/**
 * The states that a Betriebsschlüssel stands for.
 *
 * @param changesOn - the day that the list gives beside the code; without it an announced change has no period yet
 * @example
 * import { LocalDate, statusesOfSchool } from "@sozialraum/core"
 * statusesOfSchool("0", LocalDate.parse("2027-08-01")) // => [{ status: "active", to: "2027-08-01" }, { status: "closed", from: "2027-08-01" }]
 */
export const statusesOfSchool = (
  betriebsschluessel: z.infer<typeof Schulbetriebsschluessel>,
  changesOn?: LocalDate,
): Institution["statuses"] =>
  nrwBetriebsschluessel
    .filter(({ code }) => code === betriebsschluessel)
    .flatMap((entry) => {
      const { status } = entry
      if (!("becomes" in entry) || changesOn === undefined) return [{ status }]
      return [
        { status, to: changesOn },
        { status: entry.becomes, from: changesOn },
      ]
    })

/** The states that the Betriebsschlüssel of a school stands for, from the day that stands beside it. @internal */
export const statusesOfListedSchool = ({ betriebsschluessel, betriebsdatum }: SchoolFacts): Institution["statuses"] => {
  if (betriebsschluessel === undefined) return []
  const closes = nrwBetriebsschluessel.some(
    (entry) => entry.code === betriebsschluessel && "becomes" in entry && entry.becomes === "closed",
  )
  // No list knows what comes after the last day that there is.
  const after = LocalDate.safeParse(betriebsdatum && addDays(betriebsdatum, 1))
  return statusesOfSchool(betriebsschluessel, closes ? after.data : betriebsdatum)
}
