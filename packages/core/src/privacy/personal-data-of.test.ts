import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Membership } from "../conference/index.js"
import { ContactPoint, ContactPointId } from "../institution/index.js"
import { indexNetwork, withValues } from "../network/index.js"
import { Offer } from "../offer/index.js"
import { Need } from "../planning/index.js"
import { eraseContact, personalDataOf } from "./index.js"
import { personWords } from "./person-words.js"
import { approved, head, network, volunteer } from "./privacy.fixture.js"

const index = indexNetwork(network)
const id = ContactPointId.parse("kontakt-meier")
const note = { on: "2026-11-02", by: "moderation", text: "Name einer Ansprechperson entfernt." }
const held = (contact = id, of = index) => Result.getOrThrow(personalDataOf(of, contact)).held
const erased = (of = index, contact = id) => Result.getOrThrow(eraseContact(of, contact, note))

describe("what is held about a contact person", () => {
  it("is told with its place, from the contact point to minutes and mailboxes of delegates (P14)", () => {
    expect(held().map(({ list, id: value, path, data }) => [list, value, path.join("."), data])).toEqual([
      ["contactPoints", "kontakt-meier", "person", "contactPerson"],
      ["contactPoints", "kontakt-meier", "emails.0", "channel"],
      ["contactPoints", "kontakt-meier", "emails.1", "channel"],
      ["contactPoints", "kontakt-meier", "phones.0", "channel"],
      ["institutions", "kita", "name", "perhapsNamed"],
      ["contactPoints", "kontakt-meier", "id", "perhapsNamed"],
      ["offers", "treff", "description", "namedInText"],
      ["memberships", "m-kita", "delegates.0.email", "delegateMail"],
      ["memberships", "m-kita", "delegates.1.email", "delegateMail"],
      ["meetings", "herbst", "minutes.items.0.text", "namedInText"],
      ["bookings", "b1", "purpose", "namedInText"],
    ])
  })

  it("is told with purpose, readers, time and origin, as access asks for (P14, P9, P8)", () => {
    const [person, , , , , , , mail] = held()
    expect(person).toMatchObject({
      text: "Sabine Meier",
      heldFor: "reachability",
      purpose: "Vertretung in der Konferenz",
      readers: ["convenor"],
      keptUntil: "2027-08-01",
      origin: { role: "leitung", on: "2024-01-10" },
    })
    expect(mail).toMatchObject({ heldFor: "invitation", readers: ["convenor"], keptUntil: "2026-06-15" })
    expect(held()[6]).toMatchObject({ heldFor: "record", readers: ["public", "network", "convenor", "planning"] })
    expect(held()[9]).toMatchObject({ heldFor: "record", readers: ["network", "convenor", "planning"] })
  })

  it("is told to be for planners only where it stands in a need that is not released (P14, P9)", () => {
    const need = Need.parse({
      id: "n",
      area: "sued",
      topics: ["sport"],
      targetGroups: [{ roles: ["kind"] }],
      description: "Frau Meier sieht Bedarf.",
      raisedBy: { kind: "institution", institution: "kita" },
      raisedOn: "2026-09-01",
      history: [],
      state: "registered",
      since: "2026-09-01",
    })
    const readers = (released: boolean) =>
      held(id, indexNetwork({ contactPoints: [head], needs: [{ ...need, released }] })).at(-1)?.readers
    expect(readers(false)).toEqual(["planning"])
    expect(readers(true)).toEqual(["public", "network", "convenor", "planning"])
  })

  it("names another contact point with the same name, which may be another person (P14)", () => {
    const person = { name: "Meier, Sabine", purpose: "OGS", eraseOn: "2027-08-01" }
    const twin = ContactPoint.parse({ id: "ogs", institution: "ogs", function: "ogsLeitung", person })
    const both = indexNetwork({ contactPoints: [head, twin] })
    expect(held(id, both).filter(({ data }) => data === "sameName")).toMatchObject([{ id: "ogs", purpose: "OGS" }])
    expect(erased(both).left).toContainEqual({
      list: "contactPoints",
      id: "ogs",
      path: ["person", "name"],
      because: "otherContactPoint",
    })
  })

  it("is only how the office is reached where nobody is named (P5, P14)", () => {
    const { person: _person, ...office } = head
    const found = held(id, indexNetwork({ ...network, contactPoints: [ContactPoint.parse(office)] }))
    expect(found.map(({ data }) => data)).toEqual(["channel", "channel", "channel", "delegateMail", "delegateMail"])
  })

  it("is refused for a contact point that there is not (P14)", () => {
    const unknown = ContactPointId.parse("niemand")
    const refused = { _tag: "ContactPointUnknown", path: ["contactPoint"], contactPoint: unknown }
    expect(personalDataOf(index, unknown)).toEqual(Result.fail(refused))
    expect(eraseContact(index, unknown, note)).toEqual(Result.fail(refused))
  })
})

describe("erasing a contact person", () => {
  it("takes the name out of every place, and the function stays (P14)", () => {
    const { changes } = erased()
    const after = withValues(network, changes)
    expect(after.contactPoints[0]).toEqual(
      ContactPoint.parse({
        id: "kontakt-meier",
        institution: "kita",
        function: "leitung",
        phones: head.phones,
        emails: ["kita@example.org"],
        provenance: head.provenance,
      }),
    )
    expect(after.offers[0]?.description).toBe("Anmeldung bei [leitung], [leitung]")
    expect(after.bookings[0]?.purpose).toBe("Laternenfest, Aufbau durch [leitung]")
    expect(after.memberships[0]?.delegates.map(({ email }) => email)).toEqual([undefined, "kita@example.org"])
    expect(after.meetings[0]).toMatchObject({
      minutes: { items: [{ text: "[leitung] fragt die Träger. Meiers Vorschlag trägt." }] },
      addenda: [note],
      state: "minutesApproved",
    })
  })

  it("says what is left, and why (P14)", () => {
    expect(erased().left.map(({ list, path, because }) => [list, path.join("."), because])).toEqual([
      ["contactPoints", "emails.0", "officeChannel"],
      ["contactPoints", "phones.0", "officeChannel"],
      ["institutions", "name", "officialName"],
      ["contactPoints", "id", "notFreeText"],
      ["memberships", "delegates.1.email", "officeChannel"],
      ["meetings", "minutes.items.0.text", "perhapsAnother"],
    ])
  })

  it("leaves nothing that could be told again as surely the person's (P14)", () => {
    const after = indexNetwork(withValues(network, erased().changes))
    const kept = ContactPoint.parse({ ...after.network.contactPoints[0], person: head.person })
    const [, ...contacts] = after.network.contactPoints
    const again = held(id, indexNetwork({ ...after.network, contactPoints: [kept, ...contacts] }))
    expect(again.filter(({ data }) => data === "namedInText")).toEqual([])
  })

  it("changes no other value, and none of those it was given (P14)", () => {
    const before = JSON.stringify(network)
    const { changes } = erased()
    expect(JSON.stringify(network)).toBe(before)
    expect(changes.map(({ list }) => list)).toEqual(["contactPoints", "offers", "memberships", "meetings", "bookings"])
    const after = withValues(network, changes)
    expect(after.institutions).toEqual(network.institutions)
    expect(after.contactPoints[1]).toEqual(volunteer)
  })

  it("leaves a surname alone to people: it may be that of another (P14)", () => {
    const title = "Meier liest vor"
    const offer = Offer.parse({ id: "o", title, institution: "kita", form: "offen", state: "draft" })
    const { changes, left } = erased(indexNetwork({ contactPoints: [head], offers: [offer] }))
    expect(changes.map(({ list }) => list)).toEqual(["contactPoints"])
    expect(left).toContainEqual({ list: "offers", id: "o", path: ["title"], because: "perhapsAnother" })
  })

  it("tells of a text that it wrote anew where the surname is still in it (P14)", () => {
    const title = "Frau Meier liest vor, Meiers Hund hört zu"
    const offer = Offer.parse({ id: "o", title, institution: "kita", form: "offen", state: "draft" })
    const { changes, left } = erased(indexNetwork({ contactPoints: [head], offers: [offer] }))
    expect(changes[1]?.value).toMatchObject({ title: "[leitung] liest vor, Meiers Hund hört zu" })
    expect(left).toContainEqual({ list: "offers", id: "o", path: ["title"], because: "perhapsAnother" })
  })

  it("takes out every mailbox of the person, however many there are, and leaves those of the office (P14, P5)", () => {
    const emails = ["s.meier@example.org", "sabine.meier@example.org", "kita@example.org", "meier@example.org"]
    const { changes } = erased(indexNetwork({ contactPoints: [ContactPoint.parse({ ...head, emails })] }))
    expect(changes[0]?.value).toMatchObject({ emails: ["kita@example.org"] })
  })

  it("leaves the mailbox of another with the same surname to people, also that of a delegate (P14)", () => {
    const delegates = (email: string) => [{ function: "leitung", email }]
    const of = (id: string, institution: string, email: string) =>
      Membership.parse({ id, conference: "sued", institution, status: "active", delegates: delegates(email) })
    const memberships = [
      of("m1", "kita", "s.meier@example.org"),
      of("m2", "kita", "h.meier@example.org"),
      of("m3", "schule", "s.meier@schule.example.org"),
      of("m4", "schule", "sekretariat@schule.example.org"),
    ]
    const { changes, left } = erased(indexNetwork({ contactPoints: [head], memberships }))
    expect(changes.map(({ value }) => "id" in value && value.id)).toEqual(["kontakt-meier", "m1"])
    expect(left.filter(({ list }) => list === "memberships").map(({ id, because }) => [id, because])).toEqual([
      ["m2", "perhapsAnother"],
      ["m3", "perhapsAnother"],
    ])
  })

  it("leaves no text that surely names the person, however often and in whatever order it did (P14)", () => {
    const pieces = [
      "Sabine",
      "Meier",
      "Frau",
      "Dr.",
      ",",
      "S.",
      "Meiers",
      "und",
      "sabine.meier@example.org",
      "(",
      "\n",
      "Kita",
    ]
    const texts = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(" ", "", "  ")), { maxLength: 12 })
    const words = personWords("Sabine Meier") ?? expect.fail("no name")
    fc.assert(
      fc.property(texts, (parts) => {
        const description = `Text ${parts.flat().join("")}`
        const offer = Offer.parse({
          id: "o",
          title: "Treff",
          description,
          institution: "kita",
          form: "offen",
          state: "draft",
        })
        const { changes } = erased(indexNetwork({ contactPoints: [head], offers: [offer] }))
        const [, change] = changes
        expect(change === undefined).toBe(description.search(words.certain) < 0)
        const after = change?.list === "offers" ? (change.value.description ?? "") : description
        expect(after.search(words.certain)).toBe(-1)
      }),
    )
  })

  it("is refused where nobody is named, and where the note is older than the approval (P14, R26)", () => {
    const { person: _person, ...office } = head
    const nobody = indexNetwork({ contactPoints: [ContactPoint.parse(office)] })
    expect(eraseContact(nobody, id, note)).toMatchObject({ failure: { _tag: "NoContactPerson" } })
    expect(eraseContact(index, id, { ...note, on: "2024-11-01" })).toMatchObject({
      failure: { _tag: "MinutesStepTooEarly", earliest: "2024-11-20" },
    })
    expect(approved).toMatchObject({ addenda: [] })
  })
})

describe("a name in a text", () => {
  const isSaid = (name: string, text: string) => {
    const words = personWords(name)
    if (words === undefined) return "nothing"
    return text.search(words.certain) >= 0 ? "surely" : text.search(words.possible) >= 0 ? "perhaps" : "no"
  }
  it.each([
    ["Sabine Meier", "mit Sabine Meier", "surely"],
    ["Sabine Meier", "SABINE\nMEIERS Liste", "surely"],
    ["Sabine Meier", "Meier, Sabine", "surely"],
    ["Sabine Meier", "S. Meier", "surely"],
    ["Sabine Meier", "Frau Meier", "surely"],
    ["Sabine Meier", "Fr. Dr. Meier", "surely"],
    ["Sabine Meier", "Dr. Meier", "surely"],
    ["Dr. Sabine Meier", "Sabine Meier", "surely"],
    ["Frau Meier", "Herrn Meier", "surely"],
    ["Meier", "Meier kommt", "perhaps"],
    ["Sabine Meier", "Meiers Hof", "perhaps"],
    ["Sabine Meier", "Kita Meierhof, Obermeier, Sabine", "no"],
    ["Jörg Müller", "Joerg Mueller", "surely"],
    ["Jörg Mu\u0308ller", "Jörg Müller", "surely"],
    ["Ayşe Yılmaz", "Ayse Yilmaz", "surely"],
    ["Klaus von der Heide", "Herr von der Heide", "surely"],
    ["Klaus von der Heide", "in der Heide", "no"],
    ["Anna Meier-Schulz", "Frau Meier-Schulz", "surely"],
    ["Anna Meier-Schulz", "Frau Meier", "no"],
    ["Jörg Müller", "j.mueller@example.org", "surely"],
    ["Sabine Meier", "meierhof@example.org", "no"],
    ["Sabine Meier", "s.meier@example.org", "surely"],
    ["Sabine Meier", "SMeier@example.org", "surely"],
    ["Sabine Meier", "meier_sabine@example.org", "surely"],
    ["Sabine Meier", "h.meier@example.org", "perhaps"],
    ["Meier", "meier@example.org", "surely"],
    ["Meier, Sabine", "Sabine Meier", "surely"],
    ["Meier, Sabine", "Frau Meier", "surely"],
    ["Sabine Meier (Vertretung)", "Sabine Meier", "surely"],
    ["Sabine Meier (Vertretung)", "die Vertretung", "no"],
    ["von der Heide, Klaus", "Klaus von der Heide", "surely"],
    [",", ",", "nothing"],
    ["N. N.", "N. N.", "nothing"],
    ["(", "(", "nothing"],
    ["Bo Li", "Li, Bo", "surely"],
  ])("of %s: “%s” is meant %s (P14)", (name, text, said) => {
    expect(isSaid(name, text)).toBe(said)
  })
})
