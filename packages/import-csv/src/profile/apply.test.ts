import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readList } from "../read-list.js"
import { bytesOf } from "../real-lists.fixture.js"
import { builtInProfiles } from "./built-in/index.js"
import { profileOf } from "./learn.js"
import { oddList, oddProfile } from "./profile.fixture.js"
import type { Profile } from "./profile.js"

const read = (list: string, profile: Profile | null = oddProfile, more: object = {}) =>
  readList(list, { source: "odd", ...(profile === null ? {} : { profile }), ...more })

const fieldsOf = (report: ReturnType<typeof readList>) =>
  Object.fromEntries(report.columns.map(({ header, field }) => [header, field]))

const aboutProfiles = (report: ReturnType<typeof readList>) =>
  report.findings
    .filter(({ _tag }) => /^(?:Column|Profile)/.test(_tag))
    .map((found) => [found._tag, "raw" in found ? found.raw : undefined])

/** The list with its cells in another order of columns, rows and all. */
const reordered = (list: string, order: ReadonlyArray<number>): string =>
  list
    .split("\n")
    .map((line) => (line === "" ? "" : order.map((index) => line.split(";")[index]).join(";")))
    .join("\n")

describe("a named profile", () => {
  it("says what columns mean whose headers nobody else uses, and its key, type and town hold", () => {
    const report = read(oddList)
    expect(report.accepted.map(({ value }) => [value.id, value.name, value.types, value.address])).toMatchObject([
      [
        "odd:K1",
        "Kita Sonnenschein",
        ["kita"],
        { street: "Markstr.", houseNumber: "4 a", postalCode: "44801", city: "Bochum" },
      ],
      ["odd:K2", "Kita Am Bach", ["kita"], { postalCode: "44803", city: "Bochum" }],
      ["odd:K3", "Hort Nord", ["kita"], { postalCode: "44805", city: "Bochum" }],
    ])
    expect(report.profile).toMatchObject({ id: "odd", version: 2, score: 1, because: "named" })
    expect(report.columns.map(({ because, confidence }) => [because._tag, confidence])).toContainEqual([
      "ProfileSays",
      1,
    ])
    expect(aboutProfiles(report)).toEqual([])
  })

  it("takes no ids from a column that it wants left alone, and gives none to the next profile (R1)", () => {
    const columns = oddProfile.columns.map((column) =>
      column.header === oddProfile.key ? { ...column, field: null } : column,
    )
    const report = read(oddList, { ...oddProfile, columns })
    expect(report.accepted.map(({ value }) => value.id)).not.toContain("odd:K1")
    expect(report.key).toBeUndefined()
    expect(profileOf(report, { id: "odd", title: "Odd" })).not.toHaveProperty("key")
  })

  it("reads the same values however the columns are ordered and whatever stands between them", () => {
    const values = read(oddList).accepted.map(({ value }) => value)
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        expect(read(reordered(oddList, order)).accepted.map(({ value }) => value)).toEqual(values)
      }),
      { numRuns: 20 },
    )
    const widened = oddList
      .replace("Wohin", "Haustier;Wohin")
      .replaceAll(/;(?=Markstr|Am Bach 23|Nordring)/g, ";Katze;")
    const report = read(widened)
    expect(report.accepted.map(({ value }) => value)).toEqual(values)
    expect(aboutProfiles(report)).toEqual([["ColumnNew", "Haustier"]])
  })

  it("stands above what the header seems to mean", () => {
    const list = "Nr;Name;Telefon;Fax\nA1;Kita Süd;0234 123456;0234 654321\nA2;Kita Nord;0234 123457;0234 654322"
    const columns = [
      { header: "Telefon", field: "fax" },
      { header: "Fax", field: "phone" },
    ] as const
    const [first] = read(list, {
      id: "x",
      title: "x",
      version: 1,
      about: {},
      recognise: { headers: [] },
      columns,
    }).accepted
    expect([first?.value.phones, first?.value.faxes]).toEqual([["+49 234 654321"], ["+49 234 123456"]])
  })

  it("takes a column for nothing where it says so, and leaves alone what it says nothing of", () => {
    const columns = [{ header: "Telefon", field: null }, { header: "PLZ" }] as const
    const list = "Name;PLZ;Telefon\nKita Süd;44801;0234 123456"
    const report = read(list, { id: "x", title: "x", version: 1, about: {}, recognise: { headers: [] }, columns })
    expect(fieldsOf(report)).toEqual({ Name: "name", PLZ: "postalCode", Telefon: null })
  })

  it("does not make a column of persons one that is open to all by saying that it means nothing", () => {
    const columns = [{ header: "Schulleitung", field: null }] as const
    const list = "Name;PLZ;Schulleitung\nKita Süd;44801;Erika Beispiel\nKita Nord;44805;Ute Probe"
    const report = read(list, { id: "x", title: "x", version: 1, about: {}, recognise: { headers: [] }, columns })
    expect(fieldsOf(report)["Schulleitung"]).toBe("person")
    expect(JSON.stringify(report)).not.toMatch(/Erika|Probe/)
  })

  it("reports a column that is gone and one that is new", () => {
    const report = read(oddList.replace("Fernsprecher", "Ausstattung").replaceAll("0234", "Garten"))
    expect(aboutProfiles(report)).toEqual([
      ["ColumnGone", "Fernsprecher"],
      ["ColumnNew", "Ausstattung"],
    ])
    expect(report.accepted[0]?.value.phones).toEqual([])
  })

  it("only proposes that a column was renamed where its cells and its place speak for it", () => {
    const report = read(oddList.replace("Postbezirk", "Zustellbereich"))
    expect(fieldsOf(report)["Zustellbereich"]).toBeNull()
    expect(report.accepted[0]?.value.address.postalCode).toBeUndefined()
    expect(report.findings.find(({ _tag }) => _tag === "ColumnRenamed")).toMatchObject({
      raw: "Zustellbereich",
      before: "Postbezirk",
      field: "postalCode",
      taken: false,
    })
  })

  it("proposes nothing where two columns may be the one that was renamed", () => {
    const list = oddList.replace("Postbezirk", "Zustellung;Zustellbereich").replaceAll(/;(448\d\d);/g, ";$1;$1;")
    expect(aboutProfiles(read(list))).toEqual([
      ["ColumnGone", "Postbezirk"],
      ["ColumnNew", "Zustellung"],
      ["ColumnNew", "Zustellbereich"],
    ])
  })

  it("keeps a field to itself that only one column can have, against a new column that is recognised as the same", () => {
    const report = read(oddList.replace("Farbe", "Name").replaceAll(/;(?:rot|blau)$/gm, ";Haus am See"))
    expect(report.accepted[0]?.value.name).toBe("Kita Sonnenschein")
    const given = { ...oddProfile, columns: oddProfile.columns.slice(0, 5) }
    const other = read(oddList.replace("Farbe", "Name").replaceAll(/;(?:rot|blau)$/gm, ";Haus am See"), given)
    expect([other.accepted[0]?.value.name, fieldsOf(other)["Name"]]).toEqual(["Kita Sonnenschein", null])
  })

  it("says so where recognition took the renamed column for the same by itself", () => {
    const report = read(oddList.replace("Fernsprecher", "Telefon"))
    expect(report.accepted[0]?.value.phones).toEqual(["+49 234 123456"])
    expect(aboutProfiles(report)).toEqual([["ColumnRenamed", "Telefon"]])
  })

  it("knows a column by its alias, without a word", () => {
    const report = read(oddList.replace("Postbezirk", "Postgebiet"))
    expect(report.accepted[0]?.value.address.postalCode).toBe("44801")
    expect(aboutProfiles(report)).toEqual([])
  })

  it("gives a column to the one whose header it is before one that has it as an alias", () => {
    const list = "Name;Ort;Zustellort\nKita Süd;Bochum;44801\nKita Nord;Bochum;44805"
    const columns = [
      { header: "Post", aliases: ["Ort", "Zustellort"], field: "postalCode" },
      { header: "Ort", field: "city" },
    ] as const
    const given: Profile = { id: "x", title: "x", version: 1, about: {}, recognise: { headers: [] }, columns }
    expect(read(list, given).accepted[0]?.value.address).toEqual({ postalCode: "44801", city: "Bochum" })
  })

  it("tells columns with the same header apart by occurrence", () => {
    const list = "Name;Ort;Ort\nKita Süd;44801;Bochum\nKita Nord;44805;Bochum"
    const columns = [
      { header: "Ort", field: "postalCode" },
      { header: "Ort", occurrence: 2, field: "city" },
    ] as const
    const [first] = read(list, {
      id: "x",
      title: "x",
      version: 1,
      about: {},
      recognise: { headers: [] },
      columns,
    }).accepted
    expect(first?.value.address).toEqual({ postalCode: "44801", city: "Bochum" })
  })

  it("with which the list shares no column is not used, and that is said", () => {
    const report = read("Name;PLZ\nKita Süd;44801")
    expect(report.profile).toBeUndefined()
    expect(report.findings).toContainEqual(expect.objectContaining({ _tag: "ProfileMisfit", profile: "odd" }))
    expect(report.accepted[0]?.value.name).toBe("Kita Süd")
  })

  it("turns codes into words, and a code that it does not know stays one", () => {
    const list = "Nr;Name;Gruppe\nA1;Erlengrund;7\nA2;Buchenhof;8\nA3;Lindenweg;9\nA4;Ulmenhof;10\nA5;Ahorn;11"
    const columns = [{ header: "Gruppe", field: "type", codes: { "7": "Grundschule", "8": "Jugendzentrum" } }] as const
    const { accepted } = read(list, { id: "x", title: "x", version: 1, about: {}, recognise: { headers: [] }, columns })
    expect(accepted.slice(0, 3).map(({ value }) => [value.types[0], value.categories])).toEqual([
      ["grundschule", ["Grundschule"]],
      ["jugendfreizeithaus", ["Jugendzentrum"]],
      ["sonstige", ["9"]],
    ])
  })

  it("gives words of the list the institution types that it names", () => {
    const list = "Nr;Name;Gruppe\nA1;Erlengrund;Rote Gruppe\nA2;Buchenhof;Blaue Gruppe\nA3;Lindenweg;Grundschule"
    const columns = [{ header: "Gruppe", field: "type" }] as const
    const typeWords = { "rote Gruppe": "jugendtreff", "Blaue Gruppe": "ogs" }
    const given: Profile = {
      id: "x",
      title: "x",
      version: 1,
      about: {},
      recognise: { headers: [] },
      columns,
      typeWords,
    }
    expect(read(list, given).accepted.map(({ value }) => value.types[0])).toEqual(["jugendtreff", "ogs", "grundschule"])
  })

  it("takes a tick in a column for the type that it names", () => {
    const list = "Nr;Name;Nachmittags\nA1;Erlengrund;x\nA2;Buchenhof;\nA3;Lindenweg;x"
    const columns = [{ header: "Nachmittags", field: "type", oneHot: "ogs" }] as const
    const given: Profile = { id: "x", title: "x", version: 1, about: {}, recognise: { headers: [] }, columns }
    expect(read(list, given).accepted.map(({ value }) => value.types)).toEqual([["ogs"], ["sonstige"], ["ogs"]])
  })

  it("yields to what the caller says", () => {
    expect(read(oddList, oddProfile, { type: "ogs" }).accepted[0]?.value.types).toEqual(["ogs"])
  })
})

describe("a profile for lists without header", () => {
  const list = "1;Erlengrund;Markstr. 4;44801\n2;Buchenhof;Nordring 5;44805\n3;Lindenweg;Am Bach 1;44803"
  const columns = [
    { position: 0, field: "sourceId" },
    { position: 1, field: "name" },
    { position: 2, field: "streetAddress" },
    { position: 3, field: "postalCode" },
  ] as const
  const headless: Profile = {
    id: "h",
    title: "h",
    version: 1,
    about: {},
    recognise: { headers: [] },
    columns,
    dialect: { headerLine: null },
  }

  it("goes by position", () => {
    const report = read(list, headless)
    expect(report.records).toBe(3)
    expect(report.columns.map(({ field }) => field)).toEqual(["sourceId", "name", "streetAddress", "postalCode"])
  })

  it("does not fit a list with another number of columns", () => {
    const report = read(list.replaceAll(/^/gm, "neu;"), headless)
    expect(report.findings.map(({ _tag }) => _tag)).toContain("ProfileMisfit")
    expect(report.profile).toBeUndefined()
  })
})

describe("the dialect of a profile", () => {
  const words = "Erlengrund;Bochum\nBuchenhof;Herne\n"
  const columns = [
    { position: 0, field: "name" },
    { position: 1, field: "city" },
  ] as const
  const given: Profile = { id: "d", title: "d", version: 1, about: {}, recognise: { headers: [] }, columns }

  it("is how the list is read, where the list itself does not show it", () => {
    const report = read(words, { ...given, dialect: { headerLine: null } })
    expect(report.accepted.map(({ value }) => [value.name, value.address.city])).toEqual([
      ["Erlengrund", "Bochum"],
      ["Buchenhof", "Herne"],
    ])
  })

  it("gives way to what is found out where it makes no table of the list", () => {
    const report = read(oddList, { ...oddProfile, dialect: { delimiter: "|", quote: "'" } })
    expect([report.dialect.delimiter, report.accepted.length, report.profile?.id]).toEqual([";", 3, "odd"])
  })
})

describe("the profile of the last delivery", () => {
  const again = (list: string, lastProfile: Profile, more: object = {}) => read(list, null, { lastProfile, ...more })

  it("is taken again by itself, also where a header is new, gone or moved", () => {
    const report = again(reordered(oddList, [5, 4, 3, 1, 0]), oddProfile)
    expect(report.profile).toMatchObject({ id: "odd", because: "lastDelivery" })
    expect(aboutProfiles(report)).toEqual([["ColumnGone", "Wohin"]])
    expect(report.accepted[0]?.value.name).toBe("Kita Sonnenschein")
  })

  it("is given up where less than half of its columns are left, and that is said", () => {
    const report = again("Nr.;Name;PLZ\nK1;Kita Süd;44801", oddProfile)
    expect(report.profile).toBeUndefined()
    expect(report.findings).toContainEqual(expect.objectContaining({ _tag: "ProfileNotAgain", profile: "odd" }))
  })

  it("is given up without a word where nobody ever looked at it", () => {
    const report = again("Nr.;Name;PLZ\nK1;Kita Süd;44801", { ...oddProfile, version: 0 })
    expect(aboutProfiles(report)).toEqual([])
  })

  it("at which nobody has looked yields to a column that is recognised for certain", () => {
    const learned: Profile = {
      ...{ id: "l", title: "l", version: 0, about: {}, recognise: { headers: [] } },
      columns: [
        { header: "PLZ", field: "phone" },
        { header: "Name", field: "name" },
        { header: "Rufzeichen", field: "phone" },
      ],
    }
    const list = "Name;PLZ;Rufzeichen\nKita Süd;44801;0234 123456\nKita Nord;44805;0234 123457"
    expect(fieldsOf(again(list, learned))).toEqual({ Name: "name", PLZ: "postalCode", Rufzeichen: "phone" })
  })

  it("comes before a profile that fits by its headers", () => {
    const columns = builtInProfiles[1]?.columns ?? []
    const own: Profile = { id: "own", title: "own", version: 1, about: {}, recognise: { headers: [] }, columns }
    const header = columns.map(({ header: name }) => name).join(";")
    const list = `${header}\n${columns.map(({ header: name }) => (name === "plz_ort" ? "44801 Bochum" : "1")).join(";")}`
    expect([again(list, own).profile?.id, read(list, null).profile?.id]).toEqual(["own", "bochum-stadtplan"])
  })
})

describe("no profile at all", () => {
  it("is used where the caller wants none, not even a built-in one or that of the last delivery", () => {
    const lists = { profiles: [oddProfile], lastProfile: oddProfile, profile: null }
    expect(read(oddList, null, lists).profile).toBeUndefined()
    expect(readList(bytesOf("berlin-kitas-2025-10"), { source: "b", profile: null }).profile).toBeUndefined()
  })
})

describe("profiles to choose from", () => {
  it("of which two fit alike are reported, and none is used", () => {
    const report = read(oddList, null, { profiles: [oddProfile, { ...oddProfile, id: "twin" }] })
    expect(report.profile).toBeUndefined()
    expect(report.findings).toContainEqual(
      expect.objectContaining({ _tag: "ProfileAmbiguous", profiles: ["odd", "twin"] }),
    )
  })

  it("of which one fits are used by themselves", () => {
    expect(read(oddList, null, { profiles: [oddProfile] }).profile).toMatchObject({
      id: "odd",
      because: "headers",
    })
  })
})
