/** Lines of plain text: a paragraph broken where a mail would break it. */
import { shown } from "./minutes-shown.js"

/** At most so many characters stand on a line of a mail. */
const columns = 76

/**
 * A text in lines, broken between words; what is longer than a line stays in one piece.
 *
 * @param indent - what the first line begins with, and the others
 * @returns none where the text is empty
 */
export const linesOf = (
  text: string,
  { first = "", next = "" }: { readonly first?: string; readonly next?: string } = {},
): ReadonlyArray<string> => {
  const words = shown(text)
    .split(" ")
    .filter((word) => word !== "")
  const lines: Array<string> = []
  let line = ""
  for (const word of words) {
    const start = lines.length === 0 ? first : next
    if (line === "") line = `${start}${word}`
    else if (line.length + 1 + word.length <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = `${next}${word}`
    }
  }
  return line === "" ? lines : [...lines, line]
}
