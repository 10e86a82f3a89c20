/** OpenHolidays: what the entries of its files and of its API have in common. */
import { type CalendarSource, Land } from "@sozialraum/core/calendar"
import { addDays, LocalDate } from "@sozialraum/core/time"
import type { Covered } from "../holiday-table.js"
import type { ListedHoliday, SchoolVariant } from "../listed-holiday.js"
import { accept, type ReadEntry, reject } from "./report.js"

/** What is known about a list beside what stands in it. @german Angaben zur Lieferung */
export interface ListOptions {
  /** The days for which the list was asked; unless said, the complete years in it. */
  readonly covered?: Covered
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

/** An entry as a listed holiday, or why it is none. */
export const entryOf = (fields: OpenHolidaysFields): ReadEntry => {
  const { country, startDate, temporalScope } = fields
  const endDate = fields.endDate === "" ? startDate : fields.endDate
  const [first, last] = [LocalDate.safeParse(startDate), LocalDate.safeParse(endDate)]
  const type = types[fields.type]
  const name = fields.name.trim()
  if (country !== "" && country !== "DE") return reject("country", country, ["country"])
  if (!first.success) return reject("date", startDate, ["startDate"])
  if (!last.success || last.data > lastWritable) return reject("date", endDate, ["endDate"])
  if (last.data < first.data) return reject("order", `${startDate} ${endDate}`, ["endDate"])
  if (type === undefined) return reject("type", fields.type, ["type"])
  if (temporalScope !== "" && temporalScope !== "FullDay") return reject("halfDay", temporalScope, ["temporalScope"])
  if (name === "") return reject("name", fields.name, ["name"])
  const place = placeOf(fields)
  if (place === undefined) return reject("land", [...fields.subdivisions, ...fields.groups].join(","), ["subdivisions"])
  const schools = schoolsOf(fields, place.lands)
  if (schools === undefined) return reject("exception", name, ["tags"])
  return accept({ type, ...place, schools, name, from: first.data, to: addDays(last.data, 1) })
}

const lastWritable = "9999-12-30"

/** Codes of parts of a Land, and what they are called. */
const parts: Readonly<Record<string, string>> = { "BY-AU": "Stadt Augsburg" }

/** The Länder of an entry; `undefined` where it names none, or a code that is unknown. */
const placeOf = ({
  subdivisions,
  groups,
  nationwide,
}: OpenHolidaysFields): Pick<ListedHoliday, "lands" | "onlyIn"> | undefined => {
  const codes = [...subdivisions, ...groups].map((code) => code.trim().replace(/^DE-/, ""))
  if (codes.length === 0) return nationwide ? { lands: Land.options } : undefined
  const lands = codes.map((code) => Land.safeParse(code.slice(0, 2)).data)
  const known = lands.filter((land) => land !== undefined)
  const places = codes.filter((code) => code.length > 2 && !schoolGroup.test(code))
  const inParts = places.map((code) => parts[code])
  if (known.length < lands.length || inParts.includes(undefined)) return undefined
  const whole = codes.some((code) => code.length === 2)
  return { lands: [...new Set(known)], ...(whole || places.length === 0 ? {} : { onlyIn: inParts.join(", ") }) }
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
