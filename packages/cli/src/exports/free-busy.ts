/** `export ical --free-busy`: when resources can be had, as a file that calendar programs ask before they suggest a time. */
import { eventUid, freeBusyExporter } from "@sozialraum/export-ical"
import { contentOf } from "@sozialraum/feed"
import type { Store } from "@sozialraum/store"
import type { Context } from "../context.js"
import { frameOf } from "../holidays.js"
import { titles } from "../titles.js"
import { calendarFilters } from "./calendar-filters.js"
import { audienceOf } from "./ical.js"
import { boundedWindow } from "./window.js"
import type { Written } from "./written.js"

/** The busy times of the resources that `--resource` and `--institution` name; of all where neither is said. */
export const freeBusy = async (store: Store, context: Context): Promise<Written> => {
  const { network, language, at } = context
  const window = boundedWindow(context)
  const about = { title: titles[language], ...(await frameOf(store, network)) }
  const content = await contentOf(store, network, about)
  const asked = await calendarFilters(store, context, ["institution", "resource"])
  const { resource: resources = [], institution: institutions = [] } = asked
  const { text, lost } = freeBusyExporter.write(content, {
    window,
    audience: audienceOf(context),
    asOf: at,
    ...(resources.length === 0 ? {} : { resources }),
    ...(institutions.length === 0 ? {} : { institutions }),
  })
  const told = new Set(text.replaceAll("\r\n ", "").match(/^UID:.*$/gm))
  return {
    content: text,
    lost,
    entries: told.size,
    unit: words[language],
    kind: "calendar",
    format: "ics",
    values: {
      resources: content.resources.filter(({ value }) =>
        told.has(`UID:${eventUid({ network, kind: "freeBusy", id: value.id })}`),
      ),
    },
  }
}

/** One of them, and several. */
const words = { de: ["Ressource", "Ressourcen"], en: ["resource", "resources"] } as const
