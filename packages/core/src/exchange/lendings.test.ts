import { describe, expect, it } from "vitest"
import { ClosureCalendar } from "../calendar/index.js"
import { DamageReport, ResourceRestriction } from "../sharing/index.js"
import { at, aula, booking, evening, institutions, network, resources } from "./exchange.fixture.js"
import { lendingsIn } from "./index.js"

const kita = institutions.find(({ id }) => id === "kita")
if (kita === undefined) throw new Error("not in the fixture")
const holidays = (id: string, scope: object) =>
  ClosureCalendar.parse({
    id,
    name: id,
    scope,
    source: { name: "Ferienordnung" },
    known: { from: "2026-08-01", to: "2027-08-01" },
    kinds: ["schulferien"],
    closures: [],
  })
const damage = (id: string, resource: string) =>
  DamageReport.parse({
    id,
    resource,
    discoveredAt: "2026-09-08T08:00:00Z",
    reportedBy: "leitung",
    description: "Fenster",
    severity: "minor",
    claim: { status: "open" },
  })
const restriction = (id: string, resource: string) =>
  ResourceRestriction.parse({
    id,
    resource,
    kind: "hint",
    start: "2026-09-08T08:00",
    zone: "Europe/Berlin",
    reason: "Heizung",
    state: { status: "active" },
  })

describe("what a decision on a booking depends on (R38, R39, R40)", () => {
  const index = network({
    bookings: [
      evening("b1", "2026-09-07"),
      evening("b2", "2026-09-08", { borrower: "verein" }),
      booking("b3", ["stuehle", "kita"], { start: "2026-09-09T08:00", end: "2026-09-09T10:00" }),
      booking("b4", ["stuehle", "schule"], { start: "2026-09-09T08:00", end: "2026-09-09T10:00" }),
    ],
    damageReports: [damage("d1", "aula"), damage("d2", "stuehle")],
    restrictions: [restriction("e1", "aula"), restriction("e2", "stuehle")],
  })
  const calendars = [
    holidays("nw", { kind: "land", id: "NW" }),
    holidays("by", { kind: "land", id: "BY" }),
    holidays("schule", { kind: "einrichtung", id: "schule" }),
  ]
  const options = { now: at("2026-09-01T08:00:00Z"), calendars, region: { land: "NW" } } as const
  const lending = lendingsIn(index, options)({ resource: aula, borrower: kita })

  it("is every booking of the resource, then what the borrower has elsewhere, each once", () => {
    expect(lending.bookings.map(({ id }) => id)).toEqual(["b1", "b2", "b3"])
  })

  it("is what is wrong with the resource, who owns it, and where the borrower is a member", () => {
    expect(lending.damages.map(({ id }) => id)).toEqual(["d1"])
    expect(lending.restrictions.map(({ id }) => id)).toEqual(["e1"])
    expect(lending.owner?.id).toBe("schule")
    expect(lending.memberships.map(({ id }) => id)).toEqual(["m-kita"])
    expect(lending.resources).toEqual(resources)
  })

  it("is the calendars of its house and its Land, and not those of another one", () => {
    expect(lending.calendars.map(({ id }) => id).sort()).toEqual(["nw", "schule"])
  })

  it("is known without the owner as well, as far as it goes", () => {
    const alone = lendingsIn(network({ institutions: [] }), options)({ resource: aula, borrower: kita })
    expect(alone).not.toHaveProperty("owner")
    expect(alone.calendars).toEqual([])
  })
})
