/** Provenance: where each field of a value came from, a source or a person in a role. */
import * as Result from "effect/Result"
import * as z from "zod"
import { IdText } from "../id.js"
import { type InvalidValue, parse, violates } from "../problem.js"
import { LocalDate } from "../time/index.js"
import { DeliveryId } from "./delivery.js"

/**
 * Who said something, and on which day: a source as it was delivered, with the delivery where that is known, or a role.
 * Never a person.
 *
 * @german Herkunft
 * @rule P8
 */
export type Origin =
  | { readonly source: string; readonly on: LocalDate; readonly delivery?: DeliveryId }
  | { readonly role: string; readonly on: LocalDate }

const fields = z.array(z.string().min(1)).min(1).readonly()

/** Fields that came from one origin. @german Herkunftsangabe */
export const Attribution = z.union([
  z.strictObject({ source: IdText, on: LocalDate, delivery: DeliveryId.exactOptional(), fields }).readonly(),
  z.strictObject({ role: IdText, on: LocalDate, fields }).readonly(),
])
export type Attribution = z.infer<typeof Attribution>

/**
 * Where the fields of a value came from, grouped by origin; a field that nobody named was written by hand, or before
 * origins were kept.
 *
 * @german Herkunft je Feld
 */
export const Provenance = z
  .array(Attribution)
  .refine((all) => eachOnce(all.flatMap((one) => one.fields)), violates("FieldAttributedTwice"))
  .readonly()
export type Provenance = z.infer<typeof Provenance>

/** A value that says where its fields came from. @german Wert mit Herkunft */
export interface Attributed {
  readonly provenance?: Provenance
}

/** Where a field came from; `undefined` where nothing is recorded. */
export const originOf = (value: Attributed, field: string): Origin | undefined => {
  const found = value.provenance?.find((one) => one.fields.includes(field))
  if (found === undefined) return undefined
  const { fields: _fields, ...origin } = found
  return origin
}

/** The fields whose value a person wrote in a role. */
export const fieldsByHand = (value: Attributed): ReadonlyArray<string> =>
  (value.provenance ?? []).flatMap((one) => ("role" in one ? one.fields : []))

/**
 * The value with some of its fields attributed to an origin, in place of what was recorded for them.
 *
 * @param origin - left out, the fields are taken from whoever they were attributed to
 */
export const attribute = <A extends Attributed>(value: A, fields: ReadonlyArray<string>, origin?: Origin): A => {
  if (fields.length === 0) return value
  const { provenance: before = [], ...rest } = value
  const others = before.flatMap((one) => {
    const left = one.fields.filter((field) => !fields.includes(field))
    return left.length === 0 ? [] : [{ ...one, fields: left }]
  })
  const provenance = origin === undefined ? others : added(others, [...new Set(fields)], origin)
  return { ...rest, ...(provenance.length === 0 ? {} : { provenance }) } as A
}

/**
 * Changes a value by hand and records in which role.
 *
 * What a list says about these fields is no longer taken over; it is reported.
 *
 * @param edit - the fields that change, `null` for those that are removed; those that stay as they are keep their origin
 * @problem InvalidValue - at the field that does not fit, or that cannot be missing
 * @example
 * import { editByHand, Institution, LocalDate, originOf } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const kita = Institution.parse({ id: "kita-sued", name: "Kita Süd", types: ["kita"], capacity: 60, shortName: "Süd" })
 * const by = { role: "leitung", on: LocalDate.parse("2026-10-01") }
 * const edited = Result.getOrThrow(editByHand(Institution, kita, { ...by, changes: { capacity: 65, shortName: null } }))
 * edited.capacity // => 65
 * "shortName" in edited // => false
 * originOf(edited, "capacity") // => { role: "leitung", on: "2026-10-01" }
 * editByHand(Institution, kita, { ...by, changes: { capacity: -5 } })._tag // => "Failure"
 */
export const editByHand = <Schema extends z.ZodType<Attributed>>(
  schema: Schema,
  value: z.output<Schema>,
  edit: Extract<Origin, { readonly role: string }> & { readonly changes: Changes<z.input<Schema>> },
): Result.Result<z.output<Schema>, InvalidValue> => {
  const { changes, role, on } = edit
  const whole = Object.entries({ ...value, ...changes }).filter(([, content]) => content !== null)
  return Result.map(parse(schema, Object.fromEntries(whole)), (edited) =>
    attribute(edited, changedFields(value, edited), { role, on }),
  )
}

type Changes<A> = { readonly [Field in Exclude<keyof A, "id" | "provenance">]?: A[Field] | null }

/** The fields in which two versions of a value differ, in the order of the new one. @internal */
export const changedFields = (before: object, after: object): ReadonlyArray<string> =>
  [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    (field) =>
      field !== "provenance" &&
      JSON.stringify(Reflect.get(before, field)) !== JSON.stringify(Reflect.get(after, field)),
  )

/** The fields that a value really has: neither its own id nor what stands empty. @internal */
export const filledFields = (value: object): ReadonlyArray<string> =>
  Object.entries(value).flatMap(([field, content]) => (field === "id" || isEmpty(content) ? [] : [field]))

const isEmpty = (content: unknown): boolean =>
  typeof content === "object" && content !== null && Object.keys(content).length === 0

const added = (all: Provenance, fields: ReadonlyArray<string>, origin: Origin): Provenance => {
  const known = all.find((one) => sameOrigin(one, origin))
  return known === undefined
    ? [...all, { ...origin, fields }]
    : all.map((one) => (one === known ? { ...one, fields: [...one.fields, ...fields] } : one))
}

const sameOrigin = (a: Origin, b: Origin): boolean =>
  a.on === b.on &&
  ("source" in a ? a.source : undefined) === ("source" in b ? b.source : undefined) &&
  ("source" in a ? a.delivery : undefined) === ("source" in b ? b.delivery : undefined) &&
  ("role" in a ? a.role : undefined) === ("role" in b ? b.role : undefined)

const eachOnce = (names: ReadonlyArray<string>): boolean => new Set(names).size === names.length
