/** Calendar files on the command line: what is said about them, and whether a file is one. */
import { parse as parsePath } from "node:path"
import { InstitutionId, Land, LocalDate, ResourceId } from "@sozialraum/core"
import { ClosureKind, ClosureScope, DaySpan } from "@sozialraum/core/calendar"
import { type CalendarOptions, calendarSource } from "@sozialraum/import-ical"
import type { CalendarImportOptions } from "@sozialraum/service"
import { badValue, type Context, text } from "../context.js"
import type { WrongUsage } from "../failure.js"

/** Whether a file is a calendar, by its name. */
export const isCalendarFile = (path: string): boolean => /\.(?:ics|ical|ifb|icalendar)$/i.test(path)

/** Ends a command that is about lists where something is said that only calendars have. @problem WrongUsage - thrown */
export const refuseCalendarOptions = (options: Context["options"]): void => {
  const said = ofCalendars.find((name) => options[name] !== undefined)
  if (said !== undefined)
    throw { _tag: "WrongUsage", path: [said], because: "forCalendarsOnly", argument: `--${said}` } satisfies WrongUsage
}

/** Ends a command that is about calendars where something is said that only lists have. @problem WrongUsage - thrown */
export const refuseListOptions = (options: Context["options"]): void => {
  const said = ofLists.find((name) => options[name] !== undefined)
  if (said !== undefined)
    throw { _tag: "WrongUsage", path: [said], because: "forListsOnly", argument: `--${said}` } satisfies WrongUsage
}

const ofCalendars = ["as", "institution", "resource", "land", "kind", "last-day", "from", "to"]
const ofLists = ["type", "near", "key-file", "crs", "profile", "save-profile", "interactive", "areas", "keep-persons"]

/** What the command line says about a calendar. @problem WrongUsage - thrown */
export const calendarOptions = (file: string, { options }: Context): CalendarImportOptions => {
  const [as, institution, resource] = ["as", "institution", "resource"].map((name) => text(options, name))
  const [land, kind, lastDay] = ["land", "kind", "last-day"].map((name) => text(options, name))
  const source = text(options, "source")
  if (source === "") throw badValue("source", source)
  const owner = institution === undefined ? undefined : idOf(InstitutionId, "institution", institution)
  const covered = coveredBy(text(options, "from"), text(options, "to"))
  const scope = scopeOf(land, as === "closures" ? owner : undefined)
  return {
    source: calendarSource(source ?? parsePath(file).name),
    ...(as === undefined ? {} : { as: readingOf(as) }),
    ...(owner === undefined ? {} : { institution: owner }),
    ...(resource === undefined ? {} : { resource: idOf(ResourceId, "resource", resource) }),
    ...(scope === undefined ? {} : { scope }),
    ...(kind === undefined ? {} : { kind: kindOf(kind) }),
    ...(lastDay === undefined ? {} : { dtend: endOf(lastDay) }),
    ...(covered === undefined ? {} : { covered }),
  }
}

const readingOf = (value: string): NonNullable<CalendarOptions["as"]> => {
  if (value === "closures" || value === "offers" || value === "busy") return value
  throw badValue("as", value)
}

const endOf = (value: string): NonNullable<CalendarOptions["dtend"]> => {
  if (value === "inclusive" || value === "exclusive") return value
  throw badValue("last-day", value)
}

const kindOf = (value: string): ClosureKind => {
  const kind = ClosureKind.safeParse(value)
  if (!kind.success) throw badValue("kind", value)
  return kind.data
}

const idOf = <A>(
  schema: { readonly safeParse: (value: unknown) => { readonly data?: A | undefined } },
  option: string,
  value: string,
): A => {
  const { data } = schema.safeParse(value)
  if (data === undefined) throw badValue(option, value)
  return data
}

/** Closures are for the Land that is said, or for the institution. */
const scopeOf = (land: string | undefined, institution: InstitutionId | undefined): ClosureScope | undefined => {
  if (land !== undefined) {
    const id = Land.safeParse(land.toUpperCase())
    if (!id.success) throw badValue("land", land)
    return { kind: "land", id: id.data }
  }
  return institution === undefined ? undefined : ClosureScope.parse({ kind: "einrichtung", id: institution })
}

/** `--to` is the first day after, as everywhere on the command line. */
const coveredBy = (from: string | undefined, to: string | undefined): DaySpan | undefined => {
  if (from === undefined && to === undefined) return undefined
  const [first, last] = [LocalDate.safeParse(from), LocalDate.safeParse(to)]
  if (!first.success) throw badValue("from", from ?? "")
  if (!last.success) throw badValue("to", to ?? "")
  const span = DaySpan.safeParse({ from: first.data, to: last.data })
  if (!span.success) throw badValue("to", to ?? "")
  return span.data
}
