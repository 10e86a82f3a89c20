import type { InstitutionListing } from "@sozialraum/core/institution"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { readList } from "../index.js"

type Known = ReadonlyArray<InstitutionListing>

const header = "Schulnummer;Name;Straße;PLZ;Ort;Telefon;X;Y"
const list = (rows: ReadonlyArray<string>) => [header, ...rows].join("\n")
const read = (rows: ReadonlyArray<string>, known?: Known) =>
  readList(list(rows), { source: "liste", ...(known === undefined ? {} : { known }) })
const listings = (rows: ReadonlyArray<string>, known?: Known): Known =>
  read(rows, known).accepted.map(({ value }) => value)

/** The id of every row. */
const idsOf = (rows: ReadonlyArray<string>, known?: Known): ReadonlyArray<string | undefined> => {
  const { accepted } = read(rows, known)
  return rows.map((_, index) => accepted.find(({ lines }) => lines.includes(index + 2))?.value.id)
}

const school = (index: number): string =>
  `${100_100 + index * 3};Schule ${index};Weg ${index + 1};44801;Bochum;0234 ${12_345 + index}`
const schools = (count: number) => Array.from({ length: count }, (_, index) => school(index))

test.each([2, 8, 44])("one more row without a number in a list of %i costs nobody else the id", (count) => {
  const before = schools(count)
  const after = [...before, ";Schule neu;Allee 1;44803;Bochum;"]
  expect(idsOf(after).slice(0, -1)).toEqual(idsOf(before))
  expect(idsOf(after).at(-1)).toMatch(/^liste:~/)
})

test("one row with a number of another costs only these two the id, as long as nobody knows whose it was", () => {
  const before = schools(20)
  const after = [...before, "100103;Schule fremd;Allee 1;44803;Bochum;"]
  expect(idsOf(after).filter((id) => id?.startsWith("liste:~"))).toHaveLength(2)
  expect(idsOf(after)[0]).toBe("liste:100100")
})

test("a column in which more than a tenth of the rows offends is no key", () => {
  const rows = [...schools(20), ...schools(4).map((row) => row.replace(/^\d+/, ""))]
  expect(idsOf(rows).every((id) => id?.startsWith("liste:~"))).toBe(true)
})

test("of several rows with one number the one that had it before keeps it, wherever it stands; the others are reported", () => {
  const before = schools(3)
  const other = "100103;Schule fremd;Allee 1;44803;Bochum;"
  for (const rows of [
    [...before, other],
    [other, ...before],
  ]) {
    const report = read(rows, listings(before))
    expect(report.accepted.find(({ value }) => value.id === "liste:100103")?.value.name).toBe("Schule 1")
    expect(report.findings.filter(({ _tag }) => _tag.startsWith("Key"))).toMatchObject([
      { _tag: "KeyClaimed", raw: "100103", lines: [rows.indexOf(other) + 2] },
    ])
  }
})

test("a name weighs more than an address where neither claimant is quite what the number was before", () => {
  const renamed = "100103;Schule fremd;Weg 2;44801;Bochum;"
  const moved = "100103;Schule 1;Allee 9;44805;Bochum;"
  expect(idsOf([school(0), renamed, moved], listings(schools(2)))).toMatchObject([
    "liste:100100",
    expect.stringMatching(/~/),
    "liste:100103",
  ])
})

test("a key stays the key whatever the new rows do", () => {
  const before = schools(5)
  const strangers = Array.from({ length: 60 }, (_, index) => `;Neu ${index};Gasse ${index};44809;Bochum;`)
  expect(idsOf([...strangers, ...before], listings(before)).slice(60)).toEqual(idsOf(before))
  const counted = [1, 2, 7].map((number) => school(number).replace(/^\d+/, String(number)))
  expect(idsOf(counted.slice(0, 2), listings(counted))).toEqual(["liste:1", "liste:2"])
})

test("a key under another header is known by its numbers and names", () => {
  const renamed = (rows: ReadonlyArray<string>) => list(rows).replace("Schulnummer", "Kennziffer")
  const report = readList(renamed([...schools(4), ...schools(40).map((row) => row.replace(/^\d+/, ""))]), {
    source: "liste",
    known: listings(schools(4)),
  })
  expect(report.accepted[0]?.value.id).toBe("liste:100100")
})

test("a fingerprint that is known stays when a number appears", () => {
  const before = [...schools(5), ";Schule neu;Allee 1;44803;Bochum;"]
  const after = before.with(5, `100900${before[5]}`)
  expect(idsOf(after, listings(before))).toEqual(idsOf(before))
  expect(idsOf(after)[5]).toBe("liste:100900")
})

test("a renamed institution keeps its number", () => {
  expect(idsOf([school(0), school(1).replace("Schule 1", "Schule am Bach")], listings(schools(2)))[1]).toBe(
    "liste:100103",
  )
})

test("what another source said does not count", () => {
  const known = listings(schools(3)).map((listing) => ({
    ...listing,
    id: `fremd:~${listing.name}` as typeof listing.id,
  }))
  expect(idsOf(schools(3), known)).toEqual(idsOf(schools(3)))
})

/** Rows with and without numbers, of full and of incomplete addresses, some with names in common. */
const anyRow = fc
  .record({
    number: fc.constantFrom("", "", "1", "2", "7", "100101", "100102", "100103", "100104", "100105"),
    name: fc.constantFrom("Schule A", "Schule B", "Schule C", "Bolzplatz"),
    street: fc.constantFrom("", "Weg 1", "Weg 2", "Straße 3"),
    postalCode: fc.constantFrom("", "44801", "44803"),
    phone: fc.constantFrom("", "0234 12345", "0234 23456"),
    place: fc.constantFrom(";", "7.2;51.4", "7.21;51.4", "7.21;51.41"),
  })
  .map(({ number, name, street, postalCode, phone, place }) =>
    [number, name, street, postalCode, "Bochum", phone, place].join(";"),
  )

const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 14 })

/** What happens to a row from one delivery to the next. */
const fate = fc.oneof(
  { weight: 4, arbitrary: fc.constant("stays" as const) },
  fc.constant("removed" as const),
  fc.constant("blanked" as const),
  fc.constant("numberBlanked" as const),
)

test("whatever is added, removed or emptied, a row that stayed as it was keeps its id, delivery after delivery", () => {
  const step = fc.record({
    fates: fc.array(fate, { minLength: 40, maxLength: 40 }),
    added: fc.array(anyRow, { maxLength: 4 }),
    first: fc.boolean(),
  })
  fc.assert(
    fc.property(anyRows, fc.array(step, { minLength: 1, maxLength: 3 }), (start, steps) => {
      let [before, known] = [start, listings(start)]
      let ids = idsOf(before)
      for (const { fates, added, first } of steps) {
        const kept = before.flatMap((row, index) => {
          const what = fates[index] ?? "stays"
          if (what === "removed") return []
          if (what === "blanked") return [{ row: ";;;;;;;", id: undefined }]
          return what === "stays" ? [{ row, id: ids[index] }] : [{ row: row.replace(/^[^;]*/, ""), id: undefined }]
        })
        const fresh = added.map((row) => ({ row, id: undefined }))
        const next = first ? [...fresh, ...kept] : [...kept, ...fresh]
        const after = idsOf(
          next.map(({ row }) => row),
          known,
        )
        next.forEach(({ id }, index) => {
          if (id !== undefined) expect(after[index]).toBe(id)
        })
        known = listings(
          next.map(({ row }) => row),
          known,
        )
        before = next.map(({ row }) => row)
        ids = after
      }
    }),
    { numRuns: 400 },
  )
})
