/** Name readings: which of several columns with names holds the institution's, and which a type, a provider or a person. */
import type { Field } from "./field.js"
import { isNameWithAddress } from "./header-names.js"
import type { KnownColumn, Neighbours } from "./neighbours.js"

type Read = (column: KnownColumn, beside: Neighbours) => Field | ReadonlyArray<Field> | null

const name: Read = (column, beside) => {
  const { looks, plain, index } = column
  const others = beside.naming("name").filter((other) => other.index !== index && !isNameWithAddress(other.header))
  if (isNameWithAddress(column.header)) return others.length > 0 ? null : "name"
  if (looks.filled === 0) return "name"
  if (/^(?:bezeichnung|bez$)/.test(plain) && looks.share("code") > 0.5) return "type"
  if (/^(?:bezeichnung|bez)$/.test(plain) && others.length > 0 && shareOf(looks.sample, typeCode) >= 0.6) return "type"
  if (column.meaning?.by === "part" && column.meaning.rank > 1 && others.some((other) => isFirstOf(other, column)))
    return "nameAddition"
  if (isTitle(plain) && beside.naming("person").length > 0 && looks.values <= 12 && looks.distinct < 0.5)
    return "person"
  // `Sportstätte` beside `Verein`: where it takes place, or one more word for the same.
  if (column.meaning?.by === "part" && !/name|bez|titel|title/.test(plain)) {
    const isAddress = looks.share("streetAddress") >= 0.6 && looks.share("institution") < 0.3
    if (isAddress && !beside.othersName("streetAddress", index)) return "streetAddress"
    if (others.some((other) => other.meaning?.by === "whole")) return null
  }
  if (others.length === 0) return "name"
  if (looks.share("person") >= 0.5) return "person"
  const better = others.some(
    (other) => other.looks.share("text") >= 0.8 && other.looks.distinct > Math.max(0.3, looks.distinct),
  )
  if (better && looks.distinct <= 0.6 && looks.share("knownType") >= 0.6) return "type"
  if (plain.startsWith("traegerbezeichnung")) return others.some(isNoProvider) ? "provider" : "name"
  if (others.some((other) => !isParent(other.plain)) && isParent(plain)) return "provider"
  if (/^(?:name|titel|title)$/.test(plain) && others.some(isOfInstitution) && looks.share("institution") < 0.3)
    return others.some((other) => isOfInstitution(other) && other.looks.share("institution") >= 0.3)
      ? ["name", "person"]
      : "name"
  return "name"
}

/** `SFL Burgbrohl`: a short form in capitals, and the town. */
const typeCode = /^\p{Lu}{2,}\+?\s/u

const shareOf = (sample: ReadonlyArray<string>, pattern: RegExp): number =>
  sample.filter((cell) => pattern.test(cell)).length / Math.max(1, sample.length)

/** `Amtliche Bezeichnung 1` before `Amtliche Bezeichnung 2`. */
const isFirstOf = (first: KnownColumn, { plain }: KnownColumn): boolean =>
  first.plain === plain.replace(/\d$/, "1") || first.plain === plain.replace(/\d$/, "")

const isTitle = (plain: string): boolean => plain === "titel" || plain === "title"

const isNoProvider = ({ plain }: KnownColumn): boolean => !plain.startsWith("traeger")

/** Who stands above the institution, where both are named. */
const isParent = (plain: string): boolean =>
  /^(?:institution|organisation|organisationsname|organization|organizationname|anbieter|anbietername)$/.test(plain)

const isOfInstitution = ({ plain }: KnownColumn): boolean =>
  /einrichtung|schul|kita|kinder|facility|institution/.test(plain)

const nameAddition: Read = ({ looks, plain, index }, beside) => {
  if (plain.startsWith("traegerbezeichnung")) return beside.naming("name").some(isNoProvider) ? null : "nameAddition"
  if (/^zusatz/.test(plain) && looks.share("letter") >= 0.8) return "houseNumber"
  return /^(?:beschreib|desc)/.test(plain) && looks.share("schemed") >= 0.8 && !beside.othersName("website", index)
    ? "website"
    : "nameAddition"
}

const type: Read = ({ looks, index, plain }, beside) => {
  if (looks.filled > 0 && looks.share("geometryType") >= 0.9) return null
  const named = beside.naming("name").length > 0 || beside.naming("shortName").length > 0
  const names = looks.distinct >= 0.8 && looks.values > 4 && looks.share("institution") >= 0.4
  const typed = beside.naming("type").some((other) => other.index !== index && other.looks.filled > 0)
  return !named && names && (typed || looks.share("knownType") < 0.6) && /^(?:art|typ|type|kategorie)$/.test(plain)
    ? "name"
    : "type"
}

/** The readings of the headers that name a name or a type. */
export const namesOf = { name, nameAddition, type } as const
