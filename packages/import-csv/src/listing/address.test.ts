import { expect, test } from "vitest"
import { readList } from "../index.js"

const read = (text: string) => {
  const { accepted, findings } = readList(text, { source: "liste", type: "kita" })
  return {
    addresses: accepted.map(({ value }) => value.address),
    remarks: accepted.map(({ value }) => value.remarks),
    codes: accepted.map(({ value }) => value.address.postalCode),
    told: (tag: string) => findings.filter(({ _tag }) => _tag === tag).map(({ line, raw }) => [line, raw]),
  }
}

test("a lost zero is put back where the town of the row has such codes, and every cell is reported", () => {
  const { codes, told } = read(
    "Name;PLZ;Ort\nKita A;9126;Chemnitz\nKita B;1067;Dresden\nKita C;09111;Chemnitz\nKita D;9112;Chemnitz\n",
  )
  expect(codes).toEqual(["09126", "01067", "09111", "09112"])
  expect(told("PostalCodeRepaired")).toEqual([
    [2, "9126"],
    [3, "1067"],
    [5, "9112"],
  ])
})

test("a lost zero is put back where the area code or the municipality key lies in the East", () => {
  expect(read("Name;PLZ;Ort;Telefon\nKita A;9337;Hohenstein;03723 12345\n").codes).toEqual(["09337"])
  expect(read("Name;PLZ;Ort;AGS\nKita A;4509;Delitzsch;14730070\n").codes).toEqual(["04509"])
  expect(read("Name;PLZ Ort\nKita A;8056 Zwickau\n").codes).toEqual(["08056"])
  expect(read("Name;Adresse\nKita A;Am Wall 1, 09111 Chemnitz\nKita B;Am Wall 2, 9112 Chemnitz\n").codes).toEqual([
    "09111",
    "09112",
  ])
})

test("many codes of four digits, and none with a zero, show that a spreadsheet took all zeros", () => {
  const rows = ["44801;X", "9661;A", "4736;B", "6526;C", "10115;Y"].map((row, index) => `Kita ${index};${row}`)
  expect(read(`Name;PLZ;Ort\n${rows.join("\n")}\n`).codes).toEqual(["44801", "09661", "04736", "06526", "10115"])
})

test("without evidence, or against it, four digits stay what they are: unread", () => {
  expect(read("Name;PLZ;Ort\nKita A;4480;Bochum\nKita B;44801;Bochum\n").codes).toEqual([undefined, "44801"])
  expect(read("Name;PLZ;Ort;Telefon\nKita A;4480;Wien;+43 1 234567\n").codes).toEqual([undefined])
  const { codes, told } = read("Name;PLZ;Ort;Telefon\nKita A;4480;Leipzig;0234 12345\n")
  expect([codes, told("PostalCodeUnreadable")]).toEqual([[undefined], [[2, "4480"]]])
})

test("a row whose cells stand in each other's columns is put in order, and the others are left alone", () => {
  const { addresses, told } = read(
    "Name;Straße;PLZ;Ort\nKita A;Markstr. 4;44801;Bochum\nKita B;48153 ;71-91;Friedrich-Ebert-Str\nKita C;Am Wall 1;Münster;48143\n",
  )
  expect(addresses).toEqual([
    { street: "Markstr.", houseNumber: "4", postalCode: "44801", city: "Bochum" },
    { street: "Friedrich-Ebert-Str", houseNumber: "71-91", postalCode: "48153" },
    { street: "Am Wall", houseNumber: "1", postalCode: "48143", city: "Münster" },
  ])
  expect(told("CellsShifted").map(([line]) => line)).toEqual([3, 4])
})

test("shifted cells that fit nowhere leave the address empty and stay in the remarks", () => {
  const { addresses, remarks, told } = read(
    "Name;Straße;PLZ;Ort\nKita A;Markstr. 4;44801;Bochum\nKita B;48153;siehe Träger, Haus;12 und 13b (alt) 77\n",
  )
  expect(addresses[1]).toEqual({})
  expect(remarks[1]).toEqual(["Straße: 48153", "PLZ: siehe Träger, Haus", "Ort: 12 und 13b (alt) 77"])
  expect(told("CellsShifted")).toHaveLength(1)
})

test("a town in the column of postal codes, and a code in the column of towns, are both found", () => {
  expect(
    read("Name;PLZ;Ort\nKita A;44801 Bochum;\nKita B;;44803 Bochum\nKita C;44805;44805 Bochum\nKita D;44807;Bochum\n")
      .addresses,
  ).toEqual(["44801", "44803", "44805", "44807"].map((postalCode) => ({ postalCode, city: "Bochum" })))
})

test("a whole address in the column of streets is taken apart where it agrees with the row", () => {
  expect(
    read("Name;Straße;PLZ;Ort\nKita A;Markstr. 4, 44801 Bochum;44801;Bochum\nKita B;Am Wall 1;44801;Bochum\n")
      .addresses[0],
  ).toEqual({ street: "Markstr.", houseNumber: "4", postalCode: "44801", city: "Bochum" })
})

test("a house number of its own column counts, also where the street repeats it", () => {
  expect(
    read(
      "Name;Straße;Hausnummer;PLZ;Ort\nKita A;Westring 358;358;44801;Bochum\nKita B;Straße 264;12;44801;Bochum\nKita C;Feldweg;o. Nr.;44801;Bochum\n",
    ).addresses.map(({ street, houseNumber }) => [street, houseNumber]),
  ).toEqual([
    ["Westring", "358"],
    ["Straße 264", "12"],
    ["Feldweg", undefined],
  ])
})

test("the letter of a house number in a column of its own is part of it", () => {
  expect(
    read(
      "Name;Straße;Hausnummer;Zusatz;PLZ;Ort\nKita A;Westring;358;a;44801;Bochum\nKita B;Westring;5;;44801;Bochum\n",
    ).addresses.map(({ houseNumber }) => houseNumber),
  ).toEqual(["358 a", "5"])
})

test("what stands behind a house number is a quarter or a remark, and nobody's name", () => {
  const { addresses, remarks, told } = read(
    "Name;Straße;PLZ;Ort\nKita A;Markstr. 4, OT Querenburg;44801;Bochum\nKita B;Markstr. 5 im Hof;44801;Bochum\nKita C;Markstr. 6, c/o Sabine Vogel;44801;Bochum\n",
  )
  expect(addresses[0]?.district).toBe("Querenburg")
  expect(remarks).toEqual([[], ["Anschrift: im Hof"], []])
  expect(told("NoteDropped")).toEqual([[4, undefined]])
})

test.each(["Kita am Park", "Grundschule Mond", "Mond e. V."])("the name of an institution is no town: %s", (name) => {
  const { addresses, told } = read(`Name;Straße;PLZ;Ort\nA;Weg 1;44801;Bochum\nStern;${name};Weg 3;44801\n`)
  expect(addresses[1]).toEqual({})
  expect(told("CellsShifted")).toHaveLength(1)
})

test("a postal code in a street cell makes it an address, and what cannot be told apart is no street", () => {
  const { addresses, remarks } = read(
    "Name;Anschrift\nA;Weg 5\nB;Ring 6\nC;44801 Bochum Weg 6\nD;Bochum, 44801, Weg 7\nE;Am Bach 8\n",
  )
  expect(addresses[2]).toEqual({ postalCode: "44801" })
  expect(remarks[2]).toEqual(["Anschrift: Bochum Weg 6"])
  expect(addresses[3]).toMatchObject({ street: "Weg", houseNumber: "7", postalCode: "44801" })
  expect(addresses[4]).toEqual({ street: "Am Bach", houseNumber: "8" })
})

test("a street of its own counts beside a whole address that gives none", () => {
  const rows = ["44801 Bochum Ring 6", "Ring 8, 44801 Bochum", "Ring 9, 44801 Bochum", "Ring 7, 44801 Bochum"]
  const { addresses } = read(
    `Name;Straße;Adresse\n${rows.map((row, at) => `K${at};Am Bach ${at};${row}`).join("\n")}\n`,
  )
  expect(addresses[0]).toEqual({ street: "Am Bach", houseNumber: "0", postalCode: "44801" })
})
