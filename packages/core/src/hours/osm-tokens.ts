/** Tokens of the opening_hours syntax of OpenStreetMap. */
import type { Weekday } from "../time/index.js"

/** A word or a sign of the text. `at` is its first character. */
export interface OsmToken {
  readonly kind: "weekday" | "month" | "time" | "number" | "word" | "comment" | "sign" | "always" | "unread"
  /** Lower case; of a comment what stands between the quotes. */
  readonly text: string
  readonly at: number
  readonly end: number
}

/** Splits a text; what is no token is `unread`, so that nothing is lost. */
export const osmTokens = (text: string): ReadonlyArray<OsmToken> => {
  const tokens: Array<OsmToken> = []
  const pattern = new RegExp(shapes, "gu")
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [whole, comment] = found
    if (whole.trim() === "") continue
    const at = found.index
    tokens.push({ ...kindOf(whole, comment), at, end: at + whole.length })
  }
  return tokens
}

export const osmWeekdays: Readonly<Record<Weekday, string>> = {
  mo: "Mo",
  tu: "Tu",
  we: "We",
  th: "Th",
  fr: "Fr",
  sa: "Sa",
  su: "Su",
}

export const osmMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const

/** Also the German abbreviations, where they mean no other day in English. */
const weekdays: ReadonlyMap<string, Weekday> = new Map([
  ...(Object.keys(osmWeekdays) as Array<Weekday>).map((day) => [day, day] as const),
  ["di", "tu"],
  ["mi", "we"],
  ["do", "th"],
  ["so", "su"],
])

const months: ReadonlyMap<string, string> = new Map([
  ...osmMonths.map((month, index) => [month.toLowerCase(), String(index + 1)] as const),
  ["mär", "3"],
  ["mai", "5"],
  ["okt", "10"],
  ["dez", "12"],
])

const shapes = String.raw`\s+|"([^"]*)"|24\/7|\d{1,2}:\d{2}|\d+|\p{L}+|\|\||[–—−]|.`

const kindOf = (whole: string, comment: string | undefined): Pick<OsmToken, "kind" | "text"> => {
  if (comment !== undefined) return { kind: "comment", text: comment.trim() }
  if (whole === "24/7") return { kind: "always", text: whole }
  if (/^\d+:/.test(whole)) return { kind: "time", text: whole.padStart(5, "0") }
  if (/^\d/.test(whole)) return { kind: "number", text: whole }
  if (/^[–—−]$/.test(whole)) return { kind: "sign", text: "-" }
  const word = whole.toLowerCase()
  const [weekday, month] = [weekdays.get(word), months.get(word)]
  if (weekday !== undefined) return { kind: "weekday", text: weekday }
  if (month !== undefined) return { kind: "month", text: month }
  if (/^\p{L}/u.test(word)) return { kind: "word", text: word }
  return { kind: /^(\|\||[;,\-+/[\]:()])$/.test(whole) ? "sign" : "unread", text: whole }
}
