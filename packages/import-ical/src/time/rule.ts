/** Recurrence rules of other programs: read as rules of days, and mended where programs are known to differ. */
import { type LocalDateTime, parseRule, type RecurrenceRule, type Zone } from "@sozialraum/core/time"

/** What had to be understood in a rule that does not say it well. @german Berichtigung einer Wiederholungsregel */
export type RuleMending =
  | "untilBeforeStart"
  | "countAndUntil"
  | "countTooLarge"
  | "intervalZero"
  | "ordinalOfWeek"
  | "timeOfDay"
  | "unknownPart"

/** A rule that was read; without `rule` only its first date is left. */
export interface ReadRule {
  readonly rule?: RecurrenceRule
  readonly mended: ReadonlyArray<RuleMending>
}

/** The most characters a rule has; longer ones are none. */
const longest = 4_000

/**
 * Reads a rule.
 *
 * A part that says what the start says already (`BYHOUR=15` of what begins at 15:00) is left out, and so is what other
 * makers add; a part that would choose other dates is not.
 *
 * @returns `undefined` for a rule that chooses other dates than rules of days can
 */
export const ruleOf = (raw: string, start: LocalDateTime, zone: Zone): ReadRule | undefined => {
  if (raw.length > longest) return undefined
  const mended = new Set<RuleMending>()
  const parts = raw
    .trim()
    .replace(/^RRULE:/i, "")
    .toUpperCase()
    .split(";")
    .map((part) => part.replaceAll(/\s/g, ""))
    .filter((part) => part !== "")
  const partOf = (name: string) => parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1)
  const isOfWeek = partOf("FREQ") === "WEEKLY" || partOf("FREQ") === "DAILY"
  const until = partOf("UNTIL")
  const kept = parts.flatMap((part) => {
    const [name = "", value = ""] = part.split("=", 2)
    const mend = (what: RuleMending): [] => {
      mended.add(what)
      return []
    }
    if (name in timesOfDay) return isTimeOf(start, name, value) ? mend("timeOfDay") : [part]
    if (name === "RSCALE" && value === "GREGORIAN") return mend("unknownPart")
    if (name === "SKIP" && value === "OMIT") return mend("unknownPart")
    if (name.startsWith("X-")) return mend("unknownPart")
    if (name === "INTERVAL" && /^0+$/.test(value)) return mend("intervalZero")
    if (name === "COUNT" && until !== undefined) return mend("countAndUntil")
    if (name === "COUNT" && /^\d+$/.test(value) && Number(value) > 1_000_000) return mend("countTooLarge")
    if (name === "BYDAY" && isOfWeek && /\d/.test(value)) {
      mended.add("ordinalOfWeek")
      return [`BYDAY=${value.replaceAll(/[+-]?\d+/g, "")}`]
    }
    return [part]
  })
  const read = parseRule(kept.join(";"), zone)
  if (read._tag === "Failure") return undefined
  const rule = read.success
  if (rule.until !== undefined && rule.until < start.slice(0, rule.until.length))
    return { mended: [...mended, "untilBeforeStart"] }
  return { rule, mended: [...mended] }
}

const timesOfDay: Readonly<Record<string, readonly [number, number]>> = {
  BYHOUR: [11, 13],
  BYMINUTE: [14, 16],
  BYSECOND: [0, 0],
}

const isTimeOf = (start: LocalDateTime, name: string, value: string): boolean => {
  const [from, to] = timesOfDay[name] ?? [0, 0]
  return /^\d{1,2}$/.test(value) && Number(value) === Number(start.slice(from, to) || "0")
}
