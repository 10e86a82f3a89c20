import { Offer, type OfferId } from "@sozialraum/core"
import { Offers, openStore } from "@sozialraum/store"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { icalJs } from "../ical-oracle/engines/ical-js.mjs"
import { sampleStore } from "./network.mjs"
import { isInstalled, isLeftOut } from "./program.mjs"
import { subscriber } from "./subscriber.mjs"

const installed = isInstalled("vdirsyncer") && isInstalled("khal")

let store: ReturnType<typeof sampleStore>
let server: Awaited<ReturnType<typeof store.serve>>
/** Subscribes to everything, and lives by our clock. */
let inBochum: ReturnType<typeof subscriber>
const subscribers: Array<ReturnType<typeof subscriber>> = []

const subscribed = async (address: string, zone?: string) => {
  const their = subscriber(address, zone)
  subscribers.push(their)
  await their.discover()
  const { code, output } = await their.sync()
  expect(code, output).toBe(0)
  return their
}

const all = () => server.calendars.find((address: string) => address.endsWith("/sozialraum.ics"))

beforeAll(async () => {
  if (isLeftOut(installed)) return
  store = sampleStore()
  server = await store.serve()
  inBochum = await subscribed(all())
})
afterAll(async () => {
  await server?.stop()
  for (const their of subscribers) their.remove()
  store?.remove()
})

/** What the feed itself says, by the clock of a zone, as khal puts it: day, time, title. */
const told = async (address: string, from: string, to: string, zone: string): Promise<ReadonlyArray<string>> => {
  const feed = await (await fetch(address)).text()
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" })
  const [instances] = icalJs.instances([feed], { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` })
  return instances.map(({ start, summary }: { start: string; summary: string }) =>
    `${start.length === 10 ? `${start} ` : clock.format(Date.parse(start))} ${summary}`.trim(),
  )
}

/** What khal shows; it repeats on each of its days what lasts over midnight. */
const seen = async (their: ReturnType<typeof subscriber>, from: string, to: string): Promise<ReadonlyArray<string>> => [
  ...new Set((await their.shown(from, to)).map(({ startDay, start, title }) => `${startDay} ${start} ${title}`)),
]

const weeks = [
  ["2026-10-19", "2026-11-02"],
  ["2027-03-22", "2027-04-05"],
] as const

describe.skipIf(isLeftOut(installed))("a calendar that vdirsyncer fetches and khal shows", () => {
  it("is fetched once: the second time nothing changes, no entry and no byte", async () => {
    const ofConference = await subscribed(`${all()}?conference=sozialraumkonferenz-sued`)
    for (const their of [inBochum, ofConference]) {
      const before = their.items()
      expect(Object.keys(before).length).toBeGreaterThan(0)
      const again = await their.sync()
      expect(again.code).toBe(0)
      expect(again.output).not.toMatch(/^(Copying|Deleting|Updating|warning|error)/im)
      expect(their.items()).toEqual(before)
    }
  })

  it.each([["Europe/Berlin"], ["America/New_York"]])(
    "shows every entry at its local time in %s, around both clock changes",
    async (zone) => {
      const their = zone === "Europe/Berlin" ? inBochum : await subscribed(all(), zone)
      for (const [from, to] of weeks) {
        const inWeeks = (lines: ReadonlyArray<string>) => lines.filter((line) => line > from && line < to).toSorted()
        const expected = inWeeks(await told(all(), from, to, zone))
        expect(expected.length).toBeGreaterThan(10)
        expect(inWeeks(await seen(their, from, to))).toEqual([...new Set(expected)])
      }
    },
  )

  it("has meetings, offers before and after a clock change, and closures of whole days where people expect them", async () => {
    const their = inBochum
    const [autumn, spring] = [
      await seen(their, "2026-10-01", "2026-12-31"),
      await seen(their, "2027-02-01", "2027-04-20"),
    ]
    expect(autumn).toContain("2026-10-13 16:00 Fußball für Grundschulkinder")
    expect(autumn).toContain("2026-11-03 16:00 Fußball für Grundschulkinder")
    expect(spring).toContain("2027-03-16 16:00 Fußball für Grundschulkinder")
    expect(spring).toContain("2027-04-13 16:00 Fußball für Grundschulkinder")
    expect(spring).toContain("2027-02-17 14:30 Sozialraumkonferenz Bochum-Süd")
    expect(spring.some((line) => /^2027-02-08 {2}.*Rosenmontag/.test(line))).toBe(true)
  })

  it("shows with the next fetch an occurrence that was cancelled, and one that was moved, where it is now (R18)", async () => {
    const their = inBochum
    const before = await seen(their, "2027-03-01", "2027-03-20")
    expect(before).toContain("2027-03-09 16:00 Fußball für Grundschulkinder")
    expect(before).toContain("2027-03-16 16:00 Fußball für Grundschulkinder")
    await changeFootball([
      { kind: "cancelled", key: "2027-03-09T16:00", reason: "Halle gesperrt" },
      { kind: "moved", key: "2027-03-16T16:00", start: "2027-03-17T17:30" },
    ])
    const { output } = await their.sync()
    expect(output).not.toMatch(/^(warning|error)/im)
    const after = await seen(their, "2027-03-01", "2027-03-20")
    expect(after.filter((line) => line.includes("Fußball"))).toEqual([
      "2027-03-02 16:00 Fußball für Grundschulkinder",
      "2027-03-09 16:00 Abgesagt: Fußball für Grundschulkinder",
      "2027-03-17 17:30 Fußball für Grundschulkinder",
    ])
    expect(after.filter((line) => !line.includes("Fußball"))).toEqual(
      before.filter((line) => !line.includes("Fußball")),
    )
    const [cancelled] = (await their.shown("2027-03-09", "2027-03-10")).filter(({ title }) => title.includes("Fußball"))
    expect(cancelled?.state).toBe("CANCELLED")
  })

  it("is closed when its secret address gives way to another: what was fetched stays, and the new address goes on", async () => {
    const issued = store.document("feed-token", "issue", "haus", "--title", "Haus", "--offer", "maedchentreff")
    const their = await subscribed(`${server.origin}${issued.path}`)
    const before = their.items()
    expect(Object.keys(before)).not.toEqual([])
    const renewed = store.document("feed-token", "renew", "haus")
    const refused = await their.sync()
    expect(refused.code).not.toBe(0)
    expect(refused.output).toMatch(/404/)
    expect(their.items()).toEqual(before)
    their.subscribe(`${server.origin}${renewed.path}`)
    await their.discover()
    const again = await their.sync()
    expect([again.code, their.items()]).toEqual([0, before])
    expect(again.output).not.toMatch(/^(Copying|Deleting)/im)
  })
})

/** Writes what became of single dates of an offer into the store that is being served. */
const changeFootball = async (overrides: ReadonlyArray<object>): Promise<void> => {
  const open = await openStore(sqliteBackend(store.path))
  try {
    const offers = open.collection(Offers, "default")
    const found = await offers.get("fussball-grundschulkinder" as OfferId)
    if (found?.value.schedule?.kind !== "dates") throw new Error("not in the sample")
    const { schedule } = found.value
    const slots = schedule.slots.map((slot) => ({ ...slot, series: { ...slot.series, overrides } }))
    const value = Offer.parse({ ...found.value, schedule: { ...schedule, slots } })
    await open.commit({
      network: "default",
      checks: [offers.expect(found)],
      writes: [offers.put(value)],
      by: "house",
      reason: "Halle",
      at: "2027-02-20T09:00:00Z",
    })
  } finally {
    await open.close()
  }
}
