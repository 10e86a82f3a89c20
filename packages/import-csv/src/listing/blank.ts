/** Blanks: listings with all the keys that they will have, and nothing in them yet. */
import type { InstitutionListing } from "@sozialraum/core/institution"

/** A listing before anybody knows that it is one. */
export type Candidate = { -readonly [K in keyof InstitutionListing]?: unknown }

/** What not every listing has, undefined where this one has not. */
export type Sometimes = { readonly [K in (typeof sometimes)[number]]: unknown }

/**
 * A listing with the keys for what is there, in the order of the schema.
 *
 * It is the copy of one with the same keys: to add them one by one takes twice as long, and more memory.
 */
export const blankListing = (said: Sometimes, position: unknown): Candidate => {
  const which =
    (position === undefined ? 0 : 1) |
    (said.nameAddition === undefined ? 0 : 2) |
    (said.shortName === undefined ? 0 : 4) |
    (said.provider === undefined ? 0 : 8) |
    (said.legalStatus === undefined ? 0 : 16) |
    (said.openingHours === undefined ? 0 : 32) |
    (said.capacity === undefined ? 0 : 64) |
    (said.pupils === undefined ? 0 : 128) |
    (said.status === undefined ? 0 : 256) |
    (said.school === undefined ? 0 : 512) |
    (said.createdOn === undefined ? 0 : 1024) |
    (said.updatedOn === undefined ? 0 : 2048) |
    (said.retrievedOn === undefined ? 0 : 4096)
  const before = blanks.get(which)
  if (before !== undefined) return { ...before }
  const missing = new Set<string>(sometimes.filter((key) => said[key] === undefined))
  if (position === undefined) missing.add("position")
  const present = keys.filter((key) => !missing.has(key)).map((key) => `"${key}":0`)
  // Read from a text, so that the engine sees all keys at once and keeps their values side by side.
  const blank: Candidate = JSON.parse(`{${present.join()}}`)
  blanks.set(which, blank)
  return { ...blank }
}

/** By which keys they have: a list has a few of them. */
const blanks = new Map<number, Candidate>()

const sometimes = [
  "nameAddition",
  "shortName",
  "provider",
  "legalStatus",
  "openingHours",
  "capacity",
  "pupils",
  "status",
  "school",
  "createdOn",
  "updatedOn",
  "retrievedOn",
] as const

/** In the order of the schema. */
const keys: ReadonlyArray<keyof InstitutionListing> = [
  "id",
  "externalIds",
  "name",
  "nameAddition",
  "shortName",
  "types",
  "categories",
  "address",
  "position",
  "phones",
  "faxes",
  "emails",
  "websites",
  "provider",
  "legalStatus",
  "openingHours",
  "capacity",
  "pupils",
  "status",
  "school",
  "remarks",
  "persons",
  "createdOn",
  "updatedOn",
  "retrievedOn",
]
