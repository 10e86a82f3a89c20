import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Membership } from "../conference/index.js"
import { ContactPoint } from "../institution/index.js"
import type { Attendance } from "../meeting/index.js"
import { networkSchemas, withValues } from "../network/index.js"
import { Booking } from "../sharing/index.js"
import { addDays } from "../time/index.js"
import { applyRetention, RetentionPolicy, retentionPlan } from "./index.js"
import { approved, booking, day, head, membership, network, volunteer } from "./privacy.fixture.js"

const asOf = day("2026-10-21")
const told = (steps: ReturnType<typeof retentionPlan>["due"]) =>
  steps.map(({ id, path, data, rule, since, due, effect }) => [id, path.join("."), data, rule, since, due, effect])
const renewedAt = (on: string) => withValues(network, applyRetention(network, { asOf: day(on) }))
const dueOf = (values: Parameters<typeof retentionPlan>[0], policy: object = {}) =>
  retentionPlan(values, {
    asOf: day("9999-12-31"),
    policy: RetentionPolicy.parse(policy),
  }).due.map(({ due }) => due)

describe("a retention plan", () => {
  it("tells what is no longer kept on a day, since when, why, and what is left of it (P8, P11, R52)", () => {
    const [asked, over, met] = ["2024-10-01", "2025-10-01", ["P8", "2024-10-21", "2026-10-21"]] as const
    expect(told(retentionPlan(network, { asOf }).due)).toEqual([
      ["m-kita", "delegates.1.email", "delegateMail", "P8", "2024-02-01", "2025-02-01", "removed"],
      ["a1", "responsible", "requestFunction", "P8", asked, over, "institutionOnly"],
      ["a1", "state.by", "requestFunction", "P8", asked, over, "institutionOnly"],
      ["a1", "clarifications", "clarifications", "P8", asked, over, "removed"],
      ["m-kita", "delegates.0.email", "delegateMail", "P8", "2025-06-15", "2026-06-15", "removed"],
      ["rat", "person", "contactPerson", "P11", "2026-08-01", "2026-08-01", "removed"],
      ["herbst", "attendance", "attendance", ...met, "institutionOnly"],
      ["herbst", "answers.0.functions", "answers", ...met, "institutionOnly"],
      ["herbst", "guestsInvited.0.function", "guestFunction", ...met, "removed"],
      ["herbst", "guests.0.function", "guestFunction", ...met, "removed"],
    ])
  })

  it("tells what comes due in the days asked for, and nothing beyond them (P8)", () => {
    const ahead = (aheadDays: number) =>
      told(retentionPlan(network, { asOf, aheadDays }).ahead).map(([id, at]) => [id, at])
    const ofBooking = ["responsible", "grant.by", "state.of.accepted.by"].map((at) => ["b1", at])
    expect([ahead(24), ahead(25), ahead(400)]).toEqual([[], ofBooking, [...ofBooking, ["kontakt-meier", "person"]]])
  })

  it("counts months as notices do: a day that a month does not have is the first of the next (P8)", () => {
    const left = (to: string) => [
      Membership.parse({ ...membership, delegates: [{ function: "leitung", email: "a@b.de" }], to }),
    ]
    expect(dueOf({ memberships: left("2024-02-29") })).toEqual(["2025-03-01"])
    expect(dueOf({ memberships: left("2024-01-31") }, { delegateMailMonths: 1 })).toEqual(["2024-03-01"])
    expect(dueOf({ memberships: left("2023-12-31") }, { delegateMailMonths: 0 })).toEqual(["2023-12-31"])
    expect(dueOf({ memberships: left("9999-01-01") }, { delegateMailMonths: 1200 })).toEqual(["9999-12-31"])
  })

  it("keeps a name no longer than a year after its contact point has ended (R52, P8)", () => {
    const ended = ContactPoint.parse({ ...head, to: "2025-01-01" })
    expect(told(retentionPlan({ contactPoints: [ended] }, { asOf }).due)).toEqual([
      ["kontakt-meier", "person", "contactPerson", "P8", "2025-01-01", "2026-01-01", "removed"],
    ])
  })

  it("says on which consent a name ended: withdrawn before it expired (P11)", () => {
    const { person } = volunteer
    const withdrawn = ContactPoint.parse({
      ...volunteer,
      person: { ...person, consent: { ...person?.consent, withdrawnOn: "2025-03-03" } },
    })
    expect(dueOf({ contactPoints: [withdrawn] })).toEqual(["2025-03-03"])
  })

  it("keeps whoever has a thing, or has to account for it (P8)", () => {
    const out = Booking.parse({
      ...booking,
      state: {
        status: "handedOver",
        accepted: { on: "2024-10-02", by: "leitung" },
        handover: { at: "2024-10-21T12:00:00Z", byBorrower: "leitung" },
      },
    })
    expect(dueOf({ bookings: [out] })).toEqual([])
    const forgotten = Booking.parse({ ...booking, state: { status: "granted" } })
    expect(new Set(dueOf({ bookings: [forgotten] }))).toEqual(new Set(["2026-10-21"]))
  })

  it("has nothing to say about an empty network, or one in which nobody is named", () => {
    expect(retentionPlan({}, { asOf })).toEqual({ asOf, due: [], ahead: [], historyBefore: "2024-10-21" })
    expect(applyRetention({}, { asOf })).toEqual([])
  })
})

describe("applying retention", () => {
  it("leaves which institution came and how many came for it, and not in which functions (P8)", () => {
    const { meetings } = renewedAt("2026-10-21")
    expect(meetings[0]).toMatchObject({
      answers: [{ institution: "kita", answer: "accepted", functions: [] }],
      attendance: [
        { institution: "kita", answer: "present", functions: ["einrichtung"], persons: 2, left: "2024-10-21T16:00" },
        { institution: "verein", answer: "represented", by: "kita" },
        { institution: "schule", answer: "excused" },
      ],
      guestsInvited: [{ asWritten: "Jugendring" }],
      guests: [{ asWritten: "Quartiersmanagement" }],
    })
    expect(JSON.stringify(meetings[0])).not.toContain("vorstand")
  })

  it("leaves minutes as they are: they name institutions and functions (P8, R26)", () => {
    const [after] = renewedAt("2036-01-01").meetings
    const rest = (meeting: object) => ({ ...meeting, answers: 0, attendance: 0, guests: 0, guestsInvited: 0 })
    expect(after && rest(after)).toEqual(rest(approved))
  })

  it("counts as many persons afterwards as before, whoever is noted (R29, P8)", () => {
    const persons = (attendance: ReadonlyArray<Attendance>) =>
      attendance.map((noted) => (noted.answer === "present" ? (noted.persons ?? noted.functions.length) : 0))
    const names = fc.array(fc.constantFrom("leitung", "lehrkraft", "einrichtung"), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(names, fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }), (functions, said) => {
        const noted = {
          institution: "kita",
          answer: "present",
          functions,
          ...(said === undefined ? {} : { persons: said }),
        }
        const meeting = networkSchemas.meetings.parse({ ...approved, attendance: [noted] })
        const [changed] = applyRetention({ meetings: [meeting] }, { asOf: day("2030-01-01") })
        const after = changed?.list === "meetings" ? changed.value : meeting
        const attendance = (one: typeof meeting) => ("attendance" in one ? one.attendance : [])
        expect(persons(attendance(after))).toEqual(persons(attendance(meeting)))
        for (const one of attendance(after))
          expect(one).toMatchObject({ functions: expect.arrayContaining(["einrichtung"]) })
      }),
    )
  })

  it("takes out names, mailboxes, functions and questions, and nothing else (P8, R52)", () => {
    const { contactPoints, memberships, bookings, resourceRequests } = renewedAt("2027-08-01")
    expect(contactPoints.map((contact) => "person" in contact)).toEqual([false, false])
    expect(contactPoints.map(({ phones }) => phones)).toEqual([head.phones, volunteer.phones])
    expect(memberships[0]?.delegates.map((delegate) => Object.keys(delegate).sort())).toEqual([
      ["deputy", "function"],
      ["deputy", "function", "to"],
    ])
    expect(bookings[0]).toEqual({
      ...booking,
      responsible: "einrichtung",
      grant: { ...booking.grant, by: "einrichtung" },
      state: { ...booking.state, of: { status: "confirmed", accepted: { on: "2024-10-02", by: "einrichtung" } } },
    })
    expect(resourceRequests[0]).toMatchObject({
      responsible: "einrichtung",
      clarifications: [],
      purpose: "Laternenfest",
    })
  })

  it("takes out of a value that was stored by another version what the plan tells to be due (P8)", () => {
    const older = { ...booking, colour: "rot" } as Booking
    const options = { asOf: day("2030-01-01") }
    expect(retentionPlan({ bookings: [older] }, options).due.length).toBeGreaterThan(0)
    const [change] = applyRetention({ bookings: [older] }, options)
    expect(change?.value).toMatchObject({ responsible: "einrichtung", colour: "rot" })
  })

  it("does what the plan tells to be due, writes each value once, and finds nothing when it runs again (P8)", () => {
    const days = fc.integer({ min: 0, max: 2000 }).map((days) => addDays(day("2023-01-01"), days))
    const months = fc.integer({ min: 0, max: 40 })
    const policies = fc
      .record({ delegateMailMonths: months, attendanceMonths: months, bookingMonths: months, requestMonths: months })
      .map((policy) => RetentionPolicy.parse(policy))
    fc.assert(
      fc.property(days, policies, (asOf, policy) => {
        const before = JSON.stringify(network)
        const { due } = retentionPlan(network, { asOf, policy })
        const changes = applyRetention(network, { asOf, policy })
        const names = changes.map(({ list, value }) => `${list} ${"id" in value ? value.id : ""}`)
        expect(new Set(names)).toEqual(new Set(due.map(({ list, id }) => `${list} ${id}`)))
        expect(new Set(names).size).toBe(names.length)
        const after = withValues(network, changes)
        expect(retentionPlan(after, { asOf, policy }).due).toEqual([])
        expect(applyRetention(after, { asOf, policy })).toEqual([])
        expect(JSON.stringify(network)).toBe(before)
        for (const { list, value } of changes) expect(networkSchemas[list].parse(value)).toEqual(value)
      }),
    )
  })
})
