/** Facts of houses that wait: what an owner's criteria for the order of a line may rest on. */

import type { Lending, ResourceRequest } from "../sharing/index.js"
import { isGranted } from "../sharing/index.js"
import { berlin, dateOf, type LocalDate, toLocal, type Zone } from "../time/index.js"

/**
 * How often a borrower has the resource in a calendar year, for a rule by which everybody gets it once before anybody gets it
 * twice.
 *
 * @source Verleih des Spielmobils Gechingen: each club at least once a year
 */
export const usesInYear = ({ resource, borrower, bookings }: Lending, year: number): number =>
  bookings.filter(
    (booking) =>
      booking.resource === resource.id &&
      booking.borrower === borrower.id &&
      isGranted(booking) &&
      Number(booking.interval.start.slice(0, 4)) === year,
  ).length

/**
 * Whether a request was handed in by a day, which still counts; of one that nobody knows it of, it is not said.
 *
 * @param zone - by whose clock the day ends; unless said, that of Germany
 * @source Verleih des Spielmobils Gechingen: local clubs go first if they reserve by a date
 */
export const submittedBy = ({ submittedAt }: ResourceRequest, lastDay: LocalDate, zone: Zone = berlin): boolean =>
  submittedAt !== undefined && dateOf(toLocal(submittedAt, zone)) <= lastDay
