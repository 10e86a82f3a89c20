/** Memory by day: what was found out about a day is not asked again. */
import type { LocalDate, LocalDateTime } from "../time/index.js"

/** Answers as before, and remembers: thousands of series ask about the same days, by the times at which they begin. */
export const rememberedByDay = <A>(answer: (day: LocalDate) => A): ((on: LocalDate | LocalDateTime) => A) => {
  const known = new Map<number, { readonly answer: A }>()
  return (on) => {
    const number = dayNumber(on)
    const before = known.get(number)
    if (before !== undefined) return before.answer
    const found = answer(on.slice(0, 10) as LocalDate)
    known.set(number, { answer: found })
    return found
  }
}

/** Whether two times are of the same day. */
export const onSameDay = (a: LocalDateTime, b: LocalDateTime): boolean => dayNumber(a) === dayNumber(b)

/** A number for each day, in gaps: read from the digits, because to cut a text and look it up takes longer. */
const dayNumber = (on: LocalDate | LocalDateTime): number =>
  (twoDigits(on, 0) * 100 + twoDigits(on, 2)) * 512 + twoDigits(on, 5) * 32 + twoDigits(on, 8)

const twoDigits = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528
