import { indexNetwork, type Meeting, measuresOf, type Network, outcomeFindings } from "@sozialraum/core"
import { meetingNames, minutesHtml, minutesMarkdown, minutesText, type WrittenMeeting } from "@sozialraum/core/text"
import { sampleNetwork } from "@sozialraum/sample"
import { describe, expect, it } from "vitest"
import { networkAfter, type Year } from "./network-after.js"
import { playYear } from "./year.js"

const network = await sampleNetwork()
const year = playYear(network)
const reader = { language: "de", audience: "convenor" } as const

const namesIn = (from: Network, played: Year) => meetingNames(indexNetwork(networkAfter(from, played)))
const isWritten = (meeting: Meeting): meeting is WrittenMeeting => "minutes" in meeting
const written = (played: Year) => played.meetings.filter(isWritten)
const meetingOf = (day: string): WrittenMeeting =>
  written(year).find(({ id }) => id === `sued-${day}`) ?? expect.fail(`no minutes of ${day}`)

describe("the minutes of a year", () => {
  it("are the same twice, byte for byte, as Markdown, HTML and plain text (R26)", async () => {
    const pages = (from: Network, played: Year) => {
      const names = namesIn(from, played)
      return written(played).flatMap((one) =>
        [minutesMarkdown, minutesHtml, minutesText].map((write) => write(one, names, reader)),
      )
    }
    const again = await sampleNetwork()
    const first = pages(network, year)
    expect(new Set(first).size).toBe(3 * 11)
    expect(pages(again, playYear(again))).toEqual(first)
  })

  it("read as these two pages, in whatever zone they are written (R26, R30)", async () => {
    const names = namesIn(network, year)
    for (const day of ["2025-05-14", "2025-11-19"])
      await expect(minutesMarkdown(meetingOf(day), names, reader)).toMatchFileSnapshot(`../minutes/${day}.md`)
  })

  it("keep the version to which a member rightly objected, and what it objected to (R26)", () => {
    const { minutes } = meetingOf("2025-05-14")
    expect([minutes.version, minutes.earlier.map(({ version }) => version)]).toEqual([2, [1]])
    expect(minutes.objections.map(({ institution, version }) => [institution, version])).toEqual([["schulen:226", 1]])
  })

  it("are approved by the next meeting that is held, also past one that is called off (R26)", () => {
    const approvals = written(year).map((one) => [
      one.id.slice(5),
      one.state === "minutesApproved" && one.approvedBy.kind === "meeting" && one.approvedBy.meeting,
    ])
    expect(approvals.slice(4, 6)).toEqual([
      ["2025-05-14", "sued-2025-06-25"],
      ["2025-06-25", "sued-2025-07-09"],
    ])
    expect(approvals.slice(-3)).toEqual([
      ["2025-09-24", "sued-2025-11-19"],
      ["2025-11-19", "sued-2025-12-10"],
      ["2025-12-10", false],
    ])
  })

  it("name a measure when it is agreed and when it is looked back on (R28)", () => {
    const named = (day: string) => measuresOf(meetingOf(day))
    expect([named("2025-02-19"), named("2025-07-09")]).toEqual([["schnuppertage-2025"], ["schnuppertage-2025"]])
  })

  it("hold one agreement for which nobody answers, and a finding says so (R28)", () => {
    const found = written(year).flatMap((one) => outcomeFindings(one).map(({ missing }) => [one.id, missing]))
    expect(found).toEqual([["sued-2025-05-14", ["owner", "measure"]]])
  })
})
