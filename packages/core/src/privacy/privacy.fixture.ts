/** A small network with everything that is kept for a time only, and one person who is named in many places. */
import { Conference, Membership } from "../conference/index.js"
import { ContactPoint, Institution } from "../institution/index.js"
import { Meeting } from "../meeting/index.js"
import { indexNetwork } from "../network/index.js"
import { Offer } from "../offer/index.js"
import { Booking, Resource, ResourceRequest } from "../sharing/index.js"
import { LocalDate } from "../time/index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)

const interval = { start: "2024-10-21T15:00", end: "2024-10-21T17:00", zone: "Europe/Berlin" }
const kita = Institution.parse({ id: "kita", name: "Kita Meier", types: ["kita"] })
const verein = Institution.parse({ id: "verein", name: "Elternverein", types: ["elternvertretung"] })

export const head = ContactPoint.parse({
  id: "kontakt-meier",
  institution: "kita",
  function: "leitung",
  phones: ["+49 234 1234"],
  emails: ["kita@example.org", "sabine.meier@example.org"],
  person: { name: "Sabine Meier", purpose: "Vertretung in der Konferenz", eraseOn: "2027-08-01" },
  provenance: [{ role: "leitung", on: "2024-01-10", fields: ["person"] }],
})

export const volunteer = ContactPoint.parse({
  id: "rat",
  institution: "verein",
  function: "elternvertretung",
  phones: ["+49 234 99"],
  person: {
    name: "Aylin Çelik",
    purpose: "Kontakt zum Elternrat",
    eraseOn: "2027-08-01",
    consent: { purpose: "Kontakt zum Elternrat", givenOn: "2024-08-15", expiresOn: "2026-08-01" },
  },
})

export const membership = Membership.parse({
  id: "m-kita",
  conference: "sued",
  institution: "kita",
  status: "left",
  delegates: [
    { function: "leitung", email: "Sabine.Meier@example.org" },
    { function: "vertretung", email: "kita@example.org", to: "2024-02-01" },
  ],
  from: "2020-01-01",
  to: "2025-06-15",
})

export const approved = Meeting.parse({
  id: "herbst",
  conference: "sued",
  title: "Sozialraumkonferenz",
  agenda: [{ id: "ferien", order: 1, title: "Herbstferien", kind: "topic" }],
  interval,
  host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
  invitedOn: "2024-10-01",
  invited: ["kita", "verein", "schule"],
  guestsInvited: [{ asWritten: "Jugendring", function: "vorstand" }],
  answers: [{ institution: "kita", answer: "accepted", functions: ["leitung"], on: "2024-10-05" }],
  attendance: [
    { institution: "kita", answer: "present", functions: ["leitung", "vertretung"], left: "2024-10-21T16:00" },
    { institution: "verein", answer: "represented", by: "kita" },
    { institution: "schule", answer: "excused" },
  ],
  guests: [{ asWritten: "Quartiersmanagement", function: "leitung" }],
  minutes: {
    by: "leitung",
    institution: "kita",
    writtenOn: "2024-10-23",
    items: [{ item: "ferien", status: "settled", text: "Frau Meier fragt die Träger. Meiers Vorschlag trägt." }],
  },
  approvedOn: "2024-11-20",
  approvedBy: { kind: "moderation" },
  state: "minutesApproved",
})

export const booking = Booking.parse({
  id: "b1",
  resource: "aula",
  borrower: "kita",
  interval,
  purpose: "Laternenfest, Aufbau durch Meier, Sabine",
  responsible: "leitung",
  grant: { at: "2024-10-01T08:00:00Z", by: "hausmeister" },
  state: {
    status: "closed",
    of: { status: "confirmed", accepted: { on: "2024-10-02", by: "leitung" } },
    settlement: { on: "2024-11-15", charges: [] },
  },
})

export const request = ResourceRequest.parse({
  id: "a1",
  resource: "aula",
  borrower: "kita",
  time: { kind: "once", interval },
  purpose: "Laternenfest",
  responsible: "leitung",
  clarifications: [{ at: "2024-09-28T08:00:00Z", from: "owner", text: "Wer schließt ab?" }],
  state: { status: "granted", at: "2024-09-30T22:30:00Z", by: "hausmeister" },
})

export const network = indexNetwork({
  institutions: [kita, verein],
  contactPoints: [head, volunteer],
  conferences: [
    Conference.parse({
      id: "sued",
      kind: "sozialraumkonferenz",
      name: "Süd",
      area: "sued",
      convenors: [{ institution: "kita", from: "2020-01-01" }],
      moderators: [{ institution: "kita", from: "2020-01-01" }],
      start: "2020-01-01",
    }),
  ],
  memberships: [membership],
  meetings: [approved],
  offers: [
    Offer.parse({
      id: "treff",
      title: "Treff",
      description: "Anmeldung bei Fr. Dr. Meier, sabine.meier@example.org",
      institution: "kita",
      form: "offen",
      state: "draft",
    }),
  ],
  resources: [Resource.parse({ id: "aula", owner: "schule", category: "raum", name: "Aula" })],
  bookings: [booking],
  resourceRequests: [request],
}).network
