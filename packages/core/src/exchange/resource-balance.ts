/** Balances of sharing: what an institution gives to others, and what it takes. */
import type { ConferenceId } from "../conference/index.js"
import { groupedBy } from "../grouped.js"
import type { InstitutionId } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { Finding } from "../problem.js"
import { hostTurns, minutesTurns, type Turn } from "../scheduling/index.js"
import type { Period } from "../search/index.js"
import type { ResourceCategory } from "../sharing/index.js"
import { addDays, berlin, dateOf, daysBetween, toLocal } from "../time/index.js"
import { maySee } from "../visibility.js"
import { type Saving, savingOf, type UsualRates } from "./saving.js"
import { type SharedUse, sharedUses, type UsesQuestion } from "./shared-uses.js"

/** Uses on one side of the exchange. @german Umfang des Austauschs */
export interface Exchanged {
  readonly uses: number
  /** @unit hours */
  readonly hours: number
  /** Things that changed hands, each as often as it did. */
  readonly items: number
}

/** What was exchanged, with whom and of which sort. @german Austausch einer Seite */
export interface ExchangedWith extends Exchanged {
  /** The most hours first. */
  readonly byCategory: ReadonlyArray<Exchanged & { readonly category: ResourceCategory }>
  readonly partners: ReadonlyArray<Exchanged & { readonly institution: InstitutionId }>
}

/** What one institution gave and took in a period. @german Austauschbilanz */
export interface ResourceBalance {
  readonly institution: InstitutionId
  readonly name: string
  readonly period: Period
  readonly given: ExchangedWith
  readonly taken: ExchangedWith
  /** Meetings in its house, and those of which it wrote the minutes. */
  readonly hosted: number
  readonly minutesWritten: number
  /** To host and to write minutes is to give as well. */
  readonly side: "both" | "onlyGives" | "onlyTakes" | "neither"
  /** What its borrowing saved against what the same costs elsewhere; left out where no usual price was told. */
  readonly saving?: Saving
  readonly findings: ReadonlyArray<OneSided>
}

/**
 * An institution only gave or only took for a whole year that has passed. It informs, and is never a reason to refuse.
 *
 * @german Einseitiger Austausch
 * @rule R46
 */
export type OneSided = Finding<
  "OneSided",
  {
    readonly institution: InstitutionId
    readonly side: "onlyGives" | "onlyTakes"
    readonly uses: number
    readonly hours: number
  }
>

/** For which time and for whom a balance is drawn. @german Angaben zur Bilanz */
export interface BalanceQuestion extends UsesQuestion {
  /** What the same costs elsewhere, by sort: then savings are told. */
  readonly usualRates?: UsualRates
}

/**
 * What an institution gave and took in a period: rooms, things and hours, hosting and minutes.
 *
 * For readers in the network, unless said otherwise: the public learns nothing, and all of it is empty. Hours count by the
 * clock, so that a thing that is away for a week weighs much: `byCategory` and `items` tell it apart.
 *
 * @rule Q31, R46
 * @example
 * import { indexNetwork, Instant, InstitutionId, LocalDate, resourceBalance } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const period = { from: LocalDate.parse("2026-08-01"), to: LocalDate.parse("2027-08-01") }
 * const now = Instant.parse("2027-08-01T00:00:00Z")
 * const balance = resourceBalance(index, InstitutionId.parse("kitas:22345"), { period, now })
 * [balance.given.uses, balance.taken.uses, balance.hosted] // => [0, 0, 1]
 */
export const resourceBalance = (
  index: NetworkIndex,
  institution: InstitutionId,
  question: BalanceQuestion,
): ResourceBalance => balanceOf(recordsOf(index, question), institution, { index, question })

/**
 * The balances of all institutions that gave or took anything in a period.
 *
 * @returns who took most beyond what it gave first, by hours; ties by id
 * @rule Q31, R46
 */
export const resourceBalances = (index: NetworkIndex, question: BalanceQuestion): ReadonlyArray<ResourceBalance> => {
  const records = recordsOf(index, question)
  const involved = new Set([
    ...records.lent.keys(),
    ...records.borrowed.keys(),
    ...records.hosted.keys(),
    ...records.minutes.keys(),
  ])
  return [...involved]
    .map((institution) => balanceOf(records, institution, { index, question }))
    .toSorted((a, b) => {
      const [more, less] = [b.taken.hours - b.given.hours, a.taken.hours - a.given.hours]
      return more === less ? (a.institution < b.institution ? -1 : 1) : more - less
    })
}

interface Records {
  readonly lent: ReadonlyMap<InstitutionId, ReadonlyArray<SharedUse>>
  readonly borrowed: ReadonlyMap<InstitutionId, ReadonlyArray<SharedUse>>
  readonly hosted: ReadonlyMap<InstitutionId, number>
  readonly minutes: ReadonlyMap<InstitutionId, number>
}

const recordsOf = (index: NetworkIndex, question: BalanceQuestion): Records => {
  const uses = sharedUses(index, question)
  const past = passedOf(question)
  const known = maySee(question.audience ?? "network", "network")
  return {
    lent: groupedBy(uses, ({ lender }) => lender),
    borrowed: groupedBy(uses, ({ borrower }) => borrower),
    hosted: known ? turnsTaken(index, past, hostTurns) : new Map(),
    minutes: known ? turnsTaken(index, past, minutesTurns) : new Map(),
  }
}

/** What has passed of a period, today among it. */
const passedOf = ({ period: { from, to }, now }: BalanceQuestion): Period => {
  const today = dateOf(toLocal(now, berlin))
  return { from, to: addDays(from, Math.min(daysBetween(from, to), daysBetween(from, today) + 1)) }
}

/** A joint meeting is hosted once, whatever bodies meet. */
const turnsTaken = (
  index: NetworkIndex,
  { from, to }: Period,
  turnsOf: (meetings: NetworkIndex["network"]["meetings"], conference: ConferenceId) => ReadonlyArray<Turn>,
): ReadonlyMap<InstitutionId, number> => {
  const meetings = new Map<string, InstitutionId>()
  for (const [conference, held] of index.meetingsOf)
    for (const { meeting, institution, on, state } of turnsOf(held, conference))
      if (state === "taken" && from <= on && on < to) meetings.set(meeting, institution)
  const counts = new Map<InstitutionId, number>()
  for (const institution of meetings.values()) counts.set(institution, (counts.get(institution) ?? 0) + 1)
  return counts
}

const balanceOf = (
  records: Records,
  institution: InstitutionId,
  { index, question }: { readonly index: NetworkIndex; readonly question: BalanceQuestion },
): ResourceBalance => {
  const { period, usualRates } = question
  const lent = records.lent.get(institution) ?? []
  const borrowed = records.borrowed.get(institution) ?? []
  const given = exchanged(lent, ({ borrower }) => borrower)
  const taken = exchanged(borrowed, ({ lender }) => lender)
  const [hosted, minutesWritten] = [records.hosted.get(institution) ?? 0, records.minutes.get(institution) ?? 0]
  const gives = given.uses + hosted + minutesWritten > 0
  const side = gives ? (taken.uses > 0 ? "both" : "onlyGives") : taken.uses > 0 ? "onlyTakes" : "neither"
  return {
    institution,
    name: index.institutions.get(institution)?.name ?? institution,
    period,
    given,
    taken,
    hosted,
    minutesWritten,
    side,
    ...(usualRates === undefined ? {} : { saving: savingOf(borrowed, usualRates) }),
    findings: oneSided({ institution, side, given, taken }, passedOf(question)),
  }
}

const exchanged = (uses: ReadonlyArray<SharedUse>, partnerOf: (use: SharedUse) => InstitutionId): ExchangedWith => ({
  ...counted(uses),
  byCategory: byHours([...groupedBy(uses, ({ resource }) => resource.category)], (category, count) => ({
    category,
    ...count,
  })),
  partners: byHours([...groupedBy(uses, partnerOf)], (institution, count) => ({ institution, ...count })),
})

const byHours = <Key extends string, Row extends Exchanged>(
  groups: ReadonlyArray<readonly [Key, ReadonlyArray<SharedUse>]>,
  row: (key: Key, count: Exchanged) => Row,
): ReadonlyArray<Row> =>
  groups
    .map(([key, uses]) => ({ key, count: counted(uses) }))
    .toSorted((a, b) => (a.count.hours === b.count.hours ? (a.key < b.key ? -1 : 1) : b.count.hours - a.count.hours))
    .map(({ key, count }) => row(key, count))

const counted = (uses: ReadonlyArray<SharedUse>): Exchanged => ({
  uses: uses.length,
  hours: uses.reduce((sum, { hours }) => sum + hours, 0),
  items: uses.reduce((sum, { items }) => sum + items, 0),
})

const oneSided = (
  { institution, side, given, taken }: Pick<ResourceBalance, "institution" | "side" | "given" | "taken">,
  { from, to }: Period,
): ReadonlyArray<OneSided> => {
  if ((side !== "onlyGives" && side !== "onlyTakes") || daysBetween(from, to) < 365) return []
  const { uses, hours } = side === "onlyGives" ? given : taken
  return [
    {
      _tag: "OneSided",
      rule: "R46",
      severity: "warning",
      path: ["institutions", institution],
      institution,
      side,
      uses,
      hours,
    },
  ]
}
