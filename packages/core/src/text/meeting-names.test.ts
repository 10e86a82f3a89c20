import { describe, expect, it } from "vitest"
import { Meeting, MeetingId } from "../meeting/index.js"
import { indexNetwork } from "../network/index.js"
import { meetingNames } from "./meeting-names.js"

const interval = { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" }
const meeting = (id: string, facts: object) => Meeting.parse({ id, conference: "sued", title: "Herbst", ...facts })
const meetings = [
  meeting("vorgeschlagen", { state: "proposed" }),
  meeting("abgesagt", { state: "cancelled", reason: "Sturm" }),
  meeting("verschoben", { state: "postponed", reason: "Streik", successor: "neu", interval }),
]

describe("the names of meetings", () => {
  const names = meetingNames(indexNetwork({ meetings }))

  it("tell the day where there is one, and whether the meeting took place at all (R26)", () => {
    expect(meetings.map(({ id }) => names.meeting(id))).toEqual([
      { title: "Herbst" },
      { title: "Herbst", notHeld: "cancelled" },
      { title: "Herbst", on: "2026-10-21", notHeld: "postponed" },
    ])
    expect(names.meeting(MeetingId.parse("fremd"))).toBeUndefined()
  })
})
