/** Lines of a text that comes in pieces. */

/** A text in pieces that may end anywhere, also within a line. @german Textstrom */
export type TextChunks = AsyncIterable<string> | Iterable<string>

/** One line, without its end. */
export interface TextLine {
  /** Counted from 1. */
  readonly number: number
  readonly text: string
}

/** The lines of a text, empty ones left out. Only the line that is being read is held. */
export async function* linesOf(chunks: TextChunks): AsyncGenerator<TextLine> {
  // Joined once at the end of the line: adding piece to piece would copy a long line again and again.
  let begun: Array<string> = []
  let number = 1
  for await (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", from)) {
      begun.push(chunk.slice(from, end))
      const text = textOf(begun, number)
      if (text !== "") yield { number, text }
      begun = []
      from = end + 1
      number += 1
    }
    if (from < chunk.length) begun.push(chunk.slice(from))
  }
  const text = textOf(begun, number)
  if (text !== "") yield { number, text }
}

const textOf = (parts: ReadonlyArray<string>, number: number): string => {
  const text = parts.length === 1 ? (parts[0] ?? "") : parts.join("")
  return (number === 1 ? text.replace(/^\ufeff/, "") : text).trim()
}
