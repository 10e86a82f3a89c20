/** Turns: where a request stands in the line of those that wait for a resource, and what comes of it. */
import type { CriterionCode, Precedence } from "../offer/index.js"
import type { Finding } from "../problem.js"
import type { BookingId, Lending, ResourceRequest, ResourceRequestId } from "../sharing/index.js"
import type { LocalDate, LocalDateTime } from "../time/index.js"
import type { RequestPlan } from "./request-plan.js"

/** A request in the line, with what a decision on it depends on. @german Wartende Anfrage */
export interface WaitingRequest {
  readonly request: ResourceRequest
  readonly lending: Lending
}

/**
 * What it means for a request that waits.
 *
 * `next`: these dates are to be had, those `left` are not; it goes before those it `passes`, whose verdicts say why.
 * `promised`: what is free goes to those before. `stillTaken`: others have it. Both `blocks` where by the rule of the owner
 * nobody may pass for the same time. `behind`: somebody before is blocked so. `rulesAgainst`: rules refuse it, whatever is free.
 * `uncertain`: nobody knows yet whether its dates are in holidays. `nothingWanted`: none of its dates is left.
 *
 * @german Ergebnis des Nachrückens einer Anfrage
 */
export type RequestVerdict<Found extends Finding<string>> =
  | {
      readonly _tag: "next"
      readonly keys: ReadonlyArray<LocalDateTime>
      readonly left: ReadonlyArray<LocalDateTime>
      readonly passes: ReadonlyArray<ResourceRequestId>
      /** The last day to accept it, where the owner's rule has one. */
      readonly answerBy?: LocalDate
    }
  | { readonly _tag: "promised"; readonly to: ReadonlyArray<ResourceRequestId>; readonly blocks: boolean }
  | { readonly _tag: "stillTaken"; readonly by: ReadonlyArray<BookingId>; readonly blocks: boolean }
  | { readonly _tag: "behind"; readonly request: ResourceRequestId }
  | { readonly _tag: "rulesAgainst"; readonly findings: ReadonlyArray<Found> }
  | { readonly _tag: "uncertain" }
  | { readonly _tag: "nothingWanted" }

/** A request that waits, with its place in line and what comes of it. @german Platz einer Anfrage in der Reihe */
export interface RequestTurn<Found extends Finding<string>> extends WaitingRequest {
  /** 1 for the first. */
  readonly position: number
  /** Which criteria of the owner's rule it meets. */
  readonly meets: ReadonlyArray<CriterionCode>
  /** Why it stands behind the one before it; nothing for the first. */
  readonly behind?: { readonly request: ResourceRequestId; readonly because: Precedence }
  readonly verdict: RequestVerdict<Found>
  /** Every date of it, with those before it in line served first. */
  readonly plan: RequestPlan<Found>
}
