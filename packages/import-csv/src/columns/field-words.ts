/** Field words: how the fields of a list are called by those who keep such lists. */
import type { Language } from "@sozialraum/core/text"
import type { Field } from "./field.js"

/**
 * What people call a field: `Postleitzahl` for `postalCode`.
 *
 * @example
 * import { fieldWord } from "@sozialraum/import-csv"
 * fieldWord("streetAddress", "de") // => "Straße mit Hausnummer"
 */
export const fieldWord = (field: Field, language: Language): string => words[field][language === "de" ? 0 : 1]

/** German, English. */
const words: Readonly<Record<Field, readonly [string, string]>> = {
  id: ["Kennung", "id"],
  sourceId: ["technische Nummer", "technical number"],
  name: ["Name", "name"],
  nameAddition: ["Namenszusatz", "addition to the name"],
  shortName: ["Kurzname", "short name"],
  type: ["Art der Einrichtung", "type of institution"],
  street: ["Straße", "street"],
  houseNumber: ["Hausnummer", "house number"],
  streetAddress: ["Straße mit Hausnummer", "street with house number"],
  fullAddress: ["ganze Anschrift", "whole address"],
  postalCode: ["Postleitzahl", "postal code"],
  postalCodeCity: ["Postleitzahl mit Ort", "postal code with town"],
  city: ["Ort", "town"],
  district: ["Stadt- oder Ortsteil", "district"],
  districtCode: ["Schlüssel des Ortsteils", "code of the district"],
  municipalityCode: ["Gemeindeschlüssel", "code of the municipality"],
  phone: ["Telefon", "telephone"],
  phoneAreaCode: ["Vorwahl", "area code"],
  fax: ["Fax", "fax"],
  faxAreaCode: ["Vorwahl des Faxes", "area code of the fax"],
  email: ["E-Mail", "e-mail"],
  website: ["Webseite", "website"],
  provider: ["Träger", "provider"],
  providerId: ["Nummer des Trägers", "number of the provider"],
  legalStatus: ["Rechtsform", "legal status"],
  capacity: ["Plätze", "places"],
  groups: ["Gruppen", "groups"],
  pupils: ["Schülerzahl", "number of pupils"],
  x: ["Koordinate nach Osten (X)", "coordinate to the east (X)"],
  y: ["Koordinate nach Norden (Y)", "coordinate to the north (Y)"],
  crs: ["Koordinatensystem", "coordinate system"],
  openingHours: ["Öffnungszeiten", "opening hours"],
  person: ["Person", "person"],
  languages: ["Sprachen", "languages"],
  topics: ["Themen", "topics"],
  remark: ["Bemerkung", "remark"],
  status: ["Betriebszustand", "operating status"],
  validFrom: ["gilt ab", "valid from"],
  createdAt: ["angelegt am", "created on"],
  updatedAt: ["geändert am", "changed on"],
  retrievedAt: ["abgerufen am", "retrieved on"],
  licence: ["Lizenz", "licence"],
}
