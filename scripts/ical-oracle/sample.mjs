/** The sample network as the content of a calendar, and the dates of its offers as its catalogue tells them. */
import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import { indexNetwork, LocalDate, offerCatalogue, offerDates } from "@sozialraum/core"
import { keptCalendars } from "@sozialraum/export-ical"
import { sampleClosures, sampleNetwork } from "@sozialraum/sample"

const region = { land: "NW" }

/** Everything of the sample that becomes an entry. */
export const sampleContent = async () => {
  const network = await sampleNetwork()
  return {
    network: "bochum-sued",
    name: "Bochum-Süd",
    region,
    meetings: network.meetings.map(kept),
    bookings: network.bookings.map(kept),
    conferences: network.conferences.map(kept),
    resources: network.resources.map(kept),
    institutions: network.institutions.map(kept),
    sites: network.sites.map(kept),
    areas: network.areas.map(kept),
    offers: network.offers.filter(isShown).map(kept),
    measures: network.measures.map(kept),
    funds: network.funds.map(kept),
    applications: network.fundApplications.map(kept),
    agreements: network.agreements.map(kept),
    closureCalendars: (await sampleClosures()).map(kept),
    holidays: keptCalendars([schoolHolidays("NW"), publicHolidays("NW")]),
  }
}

/** What the catalogue says of the dates of an offer; of those that are not in it, since they ended, what core says. */
export const sampleDates = async ({ from, to }) => {
  const network = await sampleNetwork()
  const calendars = [schoolHolidays("NW"), publicHolidays("NW"), ...(await sampleClosures())]
  const period = { from: LocalDate.parse(from.slice(0, 10)), to: LocalDate.parse(to.slice(0, 10)) }
  const asOf = LocalDate.parse("2026-10-01")
  const options = { asOf, period, calendars, region, audience: "planning" }
  const { byId } = offerCatalogue(indexNetwork(network), options)
  const window = { start: `${period.from}T00:00`, end: `${period.to}T00:00`, zone: "Europe/Berlin" }
  return (offer) => byId.get(offer.id)?.dates ?? offerDates(offer, window, { calendars: calendars.slice(0, 2) })
}

const kept = (value) => ({ value, revision: 2, createdAt: "2026-01-05T09:00:00Z", changedAt: "2026-09-01T09:00:00Z" })

/** Before it is published, an offer has no entries. */
const isShown = ({ state }) => !["draft", "submitted", "returned"].includes(state)
