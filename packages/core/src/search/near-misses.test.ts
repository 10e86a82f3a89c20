import { describe, expect, it } from "vitest"
import { ClosureCalendarId } from "../calendar/index.js"
import { matchOffers, offerJudge, relaxed } from "./index.js"
import { catalogueOf, holidays, offerOf, questionOf, row, rows } from "./match.fixture.js"

const nearMissesOf = (question: object, ...offers: ReadonlyArray<object>) =>
  matchOffers(catalogueOf(offers.map((parts) => offerOf(parts))), questionOf(question)).nearMisses.map(
    ({ offer }) => offer.id,
  )

const wednesdays = rows(row("we", "15:30", "16:30"))
const saturdays = rows(row("sa", "10:00", "11:00"))

describe("near misses (R13)", () => {
  const swimming = { topics: ["schwimmen"], weekdays: ["we"], hours: { kind: "within", from: "15:00", to: "17:00" } }

  it("what an offer is about outweighs its day, its hours and all else: swimming on Saturday before a play on Wednesday", () => {
    expect(
      nearMissesOf(
        { ...swimming, cost: { kind: "free" }, languages: ["tr"] },
        { id: "a-theater", topics: ["theater"], languages: ["tr"], ...wednesdays },
        {
          id: "b-kurs",
          topics: ["schwimmen"],
          costs: [{ kind: "amount", cents: 6000, currency: "EUR", per: "kurs" }],
          ...saturdays,
        },
      ),
    ).toEqual(["b-kurs", "a-theater"])
  })

  it("a near kin of the topic at just the right time may come first, but not on another day", () => {
    const offers = [
      { id: "a-fussball", topics: ["sport"], ...wednesdays },
      { id: "b-fussball", topics: ["sport"], ...rows(row("tu", "15:30", "16:30")) },
      { id: "c-kurs", topics: ["schwimmen"], ...saturdays },
      { id: "d-kurs", topics: ["schwimmen"], ...rows(row("we", "16:30", "17:30")) },
      { id: "e-chor", topics: ["musik"], ...wednesdays },
      { id: "f-tanz", topics: ["tanz"], ...wednesdays },
    ]
    expect(nearMissesOf(swimming, ...offers)).toEqual([
      "d-kurs",
      "a-fussball",
      "c-kurs",
      "b-fussball",
      "f-tanz",
      "e-chor",
    ])
  })

  it("how it works and whom it is for outweigh when it is", () => {
    const asked = { ...swimming, forms: ["gruppe"], roles: ["eltern"] }
    const parents = { targetGroups: [{ roles: ["eltern"] }], topics: ["schwimmen"] }
    expect(
      nearMissesOf(
        asked,
        { id: "a-kurs", ...parents, form: "bildungskurs", ...wednesdays },
        { id: "b-kinder", topics: ["schwimmen"], ...wednesdays },
        { id: "c-eltern", ...parents, ...saturdays },
      ),
    ).toEqual(["c-eltern", "a-kurs", "b-kinder"])
  })

  it("an offer for much younger children comes after one for the right age on another day", () => {
    const small = { ages: { fromMonths: 36, toMonths: 71 } }
    const asked = { ...swimming, ages: { fromMonths: 120, toMonths: 131, cover: "all" } }
    expect(
      nearMissesOf(
        asked,
        { id: "a-klein", topics: ["schwimmen"], targetGroups: [small], ...wednesdays },
        { id: "b-gross", topics: ["schwimmen"], ...saturdays },
      ),
    ).toEqual(["b-gross", "a-klein"])
  })
})

describe("open offers where everybody comes and goes (R18)", () => {
  const open = { form: "offen", ...rows(row("mo", "14:30", "19:00")) }
  const [entry] = catalogueOf([offerOf(open)]).entries
  const fitOf = (from: string | undefined, to: string | undefined) => {
    const hours = { kind: "within", ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
    const question = questionOf({ hours })
    const catalogue = catalogueOf([offerOf(open)])
    const [fit] = entry === undefined ? [] : offerJudge(catalogue, question).fits(entry)
    return { question, fit }
  }

  it.each([
    ["15:00", "17:00"],
    ["12:00", "15:00"],
    ["18:30", "22:00"],
    ["16:00", "16:10"],
    [undefined, "15:00"],
    ["18:30", undefined],
  ])("from %s to %s there is half an hour, or all the time there is", (from, to) => {
    expect(fitOf(from, to).fit).toEqual({
      criterion: "hours",
      fits: true,
      slot: 0,
      weekday: "mo",
      from: 870,
      to: 1140,
      comeAndGo: true,
    })
  })

  it.each([
    ["12:00", "14:45", { startsTooLateMinutes: 15 }, { from: "12:00", to: "15:00" }],
    ["12:00", "14:00", { startsTooLateMinutes: 60 }, { from: "12:00", to: "15:00" }],
    ["18:45", "22:00", { endsTooEarlyMinutes: 15 }, { from: "18:30", to: "22:00" }],
    ["14:25", "14:35", { startsTooLateMinutes: 25 }, { from: "14:25", to: "15:00" }],
  ])("from %s to %s is too short by %j, and it would do as %j", (from, to, off, instead) => {
    const { question, fit } = fitOf(from, to)
    expect(fit).toMatchObject({ fits: false, comeAndGo: true, ...off })
    expect(fit?.fits === false && relaxed(question, fit)).toEqual({ hours: { kind: "within", ...instead } })
  })

  it("care has to be there all the time, and a length that is asked for counts", () => {
    const catalogue = catalogueOf([offerOf(open)])
    const kinds = [
      { kind: "throughout", from: "14:00", to: "16:00" },
      { kind: "atLeast", minutes: 60, from: "14:00", to: "15:00" },
    ]
    for (const hours of kinds) expect(matchOffers(catalogue, questionOf({ hours })).hits).toEqual([])
  })
})

describe("holidays as a criterion (R18)", () => {
  it("are those of the place: nobody in Bochum is told the holidays of Bavaria", () => {
    const [one] = catalogueOf([]).calendars
    const bavarian = one && {
      ...one,
      id: ClosureCalendarId.parse("schulferien-by"),
      scope: { kind: "land", id: "BY" } as const,
      closures: one.closures.map((closure) => ({ ...closure, reason: "Herbstferien BY" })),
    }
    const catalogue = catalogueOf([offerOf()], bavarian === undefined ? [] : [bavarian, holidays])
    const [hit] = matchOffers(catalogue, questionOf({ holidays: { cover: "some" } })).hits
    expect(hit?.fits[0]).toMatchObject({ fits: true, holidays: [{ reason: "Herbstferien NW" }] })
  })
})
