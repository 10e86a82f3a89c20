/** Layout: the steps that lead from an empty schema to the one that this version of the library reads and writes. */
import { commitFunction } from "./commit-function.js"
import { tables } from "./tables.js"

/** What `meta` says of every store. */
export const format = "sozialraum-store"

/** Makes the next layout of the one before; the first makes it of nothing. @param s - the quoted name of the schema */
type Step = (s: string) => ReadonlyArray<string>

/** Steps are only ever added: a store that is out there has gone through those that are here. */
const steps: ReadonlyArray<Step> = [(s) => [...tables(s), ...commitFunction(s)]]

/** The layout of this version. */
export const newestLayout = steps.length

/** The statements that lead from a layout to the newest; 0 is an empty schema. */
export const statementsFrom = (layout: number, s: string): ReadonlyArray<string> => [
  ...steps.slice(layout).flatMap((step) => step(s)),
  `INSERT INTO ${s}.meta (name, value) VALUES ('format', '${format}'), ('layout', '${newestLayout}')
   ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
]
