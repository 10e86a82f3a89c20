/** Delivery changes: what one delivery did to one institution, so that it can be told and undone. */
import * as z from "zod"
import { IdText } from "../id.js"
import { DeliveryId } from "./delivery.js"
import { InstitutionId } from "./institution.js"
import { Listed } from "./listed.js"
import { type Attributed, Attribution, attribute, fieldsByHand, originOf } from "./provenance.js"
import { type KeptField, keptField } from "./take-over.js"

/** The list of a network in which a value stands that an import writes. @german Liste eines Verzeichniswerts */
export const DirectoryList = z.enum(["institutions", "sites", "contactPoints", "providers"])
export type DirectoryList = z.infer<typeof DirectoryList>

const attributions = Attribution.def.options
/** An origin as it was recorded for a field. */
const FieldOrigin = z.union([
  attributions[0].unwrap().omit({ fields: true }).readonly(),
  attributions[1].unwrap().omit({ fields: true }).readonly(),
])

/** A field of a value, before and after a delivery. @german Geändertes Feld */
export const WrittenField = z
  .strictObject({
    field: IdText,
    before: z.json().exactOptional(),
    after: z.json().exactOptional(),
    /** Where it had come from before. */
    origin: FieldOrigin.exactOptional(),
  })
  .readonly()
export type WrittenField = z.infer<typeof WrittenField>

/** A value that a delivery wrote: all of it, or some fields. @german Geschriebener Wert */
export const WrittenValue = z.discriminatedUnion("wrote", [
  z.strictObject({ wrote: z.literal("all"), list: DirectoryList, id: IdText }).readonly(),
  z
    .strictObject({
      wrote: z.literal("fields"),
      list: DirectoryList,
      id: IdText,
      fields: z.array(WrittenField).min(1).readonly(),
    })
    .readonly(),
])
export type WrittenValue = z.infer<typeof WrittenValue>

/**
 * What one delivery did to one institution.
 *
 * @german Änderung durch eine Lieferung
 */
export const DeliveryChange = z
  .strictObject({
    delivery: DeliveryId,
    institution: InstitutionId,
    kind: z.enum(["added", "changed", "missing", "returned"]),
    /** What was known of the institution in this source before; left out where it was not known. */
    before: Listed.exactOptional(),
    values: z.array(WrittenValue).readonly(),
  })
  .readonly()
export type DeliveryChange = z.infer<typeof DeliveryChange>

/** The id under which a change is kept. */
export const deliveryChangeId = ({ delivery, institution }: Pick<DeliveryChange, "delivery" | "institution">): string =>
  `${delivery} ${institution}`

/** The fields in which two versions of a value differ, with what they were and where they came from. */
export const writtenFields = <A extends Attributed>(before: A, after: A): ReadonlyArray<WrittenField> =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [old, now]: ReadonlyArray<unknown> = [Reflect.get(before, field), Reflect.get(after, field)]
    if (field === "provenance" || equal(old, now)) return []
    const origin = originOf(before, field)
    return [
      WrittenField.parse({
        field,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
        ...(origin === undefined ? {} : { origin }),
      }),
    ]
  })

/**
 * The value with the fields that a delivery wrote as they were before it.
 *
 * A field that somebody changed since, or that a role answers for, stays as it is and is told.
 *
 * @example
 * import { restoreFields } from "@sozialraum/core/institution"
 * const kita = { name: "Kita Süd", capacity: 65, shortName: "Süd", provenance: [] }
 * const fields = [{ field: "capacity", before: 60, after: 65 }, { field: "name", before: "Kita S", after: "Kita Sued" }]
 * restoreFields(kita, fields) // => { value: { name: "Kita Süd", shortName: "Süd", capacity: 60 }, kept: [{ field: "name", offered: "Kita S", kept: "Kita Süd" }] }
 */
export const restoreFields = <A extends Attributed>(
  current: A,
  fields: ReadonlyArray<WrittenField>,
): { readonly value: A; readonly kept: ReadonlyArray<KeptField> } => {
  const byHand = new Set(fieldsByHand(current))
  const isUntouched = ({ field, after }: WrittenField): boolean =>
    !byHand.has(field) && equal(Reflect.get(current, field), after)
  const restored = fields.filter(isUntouched)
  const names = new Set(restored.map(({ field }) => field))
  const value = Object.fromEntries([
    ...Object.entries(current).filter(([field]) => !names.has(field)),
    ...restored.flatMap(({ field, before }) => (before === undefined ? [] : [[field, before] as const])),
  ]) as A
  return {
    value: restored.reduce((whole, { field, origin }) => attribute(whole, [field], origin), value),
    kept: fields
      .filter((field) => !isUntouched(field) && !equal(Reflect.get(current, field.field), field.before))
      .map(({ field, before }) => keptField(field, before, Reflect.get(current, field))),
  }
}

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
