/** Content lines of a calendar file: unfolded, with the physical line on which each begins, however it is written. */
import { isPropertyName, takesText } from "./property-names.js"

/** One content line, unfolded: `DTSTART;VALUE=DATE:20261017`. @german Inhaltszeile */
export interface ContentLine {
  /** Physical line, counted from 1. */
  readonly line: number
  readonly text: string
}

/** What is wrong with the lines of a file. */
export interface LineDefects {
  /** Lines that go on without the blank that says so. */
  readonly unfolded: ReadonlyArray<number>
  /** Lines that are neither a content line nor the rest of one. */
  readonly unreadable: ReadonlyArray<ContentLine>
  /** Lines with control characters, which were taken out. */
  readonly controls: ReadonlyArray<number>
  /** Lines whose text is longer than anything a calendar says; the rest of it was left out. */
  readonly cut: ReadonlyArray<number>
}

/** How the lines of a file end. @german Zeilenende */
export type CalendarLineEnding = "crlf" | "lf" | "cr" | "mixed"

/** The content lines of a file. */
export interface FileLines {
  readonly lines: ReadonlyArray<ContentLine>
  readonly lineEnding: CalendarLineEnding
  readonly defects: LineDefects
}

/** The most characters that one content line is read to. */
const longest = 4_000_000

/**
 * Takes a text apart into content lines.
 *
 * A line without a name of a property, after a property that takes text, is the rest of that text: many programs break
 * lines inside of descriptions.
 *
 * @source RFC 5545, section 3.1
 */
export const contentLines = (text: string): FileLines => {
  const open: Array<{ readonly line: number; readonly parts: Array<string>; length: number }> = []
  const defects = {
    unfolded: [] as number[],
    unreadable: [] as ContentLine[],
    controls: [] as number[],
    cut: [] as number[],
  }
  const endings = new Set<string>()
  const add = (part: string): void => {
    const last = open.at(-1)
    if (last === undefined) return
    if (last.length + part.length > longest) {
      if (defects.cut.at(-1) !== last.line) defects.cut.push(last.line)
      return
    }
    last.parts.push(part)
    last.length += part.length
  }
  let number = 0
  for (const { body, ending } of physicalLines(text)) {
    number++
    if (ending !== "") endings.add(ending)
    const physical = withoutControls(body)
    if (physical !== body) defects.controls.push(number)
    const last = open.at(-1)
    if (/^[ \t]/.test(physical)) {
      if (last !== undefined) add(physical.slice(1))
      else if (physical.trim() !== "") defects.unreadable.push({ line: number, text: physical })
    } else if (physical === "") continue
    else if (beginsProperty(physical, last?.parts[0])) {
      open.push({ line: number, parts: [], length: 0 })
      add(physical)
    } else if (last !== undefined && takesText(nameOf(last.parts[0] ?? ""))) {
      defects.unfolded.push(number)
      add(`\n${physical}`)
    } else defects.unreadable.push({ line: number, text: physical })
  }
  const lines = open.map(({ line, parts }) => ({ line, text: parts.join("") }))
  return { lines, lineEnding: endingOf(endings), defects }
}

interface PhysicalLine {
  readonly body: string
  readonly ending: string
}

function* physicalLines(text: string): Generator<PhysicalLine> {
  const end = /\r\n|\n|\r/g
  let from = 0
  for (let found = end.exec(text); found !== null; found = end.exec(text)) {
    yield { body: text.slice(from, found.index), ending: found[0] }
    from = end.lastIndex
  }
  if (from < text.length) yield { body: text.slice(from), ending: "" }
}

const endingOf = (endings: ReadonlySet<string>): CalendarLineEnding => {
  if (endings.size > 1) return "mixed"
  return endings.has("\n") ? "lf" : endings.has("\r") ? "cr" : "crlf"
}

/** Whether a line begins a property; inside of a text, only the name of a known one does. */
const beginsProperty = (physical: string, before: string | undefined): boolean => {
  const name = nameOf(physical)
  if (name === "") return false
  return before === undefined || !takesText(nameOf(before)) || isPropertyName(name)
}

const nameOf = (line: string): string => (/^[A-Za-z0-9-]{1,64}(?=[:;])/.exec(line)?.[0] ?? "").toUpperCase()

const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "")
