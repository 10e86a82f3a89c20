import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { ContactPoint, Institution, Site } from "../institution/index.js"
import { indexNetwork } from "../network/index.js"
import { type Offer, OfferId } from "../offer/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { Instant } from "../time/index.js"
import {
  counsellingNear,
  holidayProgramme,
  type OfferCatalogue,
  offerCatalogue,
  offerDetails,
  runsAt,
} from "./index.js"
import { asOf, autumn, day, holidays, northOf, offerOf, questionOf, row, rows, school } from "./match.fixture.js"

const bochum = SpatialUnit.parse({
  id: "bochum",
  kind: "stadt",
  name: "Bochum",
  externalIds: [{ scheme: "de-ags", value: "05911000" }],
})
const site = Site.parse({ id: "halle", address: {}, units: ["bochum"], position: northOf(500) })
const openingHours = {
  zone: "Europe/Berlin",
  rules: [
    { access: "open", weekdays: ["tu"], spans: [{ from: "09:00", to: "12:00" }] },
    { access: "byAppointment", weekdays: ["th"], spans: [{ from: "14:00", to: "16:00" }] },
  ],
}
const verein = Institution.parse({
  id: "verein",
  name: "Sportverein",
  types: ["sportverein"],
  sites: [{ site: "halle" }],
  openingHours,
})
const teamDay = ClosureCalendar.parse({
  id: "verein-schliesstage",
  name: "Schließtage",
  scope: { kind: "einrichtung", id: "verein" },
  source: { name: "Aushang" },
  known: { from: "2026-01-01", to: "2027-01-01" },
  kinds: ["schliesstag"],
  closures: [{ kind: "schliesstag", from: "2026-10-06", to: "2026-10-07", reason: "Teamtag" }],
})
const contactPoints = [
  { id: "alt", institution: "verein", function: "leitung", phones: ["+49 234 1"], to: "2026-10-01" },
  { id: "stumm", institution: "verein", function: "vertretung" },
  {
    id: "buero",
    institution: "verein",
    function: "leitung",
    phones: ["+49 234 9388231"],
    person: { name: "Name", purpose: "Rückfragen", eraseOn: "2027-01-01" },
  },
  { id: "zweites", institution: "verein", function: "moderation", emails: ["buero@example.org"] },
].map((contact) => ContactPoint.parse(contact))

const catalogueOf = (...offers: ReadonlyArray<Offer>): OfferCatalogue =>
  offerCatalogue(indexNetwork({ areas: [bochum], sites: [site], institutions: [verein], contactPoints, offers }), {
    asOf,
    period: autumn,
    calendars: [holidays, teamDay],
  })

const now = Instant.parse("2026-10-14T13:30:00Z")
const rests = { kind: "rests", on: ["schulferien"] }
const byArrangement = { schedule: { kind: "byArrangement" } }

describe("offer details (Q26)", () => {
  const told = (parts: object, options: object = {}) =>
    offerDetails(catalogueOf(offerOf(parts)), OfferId.parse("turnen"), {
      language: "de",
      level: "standard",
      now,
      ...options,
    })

  it("tells a date that runs and those to come, and in between what is dropped and why", () => {
    const slots = rows(row("we", "15:00", "16:30", { holidays: rests }))
    const details = told(slots, { count: 2 })
    expect(details?.next.map(({ occurrence }) => occurrence.start)).toEqual(["2026-10-14T15:00", "2026-11-04T15:00"])
    expect(details?.dropped.map(({ occurrence, because }) => [occurrence.start, because[0]?.closure.reason])).toEqual([
      ["2026-10-21T15:00", "Herbstferien NW"],
      ["2026-10-28T15:00", "Herbstferien NW"],
    ])
    expect(details?.rows).toEqual([{ holidays: rests }])
    expect(details?.knownTo).toBe("2027-08-01")
  })

  it("tells what was called off and what was moved, with the reason", () => {
    const planned = row("we", "15:00", "16:30")
    const overrides = [
      { kind: "cancelled", key: "2026-10-07T15:00", reason: "Sturmschaden" },
      { kind: "cancelled", key: "2026-10-14T15:00", reason: "Übungsleitung erkrankt" },
      { kind: "moved", key: "2026-10-21T15:00", start: "2026-10-22T15:00" },
      { kind: "cancelled", key: "2026-12-02T15:00" },
    ]
    const details = told(rows({ ...planned, series: { ...planned.series, overrides } }), {
      count: 2,
      now: Instant.parse("2026-10-12T08:00:00Z"),
    })
    expect(details?.next.map(({ occurrence }) => occurrence.start)).toEqual(["2026-10-22T15:00", "2026-10-28T15:00"])
    expect(details?.changed).toEqual([
      { slot: 0, key: "2026-10-14T15:00", because: "cancelled", reason: "Übungsleitung erkrankt" },
      { slot: 0, key: "2026-10-21T15:00", because: "moved", movedTo: "2026-10-22T15:00" },
    ])
  })

  it("does not tell a time that the clock skips as called off", () => {
    const night = row("su", "02:15", "02:45")
    const series = { ...night.series, start: "2027-03-21T02:15", clockChange: { missing: "skip", repeated: "first" } }
    const offers = offerOf(rows({ ...night, series }))
    const catalogue = offerCatalogue(indexNetwork({ institutions: [verein], offers: [offers] }), {
      asOf,
      period: { from: day("2027-03-20"), to: day("2027-04-12") },
      calendars: [],
    })
    const options = { language: "de", level: "standard", now: Instant.parse("2027-03-20T08:00:00Z") } as const
    const details = offerDetails(catalogue, OfferId.parse("turnen"), options)
    expect(details?.next.map(({ occurrence }) => occurrence.start)).toEqual([
      "2027-03-21T02:15",
      "2027-04-04T02:15",
      "2027-04-11T02:15",
    ])
    expect(details?.changed).toEqual([])
  })

  it("does not tell a date that is over, nor what was dropped after the last that is told", () => {
    const slots = rows(row("we", "15:00", "16:30", { holidays: rests }))
    const after = Instant.parse("2026-10-14T14:30:00Z")
    expect(told(slots, { now: after, count: 1 })?.next[0]?.occurrence.start).toBe("2026-11-04T15:00")
    expect(told(slots, { count: 1 })?.dropped).toEqual([])
  })

  it("chooses the easiest text that there is, and says whether it is out of date", () => {
    const texts = [{ language: "de", level: "leicht", title: "Sport für Kinder", original: { title: "Turnen!" } }]
    expect(told({ texts }, { level: "leicht" })?.text).toMatchObject({ title: "Sport für Kinder", outOfDate: true })
    expect(told({ texts }, { language: "tr" })?.text).toMatchObject({ title: "Turnen", language: "de" })
  })

  it("names a contact that holds and answers, without the name of a person (P5)", () => {
    expect(told({})?.contact).toEqual({
      function: "leitung",
      phones: ["+49 234 9388231"],
      emails: [],
      websites: [],
      languages: [],
    })
    expect(told({ contactPoint: "zweites" })?.contact?.emails).toEqual(["buero@example.org"])
    expect(told({ contactPoint: "alt" })?.contact?.phones).toEqual(["+49 234 9388231"])
  })

  it("says that it is free only where somebody said so (R44)", () => {
    expect(told({})).toMatchObject({ free: true, costs: [{ kind: "free" }] })
    const silent = told({ costs: undefined, registration: undefined })
    expect(silent?.free).toBe(false)
    expect(silent).not.toHaveProperty("costs")
    expect(silent).not.toHaveProperty("registration")
  })

  it("says until when one may sign up, and that it is too late", () => {
    const registration = { kind: "provider", deadline: { kind: "beforeDate", days: 7 } }
    expect(told({ registration }, { count: 2 })?.next).toMatchObject([
      { registerBy: "2026-10-07", tooLate: true },
      { registerBy: "2026-10-14" },
    ])
  })

  it("says how long ago somebody looked, and counts no look that is still to come", () => {
    const verifications = [
      { on: "2026-09-14", by: "verein" },
      { on: "2026-12-01", by: "verein" },
    ]
    expect(told({ verifications })?.verified).toEqual({ on: "2026-09-14", daysAgo: 30 })
    expect(told({})).not.toHaveProperty("verified")
  })

  it("tells why a paused offer rests", () => {
    const pause = { from: "2026-10-01", to: "2026-11-10", reason: "Umbau" }
    const details = told({ state: "paused", pause }, { count: 1 })
    expect(details?.pause).toEqual(pause)
    expect(details?.next[0]?.occurrence.start).toBe("2026-11-11T15:00")
    expect(details?.dropped).toHaveLength(4)
  })

  it("knows no offer that the catalogue does not have", () => {
    const details = offerDetails(catalogueOf(), OfferId.parse("turnen"), { language: "de", level: "leicht", now })
    expect(details).toBeUndefined()
  })
})

describe("running now (Q25)", () => {
  const at = (parts: object, instant: string) => {
    const catalogue = catalogueOf(offerOf(parts))
    const [entry] = catalogue.entries
    return entry && runsAt(catalogue, entry, Instant.parse(instant))
  }

  it("a date runs from its first instant to before its last", () => {
    expect(at({}, "2026-10-14T12:59:59Z")).toEqual({ _tag: "no" })
    expect(at({}, "2026-10-14T13:00:00.000Z")).toMatchObject({ _tag: "date", until: "2026-10-14T14:30:00Z" })
    expect(at({}, "2026-10-14T14:29:59.999Z")?._tag).toBe("date")
    expect(at({}, "2026-10-14T14:30:00Z")).toEqual({ _tag: "no" })
  })

  it("of an instant outside the period nobody knows", () => {
    expect(at({}, "2027-03-03T13:30:00Z")).toEqual({ _tag: "unknown" })
  })

  it("where times are agreed, the hours of the house say so, by its own calendar", () => {
    expect(at(byArrangement, "2026-10-13T08:00:00Z")).toEqual({
      _tag: "house",
      place: 0,
      until: "2026-10-13T10:00:00Z",
    })
    expect(at(byArrangement, "2026-10-06T08:00:00Z")).toEqual({ _tag: "no" })
    expect(at(byArrangement, "2026-10-15T13:00:00Z")).toMatchObject({ _tag: "house", byAppointment: true })
    expect(at({ ...byArrangement, places: [{ at: "digital" }] }, "2026-10-13T08:00:00Z")).toEqual({ _tag: "unknown" })
    const both = [{ at: "digital" }, { at: "site", site: "halle" }]
    expect(at({ ...byArrangement, places: both }, "2026-10-13T08:00:00Z")).toMatchObject({ _tag: "house", place: 1 })
  })
})

describe("counselling near by (Q27)", () => {
  const catalogue = catalogueOf(
    offerOf({ id: "beratung", form: "beratung", ...byArrangement, interpretedLanguages: ["ar"] }),
    offerOf({ id: "anmelden", form: "beratung", registration: { kind: "provider" } }),
    offerOf({ id: "unklar", form: "beratung", registration: undefined }),
    offerOf({ id: "kein" }),
  )
  const { offers, hint } = counsellingNear(catalogue, questionOf({ near: { position: school }, topics: ["sport"] }), {
    now,
  })

  it("tells only counselling, with the hours of the house and when it opens next", () => {
    expect(offers.map(({ offer }) => offer).sort()).toEqual(["anmelden", "beratung", "unklar"])
    const house = offers.find(({ offer }) => offer === "beratung")?.house
    expect(house?.hours.rules).toHaveLength(2)
    expect(house?.opening).toMatchObject({ _tag: "opens", at: "2026-10-20T07:00:00Z" })
  })

  it("tells languages, contact and whether one may just come; and that nobody has to say who they are", () => {
    expect(offers.find(({ offer }) => offer === "beratung")).toMatchObject({
      metres: 500,
      languages: ["de"],
      interpretedLanguages: ["ar"],
      justCome: true,
      contact: { function: "leitung" },
    })
    expect(offers.find(({ offer }) => offer === "anmelden")?.justCome).toBe(false)
    expect(offers.find(({ offer }) => offer === "unklar")).not.toHaveProperty("justCome")
    expect(hint).toBe("adviceWithoutData")
  })
})

describe("the holiday programme (Q28)", () => {
  const only = { kind: "only", on: ["schulferien"] }
  const weekly = (weekday: "mo" | "we", parts: object) => rows(row(weekday, "10:00", "12:00", parts))

  it("tells the dates in the holidays of the place, in the order of time", () => {
    const catalogue = catalogueOf(
      offerOf({ id: "mi", ...weekly("we", { holidays: only }) }),
      offerOf({ id: "mo", ...weekly("mo", { holidays: only }) }),
      offerOf({ id: "immer", ...weekly("mo", {}) }),
      offerOf({ id: "nie", ...weekly("mo", { holidays: rests }) }),
    )
    const { offers, unknown } = holidayProgramme(catalogue, {})
    expect(offers.map(({ offer }) => offer)).toEqual(["immer", "mo", "mi"])
    expect(offers[1]?.dates.map(({ occurrence, holiday }) => [occurrence.start, holiday.closure.reason])).toEqual([
      ["2026-10-19T10:00", "Herbstferien NW"],
      ["2026-10-26T10:00", "Herbstferien NW"],
    ])
    expect(unknown).toEqual([])
  })

  it("keeps to the period and to the ages", () => {
    const catalogue = catalogueOf(offerOf(weekly("mo", { holidays: only })))
    const period = { from: day("2026-10-26"), to: day("2026-11-01") }
    expect(holidayProgramme(catalogue, { period }).offers[0]?.dates).toHaveLength(1)
    const before = { from: day("2026-10-01"), to: day("2026-10-26") }
    expect(holidayProgramme(catalogue, { period: before }).offers[0]?.dates).toHaveLength(1)
    const ages = { fromMonths: 240, toMonths: 251, cover: "some" } as const
    expect(holidayProgramme(catalogue, { ages }).offers).toEqual([])
  })

  it("says whether one may still sign up for any of the dates", () => {
    const deadline = (on: string) => ({ registration: { kind: "provider", deadline: { kind: "day", on } } })
    const catalogue = catalogueOf(
      offerOf({ id: "offen", title: "A", ...weekly("mo", { holidays: only }), ...deadline("2026-10-01") }),
      offerOf({ id: "vorbei", title: "B", ...weekly("mo", { holidays: only }), ...deadline("2026-09-30") }),
    )
    const { offers } = holidayProgramme(catalogue, {})
    expect(offers.map(({ offer, open, dates }) => [offer, open, dates[0]?.registerBy, dates[0]?.tooLate])).toEqual([
      ["offen", true, "2026-10-01", undefined],
      ["vorbei", false, "2026-09-30", true],
    ])
  })

  it("names the offers of whose dates no calendar says whether they lie in holidays", () => {
    const offers = [offerOf(weekly("mo", {}))]
    const catalogue = offerCatalogue(indexNetwork({ institutions: [verein], offers }), {
      asOf,
      period: autumn,
      calendars: [holidays],
    })
    expect(holidayProgramme(catalogue, {})).toEqual({ offers: [], unknown: ["turnen"] })
  })
})
