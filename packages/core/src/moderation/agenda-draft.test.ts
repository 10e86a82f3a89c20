import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { AgendaItem, Meeting, MeetingId } from "../meeting/index.js"
import type { Network } from "../network/index.js"
import {
  asOf,
  conference,
  item,
  lastMeeting,
  measure,
  meetingCancelled,
  meetingClosed,
  meetingHeld,
  meetingProposed,
  meetingScheduled,
  member,
  need,
  networkOf,
  offer,
  proposal,
  quiet,
  subGroup,
} from "./backlog.fixture.js"
import { agendaDraft, backlog, type DraftOptions } from "./index.js"

const runde = conference()
const draft = (values: Partial<Network>, more: Partial<DraftOptions> & { body?: typeof runde } = {}) => {
  const { body = runde, ...options } = more
  return agendaDraft(networkOf(values), body, { asOf, ...options })
}
const ids = (items: ReadonlyArray<AgendaItem>) => items.map(({ id }) => id)
const frame = ["hostPresentation", "reportsFromInstitutions", "resourceExchange", "dates", "misc"].map(
  (kind) => `standing:${kind}`,
)

/** One of everything that may wait. */
const busy: Partial<Network> = {
  meetings: [
    meetingHeld("s1", "2026-09-01", {
      state: "minutesDraft",
      minutes: { by: "moderation", writtenOn: "2026-09-08", items: [{ item: "ferien", status: "continued" }] },
      agenda: [item("ferien", 1, { durationMinutes: 30, submittedBy: "treff" })],
    }),
  ],
  memberships: [...(quiet.memberships ?? []), member("neu", { from: "2026-09-15" })],
  agendaProposals: [proposal("schulweg"), proposal("raum", { kind: "resourceExchange" })],
  needs: [need("n")],
  measures: [measure("m", { due: "2026-09-20" })],
  subGroups: [subGroup("g", { end: "2026-10-20" })],
  offers: [offer("alt", { verifications: [] })],
}

describe("the draft of an agenda (Q4)", () => {
  it("has what belongs to every meeting where nothing waits", () => {
    expect(ids(draft({}))).toEqual(frame)
  })

  it("has everything that waits, in the order of practice", () => {
    expect(ids(draft(busy))).toEqual([
      "minutes:s1",
      "standing:hostPresentation",
      "newMembers:s1",
      "subGroup:g",
      "standing:reportsFromInstitutions",
      "ferien",
      "schulweg",
      "need:n",
      "overdue:m",
      "staleOffers:runde",
      "raum",
      "standing:resourceExchange",
      "standing:dates",
      "standing:misc",
    ])
  })

  it("tells of each item what it is about, who asked for it, what is to come of it and where it was left open", () => {
    const found = draft(busy)
    expect(found.find(({ id }) => id === "ferien")).toEqual({
      id: "ferien",
      order: 6,
      title: "Punkt ferien",
      kind: "topic",
      submittedBy: "treff",
      durationMinutes: 30,
      carriedFrom: "s1",
      subjects: [],
      recurring: false,
      public: false,
    })
    expect(found.find(({ id }) => id === "overdue:m")).toMatchObject({
      subjects: [{ kind: "measure", id: "m" }],
      expectedOutcome: "Sachstand und neuer Termin",
    })
    expect(found[0]).toMatchObject({ title: "Protokoll der Sitzung vom 01.09.2026", expectedOutcome: "Genehmigung" })
  })

  it("is a valid agenda, numbered from 1 without gaps (R28)", () => {
    const agenda = draft(busy)
    expect(agenda.map(({ order }) => order)).toEqual(agenda.map((_, place) => place + 1))
    expect(Meeting.parse({ ...meetingProposed("s2"), agenda }).agenda).toEqual(agenda)
  })

  it("talks about a fund only where there is one", () => {
    expect(ids(draft({}, { body: conference({ fund: "Verfügungsfonds Ost" }) }))).toContain("standing:fund")
  })

  it("keeps what stands on every agenda, as the last meeting had it, instead of an item of the same sort", () => {
    const agenda = [
      item("runde-ost", 1, { kind: "reportsFromInstitutions", recurring: true }),
      item("klima", 2, { recurring: true }),
      item("sonst", 3, { kind: "misc", recurring: true }),
    ]
    const before = meetingClosed("s0", "2026-06-01", { agenda: [item("alt", 1, { kind: "misc", recurring: true })] })
    const found = draft({ meetings: [before, meetingClosed("s1", "2026-09-01", { agenda })] })
    expect(ids(found)).toEqual([
      "standing:hostPresentation",
      "runde-ost",
      "klima",
      "standing:resourceExchange",
      "standing:dates",
      "sonst",
    ])
    expect(found.some((one) => "carriedFrom" in one)).toBe(false)
  })
})

describe("the draft for a planned meeting (Q4)", () => {
  const agenda = [item("abschied", 2, { kind: "misc", lateBecause: "Kam heute" }), item("essen", 5)]
  const planned = meetingScheduled("s2", "2026-11-01", { agenda })

  it("leaves in their order the items that stand there, and puts what waits beside them", () => {
    const found = draft({ meetings: [lastMeeting, planned], needs: [need("n")] })
    expect(ids(found)).toEqual([
      "standing:hostPresentation",
      "standing:reportsFromInstitutions",
      "abschied",
      "essen",
      "need:n",
      "standing:resourceExchange",
      "standing:dates",
    ])
    expect(found[2]).toMatchObject({ order: 3, lateBecause: "Kam heute" })
  })

  it("does not talk twice about dates, where the agenda has an item of its own for them", () => {
    const last = meetingClosed("s1", "2026-09-01", { agenda: [item("termine", 1, { kind: "dates", recurring: true })] })
    const next = meetingScheduled("s2", "2026-11-01", { agenda: [item("wann", 1, { kind: "dates" })] })
    const body = conference({ procedure: { minMeetingsPerYear: 12 } })
    expect(
      draft({ meetings: [last, next] }, { body })
        .filter(({ kind }) => kind === "dates")
        .map(({ id }) => id),
    ).toEqual(["wann"])
    expect(ids(draft({ meetings: [last] }, { body }))).toContain("termine")
    expect(ids(draft({ meetings: [last] }, { body }))).not.toContain("standing:dates")
  })

  it("presents the house of this meeting, and none where it meets elsewhere", () => {
    const [first] = draft({ meetings: [lastMeeting, planned] })
    expect(first?.subjects).toEqual([{ kind: "institution", id: "schule" }])
    const host = { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" }
    const away = meetingScheduled("s2", "2026-11-01", { host })
    expect(ids(draft({ meetings: [lastMeeting, away] }))).toEqual(frame.slice(1))
  })

  it("has what is due up to its day, though it is far", () => {
    const done = measure("m", { state: "done", doneOn: "2026-12-01" })
    const far = [lastMeeting, meetingScheduled("s2", "2027-02-10")]
    expect(ids(draft({ measures: [done] }))).not.toContain("review:m")
    expect(ids(draft({ measures: [done], meetings: far }))).toContain("review:m")
  })

  it("leaves to another meeting what that one takes up", () => {
    const meetings = [
      lastMeeting,
      meetingScheduled("s2", "2026-11-01", { agenda: [item("schulweg", 1)] }),
      meetingProposed("s3"),
    ]
    const agendaProposals = [proposal("schulweg"), proposal("ferien")]
    expect(ids(draft({ meetings, agendaProposals }, { meeting: MeetingId.parse("s3") }))).not.toContain("schulweg")
    expect(ids(draft({ meetings, agendaProposals }))).toContain("schulweg")
  })

  it("is the agenda as it was, where the meeting is over or off", () => {
    const off = meetingCancelled("s2", "2026-11-01", { agenda })
    const found = draft({ ...busy, meetings: [lastMeeting, off] }, { meeting: MeetingId.parse("s2") })
    expect(ids(found)).toEqual(["abschied", "essen"])
  })
})

describe("for whom a draft is (P9)", () => {
  it("shows the public public items, without who asked for them", () => {
    const agendaProposals = [proposal("offen", { public: true }), proposal("intern")]
    const found = draft({ ...busy, agendaProposals }, { audience: "public" })
    expect(ids(found)).toEqual(["offen", "need:n"])
    expect(found.every((one) => !("submittedBy" in one) && one.subjects.length === 0)).toBe(true)
  })

  it("shows needs that were not released to planners alone", () => {
    const values = { needs: [need("geheim", { released: false })] }
    expect(ids(draft(values, { audience: "convenor" }))).not.toContain("need:geheim")
    expect(ids(draft(values, { audience: "planning" }))).toContain("need:geheim")
  })
})

describe("laws of the draft", () => {
  const few = <A>(make: (id: string) => A) =>
    fc
      .uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 4 })
      .map((numbers) => numbers.map((one) => make(`${one}`)))

  it("contains everything urgent exactly once, however it is put together, and always the same", () => {
    fc.assert(
      fc.property(
        few((id) => proposal(`t${id}`, id === "1" ? { subjects: [{ kind: "need", id: "n1" }] } : {})),
        few((id) => need(`n${id}`)),
        few((id) => measure(`m${id}`, { due: `2026-09-1${id}` })),
        few((id) => item(`t${id}`, Number(id) + 1)),
        fc.boolean(),
        (agendaProposals, needs, measures, agenda, isPlanned) => {
          const last = isPlanned
            ? meetingScheduled("s2", "2026-10-20", { agenda })
            : meetingCancelled("s2", "2026-09-20", { agenda })
          const index = networkOf({ agendaProposals, needs, measures, meetings: [lastMeeting, last] })
          const found = agendaDraft(index, runde, { asOf })
          expect(AgendaItem.array().parse(found)).toEqual(found)
          expect(new Set(ids(found)).size).toBe(found.length)
          for (const entry of backlog(index, runde, { asOf }).filter(({ urgent }) => urgent))
            expect(ids(found).filter((id) => id === entry.item.id)).toHaveLength(1)
          for (const { id } of needs)
            expect(found.filter(({ subjects }) => subjects.some((one) => one.id === id))).toHaveLength(1)
          expect(agendaDraft(index, runde, { asOf })).toEqual(found)
        },
      ),
    )
  })

  it("put on the agenda, is its own draft: nothing is added twice", () => {
    const first = draft(busy)
    const planned = meetingScheduled("s2", "2026-10-20", { agenda: first })
    const again = draft({ ...busy, meetings: [...(busy.meetings ?? []), planned] })
    expect(ids(again)).toEqual(ids(first))
  })
})
