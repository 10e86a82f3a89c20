/** Verdicts: what promotion means for a request, by what its plan says and by who was served before it. */
import type { Finding } from "../problem.js"
import type { Booking, BookingId } from "../sharing/index.js"
import { takenInterval } from "../sharing/index.js"
import { overlaps } from "../time/index.js"
import { type CheckedDate, type RequestPlan, standsAgainst } from "./request-plan.js"
import type { RequestTurn, RequestVerdict } from "./request-turn.js"
import type { WantedDate } from "./wanted-date.js"

/** What was decided in a line before one's turn. */
export interface DecidedBefore<Found extends Finding<string>> {
  readonly turns: ReadonlyArray<RequestTurn<Found>>
  /** Whether by the rule nobody passes who wants the same time as one before. */
  readonly isBlocking: boolean
}

/** What promotion means for a request, as long as nobody before it blocks it. */
export const verdictOn = <Found extends Finding<string>>(
  plan: RequestPlan<Found>,
  { turns, isBlocking }: DecidedBefore<Found>,
): RequestVerdict<Found> => {
  const { bookable, refused, uncertain } = plan
  if (bookable.length > 0) {
    const keys = bookable.map(({ key }) => key)
    const left = [...refused, ...uncertain].map(({ key }) => key).sort()
    const passes = turns.filter((turn) => wantsSameTime(unmetDates(turn), bookable)).map(({ request }) => request.id)
    return { _tag: "next", keys, left, passes }
  }
  if (uncertain.length > 0) return { _tag: "uncertain" }
  if (refused.length === 0) return { _tag: "nothingWanted" }
  const taken = refused.filter((date) => date.findings.filter(standsAgainst).every(isOfTakenTime))
  if (taken.length === 0) return { _tag: "rulesAgainst", findings: eachOnce(refused) }
  const by = new Set(taken.flatMap(({ findings }) => findings.flatMap(takers)))
  const served = turns.filter((turn) => promisedBy(turn).some(({ id }) => by.has(id)))
  if (served.length > 0) return { _tag: "promised", to: served.map(({ request }) => request.id), blocks: isBlocking }
  return { _tag: "stillTaken", by: [...by].sort(), blocks: isBlocking }
}

/** The bookings that a turn is promised. */
export const promisedBy = <Found extends Finding<string>>({
  verdict,
  plan,
}: RequestTurn<Found>): ReadonlyArray<Booking> =>
  verdict._tag === "next" ? plan.bookable.map(({ booking }) => booking) : []

/** The dates that a turn does not get, resting ones aside. */
export const unmetDates = <Found extends Finding<string>>({
  verdict,
  plan: { bookable, refused, uncertain },
}: RequestTurn<Found>): ReadonlyArray<WantedDate> => [
  ...(verdict._tag === "next" ? [] : bookable),
  ...refused,
  ...uncertain,
]

/** Whether any date of the one is at the time of any of the other. */
export const wantsSameTime = (some: ReadonlyArray<WantedDate>, others: ReadonlyArray<WantedDate>): boolean =>
  some.some((one) => others.some((other) => overlaps(takenInterval(one.booking), takenInterval(other.booking))))

/** What is said of one date is said of others alike: each kind of finding once. */
const eachOnce = <Found extends Finding<string>>(refused: ReadonlyArray<CheckedDate<Found>>): ReadonlyArray<Found> => {
  const findings = refused.flatMap((date) => date.findings.filter(standsAgainst))
  return findings.filter(({ _tag }, index) => findings.findIndex((other) => other._tag === _tag) === index)
}

/** That others have it is R38 and names them; every other finding stands against it whoever has it. */
const isOfTakenTime = (finding: Finding<string>): boolean => finding.rule === "R38" && takers(finding).length > 0

const takers = (finding: Finding<string>): ReadonlyArray<BookingId> =>
  "by" in finding && Array.isArray(finding.by) ? finding.by.filter((id): id is BookingId => typeof id === "string") : []
