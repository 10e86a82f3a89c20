/** Deliveries: each import of a list, with what it was made from and what it did. */
import * as z from "zod"
import { IdText } from "../id.js"
import { Instant } from "../time/index.js"

/** Identifies one import of one list for as long as records are kept. */
export const DeliveryId = IdText.brand<"DeliveryId">()
export type DeliveryId = z.infer<typeof DeliveryId>

const count = z.int().nonnegative()

/** A column of a list, and what it was taken for. @german Spalte einer Lieferung */
export const DeliveredColumn = z.strictObject({ header: z.string(), field: IdText.nullable() }).readonly()
export type DeliveredColumn = z.infer<typeof DeliveredColumn>

/**
 * One import of a list: the file, how it was read, under which licence it may be used, and what came of it.
 *
 * While it runs, what it wrote so far is there already; it is undone like any other.
 *
 * @german Lieferung
 */
export const Delivery = z
  .strictObject({
    id: DeliveryId,
    source: IdText,
    /** Counts the deliveries of the source from 1. */
    number: z.int().positive(),
    at: Instant,
    /** The role or system that imported it. */
    by: IdText,
    file: z
      .strictObject({
        name: z.string().min(1).exactOptional(),
        /** @unit bytes */
        bytes: count,
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      })
      .readonly(),
    dialect: z
      .strictObject({
        encoding: IdText,
        delimiter: z.string().min(1),
        quote: z.string().min(1).nullable(),
        headerLine: z.int().positive().nullable(),
      })
      .readonly(),
    columns: z.array(DeliveredColumn).readonly(),
    /** The header of the column that gave the ids; left out where they are made from names and addresses. */
    key: z.string().exactOptional(),
    profile: z
      .strictObject({ id: IdText, version: z.union([z.string().min(1), z.number()]) })
      .readonly()
      .exactOptional(),
    licence: z.string().regex(/\S/).exactOptional(),
    attribution: z.string().regex(/\S/).exactOptional(),
    publisher: z.string().regex(/\S/).exactOptional(),
    url: z.string().regex(/\S/).exactOptional(),
    retrievedOn: z.iso.date().exactOptional(),
    records: count,
    counts: z
      .strictObject({
        added: count,
        changed: count,
        unchanged: count,
        spelling: count,
        returned: count,
        missing: count,
        rejected: count,
      })
      .readonly(),
    state: z.discriminatedUnion("status", [
      z.strictObject({ status: z.literal("running") }).readonly(),
      z.strictObject({ status: z.literal("done") }).readonly(),
      z.strictObject({ status: z.literal("undone"), at: Instant, by: IdText }).readonly(),
    ]),
  })
  .readonly()
export type Delivery = z.infer<typeof Delivery>

/** How many institutions a delivery holds. */
export const deliveredCount = ({ counts }: Delivery): number => counts.added + counts.changed + counts.unchanged

/**
 * A mapping of columns as its importer writes it: named by a person, for whatever list it fits; or that of the last delivery
 * of a source, for its next one.
 *
 * @german Gespeichertes Importprofil
 */
export const StoredProfile = z
  .strictObject({
    use: z.enum(["named", "source"]),
    /** That of the profile, or that of the delivery from which on a source is read so. */
    id: IdText,
    savedAt: Instant,
    profile: z.record(z.string(), z.json()),
  })
  .readonly()
export type StoredProfile = z.infer<typeof StoredProfile>
