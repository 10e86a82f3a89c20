import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { Institution, Provider, Site } from "../institution/index.js"
import { indexNetwork } from "../network/index.js"
import { Offer, weeklySeries } from "../offer/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { statisticsExtract } from "./index.js"

const series = weeklySeries({ day: "we", from: "15:00", to: "17:00" }, LocalDate.parse("2024-09-04"))
const { rule: _once, ...single } = series
const complete = {
  title: "Treff",
  institution: "haus",
  form: "offen",
  legalBases: [{ law: "sgb8", section: "11" }],
  funding: { public: true },
  places: [{ at: "site", site: "markstr" }],
  schedule: { kind: "dates", slots: [{ series }] },
  participants: [{ year: 2025, total: 40, estimated: true }],
  state: "published",
}
const offer = (id: string, parts: object = {}) => Offer.parse({ ...complete, id, ...parts })
const { funding: _funding, ...unfunded } = complete

const providers = [
  {
    id: "jugendwerk",
    name: "Jugendwerk",
    kind: "frei",
    legalForm: "e. V.",
    recognition: { status: "recognised", since: "2024-07-01" },
  },
  { id: "kirche", name: "Kirche", kind: "frei", organisation: "religionsgemeinschaft" },
].map((value) => Provider.parse(value))
const institutions = [
  { id: "haus", name: "Haus", types: ["jugendfreizeithaus"], providers: [{ provider: "jugendwerk" }] },
  { id: "gemeinde", name: "Gemeinde", types: ["kirchengemeinde"], providers: [{ provider: "kirche" }] },
  { id: "fremd", name: "Ohne Träger", types: ["sportverein"] },
  { id: "schule", name: "Schule", types: ["grundschule"] },
].map((value) => Institution.parse(value))
const areas = [
  { id: "bochum", kind: "stadt", name: "Bochum", externalIds: [{ scheme: "de-ags", value: "05911000" }] },
  { id: "sued", kind: "stadtbezirk", name: "Süd", parents: [{ unit: "bochum", kind: "stadt" }] },
].map((value) => SpatialUnit.parse(value))
const sites = [Site.parse({ id: "markstr", address: {}, units: ["sued"] })]

const extract = (year: number, ...offers: ReadonlyArray<Offer>) =>
  statisticsExtract(indexNetwork({ areas, sites, providers, institutions, offers }), year)

describe("the statistics extract of a year (Q23)", () => {
  it("has what the statistics ask of an offer that they count (R17)", () => {
    expect(extract(2025, offer("treff", { to: "2025-07-01" })).counted).toEqual([
      {
        offer: "treff",
        title: "Treff",
        category: "offen",
        carrier: { id: "jugendwerk", kind: "frei", name: "Jugendwerk", legalForm: "e. V." },
        to: "2025-07-01",
        frequency: { kind: "dates", dates: 26, recurring: 1, single: 0 },
        placeKinds: ["site"],
        municipalities: ["05911000"],
        schoolKinds: [],
        participants: { year: 2025, total: 40, estimated: true },
        missing: [],
      },
    ])
  })

  it("is one of a survey for odd years (R17)", () => {
    expect([2024, 2025, 2026, 2027].map((year) => extract(year).surveyYear)).toEqual([false, true, false, true])
  })

  it("names the kind of school where an offer is made with one, and says where nobody recorded it (R17)", () => {
    const counted = (partner: object) => extract(2025, offer("ag", { partners: [partner] })).counted[0]
    const known = counted({ institution: "schule", schoolKind: "grundschule" })
    expect([known?.schoolKinds, known?.missing]).toEqual([["grundschule"], []])
    expect(counted({ institution: "schule" })?.missing).toEqual(["schoolKind"])
    expect(counted({ institution: "gemeinde" })?.missing).toEqual([])
  })

  it("says what is missing of an offer that it counts (R17)", () => {
    const { schedule: _schedule, places: _places, ...bare } = complete
    const [row] = extract(2025, Offer.parse({ ...bare, id: "kahl", institution: "haus" })).counted
    expect(row?.missing).toEqual(["places", "schedule"])
    expect(row).not.toHaveProperty("frequency")
    const nameless = indexNetwork({
      institutions,
      providers: [Provider.parse({ id: "jugendwerk", name: "Jugendwerk", recognition: { status: "byLaw" } })],
      offers: [offer("treff")],
    })
    expect(statisticsExtract(nameless, 2025).counted[0]?.missing).toEqual(["carrierKind", "carrierLegalForm"])
  })

  it("asks for the participants of the year, and of events and projects for their sex and age (R17)", () => {
    const missing = (year: number, parts: object) => extract(year, offer("treff", parts)).counted[0]?.missing
    expect(missing(2027, {})).toEqual(["participants"])
    expect(missing(2027, { form: "veranstaltungProjekt" })).toEqual([
      "participants",
      "participantsBySex",
      "participantsByAge",
    ])
    const told = { year: 2027, total: 12, bySex: [{ sex: "weiblich", count: 7 }], byAge: [] }
    expect(missing(2027, { form: "veranstaltungProjekt", participants: [told] })).toEqual([])
  })

  it("keeps apart what is not counted and what nobody can say (R17)", () => {
    const { toClarify, notCounted, counted } = extract(
      2025,
      offer("beratung", { form: "beratung" }),
      offer("kurs", { legalBases: [{ law: "sgb8", section: "16" }] }),
      offer("beides", { institution: "fremd", funding: { public: false } }),
      offer("ohne-traeger", { institution: "fremd" }),
      Offer.parse({ ...unfunded, id: "gemeinde", institution: "gemeinde" }),
    )
    expect(counted).toEqual([])
    expect(notCounted.map((one) => [one.offer, one.because])).toEqual([
      ["beratung", [{ condition: "category", answer: "notMet" }]],
      ["kurs", [{ condition: "youthWork", answer: "notMet" }]],
      [
        "beides",
        [
          { condition: "publicOrRecognisedProvider", answer: "unknown" },
          { condition: "publiclyFunded", answer: "notMet" },
        ],
      ],
    ])
    expect(toClarify.map((one) => [one.offer, one.because.map(({ condition }) => condition)])).toEqual([
      ["ohne-traeger", ["publicOrRecognisedProvider"]],
      ["gemeinde", ["publicOrRecognisedProvider", "publiclyFunded"]],
    ])
  })

  it("puts every offer of the year in one list, and none of another year (R17)", () => {
    const offers = [
      offer("entwurf", { state: "draft" }),
      offer("vorher", { to: "2025-01-01" }),
      offer("nachher", { from: "2026-01-01" }),
      offer("erst-spaeter", {
        schedule: { kind: "dates", slots: [{ series: { ...series, start: "2026-01-07T15:00" } }] },
      }),
      offer("einmal", { schedule: { kind: "dates", slots: [{ series: single }] } }),
      offer("letzter-tag", { from: "2025-12-31" }),
      offer("archiv", { state: "archived" }),
      offer("absprache", { schedule: { kind: "byArrangement" } }),
    ]
    const in2025 = extract(2025, ...offers)
    expect(in2025.counted.map((row) => row.offer)).toEqual(["letzter-tag", "archiv", "absprache"])
    expect([...in2025.toClarify, ...in2025.notCounted]).toEqual([])
    expect(extract(2024, ...offers).counted.map((row) => row.offer)).toEqual([
      "vorher",
      "einmal",
      "archiv",
      "absprache",
    ])
  })

  it("asks for carrier and recognition on the last day of the year on which the offer took place (R17)", () => {
    const ended = (to: string) =>
      extract(2024, offer("treff", { schedule: { kind: "byArrangement" }, to })).counted.length
    expect([ended("2024-07-01"), ended("2024-07-02"), ended("2025-06-01")]).toEqual([0, 1, 1])
  })

  it("has no offer whose last date was before the year, or that rested all through it (R17)", () => {
    const rule = { freq: "weekly" }
    const weekly = (id: string, more: object, parts: object = {}) =>
      offer(id, { schedule: { kind: "dates", slots: [{ series: { ...series, ...more } }] }, ...parts })
    const paused = (id: string, pause: object, parts: object = {}) =>
      offer(id, { state: "paused", pause: { reason: "Umbau", ...pause }, ...parts })
    const offers = [
      weekly("bis-2024", { rule: { ...rule, until: "2024-12-18T15:00" } }),
      weekly("zehnmal", { rule: { ...rule, count: 10 } }),
      weekly("bis-januar", { rule: { ...rule, until: "2025-01-08T15:00" } }),
      weekly("nachtrag", { rule: { ...rule, count: 1 }, rdates: ["2025-03-01T10:00"] }),
      offer("sommerplan", { schedule: { kind: "dates", slots: [{ series, to: "2025-01-01" }] } }),
      paused("pause", { from: "2024-11-01" }),
      paused("pause-bis-mai", { from: "2024-11-01", to: "2025-05-01" }),
      paused("pause-absprache", { from: "2024-11-01", to: "2026-01-01" }, { schedule: { kind: "byArrangement" } }),
      paused("pause-absprache-kurz", { from: "2025-02-01" }, { schedule: { kind: "byArrangement" } }),
    ]
    expect(extract(2025, ...offers).counted.map((row) => row.offer)).toEqual([
      "bis-januar",
      "nachtrag",
      "pause-bis-mai",
      "pause-absprache-kurz",
    ])
  })

  it("tells how often by the dates of the year, and by no row of the timetable that has none in it (R17)", () => {
    const slots = [{ series }, { series, to: "2025-01-01" }, { series: { ...single, start: "2025-06-14T10:00" } }]
    const [row] = extract(2025, offer("treff", { schedule: { kind: "dates", slots } })).counted
    expect(row?.frequency).toEqual({ kind: "dates", dates: 54, recurring: 1, single: 1 })
  })

  it("tells the dates that the calendars of the place leave, and no offer whose every date they take (R17, R18)", () => {
    const closures = [{ kind: "schulferien", from: "2025-07-14", to: "2025-08-27", reason: "Sommerferien NW" }]
    const calendar = ClosureCalendar.parse({
      id: "schulferien-nw",
      name: "Schulferien NW",
      scope: { kind: "land", id: "NW" },
      source: { name: "Ferienordnung" },
      known: { from: "2024-01-01", to: "2027-01-01" },
      kinds: ["schulferien"],
      closures,
    })
    const slots = [{ series }]
    const held = (kind: "rests" | "only") => ({
      schedule: { kind: "dates", slots, holidays: { kind, on: ["schulferien"] } },
    })
    const offers = [offer("treff", held("rests")), offer("ferien", held("only"))]
    const index = indexNetwork({ areas, sites, providers, institutions, offers })
    const datesOf = (year: number, calendars: ReadonlyArray<ClosureCalendar>) =>
      statisticsExtract(index, year, { calendars }).counted.map((row) => [row.offer, row.frequency])
    const frequency = (dates: number) => ({ kind: "dates", dates, recurring: 1, single: 0 })
    expect(datesOf(2025, [calendar])).toEqual([
      ["treff", frequency(47)],
      ["ferien", frequency(6)],
    ])
    expect(datesOf(2026, [calendar]).map(([id]) => id)).toEqual(["treff"])
    expect(datesOf(2025, [])).toEqual([
      ["treff", frequency(53)],
      ["ferien", frequency(53)],
    ])
  })

  it("is empty for what is no year, and does not throw (R17)", () => {
    for (const year of [27, 0, -1, 2026.5, 12_027, Number.NaN, Number.POSITIVE_INFINITY]) {
      const { counted, toClarify, notCounted } = extract(year, offer("treff"))
      expect([...counted, ...toClarify, ...notCounted]).toEqual([])
    }
  })
})
