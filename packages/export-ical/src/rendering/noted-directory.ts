/** Noted directories: what an entry was made from is written down as it is looked up. */
import type { Revised } from "@sozialraum/core"
import type { Directory } from "../content.js"

/** One question to a directory, and in which state its answer was last seen. */
interface Question {
  readonly ask: (directory: Directory) => Revised<unknown> | ReadonlyArray<Revised<unknown>> | undefined
  /** Of the answer: a revision and a time, or the values themselves where there are several. */
  state: string
  /** What rests on that answer. */
  bases: Array<Basis>
}

/** What an entry rests on: the answers that it was made from. @german Grundlage eines Eintrags */
export interface Basis {
  /** Whether one of the answers has changed since. */
  isStale: boolean
  readonly questions: ReadonlyArray<Question>
}

/** The questions that entries of one sort of calendar have put to directories: each once, however many rest on it. */
export interface Questions {
  /** Begins a calendar: answers come from this directory now, and what rests on others is stale. */
  readonly begin: (directory: Directory) => NotedDirectory
  /** Forgets all but what rests on these. */
  readonly retain: (bases: Iterable<Basis>) => void
}

/** A directory that remembers what it was asked. */
interface NotedDirectory {
  readonly directory: Directory
  /** Does something, and tells what that rests on. */
  readonly noting: <A>(work: () => A) => { readonly done: A; readonly basis: Basis }
}

/** An empty memory of questions. */
export const questions = (): Questions => {
  const known = new Map<string, Question>()
  const begin = (current: Directory): NotedDirectory => {
    for (const question of known.values()) {
      const state = stateOf(question.ask(current))
      if (state === question.state) continue
      question.state = state
      for (const basis of question.bases) basis.isStale = true
      question.bases = []
    }
    let noted = new Map<string, Question>()
    const note = (name: string, ask: Question["ask"]): void => {
      if (noted.has(name)) return
      const question = known.get(name) ?? { ask, state: stateOf(ask(current)), bases: [] }
      known.set(name, question)
      noted.set(name, question)
    }
    const noting = <A>(work: () => A) => {
      noted = new Map()
      const done = work()
      const basis: Basis = { isStale: false, questions: [...noted.values()] }
      for (const question of basis.questions) question.bases.push(basis)
      return { done, basis }
    }
    return { directory: asking(current, note), noting }
  }
  const retain = (bases: Iterable<Basis>): void => {
    for (const question of known.values()) question.bases = []
    for (const basis of bases) for (const question of basis.questions) question.bases.push(basis)
    for (const [name, { bases: resting }] of known) if (resting.length === 0) known.delete(name)
  }
  return { begin, retain }
}

type Note = (name: string, ask: Question["ask"]) => void

const asking = (current: Directory, note: Note): Directory => {
  const noted =
    <Answer extends ReturnType<Question["ask"]>>(name: string, ask: (directory: Directory, id: string) => Answer) =>
    (id: string): Answer => {
      note(`${name} ${id}`, (directory) => ask(directory, id))
      return ask(current, id)
    }
  return {
    meeting: noted("meeting", ({ meeting }, id) => meeting(id)),
    conference: noted("conference", ({ conference }, id) => conference(id)),
    resource: noted("resource", ({ resource }, id) => resource(id)),
    institution: noted("institution", ({ institution }, id) => institution(id)),
    site: noted("site", ({ site }, id) => site(id)),
    area: noted("area", ({ area }, id) => area(id)),
    measure: noted("measure", ({ measure }, id) => measure(id)),
    fund: noted("fund", ({ fund }, id) => fund(id)),
    fundsOf: noted("fundsOf", ({ fundsOf }, id) => fundsOf(id)),
    closureDeliveries: noted("closureDeliveries", ({ closureDeliveries }, id) => closureDeliveries(id)),
    closures: () => {
      note("closures", ({ closures }) => closures())
      return current.closures()
    },
  }
}

const stateOf = (answer: ReturnType<Question["ask"]>): string => {
  if (answer === undefined) return "none"
  return isList(answer) ? answer.map(fullState).join("\n") : `${answer.revision} ${answer.changedAt}`
}

const isList = <A>(answer: A | ReadonlyArray<A>): answer is ReadonlyArray<A> => Array.isArray(answer)

/**
 * The state of one of several: its place in a list does not say which it is, and closure calendars that no store keeps have
 * no revisions. So the value itself says it.
 */
export const fullState = (revised: Revised<unknown>): string => {
  const known = states.get(revised)
  if (known !== undefined) return known
  const state = JSON.stringify(revised)
  states.set(revised, state)
  return state
}

const states = new WeakMap<Revised<unknown>, string>()
