/** Steps that many take at the same moment: wishes, requests, dates, breakdowns and money. */
import {
  BookingId,
  FundApplicationId,
  InstitutionId,
  LocalDate,
  LocalDateTime,
  ResourceRequestId,
  RestrictionId,
} from "@sozialraum/core"
import type { Backend, Store } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import {
  acceptTerms,
  addValues,
  applyForFunds,
  approveApplication,
  bookResource,
  cancelDate,
  changeFollowing,
  checkApplication,
  giveUpBooking,
  grantRequest,
  moveDate,
  requestResource,
  restrictResource,
  solveRestriction,
  withdrawApplication,
} from "./index.js"
import { act, granted, zone } from "./sharing.fixture.js"

const houses = ["schule", "kita", "hort", "treff"].map((id) => InstitutionId.parse(id))
const euros = (amount: number) => ({ cents: amount * 100, currency: "EUR" as const })
const twoADay = { rule: { kind: "quota", of: "bookings", atMost: 2, per: { kind: "day" }, scope: "category" } }
const lent = (id: string, more: object) => ({ id, owner: "schule", category: id, name: id, ...more })
const resources = [
  lent("aula", { category: "raum", availability: { bufferAfterMinutes: 30 }, terms: { fee: { kind: "free" } } }),
  lent("stuehle", { category: "material", use: { mode: "shared", units: 10 }, approval: "automatic" }),
  lent("beamer", { category: "technik", rules: [twoADay] }),
  lent("leinwand", { category: "technik", rules: [twoADay] }),
]
const budgetCents = 60_000
const values = {
  spatialUnits: [
    { id: "bochum", kind: "gemeinde", name: "Bochum", externalIds: [{ scheme: "de-ags", value: "05911000" }] },
  ],
  institutions: houses.map((id) => ({ id, name: id, types: ["kita"] })),
  resources,
  funds: [
    {
      ...{ id: "fonds", name: "Verfügungsfonds", holder: "schule", rules: { firstDecider: "holder" } },
      budgets: [{ amount: { cents: budgetCents, currency: "EUR" }, from: "2027-01-01", to: "2028-01-01" }],
    },
  ],
}

const day = LocalDate.parse("2027-03-01")
const hour = (value: number, of = 10) => LocalDateTime.parse(`2027-03-${of}T${String(8 + value).padStart(2, "0")}:00`)
const seriesFrom = (from: number) => ({
  ...{ start: hour(from), durationMinutes: 120, zone, rule: { freq: "daily" as const, count: 3 } },
  clockChange: { missing: "shift" as const, repeated: "first" as const },
})

/** What somebody wants: which resource, from which hour on, for which house. */
interface Wish {
  readonly resource: number
  readonly from: number
  readonly house: number
}

/** One step of one of many; the numbers say of what, and when. */
export type Step =
  | (Wish & { readonly do: "book" | "request" })
  | {
      readonly do: "giveUp" | "accept" | "grant" | "move" | "cancel" | "shift" | "approve" | "withdraw"
      readonly of: number
      readonly from: number
    }
  | { readonly do: "breakDown"; readonly resource: number; readonly from: number }

const slot = fc.integer({ min: 0, max: 8 })
const resource = fc.integer({ min: 0, max: resources.length - 1 })
const house = fc.integer({ min: 1, max: 3 })
const of = fc.integer({ min: 0, max: 3 })
const asking = fc.constantFrom("book" as const, "book" as const, "request" as const)
const deciding = fc.constantFrom(
  "giveUp" as const,
  "accept" as const,
  "grant" as const,
  "move" as const,
  "cancel" as const,
  "shift" as const,
  "approve" as const,
  "withdraw" as const,
)
export const steps: fc.Arbitrary<ReadonlyArray<Step>> = fc.array(
  fc.oneof(
    { arbitrary: fc.record({ do: asking, resource, from: slot, house }), weight: 6 },
    { arbitrary: fc.record({ do: deciding, of, from: slot }), weight: 8 },
    { arbitrary: fc.record({ do: fc.constant("breakDown" as const), resource, from: slot }), weight: 1 },
  ),
  { minLength: 4, maxLength: 16 },
)

const wish = ({ resource: number, house: borrower }: Omit<Wish, "from">) => ({
  resource: resources[number]?.id ?? "aula",
  borrower: houses[borrower] ?? "kita",
  // Three to six of what has several.
  ...{ units: number === 1 ? 3 + borrower : 1, purpose: "Fest", responsible: "leitung" },
})

const request = (id: string, from: number, wanted: Omit<Wish, "from">) => ({
  ...{
    id,
    ...wish(wanted),
    time: { kind: "series" as const, series: seriesFrom(from) },
    state: { status: "draft" as const },
  },
})
const requestId = (number: number) => ResourceRequestId.parse(`r${number}`)
const bookingId = (number: number) => BookingId.parse(`r${number % 2}/${hour(3 * (number % 2))}`)
const applicationId = (number: number) => FundApplicationId.parse(`a${number}`)

/** Four requests of which two are granted, and four applications that wait for money of which there is enough for two. */
export const prepare = async (store: Store): Promise<void> => {
  await store.run(addValues(act, values))
  for (const number of [0, 1, 2, 3]) {
    const wanted = { resource: number < 2 ? 0 : number, house: 1 + (number % 3) }
    await store.run(requestResource(act, request(`r${number}`, number < 2 ? 3 * number : number, wanted)))
    if (number < 2) await store.run(grantRequest(act, requestId(number), granted))
    const asked = {
      id: `a${number}`,
      fund: "fonds",
      applicant: "kita",
      title: "Fest",
      purpose: "Fest",
      start: "2027-06-01",
    }
    const application = { ...asked, amount: euros(250), state: { status: "draft" as const } }
    await store.run(applyForFunds(act, application, day))
    await store.run(checkApplication(act, applicationId(number), { on: day, meetingOn: day }))
  }
}

/** What a step does; `n` is its number among all. */
export const stepOf = (step: Step, n: number): Effect.Effect<unknown, { readonly _tag: string }, Backend> => {
  switch (step.do) {
    case "book": {
      const interval = { start: hour(step.from), end: hour(step.from + 2), zone }
      return bookResource(act, { id: `b${n}`, ...wish(step), interval }, granted)
    }
    case "request":
      return Effect.flatMap(requestResource(act, request(`n${n}`, step.from, step)), ({ request: { id, state } }) =>
        state.status === "submitted" ? grantRequest(act, id, granted) : Effect.void,
      )
    case "giveUp":
      return giveUpBooking(act, bookingId(step.of), { by: "borrower", reason: "krank" })
    case "accept":
      return acceptTerms(act, bookingId(step.of), { on: "2027-01-02", by: "leitung" })
    case "grant":
      return grantRequest(act, requestId(step.of), granted)
    case "move":
      return moveDate(act, requestId(step.of % 2), {
        key: hour(3 * (step.of % 2)),
        start: hour(step.from, 11 + (step.of % 3)),
      })
    case "cancel":
      return cancelDate(act, requestId(step.of % 2), { key: hour(3 * (step.of % 2), 11), by: "owner", reason: "Umbau" })
    case "shift": {
      const from = hour(3 * (step.of % 2), 11)
      const change = { from, id: ResourceRequestId.parse(`f${n}`), to: { start: hour(step.from, 11) } }
      return changeFollowing(act, requestId(step.of % 2), { ...granted, change, wishedBy: "owner", because: "Umbau" })
    }
    case "approve":
      return approveApplication(act, applicationId(step.of), { on: day, decider: "holder", amount: euros(250) })
    case "withdraw":
      return withdrawApplication(act, applicationId(step.of), { on: day })
    case "breakDown":
      return Effect.andThen(
        restrictResource(act, {
          ...{ id: `e${n}`, resource: resources[step.resource]?.id ?? "aula", kind: "breakdown" },
          ...{ start: hour(step.from), end: hour(step.from + 1), zone, reason: "Rohrbruch" },
        }),
        step.from % 3 === 0 ? solveRestriction(act, RestrictionId.parse(`e${n}`)) : Effect.void,
      )
  }
}
