/** What a source said last: kept beside the network, so that the next delivery can be compared with it. */
import * as z from "zod"
import { IdText } from "../id.js"
import { Instant } from "../time/index.js"
import { DeliveryId } from "./delivery.js"
import { InstitutionListing } from "./listing.js"
import { isSamePoint, isSpelling } from "./spelling.js"

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
    /** The cells of these lines as they stood in the list, line by line; what was withheld is empty. */
    raw: z.array(z.array(z.string()).readonly()).readonly().exactOptional(),
    /** The delivery that brought or last changed it. */
    delivery: DeliveryId.exactOptional(),
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
  /** The two say the same in other signs. */
  readonly spelling?: true
}

/** A delivery held against the one before it. @german Lieferungsvergleich */
export interface DeliveryPlan {
  readonly added: ReadonlyArray<InstitutionListing>
  readonly changed: ReadonlyArray<{
    readonly before: Listed
    readonly after: InstitutionListing
    readonly fields: ReadonlyArray<FieldChange>
  }>
  /** Also those that are only spelled otherwise: what the network holds stays as it is. */
  readonly unchanged: ReadonlyArray<InstitutionListing>
  /** Those of the unchanged ones that are spelled otherwise than before. */
  readonly spelling: ReadonlyArray<{
    readonly after: InstitutionListing
    readonly fields: ReadonlyArray<FieldChange>
  }>
  /** What was known of those of the unchanged ones that an earlier delivery came without. */
  readonly returned: ReadonlyArray<Listed>
  /** Were in an earlier delivery and are not in this one. */
  readonly missing: ReadonlyArray<Listed>
}

/**
 * Compares a delivery with what the same source said before.
 *
 * Coordinates that differ by less than a metre are the same: publishers recompute them with other last digits. A day of
 * retrieval is no change. What is only spelled otherwise is told apart, and is no change either, unless something else about
 * the institution changed.
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
    if (listed === undefined) return []
    return [
      { before: listed, after: withSamePoint(listed.listing, after), fields: fieldChanges(listed.listing, after) },
    ]
  })
  const unchanged = met.filter(({ fields }) => fields.every(({ spelling }) => spelling === true))
  return {
    added: delivery.filter((listing) => !before.has(listing.id)),
    changed: met.filter(({ fields }) => fields.some(({ spelling }) => spelling !== true)),
    unchanged: unchanged.map(({ after }) => after),
    spelling: unchanged.flatMap(({ after, fields }) => (fields.length > 0 ? [{ after, fields }] : [])),
    returned: unchanged.flatMap(({ before: listed }) => (listed.missingSince === undefined ? [] : [listed])),
    missing: known.filter((listed) => !delivered.has(listed.listing.id)),
  }
}

/** A point that was only computed anew stays where it was. */
const withSamePoint = (before: InstitutionListing, after: InstitutionListing): InstitutionListing =>
  before.position !== undefined && isSamePoint(before.position, after.position)
    ? { ...after, position: before.position }
    : after

/** The fields that two listings of one institution give differently, in alphabetical order. */
export const fieldChanges = (before: InstitutionListing, after: InstitutionListing): ReadonlyArray<FieldChange> => {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return fields.flatMap((field) => {
    const [old, now]: ReadonlyArray<unknown> = [Reflect.get(before, field), Reflect.get(after, field)]
    if (field === "retrievedOn" || same(old, now) || (field === "position" && isSamePoint(old, now))) return []
    return [
      {
        field,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
        ...(isSpelling(field, old, now) ? { spelling: true as const } : {}),
      },
    ]
  })
}

/** Equal JSON. */
const same = (a: unknown, b: unknown): boolean => {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b
  const keys = Object.keys(a)
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(Reflect.get(a, key), Reflect.get(b, key)))
  )
}
