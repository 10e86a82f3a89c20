import { describe, expect, it } from "vitest"
import { DamageReport, ResourceRequest, ResourceRestriction } from "../sharing/index.js"
import { applyRetention, retentionPlan } from "./index.js"
import { day, request } from "./privacy.fixture.js"

const asOf = day("2030-01-01")
const told = (network: Parameters<typeof retentionPlan>[0]) =>
  retentionPlan(network, { asOf }).due.map(({ path, since, due, effect }) => [path.join("."), since, due, effect])
const interval = { start: "2024-10-21T15:00", end: "2024-10-21T17:00", zone: "Europe/Berlin" }
const at = "2024-09-28T08:00:00Z"

describe("what was asked and never decided", () => {
  const asked = (more: object) => [ResourceRequest.parse({ ...request, ...more })]

  it.each(["draft", "submitted", "clarification", "waiting"])(
    "is kept no longer than what was decided: a year after the time that was asked for, as %s (P8)",
    (status) => {
      const state = { status, ...(status === "draft" ? {} : status === "waiting" ? { since: at } : { at }) }
      const resourceRequests = asked({ state, time: { kind: "once", interval, bringBack: "2024-10-22T09:00" } })
      expect(told({ resourceRequests })).toEqual([
        ["responsible", "2024-10-22", "2025-10-22", "institutionOnly"],
        ["clarifications", "2024-10-22", "2025-10-22", "removed"],
      ])
      const [change] = applyRetention({ resourceRequests }, { asOf })
      expect(change?.value).toMatchObject({ responsible: "einrichtung", clarifications: [], state })
    },
  )

  it("is a series until its last day, and without one as long as it is open (P8)", () => {
    const clock = { missing: "shift", repeated: "first" }
    const series = { start: interval.start, durationMinutes: 120, zone: interval.zone, clockChange: clock }
    const since = (time: object) =>
      told({
        resourceRequests: asked({ state: { status: "submitted", at }, time: { kind: "series", ...time } }),
      })[0]?.[1]
    const weekly = { freq: "weekly" }
    expect([
      since({ series: { ...series, rule: weekly }, until: "2025-07-11" }),
      since({ series: { ...series, rule: { ...weekly, until: "2025-06-30T15:00" } } }),
      since({ series: { ...series, rule: weekly } }),
    ]).toEqual(["2025-07-11", "2025-06-30", undefined])
  })
})

describe("who told of a damage or of a breakdown", () => {
  const damage = (more: object) =>
    DamageReport.parse({
      id: "d",
      resource: "aula",
      discoveredAt: "2024-10-22T08:00:00Z",
      reportedBy: "hausmeister",
      description: "Ein Fenster ist gesprungen.",
      severity: "minor",
      claim: { status: "waived", reason: "Verschleiß" },
      cleared: { on: "2024-11-04", how: "ersetzt" },
      ...more,
    })
  const money = { cents: 5000, currency: "EUR" }

  it("is kept as a function until two years after it was cleared and paid (P8)", () => {
    expect(told({ damageReports: [damage({})] })).toEqual([
      ["reportedBy", "2024-11-04", "2026-11-04", "institutionOnly"],
    ])
    const paid = damage({ claim: { status: "settled", amount: money, on: "2025-02-01" } })
    expect(told({ damageReports: [paid] })).toEqual([["reportedBy", "2025-02-01", "2027-02-01", "institutionOnly"]])
  })

  it("has to be found while a claim is open, or the damage not cleared (P8)", () => {
    const { cleared: _left, ...open } = damage({})
    const owed = damage({ claim: { status: "claimed", amount: money, on: "2024-11-05" } })
    expect(told({ damageReports: [open, owed, damage({ claim: { status: "open" } })] })).toEqual([])
  })

  it("is kept as a function until two years after a restriction was solved, or over (P8)", () => {
    const restriction = (more: object) =>
      ResourceRestriction.parse({
        id: "r",
        resource: "aula",
        kind: "hint",
        start: "2024-10-01T00:00",
        zone: "Europe/Berlin",
        reason: "Die Heizung fällt aus.",
        reportedBy: "hausmeister",
        state: { status: "active" },
        ...more,
      })
    const since = (more: object) => told({ restrictions: [restriction(more)] }).map(([path, on]) => [path, on])
    expect(since({ state: { status: "solved", at: "2024-10-10T22:30:00Z" } })).toEqual([["reportedBy", "2024-10-11"]])
    expect(since({ end: "2024-10-20T12:00" })).toEqual([["reportedBy", "2024-10-20"]])
    expect(since({})).toEqual([])
    const [change] = applyRetention({ restrictions: [restriction({ end: "2024-10-20T12:00" })] }, { asOf })
    expect(change?.value).toHaveProperty("reportedBy", "einrichtung")
  })
})
