import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Network } from "../network/index.js"
import type { Audience } from "../visibility.js"
import {
  asOf,
  conference,
  day,
  item,
  lastMeeting,
  measure,
  meetingCancelled,
  meetingClosed,
  meetingHeld,
  meetingInvited,
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
import { type BacklogEntry, backlog } from "./index.js"

const runde = conference()
const waiting = (values: Partial<Network>, more: { on?: string; audience?: Audience; body?: typeof runde } = {}) =>
  backlog(networkOf(values), more.body ?? runde, {
    asOf: more.on === undefined ? asOf : day(more.on),
    ...(more.audience === undefined ? {} : { audience: more.audience }),
  })
const kinds = (entries: ReadonlyArray<BacklogEntry>) => entries.map(({ kind }) => kind)
const titles = (entries: ReadonlyArray<BacklogEntry>) => entries.map((entry) => entry.item.title)

describe("an item whose proposal was taken back after its meeting was called off", () => {
  it("waits no longer from that day on (R28)", () => {
    const off = meetingCancelled("aus", "2026-09-25", { agenda: [item("zeltlager", 1, { submittedBy: "kita" })] })
    const withdrawn = proposal("zeltlager", { state: { status: "withdrawn", on: "2026-09-28" } })
    const index = networkOf({ meetings: [lastMeeting, off], agendaProposals: [withdrawn] })
    const waiting = (on: string) => backlog(index, conference(), { asOf: day(on) }).map((entry) => entry.item.id)
    expect([waiting("2026-09-27"), waiting("2026-09-28")]).toEqual([["zeltlager"], []])
  })
})

describe("the backlog of a conference", () => {
  it("is empty where nothing waits", () => {
    expect(waiting({})).toEqual([])
  })

  it("has what members handed in, with who and since when, until it is withdrawn", () => {
    const [entry] = waiting({ agendaProposals: [proposal("schulweg", { durationMinutes: 20 })] })
    expect(entry).toEqual({
      kind: "proposal",
      proposal: "schulweg",
      since: "2026-09-20",
      overdueDays: 0,
      submittedBy: "kita",
      urgent: true,
      item: {
        id: "schulweg",
        title: "Thema schulweg",
        kind: "topic",
        submittedBy: "kita",
        durationMinutes: 20,
        subjects: [],
        recurring: false,
        public: false,
      },
    })
    const withdrawn = proposal("schulweg", { state: { status: "withdrawn", on: "2026-09-30" } })
    expect(waiting({ agendaProposals: [withdrawn] })).toEqual([])
    expect(kinds(waiting({ agendaProposals: [withdrawn] }, { on: "2026-09-29" }))).toEqual(["proposal"])
  })

  it("tells offers and requests of resources apart from topics", () => {
    expect(kinds(waiting({ agendaProposals: [proposal("raum", { kind: "resourceExchange" })] }))).toEqual([
      "resourceRequest",
    ])
  })

  it("does not know what is handed in later, or to another conference", () => {
    const later = proposal("a", { submittedOn: "2026-10-02" })
    expect(waiting({ agendaProposals: [later, proposal("b", { conference: "andere" })] })).toEqual([])
  })

  it("says of what stands on the agenda of a coming meeting that it does", () => {
    const placed = proposal("schulweg", { state: { status: "placed", meeting: "s2" } })
    const meetings = [lastMeeting, meetingScheduled("s2", "2026-11-01", { agenda: [item("schulweg", 1)] })]
    const [entry] = waiting({ agendaProposals: [placed], meetings })
    expect(entry).toMatchObject({ kind: "proposal", plannedIn: "s2", item: { title: "Punkt schulweg" } })
  })

  it("has a proposal again that was put on an agenda and is no longer there", () => {
    const placed = proposal("schulweg", { state: { status: "placed", meeting: "s2" } })
    const entries = waiting({
      agendaProposals: [placed],
      meetings: [lastMeeting, meetingScheduled("s2", "2026-11-01")],
    })
    expect(kinds(entries)).toEqual(["proposal"])
  })

  it("has what a meeting left open, with how often, and not what was settled (R28)", () => {
    const agenda = [item("ferien", 1, { submittedBy: "treff" }), item("schulhof", 2)]
    const results = (ferien: string) => [
      { item: "ferien", status: ferien },
      { item: "schulhof", status: "settled" },
    ]
    const first = meetingClosed("s0", "2026-06-01", { agenda, items: results("continued") })
    const again = (status: string) =>
      meetingClosed("s1", "2026-09-01", { agenda: [item("ferien", 1)], items: [{ item: "ferien", status }] })
    expect(waiting({ meetings: [again("settled"), first] })).toEqual([])
    expect(waiting({ meetings: [again("notReached"), first] })).toMatchObject([
      { kind: "openItem", carriedFrom: "s1", times: 2, since: "2026-06-01", item: { id: "ferien", carriedFrom: "s1" } },
    ])
  })

  it("counts from the time when a topic was opened again after it had been settled", () => {
    const topicIn = (id: string, on: string, status: string) =>
      meetingClosed(id, on, { agenda: [item("ferien", 1)], items: [{ item: "ferien", status }] })
    const meetings = [topicIn("s0", "2026-06-01", "settled"), topicIn("s1", "2026-09-01", "continued")]
    expect(waiting({ meetings })).toMatchObject([{ kind: "openItem", times: 1, since: "2026-09-01" }])
  })

  it("lets an item about a measure wait only as long as the measure does, whatever a meeting noted", () => {
    const agenda = [item("review:m", 1, { kind: "measureReview", subjects: [{ kind: "measure", id: "m" }] })]
    const meetings = [meetingClosed("s1", "2026-09-01", { agenda, items: [{ item: "review:m", status: "continued" }] })]
    const done = { doneOn: "2026-08-01", due: "2026-08-01", review: "2026-09-01" }
    expect(kinds(waiting({ meetings, measures: [measure("m", { ...done, state: "done" })] }))).toEqual(["measure"])
    const reviewed = { on: "2026-09-15", effect: "keep", text: "Gut" }
    expect(waiting({ meetings, measures: [measure("m", { ...done, state: "reviewed", reviewed })] })).toEqual([])
  })

  it("has the topics of a meeting that was called off, and not what belongs to that meeting alone (R28)", () => {
    const agenda = [
      item("berichte", 1, { kind: "reportsFromInstitutions" }),
      item("ferien", 2),
      item("basar", 3, { kind: "misc", submittedBy: "kita" }),
      item("termine", 4, { kind: "dates" }),
    ]
    const entries = waiting({ meetings: [lastMeeting, meetingCancelled("s2", "2026-09-20", { agenda })] })
    expect(titles(entries)).toEqual(["Punkt basar", "Punkt ferien"])
    expect(entries[0]).toMatchObject({ kind: "openItem", carriedFrom: "s2", times: 1, since: "2026-09-20" })
  })

  it("takes up what the minutes call continued, whatever its kind (R28)", () => {
    const agenda = [item("sonstiges", 1, { kind: "misc" })]
    const meetings = [
      meetingClosed("s1", "2026-09-01", { agenda, items: [{ item: "sonstiges", status: "continued" }] }),
    ]
    expect(kinds(waiting({ meetings }))).toEqual(["openItem"])
  })

  it("has a topic once, whether it was handed in or left open", () => {
    const placed = proposal("ferien", { state: { status: "placed", meeting: "s1" } })
    const left = meetingClosed("s1", "2026-09-01", {
      agenda: [item("ferien", 1)],
      items: [{ item: "ferien", status: "continued" }],
    })
    expect(kinds(waiting({ agendaProposals: [placed], meetings: [left] }))).toEqual(["openItem"])
  })

  it("counts joint meetings as meetings of each conference that meets", () => {
    const joint = (more: object) =>
      meetingClosed("s2", "2026-09-20", {
        conference: "andere",
        jointWith: ["runde"],
        agenda: [item("ferien", 1)],
        items: [{ item: "ferien", status: "continued" }],
        ...more,
      })
    expect(waiting({ meetings: [lastMeeting, joint({})] })).toMatchObject([{ kind: "openItem", carriedFrom: "s2" }])
    expect(waiting({ meetings: [lastMeeting, joint({ jointWith: [] })] })).toEqual([])
  })

  it("has ids that can stand on an agenda, however long those are that they are about", () => {
    const long = "n".repeat(200)
    expect(waiting({ needs: [need(long)] })[0]?.item.id).toBe(long)
    expect(waiting({ needs: [need("n".repeat(195))] })[0]?.item.id).toHaveLength(200)
  })

  it("leaves alone what nobody knows yet: the topics of a meeting without minutes, or of one nobody recorded", () => {
    const agenda = [item("ferien", 1)]
    const agendaProposals = [proposal("ferien", { state: { status: "placed", meeting: "s2" } })]
    expect(waiting({ agendaProposals, meetings: [meetingHeld("s2", "2026-09-20", { agenda })] })).toEqual([])
    expect(waiting({ agendaProposals, meetings: [meetingInvited("s2", "2026-09-20", { agenda })] })).toEqual([])
  })
})

describe("needs in the backlog", () => {
  it("wait until they were discussed, and then until a measure is under way", () => {
    const confirmed = need("n", {
      history: [{ state: "registered", since: "2026-09-15" }],
      state: "confirmed",
      since: "2026-09-20",
    })
    const running = measure("m", { preventive: false, areas: [], needs: ["n"] })
    expect(waiting({ needs: [need("n")] })).toMatchObject([
      { kind: "need", because: "notDiscussed", since: "2026-09-15", urgent: true, submittedBy: "schule" },
    ])
    expect(waiting({ needs: [confirmed] })).toMatchObject([
      { kind: "need", because: "withoutMeasure", since: "2026-09-20", urgent: false },
    ])
    expect(waiting({ needs: [confirmed], measures: [running] })).toEqual([])
    expect(waiting({ needs: [confirmed] }, { on: "2026-09-19" })).toMatchObject([{ because: "notDiscussed" }])
    expect(waiting({ needs: [need("n")], measures: [running] })).toMatchObject([{ because: "notDiscussed" }])
    expect(waiting({ needs: [need("n")] }, { on: "2026-09-14" })).toEqual([])
  })

  it("are urgent when they have waited half a year for a measure", () => {
    const confirmed = need("n", { raisedOn: "2026-01-01", state: "confirmed", since: "2026-04-01" })
    expect(waiting({ needs: [confirmed] }, { on: "2026-09-30" })[0]?.urgent).toBe(false)
    expect(waiting({ needs: [confirmed] }, { on: "2026-10-01" })[0]?.urgent).toBe(true)
  })

  it("wait elsewhere once they are referred", () => {
    expect(waiting({ needs: [need("n", { state: "referred", to: { office: "jha" } })] })).toEqual([])
  })

  it("are those of the area and of units in it, and of a unit that lies in it as a whole", () => {
    const areas = quiet.areas ?? []
    expect(waiting({ areas, needs: [need("n", { area: "raum" })] })).toHaveLength(1)
    expect(waiting({ areas, needs: [need("n", { area: "west" })] })).toEqual([])
    expect(waiting({ areas, needs: [need("n", { area: "stadt" })] })).toEqual([])
    const onlyOst = areas.filter(({ id }) => id !== "west")
    expect(waiting({ areas: onlyOst, needs: [need("n", { area: "stadt" })] })).toHaveLength(1)
  })

  it("are for the planners only as long as they are not released, and so is a topic's mention of them (P9)", () => {
    const values = {
      needs: [need("geheim", { released: false })],
      agendaProposals: [proposal("t", { subjects: [{ kind: "need", id: "geheim" }] })],
    }
    for (const audience of ["public", "network", "convenor"] as const)
      expect(JSON.stringify(waiting(values, { audience }))).not.toContain("geheim")
    const seen = waiting(values, { audience: "planning" })
    expect(kinds(seen)).toEqual(["need", "proposal"])
  })

  it("are talked about under the topic of a member that names them, and not twice", () => {
    const agendaProposals = [proposal("t", { subjects: [{ kind: "need", id: "n" }] })]
    const entries = waiting({ needs: [need("n")], agendaProposals })
    expect(entries.map(({ kind, item: { id } }) => [kind, id])).toEqual([
      ["need", "t"],
      ["proposal", "t"],
    ])
  })

  it("do not make one topic of two that members handed in about them", () => {
    const about = { subjects: [{ kind: "need", id: "n" }] }
    const entries = waiting({ needs: [need("n")], agendaProposals: [proposal("a", about), proposal("b", about)] })
    expect(entries.map(({ kind, item: { id } }) => [kind, id])).toEqual([
      ["need", "a"],
      ["proposal", "a"],
      ["proposal", "b"],
    ])
  })
})

describe("measures in the backlog", () => {
  it("wait when they are late, and when they are to be looked back on", () => {
    expect(waiting({ measures: [measure("m")] }, { on: "2026-12-01" })).toEqual([])
    expect(waiting({ measures: [measure("m")] }, { on: "2026-12-03" })).toMatchObject([
      { kind: "measure", next: "due", due: "2026-12-01", overdueDays: 2, urgent: true, responsible: "treff" },
    ])
    const done = measure("m", { state: "done", doneOn: "2026-11-20" })
    expect(waiting({ measures: [done] }, { on: "2027-01-03" })).toEqual([])
    expect(waiting({ measures: [done] }, { on: "2027-01-04" })).toMatchObject([
      { kind: "measure", next: "review", due: "2027-02-01", overdueDays: 0, urgent: true },
    ])
    const reviewed = measure("m", {
      state: "reviewed",
      doneOn: "2026-11-20",
      reviewed: { on: "2027-01-10", effect: "keep", text: "Gut" },
    })
    expect(waiting({ measures: [reviewed] }, { on: "2027-03-01" })).toEqual([])
  })

  it("are those that the conference agreed, wherever they are, and those of its area that no conference agreed", () => {
    const of = (more: object) => kinds(waiting({ measures: [measure("m", more)] }, { on: "2027-01-01" }))
    expect(of({ areas: ["west"], agreed: { on: "2026-01-01", conference: "runde" } })).toEqual(["measure"])
    expect(of({ areas: ["west"] })).toEqual([])
    expect(of({ agreed: { on: "2026-01-01", conference: "andere" } })).toEqual([])
  })
})

describe("what keeps a conference going", () => {
  const draft = { by: "moderation", writtenOn: "2026-09-08" }
  const meetings = (more: object = {}) => [
    meetingHeld("s1", "2026-09-01", { state: "minutesDraft", minutes: { ...draft, ...more } }),
  ]

  it("are minutes to be approved; where a period makes them valid, only those with open objections (R26)", () => {
    expect(waiting({ meetings: meetings() })).toMatchObject([
      { kind: "minutes", meeting: "s1", objections: 0, since: "2026-09-08", urgent: false },
    ])
    const body = conference({ procedure: { minutesApproval: { kind: "objectionPeriod", days: 14 } } })
    expect(waiting({ meetings: meetings() }, { body })).toEqual([])
    const objections = [{ institution: "kita", on: "2026-09-20", text: "So war es nicht." }]
    expect(waiting({ meetings: meetings({ objections }) }, { body })).toMatchObject([{ objections: 1 }])
    const answered = objections.map((one) => ({ ...one, resolved: { on: "2026-09-25", accepted: true } }))
    expect(waiting({ meetings: meetings({ objections: answered }) }, { body })).toEqual([])
  })

  it("are members who came after the last meeting, whoever rested or belongs to it longer is not new", () => {
    const memberships = [
      member("jugendamt"),
      member("schule", { from: "2026-09-01" }),
      member("kita", { from: "2026-09-02" }),
      member("treff", { status: "dormant", to: "2026-09-10" }),
      member("treff", { id: "again", from: "2026-09-10" }),
    ]
    expect(waiting({ memberships })).toMatchObject([
      { kind: "newMembers", institutions: ["kita"], since: "2026-09-02", urgent: false },
    ])
    expect(waiting({ memberships, meetings: [lastMeeting, meetingHeld("s2", "2026-09-20")] })).toEqual([])
  })

  it("are sub-groups whose end or review comes, until they have reported (R31)", () => {
    const group = subGroup("g", { reviewOn: "2026-10-20" })
    expect(waiting({ subGroups: [group] }, { on: "2026-09-20" })).toEqual([])
    expect(waiting({ subGroups: [group] })).toMatchObject([
      { kind: "subGroup", subGroup: "g", because: "review", due: "2026-10-20", lead: "kita", overdueDays: 0 },
    ])
    const told = { ...group, reports: [{ on: day("2026-09-29"), text: "Ferien sind abgestimmt." }] }
    expect(waiting({ subGroups: [told] })).toEqual([])
    expect(waiting({ subGroups: [told] }, { on: "2026-09-28" })).toHaveLength(1)
    expect(waiting({ subGroups: [told] }, { on: "2027-01-05" })).toMatchObject([{ because: "end", overdueDays: 4 }])
  })

  it("are offers that nobody has confirmed for half a year, and those that are over (R15)", () => {
    const offers = [
      offer("frisch"),
      offer("alt", { verifications: [{ on: "2026-03-01", by: "treff" }] }),
      offer("vorbei", { to: "2026-08-01" }),
      offer("fern", { institution: "fern", verifications: [] }),
    ]
    expect(waiting({ offers })).toMatchObject([
      {
        kind: "staleOffers",
        offers: [
          { offer: "alt", because: "notConfirmed" },
          { offer: "vorbei", because: "validity" },
        ],
        urgent: false,
      },
    ])
  })

  it("are meetings that the rules ask for, and none where there is no such rule (R32)", () => {
    const weekly = conference({ procedure: { meetingRhythm: { kind: "everyWeeks", weeks: 8 } } })
    expect(waiting({}, { body: weekly, on: "2026-09-28" })).toEqual([])
    expect(waiting({}, { body: weekly, on: "2026-09-29" })).toMatchObject([{ kind: "rhythm", due: "2026-10-27" }])
    const planned = [lastMeeting, meetingScheduled("s2", "2026-12-01")]
    expect(waiting({ meetings: planned }, { body: weekly, on: "2026-11-01" })).toEqual([])
    const needBased = conference({ procedure: { meetingRhythm: { kind: "needBased" } } })
    expect(waiting({}, { body: needBased, on: "2030-01-01" }).filter(({ kind }) => kind === "rhythm")).toEqual([])
  })

  it("are talked about where the conference talks about dates", () => {
    const body = conference({ procedure: { meetingRhythm: { kind: "everyWeeks", weeks: 8 } } })
    const agenda = [item("termine", 1, { kind: "dates", recurring: true })]
    const last = meetingClosed("s1", "2026-09-01", { agenda })
    expect(waiting({ meetings: [last] }, { body })).toMatchObject([{ kind: "rhythm", item: { id: "termine" } }])
    const next = meetingProposed("s2", { agenda: [item("wann", 1, { kind: "dates" })] })
    expect(waiting({ meetings: [last, next] }, { body })).toMatchObject([{ plannedIn: "s2", item: { id: "wann" } }])
  })

  it("are meetings of the year that are missing, spread evenly over it", () => {
    const body = conference({ procedure: { minMeetingsPerYear: 3 } })
    const found = (on: string, meetings = [lastMeeting]) => waiting({ meetings }, { body, on })
    expect(found("2026-07-01", [])).toMatchObject([{ kind: "minimumPerYear", minimum: 3, met: 0, due: "2026-05-01" }])
    expect(found("2026-10-01")).toMatchObject([{ met: 1, due: "2026-08-31", overdueDays: 31 }])
    const two = [lastMeeting, meetingHeld("s2", "2026-11-01")]
    expect(found("2026-12-02", two).filter(({ kind }) => kind === "minimumPerYear")).toEqual([])
    expect(found("2026-12-03", two)).toMatchObject([{ met: 2, due: "2026-12-31" }])
    const young = conference({ start: "2026-11-01", procedure: { minMeetingsPerYear: 3 } })
    expect(
      waiting({ meetings: [] }, { body: young, on: "2026-12-31" }).filter(({ kind }) => kind === "minimumPerYear"),
    ).toEqual([])
  })
})

describe("for whom the backlog is", () => {
  it("shows the public what was made public, and no submitter (P9)", () => {
    const entries = waiting(
      {
        agendaProposals: [proposal("offen", { public: true, expectedOutcome: "Absprache" }), proposal("intern")],
        needs: [need("n")],
        measures: [measure("m", { due: "2026-09-01", public: true }), measure("k", { due: "2026-09-01" })],
        memberships: [...(quiet.memberships ?? []), member("neu", { from: "2026-09-15" })],
        subGroups: [subGroup("g", { end: "2026-10-02" })],
      },
      { audience: "public" },
    )
    expect(kinds(entries)).toEqual(["measure", "need", "proposal"])
    expect(entries.some((entry) => "submittedBy" in entry || "submittedBy" in entry.item)).toBe(false)
    expect(JSON.stringify(entries)).not.toContain("Absprache")
  })

  it("does not tell the public how a need came to its state (P9)", () => {
    const history = [{ state: "registered", since: "2026-09-17" }]
    const values = { needs: [need("n", { history, state: "confirmed", since: "2026-10-05" })] }
    expect(waiting(values)).toMatchObject([{ since: "2026-09-17" }])
    expect(waiting(values, { audience: "public" })).toMatchObject([{ since: "2026-09-15" }])
  })
})

const proposals = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 })

describe("laws of the backlog", () => {
  it("an entry is gone exactly when it was handled: what minutes settle, and nothing else", () => {
    fc.assert(
      fc.property(
        proposals,
        fc.array(fc.constantFrom("settled", "continued", "notReached"), { minLength: 6, maxLength: 6 }),
        (ids, results) => {
          const agendaProposals = ids.map((id) => proposal(`t${id}`, { state: { status: "placed", meeting: "s2" } }))
          const agenda = ids.map((id, place) => item(`t${id}`, place + 1))
          const before = waiting({
            agendaProposals,
            meetings: [lastMeeting, meetingScheduled("s2", "2026-10-05", { agenda })],
          })
          const items = ids.map((id, place) => ({ item: `t${id}`, status: results[place] }))
          const held = meetingClosed("s2", "2026-10-05", { agenda, items })
          const after = waiting({ agendaProposals, meetings: [lastMeeting, held] }, { on: "2026-10-06" })
          expect(before.map((entry) => entry.item.id).toSorted()).toEqual(ids.map((id) => `t${id}`).toSorted())
          const open = ids.filter((_, place) => results[place] !== "settled").map((id) => `t${id}`)
          expect(after.map((entry) => entry.item.id).toSorted()).toEqual(open.toSorted())
        },
      ),
    )
  })

  it("is the same whatever the order of the values", () => {
    const values: Partial<Network> = {
      agendaProposals: [proposal("a"), proposal("b"), proposal("c", { submittedBy: "treff" })],
      needs: [need("n"), need("o")],
      measures: [measure("m", { due: "2026-09-01" }), measure("k", { due: "2026-09-01" })],
      meetings: [
        lastMeeting,
        meetingCancelled("s3", "2026-09-20", { agenda: [item("x", 1), item("y", 2)] }),
        meetingProposed("s4"),
      ],
    }
    const expected = waiting(values)
    const shuffled = <A>(list: ReadonlyArray<A> = []) => fc.shuffledSubarray([...list], { minLength: list.length })
    fc.assert(
      fc.property(
        shuffled(values.agendaProposals),
        shuffled(values.needs),
        shuffled(values.measures),
        shuffled(values.meetings),
        (agendaProposals, needs, measures, meetings) => {
          expect(waiting({ agendaProposals, needs, measures, meetings })).toEqual(expected)
        },
      ),
      { numRuns: 30 },
    )
  })
})
