/** Lines of plain text: a paragraph broken where a mail would break it. */
import { shown } from "./minutes-shown.js"

/** At most so many characters stand on a line of a mail. */
const columns = 76

/** What the first line of a paragraph begins with, and the others. */
interface Indent {
  readonly first?: string
  readonly next?: string
}

/**
 * A text in lines, broken between words. A word that is longer than a line is cut; a link or an address stays in one piece.
 *
 * @returns none where the text is empty
 * @internal
 */
export const linesOf = (text: string, { first = "", next = "" }: Indent = {}): ReadonlyArray<string> => {
  const room = columns - Math.max(first.length, next.length)
  const words = shown(text)
    .split(" ")
    .filter((word) => word !== "")
    .flatMap((word) => (isAddress(word) ? [word] : pieces(word, room)))
  const lines: Array<string> = []
  let line = ""
  for (const word of words) {
    const start = lines.length === 0 ? first : next
    if (line === "") line = `${start}${word}`
    else if (lengthOf(line) + 1 + lengthOf(word) <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = `${next}${word}`
    }
  }
  return line === "" ? lines : [...lines, line]
}

/** A heading with a line of marks under it. @internal */
export const underlined = (heading: string, mark: string): ReadonlyArray<string> => {
  const lines = linesOf(heading)
  return [...lines, mark.repeat(Math.max(0, ...lines.map(lengthOf)))]
}

/** Cut in two, neither could be followed. */
const isAddress = (word: string): boolean => /:\/\/|\S@\S+\.\S/.test(word)

const lengthOf = (text: string): number => [...text].length

const pieces = (word: string, length: number): ReadonlyArray<string> => {
  const letters = [...word]
  const count = Math.ceil(letters.length / length)
  return Array.from({ length: count }, (_, part) => letters.slice(part * length, (part + 1) * length).join(""))
}
