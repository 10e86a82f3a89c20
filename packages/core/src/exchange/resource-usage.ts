/** Usage of a resource: how much of the time it could be used it was, by whom, and what was refused. */
import { weekdayOf } from "../calendar/index.js"
import { groupedBy } from "../grouped.js"
import type { InstitutionId } from "../institution/index.js"
import { isLoanOverdue } from "../loan/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Booking, Resource, ResourceRequest, ResourceTimes } from "../sharing/index.js"
import { dateOf, daysBetween, toLocal, Weekday } from "../time/index.js"
import { maySee } from "../visibility.js"
import { type LendingOptions, resourceTimesIn } from "./lendings.js"
import { type ResourceReturns, resourceReturns } from "./resource-returns.js"
import { type SharedUse, type UsesQuestion, usesAmong } from "./shared-uses.js"
import { type UnmetRequest, unmetRequests } from "./unmet-requests.js"
import { usedTime } from "./used-time.js"

/** How often and how long. @german Umfang der Nutzung */
export interface UsageCount {
  readonly uses: number
  /** @unit hours */
  readonly hours: number
}

/** How a resource was used in a period. @german Nutzungsstatistik */
export interface ResourceUsage extends UsageCount {
  readonly resource: Pick<Resource, "id" | "name" | "category" | "owner">
  readonly period: UsesQuestion["period"]
  /** Units count each: ten chairs for two hours are twenty. @unit hours */
  readonly unitHours: number
  /** Hours until now in which it could be used, with all of its units; left out where nobody says when it can. @unit hours */
  readonly availableUnitHours?: number
  /** Of 1, the part of the available time that was used; what was used at other times counts for nothing here. */
  readonly utilisation?: number
  /** @unit persons */
  readonly attendance: number
  /** Left out without a use. @unit hours */
  readonly length?: { readonly averageHours: number; readonly longestHours: number }
  /**
   * How long before a use somebody asked for it, or, where that is not known, it was granted. Left out where nobody knows of
   * any use; each date of a series counts.
   *
   * @unit days
   */
  readonly lead?: { readonly uses: number; readonly medianDays: number; readonly shortestDays: number }
  /** The most hours first. */
  readonly byBorrower: ReadonlyArray<UsageCount & { readonly institution: InstitutionId }>
  /** From Monday on, all seven; a use counts on the day on which it begins. */
  readonly byWeekday: ReadonlyArray<UsageCount & { readonly weekday: Weekday }>
  /** By the month in which a use began, those without a use left out: `2027-03`. */
  readonly byMonth: ReadonlyArray<UsageCount & { readonly month: string }>
  readonly cancelledByOwner: number
  readonly cancelledByBorrower: number
  readonly noShows: number
  /** Not back although it should be. */
  readonly overdue: number
  readonly damages: number
  /** Left out for readers who may not see the protocols. */
  readonly returns?: ResourceReturns
  /** In the order of the network. */
  readonly unmet: ReadonlyArray<UnmetRequest>
}

/** For which time, for whom, and by which calendars the resource could be used. @german Angaben zur Nutzungsstatistik */
export interface UsageQuestion extends LendingOptions, UsesQuestion {}

/**
 * How a resource was used in a period, and which requests for it were not met.
 *
 * For readers in the network, unless said otherwise: those who convene learn also how it came back, the public learns
 * nothing. Uses count from their beginning in the period and before now.
 *
 * @returns times without an answer are left out: where the owner says nothing of availability, nobody can say how much of
 *   it was used
 * @rule Q32
 * @example
 * import { indexNetwork, Instant, LocalDate, ResourceId, resourceUsage } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const aula = index.resources.get(ResourceId.parse("aula-kirchviertel"))
 * if (aula === undefined) throw new Error("not in the sample")
 * const period = { from: LocalDate.parse("2026-08-01"), to: LocalDate.parse("2027-08-01") }
 * const usage = resourceUsage(index, aula, { period, now: Instant.parse("2027-08-01T00:00:00Z"), calendars: [] })
 * usage.byWeekday.map(({ uses }) => uses) // => [0, 0, 0, 0, 0, 0, 0]
 */
export const resourceUsage = (index: NetworkIndex, resource: Resource, question: UsageQuestion): ResourceUsage =>
  usageOf(index, resourceTimesIn(index, question)(resource), question)

/**
 * The same of many resources, as of all that an institution lends.
 *
 * @returns in the order of the resources
 * @rule Q32
 */
export const resourceUsages = (
  index: NetworkIndex,
  resources: ReadonlyArray<Resource>,
  question: UsageQuestion,
): ReadonlyArray<ResourceUsage> => {
  const timesOf = resourceTimesIn(index, question)
  return resources.map((resource) => usageOf(index, timesOf(resource), question))
}

const usageOf = (index: NetworkIndex, times: ResourceTimes, question: UsageQuestion): ResourceUsage => {
  const { period, now, audience = "network" } = question
  const { id, name, category, owner } = times.resource
  const isInPeriod = (on: string): boolean => period.from <= on && on < period.to
  const known = maySee(audience, "network")
  const bookings = known
    ? (index.bookingsOf.get(id) ?? []).filter(({ interval }) => isInPeriod(dateOf(interval.start)))
    : []
  const damages = known ? (index.damagesOf.get(id) ?? []) : []
  const uses = usesAmong(bookings, index, question)
  const unitHours = sumOf(uses, ({ hours, booking }) => hours * booking.units)
  return {
    resource: { id, name, category, owner },
    period,
    ...counted(uses),
    unitHours,
    ...utilisation(times, uses, question),
    attendance: sumOf(uses, ({ booking }) => booking.attendance ?? 0),
    ...lengths(uses),
    ...leads(uses, index.requestsFor.get(id) ?? []),
    byBorrower: [...groupedBy(uses, ({ borrower }) => borrower)]
      .map(([institution, its]) => ({ institution, ...counted(its) }))
      .toSorted((a, b) => b.hours - a.hours || (a.institution < b.institution ? -1 : 1)),
    ...byTime(uses),
    ...fallenThrough(bookings),
    overdue: bookings.filter((booking) => isLoanOverdue(booking, now)).length,
    damages: damages.filter(({ discoveredAt }) => isInPeriod(discoveredAt.slice(0, 10))).length,
    ...(maySee(audience, "convenor") ? { returns: resourceReturns(bookings) } : {}),
    unmet: unmetRequests(index.requestsFor.get(id) ?? [], question),
  }
}

const utilisation = (
  times: ResourceTimes,
  uses: ReadonlyArray<SharedUse>,
  question: UsageQuestion,
): Pick<ResourceUsage, "availableUnitHours" | "utilisation"> => {
  const known = maySee(question.audience ?? "network", "network") ? usedTime(times, uses, question) : undefined
  if (known === undefined) return {}
  const { availableUnitHours, usedUnitHours } = known
  return {
    availableUnitHours,
    ...(availableUnitHours === 0 ? {} : { utilisation: usedUnitHours / availableUnitHours }),
  }
}

const lengths = (uses: ReadonlyArray<SharedUse>): Pick<ResourceUsage, "length"> =>
  uses.length === 0
    ? {}
    : {
        length: {
          averageHours: sumOf(uses, ({ hours }) => hours) / uses.length,
          longestHours: uses.reduce((longest, { hours }) => Math.max(longest, hours), 0),
        },
      }

/** What was written down afterwards had no lead. */
const leads = (
  uses: ReadonlyArray<SharedUse>,
  requests: ReadonlyArray<ResourceRequest>,
): Pick<ResourceUsage, "lead"> => {
  const askedAt = new Map(
    requests.flatMap(({ id, submittedAt }) => (submittedAt === undefined ? [] : [[id, submittedAt]])),
  )
  const days = uses
    .flatMap(({ booking: { request, grant, interval }, on }) => {
      const asked = (request && askedAt.get(request)) ?? grant?.at
      return asked === undefined ? [] : [daysBetween(dateOf(toLocal(asked, interval.zone)), on)]
    })
    .filter((ahead) => ahead >= 0)
    .sort((a, b) => a - b)
  const [shortestDays] = days
  if (shortestDays === undefined) return {}
  const [lower = 0, upper = 0] = [days[(days.length - 1) >>> 1], days[days.length >>> 1]]
  return { lead: { uses: days.length, medianDays: (lower + upper) / 2, shortestDays } }
}

const byTime = (uses: ReadonlyArray<SharedUse>): Pick<ResourceUsage, "byWeekday" | "byMonth"> => ({
  byWeekday: Weekday.options.map((weekday) => ({
    weekday,
    ...counted(uses.filter(({ on }) => weekdayOf(on) === weekday)),
  })),
  byMonth: [...groupedBy(uses, ({ on }) => on.slice(0, 7))]
    .map(([month, its]) => ({ month, ...counted(its) }))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
})

const fallenThrough = (
  bookings: ReadonlyArray<Booking>,
): Pick<ResourceUsage, "cancelledByOwner" | "cancelledByBorrower" | "noShows"> => {
  const cancelled = (by: "owner" | "borrower"): number =>
    bookings.filter(({ state }) => state.status === "cancelled" && state.by === by).length
  return {
    cancelledByOwner: cancelled("owner"),
    cancelledByBorrower: cancelled("borrower"),
    noShows: bookings.filter(({ state }) => state.status === "noShow").length,
  }
}

const counted = (uses: ReadonlyArray<SharedUse>): UsageCount => ({
  uses: uses.length,
  hours: sumOf(uses, ({ hours }) => hours),
})

const sumOf = <A>(list: ReadonlyArray<A>, of: (one: A) => number): number => list.reduce((sum, one) => sum + of(one), 0)
