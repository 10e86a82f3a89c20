/** Tokens of the opening_hours syntax of OpenStreetMap. */
import type { Weekday } from "../time/index.js"

/** A word or a sign of the text. `at` is its first character. */
export interface OsmToken {
  readonly kind:
    | "weekday"
    | "month"
    | "time"
    | "number"
    | "word"
    | "comment"
    | "appointment"
    | "sign"
    | "always"
    | "unread"
  /** Lower case; of a comment what stands between the quotes, of an appointment as it stands there. */
  readonly text: string
  readonly at: number
  readonly end: number
  /** A number that is an hour and no day of a month, because `Uhr` or `h` stands behind it or behind its range. */
  readonly isHour?: true
}

/** Splits a text; what is no token is `unread`, so that nothing is lost. */
export const osmTokens = (text: string): ReadonlyArray<OsmToken> => {
  const tokens: Array<OsmToken> = []
  const pattern = new RegExp(shapes, "giu")
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const [whole, comment] = found
    if (whole.trim() === "") continue
    const [at, end] = [found.index, found.index + whole.length]
    const token = { ...kindOf(whole, comment), at, end }
    const last = tokens.at(-1)
    if (isUnit(token) && last?.kind === "time") tokens[tokens.length - 1] = { ...last, end }
    else if (isUnit(token) && last?.kind === "number") tokens.push(...asHours(tokens.splice(-3), end))
    else tokens.push(token)
  }
  return withoutFillers(tokens)
}

/** `8 Uhr`, and both ends of `8-12 Uhr`. */
const asHours = (last: ReadonlyArray<OsmToken>, end: number): ReadonlyArray<OsmToken> => {
  const isRange = last.length === 3 && last[0]?.kind === "number" && last[1]?.kind === "sign" && last[1].text === "-"
  return last.map((token, place) => {
    const isLast = place === last.length - 1
    if (!isLast && !(isRange && place === 0)) return token
    return { ...token, isHour: true, ...(isLast ? { end } : {}) }
  })
}

/** `8 Uhr`, `8h`. */
const isUnit = ({ kind, text }: OsmToken): boolean => kind === "word" && (text === "uhr" || text === "h")

const withoutFillers = (tokens: ReadonlyArray<OsmToken>): ReadonlyArray<OsmToken> => {
  const backwards: Array<OsmToken> = []
  for (const token of [...tokens].reverse()) {
    const next = backwards.at(-1)
    const filler = token.kind === "word" && fillers.has(token.text)
    if (!filler || next === undefined || !isDayOrTime(next)) backwards.push(token)
  }
  return backwards.reverse()
}

const isDayOrTime = ({ kind, text }: OsmToken): boolean =>
  ["weekday", "month", "time", "number"].includes(kind) || (kind === "word" && (text === "ph" || text === "sh"))

/** Words that German sentences have before days and times, and that say nothing more. */
const fillers: ReadonlySet<string> = new Set(["von", "am", "an", "im", "in", "den"])

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

/** Also in full, and in German, where an abbreviation means no other day in English. */
const weekdays: ReadonlyMap<string, Weekday> = new Map(
  Object.entries({
    mo: "mo mon monday mondays montag montags",
    tu: "tu tue tues tuesday tuesdays di dienstag dienstags",
    we: "we wed wednesday wednesdays mi mittwoch mittwochs",
    th: "th thu thur thurs thursday thursdays do donnerstag donnerstags",
    fr: "fr fri friday fridays freitag freitags",
    sa: "sa sat saturday saturdays samstag samstags sonnabend sonnabends",
    su: "su sun sunday sundays so sonntag sonntags",
  } satisfies Record<Weekday, string>).flatMap(([day, names]) =>
    names.split(" ").map((name) => [name, day as Weekday] as const),
  ),
)

const months: ReadonlyMap<string, string> = new Map(
  [
    "jan january januar",
    "feb february februar",
    "mar march mär märz",
    "apr april",
    "may mai",
    "jun june juni",
    "jul july juli",
    "aug august",
    "sep sept september",
    "oct october okt oktober",
    "nov november",
    "dec december dez dezember",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, String(index + 1)] as const)),
)

/** Other words and signs that people type for those of the syntax. */
const spellings: ReadonlyMap<string, Pick<OsmToken, "kind" | "text">> = new Map(
  Object.entries({
    bis: { kind: "sign", text: "-" },
    "–": { kind: "sign", text: "-" },
    "—": { kind: "sign", text: "-" },
    "−": { kind: "sign", text: "-" },
    und: { kind: "sign", text: "," },
    u: { kind: "sign", text: "," },
    sowie: { kind: "sign", text: "," },
    "&": { kind: "sign", text: "," },
    feiertag: { kind: "word", text: "ph" },
    feiertage: { kind: "word", text: "ph" },
    feiertags: { kind: "word", text: "ph" },
    feiertagen: { kind: "word", text: "ph" },
    schulferien: { kind: "word", text: "sh" },
    geschlossen: { kind: "word", text: "closed" },
  } satisfies Record<string, Pick<OsmToken, "kind" | "text">>),
)

/** In `8.30` the minutes are no month. */
const shapes = String.raw`\s+|"([^"]*)"|24\/7|(?:Termine?\s+)?nach\s+(?:(?:tel\.|telefonischer|vorheriger)\s+)?(?:Vereinbarung|Terminvereinbarung|Absprache)(?!\p{L})|\d{1,2}:\d{2}|\d{1,2}\.(?:00|1[3-9]|[2-5]\d)(?!\d)|\d+|\p{L}+\.?|\|\||.`

const kindOf = (whole: string, comment: string | undefined): Pick<OsmToken, "kind" | "text"> => {
  if (comment !== undefined) return { kind: "comment", text: comment.trim() }
  if (whole === "24/7") return { kind: "always", text: whole }
  if (/^\d+[:.]/.test(whole)) return { kind: "time", text: whole.replace(".", ":").padStart(5, "0") }
  if (/^\d/.test(whole)) return { kind: "number", text: whole }
  if (/\snach\s|^nach\s/i.test(whole)) return { kind: "appointment", text: whole }
  const word = whole.toLowerCase().replace(/\.$/, "")
  const spelling = spellings.get(word)
  if (spelling !== undefined) return spelling
  const [weekday, month] = [weekdays.get(word), months.get(word)]
  if (weekday !== undefined) return { kind: "weekday", text: weekday }
  if (month !== undefined) return { kind: "month", text: month }
  if (/^\p{L}/u.test(word)) return { kind: "word", text: word }
  return { kind: /^(\|\||[;,\-+/[\]:()])$/.test(whole) ? "sign" : "unread", text: whole }
}
