/** Fair suggestions: whom one might ask next, so that giving and taking even out. */
import { activeMembers, type ConferenceId, conferenceStatusOn } from "../conference/index.js"
import { groupedBy } from "../grouped.js"
import { type InstitutionId, mayAct } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import { hostTurns, minutesTurns, type Turn } from "../scheduling/index.js"
import type { Resource, ResourceCategory, ResourceId } from "../sharing/index.js"
import { berlin, dateOf, type LocalDate, toLocal } from "../time/index.js"
import { type BalanceQuestion, type ResourceBalance, resourceBalances } from "./resource-balance.js"
import { sharedUses } from "./shared-uses.js"

/** On what a suggestion rests. @german Grundlage des Vorschlags */
export interface BalanceFacts {
  /** @unit hours */
  readonly givenHours: number
  /** @unit hours */
  readonly takenHours: number
  readonly hosted: number
  readonly minutesWritten: number
}

/**
 * Something one might ask an institution for. It is a suggestion: nobody is refused anything for what it did not give (R46).
 *
 * `lend`: things of its own that nobody used in the period. `host`, `writeMinutes`: in a conference of which it is a member,
 * where it did neither in the period and is not down for it. `relieve`: one that gives more than it takes, and lends more
 * than half of what is lent of a sort; others have things of the same sort.
 *
 * @german Ausgleichsvorschlag
 */
export type FairSuggestion = { readonly institution: InstitutionId; readonly because: BalanceFacts } & (
  | { readonly suggest: "lend"; readonly resources: ReadonlyArray<ResourceId> }
  | { readonly suggest: "host" | "writeMinutes"; readonly conference: ConferenceId }
  | {
      readonly suggest: "relieve"
      readonly category: ResourceCategory
      /** Of 1, its part of the hours lent of the sort. */
      readonly share: number
      readonly others: ReadonlyArray<ResourceId>
    }
)

/**
 * Whom one might ask next, so that giving and taking even out. Those that are closed are not asked.
 *
 * For readers in the network, like the balances on which it rests.
 *
 * @returns those who took most beyond what they gave first; those to relieve last
 * @rule Q31, R46
 * @example
 * import { Booking, fairSuggestions, indexNetwork, Instant, LocalDate } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const evening = Booking.parse({
 *   id: "b1",
 *   resource: "aula-kirchviertel",
 *   borrower: "kitas:22345",
 *   interval: { start: "2026-11-18T18:00", end: "2026-11-18T20:00", zone: "Europe/Berlin" },
 *   purpose: "Elternabend",
 *   responsible: "leitung",
 * })
 * const index = indexNetwork({ ...(await sampleNetwork()), bookings: [evening] })
 * const period = { from: LocalDate.parse("2026-08-01"), to: LocalDate.parse("2027-08-01") }
 * const asked = fairSuggestions(index, { period, now: Instant.parse("2027-08-01T00:00:00Z") })
 * asked.map(({ institution, suggest }) => [institution, suggest])[0] // => ["kitas:22345", "writeMinutes"]
 */
export const fairSuggestions = (index: NetworkIndex, question: BalanceQuestion): ReadonlyArray<FairSuggestion> => {
  const today = dateOf(toLocal(question.now, berlin))
  const used = new Set(sharedUses(index, question).map(({ resource }) => resource.id))
  const balances = resourceBalances(index, question)
  const works = ({ institution }: ResourceBalance): boolean => {
    const found = index.institutions.get(institution)
    return found !== undefined && mayAct(found, today)
  }
  const turns = plannedTurns(index)
  const lent = lentBySort(index, balances)
  return [
    ...balances
      .filter((balance) => balance.taken.hours > balance.given.hours && works(balance))
      .flatMap((balance) => [...toLend(index, balance, used), ...toServe(index, balance, { today, turns })]),
    ...balances.filter(({ given, taken }) => given.hours > taken.hours).flatMap((balance) => toRelieve(balance, lent)),
  ]
}

const toLend = (
  { resourcesOf }: NetworkIndex,
  balance: ResourceBalance,
  used: ReadonlySet<ResourceId>,
): ReadonlyArray<FairSuggestion> => {
  const idle = (resourcesOf.get(balance.institution) ?? []).filter(({ id, lendable }) => lendable && !used.has(id))
  return idle.length === 0 ? [] : [{ ...aboutOf(balance), suggest: "lend", resources: idle.map(({ id }) => id) }]
}

interface Planned {
  readonly host: ReadonlySet<string>
  readonly writeMinutes: ReadonlySet<string>
}

/** Who is down for what, as conference and institution. */
const plannedTurns = ({ conferences, meetingsOf }: NetworkIndex): Planned => {
  const planned = (turnsOf: typeof hostTurns) =>
    new Set(
      [...conferences.keys()].flatMap((conference) =>
        turnsOf(meetingsOf.get(conference) ?? [], conference)
          .filter(({ state }: Turn) => state === "planned")
          .map(({ institution }) => `${conference} ${institution}`),
      ),
    )
  return { host: planned(hostTurns), writeMinutes: planned(minutesTurns) }
}

/** Only where it is a member that forms the conference, and gave nothing of the kind at all. */
const toServe = (
  { membershipsOf, conferences }: NetworkIndex,
  balance: ResourceBalance,
  { today, turns }: { readonly today: LocalDate; readonly turns: Planned },
): ReadonlyArray<FairSuggestion> => {
  const own = membershipsOf.get(balance.institution) ?? []
  const bodies = [...new Set(own.map(({ conference }) => conference))].filter((id) => {
    const conference = conferences.get(id)
    const works = conference !== undefined && conferenceStatusOn(conference, today) === "active"
    return works && activeMembers(own, id, today).some(({ kind }) => kind === "core")
  })
  const gave = { host: balance.hosted > 0, writeMinutes: balance.minutesWritten > 0 }
  return bodies.flatMap((conference) =>
    (["host", "writeMinutes"] as const)
      .filter((turn) => !gave[turn] && !turns[turn].has(`${conference} ${balance.institution}`))
      .map((suggest) => ({ ...aboutOf(balance), suggest, conference })),
  )
}

interface LentOfSort {
  readonly hours: number
  readonly lendable: ReadonlyArray<Resource>
}

const lentBySort = (
  { network }: NetworkIndex,
  balances: ReadonlyArray<ResourceBalance>,
): ReadonlyMap<ResourceCategory, LentOfSort> => {
  const lendable = groupedBy(
    network.resources.filter((resource) => resource.lendable),
    ({ category }) => category,
  )
  const sorts = groupedBy(
    balances.flatMap(({ given }) => given.byCategory),
    ({ category }) => category,
  )
  return new Map(
    [...sorts].map(([category, counts]) => [
      category,
      { hours: counts.reduce((sum, { hours }) => sum + hours, 0), lendable: lendable.get(category) ?? [] },
    ]),
  )
}

const toRelieve = (
  balance: ResourceBalance,
  lent: ReadonlyMap<ResourceCategory, LentOfSort>,
): ReadonlyArray<FairSuggestion> =>
  balance.given.byCategory.flatMap(({ category, hours }) => {
    const all = lent.get(category)
    const share = all === undefined ? 0 : hours / all.hours
    if (all === undefined || !(share > 0.5)) return []
    const others = all.lendable.filter(({ owner }) => owner !== balance.institution).map(({ id }) => id)
    return others.length === 0 ? [] : [{ ...aboutOf(balance), suggest: "relieve", category, share, others }]
  })

const aboutOf = ({ institution, given, taken, hosted, minutesWritten }: ResourceBalance) => ({
  institution,
  because: { givenHours: given.hours, takenHours: taken.hours, hosted, minutesWritten },
})
