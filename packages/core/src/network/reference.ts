/** References: what a value names, and where in it. */
import type { AgendaItemId } from "../meeting/index.js"
import type { Path } from "../problem.js"
import type { Network } from "./network.js"

/** What can be named: the lists of a network, and the items that stand on the agendas of its meetings. */
export type Referable = keyof Network | "agendaItems"

/** One name in a value, and the list in which it is to be found; `undefined` where the value names nothing. */
export interface Reference {
  readonly list: Referable
  readonly names: string | undefined
  readonly path: Path
}

/** A reference to a value of a list, from a place. */
export const to = (list: Referable, names: string | undefined, ...path: Path): Reference => ({ list, names, path })

/** Every item that stands on an agenda. */
export const agendaItemsOf = ({ meetings }: Network): ReadonlyArray<AgendaItemId> =>
  meetings.flatMap(({ agenda }) => agenda.map(({ id }) => id))
