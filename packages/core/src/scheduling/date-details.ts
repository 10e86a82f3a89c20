/** Details of a possible date: who comes, what speaks for it and what stands against it. */
import { ClosureKind } from "../calendar/index.js"
import type { InstitutionId } from "../institution/index.js"
import { addDays, LocalDate } from "../time/index.js"
import { answeredIfNeedBe, answeredYes, isAway, notExpected, uncertain } from "./date-attendance.js"
import { clockText } from "./date-clock.js"
import type { Closures } from "./date-closures.js"
import { dayConflicts, hostConflicts, type OneDate, peopleConflicts } from "./date-conflicts.js"
import { type HostState, offerOf } from "./date-places.js"
import type { DateProposal, DateReason, ProposedPlace } from "./date-proposal.js"
import type { DateQuestion } from "./date-question.js"
import { partsOf, type Scoring } from "./date-score.js"

/** What is known when a date is told in full. */
export interface Telling extends Scoring {
  readonly question: DateQuestion
  readonly hosts: ReadonlyArray<HostState>
  /** By the kinds of days on which the body never meets. */
  readonly never: ReadonlyArray<Closures>
}

/** One date as it is proposed. */
export const proposalOf = (known: Telling, place: number): DateProposal => {
  const { candidates, attendants, hosts, places } = known
  const date: OneDate = {
    place,
    day: candidates.days[candidates.dayAt[place] ?? 0] ?? noDay,
    start: candidates.starts[place] ?? 0,
    end: candidates.ends[place] ?? 0,
  }
  const who = (holds: (code: number) => boolean): ReadonlyArray<InstitutionId> =>
    attendants.filter(({ codes }) => holds(codes[place] ?? 0)).map(({ institution }) => institution)
  const chosen = places.hostAt[place] ?? -1
  const proposed = placeOf(known, place)
  const doubts = who((code) => code === uncertain)
  const parts = partsOf(known, place)
  return {
    interval: candidates.intervalAt(place),
    ...(proposed === undefined ? {} : { place: proposed }),
    otherHosts: hosts
      .filter((host, number) => number !== chosen && offerOf(host, place, known.question.room) !== undefined)
      .map(({ host }) => host.institution),
    can: who((code) => !isAway(code) && code !== answeredIfNeedBe && code !== uncertain && code !== notExpected),
    ifNeedBe: who((code) => code === answeredIfNeedBe),
    uncertain: doubts,
    cannot: who(isAway),
    certainty:
      doubts.length === 0 && ownClosures(known).every(({ answerOn }) => answerOn(date.day)._tag !== "unknown")
        ? "certain"
        : "uncertain",
    reasons: reasonsOf(known, date, proposed),
    conflicts: [...peopleConflicts(attendants, date), ...dayConflicts(known, date.day), ...hostConflicts(known, date)],
    score: parts.reduce((sum, { points }) => sum + points, 0),
    parts,
  }
}

const ownClosures = ({ never, ratherNot }: Pick<Telling, "never" | "ratherNot">): ReadonlyArray<Closures> => [
  ...never,
  ...(ratherNot === undefined ? [] : [ratherNot]),
]

const placeOf = ({ hosts, places }: Telling, place: number): ProposedPlace | undefined => {
  const state = hosts[places.hostAt[place] ?? -1]
  if (state === undefined) return undefined
  const { institution, site } = state.host
  const room = state.rooms[places.roomAt[place] ?? -1]?.room
  if (room === undefined) return { institution, site }
  const { busy: _busy, site: itsSite, ...told } = room
  return { institution, site: itsSite, room: told }
}

const reasonsOf = (
  { question, attendants, hosts, places, candidates, ...known }: Telling,
  { place, day }: OneDate,
  proposed: ProposedPlace | undefined,
): ReadonlyArray<DateReason> => {
  const expected = attendants.filter((one) => one.codes[place] !== notExpected)
  const codes = expected.map((one) => one.codes[place] ?? 0)
  const saidYes = expected.filter((_, index) => codes[index] === answeredYes).map(({ institution }) => institution)
  const asked = [...ownClosures(known), ...expected.map(({ closures }) => closures)]
  const told = ClosureKind.options.filter(
    (kind) => asked.some((one) => one.told.includes(kind)) && !asked.some(({ notTold }) => notTold.includes(kind)),
  )
  const { leadTime, room } = question
  const usual = known.usualMinutes.indexOf(candidates.minuteAt[place] ?? -1)
  return [
    ...(codes.length > 0 && codes.every((code) => !isAway(code) && code !== uncertain && code !== answeredIfNeedBe)
      ? [{ kind: "allCan" as const, institutions: codes.length }]
      : []),
    ...(saidYes.length === 0 ? [] : [{ kind: "answeredYes" as const, institutions: saidYes }]),
    ...(told.length > 0 && asked.every(({ answerOn }) => answerOn(day)._tag === "open")
      ? [{ kind: "noClosure" as const, closures: told }]
      : []),
    ...(usual < 0 ? [] : [{ kind: "usualTime" as const, start: clockText(known.usualMinutes[usual] ?? 0) }]),
    ...(proposed === undefined
      ? []
      : [
          {
            kind: "host" as const,
            institution: proposed.institution,
            place: (places.hostAt[place] ?? 0) + 1,
            of: hosts.length,
          },
        ]),
    ...(proposed?.room === undefined || places.isToAsk[place] === 1
      ? []
      : [
          {
            kind: "room" as const,
            room: proposed.room.name,
            ...(room?.seats === undefined || proposed.room.seats === undefined ? {} : { seats: proposed.room.seats }),
            ...(room?.stepFree === undefined ? {} : { stepFree: room.stepFree }),
          },
        ]),
    ...(leadTime === undefined || leadTime.days === 0
      ? []
      : [{ kind: "leadTime" as const, days: leadTime.days, inviteBy: addDays(day, -leadTime.days) }]),
  ]
}

const noDay = LocalDate.parse("0001-01-01")
