/** `export ical`: meetings and bookings as a calendar file. */

import { type CalendarFilters, filterNames, icalExporter, narrowContent } from "@sozialraum/export-ical"
import { contentOf } from "@sozialraum/feed"
import { openStore } from "@sozialraum/store"
import { badValue, type Context, text, texts } from "../context.js"
import type { ExitCode, WrongUsage } from "../failure.js"
import { write } from "../file.js"
import { operand } from "../operand.js"
import { backendOf } from "../store-url.js"
import { titles } from "../titles.js"

/** Writes a calendar to a file, or to standard output where none is named. */
export const exportNetwork = async (context: Context): Promise<ExitCode> => {
  const format = operand(context, "ical")
  if (format !== "ical")
    throw { _tag: "WrongUsage", path: [], because: "badValue", argument: format } satisfies WrongUsage
  const audience = audienceOf(context)
  const store = await openStore(await backendOf(context.store, "create"))
  try {
    const content = narrowContent(
      await contentOf(store, context.network, { title: titles[context.language] }),
      filtersOf(context),
      audience,
    )
    const { text: calendar, lost } = icalExporter.write(content, { audience, language: context.language })
    const file = text(context.options, "output")
    const entries = calendar.split("\r\nBEGIN:VEVENT\r\n").length - 1
    if (file !== undefined) await write(file, calendar)
    if (context.json)
      context.print({ file: file ?? null, entries, lost, ...(file === undefined ? { calendar } : {}) }, () => [])
    else if (file === undefined) process.stdout.write(calendar)
    else context.print({}, () => [`${file}: ${entries} ${words[context.language][entries === 1 ? 0 : 1]}`])
    return 0
  } finally {
    await store.close()
  }
}

/** One of them, and several. */
const words = { de: ["Termin", "Termine"], en: ["entry", "entries"] } as const

const filtersOf = ({ options }: Context): CalendarFilters =>
  Object.fromEntries(
    filterNames.flatMap((name) => (texts(options, name).length === 0 ? [] : [[name, texts(options, name)]])),
  )

const audienceOf = ({ options }: Context): "public" | "network" => {
  const audience = text(options, "audience") ?? "public"
  if (audience !== "public" && audience !== "network") throw badValue("audience", audience)
  return audience
}
