/** Name readings: which of several columns with names holds the institution's, and which a type, a provider or a person. */
import type { Field } from "./field.js"
import { isNameWithAddress } from "./header-names.js"
import { hasOther, type KnownColumn, type Neighbours, perList } from "./neighbours.js"

type Read = (column: KnownColumn, beside: Neighbours) => Field | ReadonlyArray<Field> | null

const name: Read = (column, beside) => {
  const { looks, plain, index } = column
  const names = namesIn(beside)
  const isAlone = !hasOther(names.all, index)
  if (isNameWithAddress(column.header)) return isAlone ? "name" : null
  if (looks.filled === 0) return "name"
  if (/^(?:bezeichnung|bez$)/.test(plain) && looks.share("code") > 0.5) return "type"
  if (/^(?:bezeichnung|bez)$/.test(plain) && !isAlone && shareOf(looks.sample, typeCode) >= 0.6) return "type"
  if (
    column.meaning?.by === "part" &&
    column.meaning.rank > 1 &&
    firstsOf(plain).some((first) => names.plain.has(first))
  )
    return "nameAddition"
  if (isTitle(plain) && beside.naming("person").length > 0 && looks.values <= 12 && looks.distinct < 0.5)
    return "person"
  // `Sportstätte` beside `Verein`: where it takes place, or one more word for the same.
  if (column.meaning?.by === "part" && !/name|bez|titel|title/.test(plain)) {
    const isAddress = looks.share("streetAddress") >= 0.6 && looks.share("institution") < 0.3
    if (isAddress && !beside.othersName("streetAddress", index)) return "streetAddress"
    if (hasOther(names.whole, index)) return null
  }
  if (isAlone) return "name"
  if (looks.share("person") >= 0.5) return "person"
  const better = names.mostDistinct > Math.max(0.3, looks.distinct)
  if (better && looks.distinct <= 0.6 && looks.share("knownType") >= 0.6) return "type"
  if (plain.startsWith("traegerbezeichnung")) return hasOther(names.noProvider, index) ? "provider" : "name"
  if (isParent(plain) && hasOther(names.noParent, index)) return "provider"
  if (/^(?:name|titel|title)$/.test(plain) && hasOther(names.ofInstitution, index) && looks.share("institution") < 0.3)
    return hasOther(names.telling, index) ? ["name", "person"] : "name"
  return "name"
}

/** The columns of a list that are called names, and which of them are what. */
const namesIn = perList((beside) => {
  const all = beside.naming("name").filter(({ header }) => !isNameWithAddress(header))
  const ofInstitution = all.filter(isOfInstitution)
  return {
    all,
    ofInstitution,
    telling: ofInstitution.filter(({ looks }) => looks.share("institution") >= 0.3),
    whole: all.filter(({ meaning }) => meaning?.by === "whole"),
    noProvider: all.filter(isNoProvider),
    noParent: all.filter((column) => !isParent(column.plain)),
    plain: new Set(all.map(({ plain }) => plain)),
    mostDistinct: all.reduce(
      (most, { looks }) => (looks.distinct > most && looks.share("text") >= 0.8 ? looks.distinct : most),
      0,
    ),
  }
})

/** `SFL Burgbrohl`: a short form in capitals, and the town. */
const typeCode = /^\p{Lu}{2,}\+?\s/u

const shareOf = (sample: ReadonlyArray<string>, pattern: RegExp): number =>
  sample.filter((cell) => pattern.test(cell)).length / Math.max(1, sample.length)

/** How a first column is called beside a second: `Amtliche Bezeichnung 1`, or without number. */
const firstsOf = (plain: string): ReadonlyArray<string> => [plain.replace(/\d$/, "1"), plain.replace(/\d$/, "")]

const isTitle = (plain: string): boolean => plain === "titel" || plain === "title"

const isNoProvider = ({ plain }: KnownColumn): boolean => !plain.startsWith("traeger")

/** Who stands above the institution, where both are named. */
const isParent = (plain: string): boolean =>
  /^(?:institution|organisation|organisationsname|organization|organizationname|anbieter|anbietername)$/.test(plain)

const isOfInstitution = ({ plain }: KnownColumn): boolean =>
  /einrichtung|schul|kita|kinder|facility|institution/.test(plain)

const nameAddition: Read = ({ looks, plain, index }, beside) => {
  const isWay = looks.share("streetAddress") >= 0.8 && looks.share("streetWord") >= 0.5
  if (isWay && plain.includes("standort") && !beside.othersName("streetAddress", index)) return "streetAddress"
  if (plain.startsWith("traegerbezeichnung")) return namesIn(beside).noProvider.length > 0 ? null : "nameAddition"
  if (/^zusatz/.test(plain) && looks.share("letter") >= 0.8) return "houseNumber"
  return /^(?:beschreib|desc)/.test(plain) && looks.share("schemed") >= 0.8 && !beside.othersName("website", index)
    ? "website"
    : "nameAddition"
}

const type: Read = ({ looks, index, plain }, beside) => {
  if (looks.filled > 0 && looks.share("geometryType") >= 0.9) return null
  const named = beside.naming("name").length > 0 || beside.naming("shortName").length > 0
  const names = looks.distinct >= 0.8 && looks.values > 4 && looks.share("institution") >= 0.4
  const typed = hasOther(filledTypes(beside), index)
  return !named && names && (typed || looks.share("knownType") < 0.6) && /^(?:art|typ|type|kategorie)$/.test(plain)
    ? "name"
    : "type"
}

const filledTypes = perList((beside) => beside.naming("type").filter(({ looks }) => looks.filled > 0))

/** The readings of the headers that name a name or a type. */
export const namesOf = { name, nameAddition, type } as const
