import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { ContactPoint, Institution } from "../institution/index.js"
import { coreText, findingText, sentence } from "../text/index.js"
import { missingParts, Offer, type OfferSurroundings, offerInState, publishOffer } from "./index.js"
import { around, complete, day, offerOf } from "./offer.fixture.js"

const parts = (offer: Offer, near: Partial<OfferSurroundings> = {}) =>
  missingParts(offer, { ...around, ...near }).map(({ part }) => part)

/** What can be left out of the record, and which part is then missing. */
const removable = {
  targetGroups: "targetGroup",
  places: "place",
  schedule: "schedule",
  costs: "cost",
  registration: "registration",
  verifications: "verification",
} as const

const without = (fields: ReadonlyArray<string>): Offer =>
  Offer.parse(
    Object.fromEntries(Object.entries({ ...complete, state: "draft" }).filter(([key]) => !fields.includes(key))),
  )

describe("publishing", () => {
  it("names every missing part at once, and nothing that is there (R14)", () => {
    expect(parts(offerOf())).toEqual([])
    fc.assert(
      fc.property(fc.subarray(Object.keys(removable)), (fields) => {
        const expected = Object.entries(removable).flatMap(([field, part]) => (fields.includes(field) ? [part] : []))
        expect(parts(without(fields))).toEqual(expected)
      }),
    )
  })

  it("is refused with the rule, the place and the parts, in words too (R14)", () => {
    const draft = Result.getOrThrow(offerInState(without(["costs", "schedule"]), ["draft"]))
    const refused = Result.getOrThrow(Result.flip(publishOffer(draft, around)))
    expect(refused.path).toEqual(["schedule"])
    expect(refused.missing.map(({ rule, severity, path }) => [rule, severity, path])).toEqual([
      ["R14", "error", ["schedule"]],
      ["R14", "error", ["costs"]],
    ])
    expect(sentence(refused, "de", [coreText])).toBe(
      "Das Angebot turnen kann nicht veröffentlicht werden; es fehlen: Zeiten oder „nach Vereinbarung“ (R14); eine Angabe zu den Kosten, auch wenn es kostenlos ist (R14).",
    )
    expect(refused.missing.map((finding) => sentence(finding, "en", [findingText]))).toEqual([
      "The offer turnen lacks: times or “by arrangement” (R14).",
      "The offer turnen lacks: what it costs, also where it is free (R14).",
    ])
  })

  it("takes times by arrangement and a digital place as well (R14)", () => {
    expect(parts(offerOf({ schedule: { kind: "byArrangement" }, places: [{ at: "digital" }] }))).toEqual([])
  })

  it("needs an institution that is active on the day (R11, R14)", () => {
    const closed = Institution.parse({ ...around.institution, statuses: [{ status: "closed", from: "2026-11-01" }] })
    expect(parts(offerOf(), { institution: closed })).toEqual(["activeInstitution"])
    expect(parts(offerOf(), { institution: closed, asOf: day("2026-10-31") })).toEqual([])
    const other = Institution.parse({ id: "andere", name: "Andere", types: ["kita"], sites: [{ site: "halle" }] })
    expect(parts(offerOf(), { institution: other })).toEqual(["activeInstitution"])
    const { institution: _unknown, ...rest } = around
    expect(missingParts(offerOf(), rest).map(({ part }) => part)).toEqual(["activeInstitution"])
  })

  it("needs a contact that can be reached: the one it names, else any of its institution (R14)", () => {
    const contact = (fields: object) =>
      ContactPoint.parse({ id: "c", institution: "verein", function: "leitung", emails: ["c@example.org"], ...fields })
    const missing = (contactPoints: ReadonlyArray<ContactPoint>, offer = offerOf()) => parts(offer, { contactPoints })
    expect(missing([])).toEqual(["contact"])
    expect(missing([contact({ emails: [] })])).toEqual(["contact"])
    expect(missing([contact({ to: "2026-11-01" })])).toEqual(["contact"])
    expect(missing([contact({ institution: "andere" })])).toEqual(["contact"])
    expect(missing([contact({})])).toEqual([])
    expect(missing([contact({})], offerOf({ contactPoint: "d" }))).toEqual(["contact"])
    expect(missing([contact({ id: "d" })], offerOf({ contactPoint: "d" }))).toEqual([])
  })

  it("does not count a confirmation that is still to come (R14)", () => {
    expect(parts(offerOf({ verifications: [{ on: "2026-11-02", by: "verein" }] }))).toEqual(["verification"])
  })

  it("needs the served unit where the institution is at home elsewhere (R19)", () => {
    const outside = { places: [{ at: "site", site: "platz" }] }
    expect(parts(offerOf(outside))).toEqual(["servedUnit"])
    expect(missingParts(offerOf(outside), around)[0]).toMatchObject({ rule: "R19", path: ["serves"] })
    expect(parts(offerOf({ ...outside, serves: ["steinkuhl"] }))).toEqual([])
    expect(parts(offerOf({ places: [{ at: "mobile", unit: "steinkuhl" }] }))).toEqual(["servedUnit"])
    const one = [{ at: "site", site: "halle" }, ...outside.places]
    expect(parts(offerOf({ places: one }))).toEqual(["servedUnit"])
  })

  it("does not need it where the institution serves the place, or lies in its area (R19)", () => {
    const serving = Institution.parse({ ...around.institution, serves: ["sued"] })
    expect(parts(offerOf({ places: [{ at: "site", site: "platz" }] }), { institution: serving })).toEqual([])
    expect(parts(offerOf({ places: [{ at: "mobile", unit: "sued" }] }))).toEqual([])
  })

  it("does not need it where nobody knows the areas (R19)", () => {
    expect(
      parts(
        offerOf({
          places: [
            { at: "site", site: "irgendwo" },
            { at: "site", site: "nie-gehoert" },
          ],
        }),
      ),
    ).toEqual([])
    const homeless = Institution.parse({ ...around.institution, sites: [] })
    expect(parts(offerOf({ places: [{ at: "site", site: "platz" }] }), { institution: homeless })).toEqual([])
  })
})
