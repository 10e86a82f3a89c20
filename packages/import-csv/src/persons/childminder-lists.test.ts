import { expect, test } from "vitest"
import { readList } from "../read-list.js"

const read = (text: string, options: object = {}) => readList(text, { source: "liste", profile: null, ...options })

const lists: ReadonlyArray<readonly [text: string, options: object, name?: string]> = [
  ["Tagesmutter;Straße;PLZ;Ort;Telefon\nErika Beispiel;Asbeck 4;44801;Bochum;0176 1234567\n", {}],
  ["Tagesmutter;Plätze;PLZ;Ort\nBeispiel;3;44801;Bochum\n", {}],
  ["Tagespflegeperson;Anschrift;PLZ;Ort\nBeispiel, Erika;Asbeck 4;44801;Bochum\n", {}],
  ["Nachname;Vorname;Straße;PLZ;Ort\nBeispiel;Erika;Asbeck 4;44801;Bochum\n", { type: "kindertagespflege" }],
  ["Nachname;Art;Straße;PLZ;Ort\nBeispiel;Kindertagespflege;Asbeck 4;44801;Bochum\n", {}],
  ["Träger;Tagesmutter;Straße;PLZ;Ort\nStadt Bochum;Erika Beispiel;Asbeck 4;44801;Bochum\n", {}],
  ["Name;Art;Straße;PLZ;Ort\n;Kindertagespflege;Asbeck 4;44801;Bochum\n", {}],
  ["Name;Art;Straße;PLZ;Ort\n;Großtagespflege;Asbeck 4;44801;Bochum\n", {}, "Großtagespflege, 44801 Bochum"],
]

test.each(lists.map(([text, options, name]) => ({ text, options, name })))(
  "a list that names only childminders gives private persons and names nobody: $text",
  ({ text, options, name }) => {
    const report = read(text, options)
    expect(report.rejected).toEqual([])
    expect(report.accepted.map(({ value }) => [value.name, value.address])).toEqual([
      [name ?? "Kindertagespflege, 44801 Bochum", { postalCode: "44801", city: "Bochum" }],
    ])
    expect(report.findings.map(({ _tag }) => _tag)).toContain("PrivatePersonRow")
    expect(JSON.stringify(report)).not.toMatch(/Beispiel|Erika|Asbeck|1234567/)
  },
)

test("a list of names without a type of childminders takes nobody for an institution", () => {
  const { accepted, rejected } = read("Nachname;Vorname;Straße;PLZ;Ort\nBeispiel;Erika;Asbeck 4;44801;Bochum\n")
  expect(accepted).toEqual([])
  expect(JSON.stringify(rejected)).not.toMatch(/Beispiel|Erika|Asbeck/)
})

test("a contact beside the institutions makes no childminders of them", () => {
  const { accepted } = read("Name;Tagesmutter;PLZ\nKita Mond;Erika Beispiel;44801\n")
  expect(accepted.map(({ value }) => [value.name, value.types])).toEqual([["Kita Mond", ["kita"]]])
})

test("a childminder in a list of Kitas is a private person, whatever type somebody gave the list", () => {
  const list =
    "Nr;Name;Straße;PLZ;Ort;Telefon\n1;Kita Mond;Am Bach 1;44801;Bochum;0234 123456\n2;Tagespflege Anna Blum;Ring 2;44801;Bochum;0171 1234567\n"
  const { accepted, findings } = readList(list, { source: "kitas", type: "kita" })
  expect(accepted.map(({ value: { name, phones } }) => [name, phones])).toEqual([
    ["Kita Mond", ["+49 234 123456"]],
    ["Privatperson, 44801 Bochum", []],
  ])
  expect(findings.filter(({ _tag }) => _tag === "PrivatePersonRow").map(({ line }) => line)).toEqual([3])
})
