/** Times of the opening_hours syntax. */
import { OpeningSpan } from "./opening-rule.js"
import { continues, isSign, type OsmCursor, peek, take, type Unreadable } from "./osm-cursor.js"
import type { OsmToken } from "./osm-tokens.js"

/** Whether a time stands here, or an hour like the 8 of `8-16`; after a date nobody knows which of both a number is. */
export const isTimeStart = (cursor: OsmCursor, ahead = 0): boolean => {
  const [token, before] = [peek(cursor, ahead), peek(cursor, ahead - 1)]
  if (token === undefined || token.kind === "time") return token !== undefined
  return token.isHour || (isHour(token) && before?.kind !== "number" && before?.kind !== "month")
}

/** Reads `08:00-12:00,13:00-16:00`, `18:00+`, `22:00-26:00`, `8-16`. */
export const readSpans = (cursor: OsmCursor): ReadonlyArray<OpeningSpan> | Unreadable => {
  const spans: Array<OpeningSpan> = []
  do {
    const from = clockOf(peek(cursor))
    const bare = peek(cursor)?.kind === "number"
    cursor.at++
    if (take(cursor, "+")) {
      spans.push({ from })
      continue
    }
    const end = peek(cursor, 1)
    if (!isSign(peek(cursor), "-") || end === undefined || !isTime(end)) return "times"
    const to = closing(from, clockOf(end))
    if (to === undefined || ((bare || end.kind === "number") && isAmbiguous(from, to))) return "times"
    cursor.at += 2
    if (isSign(peek(cursor), "/")) return "times"
    spans.push({ from, to })
    if (!take(cursor, "+")) continue
    // Our spans begin on their own day: that one would begin on the next.
    if (to === "24:00" || to < from) return "times"
    spans.push({ from: to })
  } while (continues(cursor, isTime))
  return spans.every((span) => OpeningSpan.safeParse(span).success) ? spans : "times"
}

const isTime = (token: OsmToken): boolean => token.kind === "time" || isHour(token)

const isHour = ({ kind, text }: OsmToken): boolean => kind === "number" && Number(text) <= 24 && text.length <= 2

const clockOf = (token: OsmToken | undefined): string =>
  token?.kind === "number" ? `${token.text.padStart(2, "0")}:00` : (token?.text ?? "")

/** `2-5` and `8-4` may be afternoons; `18-2` is a night. */
const isAmbiguous = (from: string, to: string): boolean =>
  (from >= "01:00" && from < "05:00") || (to <= from && from < "17:00")

/** The end of a span in one spelling: `26:00` is 02:00 of the next day. */
const closing = (from: string, to: string): string | undefined => {
  const [hours, minutes] = [Number(to.slice(0, 2)), Number(to.slice(3))]
  if (hours * 60 + minutes > 48 * 60 || minutes > 59) return undefined
  if (from === "00:00" && to === "00:00") return "24:00"
  if (hours * 60 + minutes <= 24 * 60) return to
  const next = `${pad(hours - 24)}:${pad(minutes)}`
  return next < from ? next : undefined
}

const pad = (count: number): string => String(count).padStart(2, "0")
