/** The holiday programme: what takes place in the school holidays, and until when one may sign up. */
import { type ClosureReason, dayAnswers } from "../calendar/index.js"
import type { OfferId } from "../offer/index.js"
import { dateOf } from "../time/index.js"
import type { CatalogueEntry, OfferCatalogue, Period } from "./catalogue.js"
import { entryCalendars } from "./entry-calendars.js"
import { type FindOptions, type FoundOffer, findOffers } from "./find-offers.js"
import { type NextDate, toldDate } from "./offer-details.js"
import type { OfferQuestion } from "./question.js"

/** A date in the school holidays. @german Ferientermin */
export interface HolidayDate extends NextDate {
  /** The holidays: their reason is `Herbstferien NW`. */
  readonly holiday: ClosureReason
}

/** An offer that takes place in the school holidays. @german Ferienangebot */
export interface HolidayOffer extends Omit<FoundOffer, "next"> {
  /** Those in the holidays, in the order of time: never none. */
  readonly dates: ReadonlyArray<HolidayDate>
  /** Whether one may still sign up for any of them, or need not. */
  readonly open: boolean
}

/** What takes place in the school holidays. @german Ferienprogramm */
export interface HolidayProgramme {
  /** By their first date; those that begin at the same time as they are found. */
  readonly offers: ReadonlyArray<HolidayOffer>
  /** Offers of whose dates no calendar says whether they lie in holidays. */
  readonly unknown: ReadonlyArray<OfferId>
}

/**
 * The offers that take place in the school holidays, with their dates there and until when one may sign up.
 *
 * The holidays are those of the place where an offer is. Today is the `asOf` of the catalogue: what has begun before is
 * left out, and a deadline that was before is over.
 *
 * @param question - the days as `period`, unless all of the catalogue are meant; the age as `ages`, the place as `near`
 * @rule Q28
 * @example
 * import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
 * import { holidayProgramme, indexNetwork, LocalDate, offerCatalogue } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-10-01"), LocalDate.parse("2026-12-01")]
 * const calendars = [publicHolidays("NW"), schoolHolidays("NW")]
 * const catalogue = offerCatalogue(indexNetwork(await sampleNetwork()), { asOf: from, period: { from, to }, calendars })
 * const ages = { fromMonths: 108, toMonths: 119, cover: "some" } as const
 * const { offers } = holidayProgramme(catalogue, { ages, topics: ["ferien"] })
 * const [first] = offers.find(({ offer }) => offer === "ferienprogramm-jugendhaus")?.dates ?? []
 * first?.occurrence.start // => "2026-10-19T10:00"
 * first?.holiday.closure.reason // => "Herbstferien NW"
 * first?.registerBy // => "2026-10-12"
 */
export const holidayProgramme = (
  catalogue: OfferCatalogue,
  question: OfferQuestion,
  options: Omit<FindOptions, "offset" | "limit"> = {},
): HolidayProgramme => {
  const { offers } = findOffers(catalogue, question, { ...options, limit: catalogue.entries.length })
  const told = offers.flatMap((found) => {
    const entry = catalogue.byId.get(found.offer)
    return entry === undefined
      ? []
      : [{ found, ...holidayDates(catalogue, entry, question.period ?? catalogue.period) }]
  })
  return {
    offers: told
      .flatMap(({ found: { next: _next, ...found }, dates }): ReadonlyArray<HolidayOffer> => {
        const open = dates.some(({ tooLate }) => tooLate === undefined)
        return dates.length === 0 ? [] : [{ ...found, dates, open }]
      })
      .sort((a, b) => inTime(a.dates[0], b.dates[0])),
    unknown: told.flatMap(({ found, isUnknown }) => (isUnknown ? [found.offer] : [])),
  }
}

interface Told {
  readonly dates: ReadonlyArray<HolidayDate>
  readonly isUnknown: boolean
}

const holidayDates = (catalogue: OfferCatalogue, entry: CatalogueEntry, period: Period): Told => {
  const { asOf } = catalogue
  const holidays = dayAnswers(entryCalendars(catalogue, entry), ["schulferien"])
  const ahead = entry.dates.kept
    .map((date) => ({ date, day: dateOf(date.occurrence.start) }))
    .filter(({ day }) => asOf <= day && period.from <= day && day < period.to)
    .map(({ date, day }) => ({ date, answer: holidays(day) }))
  const dates = ahead.flatMap(({ date, answer }): ReadonlyArray<HolidayDate> => {
    const holiday = answer._tag === "closed" ? answer.because[0] : undefined
    return holiday === undefined ? [] : [{ ...toldDate(entry, date, asOf), holiday }]
  })
  return { dates, isUnknown: dates.length === 0 && ahead.some(({ answer }) => answer._tag === "unknown") }
}

const inTime = (a: HolidayDate | undefined, b: HolidayDate | undefined): number => {
  const [first, second] = [a?.occurrence.startsAt ?? "", b?.occurrence.startsAt ?? ""]
  return first < second ? -1 : first > second ? 1 : 0
}
