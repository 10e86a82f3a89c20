import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { InstitutionId } from "../institution/index.js"
import { coreText, sentence } from "../text/index.js"
import { addDays, holdingOn, type LocalDate } from "../time/index.js"
import { conferenceOf, day } from "./bodies.fixture.js"
import {
  addModerator,
  Conference,
  ConferenceId,
  changeConvenor,
  changeModerator,
  conferenceEnd,
  conferenceRoleGaps,
  conferenceStatusOn,
  convenorOn,
  dissolveConference,
  endModerator,
  mergeConference,
  moderatorsOn,
  restConference,
  resumeConference,
} from "./index.js"

const jugendamt = InstitutionId.parse("jugendamt")
const agot = InstitutionId.parse("agot")
const other = ConferenceId.parse("mitte")
const sued = conferenceOf()
const statusAt = (conference: Conference, ...days: ReadonlyArray<string>) =>
  days.map((on) => conferenceStatusOn(conference, day(on)))

describe("the convenor of a conference (R20)", () => {
  it("changes without a day of two or of none (R20)", () => {
    const changed = Result.getOrThrow(changeConvenor(sued, { institution: agot, on: day("2026-10-01") }))
    expect([convenorOn(changed, day("2026-09-30")), convenorOn(changed, day("2026-10-01"))]).toEqual([
      "jugendamt",
      "agot",
    ])
    expect(Conference.parse(changed)).toEqual(changed)
    expect(conferenceRoleGaps(changed)).toEqual([])
  })

  it("is refused where it convenes already, where the next change is recorded, and outside the life of the conference (R20)", () => {
    expect(changeConvenor(sued, { institution: jugendamt, on: day("2026-10-01") })).toMatchObject({
      failure: { _tag: "ConferenceRoleHeld", path: ["convenors"], role: "convenor" },
    })
    const planned = Result.getOrThrow(changeConvenor(sued, { institution: agot, on: day("2027-01-01") }))
    const early = changeConvenor(planned, { institution: InstitutionId.parse("kita"), on: day("2026-10-01") })
    expect(early).toMatchObject({ failure: { _tag: "ConferenceRoleAhead", institution: "agot", from: "2027-01-01" } })
    expect(changeConvenor(sued, { institution: agot, on: day("2024-07-31") })).toMatchObject({
      failure: { _tag: "WrongConferenceStatus", status: "notStarted", allowed: ["active", "dormant"] },
    })
    const function_ = Result.getOrThrow(
      changeConvenor(sued, { institution: jugendamt, function: "planung", on: day("2026-10-01") }),
    )
    expect(function_.convenors).toHaveLength(2)
  })

  it("that changes again on the day of the change leaves no trace of who convened on no day (R20)", () => {
    const change = (conference: Conference, name: string) =>
      Result.getOrThrow(changeConvenor(conference, { institution: InstitutionId.parse(name), on: day("2026-10-01") }))
    expect(change(change(sued, "agot"), "kita").convenors).toEqual([
      { institution: "jugendamt", to: "2026-10-01" },
      { institution: "kita", from: "2026-10-01" },
    ])
  })
})

describe("the moderation of a conference (R20)", () => {
  it("goes over from one to the other on one day, and may be shared (R20)", () => {
    const changed = Result.getOrThrow(
      changeModerator(sued, { institution: jugendamt, by: { institution: agot }, on: day("2026-10-01") }),
    )
    const shared = Result.getOrThrow(addModerator(changed, { institution: jugendamt, from: day("2026-11-01") }))
    const names = (on: string) => moderatorsOn(shared, day(on)).map(({ institution }) => institution)
    expect([names("2026-09-30"), names("2026-10-01"), names("2026-11-01")]).toEqual([
      ["jugendamt"],
      ["agot"],
      ["agot", "jugendamt"],
    ])
  })

  it("goes over up to the end that was agreed for the first one (R20)", () => {
    const shared = conferenceOf({
      moderators: [
        { institution: "jugendamt", to: "2027-01-01" },
        { institution: "kita", from: "2027-01-01" },
      ],
    })
    const change = { institution: jugendamt, by: { institution: agot }, on: day("2026-10-01") }
    const changed = Result.getOrThrow(changeModerator(shared, change))
    expect(moderatorsOn(changed, day("2027-01-01")).map(({ institution }) => institution)).toEqual(["kita"])
  })

  it("is not handed over to whoever has it in the same function (R20)", () => {
    const by = (more: object) =>
      changeModerator(sued, { institution: jugendamt, by: { institution: jugendamt, ...more }, on: day("2026-10-01") })
    expect(by({ function: "moderation" })).toMatchObject({
      failure: { _tag: "ConferenceRoleHeld", role: "moderator", institution: "jugendamt", on: "2026-10-01" },
    })
    expect(by({})._tag).toBe("Success")
  })

  it("never ends where nobody else moderates: the refusal names the days (R20)", () => {
    const refused = Result.getOrThrow(
      Result.flip(endModerator(sued, { institution: jugendamt, on: day("2026-10-01") })),
    )
    expect(refused).toEqual({ _tag: "ModeratorMissing", path: ["moderators"], conference: "sued", from: "2026-10-01" })
    expect(sentence(refused, "de", [coreText])).toBe(
      "Die Konferenz sued hätte ab dem 2026-10-01 keine Moderation (R20).",
    )
    const shared = Result.getOrThrow(
      addModerator(sued, { institution: agot, from: day("2026-09-01"), to: day("2027-01-01") }),
    )
    expect(endModerator(shared, { institution: jugendamt, on: day("2026-10-01") })).toMatchObject({
      failure: { _tag: "ModeratorMissing", from: "2027-01-01" },
    })
  })

  it("ends once somebody else moderates for good (R20)", () => {
    const shared = Result.getOrThrow(addModerator(sued, { institution: agot, from: day("2026-09-01") }))
    const ended = Result.getOrThrow(endModerator(shared, { institution: jugendamt, on: day("2026-10-01") }))
    expect(moderatorsOn(ended, day("2026-10-01")).map(({ institution }) => institution)).toEqual(["agot"])
    expect(endModerator(ended, { institution: jugendamt, on: day("2026-11-01") })).toMatchObject({
      failure: { _tag: "ModeratorUnknown", institution: "jugendamt" },
    })
  })

  it("is not taken twice by one institution in one function (R20)", () => {
    const twice = { institution: jugendamt, function: "moderation", from: day("2026-10-01") }
    expect(addModerator(sued, twice)).toMatchObject({ failure: { _tag: "ConferenceRoleHeld", role: "moderator" } })
    expect(Result.isSuccess(addModerator(sued, { ...twice, function: "planung" }))).toBe(true)
    const by = { institution: agot, function: "Frau X" }
    expect(changeModerator(sued, { institution: jugendamt, by, on: day("2026-10-01") })).toMatchObject({
      failure: { _tag: "InvalidValue", path: ["moderators", 1, "function"] },
    })
  })

  it("may change although stored data had a gap elsewhere, as long as it makes no new one (R20)", () => {
    const gappy = conferenceOf({ moderators: [{ institution: "jugendamt", from: "2025-01-01" }] })
    const changed = changeModerator(gappy, { institution: jugendamt, by: { institution: agot }, on: day("2026-10-01") })
    expect(Result.isSuccess(changed)).toBe(true)
  })
})

describe("the status of a conference (R20)", () => {
  it("keeps its history: it rested, worked again, and went over into another (R20)", () => {
    const resting = Result.getOrThrow(restConference(sued, { from: day("2025-02-01"), because: "Elternzeit" }))
    const resumed = Result.getOrThrow(resumeConference(resting, { on: day("2025-08-01") }))
    const merged = Result.getOrThrow(mergeConference(resumed, { successor: other, from: day("2026-08-01") }))
    expect(statusAt(merged, "2024-07-31", "2025-01-31", "2025-02-01", "2025-08-01", "2026-08-01")).toEqual([
      undefined,
      "active",
      "dormant",
      "active",
      "merged",
    ])
    expect(conferenceEnd(merged)).toBe("2026-08-01")
    expect(Conference.parse(JSON.parse(JSON.stringify(merged)))).toEqual(merged)
  })

  it("that begins and ends on one day was none (R20)", () => {
    const resting = Result.getOrThrow(restConference(sued, { from: day("2025-02-01") }))
    expect(Result.getOrThrow(resumeConference(resting, { on: day("2025-02-01") })).statuses).toEqual([])
    const dissolved = Result.getOrThrow(dissolveConference(resting, { from: day("2025-02-01") }))
    expect(dissolved.statuses).toEqual([{ status: "dissolved", from: "2025-02-01" }])
  })

  it("allows no step that it does not start from, and says which it is (R20)", () => {
    const dissolved = Result.getOrThrow(dissolveConference(sued, { from: day("2026-08-01") }))
    const refused = Result.getOrThrow(Result.flip(resumeConference(dissolved, { on: day("2026-09-01") })))
    expect(refused).toEqual({
      _tag: "WrongConferenceStatus",
      path: ["statuses"],
      conference: "sued",
      status: "dissolved",
      on: "2026-09-01",
      allowed: ["dormant"],
    })
    expect(sentence(refused, "de", [coreText])).toContain("ist am 2026-09-01 „aufgelöst“")
    const resting = Result.getOrThrow(restConference(sued, { from: day("2026-02-01") }))
    const wrong = [
      restConference(resting, { from: day("2026-03-01") }),
      resumeConference(sued, { on: day("2026-03-01") }),
      dissolveConference(dissolved, { from: day("2026-09-01") }),
      mergeConference(dissolved, { successor: other, from: day("2026-09-01") }),
      restConference(sued, { from: day("2024-07-31") }),
      addModerator(dissolved, { institution: agot, from: day("2026-09-01") }),
    ]
    for (const one of wrong) expect(one).toMatchObject({ failure: { _tag: "WrongConferenceStatus" } })
  })

  it("is not changed before a change that is recorded already (R20)", () => {
    const planned = Result.getOrThrow(restConference(sued, { from: day("2027-01-01"), to: day("2027-08-01") }))
    expect(dissolveConference(planned, { from: day("2026-10-01") })).toMatchObject({
      failure: { _tag: "ConferenceStatusAhead", status: "dormant", from: "2027-01-01" },
    })
    expect(Result.isFailure(restConference(planned, { from: day("2026-10-01") }))).toBe(true)
    expect(Result.isSuccess(restConference(planned, { from: day("2026-10-01"), to: day("2027-01-01") }))).toBe(true)
    expect(restConference(sued, { from: day("2026-10-01"), to: day("2026-10-01") })).toMatchObject({
      failure: { _tag: "InvalidValue" },
    })
  })

  it("goes over into another that exists on the day, is not itself and does not lead back (R20)", () => {
    const mitte = conferenceOf({ id: "mitte", start: "2025-01-01" })
    const merge = (from: string, others: ReadonlyArray<Conference>, successor = other) =>
      mergeConference(sued, { successor, from: day(from) }, others)
    const refused = (because: string) => ({ failure: { _tag: "ConferenceNotMergeable", path: ["successor"], because } })
    expect(merge("2026-08-01", [], sued.id)).toMatchObject(refused("itself"))
    expect(merge("2024-12-31", [mitte])).toMatchObject(refused("notStarted"))
    expect(Result.isSuccess(merge("2025-01-01", [mitte]))).toBe(true)
    const gone = Result.getOrThrow(dissolveConference(mitte, { from: day("2026-01-01") }))
    expect(merge("2026-08-01", [gone])).toMatchObject(refused("ended"))
    const nord = conferenceOf({ id: "nord", statuses: [{ status: "merged", from: "2028-01-01", successor: "sued" }] })
    const back = Result.getOrThrow(mergeConference(mitte, { successor: nord.id, from: day("2027-01-01") }))
    expect(merge("2026-08-01", [back, nord])).toMatchObject(refused("circle"))
    expect(Result.isSuccess(merge("2026-08-01", [back]))).toBe(true)
  })
})

type Move = {
  readonly kind: "convenor" | "add" | "end" | "change" | "rest" | "resume" | "merge" | "dissolve"
  readonly on: number
  readonly days: number
  readonly who: string
}

const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom("convenor", "add", "end", "change", "rest", "resume", "merge", "dissolve"),
  on: fc.integer({ min: -10, max: 200 }),
  days: fc.integer({ min: 0, max: 60 }),
  who: fc.constantFrom("jugendamt", "agot", "kita"),
})

const moved = (conference: Conference, { kind, on: at, days, who }: Move): Result.Result<Conference, unknown> => {
  const on: LocalDate = addDays(conference.start, at)
  const institution = InstitutionId.parse(who)
  const until = days === 0 ? {} : { to: addDays(on, days) }
  if (kind === "convenor") return changeConvenor(conference, { institution, on })
  if (kind === "add") return addModerator(conference, { institution, from: on, ...until })
  if (kind === "end") return endModerator(conference, { institution, on })
  if (kind === "change") {
    const leaving = moderatorsOn(conference, on)[0]?.institution ?? institution
    return changeModerator(conference, { institution: leaving, by: { institution }, on })
  }
  if (kind === "rest") return restConference(conference, { from: on, ...until })
  if (kind === "resume") return resumeConference(conference, { on })
  if (kind === "merge") return mergeConference(conference, { successor: other, from: on })
  return dissolveConference(conference, { from: on })
}

describe("any sequence of steps of a conference (R20)", () => {
  it("leaves no day without a moderator, none with two convenors or without one, and a value that can be stored (R20)", () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 15 }), (moves) => {
        const conference = moves.reduce((now, one) => Result.getOrElse(moved(now, one), () => now), sued)
        expect(Conference.parse(conference)).toEqual(conference)
        for (let place = 0; place < 300; place++) {
          const on = addDays(sued.start, place)
          if (conferenceEnd(conference) !== undefined && on >= (conferenceEnd(conference) ?? on)) break
          expect(holdingOn(conference.convenors, on)).toHaveLength(1)
          expect(moderatorsOn(conference, on).length).toBeGreaterThan(0)
          expect(holdingOn(conference.statuses, on).length).toBeLessThan(2)
        }
        expect(conferenceRoleGaps(conference)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})
