/** Words for coverage: what differs between the languages. */
import type { SchoolSeason } from "../coverage/index.js"
import type { Weekday } from "../time/index.js"
import type { Language } from "./catalogue.js"

/** The words of one language. */
export interface CoverageWords {
  readonly title: string
  readonly span: (from: string, to: string) => string
  readonly none: string
  readonly everywhere: string
  readonly nothing: string
  readonly tooSeldom: (offers: string) => string
  readonly onlySome: (offers: string) => string
  readonly overlaps: (one: string, other: string, about: string) => string
  readonly apart: (metres: number) => string
  readonly days: (count: number) => string
  readonly reached: (reached: number, points: number, percent: number | undefined) => string
  readonly seasons: Readonly<Record<SchoolSeason, string>>
  readonly spoken: (language: string) => string
  readonly years: (from: number, to: number | undefined) => string
  readonly months: (from: number, to: number | undefined) => string
  readonly hours: (span: string) => string
  readonly quote: (text: string) => string
  readonly weekdays: Readonly<Record<Weekday, string>>
  readonly date: (day: string) => string
}

const range = (from: number, to: number | undefined, on: string): string =>
  to === undefined ? `${on} ${from}` : from === to ? String(from) : `${from}–${to}`

const germanDate = (date: string): string => date.split("-").reverse().join(".")

/** The words by language. */
export const words: Readonly<Record<Language, CoverageWords>> = {
  de: {
    title: "Lücken im Angebot",
    span: (from, to) => `Vom ${germanDate(from)} bis vor den ${germanDate(to)}.`,
    none: "Keine Lücken gefunden.",
    everywhere: "Ohne Gebiet",
    nothing: "kein Angebot",
    tooSeldom: (offers) => `zu selten: ${offers}`,
    onlySome: (offers) => `nur für einen Teil dieses Alters: ${offers}`,
    overlaps: (one, other, about) => `${one} und ${other} liegen zusammen: ${about}.`,
    apart: (metres) => `${metres} m voneinander`,
    days: (count) => (count === 1 ? "1 Tag" : `${count} Tage`),
    reached: (reached, points, percent) =>
      `Von ${points} ${points === 1 ? "Ort" : "Orten"} ${reached === 1 ? "hat einer" : `haben ${reached}`} mindestens ein Angebot in Reichweite${percent === undefined ? "" : ` (${percent} %)`}.`,
    seasons: { term: "in der Schulzeit", holidays: "in den Ferien" },
    spoken: (language) => `Sprache ${language}`,
    years: (from, to) => `${range(from, to, "ab")} Jahre`,
    months: (from, to) => `${range(from, to, "ab")} Monate`,
    hours: (span) => `${span} Uhr`,
    quote: (text) => `„${text}“`,
    weekdays: { mo: "Mo", tu: "Di", we: "Mi", th: "Do", fr: "Fr", sa: "Sa", su: "So" },
    date: germanDate,
  },
  en: {
    title: "Gaps in what is offered",
    span: (from, to) => `From ${from} until before ${to}.`,
    none: "No gaps found.",
    everywhere: "No area",
    nothing: "no offer",
    tooSeldom: (offers) => `too seldom: ${offers}`,
    onlySome: (offers) => `only for some of these ages: ${offers}`,
    overlaps: (one, other, about) => `${one} and ${other} coincide: ${about}.`,
    apart: (metres) => `${metres} m apart`,
    days: (count) => (count === 1 ? "1 day" : `${count} days`),
    reached: (reached, points, percent) =>
      `Of ${points} ${points === 1 ? "place" : "places"} ${reached} ${reached === 1 ? "has" : "have"} at least one offer in reach${percent === undefined ? "" : ` (${percent} %)`}.`,
    seasons: { term: "in term", holidays: "in the holidays" },
    spoken: (language) => `language ${language}`,
    years: (from, to) => `${range(from, to, "from")} years`,
    months: (from, to) => `${range(from, to, "from")} months`,
    hours: (span) => span,
    quote: (text) => `“${text}”`,
    weekdays: { mo: "Mon", tu: "Tue", we: "Wed", th: "Thu", fr: "Fri", sa: "Sat", su: "Sun" },
    date: (day) => day,
  },
}
