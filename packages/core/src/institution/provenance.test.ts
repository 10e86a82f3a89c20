import * as Result from "effect/Result"
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
  giveBack,
  Institution,
  InstitutionListing,
  originOf,
  Provenance,
  Provider,
  recordTakeOver,
  Site,
  takeOver,
  takeOverInstitution,
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
  const edit = (institution: Institution, changes: Parameters<typeof editByHand<typeof Institution>>[2]["changes"]) =>
    editByHand(Institution, institution, { ...head, changes })
  const edited = Result.getOrThrow(edit(kita, { capacity: 65, name: "Kita Süd" }))

  it("is recorded in the role of who made it, for the fields that changed", () => {
    expect([edited.capacity, originOf(edited, "capacity"), originOf(edited, "name")]).toEqual([65, head, list])
    expect(fieldsByHand(edited)).toEqual(["capacity"])
    expect(Institution.parse(edited)).toEqual(edited)
    expect(Result.getOrThrow(edit(kita, { capacity: 60 }))).toEqual(kita)
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

describe("a field that a role wrote", () => {
  const base = directoryEntry(listing).institution
  const told = (capacity: number) => ({ ...base, capacity })
  const byHead = (capacity: number): Institution => ({
    ...base,
    capacity,
    provenance: [{ ...head, fields: ["capacity"] }],
  })
  const delivered = (current: Institution, before: number, now: number) =>
    recordTakeOver(current, takeOver(told(before), current, told(now)), newer)

  it("stays so when the list came to the same value for a while, and is reported at its next change", () => {
    let current = byHead(62)
    const kept: Array<unknown> = []
    for (const [before, now] of [
      [60, 65],
      [65, 62],
      [62, 63],
    ] as const) {
      const taken = delivered(current, before, now)
      kept.push(...taken.kept.map(({ offered }) => offered))
      current = taken.value
    }
    expect([current.capacity, originOf(current, "capacity"), kept]).toEqual([62, head, [65, 63]])
    expect(delivered(byHead(65), 65, 40).value.capacity).toBe(65)
  })

  it("stays so whatever the list says, delivery after delivery", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60, max: 63 }), { minLength: 2, maxLength: 8 }), (all) => {
        let current = byHead(62)
        for (const [index, now] of all.slice(1).entries()) current = delivered(current, all[index] ?? 0, now).value
        expect([current.capacity, originOf(current, "capacity")]).toEqual([62, head])
      }),
    )
  })

  it("that is a carrier or a state stays so as well, and is reported (R6)", () => {
    const carried = (provider: string) => Institution.parse({ ...base, providers: [{ provider }] })
    const current = { ...carried("caritas"), provenance: [{ ...head, fields: ["providers"] }] }
    const said = { base: carried("caritas"), next: carried("diakonie") }
    const taken = takeOverInstitution(said, current, day("2026-11-01"))
    expect(taken.value).toEqual(current)
    expect(taken.kept).toEqual([
      { field: "providers", offered: { provider: "diakonie" }, kept: { provider: "caritas" } },
    ])
  })

  it("that was removed stays away, and what the list offers is reported", () => {
    const gone = Result.getOrThrow(
      editByHand(Institution, directoryEntry(listing, list).institution, { ...head, changes: { capacity: null } }),
    )
    expect(gone).not.toHaveProperty("capacity")
    expect(originOf(gone, "capacity")).toEqual(head)
    const taken = takeOver(told(60), gone, told(70))
    expect(taken.value).not.toHaveProperty("capacity")
    expect(taken.kept).toEqual([{ field: "capacity", offered: 70 }])
  })

  it("follows the source again once it was given back, with its origin", () => {
    const said = directoryEntry(InstitutionListing.parse({ ...listing, capacity: 63 }), newer).institution
    const given = giveBack(byHead(62), said, ["capacity"])
    expect([given.capacity, originOf(given, "capacity"), fieldsByHand(given)]).toEqual([63, newer, []])
    const next = recordTakeOver(given, takeOver(told(63), given, told(64)), newer)
    expect([next.value.capacity, next.kept]).toEqual([64, []])
    const { capacity: _gone, ...less } = said
    expect(giveBack<Institution>(byHead(62), less, ["capacity"])).not.toHaveProperty("capacity")
  })
})

describe("an edit by hand that does not fit", () => {
  const kita = directoryEntry(listing, list).institution

  it("is refused at the field, and changes nothing", () => {
    const bogus: object = { capacity: -5, bogus: 1 }
    const refused = Result.getOrThrow(Result.flip(editByHand(Institution, kita, { ...head, changes: bogus })))
    expect([refused._tag, refused.issues.map(({ path }) => path[0] ?? "")]).toEqual(["InvalidValue", ["capacity", ""]])
    const nameless: object = { name: null }
    expect(Result.getOrThrow(Result.flip(editByHand(Institution, kita, { ...head, changes: nameless }))).path).toEqual([
      "name",
    ])
  })

  it("is one for every schema of a value with origins", () => {
    const site = directoryEntry(listing, list).site
    const moved = Result.getOrThrow(editByHand(Site, site, { ...head, changes: { units: ["sued"] } }))
    expect([moved.units, originOf(moved, "units"), originOf(moved, "address")]).toEqual([["sued"], head, list])
    expect(Result.isFailure(editByHand(Site, site, { ...head, changes: { position: { lon: 7, lat: 99 } } }))).toBe(true)
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

describe("a value that is taken over", () => {
  it("keeps its origins, and they are no field that a source could give", () => {
    const from = (source: string, name: string) => ({ name, provenance: [{ source, fields: ["name"] }] })
    const { value, kept } = takeOver(from("a", "Kita"), from("b", "Kita"), from("c", "KiTa"))
    expect([value, kept]).toEqual([from("b", "KiTa"), []])
  })
})
