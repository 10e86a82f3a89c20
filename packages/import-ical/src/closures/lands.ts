/** Länder in titles: which one an entry names, and what is left without it. */
import { Land, landNames } from "@sozialraum/core/calendar"

/** The Länder that a text names, by their names or codes, as whole words: `Sachsen` is not named in `Sachsen-Anhalt`. */
export const landsIn = (text: string): ReadonlyArray<Land> => Land.options.filter((land) => mentions[land].test(text))

/** `Osterferien 2015 Nordrhein-Westfalen` is called `Osterferien`. */
export const nameWithout = (title: string, land: Land | undefined): string => {
  const plain = land === undefined ? title : title.replace(mentions[land], " ")
  const name = plain
    .replaceAll(/\b(?:19|20)\d\d(?:\/(?:\d\d){1,2})?\b/g, " ")
    .replaceAll(/\s*\(\s*(?:DE-?)?\s*\)/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/^[\s:,–-]+|[\s:,–-]+$/g, "")
  return name === "" ? title.trim() : name
}

/** Where an entry holds only in parts: `(nur in Augsburg)`. */
export const partIn = (title: string): string | undefined => {
  const [, part] = /\((?:nur )?in (?:Teilen )?([^()]{2,80})\)/i.exec(title) ?? []
  return part?.trim()
}

const mentionOf = (land: Land): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:DE-)?(?:${landNames[land]}|${land})(?![\\p{L}\\p{N}-])`, "u")

const mentions = Object.fromEntries(Land.options.map((land) => [land, mentionOf(land)])) as Readonly<
  Record<Land, RegExp>
>
