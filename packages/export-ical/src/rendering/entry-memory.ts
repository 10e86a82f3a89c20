/** Entry memory: what became of each value of a network, kept for as long as nothing that it shows has changed. */
import type { Revised } from "@sozialraum/core"
import { type CalendarContent, directoryOf } from "../content.js"
import type { Drafted, EventOptions } from "../entry/draft.js"
import { entrySources } from "../entry/entry-sources.js"
import { withoutMail } from "../entry/mail.js"
import { type Basis, fullState, type Questions, questions } from "./noted-directory.js"

/**
 * What becomes of whole contents, the same where nothing has changed.
 *
 * A value is unchanged while its revision and the time of its last change are, and those of everything that its entries
 * show of others.
 */
export interface EntryMemory<A> {
  /** The entries of each value: the very same list where nothing has changed. */
  readonly entriesOf: (content: CalendarContent, options: EventOptions) => ReadonlyArray<ReadonlyArray<A>>
}

/** How many calendars something is remembered after none of them held it any more; never more than twice as long. */
const lasting = 8

/**
 * An empty memory.
 *
 * @param finish - what is made of each draft, and kept
 */
export const entryMemory = <A>(finish: (draft: Drafted) => A): EntryMemory<A> => {
  const shelves = new Map<string, Shelf<A>>()
  let turn = 0
  return {
    entriesOf: (content, options) => {
      turn += 1
      if (turn % lasting === 0)
        for (const [name, shelf] of shelves) if (shelf.turn < turn - lasting) shelves.delete(name)
      const name = JSON.stringify(options)
      const shelf = shelves.get(name) ?? { turn, filled: 0, kept: new Map(), latest: new Map(), questions: questions() }
      shelves.set(name, shelf)
      shelf.turn = turn
      return entriesFrom({ shelf, finish }, content, options)
    },
  }
}

/** What was made by the same options. */
interface Shelf<A> {
  /** When it was last used among others, and how often it was used. */
  turn: number
  filled: number
  /** By kind and name. */
  readonly kept: Map<string, Map<string, Kept<A>>>
  /** By kind: the values of the last calendar, and what became of each. Most values stand where they stood. */
  readonly latest: Map<string, Latest<A>>
  readonly questions: Questions
}

interface Latest<A> {
  readonly values: ReadonlyArray<Revised<unknown>>
  readonly kept: ReadonlyArray<Kept<A>>
}

interface Kept<A> {
  readonly revised: Revised<unknown>
  readonly basis: Basis
  readonly entries: ReadonlyArray<A>
  /** The last calendar that held it. */
  turn: number
}

interface Making<A> {
  readonly shelf: Shelf<A>
  readonly finish: (draft: Drafted) => A
}

const entriesFrom = <A>(
  making: Making<A>,
  content: CalendarContent,
  options: EventOptions,
): ReadonlyArray<ReadonlyArray<A>> => {
  const { shelf, finish } = making
  shelf.filled += 1
  const noted = shelf.questions.begin(directoryOf(content))
  const entries: Array<ReadonlyArray<A>> = []
  for (const { kind, of } of entrySources) {
    const ofKind = shelf.kept.get(kind) ?? new Map<string, Kept<A>>()
    shelf.kept.set(kind, ofKind)
    const latest = shelf.latest.get(kind)
    const { values, draft } = of(content)
    const now = values.map((value, at) => {
      const before = latest?.values[at] === value ? latest.kept[at] : undefined
      if (before !== undefined && !before.basis.isStale) return before
      const name = kind === "closure" ? fullState(value) : value.value.id
      const known = ofKind.get(name)
      if (known !== undefined && !known.basis.isStale && isSame(known.revised, value)) return known
      // Of two values of one name the shelf keeps the later; what rests on nothing any more must not be used again.
      if (known !== undefined) known.basis.isStale = true
      const { done, basis } = noted.noting(() => draft(at, noted.directory, options))
      const drafts = options.audience === "public" ? done.map(withoutMail) : done
      const made = { revised: value, basis, entries: drafts.map(finish), turn: 0 }
      ofKind.set(name, made)
      return made
    })
    for (const kept of now) {
      kept.turn = shelf.filled
      entries.push(kept.entries)
    }
    shelf.latest.set(kind, { values, kept: now })
  }
  if (shelf.filled % lasting === 0) forget(shelf)
  return entries
}

const isSame = (a: Revised<unknown>, b: Revised<unknown>): boolean =>
  a === b || (a.revision === b.revision && a.changedAt === b.changedAt && a.createdAt === b.createdAt)

/** Forgets what the last calendars did not hold. */
const forget = ({ kept, filled, questions }: Shelf<unknown>): void => {
  const bases: Array<Basis> = []
  for (const ofKind of kept.values())
    for (const [name, { turn, basis }] of ofKind)
      if (turn < filled - lasting) ofKind.delete(name)
      else bases.push(basis)
  questions.retain(bases)
}
