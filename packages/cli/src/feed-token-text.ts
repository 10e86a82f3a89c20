/** Feed tokens in words: what was done, and the address to hand out. */
import {
  addDays,
  berlin,
  dateOf,
  epochMs,
  type FeedToken,
  type Instant,
  instantAt,
  type LocalDate,
  LocalDateTime,
  toInstant,
  toLocal,
} from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import { table } from "./table.js"

/** What is to be told. */
export interface FeedTokensTold {
  readonly tokens: ReadonlyArray<FeedToken>
  /** The path of a new address. */
  readonly path: string | undefined
  /** Where the feed is reached, as far as one knows. */
  readonly base: string | undefined
  readonly at: Instant
}

/** Lines for people: a table of the tokens, and a new address with what to know about it. */
export const feedTokenLines = (
  { tokens, path, base, at }: FeedTokensTold,
  language: Language,
): ReadonlyArray<string> => {
  const say = words[language]
  if (tokens.length === 0) return [say.none]
  const rows = tokens.map((token) => [
    token.id,
    token.title,
    token.audience,
    scopeText(token),
    stateText(token, at, language),
  ])
  const [token] = tokens
  const former = token?.state.status === "active" ? token.state.former : undefined
  return [
    ...table(say.head, rows),
    ...(path === undefined ? [] : ["", say.address, `  ${addressOf(path, base)}`, say.once]),
    ...(path === undefined || former === undefined ? [] : [say.former(dayOf(former.until))]),
  ]
}

/** The first instant after a day, by the clock of the network. */
export const endOfDay = (day: LocalDate): Instant =>
  toInstant(LocalDateTime.parse(`${addDays(day, 1)}T00:00`), berlin, { missing: "shift", repeated: "first" }).instant

const addressOf = (path: string, base: string | undefined): string =>
  base !== undefined && URL.canParse(base) ? new URL(path, base).href : path

const scopeText = ({ scope }: FeedToken): string =>
  Object.entries(scope)
    .map(([part, values]) => `${part}=${values.join(",")}`)
    .join(" ")

const stateText = ({ state, expiresAt }: FeedToken, at: Instant, language: Language): string => {
  const say = words[language]
  if (state.status === "revoked") return say.revoked(dayOf(state.at))
  return epochMs(expiresAt) <= epochMs(at) ? say.over(dayOf(expiresAt)) : say.until(dayOf(expiresAt))
}

/** The last day of which some is left. */
const dayOf = (instant: Instant): LocalDate => dateOf(toLocal(instantAt(epochMs(instant) - 1), berlin))

const words = {
  de: {
    none: "Es gibt keine Kalenderschlüssel.",
    head: ["Kennung", "Titel", "für", "Ausschnitt", "Stand"],
    address: "Die Adresse des Kalenders:",
    once: "Sie wird nur dieses eine Mal gezeigt, und wer sie kennt, liest mit. Ohne „.ics“ am Ende öffnet sie die Seite, die das Abonnieren erklärt.",
    former: (day: string) => `Die frühere Adresse gilt noch bis ${day}.`,
    until: (day: string) => `gilt bis ${day}`,
    over: (day: string) => `abgelaufen am ${day}`,
    revoked: (day: string) => `widerrufen am ${day}`,
  },
  en: {
    none: "There are no feed tokens.",
    head: ["id", "title", "for", "part", "state"],
    address: "The address of the calendar:",
    once: "It is shown this once only, and whoever knows it can read along. Without “.ics” at its end it opens the page that explains how to subscribe.",
    former: (day: string) => `The former address goes on until ${day}.`,
    until: (day: string) => `valid until ${day}`,
    over: (day: string) => `over since ${day}`,
    revoked: (day: string) => `revoked on ${day}`,
  },
} as const satisfies Record<Language, object>
