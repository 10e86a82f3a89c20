import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Conference } from "../conference/index.js"
import { Interval } from "../time/index.js"
import {
  addAgendaItem,
  agendaFindings,
  cancel,
  carryOver,
  changeAgendaItem,
  followProposals,
  Meeting,
  MeetingId,
  moveAgendaItem,
  openItems,
  placeProposals,
  postpone,
  removeAgendaItem,
  reorderAgenda,
  returnProposal,
  withdrawProposal,
} from "./index.js"
import {
  day,
  held,
  invited,
  item,
  itemsOf,
  meetingOf,
  orders,
  proposalOf,
  proposed,
  proposedOf,
  refusal,
  scheduled,
  scheduledOf,
  sued,
} from "./meeting.fixture.js"

const full = proposedOf({ agenda: itemsOf("a", "b", "c") })
const topic = (id: string, parts: object = {}) => ({ id, title: id, kind: "topic", ...parts }) as const

describe("an agenda (R28)", () => {
  it("has no two items with one number, and none twice (R28)", () => {
    const [first] = itemsOf("a")
    expect(Meeting.safeParse({ ...proposed, agenda: [first, { ...first, id: "b" }] }).success).toBe(false)
    expect(Meeting.safeParse({ ...proposed, agenda: [first, { ...first, order: 2 }] }).success).toBe(false)
  })

  it("takes an item at any place, and numbers the others behind it (R28)", () => {
    const at = (position?: number) =>
      orders(
        Result.getOrThrow(addAgendaItem(full, { item: topic("x"), ...(position === undefined ? {} : { position }) })),
      )
    expect(at()).toEqual(["1 a", "2 b", "3 c", "4 x"])
    expect(at(2)).toEqual(["1 a", "2 x", "3 b", "4 c"])
    expect([at(0), at(-3)]).toEqual([at(1), at(1)])
    expect(at(99)).toEqual(at())
  })

  it("does not take an item that stands there, nor one without a title (R28)", () => {
    expect(refusal(addAgendaItem(full, { item: topic("b") }))).toEqual({
      _tag: "ItemOnAgenda",
      path: ["agenda", 1],
      meeting: "s1",
      item: "b",
    })
    expect(refusal(addAgendaItem(full, { item: topic("x", { title: "" }) }))).toMatchObject({
      _tag: "InvalidValue",
      path: ["title"],
    })
  })

  it("closes the gap where an item is taken off or moved (R28)", () => {
    expect(orders(Result.getOrThrow(removeAgendaItem(full, item("a"))))).toEqual(["1 b", "2 c"])
    expect(orders(Result.getOrThrow(moveAgendaItem(full, item("c"), 1)))).toEqual(["1 c", "2 a", "3 b"])
    expect(orders(Result.getOrThrow(moveAgendaItem(full, item("a"), 2)))).toEqual(["1 b", "2 a", "3 c"])
    expect(orders(Result.getOrThrow(moveAgendaItem(full, item("a"), 7)))).toEqual(["1 b", "2 c", "3 a"])
    const missing = { _tag: "ItemNotOnAgenda", path: ["agenda"], meeting: "s1", item: "x" }
    expect([refusal(removeAgendaItem(full, item("x"))), refusal(moveAgendaItem(full, item("x"), 1))]).toEqual([
      missing,
      missing,
    ])
  })

  it("is changed in place: facts are set, and taken away (R28)", () => {
    const timed = Result.getOrThrow(changeAgendaItem(full, item("b"), { title: "Bäume", durationMinutes: 20 }))
    expect(timed.agenda[1]).toMatchObject({ id: "b", order: 2, title: "Bäume", durationMinutes: 20 })
    const untimed = Result.getOrThrow(changeAgendaItem(timed, item("b"), { durationMinutes: null }))
    expect(untimed.agenda[1]).not.toHaveProperty("durationMinutes")
    expect(refusal(changeAgendaItem(full, item("b"), { durationMinutes: 0 }))).toMatchObject({
      path: ["durationMinutes"],
    })
    expect(refusal(changeAgendaItem(full, item("b"), { title: null }))).toMatchObject({ path: ["title"] })
    expect(refusal(changeAgendaItem(full, item("x"), {}))).toMatchObject({ _tag: "ItemNotOnAgenda" })
  })

  it("is put in another order that names each item once (R28)", () => {
    expect(orders(Result.getOrThrow(reorderAgenda(full, [item("c"), item("a"), item("b")])))).toEqual([
      "1 c",
      "2 a",
      "3 b",
    ])
    expect(refusal(reorderAgenda(full, [item("c"), item("x"), item("c")]))).toEqual({
      _tag: "AgendaOrderIncomplete",
      path: ["agenda"],
      missing: ["a", "b"],
      unknown: ["x"],
      repeated: ["c"],
    })
    const twice = reorderAgenda(full, [item("c"), item("a"), item("b"), item("a")])
    expect(refusal(twice)).toMatchObject({ missing: [], unknown: [], repeated: ["a"] })
  })

  it("with gaps and in no order, as a list brings it, is numbered without gaps by the first change (R28)", () => {
    const [a, b] = itemsOf("a", "b")
    const listed = proposedOf({
      agenda: [
        { ...a, order: 7 },
        { ...b, order: 3 },
      ],
    })
    expect(orders(Result.getOrThrow(addAgendaItem(listed, { item: topic("x") })))).toEqual(["1 b", "2 a", "3 x"])
    expect(orders(Result.getOrThrow(moveAgendaItem(listed, item("a"), 1)))).toEqual(["1 a", "2 b"])
  })

  it("is numbered from 1 without gaps after any steps, and no other item is lost (R28)", () => {
    const names = ["a", "b", "c", "d", "e"]
    const step = fc.record({
      kind: fc.constantFrom("add", "remove", "move"),
      id: fc.constantFrom(...names),
      position: fc.integer({ min: -2, max: 8 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let meeting = full
        let known = new Set(["a", "b", "c"])
        for (const { kind, id, position } of steps) {
          const done: Result.Result<typeof full, unknown> =
            kind === "add"
              ? addAgendaItem(meeting, { item: topic(id), position })
              : kind === "remove"
                ? removeAgendaItem(meeting, item(id))
                : moveAgendaItem(meeting, item(id), position)
          expect(Result.isSuccess(done)).toBe(kind === "add" ? !known.has(id) : known.has(id))
          if (Result.isFailure(done)) continue
          meeting = done.success
          known = new Set(kind === "remove" ? [...known].filter((name) => name !== id) : [...known, id])
          expect(meeting.agenda.map(({ order }) => order)).toEqual(meeting.agenda.map((_item, index) => index + 1))
          expect(new Set(meeting.agenda.map((each) => String(each.id)))).toEqual(known)
          if (kind !== "remove") {
            const place = Math.min(Math.max(position, 1), meeting.agenda.length)
            expect(meeting.agenda[place - 1]?.id).toBe(id)
          }
        }
      }),
    )
  })
})

describe("a proposal for the agenda", () => {
  const conferences = [sued]
  const strict = [Conference.parse({ ...sued, procedure: { agendaSubmissionLeadDays: 14 } })]

  it("is placed at the end, with its id and what was said about it (R28)", () => {
    const facts = {
      expectedOutcome: "Absprache",
      durationMinutes: 15,
      public: true,
      subjects: [{ kind: "need", id: "n" }],
    }
    const given = [proposalOf("x", facts), proposalOf("y")]
    const { meeting, placed } = Result.getOrThrow(placeProposals(full, given, { conferences }))
    expect(orders(meeting)).toEqual(["1 a", "2 b", "3 c", "4 x", "5 y"])
    expect(meeting.agenda[3]).toEqual({
      ...facts,
      id: "x",
      title: "x",
      kind: "topic",
      submittedBy: "kita",
      recurring: false,
      order: 4,
    })
    expect(placed.map(({ state }) => state)).toEqual([
      { status: "placed", meeting: "s1" },
      { status: "placed", meeting: "s1" },
    ])
    expect(Meeting.parse(meeting)).toEqual(meeting)
  })

  it("is placed once, and with a body that meets (R28)", () => {
    const refused = (parts: object, known = conferences) =>
      refusal(placeProposals(full, [proposalOf("y"), proposalOf("x", parts)], { conferences: known }))
    expect(refused({ state: { status: "withdrawn", on: "2026-10-02" } })).toEqual({
      _tag: "WrongProposalState",
      path: ["proposals", 1],
      proposal: "x",
      state: "withdrawn",
      allowed: ["open"],
    })
    expect(refused({ conference: "ost" })).toMatchObject({ _tag: "ProposalElsewhere", conference: "ost" })
    expect(refused({ id: "a" })).toMatchObject({ _tag: "ItemOnAgenda", path: ["proposals", 1], item: "a" })
    expect(refused({ id: "y" })).toMatchObject({ _tag: "ItemOnAgenda", item: "y" })
    expect(refused({}, [])).toMatchObject({ _tag: "ConferenceUnknown" })
  })

  it("keeps the last day that the conference has agreed, as soon as the meeting has a date (R24)", () => {
    const on = (submittedOn: string, meeting: typeof scheduled | typeof invited | typeof full = scheduled) =>
      placeProposals(meeting, [proposalOf("x", { submittedOn })], { conferences: strict })
    expect(on("2026-10-07")._tag).toBe("Success")
    expect(refusal(on("2026-10-08"))).toEqual({
      _tag: "AgendaSubmittedLate",
      path: ["proposals", 0],
      proposal: "x",
      leadDays: 14,
      latest: "2026-10-07",
      submittedOn: "2026-10-08",
    })
    expect(refusal(on("2026-10-08", invited))).toMatchObject({ _tag: "AgendaSubmittedLate" })
    expect(on("2026-10-08", full)._tag).toBe("Success")
  })

  it("that comes too late is taken by those who moderate, with a reason that stays with it (R24)", () => {
    const late = proposalOf("x", { submittedOn: "2026-10-20" })
    const given = [proposalOf("y"), late]
    const taken = Result.getOrThrow(
      placeProposals(invited, given, { conferences: strict, lateBecause: "Wasserschaden in der OGS" }),
    )
    expect(taken.meeting.agenda.map((each) => each.lateBecause)).toEqual([undefined, "Wasserschaden in der OGS"])
    expect(refusal(placeProposals(invited, given, { conferences: strict, lateBecause: " " }))).toMatchObject({
      _tag: "InvalidValue",
      path: ["lateBecause"],
    })
  })

  it("that is taken off the agenda waits for another meeting (R28)", () => {
    const { meeting, placed } = Result.getOrThrow(placeProposals(full, [proposalOf("x")], { conferences }))
    const [standing = proposalOf("x")] = placed
    expect(Result.getOrThrow(returnProposal(meeting, standing))).toEqual({ meeting: full, proposal: proposalOf("x") })
    expect(refusal(returnProposal(meeting, proposalOf("x")))).toMatchObject({ state: "open", allowed: ["placed"] })
    const elsewhere = proposalOf("x", { state: { status: "placed", meeting: "s9" } })
    expect(refusal(returnProposal(meeting, elsewhere))).toMatchObject({ _tag: "ProposalElsewhere" })
    expect(refusal(returnProposal(full, standing))).toMatchObject({ _tag: "ItemNotOnAgenda" })
  })

  it("goes along when its meeting is postponed, and is taken off the new agenda (R28)", () => {
    const { meeting, placed } = Result.getOrThrow(placeProposals(scheduled, [proposalOf("x")], { conferences }))
    const others = [
      proposalOf("y"),
      proposalOf("z", { state: { status: "placed", meeting: "s9" } }),
      proposalOf("x", { conference: "ost" }),
    ]
    const to = { successor: MeetingId.parse("s2"), reason: "Sturm" }
    const { successor, proposals } = Result.getOrThrow(postpone(meeting, to, [...others, ...placed]))
    expect(proposals).toEqual([proposalOf("x", { state: { status: "placed", meeting: "s2" } })])
    const [along = proposalOf("x")] = proposals
    expect(followProposals(successor, proposals)).toEqual([])
    const returned = Result.getOrThrow(returnProposal(successor, along))
    expect([returned.meeting.agenda, returned.proposal.state]).toEqual([[], { status: "open" }])
  })

  it("waits again when its meeting is cancelled, and once withdrawn is open no longer (R28)", () => {
    const given = [proposalOf("x"), proposalOf("y")]
    const { meeting, placed } = Result.getOrThrow(placeProposals(scheduled, given, { conferences }))
    const off = Result.getOrThrow(cancel(meeting, "Sturm"))
    const [x = proposalOf("x")] = placed
    const { meeting: record, proposal } = Result.getOrThrow(returnProposal(off, x))
    expect([record, proposal]).toEqual([off, proposalOf("x")])
    const gone = Result.getOrThrow(withdrawProposal(proposal, { on: day("2026-10-05") }))
    expect(openItems([off]).map(({ id }) => id)).toEqual(["x", "y"])
    expect(openItems([off], [gone]).map(({ id }) => id)).toEqual(["y"])
    const next = carryOver(proposedOf({ id: "s2" }), [off], [gone])
    expect(next.agenda.map(({ id }) => id)).toEqual(["y"])
    expect(followProposals(next, [gone, ...placed]).map(({ id, state }) => [id, state])).toEqual([
      ["y", { status: "placed", meeting: "s2" }],
    ])
    expect(followProposals(next, [proposalOf("y")])).toHaveLength(1)
    expect(followProposals(next, [{ ...gone, id: item("y") }])).toEqual([])
    expect(followProposals(proposedOf({ agenda: itemsOf("y") }), [proposalOf("y")])).toEqual([])
  })

  it("that was talked about after it was withdrawn belongs to the conference, and stays open (R28)", () => {
    const minutes = { by: "moderation", writtenOn: "2026-10-22", items: [{ item: "x", status: "continued" }] }
    const after = meetingOf({ ...held, agenda: itemsOf("x"), minutes, state: "minutesDraft" })
    const withdrawnOn = (on: string) => proposalOf("x", { state: { status: "withdrawn", on } })
    expect(openItems([after], [withdrawnOn("2026-10-20")])).toHaveLength(1)
    expect(openItems([after], [withdrawnOn("2026-10-21")])).toEqual([])
  })

  it("is withdrawn as long as it is open (R28)", () => {
    const step = { on: day("2026-10-03"), because: "hat sich erledigt" }
    expect(Result.getOrThrow(withdrawProposal(proposalOf("x"), step)).state).toEqual({ status: "withdrawn", ...step })
    const placed = proposalOf("x", { state: { status: "placed", meeting: "s1" } })
    expect(refusal(withdrawProposal(placed, step))).toMatchObject({ _tag: "WrongProposalState", state: "placed" })
    expect(refusal(withdrawProposal(proposalOf("x"), { ...step, because: "" }))).toMatchObject({ _tag: "InvalidValue" })
    expect(refusal(withdrawProposal(proposalOf("x"), { on: day("2026-09-30") }))).toMatchObject({
      _tag: "InvalidValue",
    })
  })
})

describe("an agenda is worth a look", () => {
  it("where an item came late: the members may not know of it yet (R24)", () => {
    const [a, b] = itemsOf("a", "b")
    const late = proposedOf({ agenda: [{ ...b, lateBecause: "Es eilt." }, a] })
    expect(agendaFindings(late)).toEqual([
      { _tag: "AgendaItemLate", rule: "R24", severity: "info", path: ["agenda", 0], item: "b", order: 2 },
    ])
    expect(agendaFindings(full)).toEqual([])
  })

  it("where its items take longer than the meeting lasts, also on the night of a clock change (R28)", () => {
    const timed = (minutes: number, parts: object = {}) => {
      const [a, b] = itemsOf("a", "b")
      return { ...scheduledOf({ agenda: [{ ...a, durationMinutes: minutes }, b] }), ...parts }
    }
    expect(agendaFindings(timed(120))).toEqual([])
    expect(agendaFindings(timed(121))).toMatchObject([
      { _tag: "AgendaTooLong", path: ["agenda"], itemMinutes: 121, meetingMinutes: 120, untimed: 1 },
    ])
    const night = Interval.parse({ start: "2026-03-29T01:00", end: "2026-03-29T04:00", zone: "Europe/Berlin" })
    expect(agendaFindings(timed(121, { interval: night }))).toMatchObject([{ meetingMinutes: 120 }])
  })
})
