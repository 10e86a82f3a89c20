/** Entitlement: who has a claim to all-day care at primary school, and what that asks of a house. */

import type { ClosureCalendar } from "../calendar/index.js"
import { type DayAnswers, dayAnswers, isWeekend, SchoolYear, schoolYearOf } from "../calendar/index.js"
import type { Grade } from "../offer/index.js"
import type { Finding } from "../problem.js"
import { addDays, type LocalDate, Weekday } from "../time/index.js"
import type { AgreementId, CooperationAgreement } from "./agreement.js"

/**
 * What the claim to all-day care holds.
 *
 * The law speaks of up to four weeks of closing in a year, in the school holidays; Länder and cities count them as 20
 * days from Monday to Friday, and so does this. Public holidays are not counted: there is no claim on them.
 *
 * @source SGB VIII, section 24 paragraph 4, as of 1 August 2026 (Ganztagsförderungsgesetz)
 * @source https://www.wiesloch.de/leben--bildung/schulen/ganztagsbetreuung for 20 days, without public holidays
 * @rule R49
 */
export const allDayEntitlement = {
  /** The first school year, in which the first grade has it; each year one grade more. */
  from: SchoolYear.parse("2026/27"),
  /** From Monday to Friday, lessons among them. @unit minutes each day */
  minutesOfDay: 480,
  /** @unit days from Monday to Friday in a year */
  closingDays: 20,
} as const

/**
 * The grades whose children have a claim to all-day care on a day.
 *
 * It begins with the first grade in 2026/27, grows by one grade every year, and holds for the grades 1 to 4 from 2029/30 on. A
 * child that leaves the fourth grade keeps it until the fifth begins: in the summer holidays, also after 31 July.
 *
 * @rule R49
 * @source SGB VIII, section 24 paragraph 4, as of 1 August 2026
 * @example
 * import { entitledGrades } from "@sozialraum/core/planning"
 * import { LocalDate } from "@sozialraum/core/time"
 * entitledGrades(LocalDate.parse("2026-07-31")) // => []
 * entitledGrades(LocalDate.parse("2026-08-01")) // => [1]
 * entitledGrades(LocalDate.parse("2027-11-22")) // => [1, 2]
 * entitledGrades(LocalDate.parse("2035-01-01")) // => [1, 2, 3, 4]
 */
export const entitledGrades = (on: LocalDate): ReadonlyArray<Grade> => {
  const years = Number(schoolYearOf(on).slice(0, 4)) - Number(allDayEntitlement.from.slice(0, 4)) + 1
  return [1, 2, 3, 4].filter((grade) => grade <= years)
}

/** On which days of a year a house is closed, as far as the claim to care looks at them. @german Schließzeit */
export interface ClosingTime {
  /** Days from Monday to Friday in school holidays, public holidays left out: those that may be up to 20. */
  readonly inHolidays: ReadonlyArray<LocalDate>
  /** Days on which there is school, or on which pupils alone are free: the law does not know them as closing. */
  readonly outsideHolidays: ReadonlyArray<LocalDate>
  /** Days on which it may be closed, or of which nobody knows whether they are holidays. */
  readonly unknown: ReadonlyArray<LocalDate>
}

/**
 * On which days of a year an all-day offer is closed, held against the holidays.
 *
 * Movable holidays count as school holidays, as the orders of the Länder take them from the same number.
 *
 * @param calendars - all that apply to the house: `calendarsFor(calendars, { municipality, school, institution })`
 * @param year - a calendar year or a school year, whichever the Land goes by; `to` is the first day after it
 * @rule R49
 * @example
 * import { calendarsFor, closingFindings, closingTime, LocalDate } from "@sozialraum/core"
 * import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
 * import { sampleClosures } from "@sozialraum/sample"
 * const all = [schoolHolidays("NW"), publicHolidays("NW"), ...(await sampleClosures())]
 * const calendars = calendarsFor(all, { land: "NW", school: "schulen:169", institution: "ogs-kirchviertel" })
 * const year = { from: LocalDate.parse("2027-01-01"), to: LocalDate.parse("2028-01-01") }
 * const closed = closingTime(calendars, year)
 * closed.inHolidays.length // => 24
 * closingFindings(closed).map(({ _tag }) => _tag) // => ["ClosedTooLong", "ClosedOutsideHolidays"]
 */
export const closingTime = (
  calendars: ReadonlyArray<ClosureCalendar>,
  year: { readonly from: LocalDate; readonly to: LocalDate },
): ClosingTime => {
  const closing = dayAnswers(calendars, ["schliesstag"])
  const publicHolidays = dayAnswers(calendars, ["feiertag"])
  const holidays = dayAnswers(calendars, ["schulferien"])
  const movable = dayAnswers(calendars, ["beweglicherFerientag"])
  const [inHolidays, outsideHolidays, unknown]: [Array<LocalDate>, Array<LocalDate>, Array<LocalDate>] = [[], [], []]
  for (let day = year.from; day < year.to; day = addDays(day, 1)) {
    if (isWeekend(day) || closing(day)._tag === "open" || publicHolidays(day)._tag === "closed") continue
    const known = [closing(day), publicHolidays(day)].every(({ _tag }) => _tag !== "unknown")
    if (!known) unknown.push(day)
    else if (isClosed(holidays, day) || isClosed(movable, day)) inHolidays.push(day)
    else if (holidays(day)._tag === "unknown") unknown.push(day)
    else outsideHolidays.push(day)
  }
  return { inHolidays, outsideHolidays, unknown }
}

const isClosed = (answers: DayAnswers, day: LocalDate): boolean => answers(day)._tag === "closed"

/** A house is closed on more days of the holidays than the claim allows. @german Schließzeit über vier Wochen */
export type ClosedTooLong = Finding<
  "ClosedTooLong",
  { readonly days: number; readonly allowed: number; readonly first: LocalDate }
>

/** A house is closed on a day on which there is school, or that is no holiday. @german Schließtag außerhalb der Ferien */
export type ClosedOutsideHolidays = Finding<"ClosedOutsideHolidays", { readonly days: ReadonlyArray<LocalDate> }>

/**
 * What a closing time breaks of the claim to care. Days of which nobody knows are not held against the house.
 *
 * @returns `first` is the first day beyond what is allowed
 * @rule R49
 */
export const closingFindings = ({
  inHolidays,
  outsideHolidays,
}: ClosingTime): ReadonlyArray<ClosedTooLong | ClosedOutsideHolidays> => {
  const { closingDays: allowed } = allDayEntitlement
  const first = inHolidays[allowed]
  const found = { rule: "R49", severity: "warning" } as const
  return [
    ...(first === undefined
      ? []
      : [{ _tag: "ClosedTooLong" as const, ...found, path: ["inHolidays"], days: inHolidays.length, allowed, first }]),
    ...(outsideHolidays.length === 0
      ? []
      : [{ _tag: "ClosedOutsideHolidays" as const, ...found, path: ["outsideHolidays"], days: outsideHolidays }]),
  ]
}

/** The care that was agreed is less than the claim holds on a day of the week. @german Betreuungszeit unter acht Stunden */
export type CareTooShort = Finding<
  "CareTooShort",
  { readonly agreement: AgreementId; readonly day: Weekday; readonly minutes: number; readonly needed: number }
>

/** An agreement leaves out grades that have a claim. @german Anspruchsberechtigte Jahrgänge fehlen */
export type GradesLeftOut = Finding<
  "GradesLeftOut",
  { readonly agreement: AgreementId; readonly grades: ReadonlyArray<Grade> }
>

/** What may be found about closing times, and about agreements beside the claim to care. @german Hinweise zum Ganztagsanspruch */
export type EntitlementFinding = CareTooShort | ClosedOutsideHolidays | ClosedTooLong | GradesLeftOut

/**
 * What the scope of an agreement lacks of the claim that children have on a day; what it does not say is not held against it.
 *
 * The claim is towards the public carrier of youth welfare, who may meet it elsewhere: these are warnings.
 *
 * @rule R49
 */
export const entitlementFindings = (
  { id, scope }: CooperationAgreement,
  asOf: LocalDate,
): ReadonlyArray<CareTooShort | GradesLeftOut> => {
  const entitled = entitledGrades(asOf)
  if (scope === undefined || entitled.length === 0) return []
  const { hours, grades } = scope
  const found = { rule: "R49", severity: "warning", agreement: id } as const
  const leftOut = grades === undefined ? [] : entitled.filter((grade) => !grades.includes(grade))
  const tooShort = (hours === undefined ? [] : schoolWeek).flatMap((day) => {
    const slot = hours?.find((one) => one.day === day)
    const minutes = slot === undefined ? 0 : minutesOf(slot.to) - minutesOf(slot.from)
    return minutes >= allDayEntitlement.minutesOfDay ? [] : [{ day, minutes }]
  })
  return [
    ...(leftOut.length === 0
      ? []
      : [{ _tag: "GradesLeftOut" as const, ...found, path: ["scope", "grades"], grades: leftOut }]),
    ...tooShort.map((facts) => ({
      _tag: "CareTooShort" as const,
      ...found,
      path: ["scope", "hours"],
      ...facts,
      needed: allDayEntitlement.minutesOfDay,
    })),
  ]
}

const schoolWeek: ReadonlyArray<Weekday> = Weekday.options.slice(0, 5)

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
