/** Groups of lines: those of an export that become one commit. */
import * as Result from "effect/Result"
import {
  type ChangeLine,
  type EndLine,
  type ExportHeader,
  readChangeLine,
  readHeader,
  readStateLine,
  type StateLine,
} from "./export-line.js"
import { type ImportProblem, ImportRefused, type LineUnreadable } from "./import-refused.js"
import { linesOf, type TextChunks, type TextLine } from "./text-lines.js"

/** A line that was read, with its place in the text. */
export type Numbered<Line> = Line & { readonly line: number }

/** The lines of one commit. */
export type ChangeGroup = ReadonlyArray<Numbered<ChangeLine>>

/** Documents that are written together, and the text in which they stood. */
export interface StateGroup {
  readonly lines: ReadonlyArray<Numbered<StateLine>>
  readonly text: string
}

/** An export: what its first line says, and the rest of it, not read yet. */
export type ExportParts = { readonly network: string } & (
  | { readonly history: true; readonly groups: AsyncGenerator<ChangeGroup> }
  | { readonly history: false; readonly groups: AsyncGenerator<StateGroup> }
)

/**
 * Reads an export, group by group; no more than one of them is held.
 *
 * A group comes when the line after it was read, too: of a text that breaks off, no part of a commit comes.
 *
 * @problem ImportRefused - thrown at the first line that does not fit
 */
export const openExport = async (chunks: TextChunks): Promise<ExportParts> => {
  const lines = linesOf(chunks)
  const first = await lines.next()
  if (first.done === true) throw refused(1, { _tag: "NotAnExport", path: [], because: "empty" })
  const { network, history }: ExportHeader = accepted(readHeader(first.value.text), first.value.number)
  return history ? { network, history, groups: changeGroups(lines) } : { network, history, groups: stateGroups(lines) }
}

async function* changeGroups(lines: AsyncGenerator<TextLine>): AsyncGenerator<ChangeGroup> {
  let group: Array<Numbered<ChangeLine>> = []
  for await (const { entry } of bodyOf(lines, readChangeLine)) {
    if (group[0] !== undefined && !isSameCommit(group[0], entry)) {
      yield group
      group = []
    }
    group.push(entry)
  }
  if (group.length > 0) yield group
}

/** Of a commit without id, nobody knows where it ends: each of its writes becomes a commit. */
const isSameCommit = (one: ChangeLine, other: ChangeLine): boolean =>
  one.commit !== undefined &&
  one.commit === other.commit &&
  one.at === other.at &&
  one.by === other.by &&
  one.reason === other.reason

const mostLines = 200
const mostCharacters = 4_000_000

async function* stateGroups(lines: AsyncGenerator<TextLine>): AsyncGenerator<StateGroup> {
  let group: Array<Numbered<StateLine>> = []
  let texts: Array<string> = []
  let characters = 0
  for await (const { entry, text } of bodyOf(lines, readStateLine)) {
    group.push(entry)
    texts.push(text)
    characters += text.length
    if (group.length < mostLines && characters < mostCharacters) continue
    yield { lines: group, text: texts.join("\n") }
    ;[group, texts, characters] = [[], [], 0]
  }
  if (group.length > 0) yield { lines: group, text: texts.join("\n") }
}

async function* bodyOf<Line extends object>(
  lines: AsyncGenerator<TextLine>,
  read: (text: string) => Result.Result<Line | EndLine, LineUnreadable>,
): AsyncGenerator<{ readonly entry: Numbered<Line>; readonly text: string }> {
  let [count, last, isEnded] = [0, 1, false]
  for await (const { number, text } of lines) {
    last = number
    if (isEnded) throw refused(number, { _tag: "LineUnreadable", path: ["end"] })
    const entry = accepted(read(text), number)
    if ("lines" in entry) {
      if (entry.lines !== count) throw incomplete(number, { expected: entry.lines, found: count })
      isEnded = true
    } else {
      count += 1
      yield { entry: { ...entry, line: number }, text }
    }
  }
  if (!isEnded) throw incomplete(last, { found: count })
}

const accepted = <A>(read: Result.Result<A, ImportProblem>, line: number): A => {
  if (Result.isFailure(read)) throw refused(line, read.failure)
  return read.success
}

const incomplete = (line: number, counts: { readonly expected?: number; readonly found: number }): ImportRefused =>
  refused(line, { _tag: "ExportIncomplete", path: [], ...counts })

const refused = (line: number, problem: ImportProblem): ImportRefused => new ImportRefused({ line, problem })
