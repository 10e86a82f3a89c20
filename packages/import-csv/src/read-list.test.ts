import { expect, test } from "vitest"
import { readList } from "./index.js"
import { encodeCodePage, utf16 } from "./text/encoding.fixture.js"

const read = (input: string | Uint8Array, more: object = {}) => readList(input, { source: "liste", ...more })
const tags = (input: string | Uint8Array, more: object = {}) => read(input, more).findings.map(({ _tag }) => _tag)
const valuesOf = (input: string | Uint8Array, more: object = {}) => read(input, more).accepted.map(({ value }) => value)

const small =
  "Name;Straße;PLZ;Ort;Telefon\nKita Größenwahn;Überm Bach 4 a;44801;Bochum;0234 12345\nKita Süß;Äußere Gasse 5;44803;Bochum;0234 23456\n"

test.each([
  ["windows-1252", encodeCodePage(small, "windows-1252")],
  ["cp850", encodeCodePage(small, "cp850")],
  ["macintosh", encodeCodePage(small, "macintosh")],
  ["utf-16le", utf16(`\uFEFF${small.replaceAll(";", "\t")}`, "utf-16le")],
  ["utf-8", new TextEncoder().encode(`\uFEFF${small}`)],
] as const)("a list in %s gives the same values", (encoding, bytes) => {
  expect(read(bytes).dialect.encoding).toBe(encoding)
  expect(valuesOf(bytes)).toEqual(valuesOf(small))
  expect(valuesOf(bytes)[0]).toMatchObject({
    name: "Kita Größenwahn",
    address: { street: "Überm Bach", houseNumber: "4 a" },
  })
})

test("a postal code that does not exist is reported, and costs no institution", () => {
  const report = read(small.replace("44801", "00000"))
  expect(report.accepted.map(({ value }) => value.address.postalCode)).toEqual([undefined, "44803"])
  expect(report.findings.filter(({ _tag }) => _tag === "PostalCodeUnreadable").map(({ line }) => line)).toEqual([2])
})

test("school codes are kept only where all school forms are those of Nordrhein-Westfalen", () => {
  const list = (...forms: ReadonlyArray<string>) =>
    [
      "Schulname;Schulform;Rechtsform;Schulbetriebsschluessel;Schulbetriebsdatum",
      ...forms.map((form, at) => `Schule ${at};${form};1;7;31.02.2027`),
    ].join("\n")
  expect(valuesOf(list("02", "20")).map(({ school }) => school)).toEqual([
    { land: "NW", schulform: "02", rechtsform: "1" },
    { land: "NW", schulform: "20", rechtsform: "1" },
  ])
  expect(valuesOf(list("02", "99")).map(({ school }) => school)).toEqual([undefined, undefined])
})

test("titles and footers are skipped and named", () => {
  const report = read(`Einrichtungen der Stadt\n\n${small}Stand: 01.01.2024;;;;\n`)
  expect(report).toMatchObject({ records: 2, dialect: { headerLine: 3, preambleLines: [1] } })
  expect(report.accepted.map(({ lines }) => lines)).toEqual([[4], [5]])
  expect(report.findings.filter(({ _tag }) => _tag === "LineSkipped").map(({ line }) => line)).toEqual([1, 6])
})

test("an open quote swallows no institution", () => {
  const text = small.replace("Kita Größenwahn", '"Kita Größenwahn').replace("Kita Süß", '"Kita Süß"')
  expect(valuesOf(text).map(({ name }) => name)).toEqual(["Kita Größenwahn", "Kita Süß"])
  expect(read(text).findings.find(({ _tag }) => _tag === "QuoteNotClosed")?.line).toBe(2)
})

test("a quoted word is part of the name", () => {
  expect(
    valuesOf('Name;PLZ;Ort\n"Kissi" EKT e.V.;12345;Berlin\n"Kita; Mond";12345;Berlin\n').map(({ name }) => name),
  ).toEqual(['"Kissi" EKT e.V.', "Kita; Mond"])
})

test("a list without header is read by content and says so", () => {
  const text = small.slice(small.indexOf("\n") + 1)
  expect(valuesOf(text)).toEqual(valuesOf(small).map((value) => ({ ...value })))
  expect(read(text).dialect.headerLine).toBeNull()
  expect(tags(text)).toContain("HeaderMissing")
})

test("rows that are too short or too long lose nothing without a word", () => {
  const report = read("Name;PLZ;Ort\nKita Mond;44801\nKita Stern;44801;Bochum;Rest\n")
  expect(report.accepted).toHaveLength(2)
  expect(report.findings.filter(({ _tag }) => _tag.startsWith("Row"))).toMatchObject([
    { _tag: "RowTooShort", line: 2, cells: 2, expected: 3 },
    { _tag: "RowTooLong", line: 3, raw: "Rest" },
  ])
})

test("a header with an empty last cell is as long as its rows", () => {
  expect(tags("Name;PLZ;Ort;\nKita Mond;44801;Bochum\n")).not.toContain("RowTooShort")
})

test("two columns with the same header are reported", () => {
  expect(tags("Name;Ort;Ort\nKita Mond;Bochum;Süd\n")).toContain("HeaderRepeats")
})

test.each([
  ["an empty file", new Uint8Array(), "empty"],
  ["blanks", "  \n\n ", "empty"],
  ["prose", "Das ist ein Brief.\nMit Sätzen.\n", "noTable"],
  ["a web page", "<!DOCTYPE html><html><body>a;b</body></html>", "markup"],
  ["a workbook", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), "archive"],
] as const)("%s is unreadable, and one finding says why", (_, input, because) => {
  const report = read(input)
  expect(report).toMatchObject({ dialect: { format: "unreadable" }, records: 0, accepted: [], rejected: [] })
  expect(report.findings).toMatchObject([{ _tag: "Unreadable", severity: "error", because }])
})

test("a header alone is a list without records", () => {
  expect(read("Name;PLZ;Ort\n")).toMatchObject({ records: 0, dialect: { format: "csv", headerLine: 1 } })
})

test("fifty megabytes of noise are refused from a sample", () => {
  let state = 1
  const noise = new Uint8Array(50_000_000).map(() => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24
  })
  const start = performance.now()
  expect(read(noise).dialect.format).toBe("unreadable")
  expect(performance.now() - start).toBeLessThan(200)
})

test("a stray NUL costs nothing but its own place, and is reported", () => {
  for (const input of [
    new TextEncoder().encode(small.replace("Kita Süß", "Kita\0Süß")),
    small.replace("Kita Süß", "Kita\0Süß"),
  ])
    expect([valuesOf(input), tags(input)]).toEqual([valuesOf(small), ["NulReplaced", ...tags(small)]])
})

test("a quote that nothing closes is reported, also where it is the only one", () => {
  const text = small.replace("Kita Größenwahn", '"Kita Größenwahn')
  expect(valuesOf(text)).toEqual(valuesOf(small))
  expect(
    read(text)
      .findings.filter(({ _tag }) => _tag === "QuoteNotClosed")
      .map(({ line }) => line),
  ).toEqual([2])
})

test("half a pair of coordinates is no position and no broken number", () => {
  const text = "Name;lon;lat\nKita Mond;7,26;51,46\nKita B;;51,4618\nKita C;7,2;\nKita D;x;51,46\n"
  expect(read(text).findings.filter(({ line }) => line !== undefined)).toMatchObject([
    { _tag: "PositionUntrusted", line: 3, column: 2, raw: "51,4618", because: "incomplete" },
    { _tag: "PositionUntrusted", line: 4, column: 1, raw: "7,2", because: "incomplete" },
    { _tag: "NumberUnreadable", line: 5, column: 1, raw: "x" },
  ])
})

test("persons never become part of a listing (R52)", () => {
  const text = "Name;Schulleitung;PLZ\nSchule Mond;Erika Beispiel;44801\n"
  expect(JSON.stringify(valuesOf(text))).not.toContain("Beispiel")
  expect(tags(text)).toContain("PersonColumnDropped")
  expect(tags(text)).not.toContain("PersonColumnKept")
  expect(tags(text, { keepPersons: true })).not.toContain("PersonColumnDropped")
  expect(tags(text, { keepPersons: true })).toContain("PersonColumnKept")
})

test("a row without name is rejected and the others are not", () => {
  const report = read("Name;PLZ\nKita Mond;44801\n;44803\nKita Stern;44805\n")
  expect(report.accepted.map(({ lines }) => lines)).toEqual([[2], [4]])
  expect(report.rejected).toEqual([{ line: 3, problem: { _tag: "NameMissing", path: ["name"] }, raw: ["", "44803"] }])
})

test("without a name the provider at an address stands in", () => {
  const text = "Träger;Straße;PLZ\nAWO Mitte;Weg 4;44801\nAWO Süd;Weg 5;44801\n"
  expect(valuesOf(text).map(({ name }) => name)).toEqual(["AWO Mitte", "AWO Süd"])
  expect(tags(text)).toContain("NameFromProvider")
})

test("the caller's type counts where the list says none", () => {
  const text = "Name;Art\nHaus Mond;\nHaus Stern;Grundschule\n"
  expect(valuesOf(text, { type: "jugendtreff" }).map(({ types }) => types)).toEqual([["jugendtreff"], ["grundschule"]])
  expect(valuesOf(text).map(({ types }) => types)).toEqual([["sonstige"], ["grundschule"]])
})

test("codes become words through a key file, and are known without one", () => {
  const text = "Schulnummer;Schulform;Name;Rechtsform\n100001;02;Schule Mond;1\n100002;0A;Schulamt;1\n"
  const key = new TextEncoder().encode("sep=;\nSchluessel;Schulform;\n02;Grundschule (Primarstufe);\n0A;Aufsicht;\n")
  expect(valuesOf(text, { keyFiles: [key] }).map(({ categories }) => categories)).toEqual([
    ["Grundschule (Primarstufe)"],
    ["Aufsicht"],
  ])
  expect(valuesOf(text).map(({ types, categories }) => [types, categories])).toEqual([
    [["grundschule"], ["Grundschule"]],
    [["schulverwaltung"], ["Schulaufsicht"]],
  ])
})

test("what cannot be read stays findable: in the finding, and telephones as they were", () => {
  const report = read(
    "Name;PLZ;Telefon;E-Mail;Plätze\nKita Mond;4480;12345;kita@mond;viele\nKita B;44801;;;1\nKita C;44801;;a@b.de;2\nKita D;44801;;c@b.de;2\n",
  )
  expect(report.accepted[0]?.value).toMatchObject({ phones: ["12345"], emails: [], address: {} })
  expect(report.findings.filter(({ line }) => line === 2).map(({ _tag, raw }) => [_tag, raw])).toEqual([
    ["PhoneUnreadable", "12345"],
    ["EmailUnreadable", "kita@mond"],
    ["PostalCodeUnreadable", "4480"],
    ["NumberUnreadable", "viele"],
  ])
})

test("decimal commas, dates and null tokens are read as the office meant them", () => {
  const text =
    "Name;X;Y;geaendert;PLZ;EPSG\nKita Mond;7,26;51,46;2009/06/05;44801;null\nKita B;0;0;01.10.2022;-;\nKita C;;;k. A.;n/a;\n"
  expect(valuesOf(text)).toMatchObject([
    { position: { lon: 7.26, lat: 51.46 }, updatedOn: "2009-06-05", address: { postalCode: "44801" } },
    { updatedOn: "2022-10-01", address: {} },
    { address: {} },
  ])
  expect(valuesOf(text)[1]).not.toHaveProperty("position")
  expect(read(text).findings.filter(({ line }) => line !== undefined)).toMatchObject([
    { _tag: "PositionUntrusted", line: 3, because: "zero" },
  ])
})

test("a type column, an area code column and a house number column each belong to their neighbour", () => {
  const text =
    "Einrichtung;Einrichtungsart;Straße;Hausnr.;Vorwahl;Telefon\nHaus Mond;Jugendtreff;Weg;58 b - d;02327;12345\n"
  expect(valuesOf(text)[0]).toMatchObject({
    name: "Haus Mond",
    types: ["jugendtreff"],
    address: { street: "Weg", houseNumber: "58 b - d" },
    phones: ["+49 2327 12345"],
  })
})

test("a number too short to be one stays as a remark, with a finding, and costs nobody the record; a lone zero is none", () => {
  const report = readList("Name;PLZ;Telefon;Fax\nKita Mond;44801;0;-1\nKita B;44801;0234 12345;12\n", {
    source: "liste",
  })
  expect(report.rejected).toEqual([])
  expect(report.accepted.map(({ value }) => [value.phones, value.faxes, value.remarks])).toEqual([
    [[], [], ["Fax: -1"]],
    [["+49 234 12345"], [], ["Fax: 12"]],
  ])
  expect(report.findings.filter(({ _tag }) => /Phone|Fax/.test(_tag)).map(({ _tag, line }) => [_tag, line])).toEqual([
    ["FaxUnreadable", 2],
    ["FaxUnreadable", 3],
  ])
})

test("persons become part of a listing only where somebody asks for it (R52)", () => {
  const list = "Name;PLZ;Schulleitung\nSchule Mond;44801;Leitung A\n"
  const persons = (options: object) => readList(list, { source: "liste", ...options }).accepted[0]?.value.persons
  expect(persons({})).toEqual([])
  expect(persons({ keepPersons: true })).toEqual(["Leitung A"])
})

test("an empty name in a list of names is a gap: the provider does not stand in for it", () => {
  const report = read("Nummer;Name;Art;Straße;Träger\n1;Kita Süd;Kita;Markstr. 1;AWO\n2;;Haus;Markstr. 2;AWO\n")
  expect(report.accepted.map(({ value }) => value.name)).toEqual(["Kita Süd"])
  expect(report.rejected).toMatchObject([{ line: 3, id: "liste:2", problem: { _tag: "NameMissing" } }])
})

test("a column of states is one, however each is put; a state that is not known stays as a remark", () => {
  const states = ["aktiv", "wird zum 31.07.2026 geschlossen", "in Gründung", "Eröffnung zum 01.08.2027", "Sonderfall"]
  const rows = states.map((state, at) => `K${at};Kita Haus ${at};Kita;44801;${state}`)
  const { accepted, columns } = readList(["Nr;Name;Art;PLZ;Status", ...rows].join("\n"), { source: "kitas" })
  expect(columns.at(-1)?.field).toBe("status")
  expect(accepted.map(({ value }) => [value.status, value.remarks])).toEqual([
    ["active", []],
    ["active", ["wird zum 31.07.2026 geschlossen"]],
    ["planned", []],
    ["planned", []],
    [undefined, ["Status: Sonderfall"]],
  ])
})
