/** Things: what stands on a protocol or a checklist, counted by what it is. */
import { groupedBy } from "../grouped.js"
import type { CheckedItem } from "../sharing/index.js"

/** One thing of a protocol with all its lines. */
export interface Thing {
  /** As it was written first, without a number before it. */
  readonly item: string
  readonly lines: ReadonlyArray<Pick<CheckedItem, "condition"> & { readonly count: number }>
}

/** The things of a protocol by their names; `12 Stelzen` and twelve of `Stelzen` are the same. */
export const thingsOf = (items: ReadonlyArray<CheckedItem>): ReadonlyMap<string, Thing> =>
  new Map(
    [...groupedBy(items, ({ item }) => nameOf(item))].map(([name, lines]) => [
      name,
      {
        item: numbered(lines[0]?.item ?? name).item,
        lines: lines.map(({ item, count = numbered(item).count ?? 1, condition }) => ({ count, condition })),
      },
    ]),
  )

/** How many of a thing are there: what is noted as missing is not. */
export const thereOf = (lines: Thing["lines"]): number =>
  lines.reduce((sum, { count, condition }) => sum + (condition === "missing" ? 0 : count), 0)

/** By what a thing is found again, however it is typed. */
export const nameOf = (text: string): string => numbered(text).item.normalize("NFC").toLowerCase()

/** A line of a checklist: `12 Stelzen`, `2 × Kreide`, `Anhänger`. */
export const numbered = (text: string): { readonly item: string; readonly count?: number } => {
  const [, count, item] = /^(\d{1,6})(?:\s*[x×])?\s+(.+)$/u.exec(spaced(text)) ?? []
  return count === undefined || item === undefined ? { item: spaced(text) } : { item, count: Number(count) }
}

const spaced = (text: string): string => text.trim().replace(/\s+/gu, " ")
