import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { LocalDate } from "../time/index.js"
import { audienceOf } from "../visibility.js"
import {
  type Attributed,
  attribute,
  ContactPoint,
  directoryEntry,
  editByHand,
  fieldsByHand,
  Institution,
  InstitutionListing,
  originOf,
  Provenance,
  Provider,
  recordTakeOver,
  Site,
  takeOver,
} from "./index.js"

const day = (text: string) => LocalDate.parse(text)
const list = { source: "kitas-2026", on: day("2026-10-01") }
const newer = { source: "kitas-2026", on: day("2026-11-01") }
const head = { role: "leitung", on: day("2026-10-15") }
const listing = InstitutionListing.parse({
  id: "k:1",
  name: "Kita Süd",
  types: ["kita"],
  capacity: 60,
  phones: ["+49 234 1"],
  address: { city: "Bochum" },
  provider: { name: "AWO" },
})

describe("the values made from a listing", () => {
  const entry = directoryEntry(listing, list)

  it("say for each field that the list filled which source it came from, and when", () => {
    expect(entry.institution.provenance).toEqual([{ ...list, fields: ["name", "types", "providers", "capacity"] }])
    expect(entry.site.provenance).toEqual([{ ...list, fields: ["address"] }])
    expect(entry.contactPoint.provenance).toEqual([{ ...list, fields: ["phones"] }])
    expect(entry.provider?.provenance).toEqual([{ ...list, fields: ["name"] }])
    expect(originOf(entry.institution, "capacity")).toEqual(list)
    expect(originOf(entry.institution, "serves")).toBeUndefined()
  })

  it("are the same without their origins", () => {
    const { provenance: _origins, ...said } = entry.institution
    expect(directoryEntry(listing).institution).toEqual(said)
    expect(Institution.parse(entry.institution)).toEqual(entry.institution)
    expect(JSON.parse(JSON.stringify(entry))).toEqual(entry)
  })
})

describe("an edit by hand", () => {
  const kita = directoryEntry(listing, list).institution
  const edited = editByHand(kita, { capacity: 65, name: "Kita Süd" }, head)

  it("is recorded in the role of who made it, for the fields that changed", () => {
    expect([edited.capacity, originOf(edited, "capacity"), originOf(edited, "name")]).toEqual([65, head, list])
    expect(fieldsByHand(edited)).toEqual(["capacity"])
    expect(Institution.parse(edited)).toEqual(edited)
    expect(editByHand(kita, { capacity: 60 }, head)).toEqual(kita)
  })

  it("stays recognisable when the source changes the same field and others", () => {
    const next = { ...kita, capacity: 70, name: "Kita Bochum-Süd" }
    const base = directoryEntry(listing).institution
    const taken = recordTakeOver(edited, takeOver(base, edited, { ...base, capacity: 70, name: next.name }), newer)
    expect([taken.value.capacity, originOf(taken.value, "capacity")]).toEqual([65, head])
    expect([taken.value.name, originOf(taken.value, "name")]).toEqual(["Kita Bochum-Süd", newer])
    expect(originOf(taken.value, "types")).toEqual(list)
    expect(taken.kept.map(({ field }) => field)).toEqual(["capacity"])
  })

  it("that left no role is at least no longer told to be the source's", () => {
    const base = directoryEntry(listing).institution
    const raw = { ...kita, capacity: 65 }
    const taken = recordTakeOver(raw, takeOver(base, raw, { ...base, capacity: 70 }), newer)
    expect([taken.value.capacity, originOf(taken.value, "capacity")]).toEqual([65, undefined])
  })

  it("of a field that the source no longer fills is nobody's", () => {
    const base = directoryEntry(listing).institution
    const { capacity: _gone, ...less } = base
    const taken = recordTakeOver(kita, takeOver<Institution>(base, kita, less), newer)
    expect(taken.value).not.toHaveProperty("capacity")
    expect(originOf(taken.value, "capacity")).toBeUndefined()
  })
})

describe("provenance", () => {
  const origins = fc.oneof(
    fc.record({ source: fc.constantFrom("a", "b"), on: fc.constantFrom(day("2026-01-01"), day("2026-02-01")) }),
    fc.record({ role: fc.constantFrom("a", "leitung"), on: fc.constantFrom(day("2026-01-01"), day("2026-02-01")) }),
  )
  const steps = fc.array(
    fc.tuple(
      fc.array(fc.constantFrom("name", "types", "capacity"), { maxLength: 4 }),
      fc.option(origins, { nil: undefined }),
    ),
    { maxLength: 8 },
  )

  it("always names the last origin of a field, each field once, and no origin twice", () => {
    fc.assert(
      fc.property(steps, (all) => {
        let value: Attributed = {}
        const last = new Map<string, unknown>()
        for (const [fields, origin] of all) {
          value = attribute(value, fields, origin)
          for (const field of fields) last.set(field, origin)
        }
        for (const field of ["name", "types", "capacity"]) expect(originOf(value, field)).toEqual(last.get(field))
        if (value.provenance === undefined) return
        expect(Provenance.parse(value.provenance)).toEqual(value.provenance)
        const named = value.provenance.map(({ fields: _fields, ...origin }) => JSON.stringify(origin))
        expect(new Set(named).size).toBe(named.length)
      }),
    )
  })

  it("names a field once only", () => {
    const twice = [
      { ...list, fields: ["name"] },
      { ...head, fields: ["name"] },
    ]
    expect([Provenance.safeParse(twice).success, Provenance.safeParse(twice.slice(1)).success]).toEqual([false, true])
  })

  it("is public, so that a source can be named where its licence asks for it (P9)", () => {
    const schemas = [Institution, Site, ContactPoint, Provider].map((schema) => schema.unwrap().shape.provenance)
    expect(schemas.map(audienceOf)).toEqual(["public", "public", "public", "public"])
  })

  it("names a source or a role, not both", () => {
    expect(Provenance.safeParse([{ ...list, role: "leitung", fields: ["name"] }]).success).toBe(false)
  })
})
