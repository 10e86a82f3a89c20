/** Busy times from a calendar: when a resource is not lent. */
import {
  type Availability,
  addDays,
  type Blackout,
  berlin,
  Interval,
  type LocalDate,
  parse,
  Resource,
  type ResourceId,
  type WrittenByCalendar,
} from "@sozialraum/core"
import { type BusyTime, busyWithin } from "@sozialraum/import-ical"
import { CalendarChanges, Resources } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { found } from "./found.js"
import { type CalendarWrites, isSame, plain } from "./import-calendar-offers.js"

/** For so long ahead busy times are written; the next import goes on. @unit days */
const aheadDays = 731

/**
 * The steps that write busy times as times at which a resource is not lent.
 *
 * Those that an earlier import of the source wrote and the calendar no longer has go. One that a person removed stays removed.
 *
 * @problem NotFound - at `["resource"]`
 */
export const writeBusy = Effect.fnUntraced(function* (
  network: string,
  busy: ReadonlyArray<BusyTime>,
  {
    resource: id,
    source,
    today,
  }: { readonly resource: ResourceId; readonly source: string; readonly today: LocalDate },
) {
  const resources = Resources.in(network)
  const current = yield* found(resources, id, "resource")
  const availability = current.value.availability
  const zone = availability?.zone ?? berlin
  const window = Interval.parse({ start: `${today}T00:00`, end: `${addDays(today, aheadDays)}T00:00`, zone })
  const reason = `Belegt (Kalender ${source})`
  const now = busyWithin(busy, window).map(({ start, end }): Blackout => ({ start, end, reason }))
  const before = availability?.blackouts ?? []
  const written = yield* lastBlackouts(network, id, reason)
  const removedByHand = written.filter((one) => !before.some((kept) => isSame(kept, one)))
  const others = before.filter((one) => one.reason !== reason || one.end <= `${today}T00:00`)
  const blackouts = [...others, ...now.filter((one) => !removedByHand.some((gone) => isSame(gone, one)))]
  const next = parse(Resource, { ...current.value, availability: { ...availability, blackouts } })
  if (next._tag === "Failure") return yield* Effect.fail(next.failure)
  const changed = isSame(plain(current.value), plain(next.success)) || isSame(before, blackouts) ? [] : [next.success]
  return {
    checks: changed.map(() => resources.expect(current)),
    writes: changed.map(resources.put),
    wrote: changed.map(
      (value): WrittenByCalendar => ({
        ...{ list: "resources", id, before: plain(current.value), after: plain(value) },
      }),
    ),
    kept: new Map(),
  } satisfies CalendarWrites
})

/** The times that the last import of a source wrote. */
const lastBlackouts = Effect.fnUntraced(function* (network: string, id: ResourceId, reason: string) {
  const changes = yield* CalendarChanges.in(network).all({ index: "byValue", equals: `resources ${id}` })
  const all = changes.map(({ value }) => value).toSorted((a, b) => b.number - a.number)
  for (const { wrote } of all) {
    const read = wrote === undefined ? undefined : parse(Resource, wrote.after)
    const blackouts: Availability["blackouts"] =
      read?._tag === "Success" ? (read.success.availability?.blackouts ?? []) : []
    const own = blackouts.filter((one) => one.reason === reason)
    if (own.length > 0) return own
  }
  return []
})
