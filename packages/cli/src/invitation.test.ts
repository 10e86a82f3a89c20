import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { calendarProblems } from "@sozialraum/export-ical"
import { expect, it } from "vitest"
import { document, folder, sozialraum } from "./testing.js"

const meeting = "sued-2027-02-17"

it("`invitation` writes a message for all who were asked, and `reply` takes what one of them answers (R24)", async () => {
  const cwd = folder()
  await sozialraum(cwd, "seed")
  const none = await document(cwd, "invitation", "--meeting", meeting, "--cancel")
  expect([none.code, none.json.error]).toMatchObject([1, { _tag: "MeetingNotSendable" }])
  const { json } = await document(cwd, "invitation", "--meeting", meeting, "-o", "einladung.ics")
  expect(json).toMatchObject({ method: "REQUEST", contentType: "text/calendar; method=REQUEST; charset=utf-8" })
  const calendar = readFileSync(join(cwd, "einladung.ics"), "utf8")
  expect(calendarProblems(calendar, { use: "message" })).toEqual([])
  const [{ institution, address }] = json.sent.attendees
  const answer = [
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//A//B//DE", "METHOD:REPLY", "BEGIN:VEVENT", `UID:${json.sent.uid}`],
    ...[
      `SEQUENCE:${json.sent.sequence}`,
      `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${address}`,
      "END:VEVENT",
      "END:VCALENDAR",
      "",
    ],
  ]
  writeFileSync(join(cwd, "antwort.ics"), answer.join("\r\n"))
  const taken = await document(cwd, "reply", "antwort.ics")
  expect([taken.code, taken.json]).toMatchObject([0, { committed: true, answer: { institution, answer: "accepted" } }])
  expect((await document(cwd, "reply", "antwort.ics")).json.committed).toBe(false)
  const wrong = await sozialraum(cwd, "reply", "einladung.ics")
  expect([wrong.code, wrong.stderr]).toEqual([1, "Der Kalender ist keine Rückmeldung, sondern eine Einladung.\n"])
})
