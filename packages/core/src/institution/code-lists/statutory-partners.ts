/** Statutory partners: with whom the law asks youth welfare to work together. */
import type { KnownInstitutionType } from "../institution-type.js"
import type { Code } from "./code.js"

/**
 * A group of partners that a statute names.
 *
 * `types` are the institution types of the code list that belong to it. Where there are none, nobody can tell from
 * the types whether such a partner is there.
 *
 * @german Gesetzlicher Partner
 */
export interface StatutoryPartner extends Code {
  readonly types: ReadonlyArray<KnownInstitutionType>
}

/**
 * With whom the public carriers of youth welfare work together, in the order and numbering of the statute.
 *
 * @source SGB VIII, section 81
 * @rule R33
 */
export const sgb8Partners = [
  {
    code: "1",
    german: "Träger von Sozialleistungen",
    english: "Social benefit authorities",
    types: ["jobcenterArbeitsagentur", "sozialamt"],
  },
  { code: "2", german: "Rehabilitationsträger", english: "Rehabilitation funding bodies", types: [] },
  {
    code: "3",
    german: "Familien- und Jugendgerichte, Staatsanwaltschaften und Justizvollzug",
    english: "Family and youth courts, public prosecutors and prisons",
    types: ["familiengericht"],
  },
  {
    code: "4",
    german: "Schulen und Stellen der Schulverwaltung",
    english: "Schools and school authorities",
    types: [
      "grundschule",
      "foerderschule",
      "weiterfuehrendeSchule",
      "berufskolleg",
      "schulverwaltung",
      "schulpsychologie",
    ],
  },
  {
    code: "5",
    german: "Öffentlicher Gesundheitsdienst und sonstiges Gesundheitswesen",
    english: "Public health services and other health care",
    types: ["gesundheitsamt", "kinderarztHebamme", "krankenhaus", "sozialpaediatrischesZentrum", "fruehfoerderung"],
  },
  {
    code: "6",
    german: "Schwangerschafts- und Suchtberatungsstellen",
    english: "Pregnancy and addiction counselling",
    types: ["schwangerschaftsberatung", "suchtberatung"],
  },
  {
    code: "7",
    german: "Schutz gegen Gewalt in engen sozialen Beziehungen",
    english: "Protection against domestic violence",
    types: ["gewaltschutz"],
  },
  {
    code: "8",
    german: "Bundesagentur für Arbeit",
    english: "Federal employment agency",
    types: ["jobcenterArbeitsagentur"],
  },
  {
    code: "9",
    german: "Berufliche Aus- und Weiterbildung",
    english: "Vocational training and further education",
    types: ["berufskolleg", "jugendberufshilfe", "weiterbildung"],
  },
  {
    code: "10",
    german: "Polizei- und Ordnungsbehörden",
    english: "Police and public order authorities",
    types: ["polizei", "ordnungsamt"],
  },
  { code: "11", german: "Gewerbeaufsicht", english: "Trade supervision", types: [] },
  {
    code: "12",
    german: "Ausbildung für Fachkräfte, Weiterbildung und Forschung",
    english: "Training of professionals, further education and research",
    types: ["hochschule", "berufskolleg", "weiterbildung", "vhs"],
  },
  { code: "13", german: "Mehrgenerationenhäuser", english: "Multi-generation houses", types: ["mehrgenerationenhaus"] },
] as const satisfies ReadonlyArray<StatutoryPartner>

/**
 * Who belongs to the network for child protection and early support, in the order of the statute.
 *
 * @source KKG, section 3 paragraph 2
 * @rule R33
 */
export const kkgPartners = [
  {
    code: "jugendhilfe",
    german: "Öffentliche und freie Jugendhilfe",
    english: "Public and voluntary youth welfare",
    types: [
      "jugendamt",
      "asdBezirkssozialdienst",
      "kita",
      "familienzentrum",
      "erziehungsberatung",
      "hilfenZurErziehung",
      "fruehenHilfen",
    ],
  },
  {
    code: "eingliederungshilfe",
    german: "Leistungserbringer der Eingliederungshilfe",
    english: "Providers of integration assistance",
    types: [],
  },
  { code: "gesundheitsamt", german: "Gesundheitsämter", english: "Public health offices", types: ["gesundheitsamt"] },
  { code: "sozialamt", german: "Sozialämter", english: "Social welfare offices", types: ["sozialamt"] },
  {
    code: "schule",
    german: "Schulen",
    english: "Schools",
    types: ["grundschule", "foerderschule", "weiterfuehrendeSchule", "berufskolleg"],
  },
  {
    code: "polizeiOrdnung",
    german: "Polizei- und Ordnungsbehörden",
    english: "Police and public order authorities",
    types: ["polizei", "ordnungsamt"],
  },
  {
    code: "arbeitsagentur",
    german: "Agenturen für Arbeit",
    english: "Employment agencies",
    types: ["jobcenterArbeitsagentur"],
  },
  { code: "krankenhaus", german: "Krankenhäuser", english: "Hospitals", types: ["krankenhaus"] },
  {
    code: "spz",
    german: "Sozialpädiatrische Zentren",
    english: "Social paediatric centres",
    types: ["sozialpaediatrischesZentrum"],
  },
  {
    code: "fruehfoerderung",
    german: "Frühförderstellen",
    english: "Early intervention centres",
    types: ["fruehfoerderung"],
  },
  {
    code: "sozialberatung",
    german: "Beratungsstellen für soziale Problemlagen",
    english: "Counselling on social problems",
    types: ["sozialberatung", "suchtberatung"],
  },
  {
    code: "schwangerschaftsberatung",
    german: "Schwangerschaftsberatungsstellen",
    english: "Pregnancy counselling",
    types: ["schwangerschaftsberatung"],
  },
  {
    code: "muettergenesung",
    german: "Einrichtungen und Dienste zur Müttergenesung",
    english: "Convalescence services for mothers",
    types: [],
  },
  {
    code: "gewaltschutz",
    german: "Schutz gegen Gewalt in engen sozialen Beziehungen",
    english: "Protection against domestic violence, women's shelters",
    types: ["gewaltschutz"],
  },
  {
    code: "mehrgenerationenhaus",
    german: "Mehrgenerationenhäuser",
    english: "Multi-generation houses",
    types: ["mehrgenerationenhaus"],
  },
  {
    code: "familienbildung",
    german: "Familienbildungsstätten",
    english: "Family education centres",
    types: ["familienbildung"],
  },
  { code: "familiengericht", german: "Familiengerichte", english: "Family courts", types: ["familiengericht"] },
  {
    code: "heilberufe",
    german: "Angehörige der Heilberufe",
    english: "Members of the health professions",
    types: ["kinderarztHebamme"],
  },
] as const satisfies ReadonlyArray<StatutoryPartner>
