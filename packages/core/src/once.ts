/** Once: what was found out for a key is not found out again. */

/** A function that asks another one only once for each key, for as long as it lives itself. */
export const onceForEach = <Key, Answer>(answer: (key: Key) => Answer): ((key: Key) => Answer) => {
  const known = new Map<Key, Answer>()
  return (key) => {
    const found = known.get(key) ?? answer(key)
    known.set(key, found)
    return found
  }
}
