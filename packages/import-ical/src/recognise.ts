/** Recognising what a calendar is for, where nobody says so. */
import { closureKindOf } from "./closures/closure-kind.js"
import { nameWithout } from "./closures/lands.js"
import type { ReadEntry } from "./entries/read-entry.js"
import type { CalendarReading } from "./options.js"

/**
 * Closures, where at least half of the entries last whole days and are called as closures are; busy times, where nothing else
 * is in it; else offers.
 */
export const recognisedReading = (entries: ReadonlyArray<ReadEntry>, freeBusy: number): CalendarReading => {
  if (entries.length === 0 && freeBusy > 0) return "busy"
  const sample = entries.filter((entry) => !entry.confidential).slice(0, 2_000)
  const closures = sample.filter(
    ({ title = "", when, categories }) =>
      when.days !== undefined &&
      closureKindOf(nameWithout(title, undefined).replace(/ \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?$/u, ""), {
        scope: "land",
        categories,
      }) !== undefined,
  )
  return sample.length > 0 && closures.length * 2 >= sample.length ? "closures" : "offers"
}
