/** Readings: headers that mean several things, and how cells and neighbours tell which. */
import type { Field } from "./field.js"
import { fitOf } from "./fit.js"
import type { Look } from "./looks.js"
import { namesOf } from "./name-readings.js"
import { type KnownColumn, type Neighbours, perList } from "./neighbours.js"

/**
 * What a column turns out to be: a field; several between which nothing decides; or none, because its cells are
 * something else than its header says.
 */
export type Reading = Field | ReadonlyArray<Field> | null

/** The field that a header names, corrected by its cells and by the other columns. */
export const readingOf = (named: Field, column: KnownColumn, beside: Neighbours): Reading => {
  const { looks } = column
  if (looks.filled > 0 && looks.share("tick") >= 0.9 && neverTicked.has(named)) return null
  return readings[named]?.(column, beside) ?? (readings[named] === undefined ? named : null)
}

/** Of several fields, the one that the cells show; all that are left where they show none or several. */
export const choiceOf = (fields: ReadonlyArray<Field>, column: KnownColumn, beside: Neighbours): Reading => {
  const { looks } = column
  if (looks.filled === 0 && fields.includes("status")) return "status"
  if (fields.includes("pupils") && isOfSchools(beside)) return "pupils"
  const shown = fields.filter((field) => (telling[field] ?? []).some(([look, least]) => looks.share(look) >= least))
  const [only, ...more] = shown
  if (only !== undefined && more.length === 0) return only
  if (fields.includes("name") && fields.includes("provider") && !beside.othersName("name", column.index)) return "name"
  const left = (shown.length > 0 ? shown : fields).filter((field) => !beside.othersName(field, column.index))
  const [last, ...others] = left
  if (last !== undefined && others.length === 0 && fitOf(last, looks) >= 0.8 && !words.has(last)) return last
  return left.length > 0 ? left : fields
}

/** What is counted in a list of schools are its pupils. */
const isOfSchools = perList((beside) => beside.columns.some(({ plain }) => ofSchools.test(plain)))

const ofSchools = /^(?:schulnummer|schulnr|schulform|schulart|schultyp)$/

/** Fields of free words: that nothing else is left is no reason. */
const words = new Set<Field>(["name", "city", "district", "remark", "person", "streetAddress"])

/** Looks that only one of several fields has, and the share of cells that must have them. */
const telling: Readonly<Partial<Record<Field, ReadonlyArray<readonly [Look, number]>>>> = {
  phone: [["phone", 0.7]],
  email: [["at", 0.7]],
  website: [["website", 0.7]],
  person: [["person", 0.5]],
  fullAddress: [["fullAddress", 0.6]],
  postalCodeCity: [["postalCodeCity", 0.6]],
  streetAddress: [["streetOrAddress", 0.6]],
  name: [["institution", 0.6]],
  openingHours: [["openingHours", 0.5]],
  legalStatus: [["carrierKind", 0.8]],
  status: [["lifeCycle", 0.6]],
  remark: [["sentence", 0.3]],
  type: [["knownType", 0.6]],
}

/** A tick says nothing of these. */
const neverTicked: ReadonlySet<Field> = new Set<Field>([
  "nameAddition",
  "shortName",
  "street",
  "streetAddress",
  "fullAddress",
  "postalCode",
  "postalCodeCity",
  "city",
  "phone",
  "fax",
  "email",
  "website",
  "person",
  "provider",
  "openingHours",
  "languages",
  "name",
])

type Read = (column: KnownColumn, beside: Neighbours) => Reading

const streets: Read = ({ looks, plain, index, named }, beside) => {
  if (looks.share("fullAddress") >= 0.5 || looks.share("literal") >= 0.5) return "fullAddress"
  if (looks.share("at") >= 0.5) return "email"
  if (looks.share("postalCodeCity") >= 0.8) return "postalCodeCity"
  const numbered = looks.share("streetAddress")
  if (named === "street" && numbered < 0.3) return "street"
  const numbersBeside = beside.othersName("houseNumber", index) || looseNumbers(beside) !== undefined
  if (numbersBeside && numbered < 0.3) return "street"
  if (/nr$|nummer$|^ad|^anschrift/.test(plain) || (numbered >= 0.6 && looks.values > 1)) return "streetAddress"
  return numbersBeside || (numbered < 0.1 && looks.filled > 4) ? "street" : "streetAddress"
}

/** A column `Nr.` of house numbers beside streets that have none. */
const looseNumbers = (beside: Neighbours): KnownColumn | undefined => looseNumbersIn(beside)[0]

const looseNumbersIn = perList((beside) =>
  beside.columns.filter(({ plain, looks, index }) => {
    if (!/^(?:nr|no|nummer|number)$/.test(plain) || looks.counting || looks.share("houseNumber") < 0.8) return false
    const before = beside.columns[index - 1]
    const street = before?.named === "streetAddress" || before?.named === "street"
    return street && before.looks.share("streetAddress") < 0.2 && before.looks.filled > 0
  }),
)

const towns: Read = ({ looks, plain }) => {
  if (looks.share("postalCodeCity") >= 0.5) return "postalCodeCity"
  if (looks.share("fullAddress") >= 0.6) return "fullAddress"
  if (looks.share("digits") < 0.8) return "city"
  return looks.share("municipalityCode") >= 0.5 || /gemeinde|community|kommune|municip|stadt/.test(plain)
    ? "municipalityCode"
    : null
}

const codes: Read = ({ looks }) => (looks.share("digits") >= 0.8 || looks.filled === 0 ? "districtCode" : "district")

const axis =
  (field: "x" | "y"): Read =>
  ({ looks, plain }) =>
    looks.filled > 0 && /^.$|^laenge$|^breite$|^[rh]w$|^long$/.test(plain) && looks.share("coordinate") < 0.3
      ? null
      : field

const date =
  (field: Field): Read =>
  ({ looks, plain }) =>
    looks.filled > 0 && /^(?:stand|seit|erstellt|updated|created|aktualitaet)$/.test(plain) && looks.share("date") < 0.3
      ? null
      : field

const readings: Readonly<Partial<Record<Field, Read>>> = {
  ...namesOf,
  streetAddress: streets,
  street: streets,
  fullAddress: (column, beside) =>
    column.looks.share("fullAddress") >= 0.3 || column.looks.filled === 0 ? "fullAddress" : streets(column, beside),
  city: towns,
  postalCode: ({ looks }) => (looks.share("postalCodeCity") >= 0.5 ? "postalCodeCity" : "postalCode"),
  postalCodeCity: ({ looks }) => {
    if (looks.share("fullAddress") >= 0.5) return "fullAddress"
    if (looks.share("fullPostalCode") >= 0.8) return "postalCode"
    return looks.filled > 4 && looks.share("postalCodeCity") === 0 && looks.share("word") >= 0.7
      ? "city"
      : "postalCodeCity"
  },
  district: (column) => (column.looks.share("digits") >= 0.8 ? "districtCode" : "district"),
  districtCode: codes,
  houseNumber: ({ looks }) => (looks.share("streetWord") >= 0.6 ? "streetAddress" : "houseNumber"),
  sourceId: ({ looks, plain, index }, beside) => {
    if (looseNumbers(beside)?.index === index) return "houseNumber"
    if (plain === "index" && !looks.counting && looks.distinct < 0.98) return null
    const official = looks.share("zeroCode") > 0.3 || looks.share("idCode") >= 0.8
    return plain === "id" && beside.naming("id").length === 0 && official && looks.distinct > 0.5 ? "id" : "sourceId"
  },
  id: ({ looks, plain, index }, beside) => {
    if (plain === "nummer" && looseNumbers(beside)?.index === index) return "houseNumber"
    if (plain === "dienststelle" && looks.share("text") >= 0.8) return "name"
    const better = plain === "nummer" && beside.othersName("id", index)
    return looks.counting || better ? "sourceId" : "id"
  },
  providerId: ({ looks, index }, beside) => {
    if (looks.share("text") >= 0.8 && looks.share("digits") < 0.1 && looks.share("code") < 0.5)
      return beside.othersName("provider", index) ? null : "provider"
    const key = looks.values > 20 && looks.distinct >= 0.98
    return key && !looks.counting && beside.naming("id").length === 0 && beside.naming("provider").length === 0
      ? "id"
      : "providerId"
  },
  provider: ({ looks, plain, index }, beside) => {
    if (looks.share("carrierKind") >= 0.8) return "legalStatus"
    if (looks.share("digits") < 0.8) return "provider"
    if (looks.values > 4) return plain === "parent" ? null : "providerId"
    return beside.othersName("providerId", index) ? "legalStatus" : ["legalStatus", "providerId"]
  },
  legalStatus: ({ looks, plain, index }, beside) =>
    /^(?:schul)?traeger/.test(plain) &&
    looks.share("carrier") >= 0.6 &&
    looks.share("carrierKind") < 0.3 &&
    !beside.othersName("provider", index)
      ? "provider"
      : "legalStatus",
  status: ({ looks, plain }) => {
    if (looks.share("carrierKind") >= 0.8 && looks.share("lifeCycle") < 0.5) return "legalStatus"
    return plain === "betrieb" && looks.share("text") >= 0.5 && looks.share("lifeCycle") < 0.3 ? null : "status"
  },
  capacity: ({ looks, plain, index }, beside) => {
    if (looks.share("tick") >= 0.9 && looks.share("number") < 0.5) return null
    return plain === "freeplaces" && beside.othersName("capacity", index) ? null : "capacity"
  },
  phone: ({ looks, index }, beside) => {
    if (looks.share("at") >= 0.6) return "email"
    if (looks.share("schemed") >= 0.6) return "website"
    return looks.share("areaCode") >= 0.9 && beside.othersName("phone", index) ? "phoneAreaCode" : "phone"
  },
  email: ({ looks }) => (looks.share("schemed") >= 0.6 ? "website" : "email"),
  website: (column) => {
    if (column.looks.share("at") >= 0.6 && column.looks.share("schemed") < 0.2) return "email"
    return /^(?:url|uri)$/.test(column.plain) && onOneHost(column) ? null : "website"
  },
  topics: ({ looks, plain, index }, beside) => {
    if (plain === "angebot" && beside.naming("name").length === 0 && looks.distinct >= 0.5) return "name"
    return looks.share("schemed") >= 0.8 && !beside.othersName("website", index) ? "website" : "topics"
  },
  openingHours: ({ looks, plain }) =>
    /^(?:zeiten|hours)$/.test(plain) && looks.filled > 0 && fitOf("openingHours", looks) < 0.3 ? null : "openingHours",
  x: axis("x"),
  y: axis("y"),
  createdAt: date("createdAt"),
  updatedAt: date("updatedAt"),
  validFrom: date("validFrom"),
}

/** Addresses that all lie on one host are pages of whoever collected the list. */
export const onOneHost = ({ looks }: KnownColumn): boolean => {
  const hosts = looks.sample.map(
    (cell) => /^(?:https?:\/\/)?(?:www\.)?([^/?#\s]+)/i.exec(cell)?.[1]?.toLowerCase() ?? cell,
  )
  return looks.values >= 4 && new Set(hosts).size === 1
}
