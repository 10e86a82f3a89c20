/** `geo/nearest`: the ten nearest of many positions. */
import { positionIndex } from "@sozialraum/core/geo"
import { around } from "geokdbush"
import KDBush from "kdbush"
import { positions } from "./places.mjs"

export const bench = {
  name: "geo/nearest",
  unit: "questions",
  n: 2_000,
  baseline: "geokdbush",
  goal: 0.6,
  growing: true,
  prepare: (n) => {
    const [known, asked] = [positions(10_000), positions(n)]
    const index = positionIndex(known)
    const kdbush = new KDBush(known.length)
    for (const { lon, lat } of known) kdbush.add(lon, lat)
    kdbush.finish()
    const ours = () => asked.map((position) => index.nearest(position, 10))
    const theirs = () => asked.map(({ lon, lat }) => around(kdbush, lon, lat, 10))
    const answers = () => ({ ours: ours().map((near) => near.map((found) => found.index)), theirs: theirs() })
    return { ours, theirs, answers }
  },
}
