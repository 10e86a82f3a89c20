import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Attendance, attendanceMissing, hold, Meeting, MeetingGuest } from "./index.js"
import { held, houseOf, invited, memberOf, members, noted, refusal, roster, school } from "./meeting.fixture.js"

const present = (institution: string, functions: ReadonlyArray<string>, parts: object = {}) => ({
  institution,
  answer: "present",
  functions,
  ...parts,
})
const attempt = (entries: ReadonlyArray<object>, known: object = {}) =>
  hold(invited, { attendance: noted(...entries) }, { ...roster, ...known })
const unclear = (institution: string, because: string, index = 0) => ({
  _tag: "AttendanceUnclear",
  path: ["attendance", index],
  institution,
  because,
})

describe("attendance (R27)", () => {
  it("is given by any one function that speaks for the member (R27)", () => {
    expect(attempt([present("schule", ["ogsLeitung"]), present("kita", ["erzieher"])])._tag).toBe("Success")
    expect(attempt([present("schule", ["hausmeister", "leitung"])])._tag).toBe("Success")
  })

  it("is not given by a function that does not; the refusal says which ones would do (R27)", () => {
    expect(refusal(attempt([present("kita", ["leitung"]), present("schule", ["hausmeister"])]))).toEqual({
      _tag: "NotADelegate",
      path: ["attendance", 1],
      institution: "schule",
      functions: ["hausmeister"],
      eligible: ["leitung", "ogsLeitung"],
    })
  })

  it("is given for a school that has named nobody by its head, its teaching or its all-day staff (R27)", () => {
    const unnamed = { memberships: [memberOf("schule")], institutions: [school] }
    expect(attempt([present("schule", ["lehrkraft"])], unnamed)._tag).toBe("Success")
    expect(refusal(attempt([present("schule", ["hausmeister"])], unnamed))).toMatchObject({ _tag: "NotADelegate" })
  })

  it("is not given by a function that no longer speaks for the member on the day (R27)", () => {
    const former = [memberOf("schule", { delegates: [{ function: "leitung", to: "2026-10-21" }] })]
    expect(refusal(attempt([present("schule", ["leitung"])], { memberships: former }))).toMatchObject({ eligible: [] })
  })

  it("of a member of several bodies that meet is given by who speaks for it in any of them (R27)", () => {
    const joint = { ...invited, jointWith: [memberOf("x", { conference: "ost" }).conference] }
    const memberships = [
      memberOf("schule", { delegates: [{ function: "leitung" }] }),
      memberOf("schule", { id: "m2", conference: "ost", delegates: [{ function: "lehrkraft" }] }),
    ]
    const record = { attendance: noted(present("schule", ["lehrkraft"])) }
    expect(hold(joint, record, { ...roster, memberships })._tag).toBe("Success")
  })

  it("is recorded for members on the day, and once for each (R27)", () => {
    const absent = (institution: string) => ({ institution, answer: "absent" })
    expect(refusal(attempt([absent("fremd")]))).toEqual(unclear("fremd", "notAMember"))
    expect(refusal(attempt([absent("kita"), absent("kita")]))).toEqual(unclear("kita", "notedTwice", 1))
    const left = { memberships: [memberOf("kita", { to: "2026-10-21" })] }
    expect(refusal(attempt([absent("kita")], left))).toEqual(unclear("kita", "notAMember"))
  })

  it("through another member says so expressly, and that one is there itself (R27)", () => {
    const by = (institution: string, other: string) => ({ institution, answer: "represented", by: other })
    const kita = present("kita", ["leitung"])
    expect(attempt([by("hort", "kita"), kita])._tag).toBe("Success")
    expect(refusal(attempt([by("hort", "hort")]))).toEqual(unclear("hort", "representedByItself"))
    expect(refusal(attempt([by("hort", "kita")]))).toEqual(unclear("hort", "representativeNotPresent"))
    expect(refusal(attempt([by("hort", "kita"), { institution: "kita", answer: "excused" }]))).toEqual(
      unclear("hort", "representativeNotPresent"),
    )
    const chain = [by("hort", "kita"), by("kita", "schule"), present("schule", ["leitung"])]
    expect(refusal(attempt(chain))).toEqual(unclear("hort", "representativeNotPresent"))
  })

  it("tells who came late and who left early, within the time of the meeting (R27)", () => {
    const kita = (times: object) => attempt([present("kita", ["leitung"], times)])
    expect(kita({ arrived: "2026-10-21T15:20", left: "2026-10-21T16:30" })._tag).toBe("Success")
    for (const times of [
      { arrived: "2026-10-21T15:00" },
      { left: "2026-10-21T17:00" },
      { arrived: "2026-10-20T15:30" },
      { left: "2026-10-22T16:00" },
    ])
      expect(refusal(kita(times))).toEqual(unclear("kita", "outsideMeeting"))
    const reversed = present("kita", ["leitung"], { arrived: "2026-10-21T16:00", left: "2026-10-21T15:30" })
    expect(Attendance.safeParse(reversed).success).toBe(false)
  })

  it("notes guests beside the members, and no member among them (R27)", () => {
    const guests = [MeetingGuest.parse({ asWritten: "Quartiersmanagement" })]
    expect(Result.getOrThrow(hold(invited, { attendance: [], guests }, roster)).guests).toEqual(guests)
    const member = MeetingGuest.parse({ institution: "kita" })
    expect(refusal(hold(invited, { attendance: [], guests: [...guests, member] }, roster))).toEqual({
      _tag: "GuestIsMember",
      path: ["guests", 1],
      institution: "kita",
    })
  })

  it("that was not noted is not absence: who is missing in the list is asked for (R27)", () => {
    const memberships = [
      ...members,
      memberOf("asd", { kind: "standingGuest" }),
      memberOf("neu", { from: "2026-10-15" }),
    ]
    expect(attendanceMissing(held, memberships)).toEqual(["schule", "kita", "hort"])
    const some = Result.getOrThrow(attempt([present("kita", ["leitung"]), { institution: "hort", answer: "absent" }]))
    expect(some.attendance).toHaveLength(2)
    expect(attendanceMissing(some, memberships)).toEqual(["schule"])
  })

  it("that contradicts itself is no valid meeting, wherever it comes from (R27)", () => {
    const stored = (...attendance: ReadonlyArray<object>) => Meeting.safeParse({ ...held, attendance }).success
    const absent = { institution: "kita", answer: "absent" }
    expect(stored(absent)).toBe(true)
    expect(stored(absent, absent)).toBe(false)
    expect(stored({ institution: "hort", answer: "represented", by: "kita" }, absent)).toBe(false)
  })

  it("of a whole list is accepted exactly where each entry keeps the rules (R27)", () => {
    const houses = ["schule", "kita", "hort", "fremd"]
    const entry = fc.oneof(
      fc.record({
        institution: fc.constantFrom(...houses),
        answer: fc.constant("present"),
        functions: fc.constantFrom(["leitung"], ["hausmeister"], ["ogsLeitung", "koch"]),
      }),
      fc.record({
        institution: fc.constantFrom(...houses),
        answer: fc.constant("represented"),
        by: fc.constantFrom(...houses),
      }),
      fc.record({ institution: fc.constantFrom(...houses), answer: fc.constantFrom("absent", "excused") }),
    )
    const allowed = (list: ReadonlyArray<Attendance>) =>
      list.every(({ institution }) => institution !== "fremd") &&
      new Set(list.map(({ institution }) => institution)).size === list.length &&
      list.every((each) =>
        each.answer === "present"
          ? each.institution !== "schule" || each.functions.some((name) => name !== "hausmeister" && name !== "koch")
          : each.answer !== "represented" ||
            list.some((other) => other.institution === each.by && other.answer === "present"),
      )
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), (list) => {
        const attendance = noted(...list)
        expect(Result.isSuccess(hold(invited, { attendance }, { ...roster, institutions: [houseOf("kita")] }))).toBe(
          allowed(attendance),
        )
      }),
      { numRuns: 300 },
    )
  })
})
