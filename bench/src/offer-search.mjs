/** `offer/search`: what people type and tick, held against the text query alone. */
import { indexNetwork } from "@sozialraum/core/network"
import { ageRangeOfYears, fitsAge, Offer, offerTopics, weeklySeries, widerTopics } from "@sozialraum/core/offer"
import { findOffers, offerCatalogue } from "@sozialraum/core/search"
import { LocalDate, Weekday } from "@sozialraum/core/time"
import MiniSearch from "minisearch"
import { network } from "./network-values.mjs"
import { random } from "./random.mjs"

const fronts = [
  "Schwimm",
  "Tanz",
  "Musik",
  "Hausaufgaben",
  "Eltern",
  "Kinder",
  "Mädchen",
  "Jungen",
  "Ferien",
  "Kletter",
]
const heads = ["kurs", "treff", "gruppe", "café", "hilfe", "werkstatt", "beratung", "nachmittag", "projekt", "training"]
const extras = ["für Anfänger", "im Grünen", "mit Großeltern", "am Nachmittag", "in den Ferien", "für alle", "draußen"]
const words = [
  "Bewegung",
  "Sprache",
  "Spaß",
  "Freunde",
  "gemeinsam",
  "kostenlos",
  "Frühstück",
  "Bücher",
  "Theater",
  "Übung",
]
const forms = ["offen", "gruppe", "veranstaltungProjekt", "beratung", "bildungskurs"]
const typed = [
  ...["Schwimmkurs", "schwimmen", "Kurse", "Maedchen", "Hausafgaben", "Elterncafe", "Klettern", "Treff", "Musik"],
  ...["Nachhilfe", "Beratung Eltern", "Tanz Mädchen", "Ferien", "Werkstatt", "Grossmutter", "Frühstück", "Theater"],
  ...["Sprache Kinder", "kostenlos", "Schwimmtraining", "Gruppe für Jungen", "Bücher", "swimming", "Tehater"],
]

const offers = (institutions, sites) => {
  const { one, whole } = random(institutions.length)
  return institutions.map(({ id }, index) => {
    const from = whole(0, 16)
    const slot = { day: one(Weekday.options), from: "15:00", to: "16:30" }
    return Offer.parse({
      id: `angebot-${index}`,
      title: `${one(fronts)}${one(heads)} ${one(extras)}`,
      description: Array.from({ length: 12 }, () => one([...words, ...extras])).join(" "),
      institution: id,
      form: one(forms),
      targetGroups: [{ ages: ageRangeOfYears({ from, to: from + whole(2, 8) }) }],
      topics: [one(offerTopics).code],
      places: [{ at: "site", site: one(sites).id }],
      schedule: { kind: "dates", slots: [{ series: weeklySeries(slot, LocalDate.parse("2026-09-01")) }] },
      costs: [one([{ kind: "free" }, { kind: "amount", cents: 500, currency: "EUR", per: "termin" }])],
      languages: one([["de"], ["de", "tr"], ["de", "ar"], ["de", "uk", "ru"]]),
      state: "published",
    })
  })
}

/** One or two of the criteria that portals have, and what they ask of an offer. */
const criteria = ({ one, whole }) => {
  const age = 12 * whole(3, 18)
  const [topic, form, day] = [one(offerTopics).code, one(forms), one(Weekday.options)]
  return one([
    [{ ages: { fromMonths: age, toMonths: age, cover: "some" } }, (o) => fitsAge(o.targetGroups[0].ages, age)],
    [{ topics: [topic] }, (o) => [...o.topics, ...widerTopics(offerTopics, o.topics[0])].includes(topic)],
    [{ forms: [form], languages: ["tr"] }, (o) => o.form === form && o.languages.includes("tr")],
    [{ weekdays: [day], cost: { kind: "free" } }, (o) => isOn(o, day) && o.costs[0].kind === "free"],
  ])
}

const isOn = ({ schedule }, day) =>
  Weekday.options[(new Date(schedule.slots[0].series.start.slice(0, 10)).getUTCDay() + 6) % 7] === day

/** What the library asks its index, to be asked again without the library. */
const overheard = (work) => {
  const { search } = MiniSearch.prototype
  const heard = []
  MiniSearch.prototype.search = function (...asked) {
    heard.push(() => search.apply(this, asked))
    return search.apply(this, asked)
  }
  work()
  MiniSearch.prototype.search = search
  return heard
}

export const bench = {
  name: "offer/search",
  unit: "questions",
  n: 1000,
  baseline: "MiniSearch's text query alone",
  goal: 1.5,
  prepare: (n) => {
    const values = network(10_000)
    const all = offers(values.institutions, values.sites)
    const [from, to] = [LocalDate.parse("2026-09-01"), LocalDate.parse("2026-12-01")]
    const index = indexNetwork({ ...values, areas: values.areas.map(({ geometry: _, ...area }) => area), offers: all })
    const catalogue = offerCatalogue(index, { asOf: from, period: { from, to }, calendars: [] })
    const chance = random(n)
    const asked = Array.from({ length: n }, () => [chance.one(typed), ...criteria(chance)])
    const find = (limit) => asked.map(([text, question]) => findOffers(catalogue, question, { text, limit }))
    const queries = asked.map(([text, question]) => overheard(() => findOffers(catalogue, question, { text })))
    const ours = () => find(20)
    const theirs = () => queries.map((queriesOfOne) => queriesOfOne.map((query) => query()).at(-1))
    const answers = () => ({
      ours: find(10_000).map(({ offers: found }) => found.map(({ offer }) => offer).sort()),
      theirs: theirs().map((hits, at) =>
        hits
          .map(({ id }) => all[id])
          .filter(asked[at][2])
          .map(({ id }) => id)
          .sort(),
      ),
    })
    return { ours, theirs, answers }
  },
}
