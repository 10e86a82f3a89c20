/** Lists of holidays as tables, one for each Land and each kind of school with holidays of its own. */
import type { DaySpan, Land } from "@sozialraum/core/calendar"
import { coveredBy, type HolidayRow, type HolidayTable } from "./holiday-table.js"
import type { ListedHoliday, SchoolVariant } from "./listed-holiday.js"
import { localHolidays } from "./public/local-holidays.js"

/** What a list holds of one Land and kind, and the days it covers, if that can be told. */
export interface CollectedTable extends Omit<HolidayTable, "covered"> {
  readonly covered: DaySpan | undefined
}

/**
 * Sorts the entries of a list into tables.
 *
 * @param covered - the days that the list covers, where the caller knows; else they are told from the entries
 */
export const collectTables = (
  entries: ReadonlyArray<ListedHoliday>,
  covered?: DaySpan,
): ReadonlyArray<CollectedTable> => {
  const lands = [...new Set(entries.flatMap((entry) => entry.lands))].sort()
  return lands.flatMap((land) => {
    const ofLand = entries.filter((entry) => entry.lands.includes(land))
    return [tableOf(land, "public", ofLand, covered), ...schoolTables(land, ofLand, covered)].filter(
      ({ rows }) => rows.length > 0,
    )
  })
}

const tableOf = (
  land: Land,
  type: ListedHoliday["type"],
  entries: ReadonlyArray<ListedHoliday>,
  covered: DaySpan | undefined,
): CollectedTable => {
  const rows = rowsOf(entries.filter((entry) => entry.type === type && entry.schools.includes("general")))
  const placed = type === "public" ? rows.map((row) => inParts(land, row)) : rows
  return { land, type, rows: placed, covered: covered ?? coveredBy(type, placed) }
}

const schoolTables = (
  land: Land,
  entries: ReadonlyArray<ListedHoliday>,
  covered: DaySpan | undefined,
): ReadonlyArray<CollectedTable> => {
  const general = tableOf(land, "school", entries, covered)
  return [
    general,
    ...variantsOf(land).map((schools): CollectedTable => {
      const own = rowsOf(entries.filter((entry) => entry.type === "school" && entry.schools.includes(schools)))
      const rows = own.length === 0 || schools === "mv-berufliche-schulen" ? own : withExceptions(general.rows, own)
      return { land, type: "school", schools, rows, covered: covered ?? coveredBy("school", rows) }
    }),
  ]
}

const variantsOf = (land: Land): ReadonlyArray<SchoolVariant> => {
  if (land === "MV") return ["mv-berufliche-schulen"]
  return land === "SH" ? ["sh-inseln-halligen"] : []
}

/** An exception stands instead of the general holidays of the same name and year. */
const withExceptions = (
  general: ReadonlyArray<HolidayRow>,
  exceptions: ReadonlyArray<HolidayRow>,
): ReadonlyArray<HolidayRow> => {
  const key = ({ name, from }: HolidayRow) => `${name} ${from.slice(0, 4)}`
  const replaced = new Set(exceptions.map(key))
  return inTime([...general.filter((row) => !replaced.has(key(row))), ...exceptions])
}

/** Lists give Mariä Himmelfahrt to all of Bayern; law does not. */
const inParts = (land: Land, row: HolidayRow): HolidayRow => {
  const local = localHolidays.find((holiday) => holiday.land === land && row.name.endsWith(holiday.listedAs))
  return local === undefined ? row : { ...row, onlyIn: local.onlyIn }
}

const rowsOf = (entries: ReadonlyArray<ListedHoliday>): ReadonlyArray<HolidayRow> => {
  const rows = entries.map(({ name, from, to, onlyIn }) => ({
    name,
    from,
    to,
    ...(onlyIn === undefined ? {} : { onlyIn }),
  }))
  return inTime([...new Map(rows.map((row) => [JSON.stringify(row), row])).values()])
}

const inTime = (rows: ReadonlyArray<HolidayRow>): ReadonlyArray<HolidayRow> =>
  [...rows].sort((a, b) => (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1))
