/** `network/index`: the index of a whole network, held against reading its values from JSON. */
import { indexNetwork } from "@sozialraum/core/network"
import { network } from "./network-values.mjs"

export const bench = {
  name: "network/index",
  unit: "institutions",
  n: 10_000,
  baseline: "JSON.parse of the same values",
  goal: 1.5,
  growing: true,
  prepare: (n) => {
    const values = network(n)
    const text = JSON.stringify(values)
    const ours = () => indexNetwork(values)
    const theirs = () => JSON.parse(text)
    const answers = () => {
      const [index, read] = [ours(), theirs()]
      const offersOf = Map.groupBy(read.offers, ({ institution }) => institution)
      return {
        ours: values.institutions.map(({ id }) => [index.institutions.get(id), index.offersOf.get(id)]),
        theirs: read.institutions.map((institution) => [institution, offersOf.get(institution.id)]),
      }
    }
    return { ours, theirs, answers }
  },
}
