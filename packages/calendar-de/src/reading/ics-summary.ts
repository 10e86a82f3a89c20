/** Summaries of events: what a holiday is called, and which Länder are named. */
import { Land, landNames } from "@sozialraum/core/calendar"

/** `Osterferien Nordrhein-Westfalen 2025` is called `Osterferien`. */
export const nameIn = (summary: string, land: Land): string => {
  const name = summary
    .replace(mentionOf(land), "")
    .replace(/\b(19|20)\d\d(\/(\d\d){1,2})?\b/g, "")
    .replace(/\s+/g, " ")
    .trim()
  return name === "" ? summary.trim() : name
}

/** The Länder that a summary names, by their names or codes. */
export const landsIn = (summary: string): ReadonlyArray<Land> =>
  Land.options.filter((land) => mentionOf(land).test(summary))

/** As whole words: `Sachsen` is not named in `Sachsen-Anhalt`. */
const mentionOf = (land: Land): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${landNames[land]}|${land})(?![\\p{L}\\p{N}-])`, "u")
