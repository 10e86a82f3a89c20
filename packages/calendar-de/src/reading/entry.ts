/** Entries: what a reader made of one record of a list, and why not. */
import type { Problem } from "@sozialraum/core"
import type { Land } from "@sozialraum/core/calendar"
import type { ListedHoliday } from "../listed-holiday.js"

/**
 * Why an entry of a list was not taken over.
 *
 * @german Grund der Ablehnung
 */
export type WhyUnreadable =
  | "cancelled"
  | "columns"
  | "country"
  | "date"
  | "duration"
  | "exception"
  | "halfDay"
  | "land"
  | "name"
  | "notAllDay"
  | "order"
  | "quote"
  | "recurring"
  | "syntax"
  | "type"

/** An entry that cannot be read; `raw` is the part that cannot. */
export type HolidayUnreadable = Problem<"HolidayUnreadable", { readonly because: WhyUnreadable; readonly raw: string }>

/** What was read of one record. */
export type ReadEntry =
  | { readonly _tag: "accepted"; readonly value: ListedHoliday }
  | { readonly _tag: "rejected"; readonly problem: HolidayUnreadable; readonly gap?: HolidayGap }

/** What may be missing without an entry that was rejected: of any Land, of any type, unless said. */
export interface HolidayGap {
  readonly lands?: ReadonlyArray<Land> | undefined
  readonly type?: ListedHoliday["type"] | undefined
}

/** A record of the input, before anything was made of it. */
export interface RawRecord {
  readonly line: number
  readonly raw: ReadonlyArray<string>
  readonly entry: ReadEntry
}

export const accept = (value: ListedHoliday): ReadEntry => ({ _tag: "accepted", value })

export const reject = (because: WhyUnreadable, raw: string, path: ReadonlyArray<string> = []) =>
  ({
    _tag: "rejected",
    problem: { _tag: "HolidayUnreadable", path, because, raw: raw.slice(0, 200) },
  }) as const satisfies ReadEntry

/** Rejects an entry that may well be a holiday. */
export const rejectHoliday = (
  gap: HolidayGap,
  because: WhyUnreadable,
  raw: string,
  path: ReadonlyArray<string> = [],
): ReadEntry => ({ ...reject(because, raw, path), gap })
