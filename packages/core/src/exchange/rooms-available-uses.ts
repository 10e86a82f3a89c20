/** Uses of rooms: which of them nothing stands against, and what stands against the others. */
import type { NetworkIndex } from "../network/index.js"
import {
  availabilityFindings,
  availableStretches,
  type Booking,
  type BookingFinding,
  BookingId,
  bookableFrom,
  bookingFindings,
  conflictFindings,
  type FreeSlot,
  freeSlots,
  isRefused,
  type Lending,
  nearestExchange,
  occupancyOf,
  type Resource,
  type SlotQuestion,
  type Span,
  usesIn,
} from "../sharing/index.js"
import {
  berlin,
  endOf,
  epochMs,
  type Interval,
  type LocalDateTime,
  rfc5545,
  startOf,
  toInstant,
  toLocal,
  type Zone,
} from "../time/index.js"
import { maySee } from "../visibility.js"
import { lendingsIn } from "./lendings.js"
import type { RoomQuestion } from "./rooms-available-candidates.js"

/** A stretch in which a room is free, and the first use in it against which nothing stands. @german Freie Raumzeit */
export interface RoomSlot extends FreeSlot {
  /** When it would be fetched and brought back, where that is apart from the use. */
  readonly pickUp?: LocalDateTime
  readonly bringBack?: LocalDateTime
}

/** Whether a room can be had. @internal */
export type RoomAnswer =
  | { readonly _tag: "free"; readonly free: ReadonlyArray<RoomSlot>; readonly findings: ReadonlyArray<BookingFinding> }
  | {
      readonly _tag: "taken"
      readonly wouldBe: { readonly wouldBe?: Interval }
      readonly findings: ReadonlyArray<BookingFinding>
    }

/** How many stretches of a room are told unless said, and how many uses of one are tried where the first cannot be. */
const [usualLimit, mostTries, tryMinutes] = [5, 24, 60]

/** Judges rooms by everything that is known of who wants them, and when. @internal */
export const roomJudge = (index: NetworkIndex, question: RoomQuestion): ((room: Resource) => RoomAnswer) => {
  const lendingOf = lendingsIn(index, question)
  const borrower = question.borrower === undefined ? undefined : index.institutions.get(question.borrower)
  const probe = unusedId(index)
  return (room) => {
    const owner = index.institutions.get(room.owner)
    const someone = borrower ?? owner
    if (someone === undefined) return { _tag: "taken", wouldBe: {}, findings: [] }
    const lending = lendingOf({ resource: room, borrower: someone })
    const judging: Judging = { lending, question, isKnown: borrower !== undefined, probe }
    return question.durationMinutes === undefined
      ? wholeWindow(judging)
      : withinWindow(judging, question.durationMinutes)
  }
}

interface Judging {
  readonly lending: Lending
  readonly question: RoomQuestion
  /** Whether it is known who borrows: else the owner stands for whoever it will be. */
  readonly isKnown: boolean
  readonly probe: BookingId
}

const wholeWindow = (judging: Judging): RoomAnswer => {
  const interval = inZone(judging.question.window, zoneOf(judging.lending.resource))
  const judged = judge(judging, interval)
  return judged.refused
    ? { _tag: "taken", wouldBe: {}, findings: judged.findings }
    : { _tag: "free", free: [{ ...judged.slot, stretch: interval }], findings: judged.findings }
}

const withinWindow = (judging: Judging, durationMinutes: number): RoomAnswer => {
  const { lending, question } = judging
  const { limit = usualLimit, window, stepMinutes, units } = question
  const { available } = availableStretches(lending, window)
  const asked: SlotQuestion = {
    window,
    durationMinutes,
    ...(stepMinutes === undefined ? {} : { stepMinutes }),
    ...(units === undefined ? {} : { units }),
  }
  const slotsFrom = (from: number): ReadonlyArray<FreeSlot> =>
    freeSlots([{ occupancy: occupancyOf(lending), open: notBefore(available, from) }], asked)
  const free: Array<RoomSlot> = []
  let firstFindings: ReadonlyArray<BookingFinding> = []
  let against: Judged | undefined
  for (const slot of slotsFrom(earliestOf(lending))) {
    if (free.length >= limit) break
    const judged = firstHolding(judging, slot)
    if (judged.refused) against ??= judged
    else {
      if (free.length === 0) firstFindings = judged.findings
      free.push({ ...judged.slot, stretch: { ...slot.stretch, start: judged.slot.earliest.start } })
    }
  }
  if (free.length > 0) return { _tag: "free", free, findings: firstFindings }
  // What is asked for too late would have been free: the lead time stands against it.
  const [tooLate] = against === undefined ? slotsFrom(Number.NEGATIVE_INFINITY) : []
  const refused = against ?? (tooLate === undefined ? undefined : judge(judging, tooLate.earliest))
  return refused === undefined
    ? { _tag: "taken", wouldBe: {}, findings: [] }
    : { _tag: "taken", wouldBe: { wouldBe: refused.slot.earliest }, findings: refused.findings }
}

/** The first use of a stretch against which nothing stands, else the first of all and what does. */
const firstHolding = (judging: Judging, slot: FreeSlot): Judged => {
  const first = judge(judging, slot.earliest)
  if (!first.refused) return first
  for (const use of usesIn(slot, judging.question.stepMinutes ?? tryMinutes).slice(1, mostTries)) {
    const later = judge(judging, use)
    if (!later.refused) return later
  }
  return first
}

interface Judged {
  readonly slot: Omit<RoomSlot, "stretch">
  readonly findings: ReadonlyArray<BookingFinding>
  readonly refused: boolean
}

const judge = ({ lending, question, isKnown, probe }: Judging, interval: Interval): Judged => {
  const { resource, borrower } = lending
  const exchange = exchangeOf(lending, interval)
  const wanted: Booking = {
    id: probe,
    resource: resource.id,
    borrower: borrower.id,
    users: [],
    interval,
    ...exchange,
    purpose: "?",
    ...(question.use === undefined ? {} : { use: question.use }),
    responsible: "leitung",
    units: question.units ?? 1,
    state: { status: "granted" },
  }
  const isNetwork = maySee(question.audience ?? "network", "network")
  const all =
    isKnown && isNetwork
      ? bookingFindings(lending, wanted)
      : [...availabilityFindings(lending, wanted), ...conflictFindings(lending, wanted)]
  const refused = isRefused(all)
  const shown = all.filter(
    (finding) => (isNetwork || !restricted.has(finding._tag)) && (finding.severity === "error") === refused,
  )
  return { slot: { resource: resource.id, earliest: interval, ...exchange }, findings: shown, refused }
}

/** They say what is wrong with a resource, which the public does not learn. */
const restricted: ReadonlySet<BookingFinding["_tag"]> = new Set(["BrokenDownThen", "RestrictionHint"])

const exchangeOf = (
  lending: Lending,
  { start, end }: Interval,
): { readonly pickUp?: LocalDateTime; readonly bringBack?: LocalDateTime } => {
  if (lending.resource.availability?.exchange === undefined) return {}
  const [{ before }, { after }] = [nearestExchange(lending, start), nearestExchange(lending, end)]
  return { ...(before === undefined ? {} : { pickUp: before }), ...(after === undefined ? {} : { bringBack: after }) }
}

const earliestOf = (lending: Lending): number =>
  epochMs(toInstant(bookableFrom(lending, lending.now), zoneOf(lending.resource), rfc5545).instant)

const notBefore = (stretches: ReadonlyArray<Span>, from: number): ReadonlyArray<Span> =>
  stretches.flatMap((stretch) => (stretch.to <= from ? [] : [{ from: Math.max(from, stretch.from), to: stretch.to }]))

const zoneOf = ({ availability }: Resource): Zone => availability?.zone ?? berlin

const inZone = (interval: Interval, zone: Zone): Interval =>
  interval.zone === zone
    ? interval
    : { start: toLocal(startOf(interval), zone), end: toLocal(endOf(interval), zone), zone }

/** An id that no booking has: what is looked for must not pass for one that is moved. */
const unusedId = (index: NetworkIndex): BookingId => {
  const used = new Set<string>(index.network.bookings.map(({ id }) => id))
  let id = "?"
  while (used.has(id)) id += "?"
  return BookingId.parse(id)
}
