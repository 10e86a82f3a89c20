/** Choices in a German sentence. */
import { listed, reportWords } from "./report-words.js"

/** `„a“, „b“ oder „c“`. */
export const either = (names: ReadonlyArray<string>): string =>
  listed(
    { ...reportWords.de, and: " oder " },
    names.map((name) => `„${name}“`),
  )
