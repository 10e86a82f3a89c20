import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import {
  addAgendaItem,
  cancel,
  carriedItems,
  carryOver,
  changeAgendaItem,
  itemHistory,
  type Meeting,
  MeetingId,
  openItems,
  postpone,
} from "./index.js"
import { held, item, itemsOf, meetingOf, orders, proposedOf, scheduledOf } from "./meeting.fixture.js"

const at = (date: string) => ({ interval: { start: `${date}T15:00`, end: `${date}T17:00`, zone: "Europe/Berlin" } })
/** A meeting with minutes that say what became of each item: `{ a: "settled" }`. */
const written = (id: string, date: string, results: Readonly<Record<string, string>>, parts: object = {}): Meeting =>
  meetingOf({
    ...held,
    id,
    ...at(date),
    agenda: itemsOf(...Object.keys(results)),
    minutes: {
      by: "moderation",
      writtenOn: date,
      items: Object.entries(results)
        .filter(([, status]) => status !== "left out")
        .map(([name, status]) => ({ item: name, status })),
    },
    state: "minutesDraft",
    ...parts,
  })
const recurring = (...names: ReadonlyArray<string>) => itemsOf(...names).map((each) => ({ ...each, recurring: true }))

describe("carrying over (R28)", () => {
  const march = written("m3", "2026-03-11", { a: "settled", b: "continued", c: "notReached", d: "left out" })

  it("takes along what was continued or not reached, with the meeting that left it open (R28)", () => {
    expect(carriedItems(march).map(({ id, order, carriedFrom }) => [id, order, carriedFrom])).toEqual([
      ["b", 1, "m3"],
      ["c", 2, "m3"],
      ["d", 3, "m3"],
    ])
  })

  it("takes along everything of a meeting that was called off or postponed (R28)", () => {
    const planned = scheduledOf({ agenda: itemsOf("a", "b") })
    const off = Result.getOrThrow(cancel(planned, "Sturm"))
    const { postponed } = Result.getOrThrow(postpone(planned, { successor: MeetingId.parse("s2"), reason: "Sturm" }))
    expect([carriedItems(off), carriedItems(postponed)].map((items) => items.map(({ id }) => id))).toEqual([
      ["a", "b"],
      ["a", "b"],
    ])
  })

  it("of a meeting that was called off has no origin where it stands on every agenda anyway (R28)", () => {
    const off = Result.getOrThrow(cancel(proposedOf({ agenda: recurring("berichte") }), "Sturm"))
    expect(carriedItems(off)).toEqual(proposedOf({ agenda: recurring("berichte") }).agenda)
  })

  it("waits for the minutes: a meeting that is to come, or has none yet, has left nothing open (R28)", () => {
    expect(carriedItems(scheduledOf({ agenda: itemsOf("a") }))).toEqual([])
    expect(carriedItems(meetingOf({ ...held, agenda: itemsOf("a") }))).toEqual([])
  })

  it("puts what stands on every agenda on the next one, once (R28)", () => {
    const before = written("m1", "2026-01-14", { berichte: "settled" }, { agenda: recurring("berichte") })
    const after = written("m2", "2026-02-11", { berichte: "settled" }, { agenda: recurring("berichte") })
    const next = carryOver(proposedOf({ id: "m3", agenda: itemsOf("x") }), [after, before])
    expect(orders(next)).toEqual(["1 x", "2 berichte"])
    expect(next.agenda[1]).not.toHaveProperty("carriedFrom")
    expect(carryOver(next, [after, before])).toEqual(next)
    const meanwhile = meetingOf({ id: "m4", agenda: recurring("berichte") })
    expect(orders(carryOver(proposedOf({ id: "m3" }), [after, meanwhile]))).toEqual(["1 berichte"])
  })

  it("ends for what no longer comes again (R28)", () => {
    const before = written("m1", "2026-01-14", { berichte: "settled" }, { agenda: recurring("berichte") })
    const next = carryOver(proposedOf({ id: "m2" }), [before])
    const last = Result.getOrThrow(changeAgendaItem(next, item("berichte"), { recurring: false }))
    expect(carryOver(proposedOf({ id: "m3" }), [before, last]).agenda).toEqual([])
  })

  it("takes an item from the last meeting that had it, and leaves what another one has taken up (R28)", () => {
    const april = written("m4", "2026-04-15", { b: "settled", c: "continued" })
    const may = meetingOf({ ...scheduledOf({ agenda: itemsOf("d") }), id: "m5" })
    const all = [may, april, march]
    expect(openItems(all).map(({ id, carriedFrom }) => [id, carriedFrom])).toEqual([["c", "m4"]])
    const june = carryOver(proposedOf({ id: "m6" }), all)
    expect(june.agenda.map(({ id, carriedFrom }) => [id, carriedFrom])).toEqual([["c", "m4"]])
    expect(carryOver(june, all)).toEqual(june)
  })

  it("leaves to a coming meeting what that has taken up, even where its day has gone by (R28)", () => {
    const forgotten = meetingOf({ ...scheduledOf({ agenda: itemsOf("b") }), id: "m2", ...at("2026-03-01") })
    expect(openItems([march, forgotten]).map(({ id }) => id)).toEqual(["c", "d"])
  })

  it("goes to the same bodies only, and to each body of a joint meeting (R28)", () => {
    const ost = proposedOf({ id: "o1", conference: "ost" })
    expect(carryOver(ost, [march]).agenda).toEqual([])
    const joint = meetingOf({ ...march, jointWith: ["ost"] })
    expect(carryOver(ost, [joint]).agenda.map(({ id }) => id)).toEqual(["b", "c", "d"])
    const taken = meetingOf({ id: "m4", agenda: itemsOf("c") })
    expect(carryOver(ost, [joint, taken]).agenda.map(({ id }) => id)).toEqual(["b", "d"])
  })

  it("is over with an item that was carried from a later date to an earlier one, and settled there (R28)", () => {
    const planned = scheduledOf({ id: "oktober", agenda: itemsOf("a", "b") })
    const off = Result.getOrThrow(cancel(planned, "Sturm"))
    const september = carryOver(proposedOf({ id: "september" }), [off])
    const results = {
      minutes: { by: "moderation", writtenOn: "2026-09-16", items: [{ item: "a", status: "settled" }] },
    }
    const done = written("september", "2026-09-16", {}, { agenda: september.agenda, ...results })
    expect(openItems([off, done]).map(({ id, carriedFrom }) => [id, carriedFrom])).toEqual([["b", "september"]])
    expect(carryOver(proposedOf({ id: "next" }), [done, off]).agenda.map(({ id }) => id)).toEqual(["b"])
  })

  it("loses nothing where two meetings say that they have an item from each other (R28)", () => {
    const from = (id: string, date: string, other: string) =>
      written(id, date, { a: "continued" }, { agenda: [{ ...itemsOf("a")[0], carriedFrom: other }] })
    const items = openItems([from("m1", "2026-01-14", "m2"), from("m2", "2026-02-11", "m1")])
    expect(items.map(({ id, carriedFrom }) => [id, carriedFrom])).toEqual([["a", "m2"]])
  })

  it("orders meetings by their instant, not by what their clocks show (R28)", () => {
    const lisbon = { interval: { start: "2026-03-11T14:30", end: "2026-03-11T16:00", zone: "Europe/Lisbon" } }
    const berlin = written("a", "2026-03-11", { x: "continued" })
    const later = written("b", "2026-03-11", { x: "settled" }, lisbon)
    expect(itemHistory([later, berlin], item("x")).map(({ meeting }) => meeting)).toEqual(["a", "b"])
  })

  it("follows an item on its way through the meetings (R28)", () => {
    const first = written("m1", "2026-01-14", { a: "notReached" })
    const off = Result.getOrThrow(cancel(carryOver(proposedOf({ id: "m0" }), []), "Sturm"))
    const second = Result.getOrThrow(
      cancel(Object.assign({}, scheduledOf({ id: "m2", agenda: itemsOf("a") }), at("2026-02-11")), "Sturm"),
    )
    const next = carryOver(proposedOf({ id: "m3" }), [off, first, second])
    expect(itemHistory([next, second, off, first], item("a"))).toMatchObject([
      { meeting: "m1", state: "minutesDraft", order: 1, result: "notReached" },
      { meeting: "m2", state: "cancelled", order: 1 },
      { meeting: "m3", state: "proposed", order: 1 },
    ])
    expect(next.agenda[0]?.carriedFrom).toBe("m2")
    expect(itemHistory([next], item("x"))).toEqual([])
    expect(addAgendaItem(next, { item: { id: "a", title: "a", kind: "topic" } })._tag).toBe("Failure")
  })
})
