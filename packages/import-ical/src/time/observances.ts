/** Observances of a VTIMEZONE: how far a file says that its own zone is from UTC. */
import {
  addDays,
  daysBetween,
  Interval,
  LocalDate,
  type LocalDateTime,
  occurrences,
  parseRule,
  type RecurrenceRule,
  Series,
  Zone,
} from "@sozialraum/core/time"
import { type Component, propertiesOf, propertyOf } from "../file/components.js"

/** A stretch of the year in a zone, and from when on it holds. @german Zeitumstellung einer Kalenderzone */
export interface Observance {
  /** The first day on which it began, and those on which it returned. */
  readonly start: LocalDate
  readonly rule?: RecurrenceRule
  readonly dates: ReadonlyArray<LocalDate>
  /** @unit minutes */
  readonly offset: number
}

/** No zone has more; what has is no zone. */
const most = 200

/** The observances of a zone, as far as they can be read. @source RFC 5545, section 3.6.5 */
export const observancesOf = (zone: Component): ReadonlyArray<Observance> =>
  zone.parts
    .filter(({ name }) => name === "STANDARD" || name === "DAYLIGHT")
    .slice(0, most)
    .flatMap((part) => {
      const offset = offsetOf(propertyOf(part, "TZOFFSETTO")?.raw ?? "")
      if (offset === undefined) return []
      const written = dayOf(propertyOf(part, "DTSTART")?.raw ?? "") ?? early
      // Outlook begins in 1601; nothing here is as old.
      const start = written < early ? (`1900${written.slice(4)}` as LocalDate) : written
      const rule = ruleOf(propertyOf(part, "RRULE")?.raw)
      const dates = propertiesOf(part, "RDATE").flatMap(({ raw }) =>
        raw.split(",", most).flatMap((date) => dayOf(date) ?? []),
      )
      return [{ start, dates, offset, ...(rule === undefined ? {} : { rule }) }]
    })

/**
 * How far a zone is from UTC on a day; on the day of a change, as it is afterwards.
 *
 * @unit minutes
 */
export const offsetOn = (zone: ReadonlyArray<Observance>, day: LocalDate): number | undefined => {
  const last = zone.flatMap((observance) => {
    const onset = lastOnset(observance, day)
    return onset === undefined ? [] : [{ onset, offset: observance.offset }]
  })
  const [latest] = last.toSorted((a, b) => (a.onset > b.onset ? -1 : a.onset < b.onset ? 1 : 0))
  return (latest ?? zone[0])?.offset
}

/** The last day, up to one, on which an observance begins. */
const lastOnset = ({ start, rule, dates }: Observance, day: LocalDate): LocalDate | undefined => {
  const known = [start, ...dates].filter((date) => date <= day)
  const ruled = rule === undefined || start > day ? [] : ruledBefore(start, rule, day)
  return [...known, ...ruled].toSorted().at(-1)
}

const ruledBefore = (start: LocalDate, rule: RecurrenceRule, day: LocalDate): ReadonlyArray<LocalDate> => {
  const series = Series.safeParse({
    ...{ start: `${start}T00:00`, durationMinutes: 1, zone: utc, rule },
    clockChange: { missing: "shift", repeated: "first" },
  })
  const from = daysBetween(start, day) > 800 ? addDays(day, -800) : start
  const window = Interval.safeParse({ start: `${from}T00:00`, end: `${addDays(day, 1)}T00:00`, zone: utc })
  if (!series.success || !window.success) return []
  return occurrences(series.data, window.data, { limit: 50 }).occurrences.map(({ start: at }) => dateOfText(at))
}

const utc = Zone.parse("UTC")
const early = LocalDate.parse("1900-01-01")

/** Zones change once or twice a year; a rule that says anything else is none of a zone. */
const ruleOf = (raw: string | undefined): RecurrenceRule | undefined => {
  if (raw === undefined || !/(^|;)FREQ=YEARLY(;|$)/i.test(raw)) return undefined
  const read = parseRule(raw.replace(/;UNTIL=(\d{8})T\d{6}Z?/i, ";UNTIL=$1"), utc)
  return read._tag === "Success" ? read.success : undefined
}

const dateOfText = (local: LocalDateTime): LocalDate => local.slice(0, 10) as LocalDate

const dayOf = (raw: string): LocalDate | undefined => {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(raw.trim()) ?? []
  return LocalDate.safeParse(`${year}-${month}-${day}`).data
}

const offsetOf = (raw: string): number | undefined => {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})/.exec(raw.trim()) ?? []
  return sign === undefined ? undefined : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
