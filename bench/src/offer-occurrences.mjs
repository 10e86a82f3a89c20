/** `offer/occurrences`: the dates of many offers in a school year, held against holidays, each with its reason. */
import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import { Offer, offerDates } from "@sozialraum/core/offer"
import { between, builtRule, someSeries, window } from "./series.mjs"

/** One is as likely as the other: most groups rest in the holidays, some do not, some take place only then. */
const behaviours = [
  { kind: "rests", on: ["schulferien", "feiertag"] },
  { kind: "rests", on: ["schulferien", "feiertag"] },
  { kind: "rests", on: ["feiertag"] },
  { kind: "only", on: ["schulferien"], restsOn: ["feiertag"] },
]

const offerOf = (series, index) =>
  Offer.parse({
    id: `angebot-${index}`,
    title: `Angebot ${index}`,
    institution: "verein",
    form: "gruppe",
    schedule: { kind: "dates", slots: [{ series }], holidays: behaviours[index % behaviours.length] },
    state: "published",
  })

export const bench = {
  name: "offer/occurrences",
  unit: "offers",
  n: 10_000,
  baseline: "rrule-temporal without holidays, its objects built beforehand",
  goal: 0.1,
  growing: true,
  prepare: (n) => {
    const year = window("2026-08-01", "2027-08-01")
    const calendars = [schoolHolidays("NW"), publicHolidays("NW")]
    const series = someSeries(n)
    const offers = series.map(offerOf)
    const rules = series.map(builtRule)
    const ours = () => offers.map((offer) => offerDates(offer, year, { calendars }))
    const theirs = () => rules.map((rule) => between(rule, year))
    const startsOf = (dates) => dates.map(({ occurrence }) => Date.parse(occurrence.startsAt))
    const answers = () => ({
      ours: ours().map(({ kept, dropped }) => startsOf([...kept, ...dropped]).sort((a, b) => a - b)),
      theirs: theirs().map((dates) => dates.map(({ epochMilliseconds }) => epochMilliseconds)),
    })
    return { ours, theirs, answers }
  },
}
