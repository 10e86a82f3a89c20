/** `sharing/conflicts`: all conflicts among the bookings of 1,000 resources, 100 of each over a year. */
import IntervalTree from "@flatten-js/interval-tree"
import { conflicts } from "@sozialraum/core/sharing"
import { endOf, epochMs, startOf } from "@sozialraum/core/time"
import { bookings, resources } from "./bookings.mjs"
import { random } from "./random.mjs"

const perResource = 100

/** One tree for each resource; each booking is looked up before it is put in. The tree counts both ends as inside. */
const byTrees = (all) => {
  const trees = new Map()
  const pairs = []
  for (const booking of all) {
    const tree = trees.get(booking.resource) ?? new IntervalTree()
    trees.set(booking.resource, tree)
    const span = [epochMs(startOf(booking.interval)), epochMs(endOf(booking.interval)) - 1]
    for (const earlier of tree.search(span)) pairs.push([earlier, booking])
    tree.insert(span, booking)
  }
  return pairs
}

const named = (pairs) => pairs.map((pair) => pair.toSorted().join(" ")).sort()

export const bench = {
  name: "sharing/conflicts",
  unit: "bookings",
  n: 100_000,
  baseline: "@flatten-js/interval-tree",
  goal: 0.3,
  growing: true,
  prepare: (n) => {
    const places = resources(n / perResource)
    const all = bookings(places, perResource, random(23))
    const ours = () => conflicts(places, all)
    const theirs = () => byTrees(all)
    const answers = () => ({
      ours: named(ours().map((found) => found.bookings)),
      theirs: named(theirs().map((pair) => pair.map(({ id }) => id))),
    })
    return { ours, theirs, answers }
  },
}
