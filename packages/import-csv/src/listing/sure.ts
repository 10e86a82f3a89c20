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
export const isSurelyListing = (candidate: object): candidate is InstitutionListing =>
  isRecord(candidate) && isListing(candidate)

type Check = (value: unknown) => boolean

const shape: Readonly<Record<string, z.ZodType>> = InstitutionListing.unwrap().shape

/** What was said about a text, for as many texts as are worth keeping. */
const remembered = <A>(say: (text: string) => A): ((text: string) => A) => {
  const known = new Map<string, A>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const said = say(text)
    if (known.size >= mostRemembered) known.clear()
    known.set(ownText(text), said)
    return said
  }
}

/** Whether a schema takes what is made of a text. */
const taken = (schema: z.ZodType, made: (text: string) => unknown = (text) => text): Check => {
  const isTaken = remembered((text) => schema.safeParse(made(text)).success)
  return (value) => typeof value === "string" && isTaken(value)
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

const isWithin = (value: unknown, bound: number): boolean =>
  typeof value === "number" && value >= -bound && value <= bound

const each = (values: unknown, fits: Check): boolean => {
  if (!Array.isArray(values)) return false
  for (const value of values) if (!fits(value)) return false
  return true
}

type Parts = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Parts =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** What a part adds to the number of parts: nothing where it is not there, and no number where it does not fit. */
const part = (value: unknown, fits: Check): number => (value === undefined ? 0 : fits(value) ? 1 : Number.NaN)

/** All parts of an object are known when there are as many as keys. */
const countKeys = (value: object): number => {
  let keys = 0
  for (const _ in value) keys++
  return keys
}

const isPlainId: Check = (value) => typeof value === "string" && plainId.test(value)

const plainId = /^[!-~äöüÄÖÜß]{1,180}$/

/** What decides whether a text is a value under a scheme: nothing, the form of the keys of the scheme, or the schema. */
const decisionUnder = remembered((scheme): "none" | "form" | "schema" => {
  const problems = field("externalIds").safeParse([{ scheme, value: "\u0001" }]).error?.issues ?? []
  if (problems.length === 0) return "none"
  return problems.every(({ path }) => path.includes("value")) ? "form" : "schema"
})

const isExternalId = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null || !("scheme" in value) || !("value" in value)) return false
  const { scheme, value: text } = value
  if (typeof scheme !== "string" || typeof text !== "string" || text === "" || text.length > 500) return false
  const by = decisionUnder(scheme)
  const fits = by === "none" || (by === "form" && isWellFormedKey(scheme, text))
  return (fits && countKeys(value) === 2) || field("externalIds").safeParse([value]).success
}

const isDay = taken(field("createdOn"))
const isKnownWebsite = taken(field("websites"), (url) => [url])
/** A host of plain words, and a path of plain letters: every reader of addresses takes it as it stands. */
const plainWebsite = /^https?:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,24}(?:\/[\w./~-]*)?$/

const isWebsite: Check = (value) => typeof value === "string" && (plainWebsite.test(value) || isKnownWebsite(value))

const isPostalCode = taken(field("address"), (postalCode) => ({ postalCode }))
const areTypes = taken(field("types"), (types) => types.split("\n"))

const isAddress: Check = (value) =>
  isRecord(value) &&
  part(value["street"], isVisible) +
    part(value["houseNumber"], isVisible) +
    part(value["postalCode"], isPostalCode) +
    part(value["city"], isVisible) +
    part(value["district"], isVisible) ===
    countKeys(value)

const isPosition: Check = (value) =>
  isRecord(value) && isWithin(value["lon"], 180) && isWithin(value["lat"], 90) && countKeys(value) === 2

const isProvider: Check = (value) =>
  isRecord(value) && part(value["name"], isVisible) + part(value["externalId"], isExternalId) === countKeys(value)

const isSchulform = taken(field("school"), (schulform) => ({ land: "NW", schulform }))
const isRechtsform = taken(field("school"), (rechtsform) => ({ land: "NW", rechtsform }))
const isBetriebsschluessel = taken(field("school"), (betriebsschluessel) => ({ land: "NW", betriebsschluessel }))

const isSchool: Check = (value) =>
  isRecord(value) &&
  value["land"] === "NW" &&
  1 +
    part(value["schulform"], isSchulform) +
    part(value["rechtsform"], isRechtsform) +
    part(value["traegernummer"], isNumber) +
    part(value["betriebsschluessel"], isBetriebsschluessel) +
    part(value["betriebsdatum"], isDay) ===
    countKeys(value)

const isNumber: Check = (value) => typeof value === "string" && onlyDigits.test(value)

const onlyDigits = /^\d+$/

const areKnownTypes: Check = (value) =>
  Array.isArray(value) && areTypes(value.length === 1 ? value[0] : value.join("\n"))

const isLine: Check = (value) => typeof value === "string" && value.length > 2

const isEmail: Check = (value) => typeof value === "string" && z.regexes.email.test(value)

const isStatus = taken(field("status"))

/** Part by part: to walk along the keys would take several times as long as all checks. */
const isListing = (listing: Parts): boolean =>
  isPlainId(listing["id"]) &&
  each(listing["externalIds"], isExternalId) &&
  isVisible(listing["name"]) &&
  areKnownTypes(listing["types"]) &&
  each(listing["categories"], isText) &&
  isAddress(listing["address"]) &&
  each(listing["phones"], isLine) &&
  each(listing["faxes"], isLine) &&
  each(listing["emails"], isEmail) &&
  each(listing["websites"], isWebsite) &&
  each(listing["remarks"], isText) &&
  each(listing["persons"], isText) &&
  neededParts +
    part(listing["nameAddition"], isVisible) +
    part(listing["shortName"], isVisible) +
    part(listing["position"], isPosition) +
    part(listing["provider"], isProvider) +
    part(listing["legalStatus"], isText) +
    part(listing["capacity"], isCount) +
    part(listing["pupils"], isCount) +
    part(listing["status"], isStatus) +
    part(listing["school"], isSchool) +
    part(listing["createdOn"], isDay) +
    part(listing["updatedOn"], isDay) +
    part(listing["retrievedOn"], isDay) ===
    countKeys(listing)

/** Without these the schema would refuse, or put something in: they are the first ones that are checked. */
const neededParts = 12
