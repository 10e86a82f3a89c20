/** The harness: two ways to do the same work, measured in turns; the figure is the median of their ratios. */
import { isDeepStrictEqual } from "node:util"

/** Short works are noisy: a round repeats them until it has lasted, and there are more rounds. */
const [fewestRounds, mostRounds, enoughMs, roundMs] = [7, 31, 6000, 100]

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2
}

/** How long the work takes once. What one side left behind is not collected at the other's expense. */
const timed = async (work, times) => {
  globalThis.gc()
  const start = performance.now()
  for (let time = 0; time < times; time++) await work()
  return (performance.now() - start) / times
}

/** Both works in turns, the order changing from round to round; what warms up is not counted. */
const alternate = async (ours, theirs) => {
  const pairs = []
  const shortest = Math.min(await timed(ours, 1), await timed(theirs, 1))
  const times = Math.ceil(roundMs / shortest)
  const begin = performance.now()
  while (pairs.length < fewestRounds || (pairs.length < mostRounds && performance.now() - begin < enoughMs)) {
    if (pairs.length % 2 === 0) pairs.push({ ours: await timed(ours, times), theirs: await timed(theirs, times) })
    else {
      const first = await timed(theirs, times)
      pairs.push({ ours: await timed(ours, times), theirs: first })
    }
  }
  return pairs
}

const ratioOf = (pairs) => median(pairs.map(({ ours, theirs }) => ours / theirs))

/** Ends the run where the two sides do not agree: a quick wrong answer is no answer. */
const mustAgree = (name, ours, theirs) => {
  if (isDeepStrictEqual(ours, theirs)) return
  const index = Array.isArray(ours) ? ours.findIndex((value, at) => !isDeepStrictEqual(value, theirs[at])) : -1
  const [left, right] = index < 0 ? [ours, theirs] : [ours[index], theirs[index]]
  const shown = (value) => JSON.stringify(value)?.slice(0, 400)
  throw new Error(`${name}: the answers differ${index < 0 ? "" : ` at ${index}`}: ${shown(left)} and ${shown(right)}`)
}

/**
 * Measures one name.
 *
 * A bench is `{ name, unit, n, baseline, goal, growing, prepare }`. `prepare(n)` answers with `ours` and `theirs`, which do
 * the timed work, and `answers`, which gives what both found in one form. With `growing`, our work is also measured at
 * ten times the size: `growth` is 1 where it is linear.
 */
export const measure = async ({ name, unit, n, baseline, goal, prepare, growing }) => {
  const { ours, theirs, answers } = await prepare(n)
  const found = await answers()
  mustAgree(name, found.ours, found.theirs)
  const pairs = await alternate(ours, theirs)
  const result = {
    name,
    ratio: ratioOf(pairs),
    unit,
    n,
    baseline,
    median: median(pairs.map((pair) => pair.ours)),
    baselineMedian: median(pairs.map((pair) => pair.theirs)),
    goal,
  }
  if (!growing) return result
  const larger = await prepare(10 * n)
  return { ...result, growth: ratioOf(await alternate(larger.ours, ours)) / 10 }
}
