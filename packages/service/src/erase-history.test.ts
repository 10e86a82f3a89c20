import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { ContactPoint, ContactPointId, FeedToken, Offer, OfferId, OpenInvitation, Publication } from "@sozialraum/core"
import {
  ClosureCalendars,
  type Collection,
  ContactPoints,
  FeedTokens,
  Offers,
  openStore,
  Publications,
  SentInvitations,
  type Store,
  type Write,
} from "@sozialraum/store"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import { describe, expect, it } from "vitest"
import { everythingIn, placesOf } from "./everything.fixture.js"
import { addValues, changeLog, eraseContact, forgetEarlier, importList } from "./index.js"
import { act, at, backends, withStore } from "./sharing.fixture.js"

const sabine = { name: "Sabine Beispiel", purpose: "Vertretung der Leitung", eraseOn: "2028-08-01" }
const otto = { name: "Otto Musterhaus", purpose: "Vertretung der Leitung", eraseOn: "2028-08-01" }
const note = { on: "2027-01-02", by: "koordination", text: "Name einer Ansprechperson entfernt." }
const id = ContactPointId.parse("kita-1")
const traces = /sabine|beispiel/i

const contact = (more: object) =>
  ContactPoint.parse({ id, institution: "kita", function: "leitung", phones: ["0234 1234"], ...more })
const offer = (name: string, description: string) =>
  Offer.parse({ id: name, title: "Treff", description, institution: "kita", form: "offen", state: "draft" })
const closures = {
  id: "schliesstage",
  name: "Schließzeiten",
  scope: { kind: "einrichtung", id: "kita" },
  source: { name: "Aushang von Sabine Beispiel" },
  known: { from: "2027-01-01" },
  kinds: ["schliesstag"],
  closures: [{ from: "2027-05-03", to: "2027-05-04", kind: "schliesstag", reason: "Fortbildung Sabine Beispiel" }],
}
const invitation = OpenInvitation.parse({
  uid: "bochum+meeting+s1@example.org",
  meeting: "s1",
  sequence: 1,
  attendees: [
    { institution: "kita", address: "s.beispiel@kita.de" },
    { institution: "schule", address: "info@schule.de" },
  ],
})

const writing = (store: Store, time: string, ...writes: ReadonlyArray<Write>) =>
  store.commit({ network: "bochum", by: "test", reason: "hand", at: time, checks: [], writes })
const inBochum = <A, Id extends string, Index extends string>(kind: Collection<A, Id, Index>) => kind.in("bochum")

/** Somebody stood in a contact point, and in a text of every kind; then most of it was written over or taken away. */
const told = async (store: Store) => {
  const offers = inBochum(Offers)
  await writing(
    store,
    "2027-01-01T09:00:00Z",
    inBochum(ContactPoints).put(contact({ person: sabine, emails: ["s.beispiel@kita.de"] })),
    ...["o1", "o2", "o3"].map((name) => offers.put(offer(name, `${name}: Frau Beispiel fragen`))),
    inBochum(SentInvitations).put(invitation),
  )
  await store.run(addValues(act, { closureCalendars: [closures] }))
  const list = (mail: string, remark: string) =>
    `Nummer;Name;Art;PLZ;E-Mail;Bemerkung\n1;Kita Süd;Kita;44801;${mail};${remark}\n`
  const importing = (time: string, mail: string, remark: string) =>
    store.run(importList(at(time), list(mail, remark), { source: "kitas" }))
  await importing("2027-01-01T10:00:00Z", "s.beispiel@kita.de", "vormittags, S.Beispiel@kita.de fragen")
  await importing("2027-01-01T11:00:00Z", "kita@kita.de", "vormittags")
  await writing(
    store,
    "2027-01-01T12:00:00Z",
    offers.put(offer("o2", "Anmeldung im Haus")),
    offers.remove(OfferId.parse("o3")),
  )
}

describe.each(backends)("erasure, with the %s backend,", (_name, backend) => {
  it("leaves no text of the person anywhere in the store, as it is or as it ever was (P14)", () =>
    withStore(backend, async (store) => {
      await told(store)
      const collections = (await placesOf(store, "bochum", traces)).map((place) => place.split("/")[0])
      expect([...new Set(collections)].toSorted()).toEqual([
        "closureCalendars",
        "contactPoints",
        "deliveryChanges",
        "listed",
        "offers",
        "sentInvitations",
      ])
      const { changed, forgotten, left } = await store.run(eraseContact(act, id, note))
      expect(await placesOf(store, "bochum", traces)).toEqual([])
      expect([changed > 3, forgotten > 1, left]).toEqual([
        true,
        true,
        [{ list: "contactPoints", id: "kita-1", path: ["phones", 0], because: "officeChannel" }],
      ])
      expect(await store.run(changeLog(act, { collection: "offers", id: "o3" }))).toMatchObject([
        { what: "created" },
        { what: "removed" },
      ])
      expect(await store.run(SentInvitations.in("bochum").get(invitation.meeting))).toMatchObject({
        value: { attendees: [{ institution: "schule" }] },
      })
    }))

  it("finds whom another has replaced, by the name or as the last who stood there, and leaves the other (P14)", () =>
    withStore(backend, async (store) => {
      await told(store)
      await writing(
        store,
        "2027-01-01T13:00:00Z",
        inBochum(ContactPoints).put(contact({ person: otto, emails: ["s.beispiel@kita.de", "o.musterhaus@kita.de"] })),
      )
      const { left } = await store.run(eraseContact(act, id, { ...note, person: "Sabine Beispiel" }))
      expect([await placesOf(store, "bochum", traces), left]).toEqual([[], []])
      const now = await store.run(ContactPoints.in("bochum").get(id))
      expect(now?.value).toMatchObject({ person: otto, emails: ["o.musterhaus@kita.de"] })
      await writing(store, "2027-01-01T14:00:00Z", inBochum(ContactPoints).remove(id))
      await store.run(eraseContact(act, id, note))
      expect(await placesOf(store, "bochum", /musterhaus/i)).toEqual([])
      const refusal = await store.run(eraseContact(act, id, note)).catch((problem) => problem)
      expect(refusal).toMatchObject({ _tag: "ContactPointUnknown" })
    }))

  it("forgets what a value was before the person was out of it, and keeps what it was later (P14)", () =>
    withStore(backend, async (store) => {
      await told(store)
      for (const text of ["Montags", "Dienstags"])
        await writing(store, "2027-01-01T15:00:00Z", inBochum(Offers).put(offer("o2", text)))
      await store.run(eraseContact(act, id, note))
      const { items } = await store.run(Offers.in("bochum").history(OfferId.parse("o2")))
      expect(items.map(({ state }) => state)).toEqual(["forgotten", "kept", "kept", "kept"])
    }))

  it("tells where only a surname stands, also in earlier states, and leaves it to people (P14)", () =>
    withStore(backend, async (store) => {
      await told(store)
      for (const text of ["Bastelbeispiel Beispiel", "Treff"])
        await writing(store, "2027-01-01T15:00:00Z", inBochum(Offers).put(offer("o4", text)))
      const { left } = await store.run(eraseContact(act, id, note))
      expect(left).toContainEqual({
        ...{ list: "offers", id: "o4", path: ["description"], revision: 1, because: "perhapsAnother" },
      })
      expect(await placesOf(store, "bochum", traces)).toEqual(["offers/o4@1"])
      const looked = { collection: "offers", id: "o4", revision: 1 }
      await store.run(forgetEarlier(act, looked))
      expect(await placesOf(store, "bochum", traces)).toEqual([])
      for (const revision of [1, 2, 3]) {
        const refused = await store.run(forgetEarlier(act, { ...looked, revision })).catch((problem) => problem)
        expect(refused).toMatchObject({ _tag: "StateNotKept", revision })
      }
    }))

  it("tells through what the person had gone out before: nobody here can call it back (P12, P14)", () =>
    withStore(backend, async (store) => {
      await told(store)
      const facts = { at: "2027-01-01T13:00:00Z", by: "test", format: "csv", audience: "network" }
      const token = { title: "Kita", audience: "network", issuedAt: facts.at, expiresAt: "2028-01-01T00:00:00Z" }
      const revoked = { status: "revoked", at: "2027-01-01T14:00:00Z" }
      const active = { status: "active", hash: "0".repeat(64) }
      await writing(
        store,
        "2027-01-01T15:00:00Z",
        inBochum(Publications).put(Publication.parse({ ...facts, id: "liste", counts: { offers: 3 } })),
        inBochum(Publications).put(Publication.parse({ ...facts, id: "orte", counts: { sites: 3 } })),
        inBochum(FeedTokens).put(FeedToken.parse({ ...token, id: "zu", state: revoked })),
        inBochum(FeedTokens).put(FeedToken.parse({ ...token, id: "offen", state: active })),
      )
      const { left } = await store.run(eraseContact(act, id, note))
      expect(left.slice(1)).toEqual([
        { list: "publications", id: "liste", path: [], because: "published" },
        { list: "feedTokens", id: "zu", path: [], because: "subscribed" },
      ])
    }))
})

it("leaves no byte of the name in the file of SQLite (P14)", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "sozialraum-erasure-")), "netz.db")
  const bytes = () => [path, `${path}-wal`].map((file) => readFileSync(file, "latin1")).join("")
  const store = await openStore(sqliteBackend(path))
  const checkpoint = () => {
    const db = new DatabaseSync(path)
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
  }
  await told(store)
  checkpoint()
  expect(bytes()).toContain("Beispiel")
  await store.run(eraseContact(act, id, note))
  checkpoint()
  expect(bytes()).not.toMatch(traces)
  expect(await everythingIn(store, "bochum")).not.toEqual([])
  expect((await store.run(ClosureCalendars.in("bochum").all()))[0]?.value.closures[0]?.reason).toBe(
    "Fortbildung [leitung]",
  )
  await store.close()
})
