import { describe, expect, it } from "vitest"
import { Meeting } from "./index.js"
import { held, invited, itemsOf, meetingOf, proposed, scheduled } from "./meeting.fixture.js"

/** The first constraint that a stored meeting breaks, and where; nothing where it is a meeting. */
const broken = (stored: object): string | undefined => {
  const [issue] = Meeting.safeParse(stored).error?.issues ?? []
  return issue?.code === "custom" ? `${String(issue.params?.["_tag"])} ${issue.path.join(".")}` : issue?.message
}

const kita = { institution: "kita", answer: "present", functions: ["leitung"] }

describe("a meeting from elsewhere is refused where no step leads to it:", () => {
  const minutes = { by: "moderation", writtenOn: "2026-10-22", items: [{ item: "a", status: "settled" }] }
  const written = { ...held, agenda: itemsOf("a", "b"), state: "minutesDraft" }
  const approved = { ...written, minutes, approvedOn: "2026-11-05", state: "minutesApproved" }
  const byModeration = { ...approved, approvedBy: { kind: "moderation" } }

  it("its minutes tell of nothing that is not on the agenda, in no version (R26, R28)", () => {
    const draft = (parts: object) => broken({ ...written, minutes: { ...minutes, ...parts } })
    const unknown = "MinutesItemUnknown minutes"
    expect(draft({})).toBeUndefined()
    expect(draft({ items: [{ item: "x", status: "settled" }] })).toBe(unknown)
    const before = { version: 1, writtenOn: "2026-10-22", items: [{ item: "x", status: "settled" }] }
    expect(draft({ version: 2, earlier: [before] })).toBe(unknown)
    const objection = { institution: "kita", on: "2026-10-24", text: "Es fehlt etwas." }
    expect(draft({ objections: [{ ...objection, item: "b" }, objection] })).toBeUndefined()
    expect(draft({ objections: [{ ...objection, item: "x" }] })).toBe(unknown)
    const addendum = { on: "2026-11-10", by: "moderation", text: "Es waren elf." }
    expect(broken({ ...byModeration, addenda: [addendum, { ...addendum, item: "a" }] })).toBeUndefined()
    expect(broken({ ...byModeration, addenda: [{ ...addendum, item: "x" }] })).toBe("MinutesItemUnknown addenda")
  })

  it("its minutes are written after it has begun, and approved after they were written, not by itself (R26)", () => {
    const on = (writtenOn: string) => broken({ ...written, minutes: { ...minutes, writtenOn } })
    expect([on("2026-10-21"), on("2026-10-20")]).toEqual([undefined, "MinutesBeforeMeeting minutes.writtenOn"])
    expect(broken(byModeration)).toBeUndefined()
    expect(broken({ ...byModeration, approvedOn: "2026-10-21" })).toBe("ApprovedBeforeWritten approvedOn")
    const byMeeting = (meeting: string) => broken({ ...approved, approvedBy: { kind: "meeting", meeting } })
    expect([byMeeting("s2"), byMeeting("s1")]).toEqual([undefined, "ApprovedByItself approvedBy"])
  })

  it("nobody comes late or leaves early outside its time (R27)", () => {
    const came = (times: object) => broken({ ...held, attendance: [{ ...kita, ...times }] })
    expect(came({ arrived: "2026-10-21T15:20", left: "2026-10-21T16:50" })).toBeUndefined()
    expect(came({ arrived: "2026-10-21T15:00" })).toBe("AttendedOutsideMeeting attendance")
    expect(came({ left: "2026-10-22T16:00" })).toBe("AttendedOutsideMeeting attendance")
  })

  it("nobody is there as a member and as a guest, or invited as both (R27)", () => {
    const guests = [{ institution: "kita" }, { asWritten: "Quartiersmanagement" }]
    expect(broken({ ...held, guests })).toBeUndefined()
    expect(broken({ ...held, guests, attendance: [kita] })).toBe("GuestAlsoMember guests")
    expect(broken({ ...invited, guestsInvited: guests, invited: ["schule"] })).toBeUndefined()
    expect(broken({ ...invited, guestsInvited: guests })).toBe("GuestAlsoMember guestsInvited")
  })

  it("nobody answers who was not asked (R24)", () => {
    const answering = (institution: string) =>
      broken({
        ...invited,
        guestsInvited: [{ institution: "bibliothek" }],
        answers: [{ institution, answer: "accepted", on: "2026-10-05" }],
      })
    expect(["kita", "bibliothek", "polizei"].map(answering)).toEqual([
      undefined,
      undefined,
      "AnswerOfUninvited answers",
    ])
  })

  it("nobody is invited twice, also to a meeting that was called off (R24)", () => {
    const off = (state: object) => broken({ ...proposed, reason: "Sturm", invited: ["kita", "kita"], ...state })
    expect(off({ state: "cancelled" })).toBe("InvitedTwice invited")
    expect(off({ state: "postponed", successor: "s2" })).toBe("InvitedTwice invited")
  })

  it("an item does not come from the same meeting (R28)", () => {
    const agenda = (carriedFrom: string) => broken({ ...scheduled, agenda: [{ ...itemsOf("a")[0], carriedFrom }] })
    expect([agenda("s0"), agenda("s1")]).toEqual([undefined, "CarriedFromItself agenda"])
    expect(meetingOf({ agenda: itemsOf("a") }).agenda).toHaveLength(1)
  })
})
