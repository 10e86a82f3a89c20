/** Sharing of an area in a year: how often and how long institutions used what others have. */
import type { InstitutionId } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Period } from "../search/index.js"
import { isGranted, type ResourceCategory } from "../sharing/index.js"
import { dateOf, durationMinutes } from "../time/index.js"

/** Uses of shared resources. @german Geteilte Ressourcen in Zahlen */
export interface SharingCount {
  readonly bookings: number
  /** From begin to end of each use. @unit hours */
  readonly hours: number
}

/** What was shared in an area in a year. @german Geteilte Ressourcen des Jahres */
export interface SharingInYear extends SharingCount {
  /** The most hours first. */
  readonly byCategory: ReadonlyArray<SharingCount & { readonly category: ResourceCategory }>
  readonly lenders: number
  readonly borrowers: number
}

/**
 * The uses that began in a period, where the lender or the borrower is an institution of the area; those that were given
 * up or to which nobody came do not count, nor what a house uses of its own.
 *
 * @rule S8
 */
export const sharingInYear = (
  { network, resources }: NetworkIndex,
  institutions: ReadonlySet<InstitutionId>,
  { from, to }: Period,
): SharingInYear => {
  const uses = network.bookings.flatMap((booking) => {
    const resource = resources.get(booking.resource)
    const on = dateOf(booking.interval.start)
    return resource !== undefined &&
      isGranted(booking) &&
      resource.owner !== booking.borrower &&
      from <= on &&
      on < to &&
      (institutions.has(resource.owner) || institutions.has(booking.borrower))
      ? [
          {
            category: resource.category,
            lender: resource.owner,
            borrower: booking.borrower,
            minutes: durationMinutes(booking.interval),
          },
        ]
      : []
  })
  const count = (of: typeof uses): SharingCount => ({
    bookings: of.length,
    hours: of.reduce((sum, { minutes }) => sum + minutes, 0) / 60,
  })
  return {
    ...count(uses),
    byCategory: [...new Set(uses.map(({ category }) => category))]
      .map((category) => ({ category, ...count(uses.filter((use) => use.category === category)) }))
      .toSorted((a, b) => b.hours - a.hours),
    lenders: new Set(uses.map(({ lender }) => lender)).size,
    borrowers: new Set(uses.map(({ borrower }) => borrower)).size,
  }
}
