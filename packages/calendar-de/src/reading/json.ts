/** JSON as the OpenHolidays API answers it. */

import { type ReadEntry, reject, rejectHoliday } from "./entry.js"
import { entryOf, type ListOptions, openHolidays } from "./open-holidays.js"
import { type HolidayReport, reportOf } from "./report.js"

/**
 * Reads an answer of the API: `PublicHolidays` or `SchoolHolidays`.
 *
 * Such an answer holds the days it was asked for and rarely whole years: say which (`covered`). Its lines mean nothing, so
 * records are told by their number, counted from 1.
 *
 * @source https://openholidaysapi.org
 * @example
 * import { readOpenHolidaysJson } from "@sozialraum/calendar-de"
 * import { DaySpan } from "@sozialraum/core/calendar"
 * const answer = JSON.stringify([
 *   {
 *     id: "1",
 *     startDate: "2026-10-17",
 *     endDate: "2026-10-31",
 *     type: "School",
 *     name: [{ language: "DE", text: "Herbstferien" }],
 *     regionalScope: "Regional",
 *     temporalScope: "FullDay",
 *     nationwide: false,
 *     subdivisions: [{ code: "DE-NW", shortName: "NW" }],
 *   },
 * ])
 * const covered = DaySpan.parse({ from: "2026-10-01", to: "2026-11-01" })
 * readOpenHolidaysJson(answer, { covered }).calendars.map(({ id }) => id) // => ["de-nw-schulferien"]
 */
export const readOpenHolidaysJson = (text: string, options: ListOptions = {}): HolidayReport => {
  const items = parsed(text)
  const records =
    items === undefined
      ? [{ line: 1, raw: [text.slice(0, 200)], entry: reject("syntax", text) }]
      : items.map((item, index) => ({ line: index + 1, raw: [textOf(item)], entry: readItem(item) }))
  return reportOf(records, openHolidays(options.retrievedOn), options)
}

const parsed = (text: string): ReadonlyArray<unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""))
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Deeply nested values can be read and not be written. */
const textOf = (item: unknown): string => {
  try {
    return JSON.stringify(item)
  } catch {
    return ""
  }
}

const readItem = (item: unknown): ReadEntry => {
  if (typeof item !== "object" || item === null || Array.isArray(item)) return rejectHoliday({}, "syntax", textOf(item))
  const text = (key: string): string => stringAt(item, key)
  return entryOf({
    country: stringAt(at(item, "country"), "isoCode"),
    startDate: text("startDate"),
    endDate: text("endDate"),
    type: text("type"),
    temporalScope: text("temporalScope"),
    nationwide: at(item, "nationwide") === true,
    tags: listAt(item, "tags").flatMap((tag) => (typeof tag === "string" ? [tag] : [])),
    name: inGerman(listAt(item, "name")),
    subdivisions: codesAt(item, "subdivisions"),
    groups: codesAt(item, "groups"),
  })
}

const at = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined

const stringAt = (value: unknown, key: string): string => {
  const found = at(value, key)
  return typeof found === "string" ? found : ""
}

const listAt = (value: unknown, key: string): ReadonlyArray<unknown> => {
  const found = at(value, key)
  return Array.isArray(found) ? found : []
}

/** A code that is no text stays as an empty one, so that the entry is not taken for one of all Länder. */
const codesAt = (value: unknown, key: string): ReadonlyArray<string> =>
  listAt(value, key).map((part) => stringAt(part, "shortName") || stringAt(part, "code"))

const inGerman = (names: ReadonlyArray<unknown>): string =>
  stringAt(names.find((name) => stringAt(name, "language") === "DE") ?? names[0], "text")
