import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fieldChanges, InstitutionListing, Listed, planDelivery } from "./index.js"

const listing = (facts: object = {}) =>
  InstitutionListing.parse({ id: "kitas:1", name: "Kita Süd", types: ["kita"], ...facts })
const listed = (one: InstitutionListing, more: object = {}) =>
  Listed.parse({ source: "kitas", listing: one, lines: [2], ...more })

describe("a field that is only spelled otherwise is told apart", () => {
  it.each([
    ["address", { street: "Markstraße", houseNumber: "4 a" }, { street: "Markstr.", houseNumber: "4a" }],
    ["address", { street: "Große Straße", city: "Bad Oldesloe" }, { street: "Grosse Str.", city: "Bad  Oldesloe" }],
    ["websites", ["http://www.Kita.de/haus/"], ["https://kita.de/haus"]],
    ["websites", ["https://www.kita.de"], ["http://kita.de/"]],
    ["phones", ["+49 234 123456"], ["0234/12 34 56"]],
    ["emails", ["Info@Kita.de"], ["info@kita.de"]],
    ["name", "Kita Süd", "Kita Su\u0308d"],
    ["name", "Kita „Mond“", 'Kita  "Mond"'],
    ["name", "Kita Mond – Haus 2", "Kita Mond - Haus 2"],
    ["categories", ["Kita", "Hort"], ["Hort", "Kita"]],
    ["remarks", ["mit Garten"], ["mit\u00a0Garten "]],
  ])("%s %j and %j", (field, before, after) => {
    const [one, other] = [listing({ [field]: before }), listing({ [field]: after })]
    const told = [{ field, before, after, spelling: true }]
    expect(fieldChanges(one, other)).toEqual(told)
    const plan = planDelivery([listed(one)], [other])
    expect(plan).toMatchObject({ changed: [], unchanged: [other], spelling: [{ after: other, fields: told }] })
  })

  it.each([
    ["name", "Kita Süd", "Kita Sued"],
    ["name", "Kita Süd", "KITA SÜD"],
    ["address", { street: "Markstr.", houseNumber: "4" }, { street: "Markstr.", houseNumber: "4 a" }],
    ["websites", ["https://kita.de/Haus"], ["https://kita.de/haus"]],
    ["phones", ["+49 234 123456"], ["+49 234 123457"]],
    ["emails", ["info@kita.de"], []],
    ["capacity", 60, 61],
  ])("but %s %j and %j is a change", (field, before, after) => {
    const [one, other] = [listing({ [field]: before }), listing({ [field]: after })]
    expect(fieldChanges(one, other)).toEqual([{ field, before, after }])
    expect(planDelivery([listed(one)], [other]).changed).toHaveLength(1)
  })
})

it("positions within a metre are the same, and do not move with another change", () => {
  const [here, noise] = [
    { lon: 13.384392505580408, lat: 52.52251612724968 },
    { lon: 13.384392505580411, lat: 52.52251612724961 },
  ]
  const [one, other] = [listing({ position: here }), listing({ position: noise })]
  expect(fieldChanges(one, other)).toEqual([])
  expect(fieldChanges(one, listing({ position: { ...here, lat: here.lat + 0.00002 } }))).toHaveLength(1)
  const [changed] = planDelivery([listed(one)], [{ ...other, capacity: 9 }]).changed
  expect(changed).toMatchObject({ after: { position: here }, fields: [{ field: "capacity" }] })
})

it("of 218 rows of which 198 are only spelled otherwise, the plan names the twenty that changed", () => {
  const rows = Array.from({ length: 218 }, (_, at) =>
    listing({
      id: `kitas:${at}`,
      address: { street: "Uferstraße", houseNumber: `${at}` },
      capacity: 60,
      websites: ["http://kita.de/"],
    }),
  )
  const next = rows.map((row, at) => ({
    ...row,
    address: { street: "Uferstr.", houseNumber: ` ${at}`.trim() },
    websites: ["https://www.kita.de"],
    ...(at % 11 === 0 ? { capacity: 61 } : {}),
  }))
  const plan = planDelivery(
    rows.map((row) => listed(row)),
    next,
  )
  expect([plan.changed.length, plan.spelling.length, plan.unchanged.length]).toEqual([20, 198, 198])
})

it("what comes back is what was known of it, also where it is spelled otherwise now", () => {
  const gone = listed(listing({ address: { street: "Markstr." } }), { missingSince: "2026-10-01T08:00:00Z" })
  const plan = planDelivery([gone], [listing({ address: { street: "Markstraße" } })])
  expect(plan).toMatchObject({ returned: [gone], missing: [], changed: [] })
})

it("every institution of a delivery is added, changed or unchanged, exactly once", () => {
  const facts = fc.record({
    id: fc.constantFrom("a", "b", "c", "d"),
    capacity: fc.nat(2),
    remarks: fc.constantFrom(["x"], [" x"]),
  })
  const delivery = fc.uniqueArray(facts, { selector: ({ id }) => id }).map((all) => all.map((one) => listing(one)))
  fc.assert(
    fc.property(delivery, delivery, (before, after) => {
      const plan = planDelivery(
        before.map((one) => listed(one)),
        after,
      )
      const ids = [...plan.added, ...plan.changed.map((one) => one.after), ...plan.unchanged].map(({ id }) => id)
      expect(ids.toSorted()).toEqual(after.map(({ id }) => id).toSorted())
      expect(plan.missing.map((one) => one.listing.id)).toEqual(
        before.map(({ id }) => id).filter((id) => !after.some((one) => one.id === id)),
      )
      expect(
        planDelivery(
          after.map((one) => listed(one)),
          after,
        ),
      ).toMatchObject({ added: [], changed: [], spelling: [], missing: [] })
    }),
  )
})
