import { ContactPoint, ContactPointId, Instant, ResourceId } from "@sozialraum/core"
import { beginning, ContactPoints, commit, Offers, Resources } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { interrupted } from "./conference.fixture.js"
import { addValues, applyRetention, bookResource, changeLog, eraseContact } from "./index.js"
import {
  act,
  at,
  backends,
  done,
  granted,
  refused,
  storedValue,
  wish,
  withSharing,
  withStore,
} from "./sharing.fixture.js"

const person = { name: "Sabine Meier", purpose: "Vertretung der Leitung", eraseOn: "2028-08-01" }
const contact = { id: "kita-1", institution: "kita", function: "leitung", phones: ["0234 1234"], person }
const offer = (id: string, description: string) => ({
  ...{ id, title: "Treff", description, institution: "kita", form: "offen", state: "draft" },
})
const note = { on: "2027-01-02", by: "koordination", text: "Name einer Ansprechperson entfernt." }
const kita1 = ContactPointId.parse("kita-1")
const values = { contactPoints: [contact], offers: [offer("o1", "Anmeldung bei Frau Meier")] }

describe.each(backends)("what is held of a person, with the %s backend,", (_name, backend) => {
  it("is told and taken out, wherever it stands, once (P14)", () =>
    withSharing(backend, async (network) => {
      await done(network.addValues(values))
      const { held } = await done(network.personalDataOf("kita-1"))
      expect(held.map(({ list }) => list)).toContain("offers")
      const { changed, left } = await done(network.eraseContact("kita-1", note))
      expect([changed, left.map(({ because }) => because)]).toEqual([2, ["officeChannel"]])
      expect(JSON.stringify(await network.read())).not.toContain("Meier")
      expect(await refused(network, () => network.eraseContact("kita-1", note))).toMatchObject({
        _tag: "NoContactPerson",
      })
      expect(await refused(network, () => network.eraseContact("x", note))).toMatchObject({
        ...{ _tag: "ContactPointUnknown", path: ["contactPoint"] },
      })
      expect(await refused(network, () => network.personalDataOf(""))).toMatchObject({
        ...{ _tag: "InvalidValue", path: ["contactPoint"] },
      })
    }))

  it("is taken out of what others add or change meanwhile (P14)", () =>
    withStore(backend, async (store) => {
      await store.run(addValues(act, values))
      const added = addValues(act, { offers: [offer("o2", "Auskunft gibt Frau Meier")] })
      const { changed } = await store.run(interrupted(eraseContact(act, kita1, note), added))
      expect(changed).toBe(3)
      const offers = await store.run(Offers.in("bochum").all())
      expect(offers.map(({ value }) => value.description)).toEqual([
        "Anmeldung bei [leitung]",
        "Auskunft gibt [leitung]",
      ])
    }))

  it("is taken out although another text of the value seems to tell of somebody else (P14)", () =>
    withSharing(backend, async (network) => {
      await done(network.addValues(values))
      const asked = wish("b1", { purpose: "Frau Meier und Familie Musterhaus lesen" })
      const likely = await refused(network, () => network.bookResource(asked, granted))
      if (likely._tag !== "PersonalDataLikelyHere") throw new Error("refused otherwise")
      await done(network.allowingTexts(likely.texts).bookResource(asked, granted))
      await done(network.eraseContact("kita-1", note))
      expect(await storedValue(network, "bookings", "b1")).toMatchObject({
        purpose: "[leitung] und Familie Musterhaus lesen",
      })
    }))

  it("goes when its time is over, and a second run finds nothing, even at the same moment (P8, R52)", () =>
    withStore(backend, async (store) => {
      await store.run(addValues(act, values))
      const later = at("2028-08-02T08:00:00Z")
      let first: ReadonlyArray<unknown> = []
      const running = Effect.map(applyRetention(later), ({ changes }) => {
        first = changes
      })
      const second = await store.run(interrupted(applyRetention(later), running))
      expect([first.length, second.changes.length]).toEqual([1, 0])
      expect(await store.run(applyRetention(later))).toEqual({ changes: [], beside: [], forgotten: 0 })
    }))

  it("takes a plain policy, and refuses one that does not fit", () =>
    withSharing(backend, async (network) => {
      expect(await done(network.applyRetention({ bookingMonths: 12 }))).toEqual({
        changes: [],
        beside: [],
        forgotten: 0,
      })
      expect(await refused(network, () => network.applyRetention({ bookingMonths: -1 }))).toMatchObject({
        ...{ _tag: "InvalidValue", path: ["policy", "bookingMonths"] },
      })
    }))
})

describe.each(backends)("the change log, with the %s backend,", (_name, backend) => {
  it("names the fields that changed, to whom may see them, and never what stands there (Q34, P9)", () =>
    withStore(backend, async (store) => {
      const contacts = ContactPoints.in("bochum")
      const { person: _, ...nobody } = contact
      const states = [nobody, contact, { ...contact, phones: ["0234 5678"] }, nobody].map((one) =>
        ContactPoint.parse(one),
      )
      const said = { network: "bochum", by: "jugendamt", reason: "hand", checks: [], at: act.at }
      for (const state of states) await store.commit({ ...said, writes: [contacts.put(state)] })
      const of = { collection: "contactPoints", id: "kita-1" }
      const fieldsFor = async (audience?: "convenor") => {
        const log = await store.run(changeLog(act, of, audience === undefined ? {} : { audience }))
        return log.map(({ what, fields }) => [what, fields])
      }
      expect(await fieldsFor()).toEqual([
        ["created", undefined],
        ["changed", []],
        ["changed", ["phones"]],
        ["changed", ["phones"]],
      ])
      expect(await fieldsFor("convenor")).toEqual([
        ["created", undefined],
        ["changed", ["person"]],
        ["changed", ["phones"]],
        ["changed", ["phones", "person"]],
      ])
      await store.commit({ ...said, writes: [contacts.forget(kita1, 3)] })
      expect((await fieldsFor("convenor")).map(([, fields]) => fields)).toEqual([
        ...[undefined, undefined, undefined, ["phones", "person"]],
      ])
    }))

  it("knows nothing of a collection that there is not (Q34)", () =>
    withStore(backend, async (store) => {
      expect(await store.run(changeLog(act, { collection: "constructor", id: "kita-1" }))).toEqual([])
    }))
})

describe.each(backends)("what went out and what changed, with the %s backend,", (_name, backend) => {
  it("is noted once: to whom, in which form, how many values (P12)", () =>
    withSharing(backend, async (network) => {
      const facts = { id: "p1", format: "csv", audience: "public" as const, licence: "CC0-1.0" }
      const noted = await done(network.recordPublication({ institutions: [{}, {}] }, facts))
      expect(noted).toMatchObject({ by: "test", counts: { institutions: 2 } })
      expect(await refused(network, () => network.recordPublication({}, facts))).toMatchObject({
        ...{ _tag: "IdTaken", path: ["id"] },
      })
      const closed = () => network.recordPublication({}, { ...facts, id: "p2", audience: "network" })
      expect(await refused(network, closed)).toMatchObject({ _tag: "InvalidValue", path: ["licence"] })
    }))

  it("is read from the audit trail: of one value of one network, removed and added again (Q34)", () =>
    withStore(backend, async (store) => {
      const elsewhere = { ...act, network: "herne" }
      await store.run(
        addValues(elsewhere, { resources: [{ id: "bus", owner: "x", category: "fahrzeug", name: "Bus" }] }),
      )
      await store.run(bookResource(act, wish("b1", { resource: "bus" }), granted))
      const resources = Resources.in("bochum")
      const bus = ResourceId.parse("bus")
      const found = await store.run(resources.get(bus))
      if (found === undefined) throw new Error("no bus")
      const at2 = Instant.parse("2027-01-02T08:00:00Z")
      const writing = (...writes: Parameters<typeof commit>[0]["writes"]) =>
        commit({ network: "bochum", by: "jugendamt", reason: "verkauft", at: at2, checks: [], writes })
      await store.run(writing(resources.remove(bus)))
      await store.run(writing(resources.put(found.value)))
      const of = { collection: "resources", id: "bus" }
      const log = await store.run(changeLog(act, of))
      expect(log.map(({ what, by }) => [what, by])).toEqual([
        ["created", "test"],
        ["removed", "jugendamt"],
        ["restored", "jugendamt"],
      ])
      expect(await store.run(changeLog(elsewhere, of))).toHaveLength(1)
      expect(await store.run(changeLog(act, { ...of, id: "nichts" }))).toEqual([])
      expect((await store.changes({ network: act.network, after: beginning, limit: 1000 })).length).toBeGreaterThan(
        log.length,
      )
    }))
})
