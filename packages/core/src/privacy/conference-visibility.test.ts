import { describe, expect, it } from "vitest"
import { conferenceOf } from "../conference/bodies.fixture.js"
import { Conference, SubGroup } from "../conference/index.js"
import { Meeting } from "../meeting/index.js"
import { redact } from "./index.js"

describe("of a conference the public does not learn (P9)", () => {
  it("why it rests; the network does", () => {
    const because = "Die Moderation ist nicht besetzt."
    const resting = conferenceOf({ statuses: [{ status: "dormant", from: "2026-01-01", because }] })
    expect(redact(Conference, resting, "public").statuses).toEqual([{ status: "dormant", from: "2026-01-01" }])
    expect(redact(Conference, resting, "network").statuses).toEqual(resting.statuses)
  })

  it("who works in its sub-groups; the network does", () => {
    const who = { lead: "schule", leadFunction: "leitung", members: ["kita"] }
    const facts = { id: "g", conference: "sued", name: "Übergang", mandate: "Kalender", start: "2026-09-16" }
    const group = SubGroup.parse({ ...facts, ...who, reviewOn: "2027-03-01" })
    expect(redact(SubGroup, group, "public")).toEqual({ ...facts, reviewOn: "2027-03-01" })
    expect(redact(SubGroup, group, "network")).toMatchObject(who)
  })
})

describe("what members say to dates of a meeting (P9)", () => {
  it("is for those who convene, as their answers to an invitation are; the network sees the dates", () => {
    const poll = {
      candidates: [{ start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" }],
      answers: [{ institution: "kita", candidate: 0, answer: "no", on: "2026-10-05" }],
    }
    const meeting = Meeting.parse({ id: "s1", conference: "sued", title: "Ferien", state: "proposed", poll })
    const { candidates } = poll
    expect(redact(Meeting, meeting, "public")).not.toHaveProperty("poll")
    expect(redact(Meeting, meeting, "network").poll).toEqual({ candidates })
    expect(redact(Meeting, meeting, "convenor").poll).toEqual(poll)
  })
})
