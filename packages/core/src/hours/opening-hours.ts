/** Opening hours: when one can come or call, as a list of rules in the wall-clock time of a place. */
import * as z from "zod"
import { Zone } from "../time/index.js"
import type { PlacedRule } from "./opening-day.js"
import { type HoursService, OpeningRule } from "./opening-rule.js"

/**
 * The hours of a place.
 *
 * A day begins closed. The rules are read in order, and each that speaks of the day changes it: one that opens replaces
 * what the day had (unless it is `additional` or a `fallback`), one that closes takes its hours away, or the whole day.
 * So the general comes first and the special last. Where no rule says when a service is there, nothing is known about it
 * but what rules close, which is not the same as always closed.
 *
 * @german Öffnungszeiten
 * @example
 * import { OpeningHours } from "@sozialraum/core/hours"
 * const kita = OpeningHours.parse({
 *   zone: "Europe/Berlin",
 *   rules: [
 *     { access: "open", weekdays: ["mo", "tu", "we", "th"], spans: [{ from: "07:00", to: "16:30" }] },
 *     { access: "open", weekdays: ["fr"], spans: [{ from: "07:00", to: "15:00" }] },
 *     { access: "closed", publicHolidays: "only" },
 *     { access: "closed", dates: ["2026-05-15"], remark: "Teamtag" },
 *   ],
 * })
 * kita.rules.length // => 4
 */
export const OpeningHours = z.strictObject({ zone: Zone, rules: z.array(OpeningRule).readonly() }).readonly()
export type OpeningHours = z.infer<typeof OpeningHours>

/** Whether a rule speaks of a service: one that closes without naming any speaks of all. */
export const concerns = (rule: OpeningRule, service: HoursService): boolean =>
  rule.service === undefined ? rule.access === "closed" || service === "visiting" : rule.service === service

/** Whether any of the rules says when a service is there; else the time that they do not close is unknown. */
export const sayWhen = (rules: ReadonlyArray<PlacedRule>): boolean =>
  rules.some(({ rule: { access, spans } }) => access !== "closed" && (access !== "uncertain" || spans !== undefined))

/** The place of what no rule says. */
export const unsaid = -1

/** The same rules, after one that says what a day is without them, where they do not say when. */
export const withUnknown = (rules: ReadonlyArray<PlacedRule>): ReadonlyArray<PlacedRule> =>
  sayWhen(rules) ? rules : [{ rule: { access: "uncertain" }, at: unsaid }, ...rules]
