/** School holidays as a criterion: on how many of their days an offer takes place. */
import { type Closure, type ClosureCalendar, dayAnswers, tells, weekdayOf } from "../../calendar/index.js"
import { addDays, type LocalDate, type Weekday } from "../../time/index.js"
import type { CatalogueEntry, OfferCatalogue, Period } from "../catalogue.js"
import { entryCalendars } from "../entry-calendars.js"
import type { FitOf, HolidayDays } from "../fit.js"
import type { WantedHolidays } from "../question.js"
import { type Check, met, unknown } from "./check.js"
import { firstFrom, whyNoTimes } from "./times.js"

/** Every school day of the holidays where the offer takes place, or some, at any of its times. */
export const holidaysCheck = (
  wanted: WantedHolidays,
  catalogue: OfferCatalogue,
): Check<CatalogueEntry, FitOf<"holidays">> => {
  const { cover, period = catalogue.period, weekdays = schoolDays } = wanted
  const known = new Map<ReadonlyArray<ClosureCalendar>, ReturnType<typeof askedDays>>()
  const askedAt = (entry: CatalogueEntry) => {
    const calendars = entryCalendars(catalogue, entry)
    const asked = known.get(calendars) ?? askedDays(holidayStretches(calendars, period, weekdays))
    known.set(calendars, asked)
    return asked
  }
  const judge = (entry: CatalogueEntry) => {
    const { stretches, days: asked } = askedAt(entry)
    const enough = cover === "all" ? asked.size : Math.min(1, asked.size)
    const missing = stretches === undefined ? "calendar" : whyNoTimes(entry)
    if (missing !== undefined) return { missing } as const
    const held = new Set(entry.times.flatMap(({ dates }) => within(dates, period)).filter((day) => asked.has(day)))
    const sure = new Set(entry.times.flatMap(({ dates, uncertain }) => dates.filter((day) => !uncertain.includes(day))))
    const surely = [...held].filter((day) => sure.has(day))
    if (held.size >= enough && surely.length < enough) return { missing: "calendar" } as const
    return { stretches, surely: new Set(surely), shortfall: held.size >= enough ? met : (enough - held.size) / enough }
  }
  return {
    shortfall: (entry) => {
      const judged = judge(entry)
      return judged.missing === undefined ? judged.shortfall : unknown
    },
    fit: (entry) => {
      const { missing, stretches, surely, shortfall } = judge(entry)
      if (missing !== undefined) return { criterion: "holidays", fits: "unknown", missing }
      const holidays = (stretches ?? []).map(
        ({ reason, days }): HolidayDays => ({
          reason,
          days: days.filter((day) => surely.has(day)).length,
          of: days.length,
        }),
      )
      return shortfall === met
        ? { criterion: "holidays", fits: true, holidays }
        : { criterion: "holidays", fits: false, shortfall, holidays }
    },
  }
}

const askedDays = (stretches: ReadonlyArray<Stretch> | undefined) => ({
  stretches,
  days: new Set(stretches?.flatMap(({ days }) => days)),
})

const schoolDays: ReadonlyArray<Weekday> = ["mo", "tu", "we", "th", "fr"]

interface Stretch {
  readonly reason: string
  readonly days: ReadonlyArray<LocalDate>
}

/** The days of each school holidays on which there would be school; `undefined` where some day of the period is unknown. */
const holidayStretches = (
  calendars: ReadonlyArray<ClosureCalendar>,
  period: Period,
  weekdays: ReadonlyArray<Weekday>,
): ReadonlyArray<Stretch> | undefined => {
  const isHoliday = dayAnswers(calendars, ["schulferien"])
  const isPublicHoliday = dayAnswers(
    calendars.filter((calendar) => tells(calendar, ["feiertag"])),
    ["feiertag"],
  )
  const stretches = new Map<Closure, Array<LocalDate>>()
  for (let day = period.from; day < period.to; day = addDays(day, 1)) {
    if (!weekdays.includes(weekdayOf(day))) continue
    const answer = isHoliday(day)
    if (answer._tag === "unknown") return undefined
    const closure = answer._tag === "closed" ? answer.because[0]?.closure : undefined
    if (closure === undefined || isPublicHoliday(day)._tag === "closed") continue
    stretches.set(closure, [...(stretches.get(closure) ?? []), day])
  }
  return [...stretches].map(([{ reason }, days]) => ({ reason, days }))
}

const within = (days: ReadonlyArray<LocalDate>, { from, to }: Period): ReadonlyArray<LocalDate> =>
  days.slice(firstFrom(days, from), firstFrom(days, to))
