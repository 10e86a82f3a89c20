/** Look patterns: what single cells can look like. */
import { typesOfCategory } from "../kinds/category.js"
import { statusOfWords } from "../kinds/status-words.js"
import { readDay } from "../values/date.js"
import { readNumber } from "../values/number.js"
import { plainText } from "./plain.js"

const matches = (pattern: RegExp) => (cell: string) => pattern.test(cell)

const between = (from: number, to: number) => (cell: string) => {
  const value = readNumber(cell)
  return value !== undefined && value >= from && value <= to
}

const decimalBetween = (from: number, to: number) => (cell: string) => {
  const value = readNumber(cell)
  return value !== undefined && !Number.isInteger(value) && value >= from && value <= to
}

/** Every look, and the test for it. Cells come without null tokens and at most 300 characters long. */
export const patterns = {
  postalCode: matches(/^(?:D\s?-?\s?)?\d{4,5}(?:\.0)?$/),
  fullPostalCode: matches(/^(?:0[1-9]|[1-9]\d)\d{3}$/),
  postalCodeCity: matches(/^(?:D\s?-?\s?)?\d{5}[\s,]+\p{L}/u),
  fullAddress: matches(/\p{L}.*\b\d{5}[\s,]+\p{L}/su),
  houseNumber: matches(/^\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/+,&].*)?$/),
  streetAddress: matches(/\p{L}.*\s\d{1,4}\s?[a-zA-Z]?(?:\s?[-–/+]\s?\d+\s?[a-zA-Z]?)?$/u),
  phone: matches(/^(?:\+|0)[\d\s()/.–-]{5,}/),
  spacedPhone: matches(/^\(?\+\d[\d\s()/.–-]{5,}|^\(?0\d+\)?[\s/)–-]+\d[\d\s-]{2,}$/),
  longPhone: matches(/^0[1-9]\d{6,11}$/),
  areaCode: matches(/^0[1-9]\d{1,4}$/),
  digits: matches(/^[\d\s()/.–-]+$/),
  email: matches(/^[^\s@]+@[^\s@]+\.[^\s@]+$/),
  at: matches(/@/),
  website: matches(/^(?:https?:|www\.)\S+|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/i),
  number: (cell: string) => readNumber(cell) !== undefined,
  count: matches(/^\d{1,4}$/),
  code: matches(/^[\dA-Z]{1,3}$/),
  zeroCode: matches(/^0\d+$/),
  idCode: matches(/^(?=.{3,14}$)(?:\d{2}[A-Z]\d{2}|[A-Z]{1,3}[-_]?\d{3,}|0\d{4,}|\d{4,10}-\d{1,3})$/),
  date: (cell: string) => readDay(cell) !== undefined,
  year: matches(/^(?:19|20)\d\d(?:\s?[/-]\s?(?:\d\d){1,2})?$/),
  tick: matches(/^(?:[01xj n✓✔☑-]|ja|nein|yes|no|true|false|wahr|falsch|t|f|y|vorhanden)$/i),
  text: matches(/\p{L}{2}/u),
  institution: (cell: string) => institutionWords.test(cell),
  knownType: (cell: string) => cell.length <= 80 && !/\d/.test(cell) && typesOfCategory(cell).length > 0,
  bareType: (cell: string) =>
    cell.length <= 40 &&
    /^\p{Lu}?[\p{L}.-]*(?:[ /-]\p{L}[\p{L}.-]*){0,2}$/u.test(cell) &&
    typesOfCategory(cell).length > 0,
  carrierKind: matches(
    /^(?:(?:in )?(?:öffentlich|privat|staatlich|städtisch|kommunal|kirchlich|konfessionell|nichtstaatlich|nicht-?öffentlich|nicht staatlich|frei|gemeinnützig|sonstig|ander|betrieblich|gewerblich|evangelisch|katholisch)\p{L}*(?:[ -](?:träger\p{L}*|hand|schule|rechts?|anerkannt|genehmigt|gemeinnützig|gewerblich))?|bezirk|land|kreis|kommune|stadt|bund|kirche|elterninitiative|[öop]|e\.?\s?v\.?|g?gmbh|public|private|religious|government)$/iu,
  ),
  lifeCycle: (cell: string) => isLifeCycle(plainText(cell)),
  carrier: (cell: string) => carrierWords.test(cell),
  person: matches(/^(?:frau|herrn?|fr\.|hr\.|dr\.|prof\.)\s?\p{L}/iu),
  openingHours: matches(
    /\d{1,2}(?:[:.]\d\d)?\s?(?:uhr)?\s?(?:-|–|bis)\s?\d{1,2}(?:[:.]\d\d|\s?uhr)|\b(?:mo|montag)s?\.?\s?(?:-|–|bis)\s?(?:do|fr|sa|so)|^(?:geschlossen|closed|ruhetag|24\/7)$/iu,
  ),
  time: matches(/^\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?uhr)?$/i),
  schemed: matches(/^(?:https?:\/\/|www\.)\S+$/i),
  word: matches(
    /^\p{Lu}[\p{L}.-]+(?: (?:am|an|im|in|ob|bei|der|dem|den|a\.|i\.|d\.|\p{Lu}[\p{L}.-]*)){0,3}(?:\s?\(.*\)|[/,]\s?\p{Lu}[\p{L}-]+)?$/u,
  ),
  streetWord: matches(
    /(?:str\.?|straße|strasse|weg|platz|allee|ring|damm|ufer|gasse|stieg|chaussee|markt|hof|wall|berg)(?:\s+\d|$)/iu,
  ),
  streetOrAddress: matches(
    /(?:str\.|straße|strasse|weg|platz|allee|ring|damm|ufer|gasse)(?:\s|$)|\p{L}.*\s\d{1,4}\s?[a-zA-Z]?$/iu,
  ),
  municipalityCode: matches(/^(?:0[1-9]|1[0-6])\d{6}(?:\d{4})?$/),
  longitudeDecimal: decimalBetween(5.5, 15.5),
  latitudeDecimal: decimalBetween(47, 55.5),
  easting: between(280_000, 960_000),
  northing: between(5_200_000, 6_120_000),
  coordinate: (cell: string) => {
    const value = readNumber(cell)
    return value === undefined
      ? degreeSigns.test(cell)
      : value === 0 || Math.abs(value) > 50_000 || (!Number.isInteger(value) && value > 5 && value < 56)
  },
  degrees: (cell: string) => degreeSigns.test(cell),
  path: matches(/\p{L}\/\p{L}.*\/|\p{L}\/\p{L}{3}/u),
  featureId: matches(/^[@\w/-]+[./]\d+$/),
  town: (cell: string) => largeTowns.has(cell),
  letter: matches(/^[a-zA-Z]$/),
  crs: matches(/^(?:EPSG:?\s?\d{4,5}|urn:ogc:def:crs:\S+)$/i),
  geometryType: matches(/^(?:point|feature|multipoint|polygon|multipolygon|node|way|relation)$/i),
  literal: matches(/^\{.*(?:"|=>|:)/s),
  sentence: (cell: string) => cell.length > 80 || /[.!?]\s+\p{Lu}/u.test(cell.replaceAll(abbreviations, "")),
} satisfies Record<string, (cell: string) => boolean>

/** Towns so large that no quarter has their name. */
const largeTowns = new Set(
  `Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden Hannover Nürnberg
  Duisburg Bochum Wuppertal Bielefeld Bonn Münster Mannheim Karlsruhe Augsburg Wiesbaden Mönchengladbach Gelsenkirchen
  Aachen Braunschweig Kiel Chemnitz Magdeburg Krefeld Halle Mainz Lübeck Erfurt Oberhausen Rostock Kassel Hagen
  Potsdam Saarbrücken Hamm Ludwigshafen Oldenburg Leverkusen Osnabrück Solingen Heidelberg Darmstadt Herne Regensburg
  Neuss Paderborn Ingolstadt Offenbach Fürth Würzburg Ulm Heilbronn Pforzheim Wolfsburg Göttingen Bottrop Reutlingen
  Koblenz Bremerhaven Recklinghausen Erlangen Remscheid Jena Trier Salzgitter Moers Siegen Hildesheim Cottbus Gütersloh
  Kaiserslautern Witten Schwerin Gera Zwickau Flensburg Neumünster Norderstedt Lüneburg Celle Konstanz Tübingen Freiburg
  Dessau Plauen Görlitz Stralsund Greifswald Weimar Bamberg Bayreuth Landshut Passau Rosenheim Marburg Fulda Hanau Gießen`.split(
    /\s+/,
  ),
)

/** `Ev. Kirchengemeinde St. Johannis` is no sentence. */
const abbreviations = /(?<!\p{L})(?:ev|evang|kath|röm|st|hl|dr|prof|str|städt|staatl|priv|ehem|inkl|dt|int)\./giu

const degreeSigns = /^\d{1,3}\s?°/

const institutionWords =
  /kita\b|kitas\b|kinder|schule|gymnasium|kolleg|hort\b|spielplatz|bolzplatz|zentrum|verein|haus\b|treff\b|treffpunkt|beratung|fachstelle|anlaufstelle|bibliothek|bücherei|selbsthilfe|notruf|montessori|waldorf|krippe|tagesstätte|zwerge|mäuse|strolche|wichtel|villa|sonnenschein|regenbogen|pusteblume|löwenzahn/i

const lifeCycleWords =
  /^(?:aktiv|inaktiv|in betrieb|ausser betrieb|geoeffnet|geschlossen|offen|auslaufend|schliessend|aufgeloest|aufgehoben|ruhend|ruht|geplant|im aufbau|im bau|stillgelegt|zusammengelegt|voruebergehend geschlossen|existiert|active|inactive|open|closed|planned|temporarilyclosed|merged)\b/

const isLifeCycle = (plain: string): boolean =>
  lifeCycleWords.test(plain) || (plain.length <= 50 && statusOfWords(plain).status !== undefined)

const carrierWords =
  /\be\.\s?V\.|\beV\b|\bg?gGmbH\b|GmbH|\bmbH\b|\bAWO\b|Arbeiterwohlfahrt|Caritas|Diakoni|\bDRK\b|Rotes Kreuz|Johanniter|Malteser|Lebenshilfe|Kirchengemeinde|Kirchenkreis|Pfarr|Bistum|Erzbistum|Stiftung|Studierendenwerk|Studentenwerk|Elterninitiative|Eigenbetrieb|Zweckverband|Schulverband|Landkreis|Gemeinde\b|Magistrat|^(?:Landeshauptstadt|Hansestadt|Stadt|Kreis|Bezirksamt|Freistaat|Land) \p{Lu}|Genossenschaft|\beG\b|Volkssolidarität|Fröbel|FRÖBEL|Kinderhilfe|Nachbarschaftsheim/u
