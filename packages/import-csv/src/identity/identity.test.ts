import fc from "fast-check"
import { expect, test } from "vitest"
import { readList, sourceName } from "../index.js"
import { shortHash, traitsText } from "./fingerprint.js"

const read = (text: string) => readList(text, { source: "liste" })
const ids = (text: string) => read(text).accepted.map(({ value }) => value.id)
const tags = (text: string) => read(text).findings.map(({ _tag }) => _tag)

test("a proven id becomes the listing's id under the name of its source", () => {
  expect(ids("Schulnummer;Name\n012345;Schule A\n012346;Schule B\n")).toEqual(["liste:012345", "liste:012346"])
})

test("rows of one institution are merged: types, categories and lines of all of them", () => {
  const report = read(
    "poi_id;name;PLZ;kategorie\n7;Haus Mond;44801;Kitas\n8;Haus B;44801;Kitas\n7;Haus Mond;44801;Grundschulen\n",
  )
  expect(report.accepted).toMatchObject([
    { lines: [2, 4], value: { id: "liste:7", types: ["kita", "grundschule"], categories: ["Kitas", "Grundschulen"] } },
    { lines: [3], value: { id: "liste:8" } },
  ])
})

test("an id on different institutions is no key: both get fingerprints, and the finding names the lines (R1)", () => {
  const text = "Schulnummer;Name;PLZ\n100001;Schule A;44801\n100001;Schule B;44803\n100002;Schule C;44805\n"
  expect(new Set(ids(text)).size).toBe(3)
  expect(ids(text)[0]).toMatch(/^liste:~/)
  expect(read(text).findings.find(({ _tag }) => _tag === "KeyRepeats")).toMatchObject({ raw: "100001", lines: [2, 3] })
})

test("in a proven column one wrong number costs only its own institutions the id", () => {
  const rows = Array.from({ length: 99 }, (_, index) => `${100_100 + index * 3};Schule ${index};44801`)
  const text = ["Schulnummer;Name;PLZ", ...rows, "100103;Schule fremd;44803"].join("\n")
  expect(ids(text).filter((id) => id.startsWith("liste:~"))).toHaveLength(2)
  expect(ids(text)[0]).toBe("liste:100100")
})

test("a column that only counts the rows is no key", () => {
  const text = "Nr;Name;PLZ\n1;Kita A;44801\n2;Kita B;44803\n3;Kita C;44805\n"
  expect(ids(text).every((id) => id.startsWith("liste:~"))).toBe(true)
  expect(tags(text)).toContain("RowNumberNoKey")
})

test("rows of one school per building are one institution: the other sites stand in the remarks (R9)", () => {
  const rows = [
    "100007;Goethe-Schule;Weg 1;44801;G1",
    "100007;Goethe-Schule;Uferweg 9;44803;G2",
    "100012;Schiller-Schule;Platz 2;44805;G3",
    "100029;Heine-Schule;Ring 3;44807;G4",
  ]
  const report = read(["Schulnummer;Name;Straße;PLZ;Gebäude", ...rows].join("\n"))
  expect(report.accepted.map(({ value }) => value.id)).toEqual(["liste:100007", "liste:100012", "liste:100029"])
  expect(report.accepted[0]).toMatchObject({
    lines: [2, 3],
    value: {
      address: { street: "Weg", houseNumber: "1", postalCode: "44801" },
      remarks: ["Weiterer Standort: Uferweg 9, 44803"],
    },
  })
  expect(report.findings.find(({ _tag }) => _tag === "SitesMerged")).toMatchObject({ institutions: 1 })
})

test("a number that many a playground of one name bears is no key: every place stays one (R1, R9)", () => {
  const rows = Array.from({ length: 12 }, (_, at) => `${at % 4};Bolzplatz;Weg ${at};4480${at % 4}`)
  const text = ["Nummer;Name;Straße;PLZ", ...rows].join("\n")
  expect(new Set(ids(text)).size).toBe(12)
})

test("numbers that only say at which place a row stands are no ids beside, in whatever order they are given", () => {
  const list = (...numbers: ReadonlyArray<string>) =>
    ["OBJECTID;Name;Straße;PLZ", ...numbers.map((number, at) => `${number};Kita ${"ABCD"[at]};Weg ${at};44801`)].join(
      "\n",
    )
  const first = read(list("1", "2", "3", "4")).accepted.map(({ value }) => value)
  expect(first.map(({ externalIds }) => externalIds)).toEqual([[], [], [], []])
  const again = readList(list("3", "1", "4", "2"), { source: "liste", known: first }).accepted.map(({ value }) => value)
  expect(again).toEqual(first)
  const [gap] = read(list("17", "29", "31", "40")).accepted
  expect(gap?.value).toMatchObject({ id: "liste:17", externalIds: [{ scheme: "liste/OBJECTID", value: "17" }] })
})

test("fingerprints do not depend on the order of rows, on case, umlaut spelling or Straße against Str.", () => {
  const rows = ["Kita Süd;Markstraße 4;44801", "Kita Nord;Weg 5;44803"]
  const list = (lines: ReadonlyArray<string>) => ["Name;Straße;PLZ", ...lines].join("\n")
  expect(ids(list(rows.toReversed()))).toEqual(ids(list(rows)).toReversed())
  expect(traitsText({ name: "Kita Süd", street: "Markstraße 4" })).toBe(
    traitsText({ name: "KITA SUED", street: "Markstr. 4" }),
  )
})

test("equal names without address stay apart where anything else differs, and are one where nothing does (R9)", () => {
  const list = (rows: ReadonlyArray<string>) => ["Name;X;Y", ...rows].join("\n")
  const different = list(["Bolzplatz;7.20;51.40", "Bolzplatz;7.21;51.41"])
  expect(new Set(ids(different)).size).toBe(2)
  expect(ids(list(["Bolzplatz;7.21;51.41", "Bolzplatz;7.20;51.40"]))).toEqual(ids(different).toReversed())
  expect(read(list(["Bolzplatz;7.20;51.40", "Bolzplatz;7.20;51.40"])).accepted.map(({ lines }) => lines)).toEqual([
    [2, 3],
  ])
})

test("every id of a row is kept beside, under the list's own name, and officially where that is certain", () => {
  const text = "Schulnummer;id;Name;Gemeindeschluessel\n100000;77;Schule A;05911000\n100001;79;Schule B;05911000\n"
  expect(read(text).accepted[0]?.value.externalIds.toSorted((a, b) => (a.scheme < b.scheme ? -1 : 1))).toEqual([
    { scheme: "de-nw-schulnummer", value: "100000" },
    { scheme: "liste/Schulnummer", value: "100000" },
    { scheme: "liste/id", value: "77" },
  ])
})

test("hashes are short, steady and differ", () => {
  expect(shortHash("Kita Mond")).toBe(shortHash("Kita Mond"))
  expect(new Set(Array.from({ length: 20_000 }, (_, index) => shortHash(`Kita ${index}`))).size).toBe(20_000)
})

test("a source is the first part of an id and holds no colon: no other source's ids can begin like its own", () => {
  expect(sourceName("Kitas 2023: Süd")).toBe("Kitas-2023-Süd")
  const first = (source: string, key: string) =>
    readList(`Schulnummer;Name\n${key};Schule A\n`, { source }).accepted[0]?.value.id
  expect(first("kitas:2", "1")).toBe("kitas-2:1")
  expect(first("kitas", "2:1")).toBe("kitas:2:1")
})

test("long sources that differ only at their ends stay apart, and the name of a name is the name", () => {
  const long = (end: string) => `${"kitas-und-schulen-".repeat(10)}${end}`
  expect(sourceName(long("2023"))).not.toBe(sourceName(long("2024")))
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (source) => {
      const name = sourceName(source)
      expect(name).toMatch(/^[^\p{Cc}\p{Cs}\p{Z}:]{1,80}$/u)
      expect(sourceName(name)).toBe(name)
    }),
  )
})

test("what is rejected names the id that it would have had, also without a name", () => {
  const { rejected } = read("Schulnummer;Name;PLZ\n100001;;44801\n100005;Schule B;44801\n100009;Schule C;44801\n")
  expect(rejected).toMatchObject([{ line: 2, problem: { _tag: "NameMissing" }, id: "liste:100001" }])
})
