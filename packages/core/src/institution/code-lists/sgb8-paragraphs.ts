/** SGB VIII: the paragraphs under which offers and institutions of youth welfare work. */
import * as z from "zod"
import { type Code, codesOf } from "./code.js"

/**
 * The paragraphs of SGB VIII that name offers, in the order of the statute.
 *
 * @source SGB VIII, as of the Kinder- und Jugendstärkungsgesetz 2021
 */
export const sgb8Paragraphs = [
  { code: "8a", german: "Schutzauftrag bei Kindeswohlgefährdung", english: "Child protection mandate" },
  {
    code: "8b",
    german: "Fachliche Beratung und Begleitung zum Schutz von Kindern und Jugendlichen",
    english: "Professional advice and support for the protection of children and young people",
  },
  { code: "11", german: "Jugendarbeit", english: "Youth work" },
  { code: "12", german: "Förderung der Jugendverbände", english: "Support for youth associations" },
  { code: "13", german: "Jugendsozialarbeit", english: "Youth social work" },
  { code: "13a", german: "Schulsozialarbeit", english: "School social work" },
  {
    code: "14",
    german: "Erzieherischer Kinder- und Jugendschutz",
    english: "Educational protection of children and young people",
  },
  {
    code: "16",
    german: "Allgemeine Förderung der Erziehung in der Familie",
    english: "General support for upbringing in the family",
  },
  {
    code: "17",
    german: "Beratung in Fragen der Partnerschaft, Trennung und Scheidung",
    english: "Counselling on partnership, separation and divorce",
  },
  {
    code: "18",
    german: "Beratung und Unterstützung bei der Ausübung der Personensorge und des Umgangsrechts",
    english: "Counselling and support in exercising custody and contact rights",
  },
  {
    code: "19",
    german: "Gemeinsame Wohnformen für Mütter/Väter und Kinder",
    english: "Supported accommodation for mothers or fathers with their children",
  },
  {
    code: "20",
    german: "Betreuung und Versorgung des Kindes in Notsituationen",
    english: "Care of a child in a family emergency",
  },
  { code: "22", german: "Grundsätze der Förderung", english: "Principles of early education and care" },
  { code: "22a", german: "Förderung in Tageseinrichtungen", english: "Early education and care in day-care centres" },
  { code: "23", german: "Förderung in Kindertagespflege", english: "Early education and care by childminders" },
  {
    code: "24",
    german: "Anspruch auf Förderung in Tageseinrichtungen und in Kindertagespflege",
    english: "Entitlement to a place in a day-care centre or with a childminder",
  },
  {
    code: "25",
    german: "Unterstützung selbst organisierter Förderung von Kindern",
    english: "Support for child care that parents organise themselves",
  },
  { code: "27", german: "Hilfe zur Erziehung", english: "Socio-educational support for families" },
  { code: "28", german: "Erziehungsberatung", english: "Child guidance and family counselling" },
  { code: "29", german: "Soziale Gruppenarbeit", english: "Social group work" },
  { code: "30", german: "Erziehungsbeistand, Betreuungshelfer", english: "Social worker assigned to a young person" },
  { code: "31", german: "Sozialpädagogische Familienhilfe", english: "Socio-educational assistance in the family" },
  { code: "32", german: "Erziehung in einer Tagesgruppe", english: "Socio-educational day group" },
  { code: "33", german: "Vollzeitpflege", english: "Full-time foster care" },
  {
    code: "34",
    german: "Heimerziehung, sonstige betreute Wohnform",
    english: "Residential care and other supervised accommodation",
  },
  {
    code: "35",
    german: "Intensive sozialpädagogische Einzelbetreuung",
    english: "Intensive individual socio-educational support",
  },
  {
    code: "35a",
    german:
      "Eingliederungshilfe für Kinder und Jugendliche mit seelischer Behinderung oder drohender seelischer Behinderung",
    english: "Integration assistance for children and young people with, or at risk of, a mental disability",
  },
  { code: "41", german: "Hilfe für junge Volljährige", english: "Support for young adults" },
] as const satisfies ReadonlyArray<Code>

/** A paragraph of SGB VIII by its number: `13a`. @german Paragraf des SGB VIII */
export const Sgb8Paragraph = z.enum(codesOf(sgb8Paragraphs))
export type Sgb8Paragraph = z.infer<typeof Sgb8Paragraph>

/**
 * What youth work concentrates on.
 *
 * @source SGB VIII, section 11 paragraph 3
 */
export const youthWorkFocuses = [
  { code: "jugendbildung", german: "Außerschulische Jugendbildung", english: "Out-of-school youth education" },
  {
    code: "sportSpielGeselligkeit",
    german: "Jugendarbeit in Sport, Spiel und Geselligkeit",
    english: "Youth work in sports, play and social life",
  },
  {
    code: "arbeitsweltSchuleFamilie",
    german: "Arbeitswelt-, schul- und familienbezogene Jugendarbeit",
    english: "Youth work related to working life, school and family",
  },
  { code: "international", german: "Internationale Jugendarbeit", english: "International youth work" },
  { code: "erholung", german: "Kinder- und Jugenderholung", english: "Recreation for children and young people" },
  { code: "jugendberatung", german: "Jugendberatung", english: "Youth counselling" },
] as const satisfies ReadonlyArray<Code>
