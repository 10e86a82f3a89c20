/** What is kept beside the network and for a time only: invitations, feed tokens, and what imports keep. */
import type { BesideChange, KeptBeside } from "@sozialraum/core"
import {
  type AnyCollection,
  allCollections,
  CalendarChanges,
  CalendarDeliveries,
  type Check,
  type Collection,
  Deliveries,
  DeliveryChanges,
  FeedTokens,
  type Json,
  ListedEntries,
  ListedInstitutions,
  SentInvitations,
} from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Steps } from "./steps.js"

/** Everything that is kept beside the values of a network and for a time only, as `retentionPlan` takes it. @rule P8 */
export const readKeptBeside = (network: string) => Effect.map(readBesideToChange(network), ({ kept }) => kept)

/** Reads it in order to change some of it, on the condition that it is still as it was read. */
export const readBesideToChange = Effect.fnUntraced(function* (network: string) {
  const checks = new Map<string, Check>()
  const all = <A, Id extends string, Index extends string>(kind: Collection<A, Id, Index>) => {
    const values = kind.in(network)
    return Effect.map(values.all(), (found) =>
      found.map((one) => {
        const check = values.expect(one)
        checks.set(placeOf(kind.name, check.key.id), check)
        return one.value
      }),
    )
  }
  const kept: KeptBeside = {
    sentInvitations: yield* all(SentInvitations),
    feedTokens: yield* all(FeedTokens),
    listed: yield* all(ListedInstitutions),
    deliveries: yield* all(Deliveries),
    deliveryChanges: yield* all(DeliveryChanges),
    listedEntries: yield* all(ListedEntries),
    calendarDeliveries: yield* all(CalendarDeliveries),
    calendarChanges: yield* all(CalendarChanges),
  }
  const renew = Effect.fnUntraced(function* ({ list, id, value }: BesideChange) {
    const check = checks.get(placeOf(list, id))
    if (check === undefined) return { checks: [], writes: [] } satisfies Steps
    const { key } = check
    if (value === undefined) return { checks: [check], writes: [{ _tag: "Remove", key }] } satisfies Steps
    const kind: AnyCollection = allCollections[list]
    const put = yield* Effect.fromResult(kind.present(key, { schema: kind.version, document: value as Json }))
    return { checks: [check], writes: [put] } satisfies Steps
  })
  return { kept, renew }
})

const placeOf = (list: string, id: string): string => `${list} ${id}`
