/** Closure days: what calendars make of a single day of use. */
import {
  type ClosureCalendar,
  type ClosureReason,
  type HolidayBehaviour,
  heldDates,
  type UnknownCalendar,
} from "../../calendar/index.js"
import { type LocalDate, rfc5545, type Series, Zone } from "../../time/index.js"
import { localTimeOn } from "../availability/local-clock.js"

/** Whether a day is one of use: it is, it is not and why, or nobody knows. */
export type DayOfUse =
  | { readonly _tag: "used" }
  | { readonly _tag: "rests"; readonly because: ReadonlyArray<ClosureReason> }
  | {
      readonly _tag: "uncertain"
      readonly calendars: ReadonlyArray<UnknownCalendar>
      readonly inParts: ReadonlyArray<ClosureReason>
    }

/**
 * What a holiday behaviour makes of days, as it would of a date of a series.
 *
 * @returns remembers what it was asked: the same calendars serve the resources of a whole place
 */
export const daysOfUse = (
  calendars: ReadonlyArray<ClosureCalendar>,
  behaviour: HolidayBehaviour | undefined,
): ((day: LocalDate) => DayOfUse) => {
  if (behaviour === undefined) return () => used
  const ofCalendars = answers.get(calendars) ?? new Map<string, (day: LocalDate) => DayOfUse>()
  const key = JSON.stringify(behaviour)
  const known = ofCalendars.get(key)
  if (known !== undefined) return known
  const days = new Map<LocalDate, DayOfUse>()
  const answerOn = (day: LocalDate): DayOfUse => {
    const before = days.get(day)
    if (before !== undefined) return before
    const answer = asked(calendars, behaviour, day)
    days.set(day, answer)
    return answer
  }
  answers.set(calendars, ofCalendars.set(key, answerOn))
  return answerOn
}

const answers = new WeakMap<ReadonlyArray<ClosureCalendar>, Map<string, (day: LocalDate) => DayOfUse>>()

const asked = (calendars: ReadonlyArray<ClosureCalendar>, behaviour: HolidayBehaviour, day: LocalDate): DayOfUse => {
  const window = { start: localTimeOn(day, 0), end: localTimeOn(day, 1), zone: utc }
  const { dropped, uncertain } = heldDates(onceOn(day), window, { calendars, behaviour })
  const [[rest], [doubt]] = [dropped, uncertain]
  if (rest !== undefined) return { _tag: "rests", because: rest.because }
  return doubt === undefined ? used : { _tag: "uncertain", calendars: doubt.calendars, inParts: doubt.inParts }
}

/** A day is the same in every zone: in this one, each has its midnight. */
const utc = Zone.parse("UTC")

const onceOn = (day: LocalDate): Series => ({
  start: localTimeOn(day, 0),
  durationMinutes: 1,
  zone: utc,
  rdates: [],
  exdates: [],
  overrides: [],
  clockChange: rfc5545,
})

const used: DayOfUse = { _tag: "used" }
