/** Closures sorted so that those of a day are found without looking at all of them. */
import type { LocalDate } from "../time/index.js"
import type { ClosureReason } from "./closed-on.js"

/** The reasons that hold on a day, in the order in which they were given. */
export const closureIndex = (
  reasons: ReadonlyArray<ClosureReason>,
): ((day: LocalDate) => ReadonlyArray<ClosureReason>) => {
  const entries = reasons
    .map((reason, place) => ({ reason, place, from: reason.closure.from, to: reason.closure.to }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const latestEnds = runningLatest(entries.map(({ to }) => to))
  return (day) => {
    const found: Array<{ readonly reason: ClosureReason; readonly place: number }> = []
    let at = countUpTo(entries, day) - 1
    for (let entry = entries[at]; entry !== undefined && (latestEnds[at] ?? "") > day; entry = entries[--at])
      if (day < entry.to) found.push(entry)
    return found.sort((a, b) => a.place - b.place).map(({ reason }) => reason)
  }
}

/** For each place, the latest end up to there: where even that is past, nothing earlier needs a look. */
const runningLatest = (ends: ReadonlyArray<LocalDate>): ReadonlyArray<string> => {
  let latest = ""
  return ends.map((end) => {
    if (end > latest) latest = end
    return latest
  })
}

/** How many entries begin on the day or earlier. */
const countUpTo = (entries: ReadonlyArray<{ readonly from: LocalDate }>, day: LocalDate): number => {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.from ?? "") <= day) low = middle + 1
    else high = middle
  }
  return low
}
