/** The order of an agenda, as conferences have it. */
import type { AgendaItemKind } from "../meeting/index.js"
import type { BacklogItem } from "./backlog-entry.js"

/**
 * Puts items into the order of practice, without moving those against each other that have their place already.
 *
 * @param placed - those that stand on the agenda, in their order; they are among `items`
 */
export const inItsPlace = (
  placed: ReadonlyArray<BacklogItem>,
  items: ReadonlyArray<BacklogItem>,
): ReadonlyArray<BacklogItem> => {
  const known = new Set(placed.map(({ id }) => id))
  const kept = items.filter(({ id }) => known.has(id))
  const added = items.filter(({ id }) => !known.has(id)).toSorted((a, b) => rank(a) - rank(b))
  return added.reduce<ReadonlyArray<BacklogItem>>((agenda, item) => {
    const before = agenda.findLastIndex((other) => rank(other) <= rank(item))
    return agenda.toSpliced(before + 1, 0, item)
  }, kept)
}

const ranks: Readonly<Record<AgendaItemKind, number>> = {
  hostPresentation: 2,
  information: 5,
  reportsFromInstitutions: 4,
  topic: 6,
  need: 7,
  measureReview: 8,
  resourceExchange: 10,
  fund: 12,
  dates: 13,
  misc: 14,
}

/** Minutes come first, new members behind the host, offers before the resources, and a round of requests behind each single one. */
const rank = ({ kind, subjects: [first], recurring }: BacklogItem): number => {
  if (kind === "resourceExchange" && recurring) return ranks.resourceExchange + 1
  if (kind !== "information" || first === undefined) return ranks[kind]
  return first.kind === "meeting" ? 1 : first.kind === "institution" ? 3 : first.kind === "offer" ? 9 : ranks[kind]
}
