import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ConferenceId } from "../conference/index.js"
import { InstitutionId } from "../institution/index.js"
import { Meeting, MeetingId } from "../meeting/index.js"
import { addDays, LocalDate, type Validity } from "../time/index.js"
import { hostTurns, minutesTurns, rotation, type Turn, turnShares } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const start = day("2024-01-10")
const id = (text: string) => InstitutionId.parse(text)
const turn = (institution: string, on: string, state: Turn["state"] = "taken"): Turn => ({
  institution: id(institution),
  meeting: MeetingId.parse(`m-${on}`),
  on: day(on),
  state,
})
const taker = (institution: string, ...periods: ReadonlyArray<Validity>) => ({
  institution: id(institution),
  periods: periods.length === 0 ? [{ from: start }] : periods,
})
const free = (institution: string, ...unavailable: ReadonlyArray<string>) => ({
  institution: id(institution),
  unavailable,
})
const order = (...question: Parameters<typeof rotation<string>>) =>
  rotation(...question).map(({ institution }) => institution)

describe("the turn to host", () => {
  it("falls to who was longest without one, where all are members for the same time (R23)", () => {
    const turns = [turn("kita", "2025-01-10"), turn("schule", "2025-06-10"), turn("hort", "2025-09-10")]
    const takers = ["hort", "kita", "schule"].map((one) => taker(one))
    const places = rotation(
      { turns, takers, on: day("2026-01-10") },
      ["hort", "kita", "schule"].map((one) => free(one)),
    )
    expect(places.map(({ institution, rank }) => [rank, institution])).toEqual([
      [1, "kita"],
      [2, "schule"],
      [3, "hort"],
    ])
    expect(places[0]?.reasons).toEqual([
      { kind: "even", turns: 1, due: 1 },
      { kind: "lastTurn", turn: turns[0] },
    ])
    expect(places[2]?.reasons.at(-1)).toEqual({ kind: "twiceInARow", turn: turns[2] })
  })

  it("falls to who hosted once in three years before who hosted five times, however long ago that was (R23)", () => {
    const often = ["2024-01-20", "2024-03-20", "2024-05-20", "2024-07-20", "2024-09-20"].map((on) =>
      turn("jugendhaus", on),
    )
    const turns = [...often, turn("kita", "2026-11-20"), turn("schule", "2026-12-01")]
    const takers = ["jugendhaus", "kita", "schule"].map((one) => taker(one))
    const asked = { turns, takers, on: day("2027-01-10") }
    expect(
      order(
        asked,
        ["jugendhaus", "kita", "schule"].map((one) => free(one)),
      ),
    ).toEqual(["kita", "jugendhaus", "schule"])
  })

  it("is not owed for the years before one joined: the newest member waits for those who are behind (R23)", () => {
    const turns = ["2024-02-10", "2024-06-10", "2025-02-10", "2025-06-10", "2026-02-10"].map((on, index) =>
      turn(index % 2 === 0 ? "schule" : "kita", on),
    )
    const takers = [taker("schule"), taker("kita"), taker("neu", { from: day("2026-06-01") })]
    const asked = { turns, takers, on: day("2026-07-01") }
    expect(
      rotation(
        asked,
        ["neu", "schule", "kita"].map((one) => free(one)),
      ).map((one) => [one.institution, one.turns, one.due]),
    ).toEqual([
      ["kita", 2, 2.5],
      ["neu", 0, 0],
      ["schule", 3, 2.5],
    ])
  })

  it("is not owed for a time of rest, nor does the rest charge the others less (R23)", () => {
    const rested = taker("kita", { from: start, to: day("2025-01-01") }, { from: day("2026-01-01") })
    const turns = [turn("schule", "2024-06-10"), turn("schule", "2025-06-10"), turn("hort", "2025-08-10")]
    const shares = turnShares({ turns, takers: [taker("schule"), taker("hort"), rested], on: day("2026-03-01") })
    expect(shares.map(({ institution, due }) => [institution, due])).toEqual([
      ["schule", 1.33],
      ["hort", 1.33],
      ["kita", 0.33],
    ])
  })

  it("never falls to who can take none, and that charges nobody: the others owe their own turns only (R22)", () => {
    const turns = [turn("schule", "2025-06-10"), turn("kita", "2025-08-10")]
    const verein = { institution: id("verein"), periods: [] }
    const shares = turnShares({ turns, takers: [taker("schule"), taker("kita"), verein], on: day("2026-03-01") })
    expect(shares.map(({ due }) => due)).toEqual([1, 1, 0])
  })

  it("was somebody's share also when they have left since (R23)", () => {
    const turns = [turn("fort", "2025-06-10")]
    const takers = [taker("schule"), taker("fort", { from: start, to: day("2026-01-01") })]
    expect(turnShares({ turns, takers, on: day("2026-03-01") })[0]?.due).toBe(0.5)
  })

  it("counts meetings that are planned, two ahead too, and no meeting held on the day or later (R23)", () => {
    const planned = [turn("kita", "2026-03-10", "planned"), turn("schule", "2026-05-10", "planned")]
    const takers = ["hort", "kita", "schule"].map((one) => taker(one))
    const all = takers.map(({ institution }) => free(institution))
    const asked = { takers, on: day("2026-04-10") }
    expect(order({ ...asked, turns: planned }, all)).toEqual(["hort", "kita", "schule"])
    const later = [turn("hort", "2026-04-10"), turn("hort", "2026-09-10")]
    expect(rotation({ ...asked, turns: [...planned, ...later] }, all)).toEqual(
      rotation({ ...asked, turns: planned }, all),
    )
  })

  it("goes round what lies next to it: who hosts the meeting before or after comes last of those who can (R23)", () => {
    const takers = ["a", "b", "c"].map((one) => taker(one))
    const turns = [
      ...["2025-01-10", "2025-02-10", "2025-03-10"].flatMap((on) => [turn("a", on), turn("c", `${on.slice(0, 8)}20`)]),
      turn("b", "2026-05-10", "planned"),
    ]
    const places = rotation({ turns, takers, on: day("2026-04-10") }, [free("a"), free("b"), free("c")])
    expect(places.map(({ institution }) => institution)).toEqual(["a", "b", "c"])
    expect(places.map(({ turns: count }) => count)).toEqual([3, 1, 3])
  })

  it("falls to nobody who cannot, and says why (R22)", () => {
    const places = rotation({ turns: [], takers: [taker("a"), taker("b")], on: day("2026-04-10") }, [
      free("a", "closed"),
      free("b"),
    ])
    expect(places.map(({ institution, unavailable }) => [institution, unavailable])).toEqual([
      ["b", []],
      ["a", ["closed"]],
    ])
  })

  it("is decided, among equals, by the length of membership and then by id (R23)", () => {
    const takers = [taker("b"), taker("a"), taker("c", { from: day("2024-01-01") }), taker("d", {})]
    const asked = { turns: [], takers, on: day("2026-04-10") }
    expect(
      order(
        asked,
        takers.map(({ institution }) => free(institution)),
      ),
    ).toEqual(["d", "c", "a", "b"])
  })
})

describe("turns in meetings", () => {
  const interval = (on: string) => ({ start: `${on}T15:00`, end: `${on}T17:00`, zone: "Europe/Berlin" })
  const meeting = (on: string, more: object) =>
    Meeting.parse({
      id: `m-${on}`,
      conference: "sued",
      title: "Sitzung",
      interval: interval(on),
      host: { at: "member", institution: "schule", site: "aula" },
      ...more,
    })
  const once = { invitedOn: "2026-01-01", invited: [], attendance: [] }
  const elsewhere = { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" }
  const meetings = [
    meeting("2026-01-10", { state: "held", ...once, minutesBy: "kita" }),
    meeting("2026-02-10", { state: "cancelled", reason: "Sturm" }),
    meeting("2026-03-10", { state: "postponed", reason: "Sturm", successor: "m-2026-04-10" }),
    meeting("2026-04-10", {
      state: "minutesDraft",
      ...once,
      host: elsewhere,
      minutesBy: "kita",
      minutes: { by: "leitung", institution: "hort", writtenOn: "2026-04-12" },
    }),
    meeting("2026-05-10", { state: "scheduled", conference: "nord", jointWith: ["sued"] }),
    meeting("2026-06-10", { state: "scheduled", conference: "nord" }),
  ]
  const sued = ConferenceId.parse("sued")
  const told = (turns: ReadonlyArray<Turn>) => turns.map(({ institution, on, state }) => [institution, on, state])

  it("are those of hosts in whose house a meeting was or is to be, joint ones too, none that fell out or was elsewhere (R22, R23)", () => {
    expect(told(hostTurns(meetings, sued))).toEqual([
      ["schule", "2026-01-10", "taken"],
      ["schule", "2026-05-10", "planned"],
    ])
  })

  it("are those of the writers of minutes: planned until they are written, then of whoever wrote them", () => {
    expect(told(minutesTurns(meetings, sued))).toEqual([
      ["kita", "2026-01-10", "planned"],
      ["hort", "2026-04-10", "taken"],
    ])
  })
})

describe("rotation over many rounds", () => {
  const names = fc.uniqueArray(fc.constantFrom(..."abcdefgh"), { minLength: 2, maxLength: 8 })
  interface Round {
    readonly members: ReadonlyArray<string>
    readonly absent: (round: number, first: string) => boolean
  }
  /** Plays rounds as they happen: each host is the first who can. */
  const played = (rounds: number, { members, absent }: Round): ReadonlyArray<Turn> => {
    const takers = members.map((one) => taker(one))
    const turns: Array<Turn> = []
    for (let round = 0; round < rounds; round++) {
      const on = addDays(start, 30 * (round + 1))
      const [first] = order(
        { turns, takers, on },
        members.map((one) => free(one)),
      )
      const candidates = members.map((one) => (one === first && absent(round, one) ? free(one, "closed") : free(one)))
      const [host] = order({ turns, takers, on }, candidates)
      if (host !== undefined) turns.push(turn(host, on))
    }
    return turns
  }
  const counts = (turns: ReadonlyArray<Turn>, members: ReadonlyArray<string>) =>
    members.map((one) => turns.filter(({ institution }) => institution === one).length)

  it("never leaves equal members more than one turn apart (R23)", () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 40 }), (members, rounds) => {
        const turns = played(rounds, { members, absent: () => false })
        for (let length = 1; length <= turns.length; length++) {
          const each = counts(turns.slice(0, length), members)
          expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it("asks who could not once at the very next meeting (R23)", () => {
    fc.assert(
      fc.property(names, fc.integer({ min: 0, max: 20 }), (members, missed) => {
        const takers = members.map((one) => taker(one))
        let skipped: string | undefined
        const turns = played(missed + 1, {
          members,
          absent: (round, first) => {
            if (round === missed) skipped = first
            return round === missed
          },
        })
        const [next] = order(
          { turns, takers, on: addDays(start, 30 * (missed + 2)) },
          members.map((one) => free(one)),
        )
        expect(next).toBe(skipped)
      }),
    )
  })

  const anyTurn = fc
    .record({
      who: fc.constantFrom(..."abcdexyz"),
      after: fc.integer({ min: 0, max: 900 }),
      state: fc.constantFrom("taken" as const, "planned" as const),
    })
    .map(({ who, after, state }) => turn(who, addDays(start, after), state))
  const anyTaker = fc
    .record({ from: fc.integer({ min: 0, max: 500 }), days: fc.option(fc.integer({ min: 1, max: 600 })) })
    .map(({ from, days }) => ({
      from: addDays(start, from),
      ...(days === null ? {} : { to: addDays(start, from + days) }),
    }))
  const history = fc.record({
    turns: fc.uniqueArray(anyTurn, { selector: ({ meeting }) => meeting, maxLength: 20 }),
    periods: fc.array(fc.array(anyTaker, { maxLength: 2 }), { minLength: 5, maxLength: 5 }),
    on: fc.integer({ min: 0, max: 1000 }).map((after) => addDays(start, after)),
  })
  const takersOf = (periods: ReadonlyArray<ReadonlyArray<Validity>>) =>
    periods.map((own, index) => ({ institution: id("abcde"[index] ?? "a"), periods: own }))

  it("does not depend on the order in which anything is written down (R23)", () => {
    fc.assert(
      fc.property(history, ({ turns, periods, on }) => {
        const takers = takersOf(periods)
        const candidates = takers.map(({ institution }) => free(institution))
        expect(
          rotation({ turns: turns.toReversed(), takers: takers.toReversed(), on }, candidates.toReversed()),
        ).toEqual(rotation({ turns, takers, on }, candidates))
      }),
    )
  })

  it("shares out as many turns as were taken by those among whom they go round (R23)", () => {
    fc.assert(
      fc.property(history, ({ turns, periods, on }) => {
        const own = turns.filter(({ institution }) => "abcde".includes(institution))
        const shares = turnShares({ turns: own, takers: takersOf(periods), on })
        const sum = (of: (share: (typeof shares)[number]) => number) =>
          shares.reduce((all, share) => all + of(share), 0)
        expect(Math.abs(sum(({ due }) => due) - sum((share) => share.turns))).toBeLessThan(0.05)
      }),
    )
  })

  it("says the same of a day whatever was held on it or after it (R23)", () => {
    fc.assert(
      fc.property(history, ({ turns, periods, on }) => {
        const takers = takersOf(periods)
        const candidates = takers.map(({ institution }) => free(institution))
        const known = turns.filter((one) => one.state === "planned" || one.on < on)
        expect(rotation({ turns, takers, on }, candidates)).toEqual(rotation({ turns: known, takers, on }, candidates))
      }),
    )
  })
})
