/** Writing the opening_hours syntax of OpenStreetMap. */
import { addDays, holdsOn, type LocalDate, Weekday } from "../time/index.js"
import { asksForAppointment, byAppointmentText } from "./appointment.js"
import type { HoursLoss } from "./hours-loss.js"
import { cutsNight } from "./night.js"
import type { PlacedRule } from "./opening-day.js"
import { concerns, type OpeningHours, unsaid, withUnknown } from "./opening-hours.js"
import type { HoursService, OpeningRule, Season } from "./opening-rule.js"
import { forEver, sinceEver } from "./osm-dates.js"
import { osmMonths, osmWeekdays } from "./osm-tokens.js"
import { sayable } from "./sayable.js"

/** A text, and what of the hours it does not say. @german Geschriebene Öffnungszeiten */
export interface HoursText {
  readonly text: string
  readonly lost: ReadonlyArray<HoursLoss>
}

/**
 * Writes hours as OpenStreetMap has them; an empty text where nothing is known.
 *
 * @param service - whose hours; OpenStreetMap has one key for each, so that the hours of the others are named in `lost`
 * @returns the path of a loss leads to the rule
 * @source OpenStreetMap, Key:opening_hours/specification 0.7.2
 * @example
 * import { OpeningHours, osmHoursText } from "@sozialraum/core/hours"
 * const hours = OpeningHours.parse({
 *   zone: "Europe/Berlin",
 *   rules: [
 *     { access: "open", weekdays: ["tu"], weeks: "odd", spans: [{ from: "09:30", to: "11:30" }] },
 *     { access: "closed", schoolHolidays: "only" },
 *   ],
 * })
 * osmHoursText(hours) // => { text: "week 1-53/2 Tu 09:30-11:30; SH off", lost: [] }
 */
export const osmHoursText = (hours: OpeningHours, service: HoursService = "visiting"): HoursText => {
  const placed = hours.rules.map((rule, at) => ({ rule, at }))
  const concerned = placed.filter(({ rule }) => concerns(rule, service))
  const rules = sayable(concerned.length === 0 || speakAlways(concerned) ? concerned : withUnknown(concerned))
  if (rules === undefined) return { text: "", lost: losses(concerned.map(({ at }) => [at, "combined"])) }
  const lost: Array<Lost> = placed.filter(({ rule }) => !concerns(rule, service)).map(({ at }) => [at, "service"])
  const written: Array<PlacedRule> = []
  let text = ""
  for (const { rule, at } of rules) {
    const isFirst = written.length === 0
    const days = daysText(rule, isFirst)
    if (typeof days !== "string") {
      lost.push([at, days.because])
      continue
    }
    if (losesLeapDay(rule)) lost.push([at, "dates"])
    if (sayableRemark(rule) !== rule.remark || isMistaken(rule)) lost.push([at, "remark"])
    text += `${separator(rule, isFirst)}${ruleText(days, rule)}`
    written.push({ rule, at })
  }
  for (const cut of cutsNight(written.map(({ rule }) => rule))) lost.push([written[cut]?.at ?? unsaid, "night"])
  return { text, lost: losses(lost) }
}

/** Whether a rule speaks of all time, so that no word is needed for time of which nothing is known. */
const speakAlways = (rules: ReadonlyArray<PlacedRule>): boolean =>
  rules.some(
    ({ rule: { access: _access, service: _service, remark: _remark, ...when } }) => Object.keys(when).length === 0,
  )

type Lost = readonly [at: number, because: HoursLoss["because"]]

/** Each loss once, in the order of the rules. */
const losses = (lost: ReadonlyArray<Lost>): ReadonlyArray<HoursLoss> => {
  const once = new Map(lost.filter(([at]) => at !== unsaid).map((loss) => [loss.join(), loss]))
  return [...once.values()].sort(([a], [b]) => a - b).map(([at, because]) => ({ path: ["rules", at], because }))
}

const ruleText = (days: string, rule: OpeningRule): string => {
  if (days === "" && rule.access === "open" && rule.spans === undefined && rule.remark === undefined) return "24/7"
  return [days, timesText(rule), meaningText(rule)].filter((part) => part !== "").join(" ")
}

const separator = ({ combine }: OpeningRule, isFirst: boolean): string => {
  if (isFirst) return ""
  return combine === undefined ? "; " : combine === "additional" ? ", " : " || "
}

const timesText = ({ access, spans, remark }: OpeningRule): string => {
  if (spans !== undefined)
    return spans.map(({ from, to }) => (to === undefined ? `${from}+` : `${from}-${to}`)).join(",")
  return access === "open" && remark === undefined ? "00:00-24:00" : ""
}

const meaningText = (rule: OpeningRule): string => {
  const remark = sayableRemark(rule)
  const comment = remark === undefined ? "" : ` "${remark}"`
  switch (rule.access) {
    case "open":
      return comment === "" ? "" : `open${comment}`
    case "closed":
      return `off${comment}`
    case "uncertain":
      return `unknown${comment}`
    case "byAppointment":
      return `"${byAppointmentText}${remark === undefined ? "" : `: ${remark}`}"`
  }
}

/** Quotation marks end a comment, and blanks around it are not kept. */
const sayableRemark = ({ remark }: OpeningRule): string | undefined => remark?.replaceAll('"', "'").trim()

/** What is said to be uncertain and speaks of appointments is read as by appointment. */
const isMistaken = ({ access, remark }: OpeningRule): boolean =>
  access === "uncertain" && remark !== undefined && asksForAppointment(remark)

interface Unsayable {
  readonly because: HoursLoss["because"]
}

/** The days of a rule. After other rules every day is written out: else programs read hours as part of the rule before. */
const daysText = (rule: OpeningRule, isFirst: boolean): string | Unsayable => {
  if (rule.publicHolidays !== undefined && rule.schoolHolidays !== undefined) return { because: "holidays" }
  const dates = datesText(rule)
  if (typeof dates !== "string") return dates
  const weeks = rule.weeks === undefined ? "" : rule.weeks === "odd" ? "week 1-53/2" : "week 2-52/2"
  const holidays = rule.publicHolidays === "only" ? "PH" : rule.schoolHolidays === "only" ? "SH" : ""
  const parts = [dates, weeks, holidays, weekdaysText(rule)].filter((part) => part !== "")
  const replaces = !isFirst && rule.access !== "closed" && rule.combine !== "fallback"
  return parts.length === 0 && replaces ? "Mo-Su" : parts.join(" ")
}

const weekdaysText = ({ weekdays, ordinals }: OpeningRule): string => {
  if (weekdays === undefined) return ""
  if (ordinals !== undefined) return weekdays.map((day) => `${osmWeekdays[day]}[${ordinals.join(",")}]`).join(",")
  return runs(Weekday.options.map((day) => weekdays.includes(day)))
    .map(([first, last]) => [first, ...(first === last ? [] : [last])].map(weekdayName).join("-"))
    .join(",")
}

const weekdayName = (place: number): string => {
  const day = Weekday.options[place]
  return day === undefined ? "" : osmWeekdays[day]
}

/** First and last place of each run of `true`. */
const runs = (marked: ReadonlyArray<boolean>): ReadonlyArray<readonly [number, number]> =>
  marked.flatMap((is, first) => {
    if (!is || marked[first - 1] === true) return []
    const end = marked.indexOf(false, first)
    return [[first, (end === -1 ? marked.length : end) - 1] as const]
  })

const datesText = (rule: OpeningRule): string | Unsayable => {
  const { dates, seasons, from, to } = rule
  if (dates !== undefined) {
    const held = dates.filter((date) => holdsOn(rule, date))
    return seasons === undefined && held.length > 0 ? held.map(dayText).join(",") : { because: "dates" }
  }
  if (from === undefined && to === undefined) return seasonsText(seasons ?? [])
  if (seasons !== undefined || (to ?? forEver) <= (from ?? sinceEver)) return { because: "dates" }
  if (to === undefined && from?.endsWith("-01-01")) return `${from.slice(0, 4)}+`
  const last = addDays(to ?? (forEver as LocalDate), -1)
  return from === last ? dayText(last) : `${dayText(from ?? sinceEver)}-${dayText(last)}`
}

const dayText = (date: string): string => `${date.slice(0, 4)} ${monthName(date.slice(5, 7))} ${date.slice(8, 10)}`

/** Months and single days do not stand in one list: programs read that as both at once. */
const seasonsText = (seasons: ReadonlyArray<Season>): string | Unsayable => {
  if (inMonths(seasons)) return seasons.map(monthsText).join(",")
  const said = seasons.map(({ from, to }) => ({ from: from === "02-29" ? "03-01" : from, to }))
  return said.some(({ from, to }) => from === to) ? { because: "dates" } : said.map(monthDaysText).join(",")
}

/** Whether a season by days has 29 February as its first or last day: programs stumble over it. */
const losesLeapDay = ({ seasons }: OpeningRule): boolean =>
  seasons !== undefined && !inMonths(seasons) && seasons.some(({ from, to }) => from === "02-29" || to === "03-01")

const inMonths = (seasons: ReadonlyArray<Season>): boolean =>
  seasons.every(({ from, to }) => from.endsWith("-01") && to.endsWith("-01"))

const monthsText = ({ from, to }: Season): string => {
  const [first, last] = [monthName(from), monthName(lastDay(to))]
  return first === last ? first : `${first}-${last}`
}

const monthDaysText = ({ from, to }: Season): string => {
  const last = lastDay(to)
  if (from === last) return `${monthName(from)} ${from.slice(3)}`
  const sameMonth = from.slice(0, 2) === last.slice(0, 2) && from < last
  return `${monthName(from)} ${from.slice(3)}-${sameMonth ? "" : `${monthName(last)} `}${last.slice(3)}`
}

/** The day before, as month and day, in a year without 29 February. */
const lastDay = (to: string): string => addDays(`2027-${to === "02-29" ? "03-01" : to}` as LocalDate, -1).slice(5)

const monthName = (monthDay: string): string => osmMonths[Number(monthDay.slice(0, 2)) - 1] ?? ""
