import { distanceMetres } from "@sozialraum/core/geo"
import { directoryEntry } from "@sozialraum/core/institution"
import { expect, test } from "vitest"
import { readList } from "./index.js"
import { fromUtm } from "./place/utm.fixture.js"
import { bytesOf, keyFiles, listNames, readReal } from "./real-lists.fixture.js"
import { readTable } from "./table/read-table.js"

const listingOf = (name: string, id: string) =>
  readReal(name).accepted.find(({ value }) => value.id === `${name}:${id}`)?.value

test.each([
  ["bochum-kitas-2023", 195, 193],
  ["bochum-schulen-2023", 298, 236],
  ["bochum-spielplaetze-2024", 352, 298],
  ["nrw-schuldaten-2021", 5507, 5507],
  ["berlin-kitas-2025-10", 2852, 2852],
  ["berlin-kitas-2025-12", 2891, 2891],
  ["sh-schulen", 1048, 1048],
])("%s has %i records of %i institutions", (name, records, institutions) => {
  const report = readReal(name)
  expect([report.records, report.accepted.length, report.rejected.length]).toEqual([records, institutions, 0])
  expect(new Set(report.accepted.map(({ value }) => value.id)).size).toBe(institutions)
})

test.each(listNames)(
  "%s: every record is accepted or rejected exactly once, and every value fits the network",
  (name) => {
    const report = readReal(name)
    const lines = [...report.accepted.flatMap((accepted) => accepted.lines), ...report.rejected.map(({ line }) => line)]
    expect(lines).toHaveLength(report.records)
    expect(new Set(lines).size).toBe(report.records)
    for (const { value } of report.accepted) expect(directoryEntry(value).institution.id).toBe(value.id)
  },
)

test.each(listNames)(
  "%s: delivered again, or with its first half gone, it gives every institution the id it had",
  (name) => {
    const { accepted } = readReal(name)
    const known = accepted.map(({ value }) => value)
    const again = readList(bytesOf(name), { source: name, known })
    expect(again.accepted).toEqual(accepted)
    const half = accepted.slice(accepted.length >> 1).map(({ value }) => value)
    expect(readList(bytesOf(name), { source: name, known: half }).accepted.map(({ value }) => value.id)).toEqual(
      known.map(({ id }) => id),
    )
  },
)

test("the sports grounds are windows-1252 with 128 records, and their legend cells are reported", () => {
  const report = readReal("bochum-sportanlagen")
  expect(report).toMatchObject({ records: 128, dialect: { encoding: "windows-1252", lineEnding: "crlf" } })
  expect(report.findings.find(({ _tag }) => _tag === "CellsFilledDown")).toMatchObject({ records: 57 })
  expect(report.rejected.map(({ line }) => line)).toEqual([86])
  expect(report.findings.filter(({ _tag }) => _tag === "RowTooLong").map(({ raw }) => raw)).toEqual([
    "WS = Weitsprung",
    "RL = Rundlaufbahn",
    "KS=Kugelstoßen",
  ])
})

test("a Kita of Bochum is as the city writes it", () => {
  expect(listingOf("bochum-kitas-2023", "611861")).toMatchObject({
    name: "Kindertageseinrichtung Villa Luna Bochum O-Werk",
    types: ["kita"],
    address: { street: "Suttner-Nobel-Allee", houseNumber: "4 a", postalCode: "44789", city: "Bochum" },
    websites: ["https://villaluna.de/bochum/kita-bochum/"],
  })
})

test("all positions of the three Bochum lists lie in the city", () => {
  for (const name of ["bochum-kitas-2023", "bochum-schulen-2023", "bochum-spielplaetze-2024"])
    for (const { value } of readReal(name).accepted) {
      expect(value.position?.lon).toSatisfy((lon: number) => lon > 7.1 && lon < 7.36)
      expect(value.position?.lat).toSatisfy((lat: number) => lat > 51.4 && lat < 51.54)
    }
})

test("four rows of one school become one with all of its categories", () => {
  const merged = readReal("bochum-schulen-2023").accepted.find(({ value }) => value.id === "bochum-schulen-2023:174953")
  expect(merged?.lines).toEqual([112, 113, 114, 115])
  expect(merged?.value.categories).toHaveLength(4)
})

test("every playground is one, and adventure playgrounds are also that", () => {
  const { accepted } = readReal("bochum-spielplaetze-2024")
  expect(accepted.every(({ value }) => value.types.includes("spielplatz"))).toBe(true)
  expect(accepted.filter(({ value }) => value.types.includes("abenteuerspielplatz"))).toHaveLength(4)
})

test("a school of the state list is read with its codes, joined name and joined telephone", () => {
  const listing = listingOf("nrw-schuldaten-2021", "100000")
  expect(listing).toMatchObject({
    name: "Studienkolleg des Ökumenischen Studienwerks e.V. für ausländische Studierende",
    shortName: "Bochum, WBK KOL Studienkolleg",
    types: ["weiterbildung"],
    phones: ["+49 234 9388231"],
    faxes: ["+49 234 9388260"],
    emails: ["100000@schule.nrw.de"],
    legalStatus: "in Trägerschaft eines Ersatzschulträgers (privat)",
    status: "active",
  })
  expect(listing?.externalIds).toContainEqual({ scheme: "de-nw-schulnummer", value: "100000" })
  expect(listing?.position && distanceMetres(listing.position, fromUtm(378_180, 5_701_853, 32))).toBeLessThan(0.02)
})

test("the schools of the state list keep the codes of its key files, and none of another list has any", () => {
  const schools = readReal("nrw-schuldaten-2021").accepted.flatMap(({ value }) => value.school ?? [])
  expect(schools).toHaveLength(5507)
  expect(schools.filter(({ betriebsschluessel }) => betriebsschluessel === "2")).toHaveLength(43)
  expect(schools.filter(({ rechtsform }) => rechtsform === "2")).toHaveLength(558)
  expect(schools.filter(({ schulform }) => schulform === "02")).toHaveLength(2793)
  expect(schools.filter(({ traegernummer }) => traegernummer === undefined)).toHaveLength(59)
  expect(schools.every(({ betriebsdatum }) => betriebsdatum !== undefined)).toBe(true)
  expect(listingOf("nrw-schuldaten-2021", "100000")?.school).toEqual({
    land: "NW",
    schulform: "25",
    rechtsform: "2",
    traegernummer: "10100",
    betriebsschluessel: "6",
    betriebsdatum: "1974-01-01",
  })
  for (const name of ["bochum-schulen-2023", "sh-schulen"])
    expect(readReal(name).accepted.every(({ value }) => value.school === undefined)).toBe(true)
})

test("types, states and legal forms are the same with key files and without", () => {
  const bytes = bytesOf("nrw-schuldaten-2021")
  const facts = (report: ReturnType<typeof readList>) =>
    report.accepted.map(({ value: { types, status, legalStatus } }) => [types, status, legalStatus])
  const without = readList(bytes, { source: "nrw" })
  expect(facts(readList(bytes, { source: "nrw", keyFiles: keyFiles() }))).toEqual(facts(without))
  const times = (status: string) => without.accepted.filter(({ value }) => value.status === status).length
  expect([times("active"), times("closed")]).toEqual([5472, 35])
  expect(without.accepted.filter(({ value }) => value.types.includes("schulverwaltung"))).toHaveLength(59)
  expect(without.accepted.filter(({ value }) => value.types.includes("grundschule"))).toHaveLength(
    2793 + 2 + 5 + 44 + 1,
  )
})

test("the positions of Berlin are the numbers of the list, to the last digit", () => {
  expect(listingOf("berlin-kitas-2025-10", "01010010")).toMatchObject({
    position: { lon: 13.384392505580408, lat: 52.52251612724968 },
    capacity: 69,
    phones: ["+49 30 2816473"],
    types: ["kita"],
    provider: { externalId: { scheme: "berlin-kitas-2025-10/sponsor_id", value: "1224" } },
  })
})

test.each(["berlin-kitas-2025-10", "nrw-schuldaten-2021", "sh-schulen"])(
  "%s: every telephone is in international spelling or has a finding, and none is lost",
  (name) => {
    const report = readReal(name)
    const unread = new Set(report.findings.filter(({ _tag }) => _tag === "PhoneUnreadable").map(({ line }) => line))
    const column = report.columns.find(({ field }) => field === "phone")?.index ?? -1
    const table = readTable(bytesOf(name))
    const cells = table._tag === "Table" ? table.table.records : []
    const raw = new Map(cells.map((record) => [record.line, record.cells[column]?.trim() ?? ""]))
    for (const { lines, value } of report.accepted) {
      const [line = 0] = lines
      expect(value.phones.length > 0).toBe(raw.get(line) !== "")
      for (const phone of value.phones)
        expect(/^\+49 [1-9]\d{1,4} \d{3,11}$|^\+49 [1-9]\d{6,}$/.test(phone) || unread.has(line)).toBe(true)
    }
    expect(unread.size).toBeLessThan(report.records * 0.02)
  },
)

test("all telephones of the state list have the area code of its column, and every digit of their own", () => {
  const table = readTable(bytesOf("nrw-schuldaten-2021"))
  if (table._tag !== "Table") throw new Error("no table")
  const { headers, records } = table.table
  const column = (name: string) => headers.indexOf(name)
  const phones = new Map(
    readReal("nrw-schuldaten-2021").accepted.map(({ lines: [line], value }) => [line, [value.phones, value.faxes]]),
  )
  const international = (code = "", number = "") =>
    /\d/.test(number) ? [`+49 ${code.replace(/^0/, "")} ${number}`] : []
  const wrong = records.filter(({ line, cells }) => {
    const [phone, fax] = [
      ["Telefonvorwahl", "Telefon"],
      ["Faxvorwahl", "Fax"],
    ].map(([code = "", number = ""]) => international(cells[column(code)], cells[column(number)]))
    return JSON.stringify(phones.get(line)) !== JSON.stringify([phone, fax])
  })
  expect(records).toHaveLength(5507)
  // One number is longer than any: it stays as it was written.
  expect(wrong.map(({ line }) => phones.get(line)?.[1])).toEqual([["02323 1612339217"]])
  expect(listingOf("nrw-schuldaten-2021", "100011")?.phones).toEqual(["+49 2129 3754950"])
})

test("an authority in a list of schools is no Kita, whatever its name lists", () => {
  const authority = readReal("sh-schulen").accepted.find(({ lines }) => lines[0] === 1030)?.value
  expect([authority?.name.slice(0, 22), authority?.types]).toEqual(["Amt Boostedt-Rickling ", ["schulverwaltung"]])
})

test("in Schleswig-Holstein the portal's id is the key, and the repeated official number stays beside", () => {
  const report = readReal("sh-schulen")
  expect(report.accepted[0]?.value).toMatchObject({
    id: "sh-schulen:9099793",
    address: { street: "Westring", houseNumber: "358" },
  })
  expect(report.accepted[0]?.value.externalIds).toContainEqual({ scheme: "sh-schulen/agency_number", value: "0707060" })
  expect(report.findings.some(({ _tag, raw }) => _tag === "KeyRepeats" && raw === "0706021")).toBe(true)
  expect(report.accepted.filter(({ value }) => value.position !== undefined)).toHaveLength(989)
  expect(report.accepted.find(({ lines }) => lines[0] === 35)?.value.address.houseNumber).toBe(
    "91 - 93 - Gebäude B-15.1",
  )
})

test("key files are recognised as what they are", () => {
  for (const name of listNames.filter((list) => list.startsWith("nrw-key")))
    expect(readReal(name).findings.map(({ _tag }) => _tag)).toContain("KeyFile")
})

test.each([
  ["in Berlin", { lon: 13.4, lat: 52.5 }, "postalCodes"],
  ["with swapped numbers", { lon: 51.48, lat: 7.22 }, "outside"],
  ["abroad", { lon: 2.35, lat: 48.86 }, "outside"],
] as const)("a place %s moves no Kita of Bochum, and a finding says that it is wrong", (_, near, because) => {
  const report = readList(bytesOf("bochum-kitas-2023"), { source: "bochum-kitas-2023", near })
  expect(report.accepted).toEqual(readReal("bochum-kitas-2023").accepted)
  expect(report.findings.filter(({ _tag }) => _tag === "NearContradicted")).toMatchObject([{ because }])
})

test("a place far from points that nobody doubts is reported, and the right one is not", () => {
  const contradictions = (near: { readonly lon: number; readonly lat: number }) =>
    readList(bytesOf("berlin-kitas-2025-10"), { source: "berlin", near })
      .findings.filter(({ _tag }) => _tag === "NearContradicted")
      .map((found) => ("because" in found ? found.because : ""))
  expect(contradictions({ lon: 13.4, lat: 52.5 })).toEqual([])
  expect(contradictions({ lon: 7.22, lat: 51.48 })).toEqual(["postalCodes"])
  expect(contradictions({ lon: 12.1, lat: 49 })).toHaveLength(1)
})
