/** A cursor over the tokens of the opening_hours syntax, and what a rule selects days by. */
import type { HoursLoss } from "./hours-loss.js"
import type { OpeningRule } from "./opening-rule.js"
import type { OsmToken } from "./osm-tokens.js"

/** Fields of a rule that select days. */
export type DaySelector = Pick<
  OpeningRule,
  "weekdays" | "ordinals" | "weeks" | "seasons" | "dates" | "publicHolidays" | "schoolHolidays" | "from" | "to"
>

/** A place in the tokens that moves on as they are read. */
export interface OsmCursor {
  readonly tokens: ReadonlyArray<OsmToken>
  at: number
}

/** What could not be read; the rest of the rule is then skipped. */
export type Unreadable = HoursLoss["because"]

export const peek = (cursor: OsmCursor, ahead = 0): OsmToken | undefined => cursor.tokens[cursor.at + ahead]

export const isSign = (token: OsmToken | undefined, sign: string): boolean =>
  token?.kind === "sign" && token.text === sign

export const isWord = (token: OsmToken | undefined, ...words: ReadonlyArray<string>): boolean =>
  token?.kind === "word" && words.includes(token.text)

/** Takes the sign if it is the next token. */
export const take = (cursor: OsmCursor, sign: string): boolean => {
  const found = isSign(peek(cursor), sign)
  if (found) cursor.at++
  return found
}

/** Whether a list goes on after a comma with something of the same sort; the comma is then taken. */
export const continues = (cursor: OsmCursor, sameSort: (token: OsmToken) => boolean): boolean => {
  const next = peek(cursor, 1)
  return next !== undefined && isSign(peek(cursor), ",") && sameSort(next) && take(cursor, ",")
}

/** Takes a number of up to two digits, or one of four. */
export const readNumber = (cursor: OsmCursor, digits: 2 | 4): number | undefined => {
  const token = peek(cursor)
  if (
    token?.kind !== "number" ||
    token.isHour ||
    (digits === 4) !== (token.text.length === 4) ||
    token.text.length > digits
  )
    return
  cursor.at++
  return Number(token.text)
}
