import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Provider } from "../institution/index.js"
import { findingText, sentence } from "../text/index.js"
import { parseRule, Series } from "../time/index.js"
import { type Offer, offerFindings, offerTopics, statisticsVerdict } from "./index.js"
import { day, offerOf, wednesdays } from "./offer.fixture.js"

const asked = { asOf: day("2026-11-01"), periodDays: 183 }
const found = (offer: Offer, asOf = asked.asOf) => offerFindings(offer, { ...asked, asOf })
const tags = (offer: Offer, asOf = asked.asOf) => found(offer, asOf).map(({ _tag }) => _tag)

describe("youth work", () => {
  const agesUnder = (section: string, ages: object) =>
    tags(offerOf({ legalBases: [{ law: "sgb8", section }], targetGroups: [{ ages }] }))

  it("is for people up to 26: older ones are worth a look (R13)", () => {
    expect(agesUnder("11", { fromMonths: 72, toMonths: 27 * 12 - 1 })).toEqual([])
    expect(agesUnder("11", { fromMonths: 72, toMonths: 27 * 12 })).toEqual(["AboveYouthWorkAge"])
    expect(agesUnder("11", { fromMonths: 60 * 12 })).toEqual(["AboveYouthWorkAge"])
    expect(agesUnder("11", { fromMonths: 72 })).toEqual([])
    expect(agesUnder("16", { toMonths: 60 * 12 })).toEqual([])
  })
})

describe("a published offer", () => {
  it("is flagged once its confirmation is too old (R15)", () => {
    expect(tags(offerOf(), day("2027-03-02"))).toEqual([])
    const [due] = found(offerOf(), day("2027-03-03"))
    expect(due).toMatchObject({
      _tag: "OfferVerificationDue",
      rule: "R15",
      severity: "warning",
      path: ["verifications"],
    })
    expect(due === undefined ? "" : sentence(due, "de", [findingText])).toBe(
      "Das Angebot turnen wurde zuletzt am 2026-09-01 bestätigt (R15).",
    )
    expect(tags(offerOf({ verifications: [] }))).toEqual(["OfferVerificationDue"])
    const ahead = found(offerOf({ verifications: [{ on: "2030-01-01", by: "verein" }] }))
    expect(ahead.map((one) => [one._tag, "lastVerified" in one])).toEqual([["OfferVerificationDue", false]])
    expect(tags(offerOf({ verifications: [], state: "draft" }))).toEqual([])
  })

  it("that has ended needs nothing any more (R15)", () => {
    expect(tags(offerOf({ verifications: [], state: "ended" }))).toEqual([])
  })
})

describe("a group offer", () => {
  const rhythm = (rule: string, slot: object = {}, parts: object = {}) => {
    const series = Series.parse({ ...wednesdays, start: "2026-09-30T15:00", rule: Result.getOrThrow(parseRule(rule)) })
    const schedule = { kind: "dates", slots: [{ series, ...slot }] }
    return found(offerOf({ schedule, ...parts })).flatMap((one) => (one._tag === "GroupOfferTooRare" ? [one] : []))
  }

  it("returns at least once in every month (R16)", () => {
    const regular = ["FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=4", "FREQ=MONTHLY;BYDAY=-1WE", "FREQ=DAILY;COUNT=5"]
    expect(regular.map((rule) => rhythm(rule).length)).toEqual([0, 0, 0, 0])
    const rare = ["FREQ=WEEKLY;INTERVAL=6", "FREQ=MONTHLY;INTERVAL=2", "FREQ=YEARLY", "FREQ=DAILY;COUNT=1"]
    expect(rare.map((rule) => rhythm(rule).length)).toEqual([1, 1, 1, 1])
    expect(rhythm("FREQ=MONTHLY;INTERVAL=2;COUNT=3")).toEqual([
      {
        _tag: "GroupOfferTooRare",
        rule: "R16",
        severity: "warning",
        path: ["schedule"],
        offer: "turnen",
        dates: 3,
        months: ["2026-10", "2026-12"],
      },
    ])
  })

  it("is no group where it takes place only in holidays, and needs no rhythm where it is no group (R16)", () => {
    const holidays = { kind: "only", on: ["schulferien"] }
    expect(rhythm("FREQ=WEEKLY", { holidays })).toHaveLength(1)
    expect(rhythm("FREQ=WEEKLY", { holidays }, { form: "veranstaltungProjekt" })).toEqual([])
    expect(tags(offerOf({ schedule: { kind: "byArrangement" } }))).toEqual([])
  })

  it("does not count days on which the timetable does not hold (R16)", () => {
    expect(rhythm("FREQ=WEEKLY", { to: "2026-10-07" })).toHaveLength(1)
    expect(rhythm("FREQ=WEEKLY", {}, { to: "2026-10-07" })).toHaveLength(1)
  })
})

describe("an open offer", () => {
  const asks = (registration: object, form = "offen") =>
    found(offerOf({ form, registration })).map((finding) => ("because" in finding ? finding.because : finding._tag))

  it("asks neither for registration nor for membership (R16)", () => {
    expect(asks({ kind: "none", capacity: 40 })).toEqual([])
    expect(asks({ kind: "provider" })).toEqual([["registration"]])
    expect(asks({ kind: "none", membersOnly: true })).toEqual([["membership"]])
    expect(asks({ kind: "school", membersOnly: true })).toEqual([["registration", "membership"]])
    expect(asks({ kind: "provider", membersOnly: true }, "gruppe")).toEqual([])
  })
})

describe("the topics of an offer", () => {
  it("are those of the taxonomy, of the network's own where it has one: others find nobody (Q25)", () => {
    const offer = offerOf({ topics: ["sport", "inlineskaten"] })
    expect(found(offer)).toMatchObject([{ _tag: "OfferTopicUnknown", path: ["topics", 1], topic: "inlineskaten" }])
    const own = { code: "inlineskaten", german: "Inlineskaten", english: "Inline skating", parent: "sport" }
    expect(offerFindings(offer, { ...asked, taxonomy: [...offerTopics, own] })).toEqual([])
  })
})

describe("the statistics", () => {
  const counted = { form: "offen", legalBases: [{ law: "sgb8", section: "11" }], funding: { public: true } }
  const city = Provider.parse({ id: "stadt", name: "Stadt", kind: "oeffentlich" })
  const club = (recognition?: object, kind = "frei") =>
    Provider.parse({ id: "club", name: "Club", kind, ...(recognition === undefined ? {} : { recognition }) })
  const answers = (parts: object, provider: Provider | undefined = city) =>
    statisticsVerdict(offerOf({ ...counted, ...parts }), {
      ...(provider === undefined ? {} : { provider }),
      asOf: asked.asOf,
    }).conditions.map(({ answer }) => answer)

  it("count an offer only where all three conditions are met, and name each (R17)", () => {
    expect(statisticsVerdict(offerOf(counted), { provider: city, asOf: asked.asOf })).toEqual({
      counts: true,
      conditions: [
        { condition: "publicOrRecognisedProvider", answer: "met" },
        { condition: "publiclyFunded", answer: "met" },
        { condition: "youthWork", answer: "met" },
      ],
      category: "offen",
    })
    expect(answers({ funding: { public: false } })).toEqual(["met", "notMet", "met"])
    expect(answers({ legalBases: [{ law: "sgb8", section: "16" }] })).toEqual(["met", "met", "notMet"])
    expect(answers({ legalBases: [{ law: "sgb8", section: "74" }] })).toEqual(["met", "met", "met"])
    expect(answers({}, club({ status: "none" }))).toEqual(["notMet", "met", "met"])
    expect(answers({}, club(undefined, "gewerblich"))).toEqual(["notMet", "met", "met"])
    const recognised = { status: "recognised", since: "2020-01-01", to: "2026-11-01" }
    expect(answers({}, club(recognised))).toEqual(["notMet", "met", "met"])
    expect(answers({}, club({ ...recognised, to: "2026-11-02" }))).toEqual(["met", "met", "met"])
  })

  it("do not count what nobody recorded, and say so (R17)", () => {
    const bare = offerOf({ form: "beratung" })
    const verdict = statisticsVerdict(bare, { asOf: asked.asOf })
    expect(verdict.conditions.map(({ answer }) => answer)).toEqual(["unknown", "unknown", "unknown"])
    expect([verdict.counts, "category" in verdict]).toEqual([false, false])
    expect(answers({}, club())).toEqual(["unknown", "met", "met"])
    expect(answers({ legalBases: [{ law: "none" }] })).toEqual(["met", "met", "notMet"])
  })
})
