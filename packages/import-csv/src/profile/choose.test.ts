import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { listNames, readReal } from "../real-lists.fixture.js"
import { builtInProfiles } from "./built-in/index.js"
import { chooseProfile } from "./choose.js"
import { oddProfile } from "./profile.fixture.js"
import type { Profile } from "./profile.js"

const columnsOf = (headers: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>> = []) =>
  headers.map((header, index) => ({ header, cells: rows.map((row) => row[index] ?? "") }))

const chosen = (columns: ReturnType<typeof columnsOf>, given: ReadonlyArray<Profile> = []) => {
  const choice = chooseProfile(columns, given)
  return choice._tag === "Chosen" ? choice.fit.profile.id : choice._tag
}

const oddHeaders = oddProfile.recognise.headers

const builtInFor: Readonly<Record<string, string>> = {
  "berlin-kitas-2025-10": "berlin-kitas",
  "berlin-kitas-2025-12": "berlin-kitas",
  "bochum-kitas-2023": "bochum-stadtplan",
  "bochum-schulen-2023": "bochum-stadtplan",
  "bochum-spielplaetze-2024": "bochum-stadtplan",
  "bochum-sportanlagen": "bochum-sportanlagen",
  "nrw-schuldaten-2021": "nrw-schuldaten",
  "sh-schulen": "sh-schulen",
}

describe("a built-in profile", () => {
  it.each(listNames)("is chosen for %s if and only if the list is of its source", (name) => {
    const { profile, findings } = readReal(name)
    expect([profile?.id, profile?.score]).toEqual([builtInFor[name], builtInFor[name] === undefined ? undefined : 1])
    expect(findings.filter(({ _tag }) => /^(?:Column|Profile)(?!Key)/.test(_tag))).toEqual([])
  })

  it.each([
    ["schools anywhere", "Schulnummer;Schulform;Name;PLZ;Ort;Strasse;Telefon;E-Mail;Homepage;Rechtsform"],
    ["Kitas anywhere", "id;name;phone_number;places;type;street;zip_code;city;lat;lon"],
    ["a sports list of elsewhere", "Art;Bezeichnung;Adresse;Bezirk;Telefon;Ansprechpartner"],
    ["everyday headers", "Name;Straße;PLZ;Ort"],
    ["an export of a map", "OBJECTID;Name;Adresse;X;Y"],
    ["no headers", ";;;"],
  ])("is not chosen for %s", (_, headers) => {
    expect(chosen(columnsOf(headers.split(";"), [["1"], ["2"]]))).toBe("None")
  })

  it.each([
    ["bochum-stadtplan", "plz_ort", "44787 Bochum", "45657 Recklinghausen"],
    ["berlin-kitas", "zip_code", "10117", "20095"],
    ["nrw-schuldaten", "Gemeindeschluessel", "05911000", "09162000"],
  ])(
    "%s asks for cells of its region: the same export of another town is not its list",
    (id, header, here, elsewhere) => {
      const headers = builtInProfiles.find((profile) => profile.id === id)?.recognise.headers ?? []
      const withCells = (cell: string) =>
        headers.map((name) => ({ header: name, cells: [name === header ? cell : "1"] }))
      expect([chosen(withCells(here)), chosen(withCells(elsewhere))]).toEqual([id, "None"])
    },
  )
})

describe("choosing a profile", () => {
  it("takes one whose headers stand in the list, in any order and spelling, among others", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...oddHeaders], { minLength: oddHeaders.length }),
        fc.array(fc.constantFrom("Neu", "Lfd", "Stand"), { maxLength: 3 }),
        (headers, more) => {
          const written = [...more, ...headers.map((header) => header.toUpperCase().replaceAll(" ", "_"))]
          expect(chosen(columnsOf(written), [oddProfile])).toBe("odd")
        },
      ),
    )
  })

  it("still takes it where a header is gone, and no longer where nearly half are", () => {
    expect(chosen(columnsOf(oddHeaders.slice(1)), [oddProfile])).toBe("odd")
    expect(chosen(columnsOf(oddHeaders.slice(2)), [oddProfile])).toBe("None")
  })

  it("counts an alias as the header", () => {
    const renamed = oddHeaders.slice(1).map((header) => (header === "Postbezirk" ? "Postgebiet" : header))
    expect(chosen(columnsOf(renamed), [oddProfile])).toBe("odd")
  })

  it("takes none of two that fit alike, and names both", () => {
    const choice = chooseProfile(columnsOf(oddHeaders), [oddProfile, { ...oddProfile, id: "other" }])
    expect(choice).toMatchObject({
      _tag: "Ambiguous",
      fits: [{ profile: { id: "odd" } }, { profile: { id: "other" } }],
    })
  })

  it("takes the better one of two that fit", () => {
    const wider = { ...oddProfile, id: "wider", recognise: { headers: [...oddHeaders, "Leitung"] } }
    expect(chosen(columnsOf(oddHeaders), [wider, oddProfile])).toBe("odd")
    expect(
      chosen(columnsOf([...oddHeaders, "Leitung"]), [
        { ...wider, columns: [...wider.columns, { header: "Leitung" }] },
        oddProfile,
      ]),
    ).toBe("wider")
  })

  it("takes a saved profile before a built-in one, and the highest version of those with one id", () => {
    const headers = builtInProfiles[0]?.recognise.headers ?? []
    const columns = headers.map((header) => ({ header, cells: [header === "zip_code" ? "10115" : "1"] }))
    const own = { ...oddProfile, id: "own", recognise: { headers }, columns: headers.map((header) => ({ header })) }
    expect(chosen(columns)).toBe("berlin-kitas")
    expect(chosen(columns, [own])).toBe("own")
    const choice = chooseProfile(columns, [{ ...own, version: 3 }, { ...own, version: 7 }, own])
    expect(choice).toMatchObject({ _tag: "Chosen", fit: { profile: { version: 7 } } })
    expect(chooseProfile(columns, [{ ...own, id: "berlin-kitas", title: "meins" }])).toMatchObject({
      fit: { profile: { title: "meins" } },
    })
  })

  it("never takes one by fewer than three headers: they stand in everybody's lists", () => {
    const everyday = { ...oddProfile, recognise: { headers: ["Nr.", "Wohin"] } }
    expect(chosen(columnsOf(oddHeaders), [everyday])).toBe("None")
  })

  it("counts other words for the same fields only beside cells that show the source", () => {
    const renamed = columnsOf(
      ["Nr.", "Einrichtung", "Anschrift", "PLZ", "Telefon"],
      [["K1", "Kita Süd", "Markstr. 4", "44801", "0234 1234567"]],
    )
    const signs = { headers: oddHeaders, cells: { header: "Postbezirk", startsWith: ["44"] } }
    expect(chosen(renamed, [oddProfile])).toBe("None")
    expect(chosen(renamed, [{ ...oddProfile, recognise: signs }])).toBe("odd")
  })
})
