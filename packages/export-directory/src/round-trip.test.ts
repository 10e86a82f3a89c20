import { readFileSync } from "node:fs"
import { InstitutionListing, institutionTypes } from "@sozialraum/core/institution"
import { type CsvReport, readList, toInspection } from "@sozialraum/import-csv"
import { sampleNetwork } from "@sozialraum/sample"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { asOf, contentOf, listings } from "./directory.fixture.js"
import { csvDirectoryExporter } from "./index.js"

const styles = ["excel", "rfc4180"] as const

const reread = (content: Parameters<typeof csvDirectoryExporter.write>[0], style: (typeof styles)[number]): CsvReport =>
  readList(new TextEncoder().encode(csvDirectoryExporter.write(content, { asOf, style }).text), { source: "x" })

/** What a directory tells of a listing; ids of the list and words of the list are of the source. */
const told = ({ id, externalIds, categories, school, ...rest }: InstitutionListing) => ({
  ...rest,
  id: id.split(":").at(-1),
})

/** Of a published list also remarks and days have no place in a directory. */
const inDirectory = (listing: InstitutionListing) => {
  const { id, remarks, legalStatus, pupils, createdOn, updatedOn, retrievedOn, provider, ...rest } = told(listing)
  return { ...rest, provider: provider?.name }
}

const fields = [
  ...[
    "id",
    "id",
    "name",
    "nameAddition",
    "shortName",
    "type",
    "street",
    "houseNumber",
    "postalCode",
    "city",
    "district",
  ],
  ...["x", "y", "phone", "fax", "email", "website", "provider", "capacity", "openingHours", "status"],
]

describe.each(styles)("an exported list (%s)", (style) => {
  it("is understood by the importer column by column, also where a column is empty", async () => {
    for (const content of [contentOf(listings), await sampleNetwork()]) {
      const { columns, dialect } = toInspection(reread(content, style), "de")
      expect(columns.map(({ field }) => field)).toEqual(fields)
      expect(dialect).toMatchObject({ encoding: "utf-8", lineEnding: "crlf", headerLine: 1, quote: '"' })
    }
  })

  it("gives back every institution as it was", () => {
    expect(reread(contentOf(listings), style).accepted.map(({ value }) => told(value))).toEqual(listings.map(told))
  })

  it.each(["bochum-schulen-2023", "sh-schulen"])("gives back every institution of %s", (name) => {
    const bytes = readFileSync(new URL(`../../../../shared/data/lists/${name}.csv`, import.meta.url))
    const known = readList(bytes, { source: "x" }).accepted.map(({ value }) => value)
    const back = reread(contentOf(known), style).accepted.map(({ value }) => value)
    expect(back.map(({ id }) => id)).toEqual(known.map(({ id }) => id))
    expect(back.map(inDirectory)).toEqual(known.map(inDirectory))
  })

  it("gives back every known type, alone and together", () => {
    const types = Object.keys(institutionTypes)
    const entries = types.map((type, place) =>
      InstitutionListing.parse({
        id: `haus-${place}`,
        name: `Haus Nummer ${place + 1}`,
        types: [...new Set([type, types[(place + 7) % types.length] ?? type])],
        address: { street: "Am Bach", houseNumber: `${place + 1}`, postalCode: "44801", city: "Bochum" },
      }),
    )
    expect(reread(contentOf(entries), style).accepted.map(({ value }) => value.types)).toEqual(
      entries.map((entry) => entry.types),
    )
  })

  it("gives back names and providers that would be formulas", () => {
    const mark = fc.constantFrom("", "=", "+", "-", "@", "＝", "'", "'=", '"', '"=', "(")
    const word = fc.constantFrom("Kita Süd", "Haus; Garten", "SUM(A1)", 'Kita "Am Bach"', "a, b", "Läden | Höfe")
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, word), { minLength: 1, maxLength: 6 }), (names) => {
        const entries = names.map(([sign, name], place) =>
          InstitutionListing.parse({
            id: `h${place}`,
            name: `${sign}${name}`,
            types: ["kita"],
            provider: { name: `${sign}Verein ${name}` },
            address: { street: "Am Bach", houseNumber: `${place + 1}`, postalCode: "44801", city: "Bochum" },
          }),
        )
        const back = reread(contentOf(entries), style).accepted.map(({ value }) => [value.name, value.provider?.name])
        expect(back).toEqual(entries.map(({ name, provider }) => [name, provider?.name]))
      }),
      { numRuns: 60 },
    )
  })
})
