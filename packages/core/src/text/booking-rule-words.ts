/** Words for booking rules and purposes: what they count, over what, and for what resources are used. */
import type { QuotaExceeded, QuotaPeriod, RuleScope, UsePurpose } from "../sharing/index.js"
import type { Weekday } from "../time/index.js"
import type { Language } from "./catalogue.js"
import { reportWords } from "./report-words.js"

/** How a language says what every sentence on a rule says. */
export interface BookingRuleWords {
  readonly amount: (count: number, of: QuotaExceeded["of"]) => string
  readonly period: (per: QuotaPeriod | undefined) => string
  /** What is counted beside the resource itself; empty where nothing is. */
  readonly scope: Readonly<Record<RuleScope, string>>
  readonly number: (value: number) => string
  readonly things: (count: number) => string
  readonly days: (count: number) => string
  readonly purposes: Readonly<Record<UsePurpose, string>>
}

const german: BookingRuleWords = {
  amount: (count, of) =>
    `${rounded("de", count)} ${{ bookings: ["Buchung", "Buchungen"], days: ["Tag", "Tage"], hours: ["Stunde", "Stunden"] }[of][count === 1 ? 0 : 1]}`,
  period: (per) => {
    if (per === undefined) return "unter allen laufenden und künftigen"
    switch (per.kind) {
      case "days":
        return per.days === 1 ? "am Tag" : `in ${per.days} aufeinanderfolgenden Tagen`
      case "week":
        return `in der Woche${from(per.firstDay, (day) => ` (ab ${reportWords.de.weekdays[day]})`)}`
      case "month":
        return `im Monat${from(per.firstDay, (day) => ` (ab dem ${day}.)`)}`
      default:
        return { day: "am Tag", schoolYear: "im Schuljahr", year: "im Jahr" }[per.kind]
    }
  },
  scope: {
    resource: "",
    category: ", gezählt über alles Gleichartige im selben Haus",
    owner: ", gezählt über alles, was dasselbe Haus verleiht",
    networkCategory: ", gezählt über alles Gleichartige im Netzwerk",
    network: ", gezählt über alles im Netzwerk",
  },
  number: (value) => rounded("de", value),
  things: (count) => (count === 1 ? "eines" : String(count)),
  days: (count) => `${count} ${count === 1 ? "Tag" : "Tage"}`,
  purposes: {
    kinderUndJugendarbeit: "Kinder- und Jugendarbeit",
    ganztag: "Ganztag",
    elternarbeit: "Elternarbeit",
    beratung: "Beratung",
    bildung: "Bildung",
    sport: "Sport",
    kultur: "Kultur",
    selbsthilfe: "Selbsthilfe",
    netzwerkarbeit: "Netzwerkarbeit",
    fortbildung: "Fortbildung",
    religion: "Religion",
    politik: "Politik",
    privat: "private Zwecke",
    gewerblich: "gewerbliche Zwecke",
  },
}

const english: BookingRuleWords = {
  amount: (count, of) =>
    `${rounded("en", count)} ${{ bookings: ["booking", "bookings"], days: ["day", "days"], hours: ["hour", "hours"] }[of][count === 1 ? 0 : 1]}`,
  period: (per) => {
    if (per === undefined) return "among all that are running or to come"
    switch (per.kind) {
      case "days":
        return per.days === 1 ? "a day" : `in ${per.days} days in a row`
      case "week":
        return `a week${from(per.firstDay, (day) => ` (from ${reportWords.en.weekdays[day]})`)}`
      case "month":
        return `a month${from(per.firstDay, (day) => ` (from day ${day})`)}`
      default:
        return { day: "a day", schoolYear: "a school year", year: "a year" }[per.kind]
    }
  },
  scope: {
    resource: "",
    category: ", counted over all of its kind in the same house",
    owner: ", counted over all that the same house lends",
    networkCategory: ", counted over all of its kind in the network",
    network: ", counted over all in the network",
  },
  number: (value) => rounded("en", value),
  things: (count) => (count === 1 ? "one" : String(count)),
  days: (count) => `${count} ${count === 1 ? "day" : "days"}`,
  purposes: {
    kinderUndJugendarbeit: "work with children and young people",
    ganztag: "the all-day school",
    elternarbeit: "work with parents",
    beratung: "counselling",
    bildung: "education",
    sport: "sports",
    kultur: "culture",
    selbsthilfe: "self-help",
    netzwerkarbeit: "network meetings",
    fortbildung: "further training",
    religion: "religion",
    politik: "politics",
    privat: "private use",
    gewerblich: "commercial use",
  },
}

/** The words of booking rules in each language. */
export const bookingRuleWords: Readonly<Record<Language, BookingRuleWords>> = { de: german, en: english }

/** At most two digits after the point: 20 minutes are 0.33 hours. */
const rounded = (language: Language, count: number): string =>
  reportWords[language].number(Math.round(count * 100) / 100)

const from = <Day extends Weekday | number>(firstDay: Day | undefined, say: (day: Day) => string): string =>
  firstDay === undefined ? "" : say(firstDay)
