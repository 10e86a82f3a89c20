/** Directories for tests: made of listings, as an import makes them. */
import { type DirectoryEntry, directoryEntry, InstitutionListing, LocalDate } from "@sozialraum/core"
import type { DirectoryContent } from "./index.js"

/** A Monday. */
export const asOf = LocalDate.parse("2026-11-23")

/** The values of the network that listings speak of. */
export const contentOf = (listings: ReadonlyArray<InstitutionListing>): DirectoryContent => {
  const entries = listings.map((listing): DirectoryEntry => directoryEntry(listing))
  return {
    institutions: entries.map(({ institution }) => institution),
    sites: entries.map(({ site }) => site),
    contactPoints: entries.map(({ contactPoint }) => contactPoint),
    providers: [
      ...new Map(entries.flatMap(({ provider }) => (provider === undefined ? [] : [[provider.id, provider]]))).values(),
    ],
  }
}

/** Two institutions as offices know them, with everything that is hard to write. */
export const listings: ReadonlyArray<InstitutionListing> = [
  InstitutionListing.parse({
    id: "kitas:000701",
    name: 'Kita "Am Bach"; Haus 2',
    nameAddition: "Außengruppe",
    shortName: "Am Bach",
    types: ["kita", "familienzentrum"],
    externalIds: [{ scheme: "kitas/Nummer", value: "000701" }],
    address: { street: "U 2", houseNumber: "5-7", postalCode: "01067", city: "Dresden", district: "Altstadt" },
    position: { lon: 13.7283, lat: 51.0573 },
    phones: ["+49 351 4881234", "+49 351 4881235"],
    faxes: ["+49 351 4881299"],
    emails: ["kita@example.org", "am.bach@example.org"],
    websites: ["https://www.example.org/kita"],
    provider: { name: "Ev. Kirchengemeinde Altstadt" },
    capacity: 69,
  }),
  InstitutionListing.parse({
    id: "schulen:169",
    name: "@Schule am Markt",
    types: ["abenteuerspielplatz"],
    externalIds: [{ scheme: "de-nw-schulnummer", value: "100169" }],
    address: { city: "Bochum" },
    phones: ["+43 1 5331234"],
    status: "temporarilyClosed",
  }),
]
