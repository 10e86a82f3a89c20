import { schoolHolidays } from "@sozialraum/calendar-de"
import { type ClosureCalendar, InstitutionId, OfferId, ResourceId } from "@sozialraum/core"
import { ClosureCalendars, ListedEntries, memoryBackend, Offers, Resources } from "@sozialraum/store"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openNetwork } from "./index.js"

let at = "2026-09-01T08:00:00Z"
const opened: Array<{ readonly close: () => Promise<void> }> = []
const open = async () => {
  const network = await openNetwork(memoryBackend, { network: "bochum", by: "jugendamt", now: () => at })
  opened.push(network)
  const added = await network.addValues({
    sites: [{ id: "markt", address: { street: "Markstr.", houseNumber: "4", postalCode: "44801", city: "Bochum" } }],
    institutions: [{ id: "jugendhaus", name: "Jugendhaus", types: ["jugendzentrum"], sites: [{ site: "markt" }] }],
    resources: [{ id: "saal", name: "Saal", category: "raum", owner: "jugendhaus" }],
  })
  success(added)
  return network
}
beforeAll(() => {
  at = "2026-09-01T08:00:00Z"
})
afterAll(() => Promise.all(opened.map(({ close }) => close())))

const institution = InstitutionId.parse("jugendhaus")
const event = (uid: string, ...lines: ReadonlyArray<string>) => ["BEGIN:VEVENT", `UID:${uid}`, ...lines, "END:VEVENT"]
const file = (...events: ReadonlyArray<ReadonlyArray<string>>) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//DE", ...events.flat(), "END:VCALENDAR", ""].join("\r\n")
const cafe = (start: string, ...lines: ReadonlyArray<string>) =>
  event("cafe", `DTSTART;TZID=Europe/Berlin:${start}`, "DURATION:PT2H", "RRULE:FREQ=WEEKLY", ...lines)
const success = <A>(answer: { readonly _tag: string; readonly success?: A }): A => {
  if (answer.success === undefined) throw new Error(JSON.stringify(answer))
  return answer.success
}

describe("a calendar of an institution", () => {
  it("becomes drafts of offers, whose places are known by their address", async () => {
    const network = await open()
    const first = file(cafe("20260902T150000", "SUMMARY:Elterncafé", "LOCATION:Jugendhaus\\, Markstraße 4\\, Bochum"))
    const dry = success(await network.importCalendar(first, { source: "haus", institution, dryRun: true }))
    expect([dry.plan.added, dry.committed]).toEqual([1, false])
    const { plan, committed } = success(await network.importCalendar(first, { source: "haus", institution }))
    expect([plan.added, committed]).toEqual([1, true])
    const offer = await network.store.collection(Offers, "bochum").get(OfferId.parse("haus:cafe"))
    expect(offer?.value).toMatchObject({ title: "Elterncafé", state: "draft", places: [{ at: "site", site: "markt" }] })
    const again = success(await network.importCalendar(first, { source: "haus", institution }))
    expect([again.plan.unchanged, again.delivery]).toEqual([1, undefined])
  })

  it("is compared with its last delivery: what it changed is taken over, and what a person changed stays", async () => {
    const network = await open()
    const give = async (...events: ReadonlyArray<ReadonlyArray<string>>) =>
      success(await network.importCalendar(file(...events), { source: "haus", institution }))
    const stable = event("fest", "DTSTART:20261003T120000", "DURATION:PT4H", "SUMMARY:Sommerfest")
    await give(cafe("20260902T150000", "SUMMARY:Elterncafé", "DESCRIPTION:Mit Kaffee"), stable)
    const offers = network.store.collection(Offers, "bochum")
    const id = OfferId.parse("haus:cafe")
    const stored = await offers.get(id)
    if (stored === undefined) throw new Error("no offer")
    await network.store.commit({
      network: "bochum",
      by: "leitung",
      at: "2026-09-02T08:00:00Z",
      reason: "edited",
      checks: [],
      writes: [Offers.in("bochum").put({ ...stored.value, title: "Café für Eltern" })],
    })
    const second = await give(cafe("20260902T160000", "SUMMARY:Elterncafé neu", "DESCRIPTION:Mit Tee", "SEQUENCE:2"))
    expect(second.changes.map(({ id: of, kind, fields }) => [of, kind, fields.map(({ field }) => field)])).toEqual([
      ["haus:cafe", "changed", ["description", "schedule", "title"]],
      ["haus:fest", "missing", []],
    ])
    expect(second.changes[0]?.kept).toEqual([{ field: "title", offered: "Elterncafé neu", kept: "Café für Eltern" }])
    expect((await offers.get(id))?.value).toMatchObject({ title: "Café für Eltern", description: "Mit Tee" })

    const older = await give(cafe("20260902T150000", "SUMMARY:Alt", "SEQUENCE:1"), stable)
    expect([older.plan.changed, older.plan.older, older.plan.returned]).toEqual([0, 1, 1])
    expect((await offers.get(id))?.value.description).toBe("Mit Tee")

    const over = await give(cafe("20260902T160000", "SUMMARY:Elterncafé neu", "SEQUENCE:3", "STATUS:CANCELLED"), stable)
    expect(over.plan.changed).toBe(1)
    expect((await offers.get(id))?.value.state).toBe("ended")

    const undone = success(await network.undoCalendarImport({ source: "haus" }))
    expect(undone.restored).toBe(1)
    expect((await offers.get(id))?.value.state).toBe("draft")
    const deliveries = await network.calendarDeliveriesOf("haus")
    expect(deliveries.map(({ state }) => state.status)).toEqual(["undone", "done", "done", "done"])
  })

  it("needs to be told whose offers it holds, and takes back what it added", async () => {
    const network = await open()
    const one = file(cafe("20260902T150000", "SUMMARY:Elterncafé"))
    expect(await network.importCalendar(one, { source: "haus" })).toMatchObject({
      failure: { _tag: "ImportNeeds", what: "institution" },
    })
    const other = InstitutionId.parse("anderswo")
    expect(await network.importCalendar(one, { source: "haus", institution: other })).toMatchObject({
      failure: { _tag: "NotFound" },
    })
    success(await network.importCalendar(one, { source: "haus", institution }))
    expect(success(await network.undoCalendarImport({ source: "haus" })).removed).toEqual(["haus:cafe"])
    expect(await network.undoCalendarImport({ source: "haus" })).toMatchObject({ failure: { _tag: "DeliveryUndone" } })
    expect(await network.undoCalendarImport({ source: "nichts" })).toMatchObject({ failure: { _tag: "NothingToUndo" } })
  })
})

describe("a calendar of a room", () => {
  it("keeps the room from being lent, without a word of what happens there (R52)", async () => {
    const network = await open()
    const resource = ResourceId.parse("saal")
    const taken = (hour: string) =>
      event("g", `DTSTART;TZID=Europe/Berlin:20260910T${hour}0000`, "DURATION:PT1H", "SUMMARY:Gespräch Familie Kaya")
    const give = async (text: string) =>
      success(await network.importCalendar(text, { source: "raum", as: "busy", resource }))
    const blackouts = async () =>
      (await network.store.collection(Resources, "bochum").get(resource))?.value.availability?.blackouts
    await give(file(taken("10"), taken("12").with(1, "UID:h")))
    expect(await blackouts()).toEqual([
      { start: "2026-09-10T10:00", end: "2026-09-10T11:00", reason: "Belegt (Kalender raum)" },
      { start: "2026-09-10T12:00", end: "2026-09-10T13:00", reason: "Belegt (Kalender raum)" },
    ])
    await give(file(taken("11")))
    expect((await blackouts())?.map(({ start }) => start)).toEqual(["2026-09-10T11:00"])
    success(await network.undoCalendarImport({ source: "raum" }))
    expect((await blackouts())?.map(({ start }) => start)).toEqual(["2026-09-10T10:00", "2026-09-10T12:00"])
    const kept = await network.store.collection(ListedEntries, "bochum").query({})
    expect(kept.items.length).toBeGreaterThan(0)
    expect(JSON.stringify(kept)).not.toContain("Kaya")
  })
})

describe("a calendar of school holidays", () => {
  const ferien = (calendar: ClosureCalendar, land: string) =>
    file(
      ...calendar.closures
        .filter(({ kind }) => kind === "schulferien")
        .map(({ from, to, reason }, index) =>
          event(
            `f${index}`,
            `DTSTART;VALUE=DATE:${from.replaceAll("-", "")}`,
            `DTEND;VALUE=DATE:${to.replaceAll("-", "")}`,
            `SUMMARY:${reason.slice(0, -3)} ${from.slice(0, 4)} ${land}`,
          ),
        ),
    )

  it.each([
    ["NW", "Nordrhein-Westfalen"],
    ["BY", "Bayern"],
    ["HH", "Hamburg"],
    ["SN", "Sachsen"],
    ["ST", "Sachsen-Anhalt"],
  ] as const)("becomes the holidays that everybody knows of %s (R25)", async (land, name) => {
    const network = await open()
    const known = schoolHolidays(land)
    const { report } = success(await network.importCalendar(ferien(known, name), { source: `ferien-${land}` }))
    const [read] = report.closures
    expect(report.closures).toHaveLength(1)
    expect(read?.id).toBe(known.id)
    expect(read?.scope).toEqual(known.scope)
    const own = known.closures.filter(
      ({ kind, from, to }) =>
        kind === "schulferien" && from >= (read?.known.from ?? "") && to <= (read?.known.to ?? ""),
    )
    expect(read?.closures).toEqual(own)
    expect([read?.known.from, read?.known.to]).toEqual([known.known.from, known.known.to])
    const stored = await network.store.collection(ClosureCalendars, "bochum").query({})
    expect(stored.items.map(({ value }) => value.id)).toEqual([known.id])
  })
})
