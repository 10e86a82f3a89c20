/** Taking over what a source changed, without touching what people changed by hand. */
import { type Attributed, attribute, changedFields, fieldsByHand, type Origin, originOf } from "./provenance.js"

/** A field that a person had changed: the value of the source was not taken over. @german Bewahrte Handänderung */
export interface KeptField {
  readonly field: string
  /** What the source says now. */
  readonly offered?: unknown
  /** What a person wrote, and what stays. */
  readonly kept?: unknown
}

/** A value after taking over, and what was kept by hand. @german Übernahmeergebnis */
export interface TakenOver<A> {
  readonly value: A
  readonly kept: ReadonlyArray<KeptField>
}

/**
 * Merges a new version from a source into a value that people may have changed since the last one.
 *
 * Field by field: what the source left as it was stays as it is here; what only the source changed is taken over; what
 * both changed stays as a person wrote it, and is reported. A field that is attributed to a role stays that role's, also
 * where the source happened to say the same for a while; {@link giveBack} ends that.
 *
 * @param base - what the source said last time
 * @param current - what the network holds now
 * @param next - what the source says now
 * @example
 * import { takeOver } from "@sozialraum/core/institution"
 * const base = { name: "Kita Süd", capacity: 60 }
 * const result = takeOver(base, { name: "Kita Bochum-Süd", capacity: 60 }, { name: "KiTa Süd", capacity: 65 })
 * result // => { value: { name: "Kita Bochum-Süd", capacity: 65 }, kept: [{ field: "name", offered: "KiTa Süd", kept: "Kita Bochum-Süd" }] }
 */
export const takeOver = <A extends object>(base: A, current: A, next: A): TakenOver<A> => {
  const byHand = fieldsByHand(current)
  const fields = [...new Set([...Object.keys(current), ...Object.keys(next)])].filter((field) => field !== "provenance")
  const merged: Array<[string, unknown]> = []
  const kept: Array<KeptField> = []
  for (const field of fields) {
    const [before, here, offered]: ReadonlyArray<unknown> = [base, current, next].map((value) =>
      Reflect.get(value, field),
    )
    const takes = equal(before, here) && !byHand.includes(field)
    if (!takes && !equal(before, offered) && !equal(here, offered)) kept.push(keptField(field, offered, here))
    const value = takes ? offered : here
    if (value !== undefined) merged.push([field, value])
  }
  // Where the fields come from is no field that a source could give.
  if ("provenance" in current) merged.push(["provenance", current.provenance])
  return { value: Object.fromEntries(merged) as A, kept }
}

/**
 * Records where the fields of a taken-over value come from now: what was taken over is the source's, and what was kept is
 * the source's no longer.
 *
 * @param current - the value before
 * @returns where nothing was taken over and nothing kept, the origins stay as they are
 */
export const recordTakeOver = <A extends Attributed>(
  current: A,
  taken: TakenOver<A>,
  origin: Extract<Origin, { readonly source: string }>,
): TakenOver<A> => {
  const changed = changedFields(current, taken.value)
  const isOfSource = (field: string): boolean => {
    const known = originOf(current, field)
    return known !== undefined && "source" in known && known.source === origin.source
  }
  const notSaid = [
    ...taken.kept.map(({ field }) => field).filter(isOfSource),
    ...changed.filter((field) => !Object.hasOwn(taken.value, field)),
  ]
  const said = changed.filter((field) => Object.hasOwn(taken.value, field))
  return { ...taken, value: attribute(attribute(taken.value, notSaid), said, origin) }
}

/** Fields that hold one thing: those with periods have a history that no source knows. */
type SingleField<A> = Exclude<keyof A & string, "id" | "provenance" | "providers" | "sites" | "statuses">

/**
 * Gives fields that were changed by hand back to their source: its value holds again, and its next change is taken over.
 *
 * Carriers, states and sites have periods: there {@link attribute} without an origin ends what a role said, and a step
 * begins what holds now.
 *
 * @param said - what the source says now, with its origins, as `directoryEntry` makes it
 * @example
 * import { directoryEntry, giveBack, InstitutionListing, LocalDate, originOf } from "@sozialraum/core"
 * const listing = InstitutionListing.parse({ id: "kitas:1", name: "Kita Süd", types: ["kita"], capacity: 63 })
 * const { institution: said } = directoryEntry(listing, { source: "kitas", on: LocalDate.parse("2026-10-01") })
 * const edited = { ...said, capacity: 62, provenance: [{ role: "leitung", on: LocalDate.parse("2026-09-01"), fields: ["capacity"] }] }
 * const given = giveBack(edited, said, ["capacity"])
 * given.capacity // => 63
 * originOf(given, "capacity") // => { source: "kitas", on: "2026-10-01" }
 */
export const giveBack = <A extends Attributed>(
  current: A,
  said: A,
  fields: ReadonlyArray<SingleField<NoInfer<A>>>,
): A => {
  const others = Object.entries(current).filter(([field]) => !fields.some((given) => given === field))
  const given = fields.flatMap((field) => (said[field] === undefined ? [] : [[field, said[field]] as const]))
  const value = Object.fromEntries([...others, ...given]) as A
  return fields.reduce((whole, field) => attribute(whole, [field], originOf(said, field)), value)
}

/** A kept field as plain data: what is not there has no key. */
export const keptField = (field: string, offered: unknown, kept: unknown): KeptField => ({
  field,
  ...(offered === undefined ? {} : { offered }),
  ...(kept === undefined ? {} : { kept }),
})

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
