/** What the label „Familienzentrum NRW“ asks for. */
import type { Code } from "./code.js"

/** An area in which the label is examined. @german Gütesiegelbereich */
export interface FamilienzentrumArea extends Code {
  /** Whether it is about what the centre does for families, or about what makes that possible. */
  readonly part: "leistung" | "struktur"
}

/**
 * The four areas of services and the four of structures.
 *
 * @source Das Gütesiegel Familienzentrum NRW; PVO KiBiz NRW, section 10 paragraph 2
 */
export const familienzentrumAreas = [
  {
    code: "beratungUnterstuetzung",
    part: "leistung",
    german: "Beratung und Unterstützung von Kindern und Familien",
    english: "Counselling and support for children and families",
  },
  {
    code: "familienbildung",
    part: "leistung",
    german: "Familienbildung und Erziehungspartnerschaft",
    english: "Family education and partnership with parents",
  },
  { code: "kindertagespflege", part: "leistung", german: "Kindertagespflege", english: "Childminding" },
  {
    code: "vereinbarkeit",
    part: "leistung",
    german: "Vereinbarkeit von Beruf und Familie",
    english: "Reconciling work and family life",
  },
  {
    code: "sozialraumbezug",
    part: "struktur",
    german: "Sozialraumbezug",
    english: "Focus on the Sozialraum",
  },
  {
    code: "kooperation",
    part: "struktur",
    german: "Kooperation und Organisation",
    english: "Cooperation and organisation",
  },
  { code: "kommunikation", part: "struktur", german: "Kommunikation", english: "Communication" },
  {
    code: "selbstevaluation",
    part: "struktur",
    german: "Leistungsentwicklung und Selbstevaluation",
    english: "Development of services and self-evaluation",
  },
] as const satisfies ReadonlyArray<FamilienzentrumArea>
