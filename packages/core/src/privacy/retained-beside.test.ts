import { describe, expect, it } from "vitest"
import { Delivery, DeliveryChange, InstitutionListing, Listed } from "../institution/index.js"
import { Meeting, OpenInvitation } from "../meeting/index.js"
import { CalendarChange, ListedEntry } from "../offer/index.js"
import { LocalDate } from "../time/index.js"
import { applyBesideRetention, FeedToken, type KeptBeside, RetentionPolicy, retentionPlan } from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const interval = { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" }
const invitation = OpenInvitation.parse({
  ...{ uid: "m1@example.org", meeting: "m1", sequence: 0, interval },
  attendees: [{ institution: "kita", address: "info@kita.de" }],
})
const token = (id: string, state: object) =>
  FeedToken.parse({
    ...{
      id,
      title: id,
      audience: "network",
      issuedAt: "2026-01-01T00:00:00Z",
      expiresAt: "2026-12-31T23:00:00Z",
      state,
    },
  })
const active = { status: "active", hash: "0".repeat(64) }
const delivery = (number: number, at: string, more: object = {}) =>
  Delivery.parse({
    ...{
      id: `kitas@000${number}`,
      source: "kitas",
      number,
      at,
      by: "import",
      file: { bytes: 1, sha256: "0".repeat(64) },
    },
    dialect: { encoding: "utf-8", delimiter: ";", quote: null, headerLine: 1 },
    ...{ columns: [], records: 1, state: { status: "done" }, ...more },
    counts: { added: 1, changed: 0, unchanged: 0, spelling: 0, returned: 0, missing: 0, rejected: 0 },
  })
const listed = (id: string, more: object = {}) =>
  Listed.parse({
    listing: InstitutionListing.parse({ id, name: "Kita", types: ["kita"] }),
    ...{ source: "kitas", lines: [2], raw: [["1", "Kita"]], ...more },
  })
const change = (number: number) =>
  DeliveryChange.parse({ delivery: `kitas@000${number}`, institution: "kitas:1", kind: "added", values: [] })
const dueIn = (kept: Partial<KeptBeside>, policy = {}) =>
  retentionPlan(kept, { asOf: day("2099-01-01"), policy: RetentionPolicy.parse(policy) }).due.map(
    ({ list, id, path, due }) => [list, id, ...path, due],
  )

describe("what is kept beside a network", () => {
  it("holds to whom an invitation was sent until a month after the meeting (P8)", () => {
    const sentInvitations = [invitation]
    expect(dueIn({ sentInvitations })).toEqual([["sentInvitations", "m1", "2026-11-21"]])
    expect(dueIn({ sentInvitations }, { invitationMonths: 0 })).toEqual([["sentInvitations", "m1", "2026-10-21"]])
    const { interval: _, ...timeless } = invitation
    const meeting = Meeting.parse({
      ...{ id: "m1", conference: "sued", title: "Süd", state: "scheduled", interval, agenda: [] },
      host: { at: "elsewhere", place: "Rathaus", reason: "Umbau" },
    })
    const kept = { sentInvitations: [timeless], meetings: [meeting] }
    expect(applyBesideRetention(kept, { asOf: day("2026-11-21") })).toEqual([{ list: "sentInvitations", id: "m1" }])
    expect(applyBesideRetention({ sentInvitations: [timeless] }, { asOf: day("2099-01-01") })).toEqual([])
  })

  it("holds a feed token until a year after its address was closed, by its end or before (P8)", () => {
    const revoked = token("zu", { status: "revoked", at: "2026-03-01T10:00:00Z" })
    expect(dueIn({ feedTokens: [token("offen", active), revoked] })).toEqual([
      ["feedTokens", "zu", "2027-03-01"],
      ["feedTokens", "offen", "2028-01-01"],
    ])
  })

  it("holds what an import changed for two years, and for as long as it can be undone (P8)", () => {
    const deliveries = [delivery(1, "2024-01-10T08:00:00Z"), delivery(2, "2025-01-10T08:00:00Z")]
    const deliveryChanges = [change(1), change(2)]
    expect(dueIn({ deliveries, deliveryChanges })).toEqual([["deliveryChanges", "kitas@0001 kitas:1", "2026-01-10"]])
    const undone = delivery(2, "2025-01-10T08:00:00Z", {
      state: { status: "undone", at: "2025-02-01T08:00:00Z", by: "x" },
    })
    expect(dueIn({ deliveries: [delivery(1, "2024-01-10T08:00:00Z"), undone], deliveryChanges })).toEqual([
      ["deliveryChanges", "kitas@0002 kitas:1", "2027-01-10"],
    ])
    const calendarChanges = [1, 2].map((number) =>
      CalendarChange.parse({ id: `c${number}`, delivery: `kitas@000${number}`, number }),
    )
    expect(dueIn({ calendarDeliveries: deliveries, calendarChanges })).toEqual([
      ["calendarChanges", "c1", "2026-01-10"],
    ])
  })

  it("holds what a source says no longer for two years, and the cells of a list that nobody brings any more (P8, R52)", () => {
    const gone = listed("kitas:1", { missingSince: "2025-01-10T08:00:00Z" })
    const deliveries = [delivery(1, "2024-01-10T08:00:00Z"), delivery(2, "2025-01-10T08:00:00Z")]
    const kept = { deliveries, listed: [gone, listed("kitas:2")] }
    expect(dueIn(kept)).toEqual([
      ["listed", "kitas:1", "2027-01-10"],
      ["listed", "kitas:2", "raw", "2027-01-10"],
    ])
    const { raw: _, ...withoutCells } = listed("kitas:2")
    const changes = applyBesideRetention(kept, { asOf: day("2027-01-10") })
    expect(changes).toEqual([
      { list: "listed", id: "kitas:1" },
      { list: "listed", id: "kitas:2", value: withoutCells },
    ])
    expect(applyBesideRetention({ deliveries, listed: [withoutCells] }, { asOf: day("2099-01-01") })).toEqual([])
    const entry = ListedEntry.parse({
      ...{ id: "haus:1", source: "haus", uid: "1", sequence: 0, lines: [1], missingSince: "2025-01-10T08:00:00Z" },
      said: {
        as: "closure",
        closures: [{ kind: "schliesstag", from: "2025-05-01", to: "2025-05-02", reason: "Fest" }],
      },
    })
    expect(dueIn({ listedEntries: [entry] })).toEqual([["listedEntries", "haus:1", "2027-01-10"]])
  })

  it("is told with what a value was before: two years after that was changed (P8)", () => {
    const plan = retentionPlan({}, { asOf: day("2026-10-21") })
    expect(plan.historyBefore).toBe("2024-10-21")
    const policy = RetentionPolicy.parse({ historyMonths: 6 })
    expect(retentionPlan({}, { asOf: day("2026-08-31"), policy }).historyBefore).toBe("2026-03-01")
  })
})
