import { describe, expect, it } from "vitest"
import { Fund, FundApplication } from "../funding/index.js"
import type { Network } from "../network/index.js"
import { Resource, ResourceRequest } from "../sharing/index.js"
import type { Audience } from "../visibility.js"
import {
  asOf,
  conference,
  day,
  item,
  lastMeeting,
  meetingClosed,
  meetingScheduled,
  member,
  networkOf,
  proposal,
  quiet,
} from "./backlog.fixture.js"
import { agendaDraft, backlog, meetingDue } from "./index.js"

const runde = conference()
const entries = (values: Partial<Network>, more: { on?: string; audience?: Audience } = {}) =>
  backlog(networkOf(values), runde, {
    asOf: more.on === undefined ? asOf : day(more.on),
    ...(more.audience === undefined ? {} : { audience: more.audience }),
  })
const ids = (...asked: Parameters<typeof entries>) => entries(...asked).map(({ item: { id } }) => id)

const aula = Resource.parse({ id: "aula", owner: "schule", category: "raum", name: "Aula" })
const once = (start: string, end: string) => ({ kind: "once", interval: { start, end, zone: "Europe/Berlin" } })
const weekly = (start: string, rule: object, more: object = {}) => ({
  kind: "series",
  series: {
    start,
    durationMinutes: 90,
    zone: "Europe/Berlin",
    rule: { freq: "weekly", ...rule },
    clockChange: { missing: "shift", repeated: "first" },
  },
  ...more,
})
const waiting = { status: "waiting", since: "2026-09-20T22:30:00Z" }
const submitted = (at: string) => ({ status: "submitted", at })
const request = (state: object, more: object = {}) =>
  ResourceRequest.parse({
    id: "r",
    resource: "aula",
    borrower: "kita",
    time: once("2026-11-05T15:00", "2026-11-05T18:00"),
    purpose: "Laternenfest",
    responsible: "leitung",
    state,
    ...more,
  })
const asked = (...requests: ReadonlyArray<ResourceRequest>): Partial<Network> => ({
  resources: [aula],
  resourceRequests: requests,
})

describe("requests for resources in the backlog (Q4)", () => {
  it("wait where nobody could give the time up, with what the conference may find", () => {
    expect(entries(asked(request(waiting)))).toEqual([
      {
        kind: "resourceRequest",
        request: "r",
        resource: "aula",
        borrower: "kita",
        because: "waiting",
        since: "2026-09-21",
        due: "2026-11-05",
        overdueDays: 0,
        submittedBy: "kita",
        urgent: false,
        item: {
          id: "request:r",
          title: "Gesucht: Aula, 05.11.2026",
          kind: "resourceExchange",
          submittedBy: "kita",
          expectedOutcome: "Einen anderen Termin oder eine andere Ressource finden",
          subjects: [{ kind: "resource", id: "aula" }],
          recurring: false,
          public: false,
        },
      },
    ])
  })

  it("wait where the owner has not answered for more than two weeks", () => {
    const of = (at: string) =>
      entries(asked(request(submitted(at)))).map((entry) => "because" in entry && entry.because)
    expect(of("2026-09-17T08:00:00Z")).toEqual([])
    expect(of("2026-09-16T21:59:00Z")).toEqual(["unanswered"])
    const [entry] = entries(asked(request(submitted("2026-09-01T08:00:00Z"))))
    expect(entry?.item.expectedOutcome).toBe("Antwort von Haus schule")
  })

  it("are none where they were decided, taken back or asked about, or wait from a later day on", () => {
    const at = "2026-09-01T08:00:00Z"
    const others = [
      { status: "draft" },
      { status: "clarification", at },
      { status: "granted", at, by: "leitung" },
      { status: "declined", at, by: "leitung", reason: "Umbau" },
      { status: "withdrawn", at },
      { status: "waiting", since: "2026-10-01T22:30:00Z" },
    ]
    for (const state of others) expect([state, ids(asked(request(state)))]).toEqual([state, []])
  })

  it("are none once the time is over; of a series, once no use is left", () => {
    const of = (time: object, on: string) => ids(asked(request(waiting, { time })), { on })
    expect(of(once("2026-11-05T15:00", "2026-11-06T10:00"), "2026-11-06")).toEqual(["request:r"])
    expect(of(once("2026-11-05T15:00", "2026-11-06T10:00"), "2026-11-07")).toEqual([])
    expect(of(weekly("2026-10-05T15:00", {}), "2030-01-01")).toEqual(["request:r"])
    expect(of(weekly("2026-10-05T15:00", {}, { until: "2026-10-26" }), "2026-10-26")).toEqual(["request:r"])
    expect(of(weekly("2026-10-05T15:00", {}, { until: "2026-10-26" }), "2026-10-27")).toEqual([])
    expect(of(weekly("2026-10-05T15:00", { count: 4 }), "2026-10-26")).toEqual(["request:r"])
    expect(of(weekly("2026-10-05T15:00", { count: 4 }), "2026-10-27")).toEqual([])
    const [late] = entries(asked(request(waiting, { time: weekly("2026-10-05T15:00", {}) })), { on: "2026-10-08" })
    expect([late?.item.title, late?.due, late?.overdueDays]).toEqual(["Gesucht: Aula, ab 05.10.2026", "2026-10-05", 3])
  })

  it("are those of members, or to members: others are no matter of the conference", () => {
    const foreign = Resource.parse({ ...aula, owner: "fremd" })
    const values = (borrower: string, resource: Resource): Partial<Network> => ({
      resources: [resource],
      resourceRequests: [request(waiting, { borrower })],
    })
    expect(ids(values("kita", foreign))).toEqual(["request:r"])
    expect(ids(values("gast", aula))).toEqual(["request:r"])
    expect(ids(values("gast", foreign))).toEqual([])
    const left = [...(quiet.memberships ?? []).slice(0, 2), member("kita", { to: "2026-09-01" })]
    expect(ids({ ...values("kita", foreign), memberships: left })).toEqual([])
    expect(ids({ resourceRequests: [request(waiting)] })).toEqual([])
  })

  it("are no reason for a meeting, and stand on the draft before the round of requests", () => {
    const index = networkOf(asked(request(waiting)))
    expect(meetingDue(index, runde, { asOf })).toMatchObject({ answer: "notDue", reasons: [] })
    expect(agendaDraft(index, runde, { asOf }).map(({ id }) => id)).toEqual([
      "standing:hostPresentation",
      "standing:reportsFromInstitutions",
      "request:r",
      "standing:resourceExchange",
      "standing:dates",
      "standing:misc",
    ])
  })

  it("say which agenda they stand on, and wait once, also where a meeting left them open", () => {
    const planned = [lastMeeting, meetingScheduled("s2", "2026-10-20", { agenda: [item("request:r", 1)] })]
    expect(entries({ ...asked(request(waiting)), meetings: planned })[0]?.plannedIn).toBe("s2")
    const left = meetingClosed("s1", "2026-09-25", {
      agenda: [item("request:r", 1)],
      items: [{ item: "request:r", status: "continued" }],
    })
    expect(entries({ ...asked(request(waiting)), meetings: [left] }).map(({ kind }) => kind)).toEqual([
      "resourceRequest",
    ])
    expect(entries({ resources: [aula], meetings: [left] })).toEqual([])
  })

  it("are not for the public (P9)", () => {
    expect(ids(asked(request(waiting)), { audience: "public" })).toEqual([])
    for (const audience of ["network", "convenor", "planning"] as const)
      expect(ids(asked(request(waiting)), { audience })).toEqual(["request:r"])
  })
})

describe("a topic about a resource as reason for a meeting", () => {
  it("is told as the proposal that it is: no request has its id", () => {
    const values = { agendaProposals: [proposal("raum", { kind: "resourceExchange" })] }
    expect(meetingDue(networkOf(values), runde, { asOf }).reasons.map(({ trigger }) => trigger)).toEqual([
      { kind: "proposal", proposal: "raum" },
    ])
  })
})

describe("applications to a fund in the backlog (Q4, R30, R44)", () => {
  const fund = (more: object = {}) =>
    Fund.parse({ id: "f", name: "Stadtteilfonds", holder: "jugendamt", conference: "runde", rules: {}, ...more })
  const checked = { status: "checked", submittedOn: "2026-09-10", on: "2026-09-20" }
  const application = (more: object = {}) =>
    FundApplication.parse({
      id: "a",
      fund: "f",
      applicant: "treff",
      title: "Spielfest",
      purpose: "Fest",
      amount: { cents: 50_000, currency: "EUR" },
      start: "2027-05-01",
      state: checked,
      ...more,
    })
  const values = (of: Fund, ...applications: ReadonlyArray<FundApplication>): Partial<Network> => ({
    funds: [of],
    fundApplications: applications,
  })

  it("wait for the decision of the conference once they were checked", () => {
    expect(entries(values(fund(), application()))).toMatchObject([
      {
        kind: "fund",
        application: "a",
        fund: "f",
        applicant: "treff",
        cents: 50_000,
        since: "2026-09-10",
        due: "2027-05-01",
        urgent: false,
        item: { id: "fund:a", title: "Stadtteilfonds: Spielfest", kind: "fund", submittedBy: "treff" },
      },
    ])
  })

  it("are none before they were checked, after the decision, for another body, or at another conference", () => {
    const submittedOnly = application({ state: { status: "submitted", on: "2026-09-10" } })
    const decision = { on: "2026-09-25", decider: "conference", reason: "Kein Geld" }
    expect(ids(values(fund(), submittedOnly))).toEqual([])
    expect(ids(values(fund(), application({ state: { status: "rejected", decision } })))).toEqual([])
    expect(ids(values(fund({ rules: { firstDecider: "holder" } }), application()))).toEqual([])
    expect(ids(values(fund({ conference: "tisch" }), application()))).toEqual([])
    expect(ids(values(fund(), application()), { on: "2026-09-19" })).toEqual([])
    expect(ids(values(fund(), application()), { audience: "public" })).toEqual([])
  })

  it("stand on the draft before the dates, each once, however long their ids are", () => {
    const long = "a".repeat(200)
    const index = networkOf(values(fund(), application(), application({ id: long, title: "Hoffest" })))
    const drafted = agendaDraft(index, conference({ fund: "Verfügungsfonds" }), { asOf }).map(({ id }) => id)
    expect(drafted.slice(-5)).toEqual([long, "fund:a", "standing:fund", "standing:dates", "standing:misc"])
  })
})
