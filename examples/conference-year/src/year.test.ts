import { itemHistory, membershipHistory, type Network } from "@sozialraum/core"
import { sampleNetwork } from "@sozialraum/sample"
import { beforeAll, describe, expect, it } from "vitest"
import type { Year } from "./network-after.js"
import { plannedMeetings } from "./planned-meetings.js"
import { playYear } from "./year.js"

let network: Network
let year: Year
beforeAll(async () => {
  network = await sampleNetwork()
  year = playYear(network)
})

const stations = (item: string) =>
  itemHistory(year.meetings, year.proposals.find(({ id }) => id === item)?.id ?? expect.fail(item)).map(
    ({ meeting: id, result }) => [id, result],
  )
describe("a year of the sample conference", () => {
  it("plans twelve meetings, of which one is cancelled and one postponed to a thirteenth date (R26)", () => {
    expect(plannedMeetings).toHaveLength(12)
    expect(year.meetings.map(({ id, state }) => [id.slice(5), state])).toEqual([
      ["2025-01-22", "minutesApproved"],
      ["2025-02-19", "minutesApproved"],
      ["2025-03-19", "minutesApproved"],
      ["2025-04-09", "minutesApproved"],
      ["2025-05-14", "minutesApproved"],
      ["2025-06-18", "postponed"],
      ["2025-06-25", "minutesApproved"],
      ["2025-07-09", "minutesApproved"],
      ["2025-09-03", "minutesApproved"],
      ["2025-09-24", "minutesApproved"],
      ["2025-10-29", "cancelled"],
      ["2025-11-19", "minutesApproved"],
      ["2025-12-10", "minutesDraft"],
    ])
  })

  it("leaves what it was given as it was", async () => {
    expect(network).toEqual(await sampleNetwork())
  })

  it("carries an item until it is settled, also past a meeting that is postponed or cancelled (R28)", () => {
    expect(stations("sommerferien-2025")).toEqual([
      ["sued-2025-04-09", "notReached"],
      ["sued-2025-05-14", "continued"],
      ["sued-2025-06-18", undefined],
      ["sued-2025-06-25", "settled"],
    ])
    expect(stations("kueche").map(([id]) => id)).toEqual(["sued-2025-10-29", "sued-2025-11-19", "sued-2025-12-10"])
  })

  it("puts what stands on every agenda on each, once", () => {
    for (const { agenda } of year.meetings)
      expect(agenda.filter(({ recurring }) => recurring).map(({ id }) => id)).toEqual([
        "vorstellung",
        "berichte",
        "ressourcen",
        "termine",
      ])
    expect(year.meetings.filter(({ agenda }) => agenda.at(-1)?.id !== "termine").map(({ id }) => id)).toEqual([])
  })

  it("has a member that rests and comes back, and is not invited in between (R21)", () => {
    const [first] = year.memberships.filter(({ institution }) => institution === "partner:P4")
    const periods = first === undefined ? [] : membershipHistory(year.memberships, first)
    expect(periods.map(({ status, from, to }) => [status, from, to])).toEqual([
      ["active", "2024-08-01", "2025-04-01"],
      ["dormant", "2025-04-01", "2025-09-01"],
      ["active", "2025-09-01", undefined],
    ])
    const invited = year.meetings.filter((one) => "invited" in one && one.invited?.includes("partner:P4" as never))
    expect(invited.map(({ id }) => id.slice(5, 12))).toEqual([
      "2025-01",
      "2025-02",
      "2025-03",
      "2025-09",
      "2025-09",
      "2025-10",
      "2025-11",
      "2025-12",
    ])
  })

  it("changes its moderator in August, and whoever moderates then moderates the meetings (R20)", () => {
    expect(
      year.meetings.flatMap((one) => ("moderatedBy" in one ? [[one.id.slice(5, 12), one.moderatedBy]] : [])),
    ).toEqual([
      ...["2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06", "2025-07"].map((month) => [
        month,
        "partner:P1",
      ]),
      ...["2025-09", "2025-09", "2025-11", "2025-12"].map((month) => [month, "partner:P5"]),
    ])
  })

  it("makes measures with one owner and a day of what is to be done (R28, R34)", () => {
    expect(year.measures.map(({ id, responsible, due }) => [id, responsible, due])).toEqual([
      ["schnuppertage-2025", "schulen:169", "2025-05-30"],
      ["ferienprogramm-2025", "partner:P3", "2025-08-22"],
      ["sprachgruppen-2025", "partner:P4", "2026-01-30"],
      ["kueche-2026", "partner:P4", "2026-03-27"],
    ])
  })
})
