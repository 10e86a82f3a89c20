import { describe, expect, it } from "vitest"
import { ContactPoint } from "../institution/index.js"
import { indexNetwork, type Network } from "../network/index.js"
import type { TopicCode } from "../offer/index.js"
import { contactFor } from "./index.js"
import { areas, asOf, house, offer, site, unit } from "./report.fixture.js"

const point = (institution: string, more: object = {}) =>
  ContactPoint.parse({ id: institution, institution, function: "einrichtung", phones: ["+49 234 5"], ...more })

const network = (parts: Partial<Network>): Partial<Network> => ({
  areas,
  sites: ["lotse", "amt", "weit"].map((id) => site(id, 0, id === "weit" ? { units: ["west"] } : {})),
  ...parts,
})
const found = (parts: Partial<Network>, topic: TopicCode = "sucht", area = "ost") =>
  contactFor(indexNetwork(network(parts)), { topic, area: unit(area), asOf }).map(({ institution, because, where }) => [
    institution,
    because.kind,
    where,
  ])

describe("the contact for a topic", () => {
  it("is who counsels or is there for it, then who has another offer, then who shows the way (Q16)", () => {
    const institutions = [
      house("amt", ["jugendamt"]),
      house("treff", ["jugendtreff"], { sites: [], serves: ["ost"] }),
      house("lotse", ["suchtberatung"]),
      house("kita", ["kita"], { sites: [], serves: ["ost"] }),
    ]
    const offers = [
      offer("gruppe", { topics: ["sucht"] }),
      offer("sprechstunde", { institution: "kita", topics: ["sucht"], form: "beratung" }),
    ]
    expect(found({ institutions, offers, contactPoints: institutions.map(({ id }) => point(id)) })).toEqual([
      ["lotse", "responsibleType", "inArea"],
      ["kita", "counselling", "servesArea"],
      ["treff", "otherOffer", "servesArea"],
      ["amt", "guideType", "inArea"],
    ])
  })

  it("is in the area before it is there for it, in a wider one, or nowhere recorded; never in another (Q16)", () => {
    const institutions = [
      house("irgendwo", ["suchtberatung"], { sites: [] }),
      house("stadtweit", ["suchtberatung"], { sites: [], serves: ["stadt"] }),
      house("fuer-ost", ["suchtberatung"], { sites: [], serves: ["ost"] }),
      house("weit", ["suchtberatung"]),
      house("lotse", ["suchtberatung"]),
      house("fuer-west", ["suchtberatung"], { sites: [], serves: ["west"] }),
    ]
    const contactPoints = institutions.map(({ id }) => point(id))
    expect(found({ institutions, contactPoints }).map(([id, , where]) => [id, where])).toEqual([
      ["lotse", "inArea"],
      ["fuer-ost", "servesArea"],
      ["stadtweit", "widerArea"],
      ["weit", "widerArea"],
      ["irgendwo", "notRecorded"],
    ])
  })

  it("knows wider topics: who is there for families is there for separation, after those who know most of it (Q16)", () => {
    const institutions = [house("amt", ["jugendamt"]), house("lotse", ["erziehungsberatung"])]
    const contactPoints = institutions.map(({ id }) => point(id))
    expect(found({ institutions, contactPoints }, "trennung").map(([id]) => id)).toEqual(["lotse", "amt"])
    expect(found({ institutions, contactPoints }, "erziehung")).toEqual([
      ["lotse", "responsibleType", "inArea"],
      ["amt", "guideType", "inArea"],
    ])
  })

  it("is a mailbox and a telephone of an office, never a name (P5)", () => {
    const person = { name: "Ansprechperson", purpose: "Beratung", eraseOn: "2030-01-01" }
    const parts = {
      institutions: [house("lotse", ["suchtberatung"])],
      contactPoints: [
        point("lotse", { id: "leitung", function: "leitung", person }),
        point("lotse", { id: "haus", person, emails: ["haus@example.org"] }),
      ],
    }
    const [first] = contactFor(indexNetwork(network(parts)), { topic: "sucht", area: unit("ost"), asOf })
    expect([first?.contactPoint, first?.emails]).toEqual(["haus", ["haus@example.org"]])
    expect(JSON.stringify(first)).not.toContain("Ansprechperson")
  })

  it("is the one that the counselling offer names (Q16)", () => {
    const parts = {
      institutions: [house("lotse", ["suchtberatung"])],
      offers: [offer("x", { institution: "lotse", form: "beratung", topics: ["sucht"], contactPoint: "leitung" })],
      contactPoints: [point("lotse", { id: "haus" }), point("lotse", { id: "leitung", function: "leitung" })],
    }
    const [first] = contactFor(indexNetwork(network(parts)), { topic: "sucht", area: unit("ost"), asOf })
    expect(first?.contactPoint).toBe("leitung")
  })

  it("is nobody who cannot be reached, has closed, or whose offer is over or not for everybody (R10, R11, P9)", () => {
    const institutions = [
      house("lotse", ["suchtberatung"]),
      house("amt", ["suchtberatung"], { statuses: [{ status: "closed", from: "2026-01-01" }] }),
      house("treff", ["jugendtreff"], { sites: [], serves: ["ost"] }),
      house("kita", ["kita"], { sites: [], serves: ["ost"] }),
    ]
    const offers = [
      offer("vorbei", { topics: ["sucht"], to: "2026-10-01" }),
      offer("intern", { institution: "kita", topics: ["sucht"], public: false }),
    ]
    const contactPoints = [
      point("lotse", { phones: [] }),
      point("amt"),
      point("treff"),
      point("kita"),
      point("lotse", { id: "alt", to: "2026-10-01" }),
    ]
    expect(found({ institutions, offers, contactPoints })).toEqual([])
  })
})
