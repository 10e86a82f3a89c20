/** One-hot columns: columns that tick a type, such as `Grundschule` with 1 or nothing below. */
import { typesOfCategory } from "../kinds/category.js"
import type { Claim } from "./meaning-of-header.js"
import type { KnownColumn } from "./neighbours.js"
import { plainText } from "./plain.js"

/** The type that a column ticks; undefined for a column that ticks none. */
export const claimOfTicks = ({ header, looks }: KnownColumn): Claim | undefined => {
  if (header === "" || header.length > 60 || looks.filled === 0 || looks.values > 4) return undefined
  if (looks.share("tick") < 0.95 && !(looks.values === 1 && plainText(looks.sample[0] ?? "") === plainText(header)))
    return undefined
  const words = tickedWords(header)
  const [oneHot] = typesOfCategory(words)
  if (oneHot === undefined && !kindsOfSchool.test(words)) return undefined
  return {
    field: "type",
    confidence: 0.85,
    because: { _tag: "OneHot", header },
    ...(oneHot === undefined ? {} : { oneHot }),
  }
}

/** `is_rebbz`, `hat_Hort`, `GymnasialeOberstufe` in plain words. */
export const tickedWords = (header: string): string =>
  plainText(header.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replaceAll("_", " "))
    .replace(/^(?:is|ist|hat|has|mit) /, "")
    .trim()

/** Kinds of schools that no type of ours stands for. */
const kindsOfSchool = /^(?:privatschule|ersatzschule|privat ?schule)$/

/** Whether a cell of a one-hot column ticks its type. */
export const isTicked = (cell: string, header: string): boolean =>
  /^(?:1|x|j|ja|y|yes|t|true|wahr|✓|✔|☑|vorhanden)$/i.test(cell) || plainText(cell) === plainText(header)
