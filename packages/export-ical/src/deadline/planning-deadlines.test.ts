import { CooperationAgreement, Measure } from "@sozialraum/core"
import { expect, test } from "vitest"
import { isTaskWithin, taskLines } from "../entry/task.js"
import { days, drafts, tasks } from "./deadlines.fixture.js"
import { agreementDeadlines, measureDeadlines } from "./planning-deadlines.js"

const planned = {
  id: "schwimmkurs",
  title: "Schwimmkurs; Anfänger",
  needs: ["schwimmen"],
  responsible: "kita-1",
  participants: ["ogs-1"],
  start: "2026-09-01",
  due: "2026-12-01",
  review: "2027-02-01",
  public: true,
}
const measure = (facts: object = { state: "planned" }) => Measure.parse({ ...planned, ...facts })

test("a measure is a task from its first day to the day on which it is due, to the byte (R34)", () => {
  const [task] = tasks(measureDeadlines, measure({ state: "running", startedOn: "2026-09-03" }), {
    domain: "example.org",
  })
  expect(task === undefined ? [] : taskLines(task).split("\r\n")).toEqual([
    "BEGIN:VTODO",
    "UID:bochum+measure+schwimmkurs@example.org",
    "SEQUENCE:0",
    "DTSTAMP:20260301T090000Z",
    "CREATED:20260201T090000Z",
    "LAST-MODIFIED:20260301T090000Z",
    "DTSTART;VALUE=DATE:20260901",
    "DUE;VALUE=DATE:20261201",
    "SUMMARY:Schwimmkurs\\; Anfänger",
    "DESCRIPTION:Verantwortlich: Kita Hustadtring\\nBeteiligt: OGS Auf dem Backenberg",
    "STATUS:IN-PROCESS",
    "CATEGORIES:Maßnahme",
    "COLOR:mediumpurple",
    "END:VTODO",
  ])
})

test("a measure tells how far it is, and its review is a task of its own (R34)", () => {
  const done = { doneOn: "2026-11-20", startedOn: "2026-09-03" }
  const states = [
    { state: "planned" },
    { state: "running", startedOn: "2026-09-03" },
    { state: "done", ...done },
    { state: "reviewed", ...done, reviewed: { on: "2027-01-15", effect: "keep", text: "Gut besucht" } },
    { state: "stopped", stopped: { on: "2026-10-01", because: "Bad geschlossen" } },
  ]
  const told = states.map((facts) => tasks(measureDeadlines, measure(facts)).map(({ state }) => state))
  expect(told).toEqual([
    ["open", "open"],
    ["running", "open"],
    ["done", "open"],
    ["done", "done"],
    ["dropped", "dropped"],
  ])
  const [work] = tasks(measureDeadlines, measure({ state: "done", ...done }))
  expect(work === undefined ? "" : taskLines(work)).toContain(
    "STATUS:COMPLETED\r\nPERCENT-COMPLETE:100\r\nCOMPLETED:20261120T120000Z",
  )
})

test("as whole days deadlines keep nobody busy, and one that is done is struck through (R34)", () => {
  const open = days(measureDeadlines, measure())
  expect(open).toMatchObject([
    { summary: "Schwimmkurs; Anfänger", when: { from: "2026-12-01", to: "2026-12-02" }, busy: "free" },
    { summary: "Auswertung: Schwimmkurs; Anfänger", when: { from: "2027-02-01", to: "2027-02-02" } },
  ])
  const facts = { state: "done", doneOn: "2026-11-20", startedOn: "2026-09-03" }
  expect(days(measureDeadlines, measure(facts))[0]).toMatchObject({
    summary: "Erledigt: Schwimmkurs; Anfänger",
    status: "cancelled",
  })
  expect(days(measureDeadlines, measure(facts), { cancelledTitle: "plain" })[0]?.summary).toBe("Schwimmkurs; Anfänger")
  expect(drafts(measureDeadlines, measure(), { deadlines: "none" })).toEqual([])
})

test("the public reads of no measure that is not public, and of none who looked back on it when (R34, P9)", () => {
  expect(days(measureDeadlines, measure({ state: "planned", public: false }), { audience: "public" })).toEqual([])
  const done = { doneOn: "2026-11-20", startedOn: "2026-09-03" }
  const reviewed = { on: "2027-01-15", effect: "keep", text: "Gut besucht" }
  const seen = tasks(measureDeadlines, measure({ state: "reviewed", ...done, reviewed }), { audience: "public" })
  expect(seen.map(({ doneOn }) => doneOn)).toEqual(["2026-11-20", undefined])
})

test("no mail address stands in a deadline that the public reads, and each is named (P9)", () => {
  const called = measure({ state: "planned", title: "Fragen an buero@example.org", description: "a@example.org" })
  const [draft] = drafts(measureDeadlines, called, { audience: "public" })
  expect(draft?.event?.summary).toBe("Fragen an …")
  expect(draft?.event?.description).not.toContain("example.org")
  expect(draft?.lost.map(({ path, because }) => [path, because])).toEqual([
    [["summary"], "mailAddress"],
    [["description"], "mailAddress"],
  ])
})

test("a cooperation agreement is looked at on its day, and its last day is told once it is signed (R47, P9)", () => {
  const facts = { id: "v1", school: "ogs-1", schoolBody: "stadt", carrier: "awo", reviewOn: "2026-11-02" }
  const term = { kind: "schoolYears", first: "2025/26", last: "2026/27" }
  const agreement = (more: object) => CooperationAgreement.parse({ ...facts, term, ...more })
  const signed = agreement({ state: "concluded", concludedOn: "2025-05-01" })
  expect(tasks(agreementDeadlines, signed).map(({ summary, due }) => [summary, due])).toEqual([
    ["Kooperationsvereinbarung prüfen: OGS Auf dem Backenberg", "2026-11-02"],
    ["Letzter Tag der Kooperationsvereinbarung: OGS Auf dem Backenberg", "2027-07-31"],
  ])
  expect(tasks(agreementDeadlines, agreement({ state: "planned" }))).toHaveLength(1)
  const terminated = { on: "2026-08-01", by: "all", because: "Neuer Träger" }
  const ended = { state: "terminated", concludedOn: "2025-05-01", terminated, public: true }
  const told = (audience: "public" | "network") => tasks(agreementDeadlines, agreement(ended), { audience })
  expect(told("network").map(({ due, state }) => [due, state])).toEqual([
    ["2026-11-02", "dropped"],
    ["2026-07-31", "open"],
  ])
  expect(told("public").map(({ due }) => due)).toEqual(["2026-11-02"])
  expect(tasks(agreementDeadlines, signed, { audience: "public" })).toEqual([])
})

test("what is still to be done stays in a window however long it is overdue; what is done leaves it", () => {
  const window = { from: "2027-06-01T00:00:00Z" }
  const [open] = tasks(measureDeadlines, measure())
  const [done] = tasks(measureDeadlines, measure({ state: "done", doneOn: "2026-11-20", startedOn: "2026-09-03" }))
  expect([open, done].map((task) => task !== undefined && isTaskWithin(task, window))).toEqual([true, false])
  expect(open !== undefined && isTaskWithin(open, { to: "2026-12-01T00:00:00Z" })).toBe(false)
})
