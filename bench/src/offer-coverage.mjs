/** `offer/coverage`: ages, weekdays, hours and topics of 100 areas, beside expanding the dates of all offers once. */
import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import { coverage, schoolSeasons, usualAgeSpans } from "@sozialraum/core/coverage"
import { Institution, Site } from "@sozialraum/core/institution"
import { indexNetwork } from "@sozialraum/core/network"
import { fitsAge, Offer, offerDates, offerTopics, weeklySeries, widerTopics } from "@sozialraum/core/offer"
import { offerCatalogue } from "@sozialraum/core/search"
import { SpatialUnit } from "@sozialraum/core/sozialraum"
import { LocalDate, Weekday } from "@sozialraum/core/time"
import { random } from "./random.mjs"

const day = (text) => LocalDate.parse(text)
const period = { from: day("2026-08-01"), to: day("2027-08-01") }
const window = { start: "2026-08-01T00:00", end: "2027-08-01T00:00", zone: "Europe/Berlin" }
const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
const [opens, closes, step] = [8 * 60, 20 * 60, 60]
const clock = (minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

const areas = Array.from({ length: 100 }, (_, place) =>
  SpatialUnit.parse({ id: `viertel-${place}`, kind: "statistischesViertel", name: `Viertel ${place}` }),
)

/** So many weekly offers in 100 areas: one or two rows each, most of them resting in the holidays. */
const network = (count) => {
  const { one, whole } = random(count)
  const sites = areas.map(({ id }) => Site.parse({ id: `${id}/haus`, address: {}, units: [id] }))
  const institutions = sites.map(({ id }) =>
    Institution.parse({ id, name: id, types: ["jugendzentrum"], sites: [{ site: id }] }),
  )
  const slot = () => {
    const from = whole(opens / 30, closes / 30 - 6) * 30
    const hours = { day: one(Weekday.options), from: clock(from), to: clock(from + one([60, 90, 120, 180])) }
    return { series: weeklySeries(hours, period.from) }
  }
  const offers = Array.from({ length: count }, (_, place) => {
    const fromYears = whole(0, 16)
    return Offer.parse({
      id: `angebot-${place}`,
      title: `Angebot ${place}`,
      institution: one(institutions).id,
      form: "gruppe",
      targetGroups: [{ ages: { fromMonths: 12 * fromYears, toMonths: 12 * (fromYears + whole(1, 7)) + 11 } }],
      topics: [one(offerTopics).code],
      places: [{ at: "site", site: one(sites).id }],
      schedule: {
        kind: "dates",
        slots: whole(0, 2) === 0 ? [slot()] : [slot(), slot()],
        ...(whole(0, 5) === 0 ? {} : { holidays: { kind: "rests", on: ["schulferien", "feiertag"] } }),
      },
      state: "published",
    })
  })
  return { areas, sites, institutions, offers }
}

/** How many offers are in each cell, by a loop over all dates and nothing else. */
const counted = (catalogue) => {
  const cells = new Map()
  for (const { offer, times, areas: around } of catalogue.entries) {
    const topics = new Set(offer.topics.flatMap((topic) => [topic, ...widerTopics(offerTopics, topic)]))
    const [{ ages }] = offer.targetGroups
    const bands = usualAgeSpans.filter(
      ({ fromMonths, toMonths }) => fitsAge(ages, fromMonths) && fitsAge(ages, toMonths),
    )
    const found = new Set()
    for (const { weekday, from, to, dates } of times)
      for (const date of dates)
        for (let start = opens; start < closes; start += step) {
          if (Math.min(to, start + step) - Math.max(from, start) < step / 2 || seasonOf(date) === undefined) continue
          for (const area of around)
            for (const topic of topics)
              for (const { fromMonths } of bands)
                found.add([area, topic, fromMonths, seasonOf(date), weekday, start].join(" "))
        }
    for (const key of found) cells.set(key, (cells.get(key) ?? 0) + 1)
  }
  return cells
}

const seasonOf = (date) => {
  const isIn = ({ closures }) => closures.some(({ from, to }) => from <= date && date < to)
  return isIn(calendars[1]) ? undefined : isIn(calendars[0]) ? "holidays" : "term"
}

const question = {
  areas: areas.map(({ id }) => id),
  topics: offerTopics.map(({ code }) => code),
  ages: usualAgeSpans,
  seasons: schoolSeasons,
  weekdays: Weekday.options,
  hours: { from: opens, to: closes, step },
}

const keyed = ({ cells }) =>
  new Map(
    cells
      .filter(({ offers }) => offers.length > 0)
      .map(({ area, topic, ages, season, weekday, from, offers }) => [
        [area, topic, ages.fromMonths, season, weekday, from].join(" "),
        offers.length,
      ]),
  )

export const bench = {
  name: "offer/coverage",
  unit: "offers",
  n: 10_000,
  baseline: "expanding their dates once",
  goal: 2,
  prepare: (n) => {
    const index = indexNetwork(network(n))
    const catalogue = offerCatalogue(index, { asOf: period.from, period, calendars, region: { land: "NW" } })
    const ours = () => coverage(catalogue, question)
    const theirs = () => index.network.offers.map((offer) => offerDates(offer, window, { calendars }))
    const small = offerCatalogue(indexNetwork(network(300)), {
      asOf: period.from,
      period,
      calendars,
      region: { land: "NW" },
    })
    const answers = () => ({ ours: keyed(coverage(small, question)), theirs: counted(small) })
    return { ours, theirs, answers }
  },
}
