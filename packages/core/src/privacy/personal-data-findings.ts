/** Findings of personal data: the free texts of a value that seem to tell of a person. */
import type * as z from "zod"
import type { Finding } from "../problem.js"
import { type FreeText, freeTexts } from "./free-texts.js"
import { type PersonalDataKind, personalDataHints } from "./personal-data-hints.js"

/**
 * A free text seems to hold data of a person, from the character `start` of the text at the path to before `end`.
 *
 * @german Personenbezug im Freitext
 */
export type PersonalDataLikely = Finding<
  "PersonalDataLikely",
  { readonly kind: PersonalDataKind; readonly start: number; readonly end: number }
>

/**
 * Where the free texts of a value seem to hold data of a person. No value of this library is for that: it belongs into the
 * records of those who help.
 *
 * @param schema - the schema of the value
 * @returns in the order of the fields; what is written there is not repeated
 * @rule R50, P1, P2, P10
 * @example
 * import { Offer, personalDataFindings } from "@sozialraum/core"
 * const offer = Offer.parse({
 *   id: "o",
 *   title: "Offener Treff",
 *   description: "Anmeldung bei Frau Schulte, 0171 2345678",
 *   institution: "jugendhaus",
 *   form: "offen",
 *   state: "draft",
 * })
 * personalDataFindings(Offer, offer).map(({ path, kind }) => [...path, kind]) // => [["description", "name"], ["description", "phone"]]
 */
export const personalDataFindings = <Schema extends z.ZodType>(
  schema: Schema,
  value: z.output<Schema>,
): ReadonlyArray<PersonalDataLikely> => freeTexts(schema, value).flatMap(personalDataIn)

/** Where one free text seems to hold data of a person. */
export const personalDataIn = ({ path, text }: FreeText): ReadonlyArray<PersonalDataLikely> =>
  personalDataHints(text).map((hint) => ({
    _tag: "PersonalDataLikely",
    rule: "R50",
    severity: "warning",
    path,
    ...hint,
  }))
