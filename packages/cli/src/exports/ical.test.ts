import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import {
  dateOf,
  dayAnswers,
  houseCalendars,
  Interval,
  indexNetwork,
  LocalDate,
  offerCatalogue,
  offerDates,
  type Revised,
} from "@sozialraum/core"
import { type CalendarContent, icalExporter, keptCalendars } from "@sozialraum/export-ical"
import { sampleClosures, sampleNetwork } from "@sozialraum/sample"
import { expect, test } from "vitest"
import { instancesOf } from "../../../export-ical/src/offer/instances.fixture.js"

const revised = <A>(value: A): Revised<A> => ({
  value,
  revision: 1,
  createdAt: "2026-09-01T09:00:00Z",
  changedAt: "2026-10-01T09:00:00Z",
})
const zone = "Europe/Berlin"
const years = Interval.parse({ start: "2026-08-01T00:00", end: "2029-08-01T00:00", zone })
const span = { from: Date.parse("2026-07-31T22:00:00Z"), to: Date.parse("2029-07-31T22:00:00Z") }
const period = { from: LocalDate.parse("2026-08-01"), to: LocalDate.parse("2029-08-01") }

test("the calendar of the sample has, over three years, exactly the dates that the catalogue of offers has (R18)", async () => {
  const network = await sampleNetwork()
  const [closures, holidays] = [await sampleClosures(), [schoolHolidays("NW"), publicHolidays("NW")]]
  const content: CalendarContent = {
    network: "bochum",
    name: "Bochum-Süd",
    ...{ meetings: [], bookings: [], conferences: [], resources: [] },
    institutions: network.institutions.map(revised),
    sites: network.sites.map(revised),
    areas: network.areas.map(revised),
    offers: network.offers.map(revised),
    closureCalendars: closures.map(revised),
    holidays: keptCalendars(holidays),
    region: { land: "NW" },
  }
  const window = { from: "2026-07-31T22:00:00Z", to: "2029-07-31T22:00:00Z" }
  const { text, lost } = icalExporter.write(content, { window, closures: "none", deadlines: "none" })
  const shown = instancesOf(text, span)

  const index = indexNetwork(network)
  const [asOf, calendars, region] = [LocalDate.parse("2026-10-01"), [...closures, ...holidays], { land: "NW" } as const]
  const { entries } = offerCatalogue(index, { asOf, period, calendars, region })
  const dated = entries.filter(({ offer }) => offer.schedule?.kind === "dates")
  for (const { offer, institution, areas } of dated) {
    const school = offer.partners.find(({ schoolKind }) => schoolKind !== undefined)?.institution
    const house = { institution, units: areas, ...(school === undefined ? {} : { school }) }
    const own = houseCalendars(index, house, { asOf, calendars, region })
    const { kept, uncertain } = offerDates(offer, years, { calendars: own })
    const unsure = new Set(uncertain.map(({ occurrence }) => occurrence.startsAt))
    const holidayDay = dayAnswers(own, ["schulferien"])
    const isOnly = offer.schedule?.kind === "dates" && offer.schedule.holidays?.kind === "only"
    const expected = kept.flatMap(({ occurrence: { start, startsAt, endsAt } }) => {
      const isUnsure = unsure.has(startsAt)
      // What takes place only in holidays is not shown where nobody knows these.
      if (isOnly && isUnsure && holidayDay(dateOf(start))._tag !== "closed") return []
      return [`${startsAt} ${endsAt} ${isUnsure ? "TENTATIVE" : "CONFIRMED"}`]
    })
    const found = shown
      .filter(({ uid, status }) => uid.split("+")[2] === offer.id && status !== "CANCELLED")
      .map(({ startsAt, endsAt, status }) => `${startsAt} ${endsAt} ${status}`)
    expect(found, offer.id).toEqual(expected.sort())
  }
  expect(dated.length).toBeGreaterThan(25)
  const cancelled = shown.filter(({ status }) => status === "CANCELLED")
  expect(cancelled.map(({ uid, startsAt }) => `${uid.split("+")[2]} ${startsAt}`)).toEqual([
    "kinderchor 2027-06-10T13:00:00Z",
  ])
  expect(new Set(lost.map(({ because }) => because))).toEqual(
    new Set(["byArrangement", "holidaysUnknown", "noCalendar"]),
  )
})
