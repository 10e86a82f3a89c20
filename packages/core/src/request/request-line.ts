/** Lines: in which order requests wait for a resource, and why. */
import type { CriterionCode, Precedence, WaitingRule } from "../offer/index.js"
import type { Resource } from "../sharing/index.js"
import { epochMs } from "../time/index.js"
import type { WaitingRequest } from "./request-turn.js"

/** A request that waits, with the criteria of the rule that it meets. */
export interface InLine {
  readonly waiting: WaitingRequest
  readonly meets: ReadonlyArray<CriterionCode>
  /** @unit milliseconds since 1970 */
  readonly since: number
}

/** Whether a request meets a criterion. @german Prüfung eines Vergabekriteriums */
export type MeetsCriterion = (waiting: WaitingRequest, criterion: CriterionCode) => boolean

/** Where an owner has no rule, those who asked first go first, and others may pass who want what is free. */
export const ruleOf = ({ waiting }: Resource): Pick<WaitingRule, "criteria" | "whenTooFewPlaces"> =>
  waiting ?? { criteria: [], whenTooFewPlaces: "skip" }

/** Those that wait for a resource in the order of its rule, then since when, then by id. */
export const inLine = (
  resource: Resource,
  waiting: ReadonlyArray<WaitingRequest>,
  meets: MeetsCriterion,
): ReadonlyArray<InLine> => {
  const codes = ruleOf(resource).criteria.map(({ code }) => code)
  const rank = (one: InLine): string => codes.map((code) => (one.meets.includes(code) ? "0" : "1")).join("")
  return waiting
    .flatMap((one): ReadonlyArray<InLine> => {
      const { resource: wanted, state } = one.request
      if (wanted !== resource.id || state.status !== "waiting") return []
      return [{ waiting: one, meets: codes.filter((code) => meets(one, code)), since: epochMs(state.since) }]
    })
    .sort(
      (a, b) => compare(rank(a), rank(b)) || a.since - b.since || compare(a.waiting.request.id, b.waiting.request.id),
    )
}

/** Why one stands before the next. */
export const precedenceOf = (resource: Resource, before: InLine, after: InLine): Precedence => {
  const deciding = ruleOf(resource).criteria.find(
    ({ code }) => before.meets.includes(code) !== after.meets.includes(code),
  )
  if (deciding !== undefined) return { by: "criterion", criterion: deciding.code }
  return before.since === after.since ? { by: "order" } : { by: "since" }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
