import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { Institution } from "../institution/index.js"
import { constraints } from "../text/index.js"
import { Audience } from "../visibility.js"
import { isOpenData, Publication, publicationOf } from "./index.js"
import { network } from "./privacy.fixture.js"

const facts = { id: "p1", at: "2026-11-02T09:00:00Z", by: "koordination", format: "csv", audience: "public" } as const
const open = { ...facts, licence: "CC0-1.0" }

describe("an entry of the publication log", () => {
  it("tells when, by which role, in which form, for whom and how much, and holds none of it (P12)", () => {
    const entry = Result.getOrThrow(publicationOf(network, { ...facts, filter: { topic: "sport" } }))
    expect(entry).toEqual({
      ...facts,
      filter: { topic: "sport" },
      counts: {
        institutions: 2,
        contactPoints: 2,
        offers: 1,
        conferences: 1,
        memberships: 1,
        meetings: 1,
        resources: 1,
        bookings: 1,
        resourceRequests: 1,
      },
      recipients: [],
    })
    expect(JSON.stringify(entry)).not.toContain("Meier")
    expect(Result.getOrThrow(publicationOf({}, facts)).counts).toEqual({})
  })

  it("is open data only as everybody may see it, with a licence (P12)", () => {
    for (const audience of Audience.options) {
      const entry = publicationOf(network, { ...open, audience })
      expect([audience, Result.isSuccess(entry)]).toEqual([audience, audience === "public"])
    }
    expect(isOpenData(Publication.parse({ ...open, counts: {} }))).toBe(true)
    expect(isOpenData(Publication.parse({ ...facts, counts: {} }))).toBe(false)
    expect(constraints.de["OpenDataNotPublic"]).toContain("P12")
  })

  it("names institutions and offices as recipients, a role as its author, and lists that there are (P8, P12)", () => {
    const entry = (more: object) => Publication.safeParse({ ...facts, counts: {}, ...more }).success
    expect(
      entry({ audience: "convenor", recipients: [{ institution: "kita" }, { asWritten: "Landesjugendamt" }] }),
    ).toBe(true)
    expect(entry({ by: "Sabine Meier" })).toBe(false)
    expect(entry({ counts: { children: 3 } })).toBe(false)
    expect(entry({ counts: { offers: 0 } })).toBe(false)
    expect(entry({ sha256: "abc" })).toBe(false)
    expect(entry({ format: "" })).toBe(false)
  })

  it("counts what is handed to it, whatever the list (P12)", () => {
    const house = Institution.parse({ id: "i", name: "I", types: ["kita"] })
    const many = Array.from({ length: 1000 }, () => house)
    expect(Result.getOrThrow(publicationOf({ institutions: many }, facts)).counts).toEqual({ institutions: 1000 })
  })
})
