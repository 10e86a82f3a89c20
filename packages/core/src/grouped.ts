/** Grouping: the members of a list by what they have in common. */

/** The members of a list by their key, keys and members in the order of the list. */
export const groupedBy = <A, Key>(list: Iterable<A>, keyOf: (one: A) => Key): ReadonlyMap<Key, ReadonlyArray<A>> =>
  groupedByEach(list, (one) => [keyOf(one)])

/** The members of a list by each of their keys; one without any is in no group. */
export const groupedByEach = <A, Key>(
  list: Iterable<A>,
  keysOf: (one: A) => ReadonlyArray<Key>,
): ReadonlyMap<Key, ReadonlyArray<A>> => {
  const groups = new Map<Key, Array<A>>()
  for (const one of list) {
    for (const key of keysOf(one)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [one])
      else group.push(one)
    }
  }
  return groups
}
