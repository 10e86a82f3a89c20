/** Reducers: what redaction does to the values of one schema for one audience, found out once. */
import * as z from "zod"
import { LocalDate } from "../time/index.js"
import { type Audience, audienceOf, expiring, hidden, maySee } from "../visibility.js"
import { layersOf, optionFor } from "./schema-layers.js"

/** Leaves of a value what may be seen on a day; `undefined` where that is nothing. */
export type Reducer = (value: unknown, asOf: LocalDate | undefined) => unknown

/** The reducer of a schema. A schema never changes, nor do its marks once it is in use: it is made once and kept. */
export const reducerOf = (schema: z.core.$ZodType, audience: Audience): Reducer => {
  const known = reducers[audience].get(schema)
  if (known !== undefined) return known
  const made = guarded(schema, audience)
  reducers[audience].set(schema, made)
  return made
}

const reducers: Readonly<Record<Audience, WeakMap<z.core.$ZodType, Reducer>>> = {
  public: new WeakMap(),
  network: new WeakMap(),
  convenor: new WeakMap(),
  planning: new WeakMap(),
}

const nothing: Reducer = () => undefined

/** What the marks of its layers hide comes first: what is inside does not matter then. */
const guarded = (schema: z.core.$ZodType, audience: Audience): Reducer => {
  const layers = layersOf(schema)
  if (layers.some((layer) => !maySee(audience, audienceOf(layer)))) return nothing
  const inside = structureOf(layers.at(-1) ?? schema, audience)
  const switches = layers.flatMap((layer) => {
    const mark = hidden.get(layer)
    return mark === undefined || maySee(audience, mark.audience) ? [] : [mark.unless]
  })
  const days = layers.flatMap((layer) => expiring.get(layer)?.days ?? [])
  return (value, asOf) => {
    if (typeof value !== "object" || value === null) return value
    for (const unless of switches) if (Reflect.get(value, unless) !== true) return undefined
    for (const path of days) if (hasCome(dayAt(value, path), asOf)) return undefined
    return inside(value, asOf)
  }
}

type Structure = (value: object, asOf: LocalDate | undefined) => unknown

/** What a schema is made of is looked at when a value has it: a schema may hold itself. */
const structureOf = (schema: z.core.$ZodType, audience: Audience): Structure => {
  if (schema instanceof z.ZodArray) return itemsOf(() => reducerOf(schema.element, audience))
  if (schema instanceof z.ZodTuple) return placesOf(schema, audience)
  if (schema instanceof z.ZodRecord) return entriesOf(() => reducerOf(schema.valueType, audience))
  if (schema instanceof z.ZodObject) return entriesOf(fieldsOf(schema, audience))
  if (schema instanceof z.ZodUnion) return chosenOf(schema, audience)
  // What no schema describes is not shown: nobody declared who may see it.
  return nothing
}

const itemsOf =
  (reducer: () => Reducer): Structure =>
  (value, asOf) => {
    if (!Array.isArray(value)) return undefined
    const reduce = reducer()
    const seen: Array<unknown> = []
    for (const item of value) {
      const part = reduce(item, asOf)
      if (part !== undefined) seen.push(part)
    }
    return seen
  }

const unknownSchema = z.unknown()

const placesOf =
  ({ def: { items } }: z.ZodTuple, audience: Audience): Structure =>
  (value, asOf) =>
    Array.isArray(value)
      ? value.map((item, index) => reducerOf(items[index] ?? unknownSchema, audience)(item, asOf))
      : undefined

/** A field that the schema does not know has no reducer, and is never kept: values may hold any number of those. */
const fieldsOf = ({ shape }: z.ZodObject, audience: Audience): ((key: string) => Reducer | undefined) => {
  const known = new Map<string, Reducer>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const schema = Object.hasOwn(shape, key) ? shape[key] : undefined
    if (schema === undefined) return undefined
    const made = reducerOf(schema, audience)
    known.set(key, made)
    return made
  }
}

const entriesOf =
  (reducer: (key: string) => Reducer | undefined): Structure =>
  (value, asOf) => {
    const seen: Record<string, unknown> = {}
    for (const key of Object.keys(value)) {
      const part = reducer(key)?.(Reflect.get(value, key), asOf)
      if (part === undefined) continue
      // Assigned, this one would not become a field.
      if (key === "__proto__") Object.defineProperty(seen, key, { ...field, value: part })
      else seen[key] = part
    }
    return seen
  }

const field = { enumerable: true, configurable: true, writable: true } as const

/** The discriminator tells the part of a union; where there is none, the value is read. */
const chosenOf = (union: z.ZodUnion, audience: Audience): Structure => {
  const known = new Map<unknown, Reducer>()
  const discriminator = union instanceof z.ZodDiscriminatedUnion ? union.def.discriminator : undefined
  return (value, asOf) => {
    const state: unknown = discriminator === undefined ? undefined : Reflect.get(value, discriminator)
    const found = state === undefined ? undefined : known.get(state)
    if (found !== undefined) return found(value, asOf)
    const option = optionFor(union, value)
    if (option === undefined) return undefined
    const made = reducerOf(option, audience)
    if (state !== undefined) known.set(state, made)
    return made(value, asOf)
  }
}

/** A day that nobody set never comes; one that no calendar knows has come, and without `asOf` every one. */
const hasCome = (day: unknown, asOf: LocalDate | undefined): boolean => {
  if (day === undefined) return false
  const known = LocalDate.safeParse(day)
  return !known.success || asOf === undefined || known.data <= asOf
}

const dayAt = (value: object, path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined),
    value,
  )
