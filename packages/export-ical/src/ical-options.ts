/** Options of the exporter: for whom a calendar is written, and how. */
import type { Audience, TextLevel } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import type { CalendarContent } from "./content.js"
import type { EventOptions } from "./entry/draft.js"
import { type ColorName, defaultDomain } from "./entry/event.js"
import { type CalendarWindow, yearsAround } from "./window.js"

/** For whom a calendar is written, and how. @german Exporteinstellungen */
export interface IcalOptions {
  /** `public` where nothing is said. */
  readonly audience?: Audience
  /** German where nothing is said. */
  readonly language?: Language
  /** How easy the texts of offers are to read, where there are several; `standard` where nothing is said. */
  readonly level?: TextLevel
  /** After the `@` of every UID: a domain of your own, chosen once; {@link defaultDomain} where nothing is said. */
  readonly domain?: string
  /** Everything where nothing is said: an exporter has no clock. */
  readonly window?: CalendarWindow
  /** Whether titles say "Abgesagt: ..."; `prefixed` where nothing is said, as many programs show nothing else of it. */
  readonly cancelledTitle?: EventOptions["cancelledTitle"]
  /** Whether deadlines are tasks or whole days; `days` where nothing is said: many programs show no tasks. */
  readonly deadlines?: EventOptions["deadlines"]
  /** Whether the days on which something rests are entries; `days` where nothing is said. */
  readonly closures?: EventOptions["closures"]
  /** How often programs may look for news. @unit minutes */
  readonly refreshMinutes?: number
  /** In which colour programs show the calendar, unless people choose another. */
  readonly color?: ColorName
  /** Where to read on; for the public only, since an address may hold a secret. */
  readonly url?: string
  /** The address that the calendar is fetched from; for the public only. */
  readonly source?: string
}

/** What the drafts of a content go by: with it, they depend on nothing but the values. */
export const eventOptions = (content: CalendarContent, options: IcalOptions): EventOptions => ({
  network: content.network,
  audience: options.audience ?? "public",
  language: options.language ?? "de",
  level: options.level ?? "standard",
  domain: options.domain ?? defaultDomain,
  cancelledTitle: options.cancelledTitle ?? "prefixed",
  deadlines: options.deadlines ?? "days",
  closures: options.closures ?? "days",
  region: content.region ?? {},
  years: yearsAround(options.window),
})
