/** Opening hours in cells: of a week in one cell, or of each day in columns of their own. */
import { type OpeningHours, parseOsmHours } from "@sozialraum/core/hours"

/**
 * Reads hours as people type them: `Mo-Do: 7.00-16.30 Uhr, Fr: 7-15 Uhr`.
 *
 * @returns undefined where any part of the text is not certain; hours that name no days are none, because nobody can say
 * whether they hold on Sundays
 */
export const readOpeningHours = (text: string): OpeningHours | undefined => {
  if (text.length > longestHours || !/\p{L}{2}|^24\/7$/u.test(text)) return undefined
  const { hours, lost } = parseOsmHours(prepared(text))
  const isCertain = hours.rules.length > 0 && lost.length === 0
  // Rules of every day name none: one may do so where the text has said it.
  const dayless = hours.rules.filter((rule) => !namesDays(rule)).length
  return isCertain && (dayless === 0 || (dayless === 1 && everyDay.test(text))) ? hours : undefined
}

/** A day column's header taken apart: `mo_o`, `Mo bis`, `Montag`. */
export interface DayColumn {
  readonly day: string
  readonly edge: "from" | "to" | "both"
}

/** What a header says about the hours of one day; undefined for any other header. */
export const dayColumn = (header: string): DayColumn | undefined => {
  const found =
    /^(?:öffnungszeiten?|oeffnungszeiten?|hours)?[\s_:-]*(\p{L}{2,10})\.?[\s_:-]*(o|c|open|close|opens|closes|von|bis|auf|zu|ab|start|ende|end)?$/iu.exec(
      header.trim(),
    )
  const day = dayOf(found?.[1] ?? "")
  if (day === undefined) return undefined
  const edge = found?.[2]?.toLowerCase()
  if (edge === undefined) return { day, edge: "both" }
  return { day, edge: /^(?:c|close|closes|bis|zu|ende|end)$/.test(edge) ? "to" : "from" }
}

/**
 * Hours of day columns as one text that {@link readOpeningHours} reads.
 *
 * @param cells - each with the day and edge of its column
 */
export const hoursOfDays = (cells: ReadonlyArray<DayColumn & { readonly text: string }>): string =>
  weekdays
    .flatMap((day) => {
      const of = (edge: DayColumn["edge"]): string | undefined =>
        cells.find((cell) => cell.day === day && cell.edge === edge)?.text.replace(/^(\d{1,2}:\d{2}):00$/, "$1")
      const whole = of("both")
      const [from, to] = [of("from"), of("to")]
      if (whole !== undefined) return [`${day} ${whole}`]
      if ((from === undefined && to === undefined) || (from === "0" && to === "0")) return []
      return [from === to ? `${day} ${from}` : `${day} ${from ?? "?"}-${to ?? "?"}`]
    })
    .join("; ")

const weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

const dayOf = (word: string): string | undefined => {
  const plain = word.toLowerCase()
  const at = names.findIndex((forms) => forms.includes(plain))
  return weekdays[at]
}

const names = [
  ["mo", "montag", "monday", "mon"],
  ["di", "dienstag", "tuesday", "tu", "tue"],
  ["mi", "mittwoch", "wednesday", "we", "wed"],
  ["do", "donnerstag", "thursday", "th", "thu"],
  ["fr", "freitag", "friday", "fri"],
  ["sa", "samstag", "sonnabend", "saturday", "sat"],
  ["so", "sonntag", "sunday", "su", "sun"],
]

const longestHours = 400

const everyDay = /\b(?:mo|montag)s?\.?\s?(?:-|–|bis)\s?(?:su|so|sonntag)s?\b|\btäglich\b|^24\/7$/i

/** Lines part days; a line that begins with a time goes on with the day before. */
const prepared = (text: string): string =>
  text
    .replace(/^(?:öffnungszeiten|geöffnet|öffnung)\s?:?\s/i, "")
    .replaceAll(/\btäglich\b/gi, "Mo-Su")
    .replace(/^([^()]*\d[^()]*)\(((?:Mo|Di)[^()]*)\)$/i, "$2 $1")
    .replaceAll(/\s*\n\s*(?=\d)/g, ", ")
    .replaceAll(/\s*\n\s*/g, "; ")
    .replaceAll(/[;,]\s*[;,]/g, ";")

const namesDays = (rule: OpeningHours["rules"][number]): boolean =>
  rule.access !== "open" ||
  (rule.spans !== undefined &&
    (rule.weekdays !== undefined ||
      rule.dates !== undefined ||
      rule.seasons !== undefined ||
      rule.publicHolidays === "only" ||
      rule.schoolHolidays === "only"))
