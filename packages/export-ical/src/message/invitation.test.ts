import { Conference, ContactPoint, Institution, Meeting, type Revised } from "@sozialraum/core"
import { sentence } from "@sozialraum/core/text"
import ICAL from "ical.js"
import { expect, test } from "vitest"
import { icalExporter } from "../exporter.js"
import { calendarProblems } from "../lint/calendar-problems.js"
import {
  cancellationMessage,
  type InvitationContent,
  invitationMessage,
  type MeetingMessage,
  type MessageRefused,
} from "./invitation.js"
import { messageText } from "./message-text.js"

const revised = <A>(value: A, revision = 1): Revised<A> => ({
  value,
  revision,
  createdAt: "2026-02-01T09:00:00Z",
  changedAt: "2026-04-01T09:00:00Z",
})
const zone = "Europe/Berlin"
const plan = {
  id: "m1",
  conference: "k1",
  title: "Frühjahrssitzung",
  interval: { start: "2026-04-15T15:00", end: "2026-04-15T17:00", zone },
  host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
}
const invited = {
  ...plan,
  ...{ state: "invited", invitedOn: "2026-04-01", invited: ["jugendamt", "kita-1", "ogs-1"], moderatedBy: "jugendamt" },
}
const meeting = (facts: object = {}, revision = 3) => revised(Meeting.parse({ ...invited, ...facts }), revision)
const point = (id: string, institution: string, email: string, facts: object = {}) =>
  revised(ContactPoint.parse({ id, institution, function: "leitung", emails: [email], ...facts }))
const house = (id: string, name: string) => revised(Institution.parse({ id, name, types: ["kita"] }))
const content = (facts: Partial<InvitationContent> = {}): InvitationContent => ({
  network: "bochum",
  conferences: [
    revised(
      Conference.parse({
        ...{ id: "k1", name: "Sozialraumkonferenz Hustadt", kind: "sozialraumkonferenz", area: "hustadt" },
        start: "2024-01-01",
        convenors: [{ institution: "jugendamt", function: "planung" }],
        moderators: [{ institution: "jugendamt" }],
      }),
    ),
  ],
  institutions: [house("jugendamt", "Jugendamt"), house("kita-1", 'Kita "Regenbogen"; Süd'), house("ogs-1", "OGS")],
  sites: [],
  contactPoints: [
    point("p1", "jugendamt", "planung@stadt.example.org", { function: "planung" }),
    point("p2", "jugendamt", "amt@stadt.example.org", { function: "einrichtung" }),
    point("p3", "kita-1", "info@kita.example.org"),
    point("p4", "ogs-1", "ogs@schule.example.org"),
  ],
  ...facts,
})
const sent = (made: MeetingMessage | MessageRefused): MeetingMessage => {
  if (made._tag !== "MeetingMessage") throw new Error(made._tag)
  return made
}
const lines = ({ text }: MeetingMessage) => text.replaceAll("\r\n ", "").split("\r\n")

test("an invitation is one request with everybody by role address, to the byte (R24)", () => {
  const made = sent(invitationMessage(meeting(), content(), { domain: "example.org" }))
  expect(made.contentType).toBe("text/calendar; method=REQUEST; charset=utf-8")
  const text = lines(made)
  expect(text.slice(0, 5)).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Sozialraum//export-ical//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:REQUEST",
  ])
  expect(text.slice(text.indexOf("BEGIN:VEVENT")).toSorted()).toEqual(
    [
      "",
      "BEGIN:VEVENT",
      "UID:bochum+meeting+m1@example.org",
      "SEQUENCE:2",
      "DTSTAMP:20260401T090000Z",
      "CREATED:20260201T090000Z",
      "LAST-MODIFIED:20260401T090000Z",
      "DTSTART;TZID=Europe/Berlin:20260415T150000",
      "DTEND;TZID=Europe/Berlin:20260415T170000",
      "SUMMARY:Frühjahrssitzung",
      "LOCATION:Stadtteilbüro",
      "DESCRIPTION:Sozialraumkonferenz Hustadt",
      "STATUS:CONFIRMED",
      "CATEGORIES:Sitzung,Sozialraumkonferenz Hustadt",
      "COLOR:steelblue",
      'ORGANIZER;CN="Sozialraumkonferenz Hustadt":mailto:planung@stadt.example.org',
      'ATTENDEE;CUTYPE=GROUP;ROLE=CHAIR;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Jugendamt":mailto:amt@stadt.example.org',
      `ATTENDEE;CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Kita ^'Regenbogen^'; Süd":mailto:info@kita.example.org`,
      'ATTENDEE;CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="OGS":mailto:ogs@schule.example.org',
      "END:VEVENT",
      "END:VCALENDAR",
    ].toSorted(),
  )
  expect(made.sent).toEqual({
    uid: "bochum+meeting+m1@example.org",
    meeting: "m1",
    sequence: 2,
    attendees: [
      { institution: "jugendamt", address: "amt@stadt.example.org" },
      { institution: "kita-1", address: "info@kita.example.org" },
      { institution: "ogs-1", address: "ogs@schule.example.org" },
    ],
  })
  expect(made.lost).toEqual([])
})

test("requests and cancellations pass the strict reader, and ical.js reads names and answers as they were meant", () => {
  const off = { ...plan, state: "cancelled", reason: "Leitung ist krank", invited: invited.invited }
  const cancelled = sent(cancellationMessage(revised(Meeting.parse(off), 4), content()))
  const request = sent(invitationMessage(meeting(), content()))
  for (const { text } of [request, cancelled]) expect(calendarProblems(text, { use: "message" })).toEqual([])
  const event = new ICAL.Component(ICAL.parse(request.text)).getFirstSubcomponent("vevent")
  const attendees = event?.getAllProperties("attendee").map((one) => [one.getParameter("cn"), one.getFirstValue()])
  expect(attendees?.[1]).toEqual(['Kita "Regenbogen"; Süd', "mailto:info@kita.example.org"])
})

test("a message and the feed speak of one entry: the same UID, the same sequence", () => {
  const { sent: kept } = sent(invitationMessage(meeting(), content(), { domain: "example.org" }))
  const feed = icalExporter.write(
    { ...content(), name: "Hustadt", meetings: [meeting()], bookings: [], resources: [] },
    { audience: "network", domain: "example.org" },
  )
  expect(feed.text).toContain(`UID:${kept.uid}\r\n`)
  expect(feed.text).toContain(`SEQUENCE:${kept.sequence}\r\n`)
})

test("a cancellation goes to all who were invited, with a higher sequence and the reason, and rings nowhere (R26)", () => {
  const off = { ...plan, state: "cancelled", reason: "Leitung ist krank", invited: invited.invited }
  const made = sent(cancellationMessage(revised(Meeting.parse(off), 4), content()))
  const text = lines(made)
  for (const line of ["METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:3", "SUMMARY:Abgesagt: Frühjahrssitzung"])
    expect(text).toContain(line)
  expect(text.filter((line) => line.startsWith("ATTENDEE"))).toHaveLength(3)
  expect(made.text).toContain("Leitung ist krank")
  expect(made.text).not.toContain("VALARM")
})

test("a postponed meeting is cancelled and names its new date; the new one is invited to by itself (R26)", () => {
  const interval = { start: "2026-04-29T15:30", end: "2026-04-29T17:00", zone }
  const off = { ...plan, state: "postponed", successor: "m2", reason: "Streik", invited: invited.invited }
  const later = meeting({ id: "m2", interval }, 2)
  const made = sent(cancellationMessage(revised(Meeting.parse(off), 4), content({ meetings: [later] })))
  expect(made.text.replaceAll("\r\n ", "")).toContain("Neuer Termin: 29.04.2026\\, 15:30 Uhr")
  expect(sent(invitationMessage(later, content())).sent.uid).toContain("+m2@")
})

test("who has no role address is named, and mailboxes of persons are none (P5)", () => {
  const [organizer, office, kita] = content().contactPoints
  const points = [organizer, office, kita].flatMap((one) => one ?? [])
  const made = sent(
    invitationMessage(
      meeting({ guestsInvited: [{ asWritten: "Quartiersmanagement" }] }),
      content({ contactPoints: [...points, point("p4", "ogs-1", "e.beispiel@schulamt-stadt.org")] }),
    ),
  )
  expect(made.lost.map(({ path, because }) => [path, because])).toEqual([[["guestsInvited", 0], "noRoleAddress"]])
  const own = sent(
    invitationMessage(meeting(), content({ contactPoints: [...points, point("p4", "ogs-1", "e.beispiel@web.de")] })),
  )
  expect(own.text).not.toContain("beispiel")
  expect(own.lost).toMatchObject([{ path: ["invited", 2], because: "noRoleAddress" }])
})

test("mailboxes change: a contact point that has ended, and a deputy beside the office, are not written to (P5)", () => {
  const contactPoints = [
    ...content().contactPoints,
    point("a", "ogs-2", "alt@schule.example.org", { to: "2026-03-01" }),
    point("b", "ogs-2", "vertretung@schule.example.org", { deputyOf: "c", function: "einrichtung" }),
    point("c", "ogs-2", "neu@schule.example.org", { from: "2026-03-01" }),
  ]
  const made = sent(invitationMessage(meeting({ invited: ["ogs-2"] }), content({ contactPoints })))
  expect(made.sent.attendees).toEqual([{ institution: "ogs-2", address: "neu@schule.example.org" }])
})

test("of institutions that share a mailbox one stands in the message: an answer could be that of any of them", () => {
  const contactPoints = [...content().contactPoints, point("p5", "ogs-2", "OGS@schule.example.org")]
  const made = sent(invitationMessage(meeting({ invited: ["ogs-1", "ogs-2"] }), content({ contactPoints })))
  expect(made.sent.attendees).toHaveLength(1)
  expect(made.lost).toMatchObject([{ path: ["invited", 1], because: "sameAddress" }])
})

test("a copy shows its recipient what it has answered, and nobody what others have (P9)", () => {
  const answers = [
    { institution: "kita-1", answer: "accepted", on: "2026-04-02" },
    { institution: "ogs-1", answer: "declined", on: "2026-04-03" },
  ]
  const copy = lines(sent(invitationMessage(meeting({ answers }), content(), { recipient: invitedId("kita-1") })))
  expect(copy.filter((line) => line.includes("PARTSTAT=ACCEPTED"))).toHaveLength(1)
  expect(copy.join()).not.toContain("DECLINED")
  expect(sent(invitationMessage(meeting({ answers }), content())).text).not.toContain("ACCEPTED")
})

test("whoever asks comes, and is not asked to answer itself", () => {
  const contactPoints = content().contactPoints.filter(({ value }) => value.id !== "p2")
  const made = lines(sent(invitationMessage(meeting(), content({ contactPoints }))))
  expect(made).toContain(
    'ATTENDEE;CUTYPE=GROUP;ROLE=CHAIR;PARTSTAT=ACCEPTED;CN="Jugendamt":mailto:planung@stadt.example.org',
  )
})

test("guests are asked and may stay away, and learn that a meeting is off where they are named", () => {
  const guestsInvited = [{ institution: "ogs-1" }]
  const made = sent(invitationMessage(meeting({ invited: ["kita-1"], guestsInvited }), content()))
  expect(lines(made).filter((line) => line.includes("ROLE=OPT-PARTICIPANT"))).toHaveLength(1)
  const off = Meeting.parse({ ...plan, state: "cancelled", reason: "Krank", invited: ["kita-1"] })
  const guests = [{ institution: invitedId("ogs-1") }]
  expect(sent(cancellationMessage(revised(off, 4), content(), { guests })).sent.attendees).toHaveLength(2)
})

test("nothing is sent of a meeting that nobody was invited to, without an organizer, or to nobody", () => {
  const scheduled = revised(Meeting.parse({ ...plan, state: "scheduled" }))
  expect(invitationMessage(scheduled, content())).toMatchObject({ _tag: "MeetingNotSendable", state: "scheduled" })
  const off = revised(Meeting.parse({ ...plan, state: "cancelled", reason: "Krank" }))
  expect(cancellationMessage(off, content())._tag).toBe("MeetingNotSendable")
  expect(cancellationMessage(meeting(), content())._tag).toBe("MeetingNotSendable")
  expect(invitationMessage(meeting(), content({ contactPoints: [] }))._tag).toBe("OrganizerUnreachable")
  const organizer = { name: "Konferenz", address: "konferenz@example.org" }
  const refused = invitationMessage(meeting(), content({ contactPoints: [] }), { organizer })
  for (const [problem, german] of [
    [invitationMessage(scheduled, content()), "Zu m1 ist noch nicht eingeladen"],
    [cancellationMessage(off, content()), "m1 ist nicht abgesagt, oder es war noch niemand eingeladen"],
    [refused, "Von den Eingeladenen zu m1 hat niemand ein Funktionspostfach (P5)."],
  ] as const)
    expect(sentence(problem, "de", [messageText])).toContain(german)
  expect(refused).toMatchObject({
    _tag: "NobodyReachable",
    path: ["invited"],
    invited: ["jugendamt", "kita-1", "ogs-1"],
  })
})

test("no name and no address breaks out of its line", () => {
  const evil = 'A"\r\nATTENDEE:mailto:x@example.org^n\u2028B'
  const organizer = { name: evil, address: "a\r\nBEGIN:VEVENT@example.org" }
  const institutions = [house("kita-1", evil)]
  const made = sent(invitationMessage(meeting({ invited: ["kita-1"] }), content({ institutions }), { organizer }))
  expect(calendarProblems(made.text, { use: "message" })).toEqual([])
  const event = new ICAL.Component(ICAL.parse(made.text)).getFirstSubcomponent("vevent")
  expect(event?.getAllProperties("attendee").map((one) => one.getParameter("cn"))).toEqual([
    'A" ATTENDEE:mailto:x@example.org^n B',
  ])
})

const invitedId = (id: string) => Institution.parse({ id, name: id, types: ["kita"] }).id
