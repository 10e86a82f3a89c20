/** Random numbers from a seed: the same inputs in every run. */

/** A generator after Mulberry32. */
export const random = (seed) => {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    /** A number from `low` up to `high`, without `high`. */
    between: (low, high) => low + next() * (high - low),
    /** A whole number from `low` up to `high`, without `high`. */
    whole: (low, high) => low + Math.floor(next() * (high - low)),
    /** One of several, each as likely as the others. */
    one: (choices) => choices[Math.floor(next() * choices.length)],
  }
}
