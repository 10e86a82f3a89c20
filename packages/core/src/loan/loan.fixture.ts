/** Loans for tests: a play bus, its bookings, and the protocols of a use that goes well. */
import * as Result from "effect/Result"
import type { Plain } from "../problem.js"
import {
  Booking,
  type BookingStatus,
  bookingInState,
  DamageReport,
  type HandoverProtocol,
  Resource,
  type ResourceTerms,
  type ReturnProtocol,
} from "../sharing/index.js"
import type { HandoverGround } from "./index.js"

export const euros = (amount: number) => ({ cents: Math.round(amount * 100), currency: "EUR" as const })

export const playBus = Resource.parse({
  id: "spielmobil",
  owner: "jugendamt",
  category: "spielmobil",
  name: "Spielmobil",
})

export const chairs = Resource.parse({
  id: "stuehle",
  owner: "schule",
  category: "material",
  name: "Stühle",
  use: { mode: "shared", units: 10 },
})

export const advice = Resource.parse({
  id: "fachkraft",
  owner: "verein",
  category: "personalstunden",
  name: "Fachkraft",
})

export const free: Plain<typeof ResourceTerms> = { fee: { kind: "free" } }

/** Granted on 1 May, from Saturday 6 June 10:00 to Sunday 18:00, in summer time. */
export const loan = (more: Partial<Plain<typeof Booking>> = {}, terms: Plain<typeof ResourceTerms> = free): Booking =>
  Booking.parse({
    id: "b1",
    resource: "spielmobil",
    borrower: "kita",
    interval: { start: "2026-06-06T10:00", end: "2026-06-07T18:00", zone: "Europe/Berlin" },
    purpose: "Sommerfest",
    responsible: "leitung",
    grant: { at: "2026-05-01T08:00:00Z", by: "leitung", terms },
    ...more,
  })

export const accepted = { on: "2026-05-03", by: "leitung" }

export const handover: Plain<typeof HandoverProtocol> = {
  at: "2026-06-06T08:00:00Z",
  byOwner: "leitung",
  byBorrower: "vertretung",
  items: [{ item: "Stelzen", count: 12 }],
  keys: 2,
  counters: [{ counter: "Kilometerstand", value: 10_000, unit: "km" }],
}

export const cameBack: Plain<typeof ReturnProtocol> = {
  at: "2026-06-07T16:00:00Z",
  byOwner: "leitung",
  byBorrower: "vertretung",
  items: [{ item: "Stelzen", count: 12 }],
  keys: 2,
  counters: [{ counter: "Kilometerstand", value: 10_040.5, unit: "km" }],
}

export const nothingElse: HandoverGround = { resource: playBus, bookings: [], restrictions: [], damages: [] }

export const confirmed = (more: Partial<Plain<typeof Booking>> = {}, terms?: Plain<typeof ResourceTerms>): Booking =>
  loan({ ...more, state: { status: "confirmed", accepted } }, terms)

export const handedOver = (more: Partial<Plain<typeof Booking>> = {}, terms?: Plain<typeof ResourceTerms>): Booking =>
  loan({ ...more, state: { status: "handedOver", accepted, handover } }, terms)

export const returned = (
  came: Partial<Plain<typeof ReturnProtocol>> = {},
  terms?: Plain<typeof ResourceTerms>,
  more: Partial<Plain<typeof Booking>> = {},
): Booking =>
  loan({ ...more, state: { status: "returned", accepted, handover, return: { ...cameBack, ...came } } }, terms)

export const as = <Status extends BookingStatus>(booking: Booking, ...allowed: ReadonlyArray<Status>) =>
  Result.getOrThrow(bookingInState(booking, allowed))

export const tagOf = (result: Result.Result<unknown, { readonly _tag: string }>) =>
  Result.isFailure(result) ? result.failure._tag : "done"

/** Found before the use, open, and nobody has decided who pays. */
export const damage = (more: object = {}) =>
  DamageReport.parse({
    id: "s1",
    resource: "spielmobil",
    discoveredAt: "2026-06-01T08:00:00Z",
    reportedBy: "leitung",
    description: "Bremse defekt",
    severity: "unusable",
    claim: { status: "open" },
    ...more,
  })
