/** Grouping, in the order of first appearance. */

/** Groups values by a key; both the groups and their members keep the order of the values. */
export const groupBy = <A, K>(values: Iterable<A>, keyOf: (value: A) => K): ReadonlyMap<K, ReadonlyArray<A>> => {
  const groups = new Map<K, Array<A>>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
