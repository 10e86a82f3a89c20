/** Words of reports: days, hours, ages, prices and code lists, in German and English. */

import { type Code, codeEntry, type InstitutionType, institutionTypes } from "../institution/index.js"
import {
  type AgeRange,
  type OfferCost,
  type OfferForm,
  type Taxonomy,
  type TopicCode,
  yearsOfAge,
} from "../offer/index.js"
import { addDays, type LocalDate, Weekday } from "../time/index.js"
import type { Language } from "./catalogue.js"
import { costText } from "./cost-text.js"

/** How a language says what every report says. */
export interface ReportWords {
  /** The name of an entry of a code list. */
  readonly named: (entry: Omit<Code, "code">) => string
  readonly date: (day: LocalDate) => string
  readonly weekdays: Readonly<Record<Weekday, string>>
  /** The same in short, for tables. */
  readonly shortDays: Readonly<Record<Weekday, string>>
  readonly number: (value: number) => string
  readonly ages: (ages: AgeRange) => string
  readonly cost: (cost: OfferCost) => string
  readonly forms: Readonly<Record<OfferForm, string>>
  readonly and: string
}

const german: ReportWords = {
  named: (entry) => entry.german,
  date: (day) => `${Number(day.slice(8))}. ${germanMonths[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,
  weekdays: {
    mo: "Montag",
    tu: "Dienstag",
    we: "Mittwoch",
    th: "Donnerstag",
    fr: "Freitag",
    sa: "Samstag",
    su: "Sonntag",
  },
  shortDays: { mo: "Mo", tu: "Di", we: "Mi", th: "Do", fr: "Fr", sa: "Sa", su: "So" },
  number: (value) => grouped(value, ".", ","),
  ages: (ages) => yearsText(ages, { from: "ab", to: "bis", open: "jedes Alter" }),
  cost: (cost) => costText(cost, "de"),
  forms: {
    offen: "Offenes Angebot",
    gruppe: "Gruppe",
    veranstaltungProjekt: "Veranstaltung oder Projekt",
    beratung: "Beratung",
    betreuung: "Betreuung",
    bildungskurs: "Kurs",
  },
  and: " und ",
}

const english: ReportWords = {
  named: (entry) => entry.english,
  date: (day) => `${Number(day.slice(8))} ${englishMonths[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`,
  weekdays: {
    mo: "Monday",
    tu: "Tuesday",
    we: "Wednesday",
    th: "Thursday",
    fr: "Friday",
    sa: "Saturday",
    su: "Sunday",
  },
  shortDays: { mo: "Mon", tu: "Tue", we: "Wed", th: "Thu", fr: "Fri", sa: "Sat", su: "Sun" },
  number: (value) => grouped(value, ",", "."),
  ages: (ages) => yearsText(ages, { from: "from", to: "up to", open: "any age" }),
  cost: (cost) => costText(cost, "en"),
  forms: {
    offen: "Open offer",
    gruppe: "Group",
    veranstaltungProjekt: "Event or project",
    beratung: "Counselling",
    betreuung: "Care",
    bildungskurs: "Course",
  },
  and: " and ",
}

/** The words of each language. */
export const reportWords: Readonly<Record<Language, ReportWords>> = { de: german, en: english }

/** `one, two and three`. */
export const listed = (words: ReportWords, parts: ReadonlyArray<string>): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}${words.and}${parts.at(-1)}`

/** Weekdays in their order, in short: three or more in a row as the first and the last, `Mo–Fr`. */
export const weekdaysText = ({ shortDays }: ReportWords, days: ReadonlyArray<Weekday>): string => {
  const runs: Array<Array<Weekday>> = []
  for (const day of days) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && rank(last) + 1 === rank(day)) run.push(day)
    else runs.push([day])
  }
  return runs
    .map((run) => run.map((day) => shortDays[day]))
    .map((run) => (run.length < 3 ? run.join(", ") : `${run[0]}–${run.at(-1)}`))
    .join(", ")
}

const rank = (day: Weekday): number => Weekday.options.indexOf(day)

/** The first and the last day of a span, whose end is the first day after it. */
export const spanText = (
  words: ReportWords,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): string => {
  const last = addDays(to, -1)
  return from === last ? words.date(from) : `${words.date(from)} – ${words.date(last)}`
}

/** Minutes after midnight as a clock shows them: `14:30`; what lasts into the next day begins again at midnight. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor((minutes % 1440) / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** The name of an institution type; of a local one its code. */
export const typeName = (words: ReportWords, type: InstitutionType): string => {
  const facts = Object.entries(institutionTypes).find(([known]) => known === type)?.[1]
  return facts === undefined ? type : words.named(facts)
}

/** The name of a topic; its code where the taxonomy does not have it. */
export const topicName = (words: ReportWords, taxonomy: Taxonomy, code: TopicCode): string => {
  const topic = codeEntry(taxonomy, code)
  return topic === undefined ? code : words.named(topic)
}

const germanMonths = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
] as const

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const

const yearsText = (
  ages: AgeRange,
  word: { readonly from: string; readonly to: string; readonly open: string },
): string => {
  const { from, to } = yearsOfAge(ages)
  if (from !== undefined && to !== undefined) return from === to ? `${from}` : `${from}–${to}`
  if (from !== undefined) return `${word.from} ${from}`
  return to === undefined ? word.open : `${word.to} ${to}`
}

/** With a mark after each three digits before the point. */
const grouped = (value: number, thousands: string, point: string): string => {
  const [whole = "", part] = String(value).split(".")
  const marked = whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands)
  return part === undefined ? marked : `${marked}${point}${part}`
}
