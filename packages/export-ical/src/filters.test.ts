import { Booking, Conference, Meeting, Resource, type Revised, Site } from "@sozialraum/core"
import { expect, test } from "vitest"
import { type CalendarContent, mentionedIn } from "./content.js"
import { type CalendarFilters, narrowContent } from "./filters.js"

const revised = <A>(value: A): Revised<A> => ({
  value,
  revision: 1,
  createdAt: "2026-02-01T09:00:00Z",
  changedAt: "2026-02-01T09:00:00Z",
})
const zone = "Europe/Berlin"
const meeting = (id: string, conference: string, institution: string) =>
  revised(
    Meeting.parse({
      id,
      conference,
      title: id,
      interval: { start: "2026-04-15T15:00", end: "2026-04-15T17:00", zone },
      host: { at: "member", institution, site: `${institution}-haus` },
      agenda: [{ id: "t1", order: 1, title: "Bericht", kind: "topic", submittedBy: "jugendtreff" }],
      state: "invited",
      invitedOn: "2026-04-01",
      invited: ["kita", "schule"],
    }),
  )
const conference = (id: string, area: string) =>
  revised(
    Conference.parse({
      id,
      name: id,
      kind: "sozialraumkonferenz",
      area,
      start: "2024-01-01",
      convenors: [{ institution: "kita" }],
      moderators: [{ institution: "kita" }],
    }),
  )
const content: CalendarContent = {
  network: "bochum",
  name: "Süd",
  meetings: [meeting("m1", "k1", "kita"), meeting("m2", "k2", "schule")],
  bookings: [
    revised(
      Booking.parse({
        id: "b1",
        resource: "aula",
        borrower: "treff",
        interval: { start: "2026-04-16T15:00", end: "2026-04-16T17:00", zone },
        purpose: "Probe",
        responsible: "leitung",
      }),
    ),
  ],
  conferences: [conference("k1", "hustadt"), conference("k2", "querenburg")],
  resources: [revised(Resource.parse({ id: "aula", owner: "schule", category: "raum", name: "Aula", site: "s1" }))],
  institutions: [],
  sites: [revised(Site.parse({ id: "s1", address: {}, units: ["querenburg"] }))],
}
const found = (filters: CalendarFilters, audience: "public" | "network" = "public") => {
  const { meetings, bookings } = narrowContent(content, filters, audience)
  return [...meetings, ...bookings].map(({ value }) => value.id)
}

test("no filter leaves everything", () => {
  expect(found({})).toEqual(["m1", "m2", "b1"])
})

test("of several values of one name any is enough, of several names all are needed", () => {
  expect(found({ conference: ["k1", "k2"] })).toEqual(["m1", "m2"])
  expect(found({ conference: ["k1", "k2"], institution: ["schule"] })).toEqual(["m2"])
  expect(found({ conference: ["k1"], resource: ["aula"] })).toEqual([])
})

test("an institution's entries are what it hosts, borrows and lends", () => {
  expect(found({ institution: ["schule"] }, "network")).toEqual(["m1", "m2", "b1"])
  expect(found({ institution: ["treff"] }, "network")).toEqual(["b1"])
})

test("a filter does not tell the public who borrows (P9)", () => {
  expect(found({ institution: ["schule"] }, "public")).toEqual(["m2", "b1"])
  expect(found({ institution: ["treff"] }, "public")).toEqual([])
})

test("a filter does not tell the public who is invited", () => {
  expect(found({ institution: ["kita"] }, "public")).toEqual(["m1"])
  expect(found({ institution: ["kita"] }, "network")).toEqual(["m1", "m2"])
})

test("an area's entries are the meetings of its conferences and what is lent in it", () => {
  expect(found({ area: ["querenburg"] })).toEqual(["m2", "b1"])
  expect(found({ area: ["hustadt"] })).toEqual(["m1"])
})

test("a joint meeting is an entry of each conference that meets, and of its area (R24)", () => {
  const joint = revised(Meeting.parse({ ...meeting("m3", "k2", "schule").value, jointWith: ["k1"] }))
  const meetings = (filters: CalendarFilters) =>
    narrowContent({ ...content, meetings: [joint] }, filters, "public").meetings.map(({ value }) => value.id)
  for (const conference of ["k1", "k2"]) expect(meetings({ conference: [conference] })).toEqual(["m3"])
  for (const area of ["hustadt", "querenburg"]) expect(meetings({ area: [area] })).toEqual(["m3"])
  expect(meetings({ conference: ["k3"] })).toEqual([])
})

test("a guest that is asked to come finds the meeting among its entries, and the public does not learn of it (P9)", () => {
  const guestsInvited = [{ institution: "treff" }, { asWritten: "Quartiersmanagement" }]
  const invited = revised(Meeting.parse({ ...meeting("m3", "k2", "schule").value, guestsInvited }))
  const ofGuest = (audience: "public" | "network") =>
    narrowContent({ ...content, meetings: [invited] }, { institution: ["treff"] }, audience).meetings.length
  expect(ofGuest("network")).toBe(1)
  expect(ofGuest("public")).toBe(0)
})

test("what no entry has selects nothing", () => {
  expect(found({ offer: ["o1"] })).toEqual([])
  expect(found({ topic: ["sprache"] })).toEqual([])
  expect(found({ age: ["6"] })).toEqual([])
  expect(found({ conference: [] })).toEqual([])
})

test("everything that entries speak of is mentioned once", () => {
  expect(mentionedIn(content)).toEqual({
    institutions: ["kita", "schule", "jugendtreff", "treff"],
    sites: ["kita-haus", "schule-haus", "s1"],
  })
})
