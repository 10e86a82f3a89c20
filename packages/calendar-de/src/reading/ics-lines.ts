/** Lines of an iCalendar file: unfolded, taken apart, with the physical line on which each begins. */

/** One content line: `DTSTART;VALUE=DATE:20261017`; parameters are dropped. @german Inhaltszeile */
export interface ContentLine {
  readonly line: number
  readonly name: string
  readonly value: string
}

/** The content lines of a text, in its order. @source RFC 5545, section 3.1 */
export const contentLines = (text: string): ReadonlyArray<ContentLine> => {
  const unfolded: Array<{ readonly line: number; readonly parts: Array<string> }> = []
  for (const [index, physical] of text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = unfolded.at(-1)
    if (/^[ \t]/.test(physical) && last !== undefined) last.parts.push(physical.slice(1))
    else unfolded.push({ line: index + 1, parts: [physical] })
  }
  return unfolded.flatMap(({ line, parts }) => {
    const whole = parts.join("")
    return whole.trim() === "" ? [] : [{ line, ...takenApart(whole) }]
  })
}

/** `\n`, `\,`, `\;` and `\\` as what they stand for. @source RFC 5545, section 3.3.11 */
export const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, escaped: string) => (escaped.toLowerCase() === "n" ? "\n" : escaped))

/** The value begins at the first colon that does not stand in a quoted parameter. */
const takenApart = (line: string): Pick<ContentLine, "name" | "value"> => {
  let quoted = false
  let at = 0
  while (at < line.length && (quoted || line[at] !== ":")) if (line[at++] === '"') quoted = !quoted
  const name = /^[A-Za-z0-9-]+/.exec(line)?.[0] ?? ""
  return { name: name.toUpperCase(), value: line.slice(at + 1) }
}
