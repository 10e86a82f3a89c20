/** Seeds: random choices that are the same in every run. */

/** Choices from one seed. */
export interface Random {
  /** A whole number from 0 up to `below`, without it. */
  readonly whole: (below: number) => number
  readonly one: <A>(choices: ReadonlyArray<A>) => A
  /** Whether something happens that has this chance. */
  readonly chance: (share: number) => boolean
  readonly shuffled: <A>(values: ReadonlyArray<A>) => ReadonlyArray<A>
}

/** A generator after Mulberry32. */
export const random = (seed: number): Random => {
  let state = seed | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number): number => Math.floor(next() * below)
  const one = <A>(choices: ReadonlyArray<A>): A => {
    const choice = choices[whole(choices.length)]
    if (choice === undefined) throw new Error("nothing to choose from")
    return choice
  }
  return { whole, one, chance: (share) => next() < share, shuffled: (values) => shuffle(values, whole) }
}

/** A seed from a text, so that every case has choices of its own. */
export const seedOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const shuffle = <A>(values: ReadonlyArray<A>, whole: (below: number) => number): ReadonlyArray<A> => {
  const left = [...values]
  return values.map(() => left.splice(whole(left.length), 1)[0]).filter((value) => value !== undefined)
}
