/** Return findings: what came back otherwise than it was handed over. */
import type { Finding } from "../problem.js"
import type { Booking, BookingId } from "../sharing/index.js"
import { type BookingIn, instantOf, localAt, returnDue } from "../sharing/index.js"
import { epochMs, type LocalDateTime } from "../time/index.js"
import { lateDays } from "./overdue.js"
import { nameOf, type Thing, thereOf, thingsOf } from "./things.js"

interface OfBooking {
  readonly booking: BookingId
}

/** Less of a thing came back than was handed over. @german Fehlendes Teil */
export type ItemMissing = Finding<
  "ItemMissing",
  OfBooking & { readonly item: string; readonly expected: number; readonly actual: number }
>
/** A thing is damaged that was not when it was handed over. @german Beschädigtes Teil */
export type ItemDamaged = Finding<"ItemDamaged", OfBooking & { readonly item: string; readonly count: number }>
/** Nobody looked at a thing that was handed over. @german Nicht geprüftes Teil */
export type ItemNotChecked = Finding<"ItemNotChecked", OfBooking & { readonly item: string }>
/** Keys are still out. @german Fehlende Schlüssel */
export type KeysMissing = Finding<"KeysMissing", OfBooking & { readonly expected: number; readonly actual: number }>
/** Nobody read a counter again, and what goes by it cannot be charged. @german Nicht abgelesener Zähler */
export type CounterNotRead = Finding<"CounterNotRead", OfBooking & { readonly counter: string }>
/** A counter shows less than before. @german Rückläufiger Zähler */
export type CounterReversed = Finding<
  "CounterReversed",
  OfBooking & { readonly counter: string; readonly before: number; readonly after: number }
>
/** It has to be cleaned. @german Ungereinigte Rückgabe */
export type ReturnedUnclean = Finding<"ReturnedUnclean", OfBooking>
/** It came back after the agreed time; `days` counts days after that of the agreed return. @german Verspätete Rückgabe */
export type ReturnedLate = Finding<
  "ReturnedLate",
  OfBooking & { readonly due: LocalDateTime; readonly at: LocalDateTime; readonly days: number }
>

/** A booking whose resource came back, however much further it went. @german Zurückgegebene Überlassung */
export type ReturnedBooking = Omit<Booking, "state"> & {
  readonly state: Pick<BookingIn<"returned">["state"], "handover" | "return">
}

/** What is worth a look about a return. @german Hinweise zur Rückgabe */
export type ReturnFinding =
  | ItemMissing
  | ItemDamaged
  | ItemNotChecked
  | KeysMissing
  | CounterNotRead
  | CounterReversed
  | ReturnedUnclean
  | ReturnedLate

/**
 * What came back otherwise than it was handed over: things in the order of both protocols, keys, counters, the time.
 *
 * A thing may stand on several lines, as `10` fine and `2` damaged: their counts add up, a line without a count is one thing,
 * and what is noted as missing is not there. Wear is no damage.
 *
 * @rule R43
 */
export const returnFindings = (booking: ReturnedBooking): ReadonlyArray<ReturnFinding> => [
  ...itemFindings(booking),
  ...keyFindings(booking),
  ...counterFindings(booking),
  ...(booking.state.return.clean ? [] : [{ _tag: "ReturnedUnclean", ...found(booking, ["clean"]) } as const]),
  ...lateFindings(booking),
]

const found = ({ id }: ReturnedBooking, path: ReadonlyArray<string>, severity: "info" | "warning" = "warning") => ({
  path: ["state", "return", ...path],
  rule: "R43",
  severity,
  booking: id,
})

const itemFindings = (booking: ReturnedBooking): ReadonlyArray<ReturnFinding> => {
  const { handover, return: came } = booking.state
  const [given, back] = [thingsOf(handover.items), thingsOf(came.items)]
  return [...new Set([...given.keys(), ...back.keys()])].flatMap((name): ReadonlyArray<ReturnFinding> => {
    const [before, after] = [given.get(name), back.get(name)]
    const item = before?.item ?? after?.item ?? name
    const place = found(booking, ["items"])
    const expected = thereOf(before?.lines ?? [])
    if (after === undefined) return expected === 0 ? [] : [{ _tag: "ItemNotChecked", ...place, item }]
    const actual = thereOf(after.lines)
    const broken = damagedOf(after) - (before === undefined ? 0 : damagedOf(before))
    return [
      ...(actual < expected ? [{ _tag: "ItemMissing", ...place, item, expected, actual } as const] : []),
      ...(broken > 0 ? [{ _tag: "ItemDamaged", ...place, item, count: broken } as const] : []),
    ]
  })
}

const damagedOf = ({ lines }: Thing): number => thereOf(lines.filter(({ condition }) => condition === "damaged"))

const keyFindings = (booking: ReturnedBooking): ReadonlyArray<KeysMissing> => {
  const [expected, actual] = [booking.state.handover.keys, booking.state.return.keys]
  return actual < expected ? [{ _tag: "KeysMissing", ...found(booking, ["keys"]), expected, actual }] : []
}

const counterFindings = (booking: ReturnedBooking): ReadonlyArray<CounterNotRead | CounterReversed> =>
  booking.state.handover.counters.flatMap(({ counter, value }): ReadonlyArray<CounterNotRead | CounterReversed> => {
    const after = booking.state.return.counters.find((reading) => nameOf(reading.counter) === nameOf(counter))?.value
    if (after === undefined) return [{ _tag: "CounterNotRead", ...found(booking, ["counters"]), counter }]
    return after < value
      ? [{ _tag: "CounterReversed", ...found(booking, ["counters"]), counter, before: value, after }]
      : []
  })

const lateFindings = (booking: ReturnedBooking): ReadonlyArray<ReturnedLate> => {
  const { at } = booking.state.return
  const due = returnDue(booking)
  if (epochMs(at) <= epochMs(instantOf(booking, due))) return []
  return [
    {
      _tag: "ReturnedLate",
      ...found(booking, ["at"], "info"),
      due,
      at: localAt(booking, at),
      days: lateDays(booking, at),
    },
  ]
}
