import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Ags, Ars, agsOf, ExternalId, isWellFormedKey, keyParts, OfficialKeyScheme, parse, repairKey } from "./index.js"

const accepts = (scheme: string, value: string) => parse(ExternalId, { scheme, value })._tag === "Success"
const repaired = (scheme: OfficialKeyScheme, text: string) => Result.getOrThrow(repairKey(scheme, text))
const refused = (scheme: OfficialKeyScheme, text: string) =>
  Result.getOrThrow(Result.flip(repairKey(scheme, text))).because

describe("an official key (R1)", () => {
  it.each([
    ["de-ags", "05911000"],
    ["de-ars", "059110000000"],
    ["de-be-lor", "01100308"],
    ["de-be-lor", "0930"],
    ["de-be-lor", "12"],
    ["de-kreisschluessel", "05911"],
    ["de-nw-schulnummer", "100000"],
    ["de-plz", "01067"],
    ["de-sh-dienststellennummer", "0707060"],
  ])("of %s is %s", (scheme, value) => {
    expect(accepts(scheme, value)).toBe(true)
  })

  it.each([
    ["de-ags", "5911000"],
    ["de-ags", "00911000"],
    ["de-ags", "17000000"],
    ["de-ags", "0591100a"],
    ["de-ags", "٠٥٩١١٠٠٠"],
    ["de-ags", " 05911000"],
    ["de-ars", "05911000"],
    ["de-be-lor", "13"],
    ["de-be-lor", "110030" + "8"],
    ["de-nw-schulnummer", "1000001"],
    ["de-nw-schulnummer", "١٠٠٠٠٠"],
    ["de-plz", "00999"],
    ["de-plz", "01000"],
    ["de-plz", "99999"],
    ["de-plz", "4801"],
  ])("of %s is not %s", (scheme, value) => {
    expect(accepts(scheme, value)).toBe(false)
    expect(isWellFormedKey(scheme, value)).toBe(false)
  })

  it.each(["ags", "AGS", "DE-AGS", "de_ags", "de.ags", "PLZ", "de-plz-", "be-lor", "DE-NW-Schulnummer"])(
    "is not told under %s: a scheme has one name",
    (scheme) => {
      const value = scheme.toLowerCase().includes("plz") ? "44801" : "05911000"
      expect(parse(ExternalId, { scheme, value })).toMatchObject({
        failure: { path: ["scheme"], issues: [{ params: { _tag: "SchemeMisspelt" } }] },
      })
    },
  )

  it("of a list's own column is told as the list has it, whatever the column and the list are called", () => {
    for (const scheme of ["kitas-2023/AGS", "de/ags", "DE/PLZ", "ags/id", "schulnummer", "de-he-schulnummer"])
      expect(accepts(scheme, "5911000")).toBe(true)
  })

  it("of a scheme that nobody knows here is any text", () => {
    expect(accepts("bochum/statistischer-bezirk", "10")).toBe(true)
    expect(accepts("constructor", "x")).toBe(true)
  })

  it("is the key of every municipality and school in the list of North Rhine-Westphalia", () => {
    const list = readFileSync(
      new URL("../../../../shared/data/lists/nrw-schuldaten-2021.csv", import.meta.url),
      "latin1",
    )
    const rows = list.split("\n").flatMap((row) => /^"(\d+)";.*;"(\d{8})";"\d";/.exec(row.trim()) ?? [])
    const schools = rows.filter((_, index) => index % 3 === 1)
    const places = rows.filter((_, index) => index % 3 === 2)
    expect(schools.length).toBeGreaterThan(5000)
    expect(schools.filter((value) => !isWellFormedKey("de-nw-schulnummer", value))).toEqual([])
    expect(places.filter((value) => !isWellFormedKey("de-ags", value))).toEqual([])
  })
})

describe("the parts of a key", () => {
  it("are the larger ones alone where the key ends early", () => {
    expect(keyParts("de-be-lor", "01100308")).toEqual({
      bezirk: "01",
      prognoseraum: "10",
      bezirksregion: "03",
      planungsraum: "08",
    })
    expect(keyParts("de-be-lor", "011003")).toEqual({ bezirk: "01", prognoseraum: "10", bezirksregion: "03" })
    expect(keyParts("de-ags", "5911000")).toBeUndefined()
  })

  it("of a regional key hold the municipality key, and Bochum has no association", () => {
    expect(agsOf(Ars.parse("059110000000"))).toBe("05911000")
    // Niederwürschnitz in the Verwaltungsgemeinschaft Lugau
    expect(agsOf(Ars.parse("145215115430"))).toBe("14521430")
    expect(Ags.safeParse("5911000").success).toBe(false)
  })
})

describe("a key that a table calculator has damaged (R1)", () => {
  it("gets its zero back, and the answer says so", () => {
    // The city's own file of the council election of 2014 has the key of Bochum like this.
    expect(repaired("de-ags", "5911000")).toEqual({
      scheme: "de-ags",
      value: "05911000",
      repairs: ["zerosRestored"],
    })
    expect(repaired("de-plz", "9126").value).toBe("09126")
    expect(repaired("de-be-lor", "1100308").value).toBe("01100308")
    expect(repaired("de-be-lor", "930").value).toBe("0930")
  })

  it("loses blanks and decimals", () => {
    expect(repaired("de-ars", "05 9 11\u00a00000 000")).toMatchObject({
      value: "059110000000",
      repairs: ["blanksRemoved"],
    })
    expect(repaired("de-ags", "5911000.0 ").repairs).toEqual(["blanksRemoved", "decimalsRemoved", "zerosRestored"])
  })

  it("loses line ends, byte order marks, and the quotes that keep a table calculator from counting", () => {
    for (const text of ["05911000\r", "05911000\n", "\ufeff05911000", "0591\u200b1000\u0000"])
      expect(repaired("de-ags", text)).toMatchObject({ value: "05911000", repairs: ["blanksRemoved"] })
    for (const text of ["'05911000", '"05911000"', '="05911000"'])
      expect(repaired("de-ags", text)).toMatchObject({ value: "05911000", repairs: ["quotesRemoved"] })
    expect(repaired("de-ags", "\ufeff'5911000\r\n").repairs).toEqual([
      "blanksRemoved",
      "quotesRemoved",
      "zerosRestored",
    ])
    for (const text of ["''05911000", "05911000'", '"05911000', "=05911000"])
      expect(refused("de-ags", text)).toBe("notDigits")
  })

  it("stays refused where nobody can tell which one it was", () => {
    expect(refused("de-ags", "5,911E+06")).toBe("notDigits")
    expect(refused("de-ags", "5911000.5")).toBe("notDigits")
    expect(refused("de-ags", "911000")).toBe("wrongLength")
    expect(refused("de-ags", "")).toBe("notDigits")
    expect(refused("de-ags", "17911000")).toBe("outOfRange")
    expect(refused("de-plz", "999")).toBe("wrongLength")
    // No school number begins with a zero: one of five digits lost another one.
    expect(refused("de-nw-schulnummer", "10001")).toBe("wrongLength")
  })

  it("comes back as it was, whichever key lost its zero, and a whole one is left alone", () => {
    const digits = fc.stringMatching(/^0[1-9]\d{6}$/)
    fc.assert(
      fc.property(digits, (key) => {
        expect(repaired("de-ags", String(Number(key))).value).toBe(key)
        expect(repaired("de-ags", key)).toEqual({ scheme: "de-ags", value: key, repairs: [] })
      }),
    )
  })

  it("is repaired to something that has the form of its scheme, or not at all", () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[\d ]{1,13}(?:[.,]0)?$/))
    fc.assert(
      fc.property(fc.constantFrom(...OfficialKeyScheme.options), texts, (scheme, text) => {
        const result = repairKey(scheme, text)
        if (Result.isSuccess(result)) expect(accepts(scheme, result.success.value)).toBe(true)
        else expect(accepts(scheme, text)).toBe(false)
      }),
    )
  })
})
