/** Tie records: for each value of a network, which two institutions it ties to each other, and when. */
import type { InstitutionId } from "../institution/index.js"
import { type NetworkIndex, TieKind } from "../network/index.js"
import { isGranted } from "../sharing/index.js"
import { dateOf, durationMinutes } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import type { NetworkTie, TieSource } from "./network-tie.js"
import { holdsIn, throughDay, tieDays, validityOf } from "./tie-days.js"
import type { AskedSpan, TieQuestion } from "./tie-question.js"
import { bodyRecords } from "./tie-records-bodies.js"
import { workRecords } from "./tie-records-work.js"

/** Two institutions tied to each other by one value. */
export interface TieRecord extends Pick<NetworkTie, "from" | "to" | "kind" | "since" | "until"> {
  readonly source: TieSource
  /** Of a use. */
  readonly hours?: number
  /** Of what somebody told. */
  readonly told?: { readonly by: InstitutionId; readonly confirmed: boolean; readonly intensity?: number }
}

/** A record and those that make one tie with it. */
export type TieRun = readonly [TieRecord, ...Array<TieRecord>]

/**
 * Every record of the kinds asked that a reader may know of, whenever it was: by the two institutions, then by kind and
 * direction, so that what makes one tie stands together. What holds both ways has the id that comes first in `from`.
 */
export const tieRecords = (
  index: NetworkIndex,
  { audience = "network", kinds }: Pick<TieQuestion, "audience" | "kinds">,
): ReadonlyArray<TieRecord> => {
  const isAsked = (kind: TieKind): boolean => kinds === undefined || kinds.includes(kind)
  const inNetwork = maySee(audience, "network")
  const records = [
    ...toldRecords(index, audience),
    ...(inNetwork && isAsked("gemeinsamesGremium") ? bodyRecords(index) : []),
    ...(inNetwork && isAsked("teiltRessource") ? useRecords(index) : []),
    ...workRecords(index, audience),
  ]
  return inOrder(records.filter(({ kind }) => isAsked(kind)).map(inTurn))
}

const directedKinds: ReadonlySet<TieKind> = new Set<TieKind>(["informiert", "verweist", "teiltRessource"])

/** Whether ties of a kind go from the one to the other. */
export const isDirected = (kind: TieKind): boolean => directedKinds.has(kind)

const inTurn = (record: TieRecord): TieRecord =>
  isDirected(record.kind) || record.from < record.to ? record : { ...record, from: record.to, to: record.from }

/** Row by row, and by numbers: to compare texts over and over would take most of the time. */
const inOrder = (records: ReadonlyArray<TieRecord>): ReadonlyArray<TieRecord> => {
  const ids = [...new Set(records.flatMap(({ from, to }) => [from, to]))].sort()
  const rank = new Map(ids.map((id, place) => [id, place]))
  const kinds = new Map(TieKind.options.map((kind, place) => [kind, place]))
  const rows = ids.map((): Array<{ readonly record: TieRecord; readonly key: number }> => [])
  for (const record of records) {
    const [from, to] = [rank.get(record.from) ?? 0, rank.get(record.to) ?? 0]
    const key = (Math.max(from, to) * kinds.size + (kinds.get(record.kind) ?? 0)) * 2 + (from < to ? 0 : 1)
    rows[Math.min(from, to)]?.push({ record, key })
  }
  return rows.flatMap((row) => row.sort((a, b) => a.key - b.key).map(({ record }) => record))
}

/** The records that hold on one of the days; of uses, those that begin in them. */
export const recordsWithin = (records: ReadonlyArray<TieRecord>, span: AskedSpan): ReadonlyArray<TieRecord> => {
  const usesSpan = { ...span, from: span.usesFrom }
  return records.filter((record) => holdsIn(validityOf(record), record.hours === undefined ? span : usesSpan))
}

/** How close it is, and whether the other side said the same, is for the network only. */
const toldRecords = ({ network }: NetworkIndex, audience: Audience): ReadonlyArray<TieRecord> => {
  const inNetwork = maySee(audience, "network")
  return network.ties
    .filter((tie) => tie.public || inNetwork)
    .map(({ id, from, to, kind, intensity, confirmed, validity }) => ({
      from,
      to,
      kind,
      ...tieDays(validity),
      source: { kind: "tie", id },
      told: {
        by: from,
        ...(inNetwork ? { confirmed, ...(intensity === undefined ? {} : { intensity }) } : { confirmed: false }),
      },
    }))
}

/** From the owner to the borrower, and to all who use it with the borrower. */
const useRecords = ({ network, resources }: NetworkIndex): ReadonlyArray<TieRecord> =>
  network.bookings.filter(isGranted).flatMap(({ id, resource, borrower, users, interval }) => {
    const owner = resources.get(resource)?.owner
    if (owner === undefined) return []
    const on = dateOf(interval.start)
    const kind: TieKind = "teiltRessource"
    const use = { from: owner, kind, ...tieDays(throughDay(on, on)), hours: durationMinutes(interval) / 60 }
    const takers = new Set<InstitutionId>([borrower, ...users])
    return [...takers]
      .filter((to) => to !== owner)
      .map((to) => ({ ...use, to, source: { kind: "booking", id } as const }))
  })
