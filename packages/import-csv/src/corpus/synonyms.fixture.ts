/** Synonyms: the headers that real lists write over a column, verbatim, by what the column means. */
import type { Field } from "../columns/field.js"
import { plainHeader } from "../columns/header-names.js"
import type { Random } from "./seed.fixture.js"
import { strangeSpellings } from "./strange-synonyms.fixture.js"

/**
 * Spellings of a field, split at `·`.
 *
 * What is missing here although lists write it: words that mean the field only together with cells that this corpus
 * does not change (`free_places`, a mistranslation; `traeger` over `privat`), and codes under a word for names.
 */
const spellings: Readonly<Partial<Record<Field, string>>> = {
  id: "Schulnummer·Schul-Nr.·Schul-nummer·Schul_ID·SchulNr·BSN·bsn·School_ID·Nummer·agency_number·Dst-Nr.:·institution_key·institution_number·C_S_Nr·poi_id·SNUMMER",
  sourceId: "id·ID·OBJECTID·OID·FID·fid·GmlID·gml_id·GlobalID·BEZUGNR",
  name: "name·Name·Schulname·schulname·SCHULNAME·Name der Schule·Bezeichnung der Schule·Bezeichnung·BEZEICHNUNG·Einrichtung·facility·title·Schule·C_S_Name·building_name",
  nameAddition: "BEZEICHNUNGZUSATZ·beschreib·Beschreibung·coll_desc",
  shortName: "Kurzbezeichnung·KURZBEZEICHNUNG·abbreviation·vs_abbreviation",
  type: "type·Art·ART·TYP·kategorie·Schulform·Schulart·schulart·SCHULART·schultyp·Schultyp·Schulart/ Org.form·school_type·Schulzweig·C_S_SF·Schulgliederung·STANDORTTYP",
  street: "strasse·street_name·C_S_Str·Straße·STRASSE·street",
  houseNumber: "Hausnummer·hausnr·HAUSBEZ·house_number·C_S_HNr",
  streetAddress: "str_hausnr·Strasse·Straße·STRASSE·Adresse·ADRESSE·address·street·Straße, Hausnummer·Straße, Haus-Nr.",
  postalCode: "PLZ·plz·Plz·F_PLZ·C_S_PLZ·postal_code·postcode·zipcode·zip_code",
  postalCodeCity: "plz_ort·PLZ Ort·PLZ/Ort·Ort",
  city: "Ort·ORT·City·city·Schulort·Stadt/Gemeinde·C_S_Ort·community·Gemeinde",
  district: "Stadtteil·stadtteil·Stadtbezirk·Bezirk·bezirk·BEZIRK·Ortsteil·ortsteil·ORTSTEIL·district",
  districtCode: "geojson_feature_id·RKZ·Bezirk",
  municipalityCode: "Gemeindeschluessel·Gemeindenummer·community_key",
  phone: "Telefon·telefon·TELEFON·Tel·Tel-Nr.·telephone·phone_number",
  phoneAreaCode: "Telefonvorwahl·Telefon-vorwahl·phone_code_1",
  fax: "Fax·fax·FAX·F_FAX·Fax-Nr.·Telefax·fax_number",
  faxAreaCode: "Faxvorwahl·fax_code",
  email: "E-Mail·eMail·email·EMAIL·Email·Email Adresse·F_EMAIL·C_S_Email·mail·school_portal_mail·E-mail",
  website:
    "Homepage·homepage·Web·web·website·WWW·URL·url·link·Internet·INTERNET·internet·Internetadresse·C_S_HomeP·Webseite",
  provider: "Träger·TRAEGER·Schulträger·sponsor_name·C_S_Traeg·Trägerschaft·parent·institution",
  providerId: "Traegernummer·sponsor_id·owner_id",
  legalStatus: "Rechtsform·rechtsform·Rechtsstatus·C_S_Status·legal_status_key·TRAEGERTYP",
  capacity: "Plätze·places·childcare_places·Places_19_20",
  pupils:
    "Schüler·Schüler_insgesamt·Schueler_insgesamt·schueleranzahl·Schüler/innen_insges·Schüler*innen Insgesamt·C_S_SuS·Anzahl·Anzahl_SuS",
  x: "lon·Lon·lng·longitude·Longitude·X·x·rechts_utm·UTMRechtswert·C_S_GEO_X",
  y: "lat·Lat·latitude·Latitude·Y·y·hoch_utm·UTMHochwert·C_S_GEO_Y",
  status: "Schulbetriebsschluessel·Schulbetrieb",
  validFrom: "Schulbetriebsdatum·opening_date",
  createdAt: "angelegt·Erstellungsdatum·CreationDate",
  updatedAt: "geaendert·EditDate",
}

/** Headers that belong together: where a list writes one of them, all of them change to the same series. */
const series: ReadonlyArray<ReadonlyArray<string>> = [
  ["Schulbezeichnung_1", "Schulbezeichnung_2", "Schulbezeichnung_3"],
  ["SCHULE1", "SCHULE2", "SCHULE3"],
  ["Traegerbezeichnung_1", "Traegerbezeichnung_2", "Traegerbezeichnung_3"],
]

type Table = ReadonlyMap<Field, ReadonlyArray<string>>

const tableOf = (texts: Readonly<Partial<Record<Field, string>>>): Table =>
  // The keys of a record of fields are fields.
  new Map(Object.entries(texts).map(([field, text]) => [field as Field, text.split("·")]))

const lists = tableOf(spellings)

const strange = tableOf(strangeSpellings)

/** Writes the headers of a list as other lists do; a header that no list in the table uses stays. */
export const withSynonyms = (
  headers: ReadonlyArray<string>,
  fields: ReadonlyArray<Field | null>,
  { one }: Random,
): ReadonlyArray<string> => {
  const chosen = one(series)
  const used = new Set(headers.map(plainHeader))
  return headers.map((header, index) => {
    const place = placeInSeries(header)
    const other = place === undefined ? synonym(header, fields[index] ?? null, lists, { used, one }) : chosen[place]
    used.add(plainHeader(other ?? header))
    return other ?? header
  })
}

/** Writes the headers of a list as no list here does. Headers that are numbered parts of one stay. */
export const withStrangeSynonyms = (
  headers: ReadonlyArray<string>,
  fields: ReadonlyArray<Field | null>,
  { one }: Random,
): ReadonlyArray<string> => {
  const used = new Set(headers.map(plainHeader))
  return headers.map((header, index) => {
    const isPart = placeInSeries(header) !== undefined
    const other = isPart ? undefined : synonym(header, fields[index] ?? null, strange, { used, one })
    used.add(plainHeader(other ?? header))
    return other ?? header
  })
}

const placeInSeries = (header: string): number | undefined =>
  series.flatMap((names) => names.indexOf(header)).find((at) => at >= 0)

const synonym = (
  header: string,
  field: Field | null,
  table: Table,
  { used, one }: { readonly used: ReadonlySet<string>; readonly one: Random["one"] },
): string | undefined => {
  const same = field === null ? undefined : table.get(field)
  const known = [...lists.values()].some((names) => names.some((name) => plainHeader(name) === plainHeader(header)))
  const free = (same ?? []).filter((name) => !used.has(plainHeader(name)) || plainHeader(name) === plainHeader(header))
  return known && free.length > 0 ? one(free) : undefined
}

/** Columns of real lists that mean no field, with what stands below them; some hold a field's name as a part. */
export const strangers: ReadonlyArray<{ readonly header: string; readonly cells: ReadonlyArray<string> }> = [
  { header: "Baujahr", cells: ["1974", "1998", "", "2011"] },
  { header: "Dachart", cells: ["Flachdach", "Satteldach", "Walmdach"] },
  { header: "Angestellte", cells: ["12", "7", "23", "9"] },
  { header: "Standardleistung", cells: ["ja", "nein"] },
  { header: "Gebäudenummer", cells: ["1", "2", "3"] },
  { header: "Nettogrundfläche", cells: ["1.250,50", "890,00", "2.034,75"] },
  { header: "Anzahl Aussenstellen", cells: ["0", "1", "2"] },
  { header: "Kapitel", cells: ["0711", "0712"] },
  { header: "bedeut_id", cells: ["1", "2"] },
  { header: "Sanierungskosten in EUR", cells: ["125000", "0", "89000"] },
]
