import { describe, expect, it } from "vitest"
import { Institution, type InstitutionId, Provider } from "../institution/index.js"
import { findingText, sentence } from "../text/index.js"
import { conferenceOf, day } from "./bodies.fixture.js"
import { conferenceFindings } from "./index.js"

describe("findings about a conference (R20)", () => {
  const house = (id: string, type: string, provider?: string): [InstitutionId, Institution] => {
    const institution = Institution.parse({
      id,
      name: id,
      types: [type],
      providers: provider === undefined ? [] : [{ provider }],
    })
    return [institution.id, institution]
  }
  const carrier = (id: string, kind?: string): [Provider["id"], Provider] => {
    const provider = Provider.parse({ id, name: id, ...(kind === undefined ? {} : { kind }) })
    return [provider.id, provider]
  }
  const around = {
    institutions: new Map([
      house("jugendamt", "jugendamt"),
      house("amt", "jugendamt", "verein"),
      house("agot", "jugendfreizeithaus", "verein"),
      house("haus", "jugendfreizeithaus", "stadt"),
      house("neu", "jugendtreff", "wer"),
    ]),
    providers: new Map([carrier("verein", "frei"), carrier("stadt", "oeffentlich"), carrier("wer")]),
    asOf: day("2026-10-21"),
  }
  const found = (institution: string, more: object = {}) =>
    conferenceFindings(conferenceOf({ convenors: [{ institution }], ...more }), around)

  it("tell that another than the public carrier convenes a Sozialraumkonferenz, without refusing it (R20)", () => {
    const [finding] = found("agot")
    expect(finding).toEqual({
      _tag: "ConvenorNotPublic",
      rule: "R20",
      severity: "info",
      path: ["convenors"],
      conference: "sued",
      institution: "agot",
      provider: "verein",
    })
    expect(sentence(finding ?? { _tag: "" }, "de", [findingText])).toContain("nicht vom öffentlichen Träger")
    expect(found("jugendamt")).toEqual([])
    expect(found("haus")).toEqual([])
    expect(found("amt")).toEqual([])
  })

  it("say nothing where nobody knows, of other kinds, and of a conference that has ended (R20)", () => {
    expect(found("neu")).toEqual([])
    expect(found("fremd")).toEqual([])
    expect(found("agot", { kind: "stadtteilkonferenz" })).toEqual([])
    expect(found("agot", { statuses: [{ status: "dissolved", from: "2026-10-21" }] })).toEqual([])
  })

  it("tell the days without a convenor or a moderator, from the start to the end (R20)", () => {
    const gappy = {
      convenors: [
        { institution: "jugendamt", from: "2024-09-01", to: "2025-01-01" },
        { institution: "jugendamt", from: "2025-02-01" },
      ],
      moderators: [{ institution: "jugendamt", to: "2026-01-01" }],
      statuses: [{ status: "dissolved", from: "2026-06-01" }],
    }
    expect(found("jugendamt", gappy)).toMatchObject([
      { _tag: "ConferenceRoleMissing", severity: "error", role: "convenor", from: "2024-08-01", to: "2024-09-01" },
      { role: "convenor", from: "2025-01-01", to: "2025-02-01" },
      { role: "moderator", path: ["moderators"], from: "2026-01-01", to: "2026-06-01" },
    ])
    expect(sentence(found("jugendamt", gappy)[2] ?? { _tag: "" }, "de", [findingText])).toBe(
      "Die Konferenz sued hat ab dem 2026-01-01 bis vor dem 2026-06-01 keine Moderation (R20).",
    )
  })
})
