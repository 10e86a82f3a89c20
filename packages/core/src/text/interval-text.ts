/** Intervals in sentences: the day once where it is one day. */
import { dateOf, type Interval } from "../time/index.js"
import type { Language } from "./catalogue.js"
import { reportWords } from "./report-words.js"

/** `21. Oktober 2026, 15:00–17:00 Uhr`, or both days. */
export const intervalText = ({ start, end }: Interval, language: Language): string => {
  const { date } = reportWords[language]
  const [first, last] = [dateOf(start), dateOf(end)]
  const [from, to] = [start.slice(11), end.slice(11)]
  const oClock = language === "de" ? " Uhr" : ""
  return first === last
    ? `${date(first)}, ${from}–${to}${oClock}`
    : `${date(first)}, ${from}${oClock} – ${date(last)}, ${to}${oClock}`
}
