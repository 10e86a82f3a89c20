/** Rules as OpenStreetMap can say them: without "except", which it does not know, and with fallbacks last. */
import { besideNights, daysOf } from "./night.js"
import type { PlacedRule } from "./opening-day.js"
import type { OpeningRule } from "./opening-rule.js"

/** Beyond this the text would be longer than anybody reads. */
const mostRules = 200

/** The same hours without "except", with nights uncut and fallbacks last; `undefined` where that takes too many rules. */
export const sayable = (rules: ReadonlyArray<PlacedRule>): ReadonlyArray<PlacedRule> | undefined => {
  const once = without("publicHolidays", rules)
  const twice = once === undefined ? undefined : without("schoolHolidays", once)
  return twice === undefined ? undefined : fallbacksLast(besideNights(twice))
}

/** After a fallback nothing can be added in it; added before it, it means the same. */
const fallbacksLast = (rules: ReadonlyArray<PlacedRule>): ReadonlyArray<PlacedRule> => {
  const said: Array<PlacedRule> = []
  for (const placed of rules) {
    const last = said.findLastIndex(({ rule }) => rule.combine !== "fallback")
    if (placed.rule.combine === "additional") said.splice(last + 1, 0, placed)
    else said.push(placed)
  }
  return said
}

/** A rule, then closed on the holidays, then what the earlier rules say about them. */
const without = (
  kind: "publicHolidays" | "schoolHolidays",
  rules: ReadonlyArray<PlacedRule>,
): ReadonlyArray<PlacedRule> | undefined => {
  const said: Array<PlacedRule> = []
  for (const { rule, at } of rules) {
    if (rule[kind] !== "except") {
      said.push({ rule, at })
      continue
    }
    const again = said.flatMap((earlier) => onSameDays(earlier, rule, kind))
    const { [kind]: _except, ...always } = rule
    said.push({ rule: always, at }, { rule: closedOn(kind, rule), at }, ...again)
    if (said.length > mostRules) return undefined
  }
  return said
}

/** An earlier rule on the holidays among the weekdays of another, if there are any. */
const onSameDays = (
  { rule, at }: PlacedRule,
  other: OpeningRule,
  kind: "publicHolidays" | "schoolHolidays",
): ReadonlyArray<PlacedRule> => {
  const weekdays = daysOf(rule).filter((day) => daysOf(other).includes(day))
  if (weekdays.length === 0) return []
  return [{ rule: { ...rule, [kind]: "only" as const, ...(weekdays.length === 7 ? {} : { weekdays }) }, at }]
}

const closedOn = (kind: "publicHolidays" | "schoolHolidays", rule: OpeningRule): OpeningRule => {
  const { spans: _spans, combine: _combine, remark: _remark, ...days } = rule
  return { ...days, access: "closed", [kind]: "only" }
}
