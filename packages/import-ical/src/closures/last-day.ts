/** The last day of closures: whether their ends look like what was declared. */
import { weekdayOf } from "@sozialraum/core/calendar"
import { LocalDate } from "@sozialraum/core/time"
import { type Component, propertyOf } from "../file/components.js"
import type { FindingList } from "../finding.js"

/**
 * Holidays end on a Friday or a weekend: a first day after them that is mostly a Friday, or a last day that is mostly a
 * Monday, means the other thing, and so does a day that ends as it begins.
 */
export const lastDayDoubt = (
  entries: ReadonlyArray<Component>,
  declared: "exclusive" | "inclusive",
  findings: FindingList,
): void => {
  const spans = entries.flatMap((entry) => {
    const [start, end] = [dayOf(entry, "DTSTART"), dayOf(entry, "DTEND")]
    return start === undefined || end === undefined ? [] : [{ start, end }]
  })
  const single = spans.filter(({ start, end }) => start === end).length
  const odd = spans.filter(({ end }) => weekdayOf(end) === (declared === "exclusive" ? "fr" : "mo")).length
  const doubtful = declared === "exclusive" ? single + odd : odd
  if ((declared === "exclusive" && single > 0) || (odd * 2 > spans.length && spans.length > 1))
    findings.add("LastDayDoubtful", { declared, doubtful, of: spans.length })
}

const dayOf = (entry: Component, name: string): LocalDate | undefined => {
  const raw = propertyOf(entry, name)?.raw.trim() ?? ""
  return /^\d{8}$/.test(raw)
    ? LocalDate.safeParse(`${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6)}`).data
    : undefined
}
