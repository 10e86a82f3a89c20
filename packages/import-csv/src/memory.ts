/** Memory: what a pure function said before, for as many texts as are worth keeping. */

/**
 * Remembers what a pure function says of a text: the cells of a list repeat themselves.
 *
 * It holds on to the texts, so it belongs to one list and goes with it. The same value is given again: nobody may change it.
 * Where hardly any text comes twice it gives up: to look for each and to keep it would take longer than to read it.
 */
export const memory = <A>(compute: (text: string) => A): ((text: string) => A) => {
  const known = new Map<string, A>()
  let [again, anew] = [0, 0]
  let lastText: string | undefined
  let lastValue: A | undefined
  return (text) => {
    // Codes of few values often stand on the row before too.
    if (text === lastText && lastValue !== undefined) return lastValue
    if (anew >= trial && again < anew) return compute(text)
    const before = known.get(text)
    if (before !== undefined) {
      again++
      lastText = text
      lastValue = before
      return before
    }
    const value = compute(text)
    if (text.length > longestKept) return value
    if (++anew === trial && again < trial) known.clear()
    if (known.size >= mostKept) known.clear()
    known.set(text, value)
    return value
  }
}

/** Remembers what a pure function says of two texts, of which the first one has few values. */
export const memoryOfTwo = <A>(
  compute: (first: string, second: string) => A,
): ((first: string, second: string) => A) => {
  const byFirst = memory((first) => memory((second) => compute(first, second)))
  return (first, second) => byFirst(first)(second)
}

const mostKept = 20_000

/** After so many different texts it shows whether they come again. */
const trial = 1000

/** Longer texts hardly ever come twice. */
const longestKept = 200
