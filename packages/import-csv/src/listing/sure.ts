/** Sure listings: those that fit their schema at a glance, so that only the others go through it. */
import { isWellFormedKey } from "@sozialraum/core"
import { InstitutionListing } from "@sozialraum/core/institution"
import * as z from "zod"
import { ownText } from "../values/own-text.js"

/**
 * Whether a candidate is certainly a listing; the schema decides about one that may be none.
 *
 * Reading a whole listing by its schema costs more than reading its row did: most parts are seen to fit by a glance, or
 * were seen before.
 */
export const isSurelyListing = (candidate: object): candidate is InstitutionListing => fitsAll(candidate)

type Check = (value: unknown) => boolean

const shape: Readonly<Record<string, z.ZodType>> = InstitutionListing.unwrap().shape

/** Without these the schema would refuse, or put something in. */
const needed = Object.keys(shape).filter((key) => shape[key]?.def.type !== "optional")

/** What a schema said about a text, for as many texts as are worth keeping. */
const remembered = (schema: z.ZodType, made: (text: string) => unknown = (text) => text): Check => {
  const known = new Map<string, boolean>()
  return (text) => {
    if (typeof text !== "string") return false
    const before = known.get(text)
    if (before !== undefined) return before
    const fits = schema.safeParse(made(text)).success
    if (known.size >= mostRemembered) known.clear()
    known.set(ownText(text), fits)
    return fits
  }
}

const mostRemembered = 20_000

const field = (key: string): z.ZodType => shape[key] ?? z.never()

/** Printable ASCII first is seen to be seen. */
const isVisible: Check = (value) => {
  if (typeof value !== "string") return false
  const first = value.charCodeAt(0)
  return (first > 0x20 && first < 0x7f) || /\S/.test(value)
}

const isText: Check = (value) => typeof value === "string" && value !== ""

const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0

const isWithin =
  (bound: number): Check =>
  (value) =>
    typeof value === "number" && value >= -bound && value <= bound

const each =
  (fits: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(fits)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** An object of nothing but these keys. */
const object = (keys: Readonly<Record<string, Check>>, least: ReadonlyArray<string> = []): Check => {
  const checks = new Map(Object.entries(keys))
  return (value) => {
    if (!isRecord(value)) return false
    // A loop: lists of entries would cost more than all the checks.
    for (const key in value) if (checks.get(key)?.(value[key]) !== true) return false
    for (const key of least) if (!(key in value)) return false
    return true
  }
}

const isPlainId: Check = (value) => typeof value === "string" && /^[!-~äöüÄÖÜß]{1,180}$/.test(value)

/** Under a scheme of which anything is a value, every text is one. */
const isFreeScheme = remembered(field("externalIds"), (scheme) => [{ scheme, value: "\u0001" }])

/** Under a scheme of which nothing else is wrong, the form of the key decides. */
const isOfficialScheme = remembered(
  z.string().refine((scheme) => {
    const problems = field("externalIds").safeParse([{ scheme, value: "\u0001" }]).error?.issues ?? []
    return problems.length > 0 && problems.every(({ path }) => path.includes("value"))
  }),
)

const isExternalId = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null || !("scheme" in value) || !("value" in value)) return false
  const text = value.value
  if (typeof text !== "string" || text === "" || text.length > 500) return false
  const fits =
    isFreeScheme(value.scheme) || (isOfficialScheme(value.scheme) && isWellFormedKey(String(value.scheme), text))
  return (fits && hasTwoKeys(value)) || field("externalIds").safeParse([value]).success
}

const hasTwoKeys = (value: object): boolean => {
  let keys = 0
  for (const _ in value) keys++
  return keys === 2
}

const isDay = remembered(field("createdOn"))
const isKnownWebsite = remembered(field("websites"), (url) => [url])
/** A host of plain words, and a path of plain letters: every reader of addresses takes it as it stands. */
const plainWebsite = /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,24}(?:\/[\w./~-]*)?$/

const isWebsite: Check = (value) => typeof value === "string" && (plainWebsite.test(value) || isKnownWebsite(value))

const isPostalCode = remembered(field("address"), (postalCode) => ({ postalCode }))
const areTypes = remembered(field("types"), (types) => types.split("\n"))

const isSchool = object(
  {
    land: (value) => value === "NW",
    schulform: remembered(field("school"), (schulform) => ({ land: "NW", schulform })),
    rechtsform: remembered(field("school"), (rechtsform) => ({ land: "NW", rechtsform })),
    traegernummer: (value) => typeof value === "string" && /^\d+$/.test(value),
    betriebsschluessel: remembered(field("school"), (betriebsschluessel) => ({ land: "NW", betriebsschluessel })),
    betriebsdatum: isDay,
  },
  ["land"],
)

const fitsAll = object(
  {
    id: isPlainId,
    externalIds: each(isExternalId),
    name: isVisible,
    nameAddition: isVisible,
    shortName: isVisible,
    types: (value) => Array.isArray(value) && areTypes(value.length === 1 ? value[0] : value.join("\n")),
    categories: each(isText),
    address: object({
      street: isVisible,
      houseNumber: isVisible,
      postalCode: isPostalCode,
      city: isVisible,
      district: isVisible,
    }),
    position: object({ lon: isWithin(180), lat: isWithin(90) }, ["lon", "lat"]),
    phones: each((value) => typeof value === "string" && value.length > 2),
    faxes: each((value) => typeof value === "string" && value.length > 2),
    emails: each((value) => typeof value === "string" && z.regexes.email.test(value)),
    websites: each(isWebsite),
    provider: object({ name: isVisible, externalId: isExternalId }),
    legalStatus: isText,
    capacity: isCount,
    pupils: isCount,
    status: remembered(field("status")),
    school: isSchool,
    remarks: each(isText),
    persons: each(isText),
    createdOn: isDay,
    updatedOn: isDay,
    retrievedOn: isDay,
  },
  needed,
)
