/** Shared uses: what was really lent, by whom and to whom, and for how long. */
import type { InstitutionId } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Period } from "../search/index.js"
import { type Booking, isGranted, type Resource, type ResourceCategory } from "../sharing/index.js"
import {
  addDays,
  berlin,
  dateOf,
  durationMinutes,
  epochMs,
  type Instant,
  type LocalDate,
  startOf,
  toLocal,
} from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"

/** One use of a resource by another institution. @german Gemeinsame Nutzung */
export interface SharedUse {
  readonly booking: Booking
  readonly resource: Resource
  readonly lender: InstitutionId
  readonly borrower: InstitutionId
  readonly on: LocalDate
  /**
   * Of hours of staff and know-how those that were confirmed, of money none, of all else the time that was booked.
   *
   * @unit hours
   */
  readonly hours: number
  /** Things that changed hands; rooms and hours are none. */
  readonly items: number
}

/** Which uses count, and who reads of them. @german Angaben zu Nutzungen */
export interface UsesQuestion {
  readonly period: Period
  readonly now: Instant
  /** Who borrows is for the network, unless said otherwise; the public learns nothing of it. */
  readonly audience?: Audience
}

/**
 * The uses that began in a period, and before now: what was given up, nobody came to, or an owner used itself is none.
 *
 * @returns in the order of the bookings
 */
export const sharedUses = (index: NetworkIndex, question: UsesQuestion): ReadonlyArray<SharedUse> =>
  usesAmong(index.network.bookings, index, question)

/** The same, of some bookings. */
export const usesAmong = (
  bookings: ReadonlyArray<Booking>,
  { resources }: Pick<NetworkIndex, "resources">,
  { period: { from, to }, now, audience = "network" }: UsesQuestion,
): ReadonlyArray<SharedUse> => {
  if (!maySee(audience, "network")) return []
  const hasBegun = begunBy(now)
  return bookings.flatMap((booking) => {
    const resource = resources.get(booking.resource)
    const on = dateOf(booking.interval.start)
    if (resource === undefined || resource.owner === booking.borrower || !isGranted(booking)) return []
    if (on < from || to <= on || !hasBegun(booking)) return []
    const { owner: lender, category } = resource
    const items = things.has(category) ? booking.units : 0
    return [{ booking, resource, lender, borrower: booking.borrower, on, hours: hoursOf(booking, category), items }]
  })
}

/** Whether a use has begun: of most, the day alone says it in whatever zone. */
const begunBy = (now: Instant): ((booking: Booking) => boolean) => {
  const today = dateOf(toLocal(now, berlin))
  const [long, soon] = [addDays(today, -2), addDays(today, 2)]
  const nowMs = epochMs(now)
  return ({ interval }) => {
    const on = dateOf(interval.start)
    return on < long || (on < soon && epochMs(startOf(interval)) <= nowMs)
  }
}

const hoursOf = ({ state, interval }: Booking, category: ResourceCategory): number => {
  if (category === "geld") return 0
  const done = state.status === "closed" ? state.of : state
  return (done.status === "performed" ? done.performance.minutes : durationMinutes(interval)) / 60
}

const things: ReadonlySet<ResourceCategory> = new Set([
  "fahrzeug",
  "spielmobil",
  "spielgeraet",
  "technik",
  "material",
] as const)
