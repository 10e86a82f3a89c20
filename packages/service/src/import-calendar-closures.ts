/** Closure calendars from a calendar file. */
import { ClosureCalendar, type KeptField, parse, takeOver, type WrittenByCalendar } from "@sozialraum/core"
import type { CalendarReport } from "@sozialraum/import-ical"
import { CalendarChanges, ClosureCalendars, deliveryOf, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type CalendarWrites, isSame, plain } from "./import-calendar-offers.js"
import type { CalendarImport } from "./import-calendar-outcome.js"

/**
 * The steps that write the closure calendars of a file.
 *
 * One that somebody else delivered for the same days stays as it is. What a person changed in one since the last import stays,
 * too.
 */
export const writeClosures = Effect.fnUntraced(function* (network: string, { closures }: CalendarReport) {
  const calendars = ClosureCalendars.in(network)
  const known = yield* calendars.getMany(closures.map(deliveryOf))
  const parts = yield* Effect.forEach(closures, (next, index) =>
    Effect.gen(function* () {
      const current = known[index]
      const id = deliveryOf(next)
      if (current === undefined) return { id, current, value: next, kept: [] as ReadonlyArray<KeptField> }
      const last = yield* lastWritten(network, id)
      if (last === undefined)
        return { id, current, value: current.value, kept: [], heldBy: current.value.source.name } as const
      const taken = takeOver<object>(last, current.value, next)
      const fit = parse(ClosureCalendar, taken.value)
      return fit._tag === "Success"
        ? { id, current, value: fit.success, kept: taken.kept }
        : { id, current, value: current.value, kept: [{ field: "closures" }] }
    }),
  )
  const changed = parts.filter(({ current, value }) => !isSame(current?.value, value))
  return {
    checks: changed.map(({ id, current }) =>
      current === undefined ? calendars.expectAbsent(id) : calendars.expect(current),
    ),
    writes: changed.map(({ value }): Write => calendars.put(value)),
    wrote: changed.map(
      ({ id, current, value }): WrittenByCalendar => ({
        ...{ list: "closureCalendars", id, after: plain(value) },
        ...(current === undefined ? {} : { before: plain(current.value) }),
      }),
    ),
    kept: new Map(parts.flatMap(({ id, kept }) => (kept.length === 0 ? [] : [[id, kept] as const]))),
    held: parts.flatMap((part): CalendarImport["held"] =>
      "heldBy" in part && part.heldBy !== undefined ? [{ id: part.id, source: part.heldBy }] : [],
    ),
  } satisfies CalendarWrites & Pick<CalendarImport, "held">
})

/** A calendar as an import last wrote it. */
const lastWritten = Effect.fnUntraced(function* (network: string, id: string) {
  const changes = yield* CalendarChanges.in(network).all({ index: "byValue", equals: `closureCalendars ${id}` })
  const [last] = changes.map(({ value }) => value).toSorted((a, b) => b.number - a.number)
  const read = last?.wrote === undefined ? undefined : parse(ClosureCalendar, last.wrote.after)
  return read?._tag === "Success" ? read.success : undefined
})
