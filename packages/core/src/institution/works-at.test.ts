import { describe, expect, it } from "vitest"
import { type ComparableListing, duplicateCandidates, InstitutionListing, worksAtCandidates } from "./index.js"

const here = { street: "Markstr.", houseNumber: "4", postalCode: "44801" }
const entry = (id: string, name: string, type: string, facts: object = { address: here }): ComparableListing => ({
  source: id.slice(0, 1),
  listing: InstitutionListing.parse({ id, name, types: [type], ...facts }),
})
const relations = (...entries: ReadonlyArray<ComparableListing>) =>
  worksAtCandidates(entries).map(({ guest, host, because }) => [guest, host, because.map(({ reason }) => reason)])

describe("an institution works at the site of another", () => {
  it.each([
    ["ogs", "grundschule", "OGS Feldmark", "Feldmarkschule"],
    ["schulsozialarbeit", "weiterfuehrendeSchule", "Schulsozialarbeit Mitte", "Goethe-Schule"],
    ["musikschule", "grundschule", "Musikschule Bochum", "Feldmarkschule"],
    ["familienzentrum", "kita", "Familienzentrum Süd", "Kita Mond"],
    ["kita", "grundschule", "Hort Sternschnuppe", "Feldmarkschule"],
  ])("%s at a %s, and the two are no duplicates (R9)", (guest, host, one, other) => {
    const both = [entry("a:1", one, guest), entry("b:1", other, host)]
    expect(relations(...both)).toEqual([["a:1", "b:1", ["sameAddress"]]])
    expect(duplicateCandidates(both)).toEqual([])
  })

  it("also within metres, without an address", () => {
    const at = (lat: number) => ({ position: { lon: 7.2, lat } })
    expect(
      relations(entry("a:1", "Schule Nord", "grundschule", at(51.4)), entry("b:1", "OGS", "ogs", at(51.4002))),
    ).toEqual([["b:1", "a:1", ["near"]]])
  })

  it("at the one that its name names, where several share the place", () => {
    expect(
      relations(
        entry("a:1", "Feldmarkschule", "grundschule"),
        entry("a:2", "Goethe-Schule", "weiterfuehrendeSchule"),
        entry("b:1", "OGS der Feldmarkschule", "ogs"),
      ),
    ).toEqual([["b:1", "a:1", ["namesHost", "sameAddress"]]])
  })

  it("but a Kita at a school, two schools and a library beside a Kita are neighbours", () => {
    expect(relations(entry("a:1", "Kita Mond", "kita"), entry("a:2", "Feldmarkschule", "grundschule"))).toEqual([])
    expect(relations(entry("a:1", "GS", "grundschule"), entry("a:2", "Goethe", "weiterfuehrendeSchule"))).toEqual([])
    expect(relations(entry("a:1", "Bücherei", "buecherei"), entry("a:2", "Kita Mond", "kita"))).toEqual([])
  })
})
