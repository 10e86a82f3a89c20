/** Institution types: the code list, with what each type means for the rules. */
import * as z from "zod"
import { violates } from "../problem.js"
import type { Sgb8Paragraph } from "./code-lists/sgb8-paragraphs.js"

/** A type as a code: one of {@link institutionTypes}, or a local one in the same spelling. @german Einrichtungsart */
export const InstitutionType = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
export type InstitutionType = z.infer<typeof InstitutionType>

/** The types of one institution, each once: a Kita may be a Familienzentrum too. @internal */
export const institutionTypesOfOne = z
  .array(InstitutionType)
  .min(1)
  .refine((types) => new Set(types).size === types.length, violates("TypeTwice"))
  .readonly()

/** What the code list says about a type. @german Merkmale einer Einrichtungsart */
export interface InstitutionTypeFacts {
  readonly german: string
  readonly english: string
  /** Whether such an institution belongs to youth welfare itself. */
  readonly youthWelfare: boolean
  /** The paragraphs of SGB VIII under which it usually works. */
  readonly paragraphs: ReadonlyArray<Sgb8Paragraph>
  /** A class of schema.org. */
  readonly schemaOrg: string
}

/** An institution of youth welfare, with its paragraphs. */
const welfare = (
  german: string,
  english: string,
  paragraphs: ReadonlyArray<Sgb8Paragraph>,
  schemaOrg = "Organization",
): InstitutionTypeFacts => ({ german, english, youthWelfare: true, paragraphs, schemaOrg })

/** A partner of youth welfare. */
const partner = (german: string, english: string, schemaOrg = "Organization"): InstitutionTypeFacts => ({
  german,
  english,
  youthWelfare: false,
  paragraphs: [],
  schemaOrg,
})

/**
 * The code list of institution types.
 *
 * @source SGB VIII, section 81; KKG, section 3; place categories of Stadt Bochum; schema.org
 */
export const institutionTypes = {
  kita: welfare("Kindertageseinrichtung", "Day-care centre for children", ["22", "22a", "24"], "ChildCare"),
  familienzentrum: welfare("Familienzentrum", "Family centre", ["16", "22", "22a", "24"], "ChildCare"),
  kindertagespflege: welfare("Kindertagespflege", "Childminder", ["22", "23", "24"], "ChildCare"),
  grosstagespflege: welfare("Großtagespflege", "Group of childminders", ["22", "23", "24"], "ChildCare"),
  grundschule: partner("Grundschule", "Primary school", "ElementarySchool"),
  foerderschule: partner("Förderschule", "Special needs school", "School"),
  weiterfuehrendeSchule: partner("Weiterführende Schule", "Secondary school", "School"),
  berufskolleg: partner("Berufskolleg", "Vocational college", "School"),
  hochschule: partner("Hochschule", "University or college", "CollegeOrUniversity"),
  ogs: welfare("Offene Ganztagsschule", "Open all-day school", ["24"], "ChildCare"),
  schulverwaltung: partner("Schulverwaltung", "School authority", "GovernmentOffice"),
  jugendamt: welfare("Jugendamt", "Youth welfare office", ["8a", "8b"], "GovernmentOffice"),
  asdBezirkssozialdienst: welfare(
    "Allgemeiner Sozialer Dienst",
    "General social services of the youth welfare office",
    ["8a", "16", "17", "18", "27"],
    "GovernmentOffice",
  ),
  erziehungsberatung: welfare("Erziehungsberatungsstelle", "Child guidance and family counselling centre", [
    "16",
    "17",
    "18",
    "28",
  ]),
  schulpsychologie: partner("Schulpsychologische Beratungsstelle", "School psychology service"),
  schulsozialarbeit: welfare("Schulsozialarbeit", "School social work", ["13a"]),
  jugendfreizeithaus: welfare("Jugendfreizeithaus", "Youth centre", ["11"]),
  jugendtreff: welfare("Jugendtreff", "Youth club", ["11"]),
  abenteuerspielplatz: welfare("Abenteuerspielplatz", "Adventure playground", ["11"], "Playground"),
  spielplatz: partner("Spielplatz", "Playground", "Playground"),
  spielmobil: welfare("Spielmobil", "Play bus", ["11"]),
  streetwork: welfare("Streetwork", "Street work", ["11", "13"]),
  jugendverband: welfare("Jugendverband", "Youth association", ["11", "12"], "NGO"),
  jugendberufshilfe: welfare("Jugendberufshilfe", "Career support for young people", ["13"]),
  hilfenZurErziehung: welfare("Hilfen zur Erziehung", "Socio-educational support services", [
    "27",
    "29",
    "30",
    "31",
    "32",
    "33",
    "34",
    "35",
    "35a",
    "41",
  ]),
  fruehfoerderung: partner("Frühförderstelle", "Early intervention centre", "MedicalOrganization"),
  fruehenHilfen: welfare("Frühe Hilfen", "Early support for families", ["16"]),
  familienbildung: welfare("Familienbildungsstätte", "Family education centre", ["16"], "EducationalOrganization"),
  familienbuero: welfare("Familienbüro", "Family information office", ["16"], "GovernmentOffice"),
  schwangerschaftsberatung: partner("Schwangerschaftsberatungsstelle", "Pregnancy counselling centre"),
  suchtberatung: partner("Suchtberatungsstelle", "Addiction counselling centre"),
  sozialberatung: partner("Sozialberatungsstelle", "Social counselling centre"),
  gewaltschutz: partner("Gewaltschutz", "Protection against domestic violence"),
  gesundheitsamt: partner("Gesundheitsamt", "Public health office", "GovernmentOffice"),
  kinderarztHebamme: partner("Kinderarztpraxis oder Hebamme", "Paediatrician or midwife", "MedicalOrganization"),
  krankenhaus: partner("Krankenhaus", "Hospital", "Hospital"),
  sozialpaediatrischesZentrum: partner(
    "Sozialpädiatrisches Zentrum",
    "Social paediatric centre",
    "MedicalOrganization",
  ),
  buecherei: partner("Bücherei", "Library", "Library"),
  musikschule: partner("Musikschule", "Music school", "EducationalOrganization"),
  kunstschule: partner("Kunstschule", "Art school", "EducationalOrganization"),
  vhs: partner("Volkshochschule", "Adult education centre", "EducationalOrganization"),
  weiterbildung: partner("Weiterbildungseinrichtung", "Further education institution", "EducationalOrganization"),
  museumTheater: partner("Museum oder Theater", "Museum or theatre", "CivicStructure"),
  sportverein: partner("Sportverein", "Sports club", "SportsClub"),
  kirchengemeinde: partner("Kirchengemeinde", "Parish", "Church"),
  moscheeReligionsgemeinschaft: partner(
    "Moschee oder Religionsgemeinschaft",
    "Mosque or religious community",
    "PlaceOfWorship",
  ),
  migrantenorganisation: partner("Migrantenorganisation", "Migrants' organisation", "NGO"),
  polizei: partner("Polizei", "Police", "PoliceStation"),
  ordnungsamt: partner("Ordnungsamt", "Public order office", "GovernmentOffice"),
  sozialamt: partner("Sozialamt", "Social welfare office", "GovernmentOffice"),
  familiengericht: partner("Familiengericht", "Family court", "Courthouse"),
  quartiersmanagement: partner("Quartiersmanagement", "Neighbourhood management"),
  stadtteilbuero: partner("Stadtteilbüro", "Neighbourhood office"),
  wohnungsunternehmen: partner("Wohnungsunternehmen", "Housing company"),
  jobcenterArbeitsagentur: partner(
    "Jobcenter oder Agentur für Arbeit",
    "Job centre or employment agency",
    "GovernmentOffice",
  ),
  mehrgenerationenhaus: partner("Mehrgenerationenhaus", "Multi-generation house"),
  elternvertretung: partner("Elternvertretung", "Parents' representation"),
  selbstvertretung4a: welfare(
    "Selbstorganisierter Zusammenschluss nach § 4a",
    "Self-advocacy group (section 4a SGB VIII)",
    [],
  ),
  sonstige: partner("Sonstige Einrichtung", "Other institution"),
} as const satisfies Readonly<Record<string, InstitutionTypeFacts>>

/** A type that the code list knows. @german Bekannte Einrichtungsart */
export type KnownInstitutionType = keyof typeof institutionTypes
