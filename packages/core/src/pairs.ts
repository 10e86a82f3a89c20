/** Pairs: every two members of a list. */

/** Every two members, in the order of the list. */
export const pairsOf = <A>(list: ReadonlyArray<A>): ReadonlyArray<readonly [A, A]> =>
  list.flatMap((a, place) => list.slice(place + 1).map((b) => [a, b] as const))
