/** Date finding: which dates are possible, in what order to propose them, and why the others are not. */
import type { ClosureKind } from "../calendar/index.js"
import { type Attending, attending } from "./date-attendance.js"
import { type DateCandidates, dateCandidates } from "./date-candidates.js"
import { type Closures, closuresOn } from "./date-closures.js"
import { proposalOf } from "./date-details.js"
import { exclusionOf } from "./date-exclusion.js"
import { hostStates, placesFor } from "./date-places.js"
import type { DateProposals, UntoldClosures } from "./date-proposal.js"
import type { DateQuestion } from "./date-question.js"
import { hostCost, scoresOf, usualMinutesOf } from "./date-score.js"

/**
 * Dates that are possible, the best first, each with what speaks for it and against it; and why the others are not.
 *
 * A date is possible where every required participant can come or nobody knows, a fitting room is free if one is asked
 * for, the body meets on such days, and the lead time is kept. Possible dates are ranked by their points
 * (`datePoints`), then by their beginning and their end. What was answered in the poll counts before what calendars and
 * other meetings let guess, also for those who are required. Of one day only the best date is proposed, unless `perDay`
 * says otherwise.
 *
 * The order in which participants, their engagements and rooms are given does not matter; that of the hosts is their
 * preference.
 *
 * @returns no proposals where the question has no dates at all, such as hours shorter than the meeting
 * @rule R25
 * @example
 * import { findDates } from "@sozialraum/core/scheduling"
 * import { InstitutionId } from "@sozialraum/core/institution"
 * import { Interval, LocalDate } from "@sozialraum/core/time"
 * const [jugendamt, schule] = [InstitutionId.parse("jugendamt"), InstitutionId.parse("schule")]
 * const interval = Interval.parse({ start: "2026-10-21T14:00", end: "2026-10-21T15:00", zone: "Europe/Berlin" })
 * const busy = [{ interval, because: { kind: "other", asWritten: "Dienstbesprechung" } }] as const
 * const found = findDates({
 *   windows: [{ from: LocalDate.parse("2026-10-21"), to: LocalDate.parse("2026-10-22"), hours: { from: "14:00", to: "17:00" } }],
 *   participants: [
 *     { institution: jugendamt, attendance: "required", busy },
 *     { institution: schule, attendance: "optional" },
 *   ],
 * })
 * found.proposals.map((proposal) => proposal.interval.start) // => ["2026-10-21T15:00"]
 * found.excluded // => [{ because: "required", institution: "jugendamt", answeredNo: 0, closed: 0, busy: 2, dates: 2, opens: 2 }]
 */
export const findDates = (question: DateQuestion): DateProposals => {
  const candidates = dateCandidates(question)
  const attendants = attending(question, candidates)
  const hosts = hostStates(question, candidates, attendants)
  const places = placesFor(hosts, candidates, { needed: question.room, cost: hostCost })
  const { never, ratherNot } = avoidedDays(question, candidates)
  const known = { question, candidates, attendants, hosts, places }
  const { possible, excluded } = exclusionOf({ ...known, never })
  const outside = hosts.map(({ isOutside }) => isOutside)
  const scoring = { ...known, ratherNot, outside, usualMinutes: usualMinutesOf(question) }
  const scores = scoresOf(scoring)
  // Dates stand in the order of time, and sorting is stable.
  const ranked = possible.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const telling = { ...scoring, never: never.map(([, closures]) => closures) }
  return {
    proposals: chosen(ranked, question, candidates).map((place) => proposalOf(telling, place)),
    candidates: candidates.count,
    possible: possible.length,
    excluded,
    untold: untoldClosures(attendants, telling),
  }
}

const avoidedDays = ({ avoided }: DateQuestion, { days }: DateCandidates) => {
  const { calendars = [], never = [], ratherNot = [] } = avoided ?? {}
  const closuresFor = closuresOn(days)
  const rather = ratherNot.filter((kind) => !never.includes(kind))
  return {
    never: [...new Set(never)].map((kind) => [kind, closuresFor(calendars, [kind])] as const),
    ratherNot: rather.length === 0 ? undefined : closuresFor(calendars, rather),
  }
}

/** The first of the ranked dates, of each day only so many. */
const chosen = (
  ranked: ReadonlyArray<number>,
  { limit = 10, perDay = 1 }: DateQuestion,
  { dayAt }: DateCandidates,
): ReadonlyArray<number> => {
  const taken = new Map<number | undefined, number>()
  const places: Array<number> = []
  for (const place of ranked) {
    if (!(places.length < limit)) break
    const ofDay = taken.get(dayAt[place]) ?? 0
    if (ofDay >= perDay) continue
    taken.set(dayAt[place], ofDay + 1)
    places.push(place)
  }
  return places
}

/** The kinds of closures that matter, and of which no calendar tells. */
const untoldClosures = (
  attendants: ReadonlyArray<Attending>,
  { never, ratherNot }: { readonly never: ReadonlyArray<Closures>; readonly ratherNot: Closures | undefined },
): ReadonlyArray<UntoldClosures> => {
  const own = [...never, ...(ratherNot === undefined ? [] : [ratherNot])].flatMap(({ notTold }) => notTold)
  const byKind = new Map<ClosureKind, Array<Attending["institution"]>>()
  for (const { institution, closures } of attendants)
    for (const kind of closures.notTold) byKind.set(kind, [...(byKind.get(kind) ?? []), institution])
  return [
    ...own.map((closure) => ({ closure, institutions: [] })),
    ...[...byKind].map(([closure, institutions]) => ({ closure, institutions })),
  ]
}
