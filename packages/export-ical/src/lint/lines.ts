/** Lines of a calendar file: from bytes to unfolded lines with their names, parameters and values. */
import type { CalendarProblem, CalendarRule } from "./rules.js"

/** One line as it was meant: `DTSTART;TZID=Europe/Berlin:20261021T150000`. @german Inhaltszeile */
export interface ContentLine {
  /** In capitals. */
  readonly name: string
  /** By name in capitals; of a list the values as they stood there, without their quotes. */
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
  /** The physical line on which it begins, counted from 1. */
  readonly line: number
}

/** What is on the lines of a file, and what is wrong with them. */
export interface ReadLines {
  readonly lines: ReadonlyArray<ContentLine>
  readonly problems: ReadonlyArray<CalendarProblem>
}

/** Reads the lines of a file; one that is no content line is named and left out. */
export const readLines = (text: string): ReadLines => {
  const problems: Array<CalendarProblem> = []
  const lines: Array<ContentLine> = []
  for (const { text: written, line } of unfolded(text, problems)) {
    if (controls.test(written)) problems.push({ rule: "control", line })
    const read = contentLine(written, line)
    if ("rule" in read) problems.push(read)
    else lines.push(read)
  }
  return { lines, problems }
}

interface Unfolded {
  readonly text: string
  readonly line: number
}

const unfolded = (text: string, problems: Array<CalendarProblem>): ReadonlyArray<Unfolded> => {
  const physical = text.split("\n")
  if (physical.pop() !== "") problems.push({ rule: "lineBreak", line: physical.length + 1 })
  const found: Array<{ parts: Array<string>; readonly line: number }> = []
  const wrong = (rule: CalendarRule, line: number) => problems.push({ rule, line })
  for (const [index, ended] of physical.entries()) {
    const line = index + 1
    if (!ended.endsWith("\r") || ended.indexOf("\r") < ended.length - 1) wrong("lineBreak", line)
    const written = ended.replace(/\r$/, "")
    if (octetsOf(written) > 75) wrong("lineLength", line)
    const before = found.at(-1)
    if (!/^[ \t]/.test(written) || before === undefined) {
      if (written === "") wrong("emptyLine", line)
      else found.push({ parts: [written], line })
      continue
    }
    const rest = written.slice(1)
    if (isHalf(before.parts.at(-1) ?? "", rest)) wrong("characterSplit", line)
    before.parts.push(rest)
  }
  return found.map(({ parts, line }) => ({ text: parts.join(""), line }))
}

/** Whether a character was cut in two: as halves of a pair, or as what a decoder made of the halves. */
const isHalf = (before: string, after: string): boolean =>
  /[\ud800-\udbff\ufffd]$/.test(before) && /^[\udc00-\udfff\ufffd]/.test(after)

const octetsOf = (text: string): number => {
  let octets = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Two halves of a pair make four octets.
    if (code >= 0xd800 && code < 0xe000) octets += 1
    else if (code >= 0x80) octets += code < 0x800 ? 1 : 2
  }
  return octets
}

const controls = /(?!\t)[\p{Cc}\p{Cs}\u2028\u2029]/u

const contentLine = (written: string, line: number): ContentLine | CalendarProblem => {
  const name = /^[A-Za-z0-9-]+/.exec(written)?.[0]
  if (name === undefined) return { rule: "syntax", line }
  const of = name.toUpperCase()
  const parameters = new Map<string, string>()
  let at = name.length
  while (written[at] === ";") {
    parameter.lastIndex = at
    const [all = "", key = "", value = ""] = parameter.exec(written) ?? []
    if (all === "" || parameters.has(key.toUpperCase())) return { rule: "parameter", line, of }
    parameters.set(key.toUpperCase(), value.replaceAll('"', ""))
    at += all.length
  }
  if (written[at] !== ":") return { rule: at === name.length ? "syntax" : "parameter", line, of }
  return { name: of, parameters, value: written.slice(at + 1), line }
}

const parameter = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^",;:]*)(?:,(?:"[^"]*"|[^",;:]*))*)/y
