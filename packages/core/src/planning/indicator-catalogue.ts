/** The indicators that this library brings along, as municipal reports use them; a city adds its own. */
import { IndicatorDefinition } from "./indicator.js"

const people = { german: "Einwohnerinnen und Einwohner am Hauptwohnsitz", english: "Inhabitants with main residence" }
const minors = { german: "Einwohnerinnen und Einwohner unter 18 Jahren", english: "Inhabitants under 18" }
const households = { german: "Haushalte", english: "Households" }
const families = { german: "Haushalte mit Kindern unter 18 Jahren", english: "Households with children under 18" }
const workingAge = {
  german: "Einwohnerinnen und Einwohner von 15 bis unter 65 Jahren",
  english: "Inhabitants from 15 to under 65",
}
const leavers = { german: "Kinder, die die Grundschule verlassen", english: "Children who leave primary school" }

const register = { source: "Einwohnermelderegister", cadence: "yearly", referenceDay: "12-31" } as const
const householdCount = {
  source: "Haushaltegenerierung aus dem Einwohnermelderegister",
  cadence: "yearly",
  referenceDay: "12-31",
} as const
const labourOffice = {
  source: "Statistik der Bundesagentur für Arbeit",
  cadence: "yearly",
  referenceDay: "12-31",
} as const
const schools = { source: "Amtliche Schuldaten", cadence: "yearly", referenceDay: "10-15" } as const

/** The share of a population. */
const share = { unit: "percent" } as const

const transitions = [
  { code: "uebergangGymnasium", german: "zum Gymnasium", english: "to the Gymnasium", burden: "lower" },
  { code: "uebergangGesamtschule", german: "zur Gesamtschule", english: "to the Gesamtschule", burden: "neither" },
  { code: "uebergangRealschule", german: "zur Realschule", english: "to the Realschule", burden: "neither" },
  {
    code: "uebergangSekundarschule",
    german: "zur Sekundarschule",
    english: "to the Sekundarschule",
    burden: "neither",
  },
  { code: "uebergangHauptschule", german: "zur Hauptschule", english: "to the Hauptschule", burden: "higher" },
] as const

/**
 * Indicators for the children of an area and what surrounds them; extend it with `[...indicatorCatalogue, ...own]`.
 *
 * What an indicator counts exactly differs from city to city: a definition with the city's own words replaces one of these.
 *
 * @source Sozialreport Mülheim an der Ruhr 2013; "Bochumer Ortsteile kompakt"; Schulsozialindex Nordrhein-Westfalen
 */
export const indicatorCatalogue: ReadonlyArray<IndicatorDefinition> = [
  {
    code: "bevoelkerung",
    german: "Bevölkerung",
    english: "Population",
    unit: "count",
    numerator: people,
    burden: "neither",
    aboutChildren: false,
    ...register,
  },
  {
    code: "unter18",
    german: "Anteil der unter 18-Jährigen",
    english: "Share of under 18s",
    numerator: minors,
    denominator: people,
    burden: "neither",
    aboutChildren: true,
    ...share,
    ...register,
  },
  {
    code: "ab60",
    german: "Anteil der 60-Jährigen und Älteren",
    english: "Share of people of 60 and above",
    numerator: { german: "Einwohnerinnen und Einwohner ab 60 Jahren", english: "Inhabitants of 60 and above" },
    denominator: people,
    burden: "neither",
    aboutChildren: false,
    ...share,
    ...register,
  },
  {
    code: "durchschnittsalter",
    german: "Durchschnittsalter",
    english: "Average age",
    unit: "years",
    numerator: people,
    burden: "neither",
    aboutChildren: false,
    ...register,
  },
  {
    code: "haushalteMitKindern",
    german: "Anteil der Haushalte mit Kindern",
    english: "Share of households with children",
    numerator: families,
    denominator: households,
    burden: "neither",
    aboutChildren: true,
    ...share,
    ...householdCount,
  },
  {
    code: "alleinerziehende",
    german: "Anteil der Alleinerziehenden an den Haushalten mit Kindern",
    english: "Share of single parents among households with children",
    numerator: { german: "Haushalte von Alleinerziehenden", english: "Households of single parents" },
    denominator: families,
    burden: "higher",
    aboutChildren: true,
    ...share,
    ...householdCount,
  },
  {
    code: "kinderreicheHaushalte",
    german: "Anteil der Haushalte mit drei und mehr Kindern an den Haushalten mit Kindern",
    english: "Share of households with three and more children among households with children",
    numerator: { german: "Haushalte mit drei und mehr Kindern", english: "Households with three and more children" },
    denominator: families,
    burden: "higher",
    aboutChildren: true,
    ...share,
    ...householdCount,
  },
  {
    code: "migrationshintergrund",
    german: "Anteil der Menschen mit Migrationshintergrund",
    english: "Share of people with a history of migration",
    numerator: { german: "Menschen mit Migrationshintergrund", english: "People with a history of migration" },
    denominator: people,
    burden: "neither",
    aboutChildren: false,
    ...share,
    ...register,
  },
  {
    code: "auslaenderanteil",
    german: "Anteil der Menschen ohne deutsche Staatsangehörigkeit",
    english: "Share of people without German citizenship",
    numerator: { german: "Menschen ohne deutsche Staatsangehörigkeit", english: "People without German citizenship" },
    denominator: people,
    burden: "neither",
    aboutChildren: false,
    ...share,
    ...register,
  },
  {
    code: "sgb2Quote",
    german: "SGB-II-Quote",
    english: "Share of people with basic income support (SGB II)",
    numerator: { german: "Leistungsberechtigte nach dem SGB II", english: "People entitled under SGB II" },
    denominator: {
      german: "Einwohnerinnen und Einwohner unter der Altersgrenze der Rente",
      english: "Inhabitants below pension age",
    },
    burden: "higher",
    aboutChildren: false,
    ...share,
    ...labourOffice,
  },
  {
    code: "sgb2QuoteUnter18",
    german: "SGB-II-Quote der unter 18-Jährigen",
    english: "Share of under 18s with basic income support (SGB II)",
    numerator: {
      german: "Leistungsberechtigte nach dem SGB II unter 18 Jahren",
      english: "Under 18s entitled under SGB II",
    },
    denominator: minors,
    burden: "higher",
    aboutChildren: true,
    ...share,
    ...labourOffice,
  },
  {
    code: "arbeitslosenanteil",
    german: "Anteil der Arbeitslosen",
    english: "Share of unemployed people",
    numerator: { german: "Arbeitslose", english: "Unemployed people" },
    denominator: workingAge,
    burden: "higher",
    aboutChildren: false,
    ...share,
    ...labourOffice,
  },
  {
    code: "beschaeftigtenanteil",
    german: "Anteil der sozialversicherungspflichtig Beschäftigten am Wohnort",
    english: "Share of people in insured employment, by residence",
    numerator: {
      german: "Sozialversicherungspflichtig Beschäftigte am Wohnort",
      english: "People in insured employment, by residence",
    },
    denominator: workingAge,
    burden: "lower",
    aboutChildren: false,
    ...share,
    ...labourOffice,
  },
  {
    code: "sozialwohnungen",
    german: "Anteil der öffentlich geförderten Wohnungen",
    english: "Share of social housing",
    numerator: { german: "Öffentlich geförderte Wohnungen", english: "Social housing units" },
    denominator: { german: "Wohnungen", english: "Housing units" },
    burden: "higher",
    aboutChildren: false,
    source: "Wohnungsmarktbeobachtung",
    cadence: "yearly",
    referenceDay: "12-31",
    ...share,
  },
  ...transitions.map(
    ({ code, german, english, burden }) =>
      ({
        code,
        german: `Anteil der Übergänge ${german}`,
        english: `Share of transitions ${english}`,
        numerator: { german: `Übergänge ${german}`, english: `Transitions ${english}` },
        denominator: leavers,
        burden,
        aboutChildren: true,
        ...share,
        ...schools,
      }) as const,
  ),
  {
    code: "schulsozialindex",
    german: "Sozialindexstufe der Schulen",
    english: "School social index level",
    unit: "level",
    numerator: { german: "Schülerinnen und Schüler", english: "Pupils" },
    burden: "higher",
    aboutChildren: true,
    source: "Schulsozialindex des Landes",
    cadence: "irregular",
  },
  {
    code: "fehlendeFrueherkennung",
    german: "Anteil der Kinder ohne vollständige Früherkennungsuntersuchungen",
    english: "Share of children who missed health checks",
    numerator: { german: "Kinder ohne vollständige Untersuchungen", english: "Children who missed health checks" },
    denominator: {
      german: "Bei der Schuleingangsuntersuchung gesehene Kinder",
      english: "Children seen before school entry",
    },
    burden: "higher",
    aboutChildren: true,
    source: "Schuleingangsuntersuchung",
    cadence: "yearly",
    ...share,
  },
  {
    code: "hilfenZurErziehung",
    german: "Hilfen zur Erziehung je 100 unter 21-Jährige",
    english: "Aids to upbringing for each 100 under 21s",
    unit: "perHundred",
    numerator: {
      german: "Hilfen nach §§ 27 bis 35a und 41 SGB VIII",
      english: "Aids under sections 27 to 35a and 41 SGB VIII",
    },
    denominator: { german: "Einwohnerinnen und Einwohner unter 21 Jahren", english: "Inhabitants under 21" },
    burden: "higher",
    aboutChildren: true,
    source: "Kinder- und Jugendhilfestatistik",
    cadence: "yearly",
    referenceDay: "12-31",
  },
].map((definition) => IndicatorDefinition.parse(definition))

/**
 * The definition of an indicator; `undefined` where nobody gave one.
 *
 * @param own - those that a network has beside the catalogue; they come first
 */
export const indicatorNamed = (
  code: string,
  own: ReadonlyArray<IndicatorDefinition> = [],
): IndicatorDefinition | undefined =>
  own.find((definition) => definition.code === code) ??
  indicatorCatalogue.find((definition) => definition.code === code)
