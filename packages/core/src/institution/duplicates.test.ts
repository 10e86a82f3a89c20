import { describe, expect, it } from "vitest"
import { type ComparableListing, duplicateCandidates, InstitutionId, InstitutionListing } from "./index.js"

const entry = (id: string, source: string, facts: object = {}): ComparableListing => ({
  source,
  listing: InstitutionListing.parse({ id, name: "Kita Regenbogen", types: ["kita"], ...facts }),
})
const here = { address: { street: "Markstr.", houseNumber: "4 a", postalCode: "44801" } }
const there = { address: { street: "Uferweg", houseNumber: "1", postalCode: "44805" } }
const pairs = (...entries: ReadonlyArray<ComparableListing>) =>
  duplicateCandidates(entries).map(({ ids, because }) => [...ids, because.map(({ reason }) => reason)])

describe("two listings may be one institution", () => {
  it("with a similar name at the same address, and the kind of likeness is told first (R9)", () => {
    const [found] = duplicateCandidates([
      entry("a:1", "a", here),
      entry("b:1", "b", {
        name: "Kindertagesstätte Regenbogen",
        address: { street: "Markstraße", houseNumber: "4A", postalCode: "44801" },
      }),
    ])
    expect(found).toEqual({
      ids: ["a:1", "b:1"],
      because: [{ reason: "similarName", similarity: 0.95, kind: "abbreviation" }, { reason: "sameAddress" }],
      score: 0.82,
    })
  })

  it("with a similar name within metres where no address is known", () => {
    const at = (lat: number) => ({ position: { lon: 7.22, lat } })
    expect(pairs(entry("a:1", "a", at(51.45)), entry("b:1", "b", at(51.4503)))).toEqual([
      ["a:1", "b:1", ["similarName", "near"]],
    ])
    expect(pairs(entry("a:1", "a", at(51.45)), entry("b:1", "b", at(51.451)))).toEqual([])
  })

  it("with the same official id in two sources, and an id that repeats within one source says nothing", () => {
    const numbered = (id: string, source: string, name: string) =>
      entry(id, source, { name, externalIds: [{ scheme: "de-nw-schulnummer", value: "123456" }] })
    expect(pairs(numbered("a:1", "a", "Schule Nord"), numbered("b:1", "b", "Anne-Frank-Schule"))).toEqual([
      ["a:1", "b:1", ["sharedExternalId"]],
    ])
    expect(pairs(numbered("a:1", "a", "Schule Nord"), numbered("a:2", "a", "Anne-Frank-Schule"))).toEqual([])
  })

  it("with the same telephone and a near name, also where the address differs between two sources", () => {
    const phones = { phones: ["+49 234 123456"] }
    expect(
      pairs(entry("a:1", "a", { ...here, ...phones }), entry("b:1", "b", { ...there, phones: ["0234 / 12 34 56"] })),
    ).toEqual([["a:1", "b:1", ["similarName", "samePhone"]]])
    expect(pairs(entry("a:1", "a", { ...here, ...phones }), entry("a:2", "a", { ...there, ...phones }))).toEqual([])
  })

  it("with the same web host in one town, unless the host is a portal of many", () => {
    const web = (path: string) => ({ ...here, address: { postalCode: "44801" }, websites: [path] })
    expect(
      pairs(entry("a:1", "a", web("https://www.kita-rb.de/")), entry("b:1", "b", web("http://kita-rb.de/start"))),
    ).toEqual([["a:1", "b:1", ["similarName", "sameWebHost"]]])
    const portal = Array.from({ length: 6 }, (_, at) =>
      entry(`c:${at}`, `c${at}`, {
        ...web(`https://portal.de/${at}`),
        address: { street: `Weg ${at}`, postalCode: "44801" },
      }),
    )
    expect(pairs(...portal)).toEqual([])
  })

  it("with the same name in one town where one list says no street, unless the town is all that the name says", () => {
    const town = { address: { postalCode: "44801", city: "Bochum" } }
    expect(pairs(entry("a:1", "a", here), entry("b:1", "b", town))).toEqual([
      ["a:1", "b:1", ["similarName", "sameTown"]],
    ])
    expect(pairs(entry("a:1", "a", town), entry("a:2", "a", town))).toEqual([])
    expect(pairs(entry("a:1", "a", here), entry("b:1", "b", there))).toEqual([])
    const minder = { name: "Kindertagespflege, 44801 Bochum", types: ["kindertagespflege"], ...town }
    expect(pairs(entry("a:1", "a", minder), entry("b:1", "b", minder))).toEqual([])
    const other = { ...town, name: "Städtische Kita Bochum" }
    expect(pairs(entry("a:1", "a", other), entry("b:1", "b", other))).toEqual([])
  })

  it("but not with who belongs to its house and bears its name", () => {
    const school = { ...here, name: "Feldmarkschule", types: ["sonstige"] }
    const friends = ["Förderverein der Feldmarkschule e. V.", "Mensa Feldmarkschule"]
    for (const name of friends)
      expect(pairs(entry("a:1", "a", school), entry("b:1", "b", { ...school, name }))).toEqual([])
    const twice = { ...here, name: "Förderverein Feldmarkschule", types: ["sonstige"] }
    expect(pairs(entry("a:1", "a", twice), entry("b:1", "b", twice))).toHaveLength(1)
  })

  it("but never by the address alone, nor of another type, nor with another official number", () => {
    expect(pairs(entry("a:1", "a", here), entry("b:1", "b", { ...here, name: "Kita Mond" }))).toEqual([])
    expect(pairs(entry("a:1", "a", here), entry("b:1", "b", { ...here, types: ["musikschule"] }))).toEqual([])
    const numbered = (value: string) => ({ ...here, externalIds: [{ scheme: "de-nw-schulnummer", value }] })
    expect(pairs(entry("a:1", "a", numbered("111111")), entry("b:1", "b", numbered("222222")))).toEqual([])
  })

  it("not for a point, a telephone or an address that a list gives to everybody", () => {
    const same = { position: { lon: 7.2, lat: 51.4 }, phones: ["+49 234 1"], ...here }
    const everybody = Array.from({ length: 101 }, (_, at) => entry(`a:${at}`, "a", same))
    expect(duplicateCandidates(everybody)).toEqual([])
  })

  it("and who asks about some is told about those alone", () => {
    const three = ["a", "b", "c"].map((source) => entry(`${source}:1`, source, here))
    expect(duplicateCandidates(three)).toHaveLength(3)
    const only = new Set([InstitutionId.parse("c:1")])
    expect(duplicateCandidates(three, only).map(({ ids }) => ids)).toEqual([
      ["a:1", "c:1"],
      ["b:1", "c:1"],
    ])
  })

  it("among sixty thousand in seconds", () => {
    const many = Array.from({ length: 60_000 }, (_, at) =>
      entry(`a:${at}`, "a", {
        name: `Kita ${at % 7} Haus ${at}`,
        address: { street: `Weg ${at % 500}`, houseNumber: String(at % 90), postalCode: String(10_000 + (at % 3000)) },
        position: { lon: 6 + (at % 300) * 0.01, lat: 48 + Math.floor(at / 300) * 0.01 },
      }),
    )
    const start = performance.now()
    expect(duplicateCandidates(many)).toEqual([])
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
