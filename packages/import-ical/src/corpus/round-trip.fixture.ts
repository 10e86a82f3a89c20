/** The way there and back: any offer, written as a calendar and read again, has the dates that were shown. */
import { type ClosureCalendar, Interval, type Offer, offerDates } from "@sozialraum/core"
import { icalExporter } from "@sozialraum/export-ical"
import { calendars, contentOf, datesToShow } from "../../../export-ical/src/offer/offer.fixture.js"
import { readCalendar } from "../index.js"

const zone = "UTC"
const threeYears = Interval.parse({ start: "2026-01-01T00:00", end: "2029-01-01T00:00", zone })
const window = { from: "2026-01-01T00:00:00Z", to: "2029-01-01T00:00:00Z" }

/** The dates that were shown, and those that were read. */
export interface RoundTrip {
  readonly text: string
  readonly shown: ReadonlyArray<string>
  readonly read: ReadonlyArray<string>
  readonly rejected: ReadonlyArray<string>
}

/** Writes an offer and reads it again. */
export const roundTrip = (offer: Offer, given: ReadonlyArray<ClosureCalendar> = calendars): RoundTrip => {
  const { text } = icalExporter.write(contentOf([offer], given), { window })
  const { offers, rejected } = readCalendar(text, { source: "haus", as: "offers" })
  const read = offers.flatMap((one) =>
    offerDates(one, threeYears, { calendars: [] }).kept.map(
      ({ occurrence: { startsAt, endsAt } }) => `${startsAt} ${endsAt}`,
    ),
  )
  // Whether a date is certain is not among what an offer says of itself.
  const shown = datesToShow(offer, given, threeYears).map((date) => date.split(" ").slice(0, 2).join(" "))
  return { text, shown: [...shown].sort(), read: read.sort(), rejected: rejected.map(({ problem }) => problem.because) }
}
