/** The network with one value or another otherwise. */
import type { Network } from "../network/index.js"
import { networkOf, raw } from "./audiences-network.fixture.js"

/** One value that is otherwise: changed in these fields, new, or gone; a field that is `undefined` is left out. */
export type Twin = readonly [list: string, id: string, parts: object | "gone"]

/** The network with some values otherwise. */
export const networkWith = (twins: ReadonlyArray<Twin> = []): Partial<Network> => {
  const lists = new Map(Object.entries(raw))
  for (const [list, id, parts] of twins) {
    const values = lists.get(list) ?? []
    const isThis = (value: object): boolean => Reflect.get(value, "id") === id
    if (parts === "gone")
      lists.set(
        list,
        values.filter((value) => !isThis(value)),
      )
    else
      lists.set(
        list,
        (values.some(isThis) ? values : [...values, { id }]).map((value) =>
          isThis(value) ? changed(value, parts) : value,
        ),
      )
  }
  return networkOf(Object.fromEntries(lists))
}

const changed = (value: object, parts: object) =>
  Object.fromEntries(Object.entries({ ...value, ...parts }).filter(([, part]) => part !== undefined)) as Record<
    string,
    unknown
  >
