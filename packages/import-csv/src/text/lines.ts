/** Lines: where the physical lines of a text end, whatever wrote it. */

/** The line ends of a text, wherever it comes from. */
export const lineBreak = /\r\n|\n|\r/

/** Whether a sign ends a line; a carriage return with a line feed behind it does not yet. */
export const endsLine = (text: string, at: number): boolean => {
  const sign = text.charCodeAt(at)
  return sign === 0x0a || (sign === 0x0d && text.charCodeAt(at + 1) !== 0x0a)
}

/** How many lines end in a text. */
export const breaksIn = (text: string): number => lineAt(text, text.length) - 1

/** The physical line of a place in a text, counted from 1. */
export const lineAt = (text: string, at: number): number => {
  let line = 1
  for (let index = 0; index < at; index++) if (endsLine(text, index)) line++
  return line
}

/** The lines of a text, each with the break behind it. */
export const linesOf = (text: string): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (!endsLine(text, at)) continue
    lines.push(text.slice(start, at + 1))
    start = at + 1
  }
  return start < text.length ? [...lines, text.slice(start)] : lines
}
