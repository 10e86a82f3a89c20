/** A small network of made-up houses, and what ties them. */
import { Conference, Membership, SubGroup } from "../conference/index.js"
import { Institution, InstitutionId } from "../institution/index.js"
import { indexNetwork, type NetworkIndex, Tie } from "../network/index.js"
import { Offer } from "../offer/index.js"
import { CooperationAgreement, Measure } from "../planning/index.js"
import { Booking, Resource } from "../sharing/index.js"
import { LocalDate } from "../time/index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)
export const idOf = (text: string): InstitutionId => InstitutionId.parse(text)

export const house = (id: string, parts: object = {}): Institution =>
  Institution.parse({ id, name: `Haus ${id}`, types: ["kita"], ...parts })

export const tie = (from: string, to: string, parts: object = {}): Tie =>
  Tie.parse({ id: `${from}-${to}`, from, to, kind: "verweist", validity: {}, ...parts })

export const conference = (parts: object = {}): Conference =>
  Conference.parse({
    id: "konferenz",
    name: "Konferenz",
    kind: "sozialraumkonferenz",
    area: "sued",
    start: "2024-01-01",
    convenors: [{ institution: "amt" }],
    moderators: [{ institution: "amt" }],
    ...parts,
  })

export const member = (institution: string, parts: object = {}): Membership =>
  Membership.parse({ id: `m-${institution}`, conference: "konferenz", institution, status: "active", ...parts })

export const subGroup = (parts: object = {}): SubGroup =>
  SubGroup.parse({
    id: "uag",
    conference: "konferenz",
    name: "UAG",
    mandate: "Ferien",
    lead: "a",
    members: ["b"],
    start: "2025-01-01",
    end: "2026-01-01",
    ...parts,
  })

export const offer = (parts: object = {}): Offer =>
  Offer.parse({
    id: "chor",
    title: "Chor",
    institution: "a",
    form: "gruppe",
    partners: [{ institution: "b" }],
    state: "published",
    ...parts,
  })

const agreedMeasure = {
  id: "massnahme",
  title: "Schwimmen",
  preventive: true,
  responsible: "a",
  participants: ["b", "c"],
  start: "2026-01-01",
  due: "2026-06-01",
  review: "2026-07-01",
}

export const plannedMeasure = (): Measure => Measure.parse({ ...agreedMeasure, state: "planned" })

export const measure = (parts: object = {}): Measure =>
  Measure.parse({ ...agreedMeasure, startedOn: "2026-01-10", state: "running", ...parts })

export const resource = (parts: object = {}): Resource =>
  Resource.parse({ id: "aula", owner: "a", category: "raum", name: "Aula", ...parts })

export const booking = (id: string, start: string, parts: object = {}): Booking =>
  Booking.parse({
    id,
    resource: "aula",
    borrower: "b",
    interval: { start, end: `${start.slice(0, 11)}20:00`, zone: "Europe/Berlin" },
    purpose: "Elternabend",
    responsible: "leitung",
    ...parts,
  })

const agreed = {
  id: "vereinbarung",
  school: "schule",
  schoolBody: "stadt",
  carrier: "verein",
  term: { kind: "untilNotice", from: "2024-08-01" },
}

export const plannedAgreement = (): CooperationAgreement => CooperationAgreement.parse({ ...agreed, state: "planned" })

export const agreement = (parts: object = {}): CooperationAgreement =>
  CooperationAgreement.parse({ ...agreed, concludedOn: "2024-06-01", state: "concluded", ...parts })

/** Houses `a` to `f`, and what else is given. */
export const networkOf = (values: Parameters<typeof indexNetwork>[0] = {}): NetworkIndex =>
  indexNetwork({ institutions: ["a", "b", "c", "d", "e", "f"].map((id) => house(id)), ...values })
