import { describe, expect, it } from "vitest"
import { ContactPoint } from "../institution/index.js"
import { eraseFromCopies } from "./index.js"

const contact = (name: string, ...emails: ReadonlyArray<string>) =>
  ContactPoint.parse({
    ...{ id: "k", institution: "kita", function: "leitung", emails },
    person: { name, purpose: "Vertretung", eraseOn: "2028-08-01" },
  })
const sabine = eraseFromCopies(contact("Sabine Beispiel", "s.beispiel@kita.de", "biene72@gmx.de", "info@kita.de"))

describe("a copy that a person is taken out of", () => {
  it("is the very same where it says nothing of the person (P14)", () => {
    const copy = { id: "1", texts: ["Treff", null, 3, { deep: [true, "Frau Meier"] }], emails: ["info@kita.de"] }
    expect(sabine.without(copy)).toBe(copy)
    expect(sabine.mentions(copy)).toEqual([])
  })

  it("loses the name and own mailboxes in every text, at whatever depth, and no part of another's mailbox (P14)", () => {
    expect(sabine.without([{ a: { b: ["Frau Beispiel, BIENE72@gmx.de."] } }])).toEqual([
      { a: { b: ["[leitung], [leitung]."] } },
    ])
    for (const other of ["arbeitsbiene72@gmx.de", "biene72@gmx.de.example.org", "h.beispiel@kita.de"])
      expect(sabine.without(other)).toBe(other)
    expect(sabine.without("İlknur oder biene72@gmx.de")).toBe("İlknur oder [leitung]")
  })

  it("loses mailboxes of lists whole, and whom an invitation was sent to; cells keep their place (P14)", () => {
    expect(
      sabine.without({ emails: ["s.beispiel@kita.de", "info@kita.de"], raw: [["1", "s.beispiel@kita.de"]] }),
    ).toEqual({
      emails: ["info@kita.de"],
      raw: [["1", "[leitung]"]],
    })
    const attendees = [
      { institution: "kita", address: "S.Beispiel@kita.de" },
      { institution: "b", address: "b@b.de" },
    ]
    expect(sabine.without({ attendees })).toEqual({ attendees: [attendees[1]] })
    const field = { field: "emails", before: ["s.beispiel@kita.de"], after: [] }
    expect(sabine.without(field)).toEqual({ field: "emails", before: [], after: [] })
  })

  it("keeps ids and names of houses, which are told instead (P14)", () => {
    const listing = { id: "kitas:1", name: "Kindertagespflege Sabine Beispiel", types: ["kindertagespflege"] }
    const written = { field: "name", before: "Sabine Beispiel", after: "Sonnenkäfer" }
    const uid = "1-s.beispiel@kita.de"
    const copy = { listing, uid, fields: [written] }
    expect(sabine.without(copy)).toBe(copy)
    expect(sabine.mentions(copy).map(({ path }) => path)).toEqual([
      ["listing", "name"],
      ["uid"],
      ["fields", 0, "before"],
    ])
  })

  it("is freed also of a name that has no word to look for, where that stands alone (P14)", () => {
    const { without } = eraseFromCopies(contact("X"))
    expect(without(["X", "Xaver", "Raum X"])).toEqual(["[leitung]", "Xaver", "Raum X"])
  })
})
