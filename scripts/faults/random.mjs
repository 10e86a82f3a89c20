/** Random: numbers that look random and are the same for the same words, so that a run can be repeated. */

/** @returns a function that answers the next number from 0 to below 1 */
export const randomOf = (...words) => {
  let state = 2166136261
  for (const character of words.join("/")) state = Math.imul(state ^ character.codePointAt(0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** @returns a whole number from 0 to below `end` */
export const below = (random, end) => Math.floor(random() * end)
