/** The face of sharing: bookings, requests, restrictions and damages. */
import {
  type Booking,
  BookingId,
  type DamageReport,
  DamageReportId,
  LocalDate,
  LocalDateTime,
  type Plain,
  RecurrenceRule,
  ResourceId,
  type ResourceRequest,
  ResourceRequestId,
  type ResourceRestriction,
  RestrictionId,
} from "@sozialraum/core"
import * as Effect from "effect/Effect"
import {
  acceptTerms,
  beginUse,
  confirmPerformance,
  handOver,
  inspectLoan,
  markNoShow,
  returnLoan,
  settleLoan,
  settleUnused,
} from "./booking-course.js"
import { bookResource, checkBooking, giveUpBooking } from "./bookings.js"
import { type Answer, named, tellingOf } from "./face.js"
import { given } from "./given.js"
import { cancelDate, changeFollowing, giveUpFollowing, moveDate, promotionFor, rebookDates } from "./request-series.js"
import {
  answerOwner,
  askBorrower,
  declineRequest,
  grantRequest,
  planResourceRequest,
  queueRequest,
  requestResource,
  withdrawRequest,
} from "./resource-requests.js"
import {
  claimDamage,
  clearDamage,
  reportDamage,
  restrictResource,
  settleClaim,
  solveRestriction,
  waiveClaim,
} from "./restrictions.js"

/** The use cases of bookings for programs that do not know effect. */
export const bookingFace = (answer: Answer) => {
  const of = tellingOf(answer, "booking", BookingId)
  const plainly = named(answer, "booking", BookingId)
  return {
    /** Books a resource at once, unless a rule or another booking stands against it. */
    bookResource: (booking: Plain<typeof Booking>, decision: Parameters<typeof bookResource>[2] = {}) =>
      answer((act) => bookResource(act, booking, decision)),
    /** What stands against a booking, and what would do instead; nothing is written. */
    checkBooking: (booking: Plain<typeof Booking>) => answer((act) => checkBooking(act, booking)),
    /** Gives a booking up; it stays on record as cancelled. */
    giveUpBooking: of(giveUpBooking, { restriction: RestrictionId }),
    /** The borrower accepts the terms of a booking. */
    acceptTerms: of(acceptTerms, {}),
    /** Hands a resource over. */
    handOver: of(handOver, {}),
    /** Begins the use of what was handed over. */
    beginUse: plainly(beginUse),
    /** Records that a resource came back. */
    returnLoan: of(returnLoan, {}),
    /** Looks at what came back. */
    inspectLoan: of(inspectLoan, {}),
    /** The borrower confirms hours or know-how. */
    confirmPerformance: of(confirmPerformance, {}),
    /** Records that nobody came. */
    markNoShow: plainly(markNoShow),
    /** Settles what a use cost, and closes the booking. */
    settleLoan: of(settleLoan, {}),
    /** Settles what a use costs that was given up too late, or that nobody came to. */
    settleUnused: of(settleUnused, {}),
  }
}

/** The use cases of requests for programs that do not know effect. */
export const requestFace = (answer: Answer) => {
  const of = tellingOf(answer, "request", ResourceRequestId)
  const plainly = named(answer, "request", ResourceRequestId)
  const dates = LocalDateTime.array().readonly()
  const givenUp = { key: LocalDateTime, restriction: RestrictionId }
  const change = {
    from: LocalDateTime,
    id: ResourceRequestId,
    to: { start: LocalDateTime, rule: RecurrenceRule },
    until: LocalDate,
  }
  return {
    /** Hands a request in; where the owner lets the rules decide, it is granted at once. */
    requestResource: (request: Plain<typeof ResourceRequest>) => answer((act) => requestResource(act, request)),
    /** What would become of each date of a request; nothing is written. */
    planResourceRequest: (request: string, until?: string) =>
      answer((act) =>
        Effect.gen(function* () {
          const id = yield* given(ResourceRequestId, request, ["request"])
          return yield* planResourceRequest(
            act,
            id,
            until === undefined ? until : yield* given(LocalDate, until, ["until"]),
          )
        }),
      ),
    /** Grants a request: all dates against which nothing stands, or those that the owner names. */
    grantRequest: of(grantRequest, { until: LocalDate, which: dates }),
    /** Asks the borrower something. */
    askBorrower: (request: string, text: string) =>
      answer((act) =>
        Effect.flatMap(given(ResourceRequestId, request, ["request"]), (id) => askBorrower(act, id, text)),
      ),
    /** Answers what the owner asked. */
    answerOwner: (request: string, text: string) =>
      answer((act) =>
        Effect.flatMap(given(ResourceRequestId, request, ["request"]), (id) => answerOwner(act, id, text)),
      ),
    /** Refuses a request, with a reason. */
    declineRequest: of(declineRequest, {}),
    /** Takes a request back. */
    withdrawRequest: (request: string, reason?: string) =>
      answer((act) =>
        Effect.flatMap(given(ResourceRequestId, request, ["request"]), (id) => withdrawRequest(act, id, reason)),
      ),
    /** Lets a request wait for somebody to give the time up. */
    queueRequest: plainly(queueRequest),
    /** Takes dates up that were dropped, refused or given up. */
    rebookDates: of(rebookDates, { keys: dates }),
    /** Moves one date of a request. */
    moveDate: of(moveDate, { key: LocalDateTime, start: LocalDateTime }),
    /** Gives one date of a request up. */
    cancelDate: of(cancelDate, givenUp),
    /** Changes one date of a series and all that follow. */
    changeFollowing: of(changeFollowing, { change, which: dates }),
    /** Gives one date of a series and all that follow up. */
    giveUpFollowing: of(giveUpFollowing, givenUp),
    /** Whose turn it is among the requests that wait for a resource, and why; nothing is written. */
    promotionFor: named(answer, "resource", ResourceId)(promotionFor),
  }
}

/** The use cases of restrictions and damages for programs that do not know effect. */
export const restrictionFace = (answer: Answer) => {
  const of = tellingOf(answer, "damageReport", DamageReportId)
  return {
    /** Restricts a resource from now on; a breakdown cancels what has not begun and overlaps it. */
    restrictResource: (restriction: Omit<Plain<typeof ResourceRestriction>, "state">) =>
      answer((act) => restrictResource(act, restriction)),
    /** Records that a restriction is over; what it cancelled stays cancelled. */
    solveRestriction: named(answer, "restriction", RestrictionId)(solveRestriction),
    /** Reports a damage: until it is cleared, the resource is not handed over. */
    reportDamage: (report: Omit<Plain<typeof DamageReport>, "claim" | "cleared">) =>
      answer((act) => reportDamage(act, report)),
    /** Asks the borrower to pay for a damage. */
    claimDamage: of(claimDamage, { on: LocalDate }),
    /** Asks nothing for a damage. */
    waiveClaim: (report: string, reason: string) =>
      answer((act) =>
        Effect.flatMap(given(DamageReportId, report, ["damageReport"]), (id) => waiveClaim(act, id, reason)),
      ),
    /** Records what was paid for a damage. */
    settleClaim: of(settleClaim, { on: LocalDate }),
    /** Says that a damage is no obstacle any more. */
    clearDamage: of(clearDamage, { on: LocalDate }),
  }
}
