import { expect, test } from "vitest"
import { readList } from "../read-list.js"
import { schoolLists } from "./school-lists.fixture.js"

const reading = (text: string) => readList(text, { source: "liste", profile: null })

const valuesOf = (text: string) => reading(text).accepted.map(({ value }) => value)

test.each(Object.entries(schoolLists))("every column of %s has the field that it means", (_, { fields, text }) => {
  const { columns } = reading(text)
  expect(columns.map(({ header, field }) => `${header}: ${field ?? "-"}`)).toEqual(
    columns.map(({ header }, index) => `${header}: ${fields[index] ?? "?"}`),
  )
})

test("an area code beside its own number belongs to it, and the direct dial behind Fax is a fax", () => {
  const [first] = valuesOf(schoolLists["a state directory with telephone numbers in two columns"].text)
  expect([first?.phones, first?.faxes]).toEqual([["+49 211 4791163"], ["+49 211 4299019"]])
  expect(first?.name).toBe("Städt. Kath. Grundschule Rheinauenschule - Primarstufe -")
})

test("beside a column Name a Bezeichnung in capitals is no name", () => {
  const list = schoolLists["a statistical office that pads its cells and calls the type Bezeichnung"].text
  expect(valuesOf(list).map(({ name }) => name)).toEqual(["Bachtalschule", "Burgweg-Schule", "Auenschule"])
  const words =
    "Bezeichnung;Name;PLZ;Ort\nRealschule am Ring;Ringschule;44801;Bochum\nGrundschule Mitte;Mittschule;44803;Bochum\n"
  expect(valuesOf(words).map(({ name }) => name)).toEqual(["Ringschule", "Mittschule"])
})

test("numbers without area code get that of the large town, whatever their ten digits begin with", () => {
  const list = schoolLists["a map service with links as HTML and numbers without area code"].text
  expect(valuesOf(list).map(({ phones, faxes }) => [...phones, ...faxes])).toEqual([
    ["+49 30 4254218", "+49 30 4250121"],
    ["+49 30 5135123", "+49 30 51009519"],
    // 04677 is an area code, too: the number stays as it is.
    ["+49 30 901838210", "4677779710"],
  ])
})

test("a namesake of a large town, an extension and a suburb get no area code", () => {
  const phoneOf = (town: string, postalCode: string, phone: string) =>
    valuesOf(`Schule;PLZ;Ort;Telefon\nRingschule;${postalCode};${town};${phone}\n`)[0]?.phones[0]
  expect(phoneOf("Frankfurt am Main", "60311", "212345")).toBe("+49 69 212345")
  expect(phoneOf("Frankfurt (Oder)", "15230", "212345")).toBe("212345")
  expect(phoneOf("Frankfurt", "15230", "212345")).toBe("212345")
  expect(phoneOf("Essen", "45127", "212345")).toBe("+49 201 212345")
  expect(phoneOf("Essen", "49632", "212345")).toBe("212345")
  expect(phoneOf("Essen-Kettwig", "45219", "212345")).toBe("212345")
  expect(phoneOf("Köln", "50667", "4711")).toBe("4711")
})

test("a link as HTML counts by what it leads to, and a focus of special education by its beginning", () => {
  const list = schoolLists["a map service with links as HTML and numbers without area code"].text
  const { columns } = reading(list)
  expect(columns.find(({ header }) => header === "INTERNET")?.confidence).toBeGreaterThan(0.9)
  expect(valuesOf(list).map(({ websites, types }) => [websites[0], types[0]])).toEqual([
    ["http://www.abend.example.org", "weiterfuehrendeSchule"],
    ["http://www.linden.example.org", "grundschule"],
    ["http://www.ahorn.example.org", "foerderschule"],
  ])
})

test("in a list of local numbers ten digits have lost no zero, even where no town is told", () => {
  const local = (numbers: ReadonlyArray<string>) =>
    valuesOf(`Schule;Telefon\n${numbers.map((phone, at) => `Schule ${at};${phone}`).join("\n")}\n`).map(
      ({ phones }) => phones[0],
    )
  expect(local(["901838210", "39884110", "3900060", "4677779710"]).at(-1)).toBe("4677779710")
  expect(local(["3714004990", "3714004991", "3714004992", "3714004993"]).at(-1)).toBe("+49 371 4004993")
})

test("of district and quarter the smaller one is the part of town", () => {
  const list = schoolLists["a map service with links as HTML and numbers without area code"].text
  expect(valuesOf(list).map(({ address }) => address.district)).toEqual([
    "Prenzlauer Berg",
    "Friedrichsfelde",
    "Neukölln",
  ])
  expect(valuesOf("Schule;Bezirk;Ortsteil\nSchule A;Mitte;\n")[0]?.address.district).toBe("Mitte")
})

test("letters of Hamburg become school types, and the same letters elsewhere do not", () => {
  const list = schoolLists["a register with school types in the letters of its state"].text
  expect(valuesOf(list).map(({ types }) => types)).toEqual([
    ["grundschule"],
    ["weiterfuehrendeSchule"],
    ["foerderschule"],
    ["weiterfuehrendeSchule"],
  ])
  expect(valuesOf("Name;Art;Ort\nHaus A;G;Ulm\nHaus B;SO;Ulm\nHaus C;K;Ulm\n").map(({ types }) => types[0])).toEqual([
    "sonstige",
    "sonstige",
    "sonstige",
  ])
})

test("who only is public or private is no provider by name", () => {
  const values = valuesOf(schoolLists["a map made by parents with everything in words"].text)
  expect(values.map(({ provider, legalStatus }) => [provider?.name, legalStatus])).toEqual([
    ["Stiftung am See", undefined],
    [undefined, "staatlich"],
    [undefined, "staatlich"],
    [undefined, "staatlich"],
    ["Waldorf Südost e.V.", undefined],
  ])
})

test("two streets in one address stay whole, and another site in brackets is a remark", () => {
  const [, , two, brackets, waldorf] = valuesOf(schoolLists["a map made by parents with everything in words"].text)
  expect(two?.address).toMatchObject({ street: "Hoernlestraße 80 und Mittelheide 49", postalCode: "12555" })
  expect(two?.address.houseNumber).toBeUndefined()
  expect(brackets?.address).toMatchObject({ street: "Kalker Straße", houseNumber: "7", postalCode: "12524" })
  expect(brackets?.remarks).toEqual(["Anschrift: Filiale Dahmestraße 36, 12526"])
  expect(waldorf?.categories).toEqual(["Waldorfschule (Ersatzschule, 1–13)"])
})

test("a quality mark of an entry is no state of a school, although its digit is one elsewhere", () => {
  const list = (header: string, codes: ReadonlyArray<string>) =>
    valuesOf(
      `Name;PLZ;Ort;${header}\n${codes.map((code, at) => `Schule ${at};4480${at};Bochum;${code}`).join("\n")}\n`,
    ).map(({ status }) => status)
  expect(list("qstatus_id", ["3", "3", "2", "3"])).toEqual([undefined, undefined, undefined, undefined])
  expect(list("Schulbetriebsschluessel", ["3", "9"])).toEqual(["planned", "closed"])
})

test("numbers of pupils for classes, programmes or years are not that of the school, and stay in the remarks", () => {
  const [school, other] = valuesOf(
    "Schulnummer;Schulname;Klasse;Anzahl_SuS\n100045;Realschule am Weg;5a;29\n100045;Realschule am Weg;5b;28\n100046;Schule am Ring;1a;25\n",
  )
  expect([school?.pupils, school?.remarks]).toEqual([undefined, ["Anzahl_SuS: 29, 28"]])
  expect([other?.pupils, other?.remarks]).toEqual([25, []])
})

test("rows below Gesamt sum up the same schools once more, and are no schools", () => {
  const rows = ["2024;Freie Schule;10;343", ";Montessori Schule;9;214", ";Summe;19;557", "2023;Freie Schule;10;330"]
  const totals = ["Gesamt;2024;19;557", ";2023;19;540", ";Freie Schule;20;673"]
  const { records, findings } = reading(`Jahr;Schule;Klassen;Schüler\n${[...rows, ...totals].join("\n")}\n`)
  expect(records).toBe(3)
  expect(findings.filter(({ _tag }) => _tag === "LineSkipped")).toHaveLength(4)
  // A school that is called so and has an address is one.
  const named =
    "Jahr;Schule;Straße;Telefon\n2024;Schule A;Ring 7;0234 12345\n;Schule B;Ring 8;0234 12346\nGesamt;Schule C;Ring 9;0234 12347\n"
  expect(reading(named).records).toBe(3)
})

test("two telling names of seven do not make a list of primary schools", () => {
  const names = [
    "Kolleg am Park",
    "OSZ Banken",
    "Technikakademie",
    "Ringgrundschule",
    "Grundschule Mitte",
    "Bildungsakademie",
    "Diversity Academy",
  ]
  const types = valuesOf(`BSN;Name;PLZ\n${names.map((name, at) => `01B0${at};${name};1055${at}`).join("\n")}\n`)
  expect(types[0]?.types).not.toContain("grundschule")
  expect(types[3]?.types).toEqual(["grundschule"])
})

test("that a school is open all day says less than its name", () => {
  const [first, second] = valuesOf(
    "Schulname;PLZ;Grundschule;Gymnasium;Offene Ganztagsschule\nFreie Waldorfschule;24941;;;1\nRingschule;24943;1;;1\nSeeschule;24943;;1;\n",
  )
  expect([first?.types, second?.types]).toEqual([
    ["weiterfuehrendeSchule", "grundschule", "ogs"],
    ["grundschule", "ogs"],
  ])
})
