import { expect, test } from "vitest"
import { readList } from "../index.js"

const read = (text: string) => {
  const { accepted, findings } = readList(text, { source: "liste", type: "kita" })
  return {
    values: accepted.map(({ value }) => value),
    told: (tag: string) => findings.filter(({ _tag }) => _tag === tag).map(({ line, raw }) => [line, raw]),
  }
}

test("numbers without area code get that of their town, where three whole numbers of the list show it", () => {
  const rows = ["0371 123456", "0371 234567", "0371/345678", "456789"].map(
    (phone, at) => `Kita ${at};Chemnitz;${phone}`,
  )
  const { values, told } = read(`Name;Ort;Telefon\n${rows.join("\n")}\nKita 9;Lichtenau;456789\n`)
  expect(values.slice(3).map(({ phones }) => phones)).toEqual([["+49 371 456789"], ["456789"]])
  expect([told("CellMended"), told("PhoneUnreadable")]).toEqual([[[5, "456789"]], [[6, "456789"]]])
})

test("a mistyped country is mended where the town has the area code behind it", () => {
  const rows = ["040 1234567", "040 2345678", "+49 40 3456789", "+40 40 4567890"].map(
    (phone, at) => `Kita ${at};Hamburg;${phone}`,
  )
  expect(read(`Name;Ort;Telefon\n${rows.join("\n")}\n`).values.at(-1)?.phones).toEqual(["+49 40 4567890"])
})

test("a fax in the column of telephones goes to the faxes, and a telephone in that of faxes to the telephones", () => {
  const { values } = read("Name;Telefon;Fax\nKita A;Tel.: 0234 12345 Fax: 0234 12346;\nKita B;;Tel. 0234 12345\n")
  expect(values.map(({ phones, faxes }) => [phones, faxes])).toEqual([
    [["+49 234 12345"], ["+49 234 12346"]],
    [["+49 234 12345"], []],
  ])
})

test("a web address among mailboxes and a mailbox among web addresses are moved, and said so", () => {
  const { values, told } = read(
    "Name;E-Mail;Homepage\nKita A;www.kita-a.de;info@kita-a.de\nKita B;b@kita-b.dewww.kita-b.de;\nKita C;c@kita-c.de;www.kita-c.de\nKita D;d@kita-d.de;www.kita-d.de\n",
  )
  expect(values.map(({ emails, websites }) => [emails, websites])).toEqual(
    ["a", "b", "c", "d"].map((name) => [
      [`${name === "a" ? "info" : name}@kita-${name}.de`],
      [`https://www.kita-${name}.de`],
    ]),
  )
  expect(told("CellMoved")).toEqual([
    [2, "www.kita-a.de"],
    [2, "info@kita-a.de"],
    [3, "www.kita-b.de"],
  ])
})

test("the target of a link is the value where its words are none", () => {
  const { values } = read(
    "Name;E-Mail;Homepage\nKita A;<a href=mailto:a@kita.de>Schreiben</a>;<a href=https://kita.de>hier</a>\nKita B;b@kita.de;www.kita.de\nKita C;[HLinkEMail];#http://www.kita.de#\n",
  )
  expect(values.map(({ emails, websites }) => [...emails, ...websites])).toEqual([
    ["a@kita.de", "https://kita.de"],
    ["b@kita.de", "https://www.kita.de"],
    ["http://www.kita.de"],
  ])
})

test("of a link that reads like an address the one to which it leads counts", () => {
  const { values } = read(
    "Name;Homepage;E-Mail\nKita A;<a href=https://kita.de/sued>https://kita.de</a>;<a href=mailto:a@kita.de>a@kita.de</a>\n",
  )
  expect(values.map(({ emails, websites }) => [...emails, ...websites])).toEqual([
    ["a@kita.de", "https://kita.de/sued"],
  ])
})

test("plain words beside a number are remarks, a name is nowhere in the report", () => {
  const report = readList("Name;Telefon\nKita A;Büro 0234 12345\nKita B;0234 12345 Frau Vogelsang\n", {
    source: "liste",
    type: "kita",
  })
  expect(report.accepted.map(({ value }) => [value.phones, value.remarks])).toEqual([
    [["+49 234 12345"], ["Telefon: Büro"]],
    [["+49 234 12345"], []],
  ])
  expect(report.findings.map(({ _tag }) => _tag)).toContain("NoteDropped")
  expect(JSON.stringify(report.findings) + JSON.stringify(report.accepted.map(({ value }) => value))).not.toContain(
    "Vogelsang",
  )
})

test("a truncated number stays as written with a finding, and a bare area code is none", () => {
  const { values, told } = read("Name;Telefon\nKita A;+4930175\nKita B;+49 30\nKita C;0\n")
  expect(values.map(({ phones }) => phones)).toEqual([["+4930175"], [], []])
  expect(told("PhoneUnreadable")).toEqual([
    [2, "+4930175"],
    [3, "+49 30"],
  ])
})

test("opening hours become hours where they are certain, and a remark where they are not", () => {
  const { values, told } = read("Name;Öffnungszeiten\nKita A;Mo-Fr 7.00-17.00 Uhr\nKita B;nach Absprache, auch früh\n")
  expect(values.map(({ openingHours }) => openingHours?.rules.length)).toEqual([1, undefined])
  expect(values.map(({ remarks }) => remarks)).toEqual([[], ["Öffnungszeiten: nach Absprache, auch früh"]])
  expect(told("HoursUnreadable")).toEqual([[3, "nach Absprache, auch früh"]])
})

test("every listing gives back the cells of its lines, and person columns are empty there", () => {
  const text =
    "Nummer;Name;Leitung;Art\n01;Kita Mond;Sabine Vogelsang;Kita\n01;Kita Mond;Sabine Vogelsang;Familienzentrum\n"
  const { accepted } = readList(text, { source: "liste" })
  expect(accepted.map(({ lines, raw }) => [lines, raw])).toEqual([
    [
      [2, 3],
      [
        ["01", "Kita Mond", "", "Kita"],
        ["01", "Kita Mond", "", "Familienzentrum"],
      ],
    ],
  ])
  const kept = readList(text, { source: "liste", keepPersons: true })
  expect(kept.accepted[0]?.raw[0]?.[2]).toBe("Sabine Vogelsang")
})

test("what a spreadsheet counts days by is a day below a header that asks for one, and is said so", () => {
  const { values, told } = read("Name;geändert\nKita A;45000\nKita B;15.03.2023\nKita C;12\n")
  expect(values.map(({ updatedOn }) => updatedOn)).toEqual(["2023-03-15", "2023-03-15", undefined])
  expect([told("CellMended"), told("DateUnreadable")]).toEqual([[[2, "45000"]], [[4, "12"]]])
})

test("below `Telefon / Fax` the second number is the fax, unless the cell says that it is another telephone", () => {
  const { values } = read(
    "Name;Telefon / Fax\nKita A;0234/12345 / 0234/12346\nKita B;0234/12345 oder 0234/12346\nKita C;0234/12345 / 0170 1234567\n",
  )
  expect(values.map(({ phones, faxes }) => [phones, faxes])).toEqual([
    [["+49 234 12345"], ["+49 234 12346"]],
    [["+49 234 12345", "+49 234 12346"], []],
    [["+49 234 12345", "+49 170 1234567"], []],
  ])
})
