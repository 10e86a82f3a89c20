import { ContactPoint, FeedToken, Offer, OfferId, OpenInvitation, RetentionPolicy } from "@sozialraum/core"
import { ContactPoints, FeedTokens, Offers, SentInvitations, type Store, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { interrupted } from "./conference.fixture.js"
import { placesOf } from "./everything.fixture.js"
import { applyRetention, importList, prolongFeedToken, undoImport } from "./index.js"
import { at, backends, withStore } from "./sharing.fixture.js"

const writing = (store: Store, time: string, ...writes: ReadonlyArray<Write>) =>
  store.commit({ network: "bochum", by: "test", reason: "hand", at: time, checks: [], writes })
const person = { name: "Sabine Beispiel", purpose: "Vertretung der Leitung", eraseOn: "2028-08-01" }
const contact = (more: object) =>
  ContactPoints.in("bochum").put(
    ContactPoint.parse({ id: "k", institution: "kita", function: "leitung", phones: ["0234 1"], ...more }),
  )
const offer = (title: string) =>
  Offers.in("bochum").put(Offer.parse({ id: "o", title, institution: "kita", form: "offen", state: "draft" }))
const token = FeedToken.parse({
  ...{ id: "kita", title: "Kita", audience: "network", issuedAt: "2027-01-01T00:00:00Z" },
  ...{ expiresAt: "2027-02-01T00:00:00Z", state: { status: "active", hash: "0".repeat(64) } },
})
const invitation = OpenInvitation.parse({
  ...{ uid: "s1@example.org", meeting: "s1", sequence: 1 },
  attendees: [{ institution: "kita", address: "info@kita.de" }],
  interval: { start: "2027-03-10T17:00", end: "2027-03-10T19:00", zone: "Europe/Berlin" },
})

describe.each(backends)("retention, with the %s backend,", (_name, backend) => {
  it("takes an expired name out of the history as well: nothing that was anonymised can be looked up (R52, P8)", () =>
    withStore(backend, async (store) => {
      await writing(store, "2027-01-01T09:00:00Z", contact({ person }))
      await writing(store, "2027-01-02T09:00:00Z", contact({ person, emails: ["info@kita.de"] }))
      expect(await placesOf(store, "bochum", /Beispiel/)).toEqual(["contactPoints/k@1", "contactPoints/k@2"])
      const { changes } = await store.run(applyRetention(at("2028-08-01T08:00:00Z")))
      expect(changes).toMatchObject([{ list: "contactPoints", value: { emails: ["info@kita.de"] } }])
      expect(await placesOf(store, "bochum", /Beispiel/)).toEqual([])
    }))

  it("forgets what a value was two years after it was changed, and who changed it stays told (P8, Q34)", () =>
    withStore(backend, async (store) => {
      await writing(store, "2027-01-01T09:00:00Z", offer("Treff"))
      await writing(store, "2027-06-01T09:00:00Z", offer("Offener Treff"))
      await writing(store, "2028-06-01T09:00:00Z", offer("Treff am Markt"))
      const states = async () => {
        const { items } = await store.run(Offers.in("bochum").history(OfferId.parse("o")))
        return items.map(({ state, by }) => [state, by])
      }
      expect((await store.run(applyRetention(at("2029-06-01T08:00:00Z")))).forgotten).toBe(0)
      expect((await store.run(applyRetention(at("2029-06-02T08:00:00Z")))).forgotten).toBe(1)
      expect(await states()).toEqual([
        ["forgotten", "test"],
        ["kept", "test"],
        ["kept", "test"],
      ])
      const policy = RetentionPolicy.parse({ historyMonths: 0 })
      expect((await store.run(applyRetention(at("2029-06-02T08:00:00Z"), policy))).forgotten).toBe(1)
      expect((await states()).map(([state]) => state)).toEqual(["forgotten", "forgotten", "kept"])
    }))

  it("takes out what is kept beside the network, once, and leaves no trace of it (P8)", () =>
    withStore(backend, async (store) => {
      const [tokens, invitations] = [FeedTokens.in("bochum"), SentInvitations.in("bochum")]
      await writing(store, "2027-01-01T09:00:00Z", tokens.put(token), invitations.put(invitation))
      expect((await store.run(applyRetention(at("2027-04-09T08:00:00Z")))).beside).toEqual([])
      const first = await store.run(applyRetention(at("2027-04-10T08:00:00Z")))
      expect(first.beside).toEqual([{ list: "sentInvitations", id: "s1" }])
      expect(await placesOf(store, "bochum", /info@kita/)).toEqual([])
      const second = await store.run(applyRetention(at("2028-02-01T08:00:00Z")))
      expect(second.beside).toEqual([{ list: "feedTokens", id: "kita" }])
      expect((await store.run(applyRetention(at("2028-02-01T08:00:00Z")))).beside).toEqual([])
    }))

  it("leaves a feed token that somebody prolongs at the same moment (P8)", () =>
    withStore(backend, async (store) => {
      await writing(store, "2027-01-01T09:00:00Z", FeedTokens.in("bochum").put(token))
      const late = at("2028-03-01T08:00:00Z")
      const prolonged = prolongFeedToken(late, token.id, { expiresAt: at("2029-01-01T00:00:00Z").at })
      const done = await store.run(interrupted(applyRetention(late), Effect.asVoid(prolonged)))
      expect(done.beside).toEqual([])
      expect(await store.run(FeedTokens.in("bochum").get(token.id))).toMatchObject({ revision: 2 })
    }))

  it("refuses to undo an import of which it is no longer kept what it changed (P8)", () =>
    withStore(backend, async (store) => {
      const importing = (time: string, name: string) =>
        store.run(importList(at(time), `Nummer;Name;Art;PLZ\n1;${name};Kita;44801\n`, { source: "kitas" }))
      await importing("2027-01-01T09:00:00Z", "Kita Süd")
      await importing("2027-02-01T09:00:00Z", "Kita Sonnenschein")
      const { beside } = await store.run(applyRetention(at("2029-01-01T08:00:00Z")))
      expect(beside.map(({ list }) => list)).toEqual(["deliveryChanges"])
      const late = at("2029-01-02T08:00:00Z")
      expect(await store.run(undoImport(late, { source: "kitas" }))).toMatchObject({ restored: 1 })
      const refused = await store.run(undoImport(late, { delivery: "kitas@0001" })).catch((problem) => problem)
      expect(refused).toEqual({ _tag: "NothingToUndo", path: ["delivery"], source: "kitas" })
    }))
})
