/** Status words: whether an institution works, in the words of lists. */
import type { OperatingStatus } from "@sozialraum/core/institution"
import { plainText } from "../columns/plain.js"

/** What a word says about the operation of an institution. */
export interface SaidStatus {
  readonly status?: OperatingStatus
  /** The institution works and will close. */
  readonly closes?: true
}

/** What the words of a status cell say; nothing for words that are not known. */
export const statusOfWords = (words: string): SaidStatus => {
  const text = plainText(words.slice(0, 120))
  return sayings.find(([pattern]) => pattern.test(text))?.[1] ?? {}
}

/** In order: what is more special stands first. */
const sayings: ReadonlyArray<readonly [RegExp, SaidStatus]> = [
  [/voruebergehend|zeitweise|temporar|\bruht\b|\bruhend|ausgesetzt/, { status: "temporarilyClosed" }],
  [/zusammengelegt|fusioniert|zusammenschluss|^merged$|uebergegangen in/, { status: "merged" }],
  [
    /auslaufend|laeuft aus|\bwird (?:(?:zum|am|ab|im|ende|voraussichtlich) .{1,30})?(?:geschlossen|aufgeloest)|schliesst|schliessung (?:geplant|zum|am)|in aufloesung|in abwicklung|im abbau|closing/,
    { status: "active", closes: true },
  ],
  [
    /geplant|planned|im aufbau|in planung|in gruendung|im bau\b|vor eroeffnung|eroeffnung (?:geplant|am|zum)|eroeffnet (?:ab|zum)/,
    { status: "planned" },
  ],
  [
    /geschlossen|aufgeloest|aufgehoben|closed|stillgelegt|ausser betrieb|existiert nicht|erloschen|abgemeldet/,
    { status: "closed" },
  ],
  [/^(?:aktiv|in betrieb|geoeffnet|offen|active|open|bestehend|besteht|eroeffnet)$/, { status: "active" }],
]
