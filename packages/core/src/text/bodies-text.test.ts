import { describe, expect, it } from "vitest"
import { Conference, Membership } from "../conference/index.js"
import { Institution, Site } from "../institution/index.js"
import { duplicateBodies, missingPartners } from "../moderation/index.js"
import { indexNetwork } from "../network/index.js"
import { SpatialUnit } from "../sozialraum/index.js"
import { LocalDate } from "../time/index.js"
import { duplicateBodiesMarkdown, meetingNames, missingPartnersMarkdown } from "./index.js"

const asOf = LocalDate.parse("2026-10-01")
const body = (id: string, name: string, more: object = {}) =>
  Conference.parse({
    id,
    name,
    kind: "stadtteilkonferenz",
    area: "ort",
    start: "2024-01-01",
    convenors: [{ institution: "amt" }],
    moderators: [{ institution: "amt" }],
    ...more,
  })
const member = (conference: string, institution: string, more: object = {}) =>
  Membership.parse({ id: `${conference}-${institution}`, conference, institution, status: "active", ...more })
const index = indexNetwork({
  areas: [SpatialUnit.parse({ id: "ort", kind: "ortsteil", name: "Ort am Fluss" })],
  sites: [Site.parse({ id: "wache", address: {}, units: ["ort"], position: { lon: 7.2, lat: 51.4 } })],
  institutions: [
    Institution.parse({ id: "amt", name: "Jugendamt", types: ["jugendamt"] }),
    Institution.parse({ id: "schule", name: "Schule | am Fluss", types: ["grundschule"] }),
    Institution.parse({ id: "polizei", name: "Wache Mitte", types: ["polizei"], sites: [{ site: "wache" }] }),
  ],
  conferences: [body("a", "Runde"), body("b", "Tisch", { topics: ["sport"] })],
  memberships: [
    member("a", "amt"),
    member("a", "schule"),
    member("b", "amt"),
    member("a", "polizei", { from: "2024-01-01", to: "2025-03-01" }),
  ],
})

describe("missing partners as a page", () => {
  const [runde] = index.network.conferences
  const missing = runde === undefined ? [] : missingPartners(index, runde, { asOf })
  const lines = missingPartnersMarkdown(missing, { language: "de", of: "Runde" }).split("\n")

  it("begin with those whom somebody could ask: where, how far away, and that they were members once (Q7, R33)", () => {
    expect(lines[0]).toBe("# Wer fehlt? Runde")
    expect(lines).toContain(
      "| Polizei- und Ordnungsbehörden | § 81 SGB VIII, § 3 KKG | Wache Mitte (im Gebiet, 0 m, Mitglied bis 28. Februar 2025) |",
    )
    expect(lines.indexOf("## Ansprechbar")).toBeLessThan(lines.indexOf("## Im Netzwerk nicht bekannt"))
    expect(lines).toContain("- Krankenhäuser (§ 3 KKG)")
    expect(lines.filter((line) => line.includes("Polizei"))).toHaveLength(1)
  })

  it("name every tie and place in both languages, or say that nobody is missing (Q7)", () => {
    const [first] = missing.filter(({ candidates }) => candidates.length > 0)
    const [candidate] = first?.candidates ?? []
    if (first === undefined || candidate === undefined) throw new Error("nobody to ask")
    const candidates = (["inArea", "servesArea", "elsewhere"] as const).flatMap((where) => [
      { ...candidate, where },
      ...(["invited", "dormant", "guest"] as const).flatMap((kind) => [
        { ...candidate, where, tie: { kind } },
        { ...candidate, where, tie: { kind, since: asOf } },
      ]),
    ])
    for (const language of ["de", "en"] as const) {
      const page = missingPartnersMarkdown([{ ...first, candidates }], { language })
      expect(page).not.toMatch(/undefined|\[object|NaN/)
      expect(new Set(page.split("; ")).size).toBe(candidates.length)
    }
    expect(missingPartnersMarkdown([], { language: "de" })).toBe(
      "# Wer fehlt?\n\nAlle Partner, die das Gesetz nennt, sind vertreten.\n",
    )
  })
})

describe("two bodies that do the same as a page", () => {
  const found = duplicateBodies(index, { asOf })
  const names = meetingNames(index)

  it("tell by name what they have in common, and what could be done (Q9)", () => {
    expect(duplicateBodiesMarkdown(found, names, { language: "de" })).toBe(`# Gremien, die sich überschneiden

## Runde – Tisch

- Beide arbeiten im selben Gebiet: Ort am Fluss.
- 1 Mitglied sitzt in beiden: Jugendamt. Das sind 50 % der Mitglieder des ersten und 100 % der des zweiten Gremiums.
- Runde: noch nie getagt.
- Tisch: noch nie getagt.
- Vorschlag: absprechen, wer für welche Themen zuständig ist.
`)
    expect(duplicateBodiesMarkdown([], names, { language: "en" })).toContain("No two bodies do the same")
  })

  it("have a line for every relation, topic and proposal in both languages, and none about members for readers who are not told (Q9, P9)", () => {
    const [one] = found
    if (one === undefined) throw new Error("no two bodies")
    const [a, b] = one.bodies
    for (const language of ["de", "en"] as const) {
      const lines = (more: Partial<typeof one>) =>
        duplicateBodiesMarkdown([{ ...one, ...more }], names, { language })
          .split("\n")
          .filter((line) => line.startsWith("- "))
      const proposals = [
        { kind: "merge", conference: a.conference, into: b.conference },
        { kind: "rest", conference: b.conference },
        { kind: "delimit", by: "area" },
        { kind: "delimit", by: "topics" },
      ] as const
      expect(new Set(proposals.map((proposal) => lines({ proposal }).at(-1))).size).toBe(4)
      const ground = { squareMetres: 1, shares: [0.25, 1] as const, mightBeOneUnit: false }
      const relations = (["same", "within", "partial"] as const).map((relation) => lines({ relation, ground })[0])
      expect(new Set(relations).size).toBe(3)
      expect(relations[2]).toMatch(/25 ?%/)
      expect(lines({ topics: "everything" })[1]).not.toBe(lines({ topics: [] })[1])
      expect(lines({ topics: ["sport"] as unknown as typeof one.topics })[1]).toContain("Sport")
    }
    const told = duplicateBodies(index, { asOf, audience: "public" })
    expect(duplicateBodiesMarkdown(told, names, { language: "de" })).not.toMatch(/Mitglied|Jugendamt/)
  })
})
