/** Institution types: the code list, with what each type means for the rules. */
import * as z from "zod"

/** A type as a code: one of {@link institutionTypes}, or a local one in the same spelling. @german Einrichtungsart */
export const InstitutionType = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
export type InstitutionType = z.infer<typeof InstitutionType>

interface TypeFacts {
  readonly german: string
  /** Whether such an institution belongs to youth welfare itself. */
  readonly youthWelfare: boolean
  readonly schemaOrg: string
}

const of = (german: string, youthWelfare: boolean, schemaOrg = "Organization"): TypeFacts => ({
  german,
  youthWelfare,
  schemaOrg,
})

/**
 * The code list of institution types.
 *
 * @source SGB VIII, section 81; KKG, section 3; place categories of Stadt Bochum
 */
export const institutionTypes = {
  kita: of("Kindertageseinrichtung", true, "ChildCare"),
  familienzentrum: of("Familienzentrum", true, "ChildCare"),
  kindertagespflege: of("Kindertagespflege", true, "ChildCare"),
  grosstagespflege: of("Großtagespflege", true, "ChildCare"),
  grundschule: of("Grundschule", false, "ElementarySchool"),
  foerderschule: of("Förderschule", false, "School"),
  weiterfuehrendeSchule: of("Weiterführende Schule", false, "School"),
  berufskolleg: of("Berufskolleg", false, "School"),
  hochschule: of("Hochschule", false, "CollegeOrUniversity"),
  ogs: of("Offene Ganztagsschule", true, "ChildCare"),
  schulverwaltung: of("Schulverwaltung", false, "GovernmentOffice"),
  jugendamt: of("Jugendamt", true, "GovernmentOffice"),
  asdBezirkssozialdienst: of("Allgemeiner Sozialer Dienst", true, "GovernmentOffice"),
  erziehungsberatung: of("Erziehungsberatungsstelle", true),
  schulpsychologie: of("Schulpsychologische Beratungsstelle", false),
  schulsozialarbeit: of("Schulsozialarbeit", true),
  jugendfreizeithaus: of("Jugendfreizeithaus", true),
  jugendtreff: of("Jugendtreff", true),
  abenteuerspielplatz: of("Abenteuerspielplatz", true, "Playground"),
  spielplatz: of("Spielplatz", false, "Playground"),
  spielmobil: of("Spielmobil", true),
  streetwork: of("Streetwork", true),
  jugendverband: of("Jugendverband", true, "NGO"),
  jugendberufshilfe: of("Jugendberufshilfe", true),
  hilfenZurErziehung: of("Hilfen zur Erziehung", true),
  fruehfoerderung: of("Frühförderstelle", false, "MedicalOrganization"),
  fruehenHilfen: of("Frühe Hilfen", true),
  familienbildung: of("Familienbildungsstätte", true, "EducationalOrganization"),
  familienbuero: of("Familienbüro", true, "GovernmentOffice"),
  schwangerschaftsberatung: of("Schwangerschaftsberatungsstelle", false),
  suchtberatung: of("Suchtberatungsstelle", false),
  gewaltschutz: of("Gewaltschutz", false),
  gesundheitsamt: of("Gesundheitsamt", false, "GovernmentOffice"),
  kinderarztHebamme: of("Kinderarztpraxis oder Hebamme", false, "MedicalOrganization"),
  buecherei: of("Bücherei", false, "Library"),
  musikschule: of("Musikschule", false, "EducationalOrganization"),
  kunstschule: of("Kunstschule", false, "EducationalOrganization"),
  vhs: of("Volkshochschule", false, "EducationalOrganization"),
  weiterbildung: of("Weiterbildungseinrichtung", false, "EducationalOrganization"),
  museumTheater: of("Museum oder Theater", false, "CivicStructure"),
  sportverein: of("Sportverein", false, "SportsClub"),
  kirchengemeinde: of("Kirchengemeinde", false, "Church"),
  moscheeReligionsgemeinschaft: of("Moschee oder Religionsgemeinschaft", false, "PlaceOfWorship"),
  migrantenorganisation: of("Migrantenorganisation", false, "NGO"),
  polizei: of("Polizei", false, "PoliceStation"),
  ordnungsamt: of("Ordnungsamt", false, "GovernmentOffice"),
  quartiersmanagement: of("Quartiersmanagement", false),
  stadtteilbuero: of("Stadtteilbüro", false),
  wohnungsunternehmen: of("Wohnungsunternehmen", false),
  jobcenterArbeitsagentur: of("Jobcenter oder Agentur für Arbeit", false, "GovernmentOffice"),
  mehrgenerationenhaus: of("Mehrgenerationenhaus", false),
  elternvertretung: of("Elternvertretung", false),
  selbstvertretung4a: of("Selbstorganisierter Zusammenschluss nach § 4a", true),
  sonstige: of("Sonstige Einrichtung", false),
} as const satisfies Readonly<Record<string, TypeFacts>>

/** A type that the code list knows. @german Bekannte Einrichtungsart */
export type KnownInstitutionType = keyof typeof institutionTypes
