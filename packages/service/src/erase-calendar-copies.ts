/** Erasure from calendar copies: what calendars said, without a person that is taken out of the network. */
import { CalendarChange, ListedEntry } from "@sozialraum/import-ical"
import * as Effect from "effect/Effect"
import { CalendarChanges, ListedEntries } from "./import-calendar-kept.js"
import type { Steps } from "./steps.js"

/**
 * The steps that take a person out of what is kept of calendars, and of what imports changed by it.
 *
 * A UID is what a calendar is compared by, and stays.
 *
 * @rule P14
 */
export const erasedCalendarCopies = Effect.fnUntraced(function* (network: string, text: (text: string) => string) {
  const [entries, changes] = [ListedEntries.in(network), CalendarChanges.in(network)]
  return [
    ...(yield* entries.all()).flatMap((found): ReadonlyArray<Steps> => {
      const value = ListedEntry.parse(withTexts(found.value, text))
      return isSame(value, found.value) ? [] : [{ checks: [entries.expect(found)], writes: [entries.put(value)] }]
    }),
    ...(yield* changes.all()).flatMap((found): ReadonlyArray<Steps> => {
      const value = CalendarChange.parse(withTexts(found.value, text))
      return isSame(value, found.value) ? [] : [{ checks: [changes.expect(found)], writes: [changes.put(value)] }]
    }),
  ]
})

const withTexts = (value: unknown, text: (text: string) => string): unknown => {
  if (typeof value === "string") return text(value)
  if (Array.isArray(value)) return value.map((one) => withTexts(one, text))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, names.has(key) ? one : withTexts(one, text)]),
  )
}

/** What is named under these keys is no text. */
const names = new Set(["id", "uid", "source", "delivery", "institution", "site", "unit", "list"])

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
