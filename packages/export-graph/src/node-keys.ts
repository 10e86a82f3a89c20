/** Keys of nodes: what a format calls them. */
import type { InstitutionId, NetworkMap } from "@sozialraum/core"

/** The ids of the institutions where a format can write every one of them, else numbers for all. */
export const nodeKeys = ({ nodes }: NetworkMap, writable: RegExp): ((institution: InstitutionId) => string) => {
  if (nodes.every(({ institution }) => writable.test(institution))) return (institution) => institution
  const keys = new Map(nodes.map(({ institution }, place) => [institution, `n${place}`]))
  return (institution) => keys.get(institution) ?? institution
}
