import { Booking, FundApplication, Meeting, Offer } from "@sozialraum/core"
import { expect, test } from "vitest"
import { days, drafts, tasks, zone } from "./deadlines.fixture.js"
import { applicationDeadlines } from "./fund-deadlines.js"
import { bookingDeadlines } from "./loan-deadlines.js"
import { meetingDeadlines } from "./meeting-deadlines.js"
import { offerDeadlines } from "./offer-deadlines.js"

const scheduled = {
  id: "m1",
  conference: "k1",
  title: "Herbstsitzung",
  interval: { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone },
  host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
}

test("until when topics and applications come in time, members read before each meeting, the public of the fund only (R24, R44, P9)", () => {
  const meeting = Meeting.parse({ ...scheduled, state: "scheduled" })
  expect(days(meetingDeadlines, meeting).map(({ summary, when }) => [summary, "from" in when && when.from])).toEqual([
    ["Antragsfrist: Verfügungsfonds Hustadt", "2026-09-30"],
    ["Themen anmelden: Herbstsitzung", "2026-10-07"],
  ])
  expect(days(meetingDeadlines, meeting, { audience: "public" }).map(({ summary }) => summary)).toEqual([
    "Antragsfrist: Verfügungsfonds Hustadt",
  ])
})

test("what a deadline before a meeting depends on raises its sequence as well", () => {
  const meeting = Meeting.parse({ ...scheduled, state: "scheduled" })
  const sequences = [1, 4].map((revision) =>
    drafts(meetingDeadlines, meeting, {}, revision).map(({ event }) => event?.sequence),
  )
  // The conference is in its second revision, the fund in its first.
  expect(sequences).toEqual([
    [0, 1],
    [3, 4],
  ])
})

test("what was to be done before a meeting is over once it was held, and dropped where it is off (R26)", () => {
  const off = Meeting.parse({ ...scheduled, state: "cancelled", reason: "Leitung ist krank" })
  expect(tasks(meetingDeadlines, off).map(({ state }) => state)).toEqual(["dropped", "dropped"])
  const decision = { mode: "consensus", objections: [{ institution: "ogs-1", because: "zu teuer" }], adopted: false }
  const agreed = { kind: "agreement", text: "Flyer drucken", action: { owner: "ogs-1", due: "2026-11-15" } }
  const voted = { kind: "agreement", text: "Zelt kaufen", action: { due: "2026-11-16" }, decision }
  const held = Meeting.parse({
    ...scheduled,
    ...{ invitedOn: "2026-09-30", invited: ["kita-1", "ogs-1"], attendance: [], state: "minutesDraft" },
    agenda: [{ id: "t1", order: 1, title: "Öffentlichkeit", kind: "topic" }],
    minutes: {
      ...{ by: "leitung", writtenOn: "2026-10-22" },
      circulated: { on: "2026-10-23", objectionsUntil: "2026-11-06" },
      items: [{ item: "t1", status: "settled", outcomes: [agreed, voted] }],
    },
  })
  const told = tasks(meetingDeadlines, held)
  expect(told.map(({ summary, due, state }) => [summary, due, state])).toEqual([
    ["Antragsfrist: Verfügungsfonds Hustadt", "2026-09-30", "over"],
    ["Themen anmelden: Herbstsitzung", "2026-10-07", "over"],
    ["Einwendungen gegen das Protokoll: Herbstsitzung", "2026-11-06", "open"],
    ["Flyer drucken", "2026-11-15", "open"],
  ])
  expect(told.at(-1)?.description).toBe("Verantwortlich: OGS Auf dem Backenberg\nSitzung: Herbstsitzung")
})

test("an open date poll is answered by its last day (R22)", () => {
  const candidates = [{ start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone }]
  const facts = { id: "m1", conference: "k1", title: "Herbstsitzung", poll: { candidates, until: "2026-09-01" } }
  const told = tasks(meetingDeadlines, Meeting.parse({ ...facts, state: "proposed" }))
  expect(told).toMatchObject([
    { summary: "Terminabfrage beantworten: Herbstsitzung", due: "2026-09-01", state: "open" },
  ])
  expect(told[0]?.uid).toContain("+meeting+m1+poll@")
})

test("money from a fund is accounted for so many days after the work, and the public reads nothing of it (R44, P9)", () => {
  const decision = { on: "2026-03-01", decider: "conference", amount: { cents: 50_000, currency: "EUR" } }
  const application = FundApplication.parse({
    ...{ id: "a1", fund: "f1", applicant: "ogs-1", title: "Sommerfest", purpose: "Fest", start: "2026-06-20" },
    amount: { cents: 50_000, currency: "EUR" },
    state: { status: "paid", decision, paidOn: "2026-04-01" },
  })
  expect(tasks(applicationDeadlines, application)).toMatchObject([
    { summary: "Verwendungsnachweis: Sommerfest", due: "2026-08-19", state: "open" },
  ])
  expect(tasks(applicationDeadlines, application, { audience: "public" })).toEqual([])
})

test("what was handed over is brought back by a day, and members only read that (R43, P9)", () => {
  const [at, euro] = ["2026-05-05T10:00:00Z", { cents: 2000, currency: "EUR" }]
  const protocol = { at, byBorrower: "ogsLeitung" }
  const booking = (state: object) =>
    Booking.parse({
      ...{ id: "b1", resource: "zelt", borrower: "ogs-1", purpose: "Fest", responsible: "ogsLeitung", state },
      interval: { start: "2026-05-06T16:00", end: "2026-05-06T18:00", zone },
      bringBack: "2026-05-07T09:30",
      grant: { at, by: "leitung", terms: { fee: { kind: "free" }, cancellation: { freeUntilDays: 7, fee: euro } } },
    })
  const accepted = { on: "2026-04-02", by: "ogsLeitung" }
  expect(tasks(bookingDeadlines, booking({ status: "granted" }))).toMatchObject([
    { summary: "Bedingungen annehmen: Großes Zelt", due: "2026-05-06", state: "open" },
    { summary: "Kostenfrei absagen: Großes Zelt", due: "2026-04-29", state: "open" },
  ])
  const out = booking({ status: "handedOver", accepted, handover: protocol })
  expect(tasks(bookingDeadlines, out)).toMatchObject([
    { state: "done" },
    { state: "over" },
    { summary: "Rückgabe: Großes Zelt", due: "2026-05-07", state: "running" },
  ])
  expect(tasks(bookingDeadlines, out, { audience: "public" })).toEqual([])
})

test("one signs up for an offer by its last day, once it is published (R14, P9)", () => {
  const facts = { id: "o1", title: "Töpferkurs", institution: "ogs-1", form: "bildungskurs" }
  const registration = {
    kind: "provider",
    deadline: { kind: "day", on: "2026-09-15" },
    website: "https://example.org/a",
  }
  const offer = (more: object) => Offer.parse({ ...facts, registration, state: "published", ...more })
  expect(days(offerDeadlines, offer({}), { audience: "public" })).toMatchObject([
    { summary: "Anmeldeschluss: Töpferkurs", when: { from: "2026-09-15" }, url: "https://example.org/a" },
  ])
  expect(days(offerDeadlines, offer({ state: "draft" }))).toEqual([])
  expect(days(offerDeadlines, offer({ public: false }), { audience: "public" })).toEqual([])
})
