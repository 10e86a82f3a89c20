/** Profile: the schools of North Rhine-Westphalia, with the words for their codes. */
import { nrwBetriebsschluessel, nrwRechtsformen, nrwSchulformen } from "@sozialraum/core/institution"
import type { Profile } from "../profile.js"
import { columnsOf } from "./columns.js"

const wordsOf = (
  codes: ReadonlyArray<{ readonly code: string; readonly german: string }>,
): Readonly<Record<string, string>> => Object.fromEntries(codes.map(({ code, german }) => [code, german]))

const columns = columnsOf(
  {
    Schulnummer: "id",
    Schulform: "type",
    Schulbezeichnung_1: "name",
    Schulbezeichnung_2: "nameAddition",
    Schulbezeichnung_3: "nameAddition",
    Kurzbezeichnung: "shortName",
    PLZ: "postalCode",
    Ort: "city",
    Strasse: "streetAddress",
    Telefonvorwahl: "phoneAreaCode",
    Telefon: "phone",
    Faxvorwahl: "faxAreaCode",
    Fax: "fax",
    "E-Mail": "email",
    Homepage: "website",
    Rechtsform: "legalStatus",
    Traegernummer: "providerId",
    Gemeindeschluessel: "municipalityCode",
    Schulbetriebsschluessel: "status",
    Schulbetriebsdatum: "validFrom",
    EPSG: "crs",
    UTMRechtswert: "x",
    UTMHochwert: "y",
  },
  {
    Schulform: wordsOf(nrwSchulformen),
    Rechtsform: wordsOf(nrwRechtsformen),
    Schulbetriebsschluessel: wordsOf(nrwBetriebsschluessel),
  },
)

/** Schools of North Rhine-Westphalia and their authorities. */
export const nrwSchools: Profile = {
  id: "nrw-schuldaten",
  title: "Schulgrunddaten Nordrhein-Westfalen",
  version: 1,
  about: {
    publisher: "Ministerium für Schule und Bildung des Landes Nordrhein-Westfalen",
    url: "https://www.schulministerium.nrw",
    licence: "DL-DE-BY-2.0",
    attribution: "Ministerium für Schule und Bildung des Landes Nordrhein-Westfalen, dl-de/by-2-0",
  },
  recognise: {
    headers: columns.flatMap(({ header }) => header ?? []),
    cells: { header: "Gemeindeschluessel", startsWith: ["05"] },
  },
  columns,
  key: "Schulnummer",
  near: { lon: 7.55, lat: 51.48 },
  crs: "EPSG:25832",
}
