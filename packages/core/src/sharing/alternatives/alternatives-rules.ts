/** The rules of an owner for many tries of one wish: most look only at the day, and a full period is full all through. */
import { berlin, dateOf, type LocalDate, type Zone } from "../../time/index.js"
import { localAt, spanOf } from "../availability/local-clock.js"
import type { Booking } from "../booking/booking.js"
import type { Lending } from "../booking/lending.js"
import { takenInterval } from "../booking/taken-time.js"
import { isRefused } from "../checks/check.js"
import type { BookingRule, OwnersRule } from "../rules/booking-rule.js"
import { type QuotaExceeded, type RuleFinding, ruleFindings } from "../rules/rule-findings.js"

/** Whether a booking keeps all rules; what was found out for one of the same days holds for all of them. */
export const rulesKept = (lending: Lending): ((booking: Booking) => boolean) => {
  const rules = lending.resource.rules.map((rule) => ruleKept(lending, rule))
  return (booking) => rules.every((isKept) => isKept(booking))
}

const ruleKept = (lending: Lending, ownersRule: OwnersRule): ((booking: Booking) => boolean) => {
  const alone: Lending = { ...lending, resource: { ...lending.resource, rules: [ownersRule] } }
  const zone = lending.resource.availability?.zone ?? berlin
  const known = new Map<string, boolean>()
  const full: Array<QuotaExceeded> = []
  const ask = (booking: Booking): boolean => {
    const findings = ruleFindings(alone, booking)
    full.push(...findings.filter((finding) => isFull(finding, ownersRule.rule)))
    return !isRefused(findings)
  }
  return (booking) => {
    if (full.some((period) => beginsIn(period, dateOf(localAt(spanOf(takenInterval(booking)).from, zone)))))
      return false
    const key = whatCounts(ownersRule.rule, booking, zone)
    const isKept = known.get(key) ?? ask(booking)
    known.set(key, isKept)
    return isKept
  }
}

/** Whether nothing at all may begin in the period. Not so with days, of which one may be counted already. */
const isFull = (finding: RuleFinding, rule: BookingRule): finding is QuotaExceeded =>
  finding._tag === "QuotaExceeded" &&
  finding.of !== "days" &&
  finding.without >= finding.limit &&
  !(rule.kind === "quota" && rule.during !== undefined)

const beginsIn = ({ from, to }: QuotaExceeded, day: LocalDate): boolean =>
  (from === undefined || from <= day) && (to === undefined || day < to)

/** What of a booking a rule looks at: bookings of which that is the same keep it, or break it, together. */
const whatCounts = (rule: BookingRule, booking: Booking, zone: Zone): string => {
  if (rule.kind === "unitsAtOnce") return `${booking.units}`
  const { from, to } = spanOf(takenInterval(booking))
  if (rule.kind === "notAtOnce" || (rule.kind === "quota" && rule.during !== undefined)) return `${from} ${to}`
  const [first, last] = [dateOf(localAt(from, zone)), dateOf(localAt(to - 1, zone))]
  if (rule.kind === "noChain" || rule.of === "days") return `${first} ${last}`
  if (rule.of === "bookings") return first
  return first === last ? `${first} ${to - from}` : `${from} ${to}`
}
