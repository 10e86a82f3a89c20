/** Holiday care: who is there for children on the days on which their school is not. */
import { type ClosureCalendar, type ClosureReason, dayAnswers, isWeekend } from "../calendar/index.js"
import { groupedByEach } from "../grouped.js"
import type { InstitutionId } from "../institution/index.js"
import type { OfferId } from "../offer/index.js"
import type { CatalogueEntry, OfferCatalogue, Period } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { addDays, type LocalDate } from "../time/index.js"
import { type AgeSpan, ageSpanOfYears, agesReached, reachInto } from "./age-span.js"
import type { SeasonCalendars } from "./coverage-axes.js"
import { commonCalendars, periodDays, seasonOn } from "./period-days.js"

/** Where, when and for whom holidays are to be covered. @german Frage nach der Ferienbetreuung */
export interface HolidayQuestion extends SeasonCalendars {
  readonly area: SpatialUnitId
  /** The days of the catalogue, unless only some of them matter. */
  readonly period?: Period
  /** Children of primary school, from 6 to 9 years, unless said. */
  readonly ages?: AgeSpan
}

/** An offer on a day. @german Ferienangebot */
export interface OfferOnDay {
  readonly offer: OfferId
  readonly institution: InstitutionId
  /** @unit minutes after midnight */
  readonly from: number
  /** @unit minutes after midnight */
  readonly to: number
  /** Whether it is certain to take place. */
  readonly certain: boolean
}

/** A day from Monday to Friday without school, and who is there. @german Ferientag */
export interface HolidayDay {
  readonly day: LocalDate
  /** The holidays of all schools, or of none where only houses of their own close. */
  readonly because: ReadonlyArray<ClosureReason>
  /** The institutions in the area that are closed by a calendar of their own. */
  readonly closed: ReadonlyArray<InstitutionId>
  /** Offers of care by houses that are not closed, by time. */
  readonly care: ReadonlyArray<OfferOnDay>
  /** All other offers for these ages, by time. */
  readonly programme: ReadonlyArray<OfferOnDay>
  /** How long somebody cares, at whatever house. @unit minutes */
  readonly careMinutes: number
}

/** Days in a row, weekends and public holidays in between left out of the count. @german Betreuungslücke */
export interface CareGap {
  readonly from: LocalDate
  /** The first day after the last one. */
  readonly to: LocalDate
  readonly days: number
}

/** The days on which an institution is closed by a calendar of its own. @german Schließzeit einer Einrichtung */
export interface OwnClosing {
  readonly institution: InstitutionId
  readonly days: ReadonlyArray<LocalDate>
  /** Those of them on which nobody else cares. */
  readonly withoutCare: ReadonlyArray<CareGap>
}

/** Who covers the holidays of an area. @german Ferienabdeckung */
export interface HolidayCare {
  readonly area: SpatialUnitId
  readonly period: Period
  readonly ages: AgeSpan
  readonly days: ReadonlyArray<HolidayDay>
  /** Where nobody cares for days in a row. */
  readonly gaps: ReadonlyArray<CareGap>
  /** In the order of the network. */
  readonly closings: ReadonlyArray<OwnClosing>
  /** Days from Monday to Friday of which nobody knows whether they are holidays. */
  readonly unknown: ReadonlyArray<LocalDate>
}

/**
 * Who cares for children and what else is there on the days without school: day by day, and where nobody is there.
 *
 * Days without school are those of the school holidays, and those on which a school or a house of the area is closed by a
 * calendar of its own; weekends and public holidays are not among them. Care are offers of the form `betreuung` and those
 * on the topic; what a house offers does not count on days on which it is closed.
 *
 * @rule Q12
 * @example
 * import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
 * import { indexNetwork, LocalDate, offerCatalogue, SpatialUnitId, whoCoversHoliday } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-10-05"), LocalDate.parse("2027-07-19")]
 * const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars })
 * const area = SpatialUnitId.parse("bochum/sued/querenburg")
 * const autumn = { from: LocalDate.parse("2026-10-17"), to: LocalDate.parse("2026-11-01") }
 * const { gaps } = whoCoversHoliday(catalogue, { area, period: autumn })
 * gaps // => [{ from: "2026-10-19", to: "2026-10-31", days: 10 }]
 */
export const whoCoversHoliday = (catalogue: OfferCatalogue, question: HolidayQuestion): HolidayCare => {
  const { area, period = catalogue.period, ages = primarySchool } = question
  const common = question.seasonCalendars ?? commonCalendars(catalogue)
  const season = seasonOn(common)
  const reasons = dayAnswers(common, ["schulferien"])
  const weekdays = periodDays(period).days.filter((day) => !isWeekend(day) && season(day) !== "publicHoliday")
  const closing = ownClosings(catalogue, area)
  const closedOn = (day: LocalDate) =>
    closing.filter(({ isClosed }) => isClosed(day)).map(({ institution }) => institution)
  const entries = catalogue.entries.filter(
    ({ offer, areas }) => areas.has(area) && reachInto(agesReached(offer.targetGroups), ages) !== "none",
  )
  const onDay = groupedByEach(entries.flatMap(daysOf), ({ day }) => [day])
  const days = weekdays.flatMap((day): ReadonlyArray<HolidayDay> => {
    const closed = closedOn(day)
    if (season(day) !== "holidays" && closed.length === 0) return []
    const answer = reasons(day)
    const there = (onDay.get(day) ?? []).filter(({ offer }) => !closed.includes(offer.institution)).sort(byTime)
    const care = there.filter(({ isCare }) => isCare).map(({ offer }) => offer)
    return [
      {
        day,
        because: answer._tag === "closed" ? answer.because : [],
        closed,
        care,
        programme: there.filter(({ isCare }) => !isCare).map(({ offer }) => offer),
        careMinutes: minutesOf(care),
      },
    ]
  })
  const isUncovered = new Map(days.map(({ day, careMinutes }) => [day, careMinutes === 0]))
  return {
    area,
    period,
    ages,
    days,
    gaps: runs(weekdays, (day) => isUncovered.get(day) === true),
    closings: closing.flatMap(({ institution }) => {
      const shut = days.filter(({ closed }) => closed.includes(institution))
      if (shut.length === 0) return []
      const bare = new Set(shut.filter(({ careMinutes }) => careMinutes === 0).map(({ day }) => day))
      return [{ institution, days: shut.map(({ day }) => day), withoutCare: runs(weekdays, (day) => bare.has(day)) }]
    }),
    unknown: weekdays.filter((day) => season(day) === "unknown"),
  }
}

const primarySchool = ageSpanOfYears(6, 9)

/** The institutions in an area with calendars of their own, and when these close them. */
const ownClosings = ({ directory, index, calendars }: OfferCatalogue, area: SpatialUnitId) => {
  const inArea = new Set(directory.institutionsIn(area).map(({ institution }) => institution))
  return index.network.institutions.flatMap(({ id }) => {
    const own = inArea.has(id) ? calendars.filter((calendar) => isOwn(calendar, id)) : []
    const answers = dayAnswers(own, ["schliesstag", "beweglicherFerientag", "unterrichtsfrei"])
    return own.length === 0
      ? []
      : [{ institution: id, isClosed: (day: LocalDate): boolean => answers(day)._tag === "closed" }]
  })
}

const isOwn = ({ scope }: ClosureCalendar, id: InstitutionId): boolean =>
  (scope.kind === "schule" || scope.kind === "einrichtung") && scope.id === id

interface OnDay {
  readonly day: LocalDate
  readonly isCare: boolean
  readonly offer: OfferOnDay
}

/** An offer by the days on which it takes place; what lasts for days is there on each of them. */
const daysOf = ({ offer, institution, topics, times }: CatalogueEntry): ReadonlyArray<OnDay> => {
  const isCare = offer.form === "betreuung" || topics.has("betreuung")
  return times.flatMap(({ from, to, dates, uncertain }) => {
    const parts = Array.from({ length: Math.ceil(to / 1440) }, (_, later) => ({
      later,
      from: Math.max(0, from - later * 1440),
      to: Math.min(1440, to - later * 1440),
    }))
    return dates.flatMap((date) =>
      parts.map(({ later, ...hours }) => ({
        day: addDays(date, later),
        isCare,
        offer: { offer: offer.id, institution: institution.id, ...hours, certain: !uncertain.includes(date) },
      })),
    )
  })
}

const byTime = ({ offer: a }: OnDay, { offer: b }: OnDay): number =>
  a.from - b.from || a.to - b.to || (a.offer < b.offer ? -1 : 1)

/** The time in which at least one of them takes place; they come by their beginning. */
const minutesOf = (offers: ReadonlyArray<OfferOnDay>): number => {
  let [minutes, until] = [0, 0]
  for (const { from, to } of offers) {
    minutes += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  return minutes
}

/** The days asked for, in rows; only another one of all days ends a row. */
const runs = (days: ReadonlyArray<LocalDate>, isIn: (day: LocalDate) => boolean): ReadonlyArray<CareGap> => {
  const found: Array<CareGap> = []
  let run: CareGap | undefined
  for (const day of days) {
    if (isIn(day)) run = { from: run?.from ?? day, to: addDays(day, 1), days: (run?.days ?? 0) + 1 }
    else if (run !== undefined) {
      found.push(run)
      run = undefined
    }
  }
  return run === undefined ? found : [...found, run]
}
