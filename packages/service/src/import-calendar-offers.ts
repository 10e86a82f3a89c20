/** Offers from a calendar: what is written of new ones, and of those that the calendar changed. */
import {
  dateOf,
  type KeptField,
  type ListedEntry,
  type LocalDate,
  Offer,
  parse,
  takeOver,
  type WrittenByCalendar,
} from "@sozialraum/core"
import type { CalendarPlan } from "@sozialraum/import-ical"
import { Offers, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Steps } from "./steps.js"

/** The steps of an import, what they write, and what a person had changed by hand. */
export interface CalendarWrites extends Steps {
  readonly wrote: ReadonlyArray<WrittenByCalendar>
  readonly kept: ReadonlyMap<string, ReadonlyArray<KeptField>>
}

/**
 * The steps that add new offers as drafts and take over what the calendar changed.
 *
 * What is there already under the id of a new one was written by somebody else: it stays. What was removed stays removed. An
 * entry that is cancelled as a whole ends its offer.
 */
export const writeOffers = Effect.fnUntraced(function* (network: string, plan: CalendarPlan, today: LocalDate) {
  const offers = Offers.in(network)
  const added = plan.added.flatMap((listed) => offerOf(listed))
  const known = yield* offers.getMany(added.map(({ id }) => id))
  const fresh = added.filter((_, index) => known[index] === undefined)
  const pairs = plan.changed.flatMap(({ before, after }) =>
    before.said.as === "offer" && after.said.as === "offer" ? [{ before: before.said, after: after.said }] : [],
  )
  const found = yield* offers.getMany(pairs.map(({ after }) => after.offer.id))
  const merged = pairs.flatMap(({ before, after }, index) => {
    const current = found[index]
    if (current === undefined) return []
    const { value, kept } = mergedOffer({ base: before.offer, current: current.value, next: after.offer })
    const next = after.cancelled && !before.cancelled ? ended(value, today) : value
    return [{ current, next, kept }]
  })
  const changed = merged.filter(({ current, next }) => !isSame(current.value, next))
  return {
    checks: [
      ...fresh.map(({ id }) => offers.expectAbsent(id)),
      ...changed.map(({ current }) => offers.expect(current)),
    ],
    writes: [...fresh, ...changed.map(({ next }) => next)].map((value): Write => offers.put(value)),
    wrote: [
      ...fresh.map((offer): WrittenByCalendar => ({ list: "offers", id: offer.id, after: plain(offer) })),
      ...changed.map(
        ({ current, next }): WrittenByCalendar => ({
          ...{ list: "offers", id: next.id, before: plain(current.value), after: plain(next) },
        }),
      ),
    ],
    kept: new Map(merged.flatMap(({ next, kept }) => (kept.length === 0 ? [] : [[next.id, kept] as const]))),
  } satisfies CalendarWrites
})

const offerOf = ({ said }: ListedEntry): ReadonlyArray<Offer> =>
  said.as === "offer" && !said.cancelled ? [said.offer] : []

interface Versions {
  readonly base: Offer
  readonly current: Offer
  readonly next: Offer
}

/** How far an offer has come, and whose it is, a calendar does not say. */
const mergedOffer = ({
  base,
  current,
  next,
}: Versions): { readonly value: Offer; readonly kept: ReadonlyArray<KeptField> } => {
  const { state: _state, institution: _institution, form: _form, ...said } = next
  const taken = takeOver<object>(base, current, { ...current, ...said })
  const fit = parse(Offer, taken.value)
  if (fit._tag === "Success") return { value: fit.success, kept: taken.kept }
  // What a person wrote does not go together with what the calendar says now.
  return { value: current, kept: [{ field: "schedule", offered: next.schedule, kept: current.schedule }] }
}

const ended = (offer: Offer, today: LocalDate): Offer => {
  if (offer.state === "ended" || offer.state === "archived") return offer
  const first = offer.schedule?.kind === "dates" ? offer.schedule.slots[0] : undefined
  const from = first === undefined ? today : dateOf(first.series.start)
  const {
    state: _state,
    pause: _pause,
    returnedBecause: _because,
    ...kept
  } = { pause: null, returnedBecause: null, ...offer }
  const on = offer.from !== undefined && offer.from >= today ? undefined : from > today ? from : today
  const to = offer.to !== undefined && on !== undefined && offer.to < on ? offer.to : on
  const fit = parse(Offer, { ...kept, ...(to === undefined ? {} : { to }), state: "ended" })
  return fit._tag === "Success" ? fit.success : offer
}

/** A value as plain JSON. */
export const plain = (value: object): WrittenByCalendar["after"] => JSON.parse(JSON.stringify(value))

/** Whether two values are equal JSON. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
