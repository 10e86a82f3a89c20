/** `offer/match`: needs against many offers, each with its reasons and near misses, beside a loop that only filters. */
import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import { distanceMetres } from "@sozialraum/core/geo"
import { Institution, Site } from "@sozialraum/core/institution"
import { indexNetwork } from "@sozialraum/core/network"
import { Offer, offerTopics, weeklySeries } from "@sozialraum/core/offer"
import { matchOffers, offerCatalogue, verdictOf } from "@sozialraum/core/search"
import { LocalDate } from "@sozialraum/core/time"
import { positions } from "./places.mjs"
import { random } from "./random.mjs"

const day = (text) => LocalDate.parse(text)
const period = { from: day("2026-08-31"), to: day("2026-12-21") }
const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
const weekdays = ["mo", "tu", "we", "th", "fr"]
const clock = (minutes) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`

/** Weekly offers of one or two rows, most of them free, for some years of age each, at a thousand sites of one city. */
const catalogueOf = (count) => {
  const { one, whole } = random(count)
  const sites = positions(1_000).map((position, index) =>
    Site.parse({
      id: `standort-${index}`,
      address: {},
      position,
      ...(whole(0, 3) === 0 ? {} : { accessibility: { stepFree: whole(0, 3) > 0 } }),
    }),
  )
  const verein = Institution.parse({ id: "verein", name: "Verein", types: ["sportverein"] })
  const slot = () => {
    const from = whole(18, 38) * 30
    const hours = { day: one(weekdays), from: clock(from), to: clock(from + one([60, 90, 120, 180])) }
    return { series: weeklySeries(hours, day("2026-08-31")) }
  }
  const offers = Array.from({ length: count }, (_, index) => {
    const fromMonths = 12 * whole(0, 14)
    return Offer.parse({
      id: `angebot-${index}`,
      title: `Angebot ${index}`,
      institution: "verein",
      form: one(["offen", "gruppe", "bildungskurs"]),
      targetGroups: [
        { roles: ["kind", "jugendlicher"], ages: { fromMonths, toMonths: fromMonths + 12 * whole(3, 9) - 1 } },
      ],
      topics: [one(offerTopics).code],
      places: [{ at: "site", site: one(sites).id }],
      schedule: {
        kind: "dates",
        slots: whole(0, 2) === 0 ? [slot()] : [slot(), slot()],
        holidays: { kind: "rests", on: ["schulferien", "feiertag"] },
      },
      costs:
        whole(0, 3) > 0
          ? [{ kind: "free" }]
          : [{ kind: "amount", cents: 100 * whole(1, 60), currency: "EUR", per: "monat" }],
      languages: one([["de"], ["de", "tr"], ["de", "ar"], []]),
      state: "published",
    })
  })
  return offerCatalogue(indexNetwork({ sites, institutions: [verein], offers }), {
    asOf: period.from,
    period,
    calendars,
  })
}

/** What a school asks for its children: three to eight criteria each. */
const questions = () => {
  const { one, whole } = random(2026)
  const homes = positions(100)
  return homes.map((position, index) => {
    const [fromMonths, from] = [12 * whole(3, 14), whole(26, 34) * 30]
    return {
      ages: { fromMonths, toMonths: fromMonths + 12 * whole(1, 4) - 1, cover: "all" },
      near: { position, metres: one([1_500, 3_000, 5_000]) },
      ...(index % 5 === 0
        ? {}
        : { topics: [one(["bewegung", "kultur", "bildung", "freizeit"]), one(offerTopics).code] }),
      ...(index % 2 === 0 ? { weekdays: [one(weekdays), one(weekdays)] } : {}),
      ...(index % 3 === 0 ? { hours: { kind: "atLeast", minutes: 60, from: clock(from), to: clock(from + 180) } } : {}),
      ...(index % 4 === 0 ? { cost: { kind: "free" } } : {}),
      ...(index % 7 === 0 ? { stepFree: true } : {}),
      ...(index % 6 === 0 ? { languages: ["tr"] } : {}),
    }
  })
}

const minutesOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The same criteria, as one would write them down. */
const filtered = (catalogue, question) => {
  const { ages, near, topics, weekdays, hours, cost, stepFree, languages } = question
  const [begin, end] = hours === undefined ? [0, 0] : [minutesOf(hours.from), minutesOf(hours.to)]
  const suits = ({ offer, places, topics: about, times }) =>
    offer.targetGroups.some(
      (group) => group.ages.fromMonths <= ages.fromMonths && ages.toMonths <= group.ages.toMonths,
    ) &&
    (topics === undefined || topics.some((topic) => about.has(topic))) &&
    (cost === undefined || offer.costs.some(({ kind }) => kind === "free")) &&
    (languages === undefined ||
      offer.languages.length === 0 ||
      offer.languages.some((tag) => languages.includes(tag))) &&
    times.some(
      (time) =>
        (weekdays === undefined || weekdays.includes(time.weekday)) &&
        (hours === undefined || Math.min(time.to, end) - Math.max(time.from, begin) >= hours.minutes),
    ) &&
    places.some(
      ({ position, site }) =>
        (stepFree === undefined || site.accessibility?.stepFree !== false) &&
        Math.ceil(distanceMetres(near.position, position)) <= near.metres,
    )
  return catalogue.entries.filter(suits)
}

const ids = (offers) => offers.map(({ id }) => id).sort()

/** Found offers, and whether the reasons say what they were found for. */
const found = ({ hits, open, nearMisses }) => {
  const told = (verdict) => (all) => all.every(({ fits }) => verdictOf(fits) === verdict)
  const isTold = told("hit")(hits) && told("open")(open) && told("missed")(nearMisses)
  return { offers: ids([...hits, ...open].map(({ offer }) => offer)), isTold }
}

export const bench = {
  name: "offer/match",
  unit: "offers",
  n: 10_000,
  baseline: "a loop that filters",
  goal: 3,
  growing: true,
  prepare: (n) => {
    const [catalogue, asked] = [catalogueOf(n), questions()]
    const ours = () => asked.map((question) => matchOffers(catalogue, question))
    const theirs = () => asked.map((question) => filtered(catalogue, question))
    const answers = () => ({
      ours: ours().map(found),
      theirs: theirs().map((entries) => ({ offers: ids(entries.map(({ offer }) => offer)), isTold: true })),
    })
    return { ours, theirs, answers }
  },
}
