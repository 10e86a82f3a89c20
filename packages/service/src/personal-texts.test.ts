import { type NetworkList, personalDataHints, textPolicies } from "@sozialraum/core"
import { beginning, networkCollections } from "@sozialraum/store"
import { describe, expect, it } from "vitest"
import type { PersonalDataLikelyHere } from "./allowed-texts.js"
import { backends, done, granted, refused, request, storedValue, wish, withSharing } from "./sharing.fixture.js"
import { serviceText } from "./text.js"

const name = "Treffen mit Familie Yılmaz"
const need = {
  ...{ area: "bochum", topics: ["betreuung"], targetGroups: [{ roles: ["kind"] }], state: "registered" },
  ...{
    raisedBy: { kind: "institution", institution: "kita" },
    raisedOn: "2026-12-01",
    since: "2026-12-01",
    history: [],
  },
}
const likely = (problem: object): PersonalDataLikelyHere => {
  if (!("_tag" in problem) || problem._tag !== "PersonalDataLikelyHere") throw new Error("refused otherwise")
  return problem as PersonalDataLikelyHere
}

describe.each(backends)("what tells of a person, with the %s backend,", (_backend, backend) => {
  it("is refused at its place, and the refusal does not repeat it (R50, P1)", () =>
    withSharing(backend, async (network) => {
      const problem = likely(await refused(network, () => network.bookResource(wish("b1", { purpose: name }), granted)))
      const text = { list: "bookings", id: "b1", path: ["purpose"], kind: "name", start: 12, end: 26 }
      expect(problem).toMatchObject({ path: ["purpose"], texts: [text] })
      expect(JSON.stringify(problem)).not.toContain("Yılmaz")
      expect(serviceText.de.PersonalDataLikelyHere(problem)).toContain("der Name einer Person")
      expect(serviceText.en.PersonalDataLikelyHere(problem)).toContain("the name of a person")
    }))

  it("is refused in whatever a use case writes: requests, reasons, reports, values (R50, P10)", () =>
    withSharing(backend, async (network) => {
      await done(network.bookResource(wish("b1"), granted))
      await done(network.requestResource(request("r1")))
      const damage = {
        ...{ id: "s1", resource: "aula", discoveredAt: "2026-12-01T08:00:00Z", reportedBy: "leitung" },
        ...{ description: name, severity: "minor" as const },
      }
      const cases = [
        [() => network.requestResource(request("r2", { purpose: name })), ["purpose"]],
        [() => network.askBorrower("r1", name), ["clarifications", 0, "text"]],
        [() => network.declineRequest("r1", { by: "leitung", reason: name }), ["state", "reason"]],
        [() => network.giveUpBooking("b1", { by: "borrower", reason: name }), ["state", "reason"]],
        [() => network.reportDamage(damage), ["description"]],
        [
          () =>
            network.addValues({
              needs: [
                { ...need, id: "n1", description: "Plätze" },
                { ...need, id: "n2", description: name },
              ],
            }),
          ["needs", 1, "description"],
        ],
      ] as const
      for (const [step, path] of cases)
        expect(await refused<object>(network, step)).toMatchObject({ _tag: "PersonalDataLikelyHere", path })
    }))

  it("is written where somebody has looked and nobody is meant, and the audit trail says so (P10)", () =>
    withSharing(backend, async (network) => {
      const book = (open: Pick<typeof network, "bookResource">) =>
        open.bookResource(wish("b1", { purpose: "Familie Musterhaus liest" }), granted)
      const { texts } = likely(await refused(network, () => book(network)))
      await done(book(network.allowingTexts(texts)))
      const trail = await network.store.changes({ network: "bochum", after: beginning, limit: 1000 })
      expect(trail.at(-1)?.reason).toBe("booking granted, texts allowed")
      const other = () =>
        network.allowingTexts(texts).bookResource(wish("b2", { purpose: name, resource: "bus" }), granted)
      expect(await refused(network, other)).toMatchObject({ _tag: "PersonalDataLikelyHere" })
    }))

  it("is asked about once: what was allowed goes on into bookings, and an old text stops no step (P10)", () =>
    withSharing(backend, async (network) => {
      const asked = request("r1", { purpose: name, resource: "stuehle" })
      const { texts } = likely(await refused(network, () => network.requestResource(asked)))
      expect(texts).toHaveLength(1)
      const { bookings } = await done(network.allowingTexts(texts).requestResource(asked))
      expect(bookings).toHaveLength(4)
      await done(network.cancelDate("r1", { key: "2027-03-17T17:00", by: "borrower", reason: "Ausflug" }))
      await done(network.rebookDates("r1", { ...granted, keys: ["2027-03-17T17:00"] }))
      await done(network.giveUpBooking("r1/2027-03-10T17:00", { by: "borrower", reason: "Ausflug" }))
      const more = () =>
        network.giveUpBooking("r1/2027-04-07T17:00", { by: "borrower", reason: "Frau Schulze ist krank" })
      expect(await refused(network, more)).toMatchObject({ path: ["state", "reason"] })
    }))

  it("is written where somebody should only look: `dataQuality` lists it (R50)", () =>
    withSharing(backend, async (network) => {
      const restriction = {
        id: "e1",
        resource: "bus",
        kind: "hint" as const,
        start: "2027-03-10T08:00",
        zone: "Europe/Berlin",
      }
      await done(network.restrictResource({ ...restriction, reason: name }))
      expect(await storedValue(network, "restrictions", "e1")).toMatchObject({ reason: name })
      expect(personalDataHints(name)).toHaveLength(1)
    }))
})

it("every list in which anything is refused is kept in the collection of its name (R50)", () => {
  const refusing = Object.entries(textPolicies).filter(([, { refuse }]) => refuse.length > 0)
  const names = Object.fromEntries(Object.entries(networkCollections).map(([list, { name: kept }]) => [list, kept]))
  expect(refusing.map(([list]) => names[list as NetworkList])).toEqual(refusing.map(([list]) => list))
})
