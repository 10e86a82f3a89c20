import { expect, test } from "vitest"
import { readList, toInspection } from "../index.js"

const read = (text: string, more: object = {}) => readList(text, { source: "liste", ...more })
const everything = (text: string, more: object = {}): string => {
  const report = read(text, more)
  return JSON.stringify([report, toInspection(report, "de"), toInspection(report, "en")])
}
const fieldsOf = (text: string) => Object.fromEntries(read(text).columns.map(({ header, field }) => [header, field]))
const tags = (text: string, more: object = {}) => read(text, more).findings.map(({ _tag }) => _tag)
const lines = (text: string, tag: string, more: object = {}) =>
  read(text, more).findings.flatMap((found) => (found._tag === tag ? [found.line] : []))

/** Every planted word that must not leave the importer. */
const secrets = ["Geheim", "geheim", "Versteckt", "versteckt", "1512345", "7654321", "Heimlichweg", "7.2345", "7,2345"]
const leaks = (text: string, more: object = {}) => secrets.filter((secret) => everything(text, more).includes(secret))

const kitas = `Nummer;Einrichtung;Straße;PLZ;Ort;Telefon;E-Mail;Kontakt;Bemerkung;Leitung
1;Kita Sonne;Markstr. 4;44801;Bochum;0234 12345;kita.sonne@stadt.de;Sabine Geheim;Anmeldung bei Frau Geheim, Raum 3;Geheim, Ute
2;Kita Mond;Am Bach 5 c/o Frau Versteckt;44803;Bochum;Frau Geheim 02/1;kita.mond@stadt.de;Peter Versteckt;Elternbeirat trifft sich montags bei Herrn Versteckt;Herr Dr. Versteckt
3;;Am Bach 6;44805;Bochum;0234 23456;;Ute Geheim;Leitung: Jan Versteckt;Frau Geheim
4;Kita Stern;Am Bach 7;4480;Bochum;Jan Versteckt;kita.stern@stadt;Jan Geheim;;N. N.;Sabine Versteckt
`

test("no name of a person of a list of Kitas leaves the importer, whatever column it stands in", () => {
  expect(leaks(kitas)).toEqual([])
  expect(fieldsOf(kitas)).toMatchObject({ Kontakt: "person", Leitung: "person" })
  expect(tags(kitas)).toContain("PersonColumnDropped")
  expect(lines(kitas, "PersonInText")).toHaveLength(1)
})

test("what is no name stays in the same cells", () => {
  const values = read(kitas).accepted.map(({ value }) => value)
  expect(values.map(({ name }) => name)).toEqual(["Kita Sonne", "Kita Mond", "Kita Stern"])
  expect(values[0]?.remarks).toEqual(["Anmeldung bei Frau […], Raum 3"])
  expect(values[0]?.phones).toEqual(["+49 234 12345"])
  expect(read(kitas).rejected[0]?.raw.slice(0, 5)).toEqual(["3", "", "Am Bach 6", "44805", "Bochum"])
})

test("an office that may keeps the persons, and that is said", () => {
  const kept = everything(kitas, { keepPersons: true })
  expect(["Sabine Geheim", "Geheim, Ute", "Frau Geheim, Raum 3"].filter((name) => !kept.includes(name))).toEqual([])
  expect(tags(kitas, { keepPersons: true })).toContain("PersonColumnKept")
})

const childminders = `Nr;Art;Name;Straße;PLZ;Ort;Telefon;Mobil;E-Mail;Homepage;Lat;Lon;Plätze
17;Kindertagespflege;Sabine Geheim;Heimlichweg 3;44801;Bochum;0234 7654321;0151 1512345;sabine.geheim@web.de;www.tagesmutter-geheim.de;51,4543;7,2345;5
18;Kindertagespflege;Versteckt, Ute;Heimlichweg 3 a;44801;Bochum;kaputt 7654321 Versteckt;;ute@versteckt;;99;7,2345;4
19;Tagesmutter;Tagesmutter Jana Versteckt;Heimlichweg 5;4480;Bochum;0151 1512345;;;;0;7,2345;5
20;Kindertagespflege;Fachberatung Kindertagespflege der Stadt;Rathausplatz 1;44801;Bochum;0234 12345;;tagespflege@stadt.de;;51,4812;7,2161;
21;Kita;Kita Anna Frank;Markstr. 4;44801;Bochum;0234 12346;;kita@stadt.de;;51,4813;7,2162;60
`

test("a childminder is flagged, and nothing that leads to her leaves the importer", () => {
  expect(leaks(childminders)).toEqual([])
  expect(lines(childminders, "PrivatePersonRow")).toEqual([2, 3, 4])
  const [first] = read(childminders).accepted
  expect(first?.value).toMatchObject({
    name: "Kindertagespflege, 44801 Bochum",
    types: ["kindertagespflege"],
    address: { postalCode: "44801", city: "Bochum" },
    phones: [],
    emails: [],
    websites: [],
    capacity: 5,
  })
  expect(first?.value).not.toHaveProperty("position")
  expect(first?.value.address).not.toHaveProperty("street")
})

test("three childminders of one postal code stay three, with ids that the next delivery gives again", () => {
  const anonymous = childminders.replaceAll(/^\d*;/gm, ";")
  const ids = (more: object = {}) => read(anonymous, more).accepted.map(({ value }) => value.id)
  expect(new Set(ids())).toHaveProperty("size", 5)
  expect(ids({ known: read(anonymous).accepted.map(({ value }) => value) })).toEqual(ids())
  expect(leaks(anonymous)).toEqual([])
})

test("who speaks for childminders is an institution, and so is a Kita with the name of a person", () => {
  const values = read(childminders).accepted.map(({ value }) => value)
  expect(values[3]).toMatchObject({ name: "Fachberatung Kindertagespflege der Stadt", phones: ["+49 234 12345"] })
  expect(values[4]).toMatchObject({ name: "Kita Anna Frank", address: { street: "Markstr." } })
})

test("with keepPersons a childminder stays as she stands, and that is said", () => {
  const report = read(childminders, { keepPersons: true })
  expect(report.accepted[0]?.value).toMatchObject({ name: "Sabine Geheim", address: { street: "Heimlichweg" } })
  expect(report.findings.filter(({ _tag }) => _tag === "PrivatePersonRow")).toMatchObject([
    { kept: true },
    { kept: true },
    { kept: true },
  ])
})

test("a list of childminders with names in person columns has one entry for each, without names", () => {
  const text = `Anrede;Vorname;Nachname;Straße;PLZ;Ort;Mobil
Frau;Sabine;Geheim;Heimlichweg 3;44801;Bochum;0151 1512345
Frau;Ute;Versteckt;Heimlichweg 4;44803;Bochum;0151 1512345
Herr;Jan;Geheim;Heimlichweg 5;44805;Bochum;0151 1512345
`
  expect(leaks(text, { type: "kindertagespflege" })).toEqual([])
  expect(read(text, { type: "kindertagespflege" }).accepted.map(({ value }) => value.name)).toEqual([
    "Kindertagespflege, 44801 Bochum",
    "Kindertagespflege, 44803 Bochum",
    "Kindertagespflege, 44805 Bochum",
  ])
  expect(leaks(text)).toEqual([])
  expect(read(text).rejected).toHaveLength(3)
})

test("people without a type are private where the list is one of people, or reaches them privately", () => {
  const text = `Name;Straße;PLZ;Ort;Telefon
Frau Geheim;Heimlichweg 3;44801;Bochum;0151 1512345
Ute Versteckt;Heimlichweg 4;44803;Bochum;0151 1512345
Jan Geheim;Heimlichweg 5;44805;Bochum;0151 1512345
`
  expect(leaks(text)).toEqual([])
  expect(lines(text, "PrivatePersonRow")).toEqual([2, 3, 4])
})

test("in a list of people names alone are private, with no telephone beside them", () => {
  const text = "Name;Straße;PLZ\nUte Geheim;Weg 3;44801\nJan Versteckt;Weg 4;44803\nAnna Geheim;Weg 5;44805\n"
  expect(lines(text, "PrivatePersonRow")).toEqual([2, 3, 4])
  expect(leaks(text)).toEqual([])
})

test("a telephone cell that is too long to be read names nobody", () => {
  const long = "0234 12345 Sabine Geheim Jan Versteckt ".repeat(30)
  const text = `Name;PLZ;Telefon\nKita Mond;44801;0234 12346\nKita Stern;44803;0234 12347\nKita Süd;44805;${long}\n`
  expect(tags(text)).toContain("PhoneUnreadable")
  expect(leaks(text)).toEqual([])
})

test("schools that are named after people are no people", () => {
  const text = `Name;Schulform;Straße;PLZ;Ort;Telefon
Anne Frank;Gymnasium;Markstr. 3;44801;Bochum;0234 12345
Käthe Kollwitz;Grundschule;Markstr. 4;44803;Bochum;0234 12346
Sophie Scholl;Gesamtschule;Markstr. 5;44805;Bochum;0234 12347
`
  expect(lines(text, "PrivatePersonRow")).toEqual([])
  expect(read(text).accepted.map(({ value }) => value.name)).toEqual(["Anne Frank", "Käthe Kollwitz", "Sophie Scholl"])
  const mixed = "Name;Straße;PLZ\nAnne Frank;Markstr. 3;44801\nSchule am Bach;Bach 1;44801\nKita Mond;Bach 2;44801\n"
  expect(lines(mixed, "PrivatePersonRow")).toEqual([])
})

test("a mailbox named after somebody is counted, not taken apart", () => {
  const text = "Name;PLZ;E-Mail\nKita Mond;44801;ute.muster@stadt.de\nKita Stern;44803;kita@stadt.de\n"
  expect(read(text).findings.filter(({ _tag }) => _tag === "PersonInEmail")).toMatchObject([{ line: 2, records: 1 }])
  expect(everything(text)).not.toContain('"persons":["')
  expect(read(text).accepted[0]?.value.emails).toEqual(["ute.muster@stadt.de"])
})

test("the telephone of a contact person is hers, and so is what stands beside a name", () => {
  const text = `Einrichtung;Ansprechpartner;Tel. Ansprechpartner;Träger;PLZ
Jugendtreff Süd;Hr. Geheim;0151 1512345;AWO, z. Hd. Frau Versteckt;44801
Kita Frau Holle;Fr. Versteckt;0234 7654321;Herr Geheim;44803
`
  expect(leaks(text)).toEqual([])
  expect(read(text).accepted.map(({ value, raw }) => [value.name, raw?.[0]?.[0]])).toEqual([
    ["Jugendtreff Süd", "Jugendtreff Süd"],
    ["Kita Frau Holle", "Kita Frau Holle"],
  ])
})

test("a title line, a footer and cells too many name nobody", () => {
  const text = `Kitas der Stadt, Ansprechpartnerin: Sabine Geheim
Name;PLZ;Ort
Kita Mond;44801;Bochum;Ute Versteckt
Kita Stern;44803;Bochum
Stand: 01.01.2024, Frau Geheim;;
`
  expect(leaks(text)).toEqual([])
})

test("a list of childminders that names them in person columns lacks no column of names", () => {
  const text = "Nachname;Vorname;PLZ;Ort\nGeheim;Sabine;44801;Bochum\nVersteckt;Ute;44801;Bochum"
  expect(tags(text, { type: "kindertagespflege" })).not.toContain("NameColumnMissing")
  expect(tags(text)).toContain("NameColumnMissing")
})

test("a record of a childminder without a name is taken over or rejected without what leads to her", () => {
  const nameless = childminders.replace("Sabine Geheim", "").replace("Versteckt, Ute", "–")
  expect(leaks(nameless)).toEqual([])
  const nowhere = nameless.replaceAll(";44801;Bochum", ";;").replaceAll(/;Heimlichweg \d(?: a)?/g, ";")
  expect(leaks(nowhere)).toEqual([])
  expect(read(nowhere).rejected).toHaveLength(2)
  const rows = read(nameless).accepted.filter(({ lines: [line = 0] }) => line < 4)
  expect(rows.map(({ raw: [cells = []] }) => cells.slice(0, 6))).toEqual([
    ["17", "Kindertagespflege", "", "", "44801", "Bochum"],
    ["18", "Kindertagespflege", "", "", "44801", "Bochum"],
  ])
})

test("what was mended in a cell of a childminder is told as little as the cell", () => {
  const slips = childminders.replace("0234 7654321", "+4930+49307654321").replace("geheim@web.de", "geheim(at)web.de")
  expect(tags(slips)).toContain("CellMended")
  expect(leaks(slips)).toEqual([])
})

test("rows that became one with the row of a childminder are as private as hers", () => {
  const merged = `${childminders}17;Krippe;Sabine Geheim;Heimlichweg 3;44801;Bochum;0234 765432;;;;;;5\n`
  expect(read(merged).accepted[0]?.lines).toEqual([2, 7])
  expect(leaks(merged)).toEqual([])
})

test.each([
  ["a title", "Auskunft: Ute Versteckt, ute.versteckt@stadt.de\n", ""],
  ["a footer", "", "\nStand: 1.1.2025, erstellt von Sabine Geheim (sabine-geheim@web.de)\n"],
])("%s that names people is told without them", (_where, title, footer) => {
  const rows = "Name;Straße;PLZ;Ort\nKita Sonne;Markstr. 4;44801;Bochum\nKita Mond;Markstr. 5;44801;Bochum"
  expect(tags(title + rows + footer)).toContain("LineSkipped")
  expect(leaks(title + rows + footer)).toEqual([])
})

test.each(["Ã¼", "??", "&uuml;", "\uFFFD"])(
  "a name with a broken letter (%s) is no sample of what is broken",
  (letter) => {
    const text = `Nummer;Einrichtung;Straße;Leitung
1;Kita Sonne;Markstr. 4;Sabine Geheim-M${letter}ller
2;Kita Mond;Am B${letter}hl 5;J${letter}rgen Versteckt
3;Kita Stern;Am B${letter}hl 6;Ute Kr${letter}ger
4;Kita Stein;K${letter}hlweg 6;Ute Kr${letter}ger`
    expect(tags(text).filter((tag) => /^(?:Umlauts|Characters)/.test(tag))).toHaveLength(1)
    expect(leaks(text)).toEqual([])
  },
)
