import { describe, expect, it } from "vitest"
import { Conference, Membership } from "../conference/index.js"
import { Institution, Site } from "../institution/index.js"
import { indexNetwork, type Network } from "../network/index.js"
import { SpatialUnit, SpatialUnitId } from "../sozialraum/index.js"
import { findingText, sentence } from "../text/index.js"
import { LocalDate } from "../time/index.js"
import { missingPartners, type PartnerMissing } from "./index.js"

const asOf = LocalDate.parse("2026-10-21")
/** A hundredth of a degree high, twice as wide: its middle is at 7.265, 51.445. */
const shape = {
  type: "Polygon",
  coordinates: [
    [
      [7.255, 51.44],
      [7.275, 51.44],
      [7.275, 51.45],
      [7.255, 51.45],
      [7.255, 51.44],
    ],
  ],
}
const hustadt = SpatialUnit.parse({
  id: "hustadt",
  kind: "ortsteil",
  name: "Hustadt",
  geometry: shape,
})
const places = {
  schule: [7.264, 51.445],
  kita: [7.262, 51.442],
  wache: [7.269, 51.449],
  revier: [7.3, 51.46],
  beratung: [7.4, 51.5],
  kita2: [7.28, 51.445],
}
const sites = Object.entries(places).map(([id, [lon, lat]]) => Site.parse({ id, address: {}, position: { lon, lat } }))
const house = (id: string, type: string, more: object = {}) =>
  Institution.parse({ id, name: `Haus ${id}`, types: [type], sites: [{ site: id }], ...more })
const institutions = [
  house("schule", "grundschule"),
  house("kita", "kita"),
  house("wache", "polizei"),
  house("revier", "polizei"),
  house("beratung", "erziehungsberatung"),
  Institution.parse({ id: "jugendamt", name: "Jugendamt", types: ["jugendamt"] }),
]
const sued = Conference.parse({
  id: "sued",
  name: "Sozialraumkonferenz",
  kind: "sozialraumkonferenz",
  area: "hustadt",
  start: "2024-08-01",
  convenors: [{ institution: "jugendamt" }],
  moderators: [{ institution: "jugendamt" }],
})
const member = (institution: string, more: object = {}) =>
  Membership.parse({
    id: `m-${institution}-${JSON.stringify(more).length}`,
    conference: "sued",
    institution,
    status: "active",
    ...more,
  })
const network = (memberships: ReadonlyArray<Membership>, more: Partial<Network> = {}) =>
  indexNetwork({ areas: [hustadt], sites, institutions, conferences: [sued], memberships, ...more })
const typesOf = (missing: ReadonlyArray<PartnerMissing>) => missing.flatMap(({ types }) => types)
const police = (missing: ReadonlyArray<PartnerMissing>) => missing.find(({ types }) => types.includes("polizei"))
const both = [member("schule"), member("kita")]

describe("missing partners (R33, Q7)", () => {
  it("are the groups of which nobody is a member, each once, with the lists that name it (R33, Q7)", () => {
    const missing = missingPartners(network(both), sued, { asOf })
    expect(typesOf(missing)).not.toContain("grundschule")
    expect(typesOf(missing)).not.toContain("kita")
    expect(police(missing)).toMatchObject({
      _tag: "PartnerMissing",
      rule: "R33",
      severity: "warning",
      conference: "sued",
      area: "hustadt",
      named: [
        { by: "sgb8", code: "10" },
        { by: "kkg", code: "polizeiOrdnung" },
      ],
    })
    expect(new Set(missing.map(({ types }) => types.join())).size).toBe(missing.length)
    expect(missing.every(({ types }) => types.length > 0)).toBe(true)
  })

  it("count who convenes or moderates as there: the Jugendamt is no missing partner of its own conference (R33, Q7)", () => {
    const codes = (conference: Conference) =>
      missingPartners(network(both), conference, { asOf }).flatMap(({ named }) => named.map(({ code }) => code))
    expect(codes(sued)).not.toContain("asd")
    const elsewhere = {
      ...sued,
      convenors: sued.convenors.map((role) => ({ ...role, institution: both[0]?.institution ?? role.institution })),
    }
    expect(codes({ ...elsewhere, moderators: elsewhere.convenors })).toContain("asd")
    expect(codes(elsewhere)).not.toContain("asd")
    expect(codes({ ...sued, moderators: elsewhere.convenors })).not.toContain("asd")
  })

  it("come with those who could come in: of the area first, then the nearest, with metres (R33, Q7)", () => {
    const candidates = police(missingPartners(network(both), sued, { asOf }))?.candidates
    expect(candidates?.map(({ institution, name, where }) => [institution, name, where])).toEqual([
      ["wache", "Haus wache", "inArea"],
      ["revier", "Haus revier", "elsewhere"],
    ])
    const metres = candidates?.map((candidate) => Math.round((candidate.metres ?? 0) / 100))
    expect(metres).toEqual([5, 30])
    const one = police(missingPartners(network(both), sued, { asOf, candidates: 1 }))
    expect(one?.candidates.map(({ institution }) => institution)).toEqual(["wache"])
  })

  it("put who is there for the children of the area before who is merely near (R33, Q7)", () => {
    const serving = institutions.map((one) =>
      one.id === "revier" ? house("revier", "polizei", { serves: ["hustadt"] }) : one,
    )
    const none = serving.filter(({ id }) => id !== "wache")
    const index = network(both, {
      institutions: [...none, house("wache2", "polizei", { sites: [{ site: "kita2" }] })],
    })
    expect(police(missingPartners(index, sued, { asOf }))?.candidates.map(({ where }) => where)).toEqual([
      "servesArea",
      "elsewhere",
    ])
  })

  it("tell what a candidate has been to the conference: invited, resting, a guest, or a member until a day (R33, Q7)", () => {
    const tie = (...more: ReadonlyArray<object>) =>
      police(missingPartners(network([...both, ...more.map((one) => member("wache", one))]), sued, { asOf }))
        ?.candidates[0]?.tie
    expect(tie()).toBeUndefined()
    expect(
      tie({ from: "2024-08-01", to: "2025-08-01" }, { from: "2025-08-01", to: "2026-01-01", status: "dormant" }),
    ).toEqual({
      kind: "former",
      until: "2026-01-01",
    })
    expect(tie({ status: "invited", from: "2026-10-01" })).toEqual({ kind: "invited", since: "2026-10-01" })
    expect(tie({ status: "dormant" })).toEqual({ kind: "dormant" })
    expect(tie({ kind: "guest" })).toEqual({ kind: "guest" })
    expect(tie({ status: "invited", from: "2025-01-01", to: "2025-02-01" })).toBeUndefined()
    expect(police(missingPartners(network([...both, member("wache")]), sued, { asOf }))).toBeUndefined()
    expect(
      police(missingPartners(network([...both, member("wache", { kind: "standingGuest" })]), sued, { asOf })),
    ).toBeUndefined()
  })

  it("of an area are those of whom nobody works in it or is there for its children (R33, Q7)", () => {
    const missing = missingPartners(network([]), { area: hustadt.id }, { asOf })
    expect(typesOf(missing)).not.toContain("polizei")
    expect(typesOf(missing)).not.toContain("grundschule")
    const counselling = missing.find(({ types }) => types.includes("erziehungsberatung"))
    expect(counselling).toMatchObject({
      path: ["areas", "hustadt"],
      candidates: [{ institution: "beratung", where: "elsewhere" }],
    })
    expect(counselling && "conference" in counselling).toBe(false)
    const serving = institutions.map((one) =>
      one.id === "beratung" ? house("beratung", "erziehungsberatung", { serves: ["hustadt"] }) : one,
    )
    const served = missingPartners(network([], { institutions: serving }), { area: hustadt.id }, { asOf })
    expect(typesOf(served)).not.toContain("erziehungsberatung")
  })

  it("are told to readers outside the network by the area alone, without a word about members (P9, Q7)", () => {
    const index = network([...both, member("wache", { status: "dormant" })])
    const open = missingPartners(index, sued, { asOf, audience: "public" })
    expect(open).toEqual(missingPartners(network([]), { area: hustadt.id }, { asOf }))
    expect(JSON.stringify(open)).not.toContain("dormant")
  })

  it("of a conference that has not begun or has ended are none (R33, Q7)", () => {
    const index = network(both)
    expect(missingPartners(index, sued, { asOf: LocalDate.parse("2024-07-31") })).toEqual([])
    const ended = Conference.parse({ ...sued, statuses: [{ status: "dissolved", from: "2026-10-21" }] })
    expect(missingPartners(index, ended, { asOf })).toEqual([])
  })

  it("have candidates without metres where nobody knows where the area is (R33, Q7)", () => {
    const unknown = SpatialUnitId.parse("nirgends")
    const missing = missingPartners(network(both), { ...sued, area: unknown }, { asOf })
    expect(police(missing)?.candidates).toEqual([])
    const undrawn = SpatialUnit.parse({ id: "hustadt", kind: "ortsteil", name: "Hustadt" })
    const placed = sites.map((site) =>
      site.id === "wache" ? Site.parse({ id: "wache", address: {}, units: ["hustadt"] }) : site,
    )
    const index = network(both, { areas: [undrawn], sites: placed })
    expect(police(missingPartners(index, sued, { asOf }))?.candidates).toEqual([
      { institution: "wache", name: "Haus wache", where: "inArea" },
    ])
  })

  it("are said in a sentence that names whom to ask (R33, Q7)", () => {
    const missing = police(missingPartners(network(both), sued, { asOf }))
    expect(sentence(missing ?? { _tag: "" }, "de", [findingText])).toBe(
      "In der Konferenz „Sozialraumkonferenz“ ist niemand aus dieser Gruppe: Polizei- und Ordnungsbehörden; ansprechen ließe sich Haus wache oder Haus revier (R33).",
    )
    expect(sentence(missing ?? { _tag: "" }, "en", [findingText])).toBe(
      "Nobody of this group takes part in the conference “Sozialraumkonferenz”: Police and public order authorities; one could ask Haus wache or Haus revier (R33).",
    )
  })
})
