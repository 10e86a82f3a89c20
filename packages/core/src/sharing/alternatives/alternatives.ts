/** BookingAlternatives: the nearest bookings that would be granted in place of one that is refused. */
import { addDays, dateOf, daysBetween, type LocalDate, minuteOfDay } from "../../time/index.js"
import type { Booking } from "../booking/booking.js"
import type { Lending } from "../booking/lending.js"
import { type BookingFinding, bookingFindings, isRefused } from "../checks/check.js"
import { isForGood } from "../checks/check-many.js"
import type { Resource, ResourceId } from "../resource/resource.js"
import { laterDays } from "./alternatives-later.js"
import { clockMinutesBetween, unmoved } from "./alternatives-move.js"
import { type AlternativeSearch, type Passed, searchAround, type Wish } from "./alternatives-search.js"
import { fewerUnits, lesserShapes, possibleShape, shortened } from "./alternatives-shapes.js"
import { inGaps, onTheHour, type Shape, sameClock, sameDay } from "./alternatives-times.js"

/** How an alternative differs from the wish, by the clock on the wall. @german Abweichung vom Wunsch */
export interface AlternativeDifference {
  /** On a later day by so many, on an earlier one where negative. @unit days */
  readonly days: number
  /** At a later time of day by so many, at an earlier one where negative. @unit minutes */
  readonly minutes: number
  /** Longer by so many, shorter where negative. @unit minutes */
  readonly longerMinutes: number
  readonly fewerUnits: number
}

interface Offer {
  /** The wish as it would be granted, pick-up and return included; its id is that of the wish. */
  readonly booking: Booking
  readonly difference: AlternativeDifference
  /** What is worth a look about it; none of it refuses. */
  readonly findings: ReadonlyArray<BookingFinding>
  /**
   * How far it is from the wish: another time counts what it is away, what the use loses or gains twice (a part of the
   * units as that part of the length), times of pick-up and return a quarter, another resource as an hour.
   *
   * @unit minutes
   */
  readonly distance: number
}

/**
 * A booking that would be granted in place of the wish. `kind` is what differs most: the resource, else the units, else the
 * length, else the time, else nothing but pick-up and return.
 *
 * @german Alternativvorschlag
 */
export type BookingAlternative =
  | (Offer & { readonly kind: "otherResource"; readonly resource: ResourceId })
  | (Offer & { readonly kind: "fewerUnits" | "shorter" | "longer" | "otherTime" | "otherExchange" })

/** Days on which a use could begin: `to` is the first day after them. @german Suchzeitraum */
export interface SearchedDays {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** What would do instead of a wish. @german Alternativvorschläge */
export interface BookingAlternatives {
  /** The nearest first. Empty where the wish is not refused. */
  readonly offered: ReadonlyArray<BookingAlternative>
  /** What no other time, length or number of units of the resource helps against. */
  readonly because: ReadonlyArray<BookingFinding>
  /** On which days the resource of the wish was looked at. */
  readonly searched: ReadonlyArray<SearchedDays>
}

/** Where alternatives are looked for. @german Angaben zur Suche nach Alternativen */
export interface AlternativesOptions {
  /** Lendings of other resources to the same borrower, the preferred first; those that cannot stand in are passed over. */
  readonly elsewhere?: ReadonlyArray<Lending>
  /** How many at most; unless said, 5. */
  readonly limit?: number
  /** How far from the day of the wish; unless said, 14. @unit days */
  readonly withinDays?: number
}

/**
 * The nearest bookings that would be granted in place of a wish that is refused: the next free times of the day, the same
 * time on other days, less of the wish, other times of pick-up and return, other resources.
 *
 * Whatever is offered has passed every check and is granted when it is asked for. Where nothing is found around the day of
 * the wish, the days are searched on which that can change: after the lead time, a closure, or the period of a quota.
 *
 * @param wanted - what is refused; one that is not has no alternatives
 * @rule R38, R39, R40
 */
export const bookingAlternatives = (
  lending: Lending,
  wanted: Booking,
  { elsewhere = [], limit: most = 5, withinDays = 14 }: AlternativesOptions = {},
): BookingAlternatives => {
  const findings = bookingFindings(lending, wanted)
  if (!isRefused(findings)) return { offered: [], because: [], searched: [] }
  const wish = { lending, wanted }
  const limit = Math.max(0, Math.floor(most))
  const reach = Math.min(Math.max(0, Math.floor(withinDays)), 366)
  const day = dateOf(wanted.interval.start)
  const because = findings.filter((finding) => isForGood(finding, lending))
  const own = because.length > 0 ? undefined : searchAround(wish, day, reach)
  const shape = possibleShape(wish, findings)
  const others = elsewhere.filter((other) => canStandIn(other, wish)).map((other) => elsewhereWish(other, wish))
  const near = [
    ...(own === undefined ? [] : [...atWishedTime(own, shape), ...aroundTheDay(own, shape, limit)]),
    ...others.flatMap((other) => searchAround(other, day, 0).pass(unmoved(wanted)) ?? []),
  ]
  const passed = near.length > 0 ? near : farther({ own, others, day, reach })
  const later = passed.length > 0 || own === undefined ? [] : laterDays(wish, { findings, reach })
  const searches = [...(own === undefined ? [] : [own]), ...later]
  return {
    offered: ranked(
      wanted,
      [...passed, ...later.flatMap((search) => atOtherTimes(search, shape, limit))],
      elsewhere,
    ).slice(0, limit),
    because,
    searched: searches.flatMap(searchedDays),
  }
}

const atWishedTime = (search: AlternativeSearch, shape: Shape): ReadonlyArray<Passed> =>
  [search.pass({ ...shape, laterMinutes: 0 }), shortened(search, shape), fewerUnits(search, shape)].flatMap(
    (passed) => passed ?? [],
  )

const atOtherTimes = (search: AlternativeSearch, shape: Shape, limit: number): ReadonlyArray<Passed> => {
  const near = [...sameDay(search, shape), ...sameClock(search, shape, limit)]
  return near.length >= Math.min(enough, limit) ? near : [...near, ...inGaps(search, shape, enough)]
}

/** Around the day of the wish no hour is left out. */
const aroundTheDay = (search: AlternativeSearch, shape: Shape, limit: number): ReadonlyArray<Passed> => {
  const found = atOtherTimes(search, shape, limit)
  return found.length > 0 ? found : onTheHour(search, shape)
}

/** Two changes at once, where one alone does not do. */
const farther = ({
  own,
  others,
  day,
  reach,
}: {
  readonly own: AlternativeSearch | undefined
  readonly others: ReadonlyArray<Wish>
  readonly day: LocalDate
  readonly reach: number
}): ReadonlyArray<Passed> => {
  const lesser = own === undefined ? [] : lesserShapes(own).flatMap((shape) => atOtherTimes(own, shape, 1))
  if (lesser.length > 0) return lesser
  return others.flatMap((other) => atOtherTimes(searchAround(other, day, reach), unmoved(other.wanted), 1))
}

/** Of the same category, with seats and units enough, and not with more barriers. */
const canStandIn = ({ resource: other, borrower }: Lending, { lending, wanted }: Wish): boolean => {
  const { resource } = lending
  const seats = wanted.attendance ?? resource.seats ?? 0
  return (
    other.id !== resource.id &&
    borrower.id === wanted.borrower &&
    other.category === resource.category &&
    (other.seats ?? 0) >= seats &&
    (["stepFree", "accessibleToilet"] as const).every(
      (access) => resource.accessibility?.[access] !== true || other.accessibility?.[access] === true,
    )
  )
}

const elsewhereWish = (other: Lending, { wanted }: Wish): Wish => ({
  lending: other,
  wanted: { ...wanted, resource: other.resource.id },
})

/** Each once, the nearest first; of two equally near the resource that was named first, then the earlier one. */
const ranked = (
  wanted: Booking,
  passed: ReadonlyArray<Passed>,
  elsewhere: ReadonlyArray<Lending>,
): ReadonlyArray<BookingAlternative> => {
  const place = (id: Resource["id"]): number => elsewhere.findIndex(({ resource }) => resource.id === id)
  const once = new Map(passed.map((one) => [textOf(one.booking), one]))
  return [...once.values()]
    .map((one) => alternativeOf(wanted, one))
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        place(a.booking.resource) - place(b.booking.resource) ||
        (textOf(a.booking) < textOf(b.booking) ? -1 : 1),
    )
}

const textOf = ({ resource, interval, pickUp, bringBack, units }: Booking): string =>
  JSON.stringify([resource, interval.start, interval.end, pickUp, bringBack, units])

const alternativeOf = (wanted: Booking, { booking, findings }: Passed): BookingAlternative => {
  const difference = differenceOf(wanted, booking)
  const offer = { booking, difference, findings, distance: distanceOf(wanted, booking, difference) }
  if (booking.resource !== wanted.resource) return { kind: "otherResource", resource: booking.resource, ...offer }
  const { days, minutes, longerMinutes } = difference
  if (difference.fewerUnits > 0) return { kind: "fewerUnits", ...offer }
  if (longerMinutes !== 0) return { kind: longerMinutes < 0 ? "shorter" : "longer", ...offer }
  return { kind: days !== 0 || minutes !== 0 ? "otherTime" : "otherExchange", ...offer }
}

const differenceOf = (wanted: Booking, booking: Booking): AlternativeDifference => {
  const [from, to] = [wanted.interval.start, booking.interval.start]
  return {
    days: daysBetween(dateOf(from), dateOf(to)),
    minutes: minuteOfDay(to) - minuteOfDay(from),
    longerMinutes: unmoved(booking).lengthMinutes - unmoved(wanted).lengthMinutes,
    fewerUnits: wanted.units - booking.units,
  }
}

const distanceOf = (wanted: Booking, booking: Booking, difference: AlternativeDifference): number => {
  const apart = ({ pickUp, bringBack, interval }: Booking): number =>
    (pickUp === undefined ? 0 : clockMinutesBetween(pickUp, interval.start)) +
    (bringBack === undefined ? 0 : clockMinutesBetween(interval.end, bringBack))
  const lost = (unmoved(wanted).lengthMinutes * difference.fewerUnits) / wanted.units
  return Math.ceil(
    Math.abs(clockMinutesBetween(wanted.interval.start, booking.interval.start)) +
      2 * (Math.abs(difference.longerMinutes) + lost) +
      Math.abs(apart(booking) - apart(wanted)) / 4 +
      (booking.resource === wanted.resource ? 0 : 60),
  )
}

const searchedDays = ({ days, wanted }: AlternativeSearch): ReadonlyArray<SearchedDays> => {
  const wishDay = dateOf(wanted.interval.start)
  return days.length === 0
    ? []
    : [{ from: addDays(wishDay, Math.min(...days)), to: addDays(wishDay, Math.max(...days) + 1) }]
}

/** So many other times to choose from; more are looked for only at the time of the wish. */
const enough = 3
