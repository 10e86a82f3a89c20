/** What a source said last: kept beside the network, so that the next delivery can be compared with it. */
import * as z from "zod"
import { IdText } from "../id.js"
import { Instant } from "../time/index.js"
import { InstitutionListing } from "./listing.js"

/**
 * The listing of an institution in the last delivery of a source in which it stood.
 *
 * @german Gelisteter Eintrag
 */
export const Listed = z
  .strictObject({
    source: IdText,
    listing: InstitutionListing,
    /** Physical lines of the delivery that brought or last changed it, counted from 1. */
    lines: z.array(z.int().positive()).readonly(),
    /** When a delivery first came without it: to be looked at by a person, never a reason to delete. */
    missingSince: Instant.exactOptional(),
  })
  .readonly()
export type Listed = z.infer<typeof Listed>

/** A field of a listing that two deliveries give differently. @german Feldänderung */
export interface FieldChange {
  readonly field: string
  readonly before?: unknown
  readonly after?: unknown
}

/** A delivery held against the one before it. @german Lieferungsvergleich */
export interface DeliveryPlan {
  readonly added: ReadonlyArray<InstitutionListing>
  readonly changed: ReadonlyArray<{
    readonly before: Listed
    readonly after: InstitutionListing
    readonly fields: ReadonlyArray<FieldChange>
  }>
  readonly unchanged: ReadonlyArray<InstitutionListing>
  /** Those of the unchanged ones that an earlier delivery came without. */
  readonly returned: ReadonlyArray<InstitutionListing>
  /** Were in an earlier delivery and are not in this one. */
  readonly missing: ReadonlyArray<Listed>
}

/**
 * Compares a delivery with what the same source said before.
 *
 * Coordinates that differ by less than a metre are the same: publishers recompute them with other last digits. A day of
 * retrieval is no change.
 *
 * @param known - what earlier deliveries of the same source said
 * @param delivery - every institution of the new one, each once
 * @returns the institutions in the order of the delivery; the missing ones in the order of `known`
 */
export const planDelivery = (
  known: ReadonlyArray<Listed>,
  delivery: ReadonlyArray<InstitutionListing>,
): DeliveryPlan => {
  const before = new Map(known.map((listed) => [listed.listing.id, listed]))
  const delivered = new Set(delivery.map((listing) => listing.id))
  const met = delivery.flatMap((after) => {
    const listed = before.get(after.id)
    return listed === undefined ? [] : [{ before: listed, after, fields: fieldChanges(listed.listing, after) }]
  })
  const unchanged = met.filter(({ fields }) => fields.length === 0)
  return {
    added: delivery.filter((listing) => !before.has(listing.id)),
    changed: met.filter(({ fields }) => fields.length > 0),
    unchanged: unchanged.map(({ after }) => after),
    returned: unchanged.filter(({ before: listed }) => listed.missingSince !== undefined).map(({ after }) => after),
    missing: known.filter((listed) => !delivered.has(listed.listing.id)),
  }
}

/** The fields that two listings of one institution give differently, in alphabetical order. */
export const fieldChanges = (before: InstitutionListing, after: InstitutionListing): ReadonlyArray<FieldChange> => {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return fields.flatMap((field) => {
    const [old, now]: ReadonlyArray<unknown> = [Reflect.get(before, field), Reflect.get(after, field)]
    if (field === "retrievedOn" || same(old, now)) return []
    return [{ field, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) }]
  })
}

/** A metre, roughly. @unit degrees */
const coordinateTolerance = 1e-5

/** Equal JSON; the only numbers with a fraction in a listing are coordinates. */
const same = (a: unknown, b: unknown): boolean => {
  if (typeof a === "number" && typeof b === "number" && !(Number.isInteger(a) && Number.isInteger(b))) {
    return Math.abs(a - b) < coordinateTolerance
  }
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b
  const keys = Object.keys(a)
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Reflect.has(b, key) && same(Reflect.get(a, key), Reflect.get(b, key)))
  )
}
