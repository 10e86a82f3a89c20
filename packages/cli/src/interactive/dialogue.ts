/** Dialogues: questions to whoever sits at the terminal, or to the lines that were piped in. */
import { createInterface } from "node:readline"
import type { Readable, Writable } from "node:stream"
import type { NoAnswers, NotConfirmed } from "../failure.js"

/** A dialogue with one person. */
export interface Dialogue {
  readonly say: (lines: ReadonlyArray<string>) => void
  /**
   * The next answer, without blanks around it.
   *
   * @param words - what the tab key completes
   * @problem NoAnswers, NotConfirmed - thrown; nobody answers, or not any more
   */
  readonly ask: (question: string, words?: ReadonlyArray<string>) => Promise<string>
  readonly end: () => void
}

/** Where answers come from; a terminal says so itself. */
export type Answers = Readable & { readonly isTTY?: boolean }

/** How long a pipe may keep silent before the first answer. @unit milliseconds */
const patience = 10_000

/** A dialogue over two streams; what is said goes to the second. */
export const dialogueOver = (input: Answers, output: Writable, waiting: number = patience): Dialogue => {
  const terminal = input.isTTY === true
  let words: ReadonlyArray<string> = []
  const lines = createInterface({
    input,
    terminal,
    ...(terminal ? { output } : {}),
    completer: (typed: string) => completed(words, typed),
  })
  const answers: Array<string> = []
  let [answered, ended] = [false, false]
  let wake = (): void => undefined
  lines.on("line", (line) => {
    answers.push(line.trim())
    wake()
  })
  lines.on("close", () => {
    ended = true
    wake()
  })
  // Ctrl-C leaves the dialogue, and the program at its own end.
  lines.on("SIGINT", () => lines.close())

  const next = async (): Promise<string> => {
    const silent = terminal || answered ? undefined : setTimeout(() => lines.close(), waiting)
    while (answers.length === 0 && !ended)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    clearTimeout(silent)
    const answer = answers.shift()
    if (answer === undefined) throw answered || terminal ? notConfirmed : noAnswers
    answered = true
    return answer
  }

  return {
    say: (said) => void output.write(said.map((line) => `${line}\n`).join("")),
    ask: async (question, known = []) => {
      words = known
      if (terminal) {
        lines.setPrompt(`${question} `)
        lines.prompt()
        return next()
      }
      output.write(`${question} `)
      const answer = await next()
      // What was piped in is not seen on the terminal: the record of the dialogue has it.
      output.write(`${answer}\n`)
      return answer
    },
    end: () => lines.close(),
  }
}

/** The words that begin as the last part of an answer does, whatever their case: `5 plä` may become `5 Plätze`. */
export const completed = (words: ReadonlyArray<string>, typed: string): [string[], string] => {
  const begun = typed.replace(/^\s*\d+\s+/, "")
  return [words.filter((word) => word.toLowerCase().startsWith(begun.toLowerCase())), begun]
}

const noAnswers: NoAnswers = { _tag: "NoAnswers", path: [] }

const notConfirmed: NotConfirmed = { _tag: "NotConfirmed", path: [] }
