/** The numbers here are counted by hand from plan.ts: 13 members, 12 while the Familienbildung rests from April to August. */
import {
  attendanceReport,
  conferenceMeasures,
  indexNetwork,
  LocalDate,
  schoolsRepresented,
  upwardReport,
  yearlyReview,
} from "@sozialraum/core"
import { sampleNetwork } from "@sozialraum/sample"
import { describe, expect, it } from "vitest"
import { networkAfter } from "./network-after.js"
import { playYear } from "./year.js"

const network = await sampleNetwork()
const year = playYear(network)
const index = indexNetwork(networkAfter(network, year))
const period = { from: LocalDate.parse("2025-01-01"), to: LocalDate.parse("2026-01-01") }
const asked = { period, asOf: LocalDate.parse("2025-12-31"), audience: "convenor" } as const
const attendance = attendanceReport(index, year.conference, asked)

describe("the reports on a year", () => {
  it("count present, represented, excused and absent in each meeting as planned (Q5, R27)", () => {
    const rows = attendance.meetings.map(({ meeting, turnout }) => [
      meeting.slice(5),
      ...[turnout?.present, turnout?.represented, turnout?.excused, turnout?.absent],
    ])
    expect(rows).toEqual([
      ["2025-01-22", 12, 0, 1, 0],
      ["2025-02-19", 11, 1, 0, 1],
      ["2025-03-19", 11, 0, 1, 1],
      ["2025-04-09", 12, 0, 0, 0],
      ["2025-05-14", 11, 0, 1, 0],
      ["2025-06-25", 11, 0, 1, 0],
      ["2025-07-09", 11, 0, 0, 1],
      ["2025-09-03", 13, 0, 0, 0],
      ["2025-09-24", 12, 0, 0, 1],
      ["2025-11-19", 11, 1, 0, 1],
      ["2025-12-10", 13, 0, 0, 0],
    ])
    expect(attendance.total).toMatchObject({ members: 139, present: 128, represented: 2, excused: 4, absent: 5 })
  })

  it("count a resting member in no meeting, and whoever came late or left early as present (Q5)", () => {
    const row = (institution: string) => attendance.institutions?.find((one) => one.institution === institution)
    expect(row("partner:P4")).toMatchObject({ meetings: 7, present: 4, excused: 1, absent: 2 })
    expect(row("kitas:22574")).toMatchObject({ meetings: 11, present: 10, excused: 1, late: 1 })
    expect(row("partner:P3")).toMatchObject({ meetings: 11, present: 11, leftEarly: 1 })
  })

  it("name the functions that came: an OGS leader for a school, planners once others moderate (Q5, R27)", () => {
    const functions = (institution: string) =>
      attendance.institutions
        ?.find((one) => one.institution === institution)
        ?.functions.map((one) => [one.function, one.times])
    expect(functions("schulen:169")).toEqual([
      ["leitung", 9],
      ["ogsLeitung", 1],
    ])
    expect(functions("partner:P1")).toEqual([
      ["moderation", 7],
      ["planung", 4],
    ])
  })

  it("say that each member school sends somebody, and which schools are no members (Q15)", () => {
    const schools = schoolsRepresented(index, year.conference, asked)
    const inState = (wanted: string) =>
      schools.flatMap(({ institution, state }) => (state === wanted ? [institution] : [])).toSorted()
    expect(inState("kept")).toEqual(["schulen:169", "schulen:226", "schulen:245", "schulen:306"])
    expect(inState("notActive")).toHaveLength(schools.length - 4)
  })

  it("keep a measure open until somebody looked back on it (Q6, R34)", () => {
    const open = (asOf: string) => {
      const found = conferenceMeasures(index, year.conference, { ...asked, asOf: LocalDate.parse(asOf) })
      return found.open.map(({ measure }) => measure)
    }
    expect(year.measures.map(({ id, state }) => [id, state])).toEqual([
      ["schnuppertage-2025", "reviewed"],
      ["ferienprogramm-2025", "reviewed"],
      ["sprachgruppen-2025", "running"],
      ["kueche-2026", "planned"],
    ])
    expect(open("2025-12-31")).toEqual(["kueche-2026", "sprachgruppen-2025"])
  })

  it("review the year: eleven meetings, one called off, one moved, the invitation always in time (R24)", () => {
    const review = yearlyReview(index, year.conference, { ...asked, period })
    expect(review?.meetings).toEqual({ held: 11, cancelled: 1, postponed: 1, ahead: 0 })
    expect(review?.minutes).toMatchObject({ approved: 10, drafted: 1, missing: 0 })
    expect(review?.rules.find(({ rule }) => rule === "invitationLeadDays")).toMatchObject({ kept: 11, broken: [] })
    expect(review?.stillNeeded).toMatchObject({ suggestion: "continue" })
    expect(review?.hosts.flatMap(({ institution, turns }) => (turns === 1 ? [] : [[institution, turns]]))).toEqual([
      ["kitas:22322", 0],
      ["kitas:22331", 0],
      ["partner:P3", 0],
      ["partner:P1", 2],
    ])
  })

  it("tell the committee the two recommendations, and no attendance of a single member (R30, P9)", () => {
    const told = upwardReport(index, year.conference, { ...asked, audience: "planning" })
    expect(told?.recommendations.map(({ on }) => on)).toEqual(["2025-02-19", "2025-11-19"])
    expect(JSON.stringify(attendance)).toContain("schulen:226")
    expect(JSON.stringify(told)).not.toContain("schulen:226")
  })
})
