import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import {
  Booking,
  Conference,
  checkMeetingDate,
  DatePoll,
  InstitutionId,
  indexNetwork,
  LocalDate,
  Meeting,
  Membership,
  type NextMeetingQuestion,
  nextMeetingProposal,
} from "@sozialraum/core"
import { dateProposalsMarkdown, meetingNames } from "@sozialraum/core/text"
import { describe, expect, it } from "vitest"
import { sampleClosures, sampleNetwork } from "./index.js"

const network = await sampleNetwork()
const index = indexNetwork(network)
const sued = Conference.parse(network.conferences[0])
const calendars = [schoolHolidays("NW"), publicHolidays("NW"), ...(await sampleClosures())]
const day = (text: string) => LocalDate.parse(text)
const id = (text: string) => InstitutionId.parse(text)
const spring: NextMeetingQuestion = {
  asOf: day("2027-01-28"),
  window: { from: day("2027-02-01"), to: day("2027-03-01") },
  calendars,
}
const meeting = (start: string, end: string, more: object = {}) =>
  Meeting.parse({
    id: "s-neu",
    conference: "sozialraumkonferenz-sued",
    title: "Sitzung",
    state: "scheduled",
    interval: { start, end, zone: "Europe/Berlin" },
    host: {
      at: "member",
      institution: "schulen:169",
      site: "schulen:169/standort",
      room: "Aula der Schule im Kirchviertel",
    },
    ...more,
  })
const days = (question: NextMeetingQuestion, values = index, conference = sued) =>
  nextMeetingProposal(values, conference, { limit: 99, ...question }).proposals.map(({ interval }) =>
    interval.start.slice(0, 10),
  )

describe("the next meeting of the sample conference", () => {
  it("keeps the lead time of the invitation, and says so (R24, Q1)", () => {
    const found = nextMeetingProposal(index, sued, spring)
    expect(found.earliest).toBe("2027-02-07")
    expect(days(spring).toSorted()[0]).toBe("2027-02-08")
    expect(found.excluded[0]).toMatchObject({ because: "leadTime", days: 10, opens: 85 })
    expect(found.proposals[0]?.reasons).toContainEqual({ kind: "leadTime", days: 10, inviteBy: "2027-01-30" })
  })

  it("comes last on a day on which two schools have a movable day, with the calendars that say so (R25, Q1)", () => {
    const { proposals } = nextMeetingProposal(index, sued, { ...spring, limit: 99 })
    const last = proposals.at(-1)
    expect(last?.interval.start.slice(0, 10)).toBe("2027-02-08")
    expect(last?.cannot).toEqual(["schulen:169", "schulen:306"])
    expect(last?.conflicts).toContainEqual(expect.objectContaining({ kind: "closed", institutions: ["schulen:169"] }))
  })

  it("is at the usual time, in the house of the first member that can be asked (Q1)", () => {
    const found = nextMeetingProposal(index, sued, spring)
    expect(found.usualStarts).toEqual(["14:00", "14:30"])
    const [first] = found.proposals
    expect(first?.interval).toEqual({ start: "2027-02-09T14:00", end: "2027-02-09T16:00", zone: "Europe/Berlin" })
    expect(first?.place?.institution).toBe(found.hosts[0])
    // Nobody told the closing days of most houses, nor the movable days of two schools.
    expect(first?.reasons).toContainEqual({
      kind: "noClosure",
      closures: ["feiertag", "schulferien", "unterrichtsfrei"],
    })
    expect(found.untold.map(({ closure }) => closure)).toContain("beweglicherFerientag")
  })

  it("is never in the school holidays, because the conference avoids them; another one may, and is told (R25)", () => {
    const easter = { ...spring, window: { from: day("2027-03-15"), to: day("2027-04-12") } }
    expect(days(easter).filter((on) => on >= "2027-03-22" && on < "2027-04-03")).toEqual([])
    const relaxed = Conference.parse({ ...sued, procedure: {} })
    const inside = nextMeetingProposal(index, relaxed, { ...easter, limit: 99 }).proposals.filter(
      ({ interval }) => interval.start.slice(0, 10) === "2027-03-24",
    )
    expect(inside[0]?.conflicts.map(({ kind }) => kind)).toContain("ratherNot")
    expect(days(easter, index, relaxed)).not.toContain("2027-03-26")
  })

  it("has a room with the seats that are asked for, and not while it is lent (R38, Q1)", () => {
    const large = {
      ...spring,
      seats: 60,
      window: { from: day("2027-02-10"), to: day("2027-02-11") },
      hours: { from: "14:00", to: "16:00" },
    }
    const [first] = nextMeetingProposal(index, sued, large).proposals
    expect(first?.place?.room).toMatchObject({ id: "aula-kirchviertel", seats: 120 })
    const booking = Booking.parse({
      id: "b1",
      resource: "aula-kirchviertel",
      borrower: "partner:P3",
      interval: { start: "2027-02-10T15:30", end: "2027-02-10T18:00", zone: "Europe/Berlin" },
      purpose: "Theaterprobe",
      responsible: "leitung",
    })
    const lent = indexNetwork({ ...network, bookings: [booking] })
    expect(nextMeetingProposal(lent, sued, large)).toMatchObject({
      possible: 0,
      excluded: [
        { because: "room", opens: 1 },
        { because: "seats", most: 25 },
      ],
    })
    const given = Booking.parse({ ...booking, state: { status: "cancelled", by: "borrower", reason: "krank" } })
    expect(nextMeetingProposal(indexNetwork({ ...network, bookings: [given] }), sued, large).possible).toBe(1)
    const held = meeting("2027-02-10T15:00", "2027-02-10T16:00", { conference: "andere", id: "fremd" })
    expect(
      nextMeetingProposal(indexNetwork({ ...network, meetings: [...network.meetings, held] }), sued, large).possible,
    ).toBe(0)
  })

  it("is not while those it cannot do without sit in another body (Q1)", () => {
    const other = Conference.parse({ ...sued, id: "ag78", kind: "ag78", name: "AG 78" })
    const member = Membership.parse({ id: "m", conference: "ag78", institution: "partner:P1", status: "active" })
    const sitting = meeting("2027-02-09T14:00", "2027-02-09T16:00", { id: "ag78-1", conference: "ag78" })
    const values = indexNetwork({
      ...network,
      conferences: [...network.conferences, other],
      memberships: [...network.memberships, member],
      meetings: [...network.meetings, sitting],
    })
    const window = { from: day("2027-02-09"), to: day("2027-02-10") }
    const hours = { from: "14:00", to: "17:00" }
    const found = nextMeetingProposal(values, sued, { ...spring, window, hours })
    expect(found.possible).toBe(0)
    expect(found.excluded).toMatchObject([{ because: "required", institution: "partner:P1", busy: 3, opens: 3 }])
    const moved = nextMeetingProposal(values, sued, { ...spring, window, hours, moving: sitting.id })
    expect(moved.possible).toBe(3)
    const cancelled = Meeting.parse({ ...sitting, state: "cancelled", reason: "Sturm" })
    const free = indexNetwork({ ...values.network, meetings: [...network.meetings, cancelled] })
    expect(nextMeetingProposal(free, sued, { ...spring, window, hours }).possible).toBe(3)
    const joint = meeting("2027-02-09T14:00", "2027-02-09T16:00", {
      id: "ag78-2",
      conference: "ag78",
      jointWith: [sued.id],
    })
    const together = indexNetwork({ ...values.network, meetings: [...network.meetings, joint] })
    // All members sit there themselves: nobody is left to host.
    const own = nextMeetingProposal(together, sued, { ...spring, window, hours, required: [] })
    expect([own.possible, own.excluded[0]?.because]).toEqual([0, "room"])
  })

  it("follows the poll, and the hosts that are preferred (Q1)", () => {
    const candidates = [{ start: "2027-02-17T15:15", end: "2027-02-17T17:15", zone: "Europe/Berlin" }]
    const answers = ["partner:P1", "schulen:169", "schulen:245"].map((institution) => ({
      institution,
      candidate: 0,
      answer: "yes",
      on: "2027-01-28",
    }))
    const poll = DatePoll.parse({ candidates, answers })
    const hosts = [id("kitas:22574"), id("gibt-es-nicht"), id("schulen:169")]
    const [first] = nextMeetingProposal(index, sued, { ...spring, poll, hosts }).proposals
    expect(first?.interval).toEqual(candidates[0])
    expect(first?.place?.institution).toBe("kitas:22574")
    expect(first?.otherHosts).toEqual(["schulen:169"])
  })

  it("does not count on a member that is closed for a time, and not at all on one that is closed for good (R11)", () => {
    const status = (from: string, more: object) =>
      indexNetwork({
        ...network,
        institutions: network.institutions.map((one) =>
          one.id === "schulen:169" ? { ...one, statuses: [{ from: day(from), ...more } as never] } : one,
        ),
      })
    const window = { from: day("2027-02-09"), to: day("2027-02-10") }
    const resting = status("2027-02-09", { status: "temporarilyClosed", to: day("2027-02-12") })
    expect(nextMeetingProposal(resting, sued, { ...spring, window }).proposals[0]?.cannot).toEqual(["schulen:169"])
    const gone = status("2027-01-01", { status: "closed" })
    const [first] = nextMeetingProposal(gone, sued, { ...spring, window }).proposals
    expect([...(first?.can ?? []), ...(first?.cannot ?? [])]).not.toContain("schulen:169")
  })

  it("is uncertain where calendars end before it, never simply free (R25)", () => {
    const far = { ...spring, window: { from: day("2027-09-06"), to: day("2027-09-11") } }
    const { proposals } = nextMeetingProposal(index, sued, far)
    expect(new Set(proposals.map(({ certainty }) => certainty))).toEqual(new Set(["uncertain"]))
    expect(proposals[0]?.uncertain).toContain("schulen:169")
  })

  it("reads as a list for people (Q1)", () => {
    const text = dateProposalsMarkdown(
      nextMeetingProposal(index, sued, { ...spring, limit: 2 }),
      meetingNames(index),
      "de",
    )
    expect(text).toContain("1. **Dienstag, 9. Februar 2027, 14:00–16:00 Uhr, ")
    expect(text).toContain("die Einladungsfrist von 10 Tagen")
    expect(text).not.toMatch(/undefined|\[object/)
  })
})

describe("the date of a meeting of the sample conference", () => {
  const found = (start: string, end: string) =>
    checkMeetingDate(index, meeting(start, end), { calendars }).map(({ _tag }) => _tag)

  it("is found on Rosenmontag, in the holidays and on a public holiday, and nowhere else (R25)", () => {
    expect(found("2027-02-08T14:00", "2027-02-08T16:00")).toEqual(["MeetingOnMovableDay"])
    expect(found("2027-03-24T14:00", "2027-03-24T16:00")).toEqual(["MeetingInHolidays"])
    expect(found("2027-05-17T14:00", "2027-05-17T16:00")).toEqual(["MeetingInHolidays"])
    expect(found("2027-02-10T14:00", "2027-02-10T16:00")).toEqual([])
  })

  it("was an ordinary one at every meeting so far (R25)", () => {
    expect(network.meetings.flatMap((one) => checkMeetingDate(index, one, { calendars }))).toEqual([])
  })
})
