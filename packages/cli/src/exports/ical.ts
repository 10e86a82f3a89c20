/** `export ical`: what takes place in the network as a calendar file. */
import { Land, type NetworkList, type Revised, TextLevel } from "@sozialraum/core"
import { eventUid, type IcalOptions, icalExporter, narrowContent } from "@sozialraum/export-ical"
import { contentOf } from "@sozialraum/feed"
import type { Store } from "@sozialraum/store"
import { badValue, type Context, text } from "../context.js"
import { frameOf } from "../holidays.js"
import { read } from "../reports/asking.js"
import { titles } from "../titles.js"
import { calendarFilters } from "./calendar-filters.js"
import { askedWindow } from "./window.js"
import type { Written } from "./written.js"

/** The calendar of the network, as far as the options ask for it. @problem NotFound - thrown @problem WrongUsage - thrown */
export const ical = async (store: Store, context: Context): Promise<Written> => {
  const options = icalOptionsOf(context)
  const frame = await frameOf(store, context.network, read(Land, context.options, "land"))
  const stored = await contentOf(store, context.network, { title: titles[context.language], ...frame })
  const content = narrowContent(stored, await calendarFilters(store, context), options.audience)
  const { text: calendar, lost } = icalExporter.write(content, options)
  const written = entitiesIn(calendar)
  const isWritten = (kind: string, id: string): boolean => written.has(entityOf(uidOf(context, kind, id)))
  const inFile = <A extends { readonly id: string }>(kind: string, values: ReadonlyArray<Revised<A>> = []) =>
    values.filter(({ value }) => isWritten(kind, value.id))
  const values = {
    meetings: inFile("meeting", content.meetings),
    bookings: inFile("booking", content.bookings),
    offers: inFile("offer", content.offers),
    measures: inFile("measure", content.measures),
    agreements: inFile("agreement", content.agreements),
  } satisfies { readonly [List in NetworkList]?: ReadonlyArray<unknown> }
  return {
    content: calendar,
    lost,
    entries: calendar.split(/\r\nBEGIN:V(?:EVENT|TODO)\r\n/).length - 1,
    unit: words[context.language],
    kind: "calendar",
    format: "ics",
    values,
  }
}

/** One of them, and several. */
const words = { de: ["Termin", "Termine"], en: ["entry", "entries"] } as const

/** For whom the file is, in which language and how easy to read, of which days, and how deadlines stand in it. @problem WrongUsage - thrown */
const icalOptionsOf = (context: Context): IcalOptions & { readonly audience: "public" | "network" } => {
  const level = read(TextLevel, context.options, "level")
  const deadlines = deadlinesOf(context)
  return {
    window: askedWindow(context),
    ...(deadlines === undefined ? {} : { deadlines }),
    audience: audienceOf(context),
    language: context.language,
    ...(level === undefined ? {} : { level }),
  }
}

const deadlinesOf = ({ options }: Context): IcalOptions["deadlines"] => {
  const asked = text(options, "deadlines")
  if (asked === undefined || asked === "tasks" || asked === "days" || asked === "none") return asked
  throw badValue("deadlines", asked)
}

/** What is in a file, by the parts of its UIDs that name it. Long lines are folded: what belongs together is read as one. */
const entitiesIn = (calendar: string): ReadonlySet<string> =>
  new Set(
    calendar
      .replaceAll("\r\n ", "")
      .split("\r\n")
      .filter((line) => line.startsWith("UID:"))
      .map((line) => entityOf(line.slice("UID:".length))),
  )

const uidOf = ({ network }: Context, kind: string, id: string): string => eventUid({ network, kind, id })

/** Without the domain, and without what tells several entries of one thing apart. */
const entityOf = (uid: string): string => (uid.split("@")[0] ?? "").split("+").slice(0, 3).join("+")

/** For whom the file is: everybody, unless said. @problem WrongUsage - thrown */
export const audienceOf = ({ options }: Context): "public" | "network" => {
  const audience = text(options, "audience") ?? "public"
  if (audience !== "public" && audience !== "network") throw badValue("audience", audience)
  return audience
}
