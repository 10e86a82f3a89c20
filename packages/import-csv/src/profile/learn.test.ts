import { describe, expect, it, test } from "vitest"
import { readList } from "../read-list.js"
import { bytesOf, listNames, readReal } from "../real-lists.fixture.js"
import { mappingOf, profileIdOf, profileOf } from "./learn.js"
import { oddList, oddProfile } from "./profile.fixture.js"
import { readProfile } from "./profile.js"

const list = "Nr;Einrichtung;PLZ;Farbe\nA1;Kita Süd;44801;rot\nA2;Kita Nord;44805;blau"

describe("the mapping of a list as a profile", () => {
  it.each(listNames)("of %s is a valid profile that reads it the same", (name) => {
    const report = readReal(name)
    const profile = profileOf(report, { id: "saved", title: name })
    expect(readProfile(JSON.parse(JSON.stringify(profile)))._tag).toBe("Success")
    if (report.accepted.length === 0) return
    const again = readList(bytesOf(name), { source: name, profile })
    expect(again.columns.map(({ field }) => field)).toEqual(report.columns.map(({ field }) => field))
    expect(again.accepted).toEqual(report.accepted)
  })

  it("writes a column that means nothing as null, so that somebody can say otherwise", () => {
    const { columns } = profileOf(readList(list, { source: "kitas" }), { id: "kitas", title: "Kitas" })
    expect(columns).toEqual([
      { header: "Nr", field: expect.stringMatching(/id$/i) },
      { header: "Einrichtung", field: "name" },
      { header: "PLZ", field: "postalCode" },
      { header: "Farbe", field: null },
    ])
  })

  it("has as signs all headers, and the region of the postal codes", () => {
    const { recognise } = profileOf(readList(list, { source: "kitas" }), { id: "kitas", title: "Kitas" })
    expect(recognise).toEqual({
      headers: ["Nr", "Einrichtung", "PLZ", "Farbe"],
      cells: { header: "PLZ", startsWith: ["44"] },
    })
  })

  it("keeps what the profile that was used says beside the columns", () => {
    const report = readList(oddList, { source: "odd", profile: oddProfile })
    const profile = profileOf(report, { id: "odd", title: oddProfile.title, version: 3 })
    expect({ ...profile, version: 2, recognise: oddProfile.recognise }).toEqual(oddProfile)
  })

  it("of a list without headers goes by position", () => {
    const rows =
      "1;Kita Süd;Markstr. 4;44801 Bochum\n2;Kita Nord;Nordring 5;44805 Bochum\n3;Kita West;Am Bach 1;44803 Bochum"
    const profile = profileOf(readList(rows, { source: "h" }), { id: "h", title: "h" })
    expect(profile.dialect).toEqual({ headerLine: null })
    expect(profile.columns.map(({ position }) => position)).toEqual([0, 1, 2, 3])
  })
})

describe("the mapping that is kept for the next delivery", () => {
  it("is the profile that was used", () => {
    expect(mappingOf(readList(oddList, { source: "odd", profile: oddProfile }), "odd")).toBe(oddProfile)
  })

  it("is what was recognised where no profile was used; of a column without meaning it says nothing", () => {
    const mapping = mappingOf(readList(list, { source: "kitas" }), "Kitas Süd 2026")
    expect([mapping.id, mapping.version]).toEqual(["kitas-sued-2026", 0])
    expect(mapping.columns.at(-1)).toEqual({ header: "Farbe" })
    const next = readList(list.replace("Farbe", "E-Mail").replace("rot", "a@b.de"), {
      source: "kitas",
      lastProfile: mapping,
    })
    expect(next.profile).toMatchObject({ version: 0, because: "lastDelivery" })
    expect(next.columns.at(-1)?.field).toBe("email")
    expect(mappingOf(next, "kitas").columns.at(-1)).toEqual({ header: "E-Mail", field: "email" })
  })
})

test("the id of a profile for a source is one, whatever the source is called", () => {
  for (const source of ["Kitas 2023: Süd", "../../etc", "Ω", "", "-.-", "x".repeat(300), "Straße & Weg"])
    expect(readProfile({ id: profileIdOf(source), title: "x", version: 1, columns: [] })._tag).toBe("Success")
})
