import { describe, expect, it } from "vitest"
import { findingText, sentence } from "../text/index.js"
import { Delivery, deliveryAlarms, InstitutionListing, Listed, planDelivery } from "./index.js"

const kitas = (count: number, prefix = "") =>
  Array.from({ length: count }, (_, at) =>
    InstitutionListing.parse({
      id: `kitas:${prefix}${at}`,
      name: `Kita Haus ${at}`,
      types: ["kita"],
      address: { street: "Uferweg", houseNumber: String(at), postalCode: "44801" },
    }),
  )
const known = (all: ReadonlyArray<InstitutionListing>) =>
  all.map((listing) => Listed.parse({ source: "kitas", listing, lines: [2] }))
const columns = [
  { header: "Nummer", field: "id" },
  { header: "Name", field: "name" },
  { header: "Plätze", field: "capacity" },
]
const last = (count: number, more: object = {}) =>
  Delivery.parse({
    id: "kitas@0001",
    source: "kitas",
    number: 1,
    at: "2026-10-01T08:00:00Z",
    by: "import",
    file: { bytes: 1, sha256: "0".repeat(64) },
    dialect: { encoding: "utf-8", delimiter: ";", quote: null, headerLine: 1 },
    columns,
    key: "Nummer",
    records: count,
    counts: { added: count, changed: 0, unchanged: 0, spelling: 0, returned: 0, missing: 0, rejected: 0 },
    state: { status: "done" },
    ...more,
  })
const list = { columns, key: "Nummer" }
const alarms = (before: number, now: ReadonlyArray<InstitutionListing>, shape: object = {}) =>
  deliveryAlarms(planDelivery(known(kitas(before)), now), { ...list, ...shape }, last(before))
const tags = (found: ReturnType<typeof alarms>) => found.map(({ _tag }) => _tag)

describe("a delivery gives alarm", () => {
  it.each([
    [100, 89, ["CountSudden"]],
    [100, 111, ["CountSudden"]],
    [100, 92, []],
    [20, 15, ["CountSudden"]],
    [20, 16, []],
    [2852, 2891, []],
  ])("of %i institutions then and %i now: %j", (before, now, expected) => {
    expect(tags(alarms(before, kitas(now)))).toEqual(expected)
  })

  it("where institutions stand under new ids, pair by pair (R1)", () => {
    const [found, ...others] = alarms(10, kitas(10, "2026-"))
    expect(others).toEqual([])
    expect(found).toMatchObject({ _tag: "IdsDrift", severity: "warning" })
    expect(found?._tag === "IdsDrift" && found.pairs.map(({ before, now }) => [before, now])).toEqual(
      kitas(10).map(({ id }) => [id, id.replace(":", ":2026-")]),
    )
    const said = found === undefined ? "" : sentence(found, "de", [findingText])
    expect(said).toContain("„Kita Haus 0“ (kitas:0 → kitas:2026-0)")
    expect(said).toContain("7 weitere")
  })

  it("of one changed id among many only for information", () => {
    const now = [...kitas(40).slice(1), ...kitas(1, "neu-")]
    expect(alarms(40, now)).toMatchObject([{ _tag: "IdsDrift", severity: "info", pairs: [{ before: "kitas:0" }] }])
  })

  it("of a few changed ids in a list of which every institution changed only for information", () => {
    const now = [...kitas(100).slice(3), ...kitas(3, "neu-")].map((one) => ({ ...one, capacity: 60 }))
    expect(alarms(100, now)).toMatchObject([{ _tag: "IdsDrift", severity: "info", pairs: [{}, {}, {}] }])
  })

  it("where another column gives the ids, or none any more (R1)", () => {
    expect(alarms(9, kitas(9), { key: "Schul-Nr." })).toMatchObject([{ before: "Nummer", now: "Schul-Nr." }])
    expect(alarms(9, kitas(9), { key: undefined })).toMatchObject([{ _tag: "KeyColumnChanged", now: null }])
  })

  it("where columns are gone that no other replaces, or are read as something else", () => {
    const [id, name] = columns
    expect(alarms(9, kitas(9), { columns: [id, name] })).toMatchObject([
      { _tag: "ColumnsGone", columns: [{ header: "Plätze" }] },
    ])
    expect(alarms(9, kitas(9), { columns: [id, name, { header: "Kapazität", field: "capacity" }] })).toEqual([])
    expect(alarms(9, kitas(9), { columns: [id, name, { header: "Plätze", field: "pupils" }] })).toMatchObject([
      { _tag: "ColumnsReread", columns: [{ header: "Plätze", before: "capacity", field: "pupils" }] },
    ])
  })

  it("not for what opened and closed, nor for a first delivery", () => {
    expect(deliveryAlarms(planDelivery([], kitas(9)), list, undefined)).toEqual([])
    const others = kitas(10, "neu-").map((one, at) => ({ ...one, name: `Kita Garten ${at + 50}` }))
    expect(alarms(10, others)).toEqual([])
  })

  it("has a sentence in both languages", () => {
    const found = [...alarms(100, kitas(9, "x")), ...alarms(9, kitas(9), { key: undefined, columns: [] })]
    expect(new Set(found.map(({ _tag }) => _tag)).size).toBe(4)
    for (const one of found)
      for (const language of ["de", "en"] as const) expect(sentence(one, language, [findingText])).toMatch(/\.$/)
  })
})
