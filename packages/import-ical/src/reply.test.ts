import {
  answerInvitation,
  Institution,
  inState,
  LocalDate,
  Meeting,
  MeetingId,
  type OpenInvitation,
} from "@sozialraum/core"
import { sentence } from "@sozialraum/core/text"
import fc from "fast-check"
import { expect, test } from "vitest"
import { type MeetingReply, type ReplyProblem, readReply } from "./reply.js"
import { replySteps } from "./reply-steps.js"
import { replyText } from "./reply-text.js"

const idOf = (id: string) => Institution.parse({ id, name: id, types: ["kita"] }).id
const uid = "bochum+meeting+m1@example.org"
const invitation: OpenInvitation = {
  uid,
  meeting: MeetingId.parse("m1"),
  sequence: 2,
  attendees: [
    { institution: idOf("kita-1"), address: "info@kita.example.org" },
    { institution: idOf("ogs-1"), address: "OGS@schule.example.org" },
  ],
}
const file = (...lines: ReadonlyArray<string>) => ["BEGIN:VCALENDAR", ...lines, "END:VCALENDAR", ""].join("\r\n")
const event = (...lines: ReadonlyArray<string>) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]
const reply = (attendee: string, ...more: ReadonlyArray<string>) =>
  file("VERSION:2.0", "PRODID:-//A//B//EN", "METHOD:REPLY", ...event(`UID:${uid}`, "SEQUENCE:2", attendee, ...more))
const read = (input: Uint8Array | string) => readReply(input, [invitation])
const accepted = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:info@kita.example.org"

test("a reply of Google Calendar is read: one attendee with its name, and instants in UTC (R24)", () => {
  const text = file(
    "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
    "VERSION:2.0",
    "CALSCALE:GREGORIAN",
    "METHOD:REPLY",
    ...event(
      "DTSTART:20260415T130000Z",
      "DTEND:20260415T150000Z",
      "DTSTAMP:20260402T081500Z",
      'ORGANIZER;CN="Sozialraumkonferenz Hustadt":mailto:planung@stadt.example.org',
      `UID:${uid}`,
      "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=info@kit",
      " a.example.org;X-NUM-GUESTS=0:mailto:info@kita.example.org",
      "CREATED:20260401T090000Z",
      "DESCRIPTION:Sozialraumkonferenz Hustadt",
      "LAST-MODIFIED:20260402T081500Z",
      "LOCATION:Stadtteilbüro",
      "SEQUENCE:2",
      "STATUS:CONFIRMED",
      "SUMMARY:Frühjahrssitzung",
      "TRANSP:OPAQUE",
    ),
  )
  expect(read(text)).toEqual({
    _tag: "MeetingReply",
    meeting: "m1",
    institution: "kita-1",
    answer: "accepted",
    sequence: 2,
    at: "2026-04-02T08:15:00Z",
  })
})

test("a reply of Outlook is read: capitals in the address, a sender beside the office, a comment, its own properties (R24, P5)", () => {
  const text = file(
    "METHOD:REPLY",
    "PRODID:Microsoft Exchange Server 2010",
    "VERSION:2.0",
    "BEGIN:VTIMEZONE",
    "TZID:W. Europe Standard Time",
    "BEGIN:STANDARD",
    "DTSTART:16010101T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
    "END:STANDARD",
    "END:VTIMEZONE",
    ...event(
      'ATTENDEE;PARTSTAT=DECLINED;CN="OGS";SENT-BY="mailto:vertretung@schule.example.org":MAILTO:ogs@Schule.example.org',
      "COMMENT;LANGUAGE=de-DE:Wir sind\\, leider\\, auf Klassenfahrt.\\n\\n",
      `UID:${uid}`,
      "SUMMARY;LANGUAGE=de-DE:Abgelehnt: Frühjahrssitzung",
      "DTSTART;TZID=W. Europe Standard Time:20260415T150000",
      "DTEND;TZID=W. Europe Standard Time:20260415T170000",
      "CLASS:PUBLIC",
      "PRIORITY:5",
      "DTSTAMP:20260403T070000Z",
      "TRANSP:OPAQUE",
      "STATUS:CONFIRMED",
      "SEQUENCE:3",
      "X-MICROSOFT-CDO-APPT-SEQUENCE:3",
      "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
    ),
  )
  const expected = {
    _tag: "MeetingReply",
    meeting: "m1",
    institution: "ogs-1",
    answer: "declined",
    sequence: 3,
    at: "2026-04-03T07:00:00Z",
    comment: "Wir sind, leider, auf Klassenfahrt.",
  }
  expect(read(text)).toEqual(expected)
  expect(read(utf16(text))).toEqual(expected)
})

test("a reply of Apple Calendar is read: the mailbox stands beside an account, lines end in LF (R24)", () => {
  const text = file(
    "VERSION:2.0",
    "PRODID:-//Apple Inc.//macOS 15.1//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:REPLY",
    ...event(
      "ATTENDEE;CN=Kita;CUTYPE=INDIVIDUAL;EMAIL=info@kita.example.org;PARTSTAT=",
      " TENTATIVE:urn:uuid:6f1d0a8e-0001-4a3f-9d3c-000000000001",
      "DTEND;TZID=Europe/Berlin:20260415T170000",
      "DTSTAMP:20260402T081500Z",
      "ORGANIZER;CN=Konferenz:mailto:planung@stadt.example.org",
      "SEQUENCE:2",
      `UID:${uid}`,
    ),
  ).replaceAll("\r\n", "\n")
  expect(read(text)).toMatchObject({ institution: "kita-1", answer: "tentative" })
})

test("what is no reply is told as what it is", () => {
  const tagOf = (input: string) => tagged(read(input))
  for (const garbage of [
    "",
    "Sehr geehrte Damen und Herren",
    "<html>",
    "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR",
  ])
    expect(tagOf(garbage)).toBe("ReplyUnreadable")
  expect(read(file("METHOD:COUNTER", ...event(`UID:${uid}`, accepted)))).toMatchObject({
    _tag: "NotAReply",
    method: "COUNTER",
  })
  expect(tagOf(file(...event(`UID:${uid}`, accepted)))).toBe("NotAReply")
  expect(tagOf(file("METHOD:REPLY", "BEGIN:VTODO", `UID:${uid}`, "END:VTODO"))).toBe("NotAReply")
  expect(read(file("METHOD:REPLY", ...event(`UID:${uid}`, accepted), ...event("UID:2")))).toMatchObject({
    _tag: "SeveralComponents",
    count: 2,
  })
  expect(read(reply(accepted).replace(uid, "fremd@example.org"))).toMatchObject({ uid: "fremd@example.org" })
  expect(tagOf("A".repeat(2_000_000))).toBe("ReplyUnreadable")
})

test("an answer to an older message was about another time; one to a later message counts (R24)", () => {
  expect(read(reply(accepted).replace("SEQUENCE:2", "SEQUENCE:1"))).toMatchObject({
    _tag: "StaleSequence",
    sequence: 1,
    expected: 2,
  })
  expect(tagged(read(reply(accepted).replace("SEQUENCE:2\r\n", "")))).toBe("StaleSequence")
  expect(tagged(read(reply(accepted).replace("SEQUENCE:2", "SEQUENCE:9")))).toBe("MeetingReply")
})

test("who was not invited cannot answer, and its address is not repeated (P5)", () => {
  const told = read(reply("ATTENDEE;PARTSTAT=ACCEPTED:mailto:jemand@example.org"))
  expect(told).toEqual({ _tag: "AttendeeNotInvited", path: ["attendee"], meeting: "m1" })
  expect(JSON.stringify(told)).not.toContain("jemand")
})

test("what neither accepts nor declines is told with its reason", () => {
  const because = (...lines: ReadonlyArray<string>) => {
    const [attendee = "", ...more] = lines
    const told = read(reply(attendee, ...more))
    return told._tag === "AnswerNotUsable" ? told.because : told._tag
  }
  const mail = "mailto:info@kita.example.org"
  expect(because(`ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:x@example.org":${mail}`)).toBe("delegated")
  expect(because(`ATTENDEE;PARTSTAT=NEEDS-ACTION:${mail}`)).toBe("noAnswer")
  expect(because(`ATTENDEE:${mail}`)).toBe("noAnswer")
  expect(because(accepted, "ATTENDEE;PARTSTAT=DECLINED:mailto:ogs@schule.example.org")).toBe("severalAttendees")
  expect(because(accepted, "ATTENDEE;PARTSTAT=DECLINED:mailto:fremd@example.org")).toBe("MeetingReply")
  expect(because(accepted, "RECURRENCE-ID:20260415T130000Z")).toBe("otherDate")
})

test("every problem has a sentence in both languages", () => {
  const told = [read(""), read(file("METHOD:COUNTER", ...event(`UID:${uid}`))), read(reply("ATTENDEE:mailto:a@b.de"))]
  for (const problem of told)
    for (const language of ["de", "en"] as const) expect(sentence(problem, language, [replyText])).not.toContain("(–)")
  expect(sentence(told[1] ?? { _tag: "" }, "de", [replyText])).toBe(
    "Der Kalender ist keine Rückmeldung, sondern ein Vorschlag für einen anderen Termin.",
  )
})

const stored = Meeting.parse({
  ...{ id: "m1", conference: "k1", title: "Frühjahrssitzung", state: "invited", invitedOn: "2026-04-01" },
  interval: { start: "2026-04-15T15:00", end: "2026-04-15T17:00", zone: "Europe/Berlin" },
  host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
  invited: ["kita-1", "ogs-1"],
  answers: [{ institution: "ogs-1", answer: "accepted", functions: ["ogsLeitung"], on: "2026-04-03" }],
})
const meeting = (() => {
  const read = inState(stored, ["invited"])
  if (read._tag === "Failure") throw new Error(read.failure._tag)
  return read.success
})()
const received = LocalDate.parse("2026-04-04")
const said = (text: string): MeetingReply => {
  const told = read(text)
  if (told._tag !== "MeetingReply") throw new Error(told._tag)
  return told
}

test("a reply is recorded as the answer of its institution, by the clock of the meeting; who declines is excused (R24, R27)", () => {
  const late = said(reply("ATTENDEE;PARTSTAT=DECLINED:mailto:info@kita.example.org", "DTSTAMP:20260402T223000Z"))
  const steps = replySteps(late, meeting, received)
  expect(steps).toEqual({
    answer: { institution: "kita-1", answer: "declined", functions: [], on: "2026-04-03" },
    attendance: { institution: "kita-1", answer: "excused" },
  })
  if ("answer" in steps) expect(answerInvitation(meeting, steps.answer)).toMatchObject({ _tag: "Success" })
})

test("who answers again keeps what was said about who comes; a day still to come is that on which the reply came", () => {
  const again = said(reply("ATTENDEE;PARTSTAT=TENTATIVE:mailto:ogs@schule.example.org", "DTSTAMP:20300101T000000Z"))
  expect(replySteps(again, meeting, received)).toEqual({
    answer: { institution: "ogs-1", answer: "tentative", functions: ["ogsLeitung"], on: "2026-04-04" },
  })
})

test("a reply that was on its way for long does not go over a later one", () => {
  const old = said(reply("ATTENDEE;PARTSTAT=DECLINED:mailto:ogs@schule.example.org", "DTSTAMP:20260402T080000Z"))
  expect(replySteps(old, meeting, received)).toMatchObject({ _tag: "AnswerOutdated", known: "2026-04-03" })
})

test("whatever the text, reading it gives an answer or a problem", () => {
  const good = reply(accepted, "DTSTAMP:20260402T080000Z", "COMMENT:ja\\, gern")
  const pieces = [
    "\r\n",
    ";",
    ":",
    '"',
    "BEGIN:VEVENT",
    "END:VCALENDAR",
    "\u0000",
    "%E0%A4%A",
    "^n",
    "ATTENDEE",
    "=",
    "ü",
  ]
  const mutation = fc.tuple(fc.nat(good.length), fc.nat(12), fc.constantFrom(...pieces))
  fc.assert(
    fc.property(fc.array(mutation, { maxLength: 6 }), (mutations) => {
      const broken = mutations.reduce(
        (text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length),
        good,
      )
      const told = read(broken)
      expect(told._tag).toMatch(/^[A-Z]/)
      if (told._tag === "MeetingReply") expect(told.institution).toBe("kita-1")
    }),
    { numRuns: 300 },
  )
})

const tagged = ({ _tag }: MeetingReply | ReplyProblem): string => _tag

const utf16 = (text: string): Uint8Array =>
  new Uint8Array([
    0xff,
    0xfe,
    ...[...text].flatMap((sign) => [(sign.codePointAt(0) ?? 0) & 255, (sign.codePointAt(0) ?? 0) >> 8]),
  ])
