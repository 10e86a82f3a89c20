/** Performances: hours, know-how and interpreting are given, not handed over, and nothing of them comes back. */
import * as Result from "effect/Result"
import type { InvalidValue, Plain, Problem } from "../problem.js"
import type { BookingId, NotLendable, Resource, ResourceCategory, ResourceId } from "../sharing/index.js"
import {
  type BookingIn,
  type BookingStepTooEarly,
  dayTooEarly,
  Performance,
  parseAt,
  unless,
} from "../sharing/index.js"
import { dateOf } from "../time/index.js"

const services: ReadonlyArray<ResourceCategory> = ["personalstunden", "knowhow", "uebersetzung"]

/** Whether somebody works for the borrower, and nothing is handed over. */
export const isService = ({ category }: Pick<Resource, "category">): boolean => services.includes(category)

/** Things are handed over and come back; of hours and know-how the borrower confirms what was done. */
export type StepNotForCategory = Problem<
  "StepNotForCategory",
  {
    readonly booking: BookingId
    readonly resource: ResourceId
    readonly category: ResourceCategory
    readonly step: "handOver" | "confirmPerformance"
  }
>

/** What makes a resource another one than the step is about. */
export const notOfResource = (
  booking: BookingIn<"confirmed">,
  resource: Resource,
  step: StepNotForCategory["step"],
): NotLendable | StepNotForCategory | undefined => {
  const { id, category } = resource
  if (booking.resource !== id)
    return { _tag: "NotLendable", path: ["resource"], resource: id, because: "otherResource" }
  return isService(resource) === (step === "confirmPerformance")
    ? undefined
    : { _tag: "StepNotForCategory", path: ["resource"], booking: booking.id, resource: id, category, step }
}

/**
 * The borrower confirms what was done: staff hours, know-how, interpreting.
 *
 * @param performance - the minutes that were really given: fees by the hour count them
 * @param resource - that of the booking
 * @problem InvalidValue - in `["state", "performance"]`
 * @problem NotLendable - at `["resource"]`; the resource is another one
 * @problem StepNotForCategory - at `["resource"]`; a thing comes back, and its return is recorded
 * @problem BookingStepTooEarly - at `["state", "performance", "on"]`; `earliest` is the day on which it begins
 * @rule R43
 */
export const confirmPerformance = (
  booking: BookingIn<"confirmed">,
  performance: Plain<typeof Performance>,
  resource: Resource,
): Result.Result<BookingIn<"performed">, InvalidValue | NotLendable | StepNotForCategory | BookingStepTooEarly> => {
  const refused = notOfResource(booking, resource, "confirmPerformance")
  if (refused !== undefined) return Result.fail(refused)
  return Result.flatMap(parseAt(["state", "performance"], Performance, performance), (done) =>
    unless(
      dayTooEarly(booking, {
        path: ["state", "performance", "on"],
        on: done.on,
        earliest: dateOf(booking.interval.start),
      }),
      { ...booking, state: { ...booking.state, status: "performed", performance: done } },
    ),
  )
}
