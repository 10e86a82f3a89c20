/** Fields of a listing and what stands in them, as people say it. */
import { OpeningHours, osmHoursText } from "@sozialraum/core/hours"
import { addressLine } from "@sozialraum/core/institution"
import type { Language } from "@sozialraum/core/text"
import { quoted } from "./lines.js"

/** What a field is called; one that is not known keeps its name. */
export const fieldText = (field: string, language: Language): string => {
  const known: Readonly<Record<string, string>> = fieldNames[language]
  return known[field] ?? field
}

/** What stands in a field, on one line. */
export const valueText = (value: unknown): string => {
  if (value === undefined || value === null || value === "") return "–"
  if (Array.isArray(value)) return value.length === 0 ? "–" : quoted(value.map(valueText).join(", "))
  if (typeof value === "string") return quoted(value)
  if (typeof value !== "object") return String(value)
  const hours = OpeningHours.safeParse(value)
  if (hours.success) return quoted(osmHoursText(hours.data).text) || "–"
  const { lon, lat, name, street, houseNumber, postalCode, city, ...others }: Readonly<Record<string, unknown>> = {
    ...value,
  }
  if (typeof lon === "number" && typeof lat === "number") return `${lat.toFixed(5)} N ${lon.toFixed(5)} O`
  const address = Object.entries({ street, houseNumber, postalCode, city }).flatMap(([key, part]) =>
    typeof part === "string" ? [[key, part]] : [],
  )
  const parts = [
    ...(typeof name === "string" ? [name] : []),
    ...(address.length === 0 ? [] : [addressLine(Object.fromEntries(address))]),
    ...Object.values(others).map(valueText),
  ]
  return parts.length === 0 ? "–" : quoted(parts.join(", "))
}

/** The fields of a listing as people call them. */
const fieldNames = {
  de: {
    address: "Anschrift",
    capacity: "Plätze",
    categories: "Kategorie",
    createdOn: "angelegt am",
    emails: "E-Mail",
    externalIds: "Kennungen",
    faxes: "Fax",
    legalStatus: "Rechtsform",
    name: "Name",
    nameAddition: "Namenszusatz",
    openingHours: "Öffnungszeiten",
    phones: "Telefon",
    position: "Lage",
    provider: "Träger",
    pupils: "Schülerzahl",
    remarks: "Bemerkung",
    school: "Schuldaten",
    shortName: "Kurzname",
    status: "Betriebszustand",
    types: "Art",
    updatedOn: "geändert am",
    websites: "Webseite",
  },
  en: {
    address: "address",
    capacity: "places",
    categories: "category",
    createdOn: "created on",
    emails: "e-mail",
    externalIds: "ids",
    faxes: "fax",
    legalStatus: "legal status",
    name: "name",
    nameAddition: "addition to the name",
    openingHours: "opening hours",
    phones: "telephone",
    position: "position",
    provider: "provider",
    pupils: "pupils",
    remarks: "remark",
    school: "school data",
    shortName: "short name",
    status: "operating status",
    types: "type",
    updatedOn: "updated on",
    websites: "website",
  },
} as const satisfies Record<Language, Record<string, string>>
