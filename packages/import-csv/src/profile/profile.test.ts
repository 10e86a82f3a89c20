import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fields } from "../columns/field.js"
import { builtInProfiles } from "./built-in/index.js"
import { oddProfile } from "./profile.fixture.js"
import { Profile, profileJsonSchema, readProfile } from "./profile.js"
import { describeProfileIssues } from "./text.js"

const problemsOf = (json: unknown) => {
  const read = readProfile(json)
  return read._tag === "Success" ? [] : read.failure.issues.map(({ path }) => path.join("."))
}

const sentencesOf = (json: unknown, language: "de" | "en") => {
  const read = readProfile(json)
  return read._tag === "Success" ? [] : describeProfileIssues(read.failure, language)
}

describe("a profile", () => {
  it("is the same after it was written as JSON and read again", () => {
    for (const profile of [oddProfile, ...builtInProfiles])
      expect(readProfile(JSON.parse(JSON.stringify(profile)))).toMatchObject({ _tag: "Success", success: profile })
  })

  it("needs an id, a title, a version and columns, and nothing else", () => {
    expect(problemsOf({ id: "kitas", title: "Kitas", version: 1, columns: [] })).toEqual([])
    expect(problemsOf({}).toSorted()).toEqual(["columns", "id", "title", "version"])
  })

  it.each([
    ["an unknown key", { colums: [] }, ""],
    ["a field that there is not", { columns: [{ header: "Haus", field: "nname" }] }, "columns.0.field"],
    ["a column without header and position", { columns: [{ field: "name" }] }, "columns.0"],
    ["a column with both", { columns: [{ header: "Name", position: 1, field: "name" }] }, "columns.0"],
    [
      "ticks for what is no type",
      { columns: [{ header: "Hort", field: "topics", oneHot: "ogs" }] },
      "columns.0.oneHot",
    ],
    ["the same column twice", { columns: [{ header: "Straße" }, { header: "STRASSE" }] }, "columns.1"],
    ["a key that is no column", { key: "Nummer" }, "key"],
    ["a key that is not to be read", { key: "A", columns: [{ header: "A", field: null }] }, "key"],
    ["a postal code of four digits as a default", { defaults: { postalCode: "4480" } }, "defaults.postalCode"],
    ["a coordinate system that nobody can convert", { crs: "EPSG:1" }, "crs"],
    ["a place off the earth", { near: { lon: 7, lat: 151 } }, "near.lat"],
    ["an id that looks like a path", { id: "../kitas.json" }, "id"],
    ["a link that is none", { about: { url: "javascript:alert(1)" } }, "about.url"],
  ])("is refused with %s, and the place is named", (_, more, place) => {
    const { key: _key, ...rest } = oddProfile
    expect(problemsOf({ ...rest, ...more })).toEqual([place])
  })

  it("tells columns with the same header apart by their occurrence", () => {
    expect(problemsOf({ ...oddProfile, columns: [...oddProfile.columns, { header: "Nr.", occurrence: 2 }] })).toEqual(
      [],
    )
  })

  it("is refused in German and English, with the place in each line", () => {
    const json = { ...oddProfile, columns: [{ field: "name" }, { header: "A", field: "x1" }], key: "B" }
    const [german, english] = [sentencesOf(json, "de"), sentencesOf(json, "en")]
    expect(german.length).toBe(english.length)
    expect(german.join("\n")).toMatch(/columns/)
    for (const [index, line] of german.entries()) expect(line).not.toBe(english[index])
    for (const line of [...german, ...english]) expect(line).not.toMatch(/undefined|Invalid input/)
  })

  it.each([
    [{ title: 5 }, "title: Hier gehört ein Text in Anführungszeichen hin.", "title: Here belongs a text in quotes."],
    [{ title: undefined }, "title: Die Angabe fehlt.", "title: It is missing."],
    [{ version: -1 }, "version: Hier gehört eine ganze Zahl ab 0 hin.", "version: Here belongs a whole number from 0."],
    [
      { colour: "red" },
      'Profil: Das kennt ein Profil hier nicht: "colour".',
      'profile: A profile knows nothing of this kind here: "colour".',
    ],
    [
      { columns: [{ header: "A", codes: { "1": 2 } }], key: undefined },
      "columns[0].codes.1 (Spalte 1): Hier gehört ein Text in Anführungszeichen hin.",
      "columns[0].codes.1 (column 1): Here belongs a text in quotes.",
    ],
    [
      { dialect: { delimiter: ":" } },
      'dialect.delimiter: Möglich ist hier nur: ";", ",", "\\t", "|".',
      'dialect.delimiter: Possible here: ";", ",", "\\t", "|".',
    ],
  ])("says what belongs in the place of what is wrong: %o", (more, german, english) => {
    const json = JSON.parse(JSON.stringify({ ...oddProfile, ...more }))
    expect([sentencesOf(json, "de"), sentencesOf(json, "en")]).toEqual([[german], [english]])
  })

  it("has no sentence with a word of the checker in it, whatever is wrong", () => {
    const parts = Object.keys(Profile.unwrap().shape)
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.jsonValue(), (part, value) => {
        for (const line of sentencesOf({ ...oddProfile, [part]: value }, "de"))
          expect(line).not.toMatch(/Ungültige|erwartet|string|Muster|undefined|\[object/)
      }),
    )
  })

  it("never makes reading throw, whatever the JSON is", () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => readProfile(json)._tag.length > 0))
  })
})

describe("the JSON Schema of profiles", () => {
  const schema = JSON.parse(JSON.stringify(profileJsonSchema()))

  it("asks for what a profile needs, allows nothing else and names every field", () => {
    expect(schema.required.toSorted()).toEqual(["columns", "id", "title", "version"])
    expect(schema.additionalProperties).toBe(false)
    expect(JSON.stringify(schema.properties.columns)).toContain(JSON.stringify(fields).slice(1, -1))
  })

  it("knows every part that a profile can have", () => {
    expect(Object.keys(schema.properties).toSorted()).toEqual(Object.keys(Profile.unwrap().shape).toSorted())
  })
})
