/** Conflicts of a possible date: who cannot come and why, what the body rather avoids, and what hosts have instead. */
import { groupedBy } from "../grouped.js"
import type { LocalDate } from "../time/index.js"
import { type Attending, answeredIfNeedBe, answeredNo, busy, closed, type Taken, uncertain } from "./date-attendance.js"
import type { Span } from "./date-clock.js"
import { type Closures, closureKey, closuresOf, doubtsOf } from "./date-closures.js"
import type { HostState, PlacesFound } from "./date-places.js"
import type { DateConflict } from "./date-proposal.js"
import type { DateQuestion } from "./date-question.js"

/** A date, by its place among all. */
export interface OneDate extends Span {
  readonly place: number
  readonly day: LocalDate
}

/** What participants have instead; who shares a reason stands together. */
export const peopleConflicts = (attendants: ReadonlyArray<Attending>, date: OneDate): ReadonlyArray<DateConflict> => {
  const having = (code: number) => attendants.filter(({ codes }) => codes[date.place] === code)
  const named = (some: ReadonlyArray<Attending>) => some.map(({ institution }) => institution)
  const answers = (["answeredNo", "answeredIfNeedBe"] as const).map((kind) => ({
    kind,
    institutions: named(having(kind === "answeredNo" ? answeredNo : answeredIfNeedBe)),
  }))
  const closedOnes = having(closed).map((one) => ({ one, because: closuresOf(one.closures.answerOn(date.day)) }))
  const byClosure = groupedBy(closedOnes, ({ because }) => because.map(closureKey).join("\n\n"))
  const doubtful = having(uncertain).map((one) => ({ one, doubts: doubtsOf(one.closures, date.day) }))
  const byDoubt = groupedBy(doubtful, ({ doubts }) => JSON.stringify(doubts))
  return [
    ...answers.filter(({ institutions }) => institutions.length > 0),
    ...[...byClosure.values()].map((group) => ({
      kind: "closed" as const,
      institutions: named(group.map(({ one }) => one)),
      because: group[0]?.because ?? [],
    })),
    ...having(busy).flatMap(({ institution, taken }) =>
      during(taken, date).map(({ interval, because }) => ({ kind: "busy" as const, institution, interval, because })),
    ),
    ...[...byDoubt.values()].map((group) => ({
      kind: "unknown" as const,
      institutions: named(group.map(({ one }) => one)),
      ...(group[0]?.doubts ?? noDoubts),
    })),
  ]
}

const noDoubts = { calendars: [], inParts: [] }

/** What the body itself has against a day: it rather avoids it, or does not know it. */
export const dayConflicts = (
  { never, ratherNot }: { readonly never: ReadonlyArray<Closures>; readonly ratherNot: Closures | undefined },
  day: LocalDate,
): ReadonlyArray<DateConflict> => {
  const avoided = ratherNot === undefined ? [] : closuresOf(ratherNot.answerOn(day))
  const doubts = [...never, ...(ratherNot === undefined ? [] : [ratherNot])].flatMap(
    (closures) => doubtsOf(closures, day) ?? [],
  )
  const byDoubt = [...groupedBy(doubts, (one) => JSON.stringify(one)).values()].flatMap(([one]) => one ?? [])
  return [
    ...(avoided.length === 0 ? [] : [{ kind: "ratherNot" as const, because: avoided }]),
    ...byDoubt.map((one) => ({ kind: "unknown" as const, institutions: [], ...one })),
  ]
}

/** Why hosts that come first do not have it, and what the one that has it lacks. */
export const hostConflicts = (
  { question, hosts, places }: HostsKnown,
  { place, ...span }: OneDate,
): ReadonlyArray<DateConflict> => {
  if (hosts.length === 0) return []
  const chosen = places.hostAt[place] ?? -1
  const before = hosts.slice(0, chosen < 0 ? hosts.length : chosen)
  const state = hosts[chosen]
  return [
    ...before.flatMap(({ host: { institution }, isAway, rooms }): ReadonlyArray<DateConflict> => {
      if (isAway[place] === 1) return [{ kind: "hostNotFree", institution, taken: [] }]
      const fitting = question.room === undefined ? [] : rooms.filter(({ fits, isToAsk }) => fits || isToAsk)
      const taken = fitting.flatMap(({ room, taken: times }) =>
        during(times, span).map(({ interval, because }) => ({ interval, because, room: room.name })),
      )
      return taken.length === 0 ? [] : [{ kind: "hostNotFree", institution, taken }]
    }),
    ...(state === undefined ? [{ kind: "noHost" as const }] : []),
    ...(state?.isOutside[place] === 1
      ? [{ kind: "outsideOpeningHours" as const, institution: state.host.institution }]
      : []),
    ...(state !== undefined && places.isToAsk[place] === 1 ? [roomToAsk(state, places.roomAt[place] ?? -1)] : []),
  ]
}

const roomToAsk = ({ host: { institution }, rooms }: HostState, at: number): DateConflict => {
  const name = rooms[at]?.room.name
  return { kind: "roomToAsk", institution, ...(name === undefined ? {} : { room: name }) }
}

interface HostsKnown {
  readonly question: DateQuestion
  readonly hosts: ReadonlyArray<HostState>
  readonly places: PlacesFound
}

const during = (taken: ReadonlyArray<Taken>, { start, end }: Span): ReadonlyArray<Taken> =>
  taken.filter((time) => time.start < end && start < time.end).toSorted(byTime)

/** In the order of time, whatever the order in which they were given. */
const byTime = (a: Taken, b: Taken): number =>
  a.start - b.start || a.end - b.end || (JSON.stringify(a.because) < JSON.stringify(b.because) ? -1 : 1)
