/** OpenHolidays: what the entries of its files and of its API have in common. */
import { type CalendarSource, type DaySpan, Land } from "@sozialraum/core/calendar"
import { addDays, LocalDate } from "@sozialraum/core/time"
import type { ListedHoliday, SchoolVariant } from "../listed-holiday.js"
import { accept, type ReadEntry, reject, rejectHoliday } from "./entry.js"

/** What is known about a list beside what stands in it. @german Angaben zur Lieferung */
export interface ListOptions {
  /** The days for which the list was asked; unless said, the complete years in it. */
  readonly covered?: DaySpan
  /** When the list was taken from its source: of two deliveries the later one counts. */
  readonly retrievedOn?: LocalDate
}

/** The source of the OpenHolidays lists, with the sentence that their licence asks for. */
export const openHolidays = (retrievedOn?: LocalDate): CalendarSource => ({
  name: "OpenHolidays API",
  url: "https://github.com/openpotato/openholidaysapi.data",
  licence: "ODbL-1.0",
  attribution:
    "Contains information from OpenHolidays API (https://www.openholidaysapi.org), which is made available here under the Open Database License (ODbL) 1.0.",
  ...(retrievedOn === undefined ? {} : { retrievedOn }),
})

/** The fields of an entry as texts; what is not there is empty. */
export interface OpenHolidaysFields {
  readonly country: string
  readonly startDate: string
  /** The last day; empty where the entry is a single day. */
  readonly endDate: string
  readonly type: string
  readonly temporalScope: string
  readonly nationwide: boolean
  readonly tags: ReadonlyArray<string>
  /** In German. */
  readonly name: string
  readonly subdivisions: ReadonlyArray<string>
  readonly groups: ReadonlyArray<string>
}

const types: Readonly<Record<string, ListedHoliday["type"]>> = { Public: "public", School: "school" }

/** What the API lists beside holidays. */
const otherTypes: ReadonlyArray<string> = ["Bank", "Optional", "BackToSchool", "EndOfLessons"]

/** An entry as a listed holiday, or why it is none. */
export const entryOf = (fields: OpenHolidaysFields): ReadEntry => {
  const { country, startDate, temporalScope } = fields
  const endDate = fields.endDate === "" ? startDate : fields.endDate
  const [first, last] = [LocalDate.safeParse(startDate), LocalDate.safeParse(endDate)]
  const type = types[fields.type]
  const name = fields.name.trim()
  const gap = { lands: landsOf(fields), type }
  if (country !== "" && country !== "DE") return reject("country", country, ["country"])
  if (otherTypes.includes(fields.type)) return reject("type", fields.type, ["type"])
  if (temporalScope !== "" && temporalScope !== "FullDay") return reject("halfDay", temporalScope, ["temporalScope"])
  if (!first.success) return rejectHoliday(gap, "date", startDate, ["startDate"])
  if (!last.success || last.data > lastWritable) return rejectHoliday(gap, "date", endDate, ["endDate"])
  if (last.data < first.data) return rejectHoliday(gap, "order", `${startDate} ${endDate}`, ["endDate"])
  if (type === undefined) return rejectHoliday(gap, "type", fields.type, ["type"])
  if (name === "") return rejectHoliday(gap, "name", fields.name, ["name"])
  const place = placeOf(fields)
  if (place === undefined) return rejectHoliday(gap, "land", codesOf(fields).join(","), ["subdivisions"])
  const schools = schoolsOf(fields, place.lands)
  if (schools === undefined) return reject("exception", name, ["tags"])
  return accept({ type, ...place, schools, name, from: first.data, to: addDays(last.data, 1) })
}

const lastWritable = "9999-12-30"

/** Codes of parts of a Land, and what they are called. */
const parts: Readonly<Record<string, string>> = { "BY-AU": "Stadt Augsburg" }

const codesOf = ({ subdivisions, groups }: OpenHolidaysFields): ReadonlyArray<string> =>
  [...subdivisions, ...groups].map((code) => code.trim().replace(/^DE-/, ""))

/** The Länder of an entry; `undefined` where it names none, or one that does not exist. */
const landsOf = (fields: OpenHolidaysFields): ReadonlyArray<Land> | undefined => {
  const codes = codesOf(fields)
  if (codes.length === 0) return fields.nationwide ? Land.options : undefined
  const lands = codes.flatMap((code) => Land.safeParse(code.slice(0, 2)).data ?? [])
  return lands.length < codes.length ? undefined : [...new Set(lands)]
}

/** Where an entry holds; `undefined` where it names no Land, or a code that is unknown. */
const placeOf = (fields: OpenHolidaysFields): Pick<ListedHoliday, "lands" | "onlyIn"> | undefined => {
  const [lands, codes] = [landsOf(fields), codesOf(fields)]
  const places = codes.filter((code) => code.length > 2 && !schoolGroup.test(code))
  const inParts = places.map((code) => parts[code])
  if (lands === undefined || inParts.includes(undefined)) return undefined
  const whole = codes.some((code) => code.length === 2)
  return { lands, ...(whole || places.length === 0 ? {} : { onlyIn: inParts.join(", ") }) }
}

const schoolGroup = /^[A-Z]{2}-(ABS|BBS)$/

/** General schools, vocational schools, or both; on the islands of Schleswig-Holstein an entry is an exception. */
const schoolsOf = (
  { tags, subdivisions, groups }: OpenHolidaysFields,
  lands: ReadonlyArray<Land>,
): ReadonlyArray<SchoolVariant | "general"> | undefined => {
  if (tags.includes("Exception")) return lands.length === 1 && lands[0] === "SH" ? ["sh-inseln-halligen"] : undefined
  const codes = [...groups, ...subdivisions].filter((code) => schoolGroup.test(code.trim().replace(/^DE-/, "")))
  if (codes.length === 0) return lands.includes("MV") ? ["general", "mv-berufliche-schulen"] : ["general"]
  return [
    ...(codes.some((code) => code.trim().endsWith("ABS")) ? (["general"] as const) : []),
    ...(codes.some((code) => code.trim().endsWith("BBS")) ? (["mv-berufliche-schulen"] as const) : []),
  ]
}
