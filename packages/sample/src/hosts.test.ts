import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import {
  type Conference,
  ConferenceId,
  checkHost,
  hostRotation,
  hostTurns,
  indexNetwork,
  LocalDate,
  Meeting,
  minutesRotation,
  type Network,
  turnShares,
} from "@sozialraum/core"
import { hostRotationMarkdown, minutesRotationMarkdown } from "@sozialraum/core/text"
import { describe, expect, it } from "vitest"
import { sampleClosures, sampleNetwork } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const network = await sampleNetwork()
const calendars = [schoolHolidays("NW"), publicHolidays("NW"), ...(await sampleClosures())]
const sued = ConferenceId.parse("sozialraumkonferenz-sued")

const conferenceOf = ({ conferences }: Pick<Network, "conferences">): Conference => {
  const found = conferences.find(({ id }) => id === sued)
  if (found === undefined) throw new Error("the sample has no conference")
  return found
}
const conference = conferenceOf(network)
const ask = (meetings: ReadonlyArray<Meeting>, on: string, more: object = {}) =>
  hostRotation(indexNetwork({ ...network, meetings }), conference, {
    asOf: day("2026-11-02"),
    on: day(on),
    calendars,
    ...more,
  })

/** A meeting that was held at a site of a member. */
const heldAt = (on: string, institution: string, site: string): Meeting =>
  Meeting.parse({
    id: `probe-${on}`,
    conference: sued,
    title: "Probe",
    interval: { start: `${on}T14:30`, end: `${on}T16:30`, zone: "Europe/Berlin" },
    host: { at: "member", institution, site },
    state: "held",
    invitedOn: "2024-08-01",
    invited: [],
    attendance: [],
  })

describe("the sample conference", () => {
  it("asks those first who have not hosted yet; both schools rest on their movable day, and the small room is told (Q2, R23, R25)", () => {
    const hosts = ask(network.meetings, "2027-02-08", { seats: 30 })
    const cannot = hosts.filter(({ suitability }) => suitability === "unavailable")
    expect(cannot.map(({ institution, unavailable }) => [institution, unavailable[0]?.kind])).toEqual([
      ["schulen:169", "closed"],
      ["schulen:306", "closed"],
      ["kitas:22574", "noRoom"],
    ])
    const can = hosts.filter(({ suitability }) => suitability !== "unavailable")
    expect(can.slice(-2).map(({ institution, lastTurn }) => [institution, lastTurn?.on])).toEqual([
      ["schulen:245", "2026-03-18"],
      ["kitas:22345", "2026-09-16"],
    ])
    expect(can.slice(0, -2).every(({ turns, inArea }) => turns === 0 && inArea === true)).toBe(true)
  })

  it("comes to every house once before it comes to one again, later to the one that rested for half a year (R23)", () => {
    const days = ["2024", "2025", "2026"].flatMap((year) =>
      ["01", "02", "03", "04", "05", "06", "08", "09", "10", "11", "12"].map((month) => `${year}-${month}-11`),
    )
    const meetings: Array<Meeting> = []
    for (const on of days.slice(7, 20)) {
      const [first] = hostRotation(indexNetwork({ ...network, meetings }), conference, { asOf: day(on) })
      if (first?.site !== undefined) meetings.push(heldAt(on, first.institution, first.site))
    }
    const rested = "schulen:226"
    const hosts = hostTurns(meetings, sued).map(({ institution }) => institution)
    expect(new Set(hosts.filter((host) => host !== rested)).size).toBe(12)
    const index = indexNetwork({ ...network, meetings })
    const now = hostRotation(index, conference, { asOf: day("2026-01-11") })
    const due = (institution: string) => now.find((host) => host.institution === institution)?.due ?? 0
    expect(due(rested)).toBeLessThan(due("schulen:169"))
    expect(meetings.flatMap((meeting) => checkHost(index, meeting))).toEqual([])
  })

  it("has had hosts in its area, and none twice in a row (R22, R23)", () => {
    const index = indexNetwork(network)
    expect(network.meetings.flatMap((meeting) => checkHost(index, meeting, { calendars }))).toEqual([])
    const again = heldAt("2026-10-07", "kitas:22345", "kitas:22345/standort")
    const found = checkHost(indexNetwork({ ...network, meetings: [...network.meetings, again] }), again, { calendars })
    expect(found.map(({ _tag, rule }) => [_tag, rule])).toEqual([["HostTwiceInARow", "R23"]])
  })

  it("shares out as many turns as there were (R23)", () => {
    const hosts = ask(network.meetings, "2026-12-02")
    const due = hosts.reduce((sum, host) => sum + host.due, 0)
    expect(Math.round(due)).toBe(hostTurns(network.meetings, sued).length)
    expect(turnShares({ turns: [], takers: [], on: day("2026-12-02") })).toEqual([])
  })

  it("knows who writes the minutes next: not those who wrote them up to now (Q2)", () => {
    const writers = minutesRotation(indexNetwork(network), conference, { asOf: day("2026-11-02") })
    expect(writers.at(-1)?.institution).toBe("partner:P1")
    expect(writers.map(({ turns }) => turns).slice(0, -1)).toEqual(Array(12).fill(0))
  })
})

describe("the order of hosts as a table", () => {
  it("tells numbers, room, way and what speaks against it, in German and English (Q2)", () => {
    const hosts = ask(network.meetings, "2027-02-08", { seats: 30 })
    const german = hostRotationMarkdown(hosts, { language: "de" })
    expect(german.split("\n").slice(0, 3)).toEqual([
      "# Gastgeber: wer ist an der Reihe?",
      "",
      "| Platz | Einrichtung | Bisher und vorgesehen | Anteil | Zuletzt | Raum | Entfernung | Warum |",
    ])
    expect(german).toContain("geschlossen: Rosenmontag")
    expect(german).toContain("kein Raum mit 30 Plätzen, der größte hat 25")
    expect(german).toContain("18. März 2026")
    expect(german.split("\n").filter((line) => line.startsWith("|"))).toHaveLength(hosts.length + 2)
    const english = hostRotationMarkdown(hosts, { language: "en" })
    expect(english).toContain("no room with 30 seats, the largest has 25")
    expect(english).toContain("would have two turns in a row")
  })

  it("says that there is nobody, rather than nothing", () => {
    expect(hostRotationMarkdown([], { language: "de" })).toContain("Niemand gehört")
    expect(minutesRotationMarkdown([], { language: "en" })).toContain("Nobody belongs")
  })
})
