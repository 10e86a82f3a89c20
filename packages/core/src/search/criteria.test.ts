import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { walkingSpeeds } from "../geo/index.js"
import { type MatchOptions, matchOffers, offerJudge, relaxed } from "./index.js"
import {
  autumn,
  catalogueOf,
  day,
  holidays,
  northOf,
  offerOf,
  questionOf,
  row,
  rows,
  school,
  shortSighted,
} from "./match.fixture.js"

/** How one offer stands to a question of one criterion. */
const fitOf = (question: object, parts: object = {}, options: MatchOptions = {}) => {
  const catalogue = catalogueOf([offerOf(parts)])
  const [entry] = catalogue.entries
  return entry === undefined ? undefined : offerJudge(catalogue, questionOf(question), options).fits(entry)[0]
}
const years = (from: number, to: number, cover: "all" | "some" = "all") => ({
  ages: { fromMonths: from * 12, toMonths: to * 12 + 11, cover },
})
const forAges = (fromMonths?: number, toMonths?: number) => ({ targetGroups: [{ ages: { fromMonths, toMonths } }] })

describe("ages (R13)", () => {
  it("from eight, where somebody looks for six: two years too young", () => {
    expect(
      fitOf({ ages: { fromMonths: 72, toMonths: 72, cover: "all" } }, { targetGroups: [{ ages: { fromMonths: 96 } }] }),
    ).toEqual({
      criterion: "ages",
      fits: false,
      shortfall: 24 / 36,
      ages: { fromMonths: 96 },
      tooYoungMonths: 24,
      tooOldMonths: 0,
    })
  })

  it("fit as a whole, or in part where that is enough", () => {
    const targetGroups = [{ ages: { fromMonths: 96, toMonths: 131 } }]
    expect(fitOf(years(6, 10), { targetGroups })).toMatchObject({ fits: false, tooYoungMonths: 24, tooOldMonths: 0 })
    expect(fitOf(years(6, 10, "some"), { targetGroups })).toMatchObject({ fits: true })
    expect(fitOf(years(11, 12, "some"), { targetGroups })).toMatchObject({ fits: false, tooOldMonths: 1 })
  })

  it("of groups that adjoin count together", () => {
    const targetGroups = [{ ages: { fromMonths: 72, toMonths: 95 } }, { ages: { fromMonths: 96, toMonths: 131 } }]
    expect(fitOf(years(6, 10), { targetGroups })).toMatchObject({ fits: true, ages: { fromMonths: 72, toMonths: 131 } })
    expect(fitOf(years(10, 16), { targetGroups: [{ roles: ["kind", "jugendlicher"] }] })).toMatchObject({ fits: true })
  })

  it("find parents by the ages of their children, and no training of professionals", () => {
    const targetGroups = [{ roles: ["eltern"], childAges: { toMonths: 35 } }]
    expect(fitOf(years(1, 1), { targetGroups })).toMatchObject({ fits: true, ages: { toMonths: 35 } })
    expect(fitOf(years(6, 6), { targetGroups: [{ roles: ["fachkraft"] }] })).toMatchObject({
      fits: false,
      tooYoungMonths: 144,
    })
  })

  it("are open where no group is recorded, and reach to the end of youth welfare where nobody says to where", () => {
    expect(fitOf(years(6, 6), { targetGroups: [] })).toEqual({
      criterion: "ages",
      fits: "unknown",
      missing: "targetGroups",
    })
    const ages = { fromMonths: 192, cover: "all" }
    expect(fitOf({ ages }, { targetGroups: [{ ages: { fromMonths: 168, toMonths: 323 } }] })).toMatchObject({
      fits: true,
    })
    expect(fitOf({ ages }, { targetGroups: [{ ages: { fromMonths: 168, toMonths: 311 } }] })).toMatchObject({
      tooOldMonths: 12,
    })
  })

  it("of children are asked for where an offer for parents does not tell them", () => {
    const childAges = { toMonths: 35, cover: "some" }
    expect(fitOf({ childAges }, { targetGroups: [{ roles: ["eltern"] }] })).toMatchObject({ missing: "childAges" })
    expect(
      fitOf({ childAges }, { targetGroups: [{ roles: ["eltern"], childAges: { fromMonths: 36 } }] }),
    ).toMatchObject({
      fits: false,
      tooYoungMonths: 1,
    })
  })
})

describe("roles and grades (R13)", () => {
  it("a narrower role is meant by the wider one, and not the other way", () => {
    expect(fitOf({ roles: ["mutter"] }, { targetGroups: [{ roles: ["eltern"] }] })).toMatchObject({ fits: true })
    expect(fitOf({ roles: ["eltern"] }, { targetGroups: [{ roles: ["mutter"] }] })).toEqual({
      criterion: "roles",
      fits: false,
      shortfall: 1,
      roles: ["mutter"],
    })
  })

  it("grades that nobody names are told by age", () => {
    const fit = (grades: ReadonlyArray<number>, group: object) => fitOf({ grades }, { targetGroups: [group] })
    expect(fit([3], { grades: [5, 6] })).toMatchObject({ fits: false, gradesOff: 2 })
    expect(fit([3, 4], { grades: [4, 5] })).toMatchObject({ fits: true })
    expect(fit([3], { ages: { fromMonths: 72, toMonths: 131 } })).toMatchObject({ fits: true, grades: [] })
    expect(fit([3], { ages: { toMonths: 35 } })).toMatchObject({ fits: false, gradesOff: 5 })
  })

  it("a group is met as a whole: small children with parents, and young people alone, are no small children alone", () => {
    const targetGroups = [
      { roles: ["eltern"], ages: { fromMonths: 216 } },
      { roles: ["kind"], ages: { fromMonths: 72, toMonths: 131 } },
    ]
    const catalogue = catalogueOf([offerOf({ targetGroups })])
    const question = questionOf({ ages: { fromMonths: 300, toMonths: 300, cover: "all" }, roles: ["kind"] })
    expect(matchOffers(catalogue, question).hits).toEqual([])
  })
})

describe("topics, forms and languages", () => {
  it("a wider topic finds the narrower, and an offer without topics is open", () => {
    expect(fitOf({ topics: ["bewegung"] }, { topics: ["schwimmen"] })).toMatchObject({
      fits: true,
      topics: ["schwimmen"],
    })
    expect(fitOf({ topics: ["schwimmen"] }, { topics: ["bewegung"] })).toMatchObject({ fits: false, shortfall: 1 / 2 })
    expect(fitOf({ topics: ["schwimmen"] }, { topics: ["sport"] })).toMatchObject({ fits: false, shortfall: 1 / 2 })
    expect(fitOf({ topics: ["schwimmen"] }, { topics: ["tanz"] })).toMatchObject({ fits: false, shortfall: 3 / 4 })
    expect(fitOf({ topics: ["schwimmen"] }, { topics: ["musik"] })).toMatchObject({ fits: false, shortfall: 1 })
    expect(fitOf({ topics: ["schwimmen"] }, { topics: [] })).toMatchObject({ fits: "unknown" })
  })

  it("a language is spoken in that row of the timetable, or interpreted", () => {
    const slots = rows(row("mo", "15:00", "16:00", { languages: ["tr"] }), row("we", "15:00", "16:00"))
    expect(fitOf({ languages: ["tr"] }, slots)).toMatchObject({ fits: true, languages: ["tr"] })
    const fits = matchOffers(catalogueOf([offerOf(slots)]), questionOf({ languages: ["tr"], weekdays: ["we"] }))
    expect(fits.hits).toEqual([])
    expect(fitOf({ languages: ["ar"] }, { interpretedLanguages: ["ar"] })).toMatchObject({
      fits: true,
      interpreted: ["ar"],
    })
    expect(fitOf({ languages: ["de"] }, { languages: ["de-AT"] })).toMatchObject({ fits: true })
    expect(fitOf({ languages: ["de-AT"] }, { languages: ["de"] })).toMatchObject({ fits: false, languages: ["de"] })
    expect(fitOf({ languages: ["gs"] }, { languages: ["gsg"] })).toMatchObject({ fits: false })
    expect(fitOf({ languages: ["tr"] }, { languages: [] })).toMatchObject({ fits: "unknown", missing: "languages" })
  })

  it("a form is one of those asked for", () => {
    expect(fitOf({ forms: ["offen"] })).toEqual({ criterion: "forms", fits: false, shortfall: 1, form: "gruppe" })
  })
})

describe("place", () => {
  const near = (limits: object) => ({ near: { position: school, ...limits } })

  it("1,800 metres away, where somebody looks within 1,000: 800 metres too far", () => {
    const haus = { places: [{ at: "site", site: "haus" }] }
    expect(fitOf(near({ metres: 1000 }), haus)).toMatchObject({
      fits: false,
      place: 0,
      metres: 1800,
      metresTooFar: 800,
    })
    expect(fitOf(near({ metres: 1800 }), haus)).toMatchObject({ fits: true, metres: 1800 })
  })

  it("of several places the nearest is taken and named", () => {
    const places = [
      { at: "site", site: "haus" },
      { at: "site", site: "halle" },
    ]
    expect(fitOf(near({ metres: 5000 }), { places })).toMatchObject({ fits: true, place: 1, metres: 500 })
  })

  it("on foot with detours, as small children walk, and not over a river", () => {
    const walking = (_: unknown, { lat }: { readonly lat: number }) =>
      lat > northOf(1000).lat ? undefined : 500 / walkingSpeeds.preschool
    expect(fitOf(near({ minutes: 15 }))).toMatchObject({ fits: true, minutes: 9 })
    expect(fitOf(near({ minutes: 9 }), {}, { walking })).toMatchObject({ fits: false, minutes: 10, minutesTooFar: 1 })
    const fit = fitOf(near({ minutes: 60 }), { places: [{ at: "site", site: "haus" }] }, { walking })
    expect(fit).toEqual({ criterion: "near", fits: false, shortfall: 1, place: 0, metres: 1800 })
  })

  it("a screen is near to nobody, unless it counts; a site on no map is open", () => {
    const digital = { places: [{ at: "digital" }] }
    expect(fitOf(near({ metres: 500 }), digital)).toMatchObject({ fits: false, digital: true })
    expect(fitOf(near({ metres: 500, digital: true }), digital)).toMatchObject({ fits: true, digital: true })
    expect(fitOf(near({ metres: 500 }), { places: [{ at: "site", site: "keller" }] })).toMatchObject({
      missing: "position",
    })
    expect(fitOf(near({ metres: 500 }), { places: [] })).toMatchObject({ missing: "places" })
  })

  it("an area is where it takes place or what it serves, the wider units among them", () => {
    expect(fitOf({ area: "bochum" })).toEqual({ criterion: "area", fits: true, place: 0 })
    expect(fitOf({ area: "steinkuhl" })).toMatchObject({ fits: false })
    expect(fitOf({ area: "steinkuhl" }, { serves: ["steinkuhl"] })).toMatchObject({ fits: true })
    expect(fitOf({ area: "steinkuhl" }, { places: [] })).toMatchObject({ fits: "unknown", missing: "places" })
  })

  it("a time goes with its own place: Turkish near by on no day is no Turkish near by", () => {
    const places = [
      { at: "site", key: "nah", site: "halle" },
      { at: "site", key: "fern", site: "haus" },
    ]
    const slots = rows(
      row("mo", "15:00", "16:00", { place: "nah", languages: ["de"] }),
      row("we", "15:00", "16:00", { place: "fern", languages: ["tr"] }),
    )
    const catalogue = catalogueOf([offerOf({ places, ...slots })])
    const question = questionOf({ ...near({ metres: 1000 }), languages: ["tr"] })
    expect(matchOffers(catalogue, question).hits).toEqual([])
    const [miss] = matchOffers(catalogue, question).nearMisses
    expect(miss?.fits).toMatchObject([
      { criterion: "near", fits: false, place: 1, metresTooFar: 800 },
      { criterion: "languages", fits: true, languages: ["tr"] },
    ])
  })
})

describe("times (R18)", () => {
  const half = rows(row("we", "16:30", "18:00"))
  const hours = (parts: object) => ({ hours: parts })

  it("begins at 16:30, where care is needed from 16:00: 30 minutes too late", () => {
    const fit = fitOf(hours({ kind: "throughout", from: "16:00", to: "17:30" }), half)
    expect(fit).toEqual({
      criterion: "hours",
      fits: false,
      shortfall: 30 / 90,
      slot: 0,
      weekday: "we",
      from: 990,
      to: 1080,
      startsTooLateMinutes: 30,
    })
  })

  it("suits a child that is free from 16:00 on, and one that has to be home at half past five not", () => {
    expect(fitOf(hours({ kind: "within", from: "16:00" }), half)).toMatchObject({ fits: true })
    expect(fitOf(hours({ kind: "within", from: "17:00" }), half)).toMatchObject({ startsTooEarlyMinutes: 30 })
    expect(fitOf(hours({ kind: "within", to: "17:30" }), half)).toMatchObject({ endsTooLateMinutes: 30 })
  })

  it("lasts at least 60 minutes between 15:00 and 17:00, or is too short", () => {
    const asked = hours({ kind: "atLeast", minutes: 60, from: "15:00", to: "17:00" })
    expect(fitOf(asked, half)).toMatchObject({ fits: false, tooShortMinutes: 30 })
    expect(fitOf(asked, rows(row("we", "15:30", "18:00")))).toMatchObject({ fits: true })
    expect(fitOf(asked, rows(row("we", "18:00", "19:00")))).toMatchObject({
      fits: false,
      shortfall: 120 / 180,
      tooShortMinutes: 60,
    })
  })

  it("takes the row that comes nearest, and one row does not help another", () => {
    const both = rows(row("we", "13:00", "15:00"), row("we", "15:00", "16:30"))
    expect(fitOf(hours({ kind: "throughout", from: "14:30", to: "16:00" }), both)).toMatchObject({
      slot: 1,
      startsTooLateMinutes: 30,
    })
    expect(fitOf({ weekdays: ["th", "we"] }, both)).toMatchObject({ fits: true, slot: 0, weekday: "we" })
    expect(fitOf({ weekdays: ["th"] }, both)).toMatchObject({ fits: false, weekday: "we" })
  })

  it("lasts over midnight and ends too late for a day", () => {
    const night = {
      schedule: { kind: "dates", slots: [{ series: { ...row("fr", "22:00", "23:00").series, durationMinutes: 240 } }] },
    }
    expect(fitOf(hours({ kind: "within", to: "24:00" }), night)).toMatchObject({
      fits: false,
      to: 1560,
      endsTooLateMinutes: 120,
    })
    expect(fitOf(hours({ kind: "within", from: "21:00" }), night)).toMatchObject({ fits: true })
  })

  it("are open where they are by arrangement or nobody recorded them, and missed where it never takes place", () => {
    const arranged = { schedule: { kind: "byArrangement" } }
    expect(fitOf({ weekdays: ["we"] }, arranged)).toMatchObject({ missing: "byArrangement" })
    expect(fitOf(hours({ kind: "within", from: "16:00" }), arranged)).toMatchObject({ missing: "byArrangement" })
    expect(fitOf({ weekdays: ["we"] }, { schedule: undefined })).toMatchObject({ missing: "schedule" })
    expect(fitOf({ weekdays: ["we"] }, rows(row("we", "15:00", "16:00", { to: "2026-09-20" })))).toEqual({
      criterion: "weekdays",
      fits: false,
      shortfall: 1,
    })
  })

  it("has dates in a period, or the nearest is told", () => {
    const from = (start: string, end: string) => ({ period: { from: start, to: end } })
    expect(fitOf(from("2026-10-05", "2026-10-19"))).toEqual({
      criterion: "period",
      fits: true,
      dates: 2,
      first: "2026-10-07",
    })
    expect(fitOf(from("2026-10-09", "2026-10-11"))).toMatchObject({ fits: false, nearest: "2026-10-07", daysOff: 2 })
    expect(fitOf(from("2026-10-11", "2026-10-13"))).toMatchObject({ fits: false, nearest: "2026-10-14", daysOff: 2 })
    expect(fitOf(from("2026-12-01", "2026-12-24"))).toMatchObject({ fits: "unknown", missing: "dates" })
    const rests = rows(row("we", "15:00", "16:00", { holidays: { kind: "rests", on: ["schulferien"] } }))
    expect(fitOf(from("2026-10-19", "2026-10-30"), rests)).toMatchObject({
      fits: false,
      nearest: "2026-10-14",
      daysOff: 5,
    })
  })

  it("is uncertain where the calendar does not reach", () => {
    const rests = rows(row("we", "15:00", "16:00", { holidays: { kind: "rests", on: ["schulferien"] } }))
    const catalogue = catalogueOf([offerOf(rests)], [shortSighted])
    const [entry] = catalogue.entries
    const question = questionOf({ period: { from: "2026-10-26", to: "2026-11-10" } })
    const fits = entry === undefined ? [] : offerJudge(catalogue, question).fits(entry)
    expect(fits).toEqual([{ criterion: "period", fits: "unknown", missing: "calendar" }])
  })
})

describe("school holidays (R18)", () => {
  const only = { kind: "only", on: ["schulferien"], restsOn: ["feiertag"] }
  const inHolidays = (...weekdays: ReadonlyArray<"mo" | "tu" | "we" | "th" | "fr">) =>
    rows(...weekdays.map((weekday) => row(weekday, "09:00", "15:00", { holidays: only })))

  it("takes place on three of five days: on all of them it does not, on some it does", () => {
    const week = { from: "2026-10-19", to: "2026-10-24" }
    const three = inHolidays("mo", "tu", "we")
    const told = [{ reason: "Herbstferien NW", days: 3, of: 5 }]
    expect(fitOf({ holidays: { cover: "all", period: week } }, three)).toEqual({
      criterion: "holidays",
      fits: false,
      shortfall: 2 / 5,
      holidays: told,
    })
    expect(fitOf({ holidays: { cover: "some", period: week } }, three)).toMatchObject({ fits: true, holidays: told })
    expect(fitOf({ holidays: { cover: "all", period: week, weekdays: ["mo", "we"] } }, three)).toMatchObject({
      fits: true,
    })
  })

  it("takes place only in term: on none of ten days", () => {
    const rests = rows(row("we", "15:00", "16:00", { holidays: { kind: "rests", on: ["schulferien"] } }))
    expect(fitOf({ holidays: { cover: "some" } }, rests)).toMatchObject({
      fits: false,
      holidays: [{ reason: "Herbstferien NW", days: 0, of: 10 }],
    })
  })

  it("is uncertain where its own dates in the holidays are", () => {
    const rests = rows(row("we", "15:00", "16:00", { holidays: { kind: "rests", on: ["feiertag"] } }))
    const catalogue = catalogueOf([offerOf(rests)], [holidays])
    const { hits, open } = matchOffers(catalogue, questionOf({ holidays: { cover: "some" } }))
    expect(hits).toEqual([])
    expect(open[0]?.fits).toEqual([{ criterion: "holidays", fits: "unknown", missing: "calendar" }])
  })

  it("is open where no calendar tells of school holidays", () => {
    const catalogue = catalogueOf([offerOf()], [])
    const [entry] = catalogue.entries
    const judge = offerJudge(catalogue, questionOf({ holidays: { cover: "some" } }))
    expect(entry && judge.fits(entry)).toEqual([{ criterion: "holidays", fits: "unknown", missing: "calendar" }])
  })
})

describe("cost (R14)", () => {
  const amount = (cents: number, per: string, parts: object = {}) => ({
    kind: "amount",
    cents,
    currency: "EUR",
    per,
    ...parts,
  })
  const sliding = (parts: object) => ({ kind: "sliding", currency: "EUR", per: "monat", ...parts })
  const atMost = (cents: number) => ({ cost: { kind: "atMost", cents, per: "monat" } })

  it("500 cents more a month than asked for", () => {
    expect(fitOf(atMost(2000), { costs: [amount(2500, "monat")] })).toEqual({
      criterion: "cost",
      fits: false,
      shortfall: 500 / 2500,
      price: { cents: 2500, per: "monat" },
      centsTooMuch: 500,
    })
    expect(fitOf(atMost(2500), { costs: [amount(2500, "monat")] })).toMatchObject({ fits: true })
    expect(fitOf(atMost(0), { costs: [{ kind: "free" }] })).toEqual({ criterion: "cost", fits: true })
  })

  it("adds what comes on top, takes the cheaper of two ways to pay, and leaves out what only some pay", () => {
    const lunch = amount(5300, "monat", { item: "Mittagessen" })
    expect(fitOf(atMost(7000), { costs: [amount(2000, "monat"), lunch] })).toMatchObject({ centsTooMuch: 300 })
    const cheaper = [amount(3000, "monat"), amount(2000, "monat"), amount(100, "monat", { payers: "Geschwister" })]
    expect(fitOf(atMost(1900), { costs: cheaper })).toMatchObject({ price: { cents: 2000 }, centsTooMuch: 100 })
  })

  it("is open where it depends on the income, or is paid for in another way", () => {
    expect(fitOf(atMost(2000), { costs: [sliding({ toCents: 4000 })] })).toMatchObject({
      missing: "income",
      price: { cents: 4000 },
    })
    expect(fitOf(atMost(2000), { costs: [sliding({ toCents: 2000 })] })).toMatchObject({ fits: true })
    expect(fitOf(atMost(2000), { costs: [sliding({ fromCents: 2500 })] })).toMatchObject({ fits: false })
    expect(fitOf(atMost(2000), { costs: [amount(500, "termin")] })).toMatchObject({ missing: "comparablePrice" })
    expect(fitOf({ cost: { kind: "free" } }, { costs: [sliding({})] })).toMatchObject({ missing: "income" })
    expect(fitOf({ cost: { kind: "free" } }, { costs: undefined })).toMatchObject({ missing: "costs" })
  })

  it("is paid for by the education package, is not, or nobody asked", () => {
    const paid = (educationPackage?: boolean) => ({ costs: [{ ...amount(500, "monat"), educationPackage }] })
    const cost = { cost: { kind: "educationPackage" } }
    expect(fitOf(cost, paid(true))).toEqual({ criterion: "cost", fits: true, educationPackage: true })
    expect(fitOf(cost, paid(false))).toMatchObject({ fits: false, educationPackage: false })
    expect(fitOf(cost, paid())).toMatchObject({ fits: "unknown", missing: "educationPackage" })
  })
})

describe("accessibility", () => {
  it("that nobody has looked at is neither there nor lacking; what the offer says counts before its site", () => {
    const at = (site: string) => ({ places: [{ at: "site", site }] })
    expect(fitOf({ stepFree: true }, at("halle"))).toMatchObject({ fits: true })
    expect(fitOf({ stepFree: true }, at("haus"))).toMatchObject({ fits: false })
    expect(fitOf({ stepFree: true }, at("keller"))).toMatchObject({ fits: "unknown" })
    expect(fitOf({ stepFree: true }, { ...at("haus"), accessibility: { physical: { stepFree: true } } })).toMatchObject(
      { fits: true },
    )
    expect(fitOf({ accessibleToilet: true }, { places: [{ at: "digital" }] })).toMatchObject({ fits: true })
  })

  it("of communication has every aid that was asked for", () => {
    const communication = ["gebaerdensprache", "hoeranlage"]
    expect(fitOf({ communication }, { accessibility: { communication: ["hoeranlage"] } })).toEqual({
      criterion: "communication",
      fits: false,
      shortfall: 1 / 2,
      lacking: ["gebaerdensprache"],
    })
    expect(fitOf({ communication })).toMatchObject({ fits: "unknown" })
    expect(fitOf({ easyLanguage: true }, { accessibility: { easyLanguage: false } })).toMatchObject({ fits: false })
  })
})

describe("registration", () => {
  const until = (deadline: object) => ({ registration: { kind: "provider", deadline } })

  it("is still possible on the day of the deadline, and over the day after", () => {
    const possible = { registration: "possible" }
    expect(fitOf(possible, until({ kind: "day", on: "2026-10-01" }))).toMatchObject({ fits: true, until: "2026-10-01" })
    expect(fitOf(possible, until({ kind: "day", on: "2026-09-30" }))).toMatchObject({ fits: false, daysTooLate: 1 })
    expect(fitOf(possible, until({ kind: "beforeDate", days: 7 }))).toMatchObject({ fits: true, until: "2026-10-07" })
    expect(fitOf(possible, until({ kind: "beforeDate", days: 60 }))).toMatchObject({ fits: false, daysTooLate: 5 })
    expect(fitOf(possible, { registration: undefined })).toMatchObject({ fits: "unknown" })
  })

  it("is not needed, or it is", () => {
    expect(fitOf({ registration: "none" })).toEqual({ criterion: "registration", fits: true, kind: "none" })
    expect(fitOf({ registration: "none" }, { registration: { kind: "school" } })).toMatchObject({
      fits: false,
      kind: "school",
    })
  })

  it("is over with the last date, and of no use where everything is taken", () => {
    const possible = { registration: "possible" }
    const course = rows(row("we", "15:00", "16:00", { to: "2026-10-08" }))
    const catalogue = catalogueOf([offerOf({ ...course, registration: { kind: "provider" } })])
    const on = (asOf: string) => matchOffers({ ...catalogue, asOf: day(asOf) }, questionOf(possible))
    expect(on("2026-10-07").hits).toHaveLength(1)
    const late = catalogueOf([offerOf({ ...course, ...until({ kind: "day", on: "2026-12-01" }) })])
    expect(matchOffers({ ...late, asOf: day("2026-10-09") }, questionOf(possible)).hits).toEqual([])
    expect(on("2026-10-09").nearMisses[0]?.fits).toMatchObject([{ fits: false, daysTooLate: 2 }])
    const taken = { kind: "provider", capacity: 8, taken: { places: 8, on: "2026-09-28" }, waitingList: true }
    expect(fitOf(possible, { registration: taken })).toEqual({
      criterion: "registration",
      fits: false,
      shortfall: 1,
      kind: "provider",
      full: { on: "2026-09-28", waitingList: true },
    })
  })

  it("has free places as last counted; uncounted ones are open, except where there is no room for so many", () => {
    const room = { registration: { kind: "provider", capacity: 8 } }
    const counted = { registration: { ...room.registration, taken: { places: 6, on: "2026-09-28" } } }
    expect(fitOf({ freePlaces: 2 }, counted)).toEqual({
      criterion: "freePlaces",
      fits: true,
      free: 2,
      countedOn: "2026-09-28",
    })
    expect(fitOf({ freePlaces: 3 }, counted)).toMatchObject({ fits: false, free: 2, placesTooFew: 1 })
    expect(fitOf({ freePlaces: 10 }, room)).toEqual({
      criterion: "freePlaces",
      fits: false,
      shortfall: 1 / 5,
      free: 8,
      placesTooFew: 2,
    })
    expect(fitOf({ freePlaces: 2 }, room)).toMatchObject({ fits: "unknown", missing: "freePlaces" })
  })
})

describe("matching", () => {
  it("puts a miss of one criterion before one of two, however little these miss", () => {
    const offers = [
      offerOf({ id: "far", places: [{ at: "site", site: "haus" }] }),
      offerOf({ id: "both", ...forAges(73, 131), places: [{ at: "site", site: "haus" }] }),
      offerOf({ id: "hit" }),
      offerOf({ id: "slightly", ...forAges(73, 131) }),
      offerOf({ id: "open", places: [{ at: "site", site: "keller" }] }),
    ]
    const question = questionOf({ ...years(6, 9), near: { position: school, metres: 600 } })
    const { hits, open, nearMisses } = matchOffers(catalogueOf(offers), question)
    const ids = (all: typeof hits) => all.map(({ offer }) => offer.id)
    expect([ids(hits), ids(open), ids(nearMisses)]).toEqual([["hit"], ["open"], ["slightly", "far", "both"]])
  })

  it("has the nearest first", () => {
    const offers = [offerOf({ id: "a", places: [{ at: "site", site: "haus" }] }), offerOf({ id: "b" })]
    const { hits } = matchOffers(catalogueOf(offers), questionOf({ near: { position: school } }))
    expect(hits.map(({ offer }) => offer.id)).toEqual(["b", "a"])
  })

  it("finds everything where nothing is asked, and nothing where there is nothing", () => {
    expect(matchOffers(catalogueOf([offerOf()]), {}).hits).toHaveLength(1)
    expect(matchOffers(catalogueOf([]), questionOf(years(6, 9)))).toMatchObject({ hits: [], open: [], nearMisses: [] })
  })

  it("is the same for a question that was stored", () => {
    const question = questionOf({ ...years(6, 9), period: autumn, hours: { kind: "within", from: "15:00" } })
    expect(questionOf(JSON.parse(JSON.stringify(question)))).toEqual(question)
  })
})

describe("asking for less", () => {
  const missed = (question: object, parts: object = {}) => {
    const fit = fitOf(question, parts)
    if (fit?.fits !== false) throw new Error("not missed")
    return relaxed(questionOf(question), fit)
  }

  it("moves, narrows or drops what the offer cannot give", () => {
    expect(missed({ near: { position: school, metres: 100 } })).toEqual({ near: { position: school, metres: 500 } })
    expect(missed({ hours: { kind: "throughout", from: "14:30", to: "16:00" } })).toEqual({
      hours: { kind: "throughout", from: "15:00", to: "16:00" },
    })
    expect(missed({ period: { from: "2026-10-09", to: "2026-10-11" } })).toEqual({
      period: { from: day("2026-10-07"), to: day("2026-10-11") },
    })
    expect(missed({ topics: ["musik"], weekdays: ["mo"] }, {})).toEqual({
      topics: ["musik", "sport"],
      weekdays: ["mo"],
    })
    expect(missed({ area: "steinkuhl" })).toEqual({})
  })

  it("leaves a stored question that is still valid", () => {
    fc.assert(
      fc.property(fc.nat(23), fc.integer({ min: 1, max: 700 }), (hour, minutes) => {
        const from = `${String(hour).padStart(2, "0")}:00`
        const hours = { kind: "atLeast", minutes, from }
        const fit = fitOf({ hours }, rows(row("we", "10:00", "11:30")))
        if (fit?.fits === false) questionOf(relaxed(questionOf({ hours }), fit))
      }),
    )
  })
})
