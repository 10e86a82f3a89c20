import { ContactPoint, Offer, OfferId, type Plain } from "@sozialraum/core"
import { ContactPoints, Offers, type Write } from "@sozialraum/store"
import { describe, expect, it } from "vitest"
import type { Network } from "./index.js"
import { act, backends, done, granted, refused, storedValue, wish, withSharing } from "./sharing.fixture.js"

const writing = ({ store }: Network, ...writes: ReadonlyArray<Write>) =>
  store.commit({ network: "bochum", by: "test", reason: "hand", at: act.at, checks: [], writes })
const offers = Offers.in("bochum")
const offer = (more: object = {}) =>
  Offer.parse({ id: "o", title: "Treff", institution: "kita", form: "offen", state: "draft", ...more })
const contact = (more: Partial<Plain<typeof ContactPoint>>) =>
  ContactPoints.in("bochum").put(
    ContactPoint.parse({ id: "k", institution: "kita", function: "leitung", phones: ["0234 1"], ...more }),
  )
const state = (collection: string, id: string, revision: number) => ({ collection, id, revision })

describe.each(backends)("an earlier state of a value, with the %s backend,", (_name, backend) => {
  it("is written anew, and what came in between stays in the log (Q34)", () =>
    withSharing(backend, async (network) => {
      await writing(network, offers.put(offer()))
      await writing(network, offers.put(offer({ title: "Disko" })))
      expect(await done(network.restoreValue(state("offers", "o", 1)))).toMatchObject({ title: "Treff" })
      expect(await storedValue(network, "offers", "o")).toEqual(offer())
      const log = await done(network.changeLog({ collection: "offers", id: "o" }))
      expect(log.map(({ reason, fields }) => [reason, fields])).toEqual([
        ["hand", undefined],
        ["hand", ["title"]],
        ["restored as in revision 1", ["title"]],
      ])
      await done(network.restoreValue(state("offers", "o", 1)))
      expect((await done(network.changeLog({ collection: "offers", id: "o" }))).length).toBe(3)
    }))

  it("is brought back where the value was removed (Q34)", () =>
    withSharing(backend, async (network) => {
      await writing(network, offers.put(offer()))
      await writing(network, offers.remove(OfferId.parse("o")))
      await done(network.restoreValue(state("offers", "o", 1)))
      expect(await storedValue(network, "offers", "o")).toEqual(offer())
    }))

  it("does not bring back a person: whoever stands there now stays, or nobody (P11, P14)", () =>
    withSharing(backend, async (network) => {
      const person = { name: "Sabine Beispiel", purpose: "Vertretung", eraseOn: "2028-08-01" }
      await writing(network, contact({ person }))
      await writing(network, contact({ phones: ["0234 2"] }))
      await done(network.restoreValue(state("contactPoints", "k", 1)))
      const found = await storedValue(network, "contactPoints", "k")
      expect(found).toMatchObject({ phones: ["0234 1"] })
      expect(found).not.toHaveProperty("person")
    }))

  it("is refused past the steps of its kind, and where it is kept no longer (Q34, R38)", () =>
    withSharing(backend, async (network) => {
      await done(network.bookResource(wish("b1"), granted))
      expect(await refused(network, () => network.restoreValue(state("bookings", "b1", 1)))).toEqual({
        ...{ _tag: "NotRestorable", path: ["collection"], collection: "bookings", because: "collection" },
      })
      await writing(network, offers.put(offer()))
      await writing(network, offers.put(offer({ state: "published" })))
      expect(await refused(network, () => network.restoreValue(state("offers", "o", 1)))).toMatchObject({
        ...{ _tag: "NotRestorable", path: ["state"] },
      })
      for (const revision of [0, 3, -1, 1.5]) {
        expect(await refused(network, () => network.restoreValue(state("offers", "o", revision)))).toMatchObject({
          ...{ _tag: "StateNotKept", path: ["revision"], revision },
        })
      }
      await writing(network, offers.forget(OfferId.parse("o")))
      expect(await refused(network, () => network.restoreValue(state("offers", "o", 1)))).toMatchObject({
        _tag: "StateNotKept",
      })
    }))
})
