import { ContactPoint, Institution, indexNetwork, Site } from "@sozialraum/core"
import { InstitutionListing } from "@sozialraum/core/institution"
import { sampleNetwork } from "@sozialraum/sample"
import { describe, expect, it } from "vitest"
import { asOf, contentOf, listings } from "./directory.fixture.js"
import {
  csvDirectoryExporter,
  directoryListings,
  geojsonDirectoryExporter,
  institutionsAskedFor,
  jsonDirectoryExporter,
} from "./index.js"

const content = contentOf(listings)

describe("a directory", () => {
  it("as CSV for spreadsheets has a byte order mark, semicolons, decimal commas and CRLF", () => {
    const { text } = csvDirectoryExporter.write(content, { asOf })
    const [header, first, second, end] = text.split("\r\n")
    expect(header).toBe(
      "\uFEFFKennung;Schulnummer;Name;Namenszusatz;Kurzname;Art;Straße;Hausnummer;PLZ;Ort;Ortsteil;Längengrad;Breitengrad;Telefon;Fax;E-Mail;Homepage;Träger;Plätze;Öffnungszeiten;Betriebsstatus",
    )
    expect(first).toBe(
      'kitas:000701;;"Kita ""Am Bach""; Haus 2";Außengruppe;Am Bach;"Kindertageseinrichtung; Familienzentrum";U 2;5-7;01067;Dresden;Altstadt;"13,7283";"51,0573";"0351 4881234; 0351 4881235";0351 4881299;"kita@example.org; am.bach@example.org";https://www.example.org/kita;Ev. Kirchengemeinde Altstadt;69;;',
    )
    expect([second, end]).toEqual([
      "schulen:169;100169;'@Schule am Markt;;;Abenteuerspielplatz;;;;Bochum;;;;'+43 1 5331234;;;;;;;ruht",
      "",
    ])
  })

  it("as CSV for programs has commas, decimal points and no mark", () => {
    const { text } = csvDirectoryExporter.write(content, { asOf, style: "rfc4180" })
    expect(text.slice(0, 20)).toBe("Kennung,Schulnummer,")
    expect(text).toContain(",13.7283,51.0573,")
  })

  it("as GeoJSON has a point in WGS84 or none, and flat properties", () => {
    const { features, type } = JSON.parse(geojsonDirectoryExporter.write(content, { asOf }).text)
    expect([type, features.length, features[1].geometry]).toEqual(["FeatureCollection", 2, null])
    expect(features[0]).toMatchObject({
      type: "Feature",
      id: "kitas:000701",
      geometry: { type: "Point", coordinates: [13.7283, 51.0573] },
      properties: { postalCode: "01067", phones: ["+49 351 4881234", "+49 351 4881235"], capacity: 69 },
    })
  })

  it("as JSON has listings that the schema of the importer takes, nothing lost", () => {
    const { text, lost } = jsonDirectoryExporter.write(content, { asOf })
    const { institutions, ...about } = JSON.parse(text)
    expect(about).toEqual({ asOf: "2026-11-23", audience: "public" })
    expect(institutions.map((one: unknown) => InstitutionListing.parse(one))).toEqual(
      listings.map(({ provider, ...listing }) => ({ ...listing, ...(provider === undefined ? {} : { provider }) })),
    )
    expect(lost).toEqual([])
  })

  it("names what a row cannot carry", () => {
    const { lost } = csvDirectoryExporter.write(content, { asOf })
    expect(lost).toEqual([{ id: "kitas:000701", path: ["externalIds", 0], because: "noSuchField" }])
  })

  it("never has the name of a person, whoever reads", () => {
    const house = Institution.parse({ id: "haus", name: "Haus", types: ["jugendtreff"] })
    const office = ContactPoint.parse({
      ...{ id: "haus/einrichtung", institution: "haus", function: "einrichtung", phones: ["+49 234 12345"] },
      person: { name: "N. Geheim", purpose: "Absprachen", eraseOn: "2099-01-01" },
    })
    const named = { institutions: [house], sites: [], contactPoints: [office], providers: [] }
    for (const exporter of [csvDirectoryExporter, geojsonDirectoryExporter, jsonDirectoryExporter])
      for (const audience of ["public", "network", "convenor", "planning"] as const) {
        const { text } = exporter.write(named, { asOf, audience })
        expect(text).toContain("234 12345")
        expect(text).not.toContain("Geheim")
      }
  })

  it("has the address of the day, and names the others", () => {
    const sites = [
      Site.parse({ id: "alt", address: { street: "Altweg" } }),
      Site.parse({ id: "neu", address: { street: "Neuweg" } }),
    ]
    const moved = Institution.parse({
      id: "haus",
      name: "Haus",
      types: ["jugendtreff"],
      sites: [
        { site: "alt", use: "hauptstandort", to: "2026-11-23" },
        { site: "neu", use: "hauptstandort", from: "2026-11-23" },
      ],
    })
    const directory = directoryListings({ institutions: [moved], sites, contactPoints: [], providers: [] }, { asOf })
    expect(directory.listings[0]?.address).toEqual({ street: "Neuweg" })
    expect(directory.lost).toEqual([{ id: "haus", path: ["sites", 0], because: "otherSite" }])
  })

  it("reaches the head where nobody answers for the institution as a whole", () => {
    const house = Institution.parse({ id: "haus", name: "Haus", types: ["jugendtreff"] })
    const point = (id: string, by: string, phones: ReadonlyArray<string>) =>
      ContactPoint.parse({ id, institution: "haus", function: by, phones })
    const contactPoints = [
      point("a", "asd", ["+49 234 1111"]),
      point("b", "leitung", ["+49 234 2222"]),
      point("c", "einrichtung", []),
    ]
    const { listings: found, lost } = directoryListings(
      { institutions: [house], sites: [], contactPoints, providers: [] },
      { asOf },
    )
    expect(found[0]?.phones).toEqual(["+49 234 2222"])
    expect(lost).toEqual([{ id: "a", path: [], because: "otherFunction" }])
  })
})

describe("filters of a directory", () => {
  it("leave those that all of them ask for; members of a conference only for members of the network", async () => {
    const index = indexNetwork(await sampleNetwork())
    const count = (filters: object, audience: "public" | "network" = "public"): number =>
      institutionsAskedFor(index, filters, { asOf, audience }).length
    const conference = ["sozialraumkonferenz-sued"]
    expect(count({})).toBe(index.network.institutions.length)
    expect(count({ institution: ["schulen:169", "schulen:306", "gibt-es-nicht"] })).toBe(2)
    expect(count({ institution: ["schulen:169"], resource: ["aula-kirchviertel"] })).toBe(1)
    expect(count({ institution: ["schulen:306"], resource: ["aula-kirchviertel"] })).toBe(0)
    expect(count({ conference })).toBeLessThan(count({ conference }, "network"))
    expect(count({ area: ["sozialraum-bochum-sued"] })).toBeGreaterThan(10)
  })
})
