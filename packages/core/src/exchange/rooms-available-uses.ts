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
  checkMany,
  conflictFindings,
  exchangeStretches,
  type FreeSlot,
  freeSlots,
  isForGood,
  isRefused,
  type Lending,
  nearestExchange,
  occupancyOf,
  type Resource,
  type SlotQuestion,
  type TimeSpan,
  usesIn,
} from "../sharing/index.js"
import {
  berlin,
  endOf,
  epochMs,
  type Interval,
  instantAt,
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

/** How many stretches of a room are told unless said, and how many uses of it are tried where the first ones cannot be. */
const [usualLimit, mostTries] = [5, 1000]

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
    const judging: Judging = {
      lending,
      question,
      isKnown: borrower !== undefined,
      probe,
      exchangeOf: exchangeIn(lending, question.window),
    }
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
  /** When what is used then would be fetched and brought back. */
  readonly exchangeOf: (use: Interval) => Pick<RoomSlot, "pickUp" | "bringBack">
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
  const laterUse = laterUses(judging)
  for (const slot of slotsFrom(earliestOf(lending))) {
    if (free.length >= limit || against?.forGood === true) break
    const first = judge(judging, slot.earliest)
    const judged = first.refused ? (laterUse(slot, first) ?? first) : first
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

/** Looks for the first use of a stretch against which nothing stands, where the earliest cannot be. */
const laterUses = (judging: Judging): ((slot: FreeSlot, first: Judged) => Judged | undefined) => {
  const { lending, question, probe } = judging
  const step = stepOfTries(question.stepMinutes ?? lending.resource.availability?.stepMinutes ?? 60)
  const check = isJudgedWhole(judging) ? checkMany(lending, probe) : undefined
  // The quickest checks first: most uses fail by what is booked.
  const isRefusedAtOnce = (wanted: Booking): boolean =>
    check === undefined ? isRefused(conflictFindings(lending, wanted)) : check(wanted) === undefined
  let tries = 0
  return (slot, first) => {
    if (first.forGood) return undefined
    for (const use of usesIn(slot, step).slice(1)) {
      if (tries++ >= mostTries) return undefined
      if (isRefusedAtOnce(wantedAt(judging, use))) continue
      const later = judge(judging, use)
      if (!later.refused) return later
    }
    return undefined
  }
}

/** Not every minute is tried. */
const stepOfTries = (stepMinutes: number): number => Math.ceil(15 / stepMinutes) * stepMinutes

interface Judged {
  readonly slot: Omit<RoomSlot, "stretch">
  readonly findings: ReadonlyArray<BookingFinding>
  readonly refused: boolean
  /** Whether no other time helps. */
  readonly forGood: boolean
}

const judge = (judging: Judging, interval: Interval): Judged => {
  const { lending, question } = judging
  const wanted = wantedAt(judging, interval)
  const all = isJudgedWhole(judging)
    ? bookingFindings(lending, wanted)
    : [...availabilityFindings(lending, wanted), ...conflictFindings(lending, wanted)]
  const refused = isRefused(all)
  const shown = all.filter(
    (finding) => (isPartner(question) || !restricted.has(finding._tag)) && (finding.severity === "error") === refused,
  )
  const { pickUp, bringBack } = wanted
  return {
    slot: {
      resource: lending.resource.id,
      earliest: interval,
      ...(pickUp === undefined ? {} : { pickUp }),
      ...(bringBack === undefined ? {} : { bringBack }),
    },
    findings: shown,
    refused,
    forGood: all.some((finding) => isForGood(finding, lending)),
  }
}

/** The public learns nothing of who may borrow; where nobody knows who borrows, that is not judged. */
const isJudgedWhole = ({ isKnown, question }: Judging): boolean => isKnown && isPartner(question)

const isPartner = ({ audience = "network" }: RoomQuestion): boolean => maySee(audience, "network")

const wantedAt = ({ lending, question, probe, exchangeOf }: Judging, interval: Interval): Booking => ({
  id: probe,
  resource: lending.resource.id,
  borrower: lending.borrower.id,
  users: [],
  interval,
  ...exchangeOf(interval),
  purpose: "?",
  ...(question.use === undefined ? {} : { use: question.use }),
  responsible: "leitung",
  units: question.units ?? 1,
  state: { status: "granted" },
})

/** They say what is wrong with a resource, which the public does not learn. */
const restricted: ReadonlySet<BookingFinding["_tag"]> = new Set(["BlackedOut", "BrokenDownThen", "RestrictionHint"])

/** Fetched and brought back at the nearest moments; those near the window are looked up once for all its uses. */
const exchangeIn = (lending: Lending, window: Interval): Judging["exchangeOf"] => {
  const margin = 8 * 86_400_000
  const [from, to] = [epochMs(startOf(window)) - margin, epochMs(endOf(window)) + margin]
  const zone = zoneOf(lending.resource)
  const around = { start: shownAt(from, zone), end: shownAt(to, zone), zone }
  const near = exchangeStretches(lending, around)
  if (near === undefined) return () => ({})
  return (interval) => {
    const [start, end] = [epochMs(startOf(interval)), epochMs(endOf(interval))]
    const [last, next] = [near.findLast((one) => one.from <= start), near.find((one) => end <= one.to)]
    const before =
      last === undefined ? nearestExchange(lending, interval.start).before : shownAt(Math.min(start, last.to), zone)
    const after =
      next === undefined ? nearestExchange(lending, interval.end).after : shownAt(Math.max(end, next.from), zone)
    return { ...(before === undefined ? {} : { pickUp: before }), ...(after === undefined ? {} : { bringBack: after }) }
  }
}

const shownAt = (ms: number, zone: Zone): LocalDateTime => toLocal(instantAt(ms), zone)

const earliestOf = (lending: Lending): number =>
  epochMs(toInstant(bookableFrom(lending, lending.now), zoneOf(lending.resource), rfc5545).instant)

const notBefore = (stretches: ReadonlyArray<TimeSpan>, from: number): ReadonlyArray<TimeSpan> =>
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
