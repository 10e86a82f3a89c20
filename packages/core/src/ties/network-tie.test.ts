import { describe, expect, it } from "vitest"
import { networkTies, type TieQuestion } from "./index.js"
import {
  agreement,
  booking,
  conference,
  day,
  house,
  measure,
  member,
  networkOf,
  offer,
  plannedAgreement,
  plannedMeasure,
  resource,
  subGroup,
  tie,
} from "./ties.fixture.js"

type Values = Parameters<typeof networkOf>[0]
const on = (date: string): TieQuestion => ({ asOf: day(date) })
const tiesOn = (values: Values, question: TieQuestion = on("2026-03-01")) => networkTies(networkOf(values), question)
const endsOf = (values: Values, question?: TieQuestion) =>
  tiesOn(values, question).map(({ from, to }) => `${from}-${to}`)

describe("a tie that was told (Q30)", () => {
  it("goes from the one who told it to the other, and back only if that was told too", () => {
    expect(tiesOn({ ties: [tie("b", "a", { intensity: 2 })] })).toEqual([
      {
        from: "b",
        to: "a",
        kind: "verweist",
        directed: true,
        weight: 1,
        known: "told",
        intensity: 2,
        sources: [{ kind: "tie", id: "b-a" }],
      },
    ])
    expect(endsOf({ ties: [tie("b", "a"), tie("a", "b")] })).toEqual(["a-b", "b-a"])
  })

  it("is confirmed where the other side said the same, of what holds both ways by telling it too", () => {
    const known = (...ties: ReadonlyArray<ReturnType<typeof tie>>) => tiesOn({ ties }).map((one) => one.known)
    expect(known(tie("a", "b", { confirmed: true }))).toEqual(["confirmed"])
    expect(known(tie("a", "b", { kind: "gemeinsamesAngebot" }))).toEqual(["told"])
    const both = [tie("a", "b", { kind: "gemeinsamesAngebot" }), tie("b", "a", { kind: "gemeinsamesAngebot" })]
    expect(known(...both)).toEqual(["confirmed"])
    expect(tiesOn({ ties: both }).map(({ weight, from, directed }) => [weight, from, directed])).toEqual([
      [2, "a", false],
    ])
  })

  it("holds from its first day up to the day before its end", () => {
    const values = { ties: [tie("a", "b", { validity: { from: "2026-03-01", to: "2026-04-01" } })] }
    expect(["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map((date) => endsOf(values, on(date)))).toEqual([
      [],
      ["a-b"],
      ["a-b"],
      [],
    ])
    const within = (from: string, to: string) => endsOf(values, { period: { from: day(from), to: day(to) } })
    expect([within("2026-01-01", "2026-03-01"), within("2026-01-01", "2026-03-02")]).toEqual([[], ["a-b"]])
    expect([within("2026-04-01", "2027-01-01"), within("2026-03-10", "2026-03-10")]).toEqual([[], []])
  })

  it("is of the network, and public only where it is said to be; how close it is nobody outside is told (P9)", () => {
    const values = { ties: [tie("a", "b"), tie("a", "c", { public: true, intensity: 5, confirmed: true })] }
    const seenBy = (audience: "public" | "network") => tiesOn(values, { ...on("2026-03-01"), audience })
    expect(seenBy("network").map(({ to, intensity, known }) => [to, intensity, known])).toEqual([
      ["b", undefined, "told"],
      ["c", 5, "confirmed"],
    ])
    expect(seenBy("public").map(({ to, intensity, known }) => [to, intensity, known])).toEqual([
      ["c", undefined, "told"],
    ])
  })

  it("ties nobody who does not work on the day, and nobody whom the network does not know", () => {
    const closed = house("b", { statuses: [{ status: "closed", from: "2026-01-01" }] })
    const ties = [tie("a", "b"), tie("a", "fremd")]
    expect(endsOf({ institutions: [house("a"), closed], ties })).toEqual([])
    expect(endsOf({ institutions: [house("a"), closed], ties }, on("2025-12-31"))).toEqual(["a-b"])
  })
})

describe("ties of a body (Q30)", () => {
  const bodies = (memberships: ReadonlyArray<ReturnType<typeof member>>, parts: object = {}) => ({
    institutions: ["a", "b", "c", "amt"].map((id) => house(id)),
    conferences: [conference(parts)],
    memberships,
  })

  it("are between all who sit in it at the same time, those who convene it among them, guests of one theme not", () => {
    const seats = [member("a"), member("b", { from: "2026-01-01" }), member("c", { kind: "guest" })]
    expect(endsOf(bodies(seats))).toEqual(["a-amt", "a-b", "amt-b"])
    expect(endsOf(bodies(seats), on("2025-06-01"))).toEqual(["a-amt"])
    const [, pair] = tiesOn(bodies(seats))
    expect(pair).toMatchObject({ kind: "gemeinsamesGremium", since: "2026-01-01", known: "recorded", weight: 1 })
  })

  it("are not between two who never sat there on one day", () => {
    const seats = [member("a", { status: "left", to: "2026-02-01" }), member("b", { from: "2026-02-01" })]
    const question = { period: { from: day("2026-01-01"), to: day("2027-01-01") } }
    expect(endsOf(bodies(seats), question)).toEqual(["a-amt", "amt-b"])
  })

  it("rest with it and end with it", () => {
    const statuses = [
      { status: "dormant", from: "2025-01-01", to: "2025-07-01" },
      { status: "dissolved", from: "2026-06-01", because: "Auftrag erfüllt" },
    ]
    const values = bodies([member("a")], { statuses })
    const dates = ["2023-12-31", "2024-12-31", "2025-01-01", "2025-06-30", "2025-07-01", "2026-05-31", "2026-06-01"]
    expect(dates.map((date) => endsOf(values, on(date)).length)).toEqual([0, 1, 0, 0, 1, 1, 0])
  })

  it("weigh more between those who work in a sub-group together, while it exists (R31)", () => {
    const values = { ...bodies([member("a"), member("b")]), subGroups: [subGroup()] }
    const weightOn = (date: string) => tiesOn(values, on(date)).find(({ to }) => to === "b")?.weight
    expect([weightOn("2025-12-31"), weightOn("2026-01-01")]).toEqual([2, 1])
  })

  it("are for the network only (P9)", () => {
    expect(endsOf(bodies([member("a")]), { ...on("2026-03-01"), audience: "public" })).toEqual([])
  })
})

describe("ties of joint work (Q30)", () => {
  it("are between all who make an offer together, from its first day to its end", () => {
    const joint = offer({
      partners: [{ institution: "b" }, { institution: "c" }],
      from: "2026-01-01",
      to: "2026-04-01",
    })
    expect(endsOf({ offers: [joint] })).toEqual(["a-b", "a-c", "b-c"])
    expect(endsOf({ offers: [joint] }, on("2026-04-01"))).toEqual([])
    expect(endsOf({ offers: [offer({ state: "draft" })] }, { ...on("2026-03-01"), audience: "convenor" })).toEqual([])
    expect(endsOf({ offers: [offer({ state: "archived" })] })).toEqual([])
    expect(endsOf({ offers: [offer({ public: false })] }, { ...on("2026-03-01"), audience: "public" })).toEqual([])
  })

  it("are between all who carry out a measure, while it is carried out: a plan ties nobody", () => {
    expect(endsOf({ measures: [measure()] })).toEqual(["a-b", "a-c", "b-c"])
    expect(endsOf({ measures: [plannedMeasure()] })).toEqual([])
    const done = measure({ state: "done", doneOn: "2026-05-31" })
    expect(
      ["2026-01-09", "2026-05-31", "2026-06-01"].map((date) => endsOf({ measures: [done] }, on(date)).length),
    ).toEqual([0, 3, 0])
    const stopped = measure({ state: "stopped", stopped: { on: "2026-01-10", because: "krank" }, public: true })
    expect(endsOf({ measures: [stopped] }, on("2026-01-10"))).toHaveLength(3)
    expect(endsOf({ measures: [stopped] }, { ...on("2026-01-10"), audience: "public" })).toEqual([])
  })

  it("of two values between the same two are one tie that weighs two, open where one of them is", () => {
    const second = offer({ id: "band", from: "2025-01-01", to: "2027-01-01" })
    expect(tiesOn({ offers: [offer({ from: "2026-01-01" }), second] })).toMatchObject([
      { since: "2025-01-01", weight: 2, sources: [{ id: "chor" }, { id: "band" }] },
    ])
    expect(tiesOn({ offers: [offer({ from: "2026-01-01" }), second] })[0]).not.toHaveProperty("until")
  })
})

describe("ties of what is lent (Q30)", () => {
  const lending = (...bookings: ReadonlyArray<ReturnType<typeof booking>>) => ({ resources: [resource()], bookings })

  it("go from the owner to the borrower and all who use it too, with the hours of all uses", () => {
    const values = lending(booking("b1", "2026-01-10T18:00", { users: ["c"] }), booking("b2", "2026-02-10T18:30"))
    expect(tiesOn(values)).toMatchObject([
      { from: "a", to: "b", directed: true, weight: 2, hours: 3.5, since: "2026-01-10", until: "2026-02-11" },
      { from: "a", to: "c", weight: 1, hours: 2 },
    ])
  })

  it("count for the year that ends with the day, and in a period where they begin in it", () => {
    const values = lending(booking("b1", "2026-01-10T18:00"))
    expect(["2026-01-09", "2026-01-10", "2027-01-09", "2027-01-10"].map((date) => endsOf(values, on(date)))).toEqual([
      [],
      ["a-b"],
      ["a-b"],
      [],
    ])
    const within = (from: string, to: string) => endsOf(values, { period: { from: day(from), to: day(to) } })
    expect(within("2026-01-10", "2026-01-11")).toEqual(["a-b"])
    expect(within("2026-01-11", "2027-01-01")).toEqual([])
  })

  it("are not of uses that were given up, and for the network only (P9)", () => {
    const cancelled = { state: { status: "cancelled", by: "owner", reason: "Wasserschaden" } }
    expect(endsOf(lending(booking("b1", "2026-01-10T18:00", cancelled)))).toEqual([])
    const values = lending(booking("b1", "2026-01-10T18:00"))
    expect(endsOf(values, { ...on("2026-03-01"), audience: "public" })).toEqual([])
  })
})

describe("ties by contract (Q30)", () => {
  const at = (site: string) => ({ sites: [{ site }] })
  const schule = house("schule", { types: ["grundschule"], ...at("s1") })
  const ogs = house("ogs", { types: ["ogs"], providers: [{ provider: "verein" }], ...at("s1") })
  const kita = house("kita", { providers: [{ provider: "verein" }], ...at("s2") })
  const agreed = (values: Values, question?: TieQuestion) =>
    endsOf({ institutions: [schule, ogs, kita], agreements: [agreement()], ...values }, question)

  it("are between a school and the houses that make the offers of the agreement", () => {
    const named = agreement({ scope: { offers: ["lesen"] } })
    const lesen = offer({ id: "lesen", institution: "kita", partners: [] })
    expect(agreed({ agreements: [named], offers: [lesen] })).toEqual(["kita-schule"])
  })

  it("without such offers, and the houses of the carrier in its building; else the only one there is", () => {
    expect(agreed({})).toEqual(["ogs-schule"])
    expect(agreed({ institutions: [schule, kita] })).toEqual(["kita-schule"])
    const two = [schule, kita, house("hort", { providers: [{ provider: "verein" }] })]
    expect(agreed({ institutions: two })).toEqual([])
  })

  it("hold while the agreement is in force", () => {
    expect(agreed({ agreements: [plannedAgreement()] })).toEqual([])
    expect(["2024-07-31", "2024-08-01"].map((date) => agreed({}, on(date)))).toEqual([[], ["ogs-schule"]])
    const terminated = { on: "2026-01-01", by: "all", because: "Umzug" }
    const ended = agreement({ state: "terminated", terminated, public: true })
    expect(["2025-12-31", "2026-01-01"].map((date) => agreed({ agreements: [ended] }, on(date)).length)).toEqual([1, 0])
    expect(agreed({ agreements: [ended] }, { ...on("2025-12-31"), audience: "public" })).toEqual([])
  })

  it("tie the houses of a Verbund (R12)", () => {
    const centre = house("centre", {
      types: ["familienzentrum"],
      verbund: [{ institution: "kita", from: "2025-01-01" }],
    })
    expect(endsOf({ institutions: [centre, kita] })).toEqual(["centre-kita"])
  })
})
