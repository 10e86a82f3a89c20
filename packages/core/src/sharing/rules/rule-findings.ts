/** Findings about booking rules: which rule of the owner a wanted booking breaks, by how much, and beside which others. */
import type { Institution } from "../../institution/index.js"
import type { Finding } from "../../problem.js"
import type { LocalDate } from "../../time/index.js"
import type { Booking } from "../booking/booking.js"
import type { BookingId } from "../booking/booking-id.js"
import type { Lending } from "../booking/lending.js"
import type { ResourceId } from "../resource/resource.js"
import type { OwnersRule, QuotaPeriod, RuleScope } from "./booking-rule.js"
import { bookingsUnder, inTime } from "./counted-bookings.js"
import { breachOf } from "./rule-breach.js"

/** The rule that speaks, and what it says of its reason. @german Angewandte Buchungsregel */
export interface RuleApplied {
  readonly resource: ResourceId
  /** Its place among the rules of the resource; 0 is the first. */
  readonly ownersRule: number
  /** As the owner wrote it. */
  readonly because?: string
  /** The largest number that it allows; for `TooSoonAgain`, the smallest. */
  readonly limit: number
  /** What it would be with the wanted booking. */
  readonly actual: number
}

/** Bookings that count for a rule beside the wanted one. @german Mitgezählte Buchungen */
export interface CountedWith {
  readonly scope: RuleScope
  /** In the order of time. */
  readonly by: ReadonlyArray<BookingId>
}

/** The borrower would have more things at the same time than the owner allows. @german Zu viel gleichzeitig */
export type TooManyAtOnce = Finding<"TooManyAtOnce", RuleApplied & CountedWith>

/**
 * Fewer days lie between two bookings of the borrower than the owner asks for; `actual` is the smallest number.
 *
 * @german Kettenbuchung
 */
export type TooSoonAgain = Finding<"TooSoonAgain", RuleApplied & CountedWith>

/**
 * The borrower would have more bookings, days or hours in a period than the owner allows. Of several periods it is the
 * fullest one; without a period, all that is not over counts.
 *
 * @german Kontingent überschritten
 */
export type QuotaExceeded = Finding<
  "QuotaExceeded",
  RuleApplied &
    CountedWith & {
      readonly of: "bookings" | "days" | "hours"
      /** What counts without the wanted booking. */
      readonly without: number
      readonly per?: QuotaPeriod
      /** The first day of the period, and the first day after it. */
      readonly from?: LocalDate
      readonly to?: LocalDate
    }
>

/** The booking asks for more units than the owner gives in one. @german Zu viele auf einmal */
export type TooManyUnits = Finding<"TooManyUnits", RuleApplied>

/**
 * Whether the rule is kept cannot be told: it would be broken if these bookings of unknown resources counted.
 *
 * @german Buchungsregel ungewiss
 */
export type RuleUncertain = Finding<
  "RuleUncertain",
  RuleApplied &
    CountedWith & {
      readonly kind: "notAtOnce" | "noChain" | "quota"
      readonly resources: ReadonlyArray<ResourceId>
    }
>

/** What may be found about the rules of an owner. @german Hinweise zu Buchungsregeln */
export type RuleFinding = QuotaExceeded | RuleUncertain | TooManyAtOnce | TooManyUnits | TooSoonAgain

/**
 * Which booking rules of its owner a wanted booking breaks, in the order of the rules.
 *
 * Only bookings of its borrower count. Where it is among them already, it is changed and not counted twice. A booking of a
 * resource that is not at hand does not count for a rule on a category or an owner; where that might matter, it is said.
 *
 * @rule R40
 * @source CommonsBooking, booking rules; LibreBooking, quotas
 */
export const ruleFindings = (lending: Lending, wanted: Booking): ReadonlyArray<RuleFinding> =>
  lending.resource.rules.flatMap((ownersRule, place): ReadonlyArray<RuleFinding> => {
    if (!binds(ownersRule, lending.borrower)) return []
    const { rule, because } = ownersRule
    const about = {
      rule: "R40",
      severity: "error",
      resource: lending.resource.id,
      ownersRule: place,
      ...(because === undefined ? {} : { because }),
    } as const
    if (rule.kind === "unitsAtOnce") {
      const [limit, actual] = [rule.atMost, wanted.units]
      return actual > limit ? [{ _tag: "TooManyUnits", path: ["units"], ...about, limit, actual }] : []
    }
    const under = { ...about, path: ["interval"], scope: rule.scope } as const
    const { counted, unknown } = bookingsUnder(rule, lending, wanted)
    const broken = breachOf(rule, counted, { lending, wanted })
    if (broken !== undefined) return [{ ...under, ...broken }]
    const might =
      unknown.length === 0 ? undefined : breachOf(rule, inTime([...counted, ...unknown]), { lending, wanted })
    if (might === undefined) return []
    const doubted = unknown.filter(({ booking }) => might.by.includes(booking.id)).map(({ booking }) => booking)
    return [
      {
        ...under,
        _tag: "RuleUncertain",
        severity: "warning",
        kind: rule.kind,
        limit: might.limit,
        actual: might.actual,
        by: doubted.map(({ id }) => id),
        resources: [...new Set(doubted.map(({ resource }) => resource))],
      },
    ]
  })

const binds = ({ onlyTypes, onlyInstitutions, exempt, exemptTypes }: OwnersRule, borrower: Institution): boolean => {
  const isOneOf = (types: ReadonlyArray<string>): boolean => borrower.types.some((type) => types.includes(type))
  if (exempt.includes(borrower.id) || isOneOf(exemptTypes)) return false
  if (onlyTypes === undefined && onlyInstitutions === undefined) return true
  return isOneOf(onlyTypes ?? []) || (onlyInstitutions ?? []).includes(borrower.id)
}
