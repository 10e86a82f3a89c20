/** Groups: values that belong together, by a key. */

/** The values by what they belong to, each group in the order in which they came. */
export const groupedBy = <A>(
  values: ReadonlyArray<A>,
  keyOf: (value: A) => string,
): ReadonlyMap<string, ReadonlyArray<A>> => {
  const groups = new Map<string, Array<A>>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
