/** Opening hours for people: what a sign at the door says, and the answers to "is it open?". */
import type { Closure } from "../calendar/index.js"
import type {
  ClosedReason,
  HoursLoss,
  OpeningHours,
  OpeningRule,
  OpeningSpan,
  Season,
  UnknownReason,
} from "../hours/index.js"
import { addDays, type LocalDate, Weekday } from "../time/index.js"
import type { Catalogue, Language } from "./catalogue.js"

/**
 * Opening hours in words, one line for each rule in its order, so that a later line is the more special one.
 *
 * @example
 * import { parseOsmHours } from "@sozialraum/core/hours"
 * import { describeOpeningHours } from "@sozialraum/core/text"
 * const { hours } = parseOsmHours('Mo-Fr 08:00-16:00; SH off || "nach Vereinbarung"')
 * describeOpeningHours(hours, "de") // => "Mo–Fr 08:00–16:00 Uhr\nin den Schulferien geschlossen\nsonst nach Vereinbarung"
 */
export const describeOpeningHours = ({ rules }: OpeningHours, language: Language): string =>
  rules.length === 0 ? words[language].nothingKnown : rules.map((rule) => ruleLine(rule, words[language])).join("\n")

/** Sentences for why a place is closed, or why nobody can say. */
export const openingText: Catalogue<ClosedReason | UnknownReason> = {
  de: {
    beyondCalendar: ({ calendars }) =>
      `Nicht bekannt: Der Kalender ${calendars.map(({ calendar }) => calendar).join(", ")} reicht nicht bis zu diesem Tag.`,
    closure: ({ closure }) => `Geschlossen: ${closure.reason}.`,
    hoursUnknown: () => "Nicht bekannt: Zeiten sind nicht angegeben.",
    noCalendar: () => "Nicht bekannt: Die Zeiten hängen von Feiertagen oder Ferien ab, und kein Kalender nennt sie.",
    noHoursThatDay: () => "An diesem Tag geschlossen.",
    openEnd: () => "Nicht bekannt: Das Ende der Öffnungszeit ist nicht angegeben.",
    noLonger: ({ since }) => `An solchen Tagen seit ${words.de.date(since)} nicht mehr geöffnet.`,
    notYet: ({ from }) => `An solchen Tagen erst ab ${words.de.date(from)} geöffnet.`,
    onlyInParts: ({ closures }) =>
      `Nicht bekannt, ob das hier gilt: ${closures.map(({ closure }) => inParts(closure, "nur")).join(", ")}.`,
    otherWeek: ({ weeks }) => `In dieser Woche geschlossen, nur ${words.de.weeks[weeks]} geöffnet.`,
    outOfSeason: () => "In dieser Zeit des Jahres geschlossen.",
    outsideHolidays: () => "Nur an Feiertagen oder in den Ferien geöffnet.",
    outsideHours: () => "Um diese Zeit geschlossen.",
    rule: ({ remark }) => (remark === undefined ? "An diesem Tag geschlossen." : `Geschlossen: ${remark}.`),
    uncertain: ({ remark }) => (remark === undefined ? "Vielleicht geöffnet." : `Vielleicht geöffnet: ${remark}.`),
  },
  en: {
    beyondCalendar: ({ calendars }) =>
      `Not known: the calendar ${calendars.map(({ calendar }) => calendar).join(", ")} does not reach that day.`,
    closure: ({ closure }) => `Closed: ${closure.reason}.`,
    hoursUnknown: () => "Not known: no hours are given.",
    noCalendar: () => "Not known: the hours depend on holidays, and no calendar names them.",
    noHoursThatDay: () => "Closed on that day.",
    openEnd: () => "Not known: the hours have no end.",
    noLonger: ({ since }) => `No longer open on such days since ${words.en.date(since)}.`,
    notYet: ({ from }) => `Open on such days only from ${words.en.date(from)}.`,
    onlyInParts: ({ closures }) =>
      `Not known whether this holds here: ${closures.map(({ closure }) => inParts(closure, "only")).join(", ")}.`,
    otherWeek: ({ weeks }) => `Closed this week, open ${words.en.weeks[weeks]} only.`,
    outOfSeason: () => "Closed at that time of the year.",
    outsideHolidays: () => "Open on holidays only.",
    outsideHours: () => "Closed at that time.",
    rule: ({ remark }) => (remark === undefined ? "Closed on that day." : `Closed: ${remark}.`),
    uncertain: ({ remark }) => (remark === undefined ? "Perhaps open." : `Perhaps open: ${remark}.`),
  },
}

/**
 * What of hours was not carried, in words, with the part of the text that it is about.
 *
 * @example
 * import { parseOsmHours } from "@sozialraum/core/hours"
 * import { describeHoursLoss } from "@sozialraum/core/text"
 * const [loss] = parseOsmHours("Mo-Fr 08:00-16:00; easter off").lost
 * loss && describeHoursLoss(loss, "de") // => "Nicht übertragen: Datumsangaben dieser Art („easter off“)."
 */
export const describeHoursLoss = ({ because, text }: HoursLoss, language: Language): string => {
  const { notCarried, quote, losses } = words[language]
  return `${notCarried}: ${losses[because]}${text === undefined ? "" : ` (${quote(text)})`}.`
}

const inParts = ({ reason, onlyIn }: Closure, only: string): string =>
  onlyIn === undefined ? reason : `${reason} (${only} ${onlyIn})`

interface Words {
  readonly notCarried: string
  readonly quote: (text: string) => string
  readonly losses: Readonly<Record<HoursLoss["because"], string>>
  readonly nothingKnown: string
  readonly services: Readonly<Record<NonNullable<OpeningRule["service"]>, string>>
  readonly days: Readonly<Record<Weekday, string>>
  readonly months: ReadonlyArray<string>
  readonly date: (date: LocalDate) => string
  readonly monthDay: (month: string, day: number) => string
  readonly through: string
  readonly from: (date: string) => string
  readonly until: (date: string) => string
  readonly on: (dates: string) => string
  readonly each: (ordinals: string, days: string) => string
  readonly ordinal: (count: number) => string
  readonly and: string
  readonly weeks: Readonly<Record<NonNullable<OpeningRule["weeks"]>, string>>
  readonly publicHolidays: Readonly<Record<"only" | "except", string>>
  readonly schoolHolidays: Readonly<Record<"only" | "except", string>>
  readonly otherwise: string
  readonly also: string
  readonly hours: (spans: string) => string
  readonly openEnd: (time: string) => string
  readonly wholeDay: string
  readonly always: string
  readonly access: Readonly<Record<OpeningRule["access"], string>>
}

const words: Readonly<Record<Language, Words>> = {
  de: {
    notCarried: "Nicht übertragen",
    quote: (text) => `„${text}“`,
    losses: {
      access: "nach Vereinbarung oder vielleicht geöffnet",
      combined: "das Zusammenspiel mit anderen Angaben",
      dates: "Datumsangaben dieser Art",
      holidays: "diese Angabe zu Feiertagen oder Ferien",
      night: "die Stunden nach Mitternacht, die zum Abend gehören",
      remark: "der Wortlaut der Bemerkung",
      service: "Zeiten für anderes, etwa das Telefon",
      syntax: "nicht verstandene Angabe",
      times: "Uhrzeiten dieser Art",
      week53: "die Ausnahme der Woche 53",
      weeks: "diese Angabe zu Kalenderwochen",
    },
    nothingKnown: "Zeiten nicht bekannt",
    services: { visiting: "Vor Ort: ", phone: "Telefon: ", online: "Online: ", pickup: "Ausgabe und Rückgabe: " },
    days: { mo: "Mo", tu: "Di", we: "Mi", th: "Do", fr: "Fr", sa: "Sa", su: "So" },
    months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
    date: (date) => `${Number(date.slice(8))}.${Number(date.slice(5, 7))}.${date.slice(0, 4)}`,
    monthDay: (month, day) => `${day}. ${month}`,
    through: " bis ",
    from: (date) => `ab ${date}`,
    until: (date) => `bis ${date}`,
    on: (dates) => `am ${dates}`,
    each: (ordinals, days) => `jeden ${ordinals} ${days} im Monat`,
    ordinal: (count) => (count === -1 ? "letzten" : count < 0 ? `${-count}.-letzten` : `${count}.`),
    and: " und ",
    weeks: { odd: "in ungeraden Kalenderwochen", even: "in geraden Kalenderwochen" },
    publicHolidays: { only: "an Feiertagen", except: "außer an Feiertagen" },
    schoolHolidays: { only: "in den Schulferien", except: "außerhalb der Schulferien" },
    otherwise: "sonst",
    also: "auch",
    hours: (spans) => `${spans} Uhr`,
    openEnd: (time) => `ab ${time}`,
    wholeDay: "ganztägig geöffnet",
    always: "durchgehend geöffnet",
    access: { open: "", byAppointment: "nach Vereinbarung", uncertain: "vielleicht", closed: "geschlossen" },
  },
  en: {
    notCarried: "Not carried",
    quote: (text) => `"${text}"`,
    losses: {
      access: "by appointment, or perhaps open",
      combined: "how it works together with other rules",
      dates: "dates of this kind",
      holidays: "what it says about holidays",
      night: "the hours after midnight that belong to the evening",
      remark: "the wording of the remark",
      service: "hours for something else, such as the phone",
      syntax: "not understood",
      times: "times of this kind",
      week53: "the exception of week 53",
      weeks: "what it says about weeks",
    },
    nothingKnown: "hours not known",
    services: { visiting: "On site: ", phone: "Phone: ", online: "Online: ", pickup: "Pick-up and return: " },
    days: { mo: "Mon", tu: "Tue", we: "Wed", th: "Thu", fr: "Fri", sa: "Sat", su: "Sun" },
    months: "January February March April May June July August September October November December".split(" "),
    date: (date) => date,
    monthDay: (month, day) => `${day} ${month}`,
    through: " to ",
    from: (date) => `from ${date}`,
    until: (date) => `until ${date}`,
    on: (dates) => `on ${dates}`,
    each: (ordinals, days) => `every ${ordinals} ${days} of the month`,
    ordinal: (count) => englishOrdinal(count),
    and: " and ",
    weeks: { odd: "in odd weeks", even: "in even weeks" },
    publicHolidays: { only: "on public holidays", except: "except on public holidays" },
    schoolHolidays: { only: "in the school holidays", except: "outside the school holidays" },
    otherwise: "otherwise",
    also: "also",
    hours: (spans) => spans,
    openEnd: (time) => `from ${time}`,
    wholeDay: "open all day",
    always: "open at all times",
    access: { open: "", byAppointment: "by appointment", uncertain: "perhaps", closed: "closed" },
  },
}

const ruleLine = (rule: OpeningRule, word: Words): string => {
  const days = [
    rule.combine === "fallback" ? word.otherwise : "",
    periodWords(rule, word),
    ...(rule.seasons === undefined ? [] : [rule.seasons.map((season) => seasonWords(season, word)).join(word.and)]),
    rule.weeks === undefined ? "" : word.weeks[rule.weeks],
    rule.schoolHolidays === undefined ? "" : word.schoolHolidays[rule.schoolHolidays],
    rule.publicHolidays === undefined ? "" : word.publicHolidays[rule.publicHolidays],
    weekdayWords(rule, word),
  ].filter((part) => part !== "")
  const also = rule.combine === "additional" ? [word.also] : []
  const said = [...also, ...days, hoursWords(rule, days.length === 0, word), word.access[rule.access]]
  const remark = rule.remark === undefined ? "" : ` (${rule.remark})`
  const service = rule.service === undefined ? "" : word.services[rule.service]
  return `${service}${said.filter((part) => part !== "").join(" ")}${remark}`
}

const hoursWords = ({ access, spans }: OpeningRule, everyDay: boolean, word: Words): string => {
  if (spans !== undefined) return word.hours(spans.map((span) => spanWords(span, word)).join(", "))
  return access === "open" ? (everyDay ? word.always : word.wholeDay) : ""
}

const spanWords = ({ from, to }: OpeningSpan, word: Words): string =>
  to === undefined ? word.openEnd(from) : `${from}–${to}`

const weekdayWords = ({ weekdays, ordinals }: OpeningRule, word: Words): string => {
  if (weekdays === undefined) return ""
  const listed = runs(Weekday.options.filter((day) => weekdays.includes(day)))
    .map(([first, last]) => (first === last ? word.days[first] : `${word.days[first]}–${word.days[last]}`))
    .join(", ")
  return ordinals === undefined ? listed : word.each(ordinals.map(word.ordinal).join(word.and), listed)
}

/** Neighbouring days as first and last; two in a row stay two. */
const runs = (days: ReadonlyArray<Weekday>): ReadonlyArray<readonly [Weekday, Weekday]> => {
  const found: Array<readonly [Weekday, Weekday]> = []
  for (const day of days) {
    const [first, last] = found.at(-1) ?? []
    const follows = last !== undefined && Weekday.options.indexOf(last) + 1 === Weekday.options.indexOf(day)
    if (first !== undefined && follows) found[found.length - 1] = [first, day]
    else found.push([day, day])
  }
  return found.flatMap(([first, last]) =>
    Weekday.options.indexOf(last) - Weekday.options.indexOf(first) === 1
      ? [[first, first] as const, [last, last] as const]
      : [[first, last] as const],
  )
}

const periodWords = ({ dates, from, to }: OpeningRule, word: Words): string => {
  const on = dates === undefined ? "" : word.on(dates.map(word.date).join(", "))
  const last = to === undefined ? undefined : word.date(addDays(to, -1))
  const first = from === undefined ? undefined : word.date(from)
  if (first !== undefined && last !== undefined) {
    const range = first === last ? word.on(first) : `${first}${word.through}${last}`
    return [on, range].filter((part) => part !== "").join(" ")
  }
  const open = first === undefined ? (last === undefined ? "" : word.until(last)) : word.from(first)
  return [on, open].filter((part) => part !== "").join(" ")
}

const seasonWords = ({ from, to }: Season, word: Words): string => {
  const last = addDays(`2028-${to}` as LocalDate, -1).slice(5)
  const whole = from.endsWith("-01") && to.endsWith("-01")
  const name = (monthDay: string): string => {
    const month = word.months[Number(monthDay.slice(0, 2)) - 1] ?? ""
    return whole ? month : word.monthDay(month, Number(monthDay.slice(3)))
  }
  return name(from) === name(last) ? name(from) : `${name(from)}${word.through}${name(last)}`
}

const englishOrdinal = (count: number): string => {
  const place = `${Math.abs(count)}${["st", "nd", "rd"][Math.abs(count) - 1] ?? "th"}`
  if (count > 0) return place
  return count === -1 ? "last" : `${place} last`
}
