/** Marking missing: institutions that a source listed before and lists no longer, page by page. */
import type { Delivery, DeliveryChange, Listed } from "@sozialraum/core"
import { Deliveries, ListedInstitutions, type Position, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { decidingAgain, write } from "./decide.js"
import { changeSteps } from "./import-steps.js"
import { together } from "./steps.js"
import { stillRunning } from "./unfinished.js"

/**
 * Marks what a delivery that still runs came without; what is marked already stays so.
 *
 * @param told - is given them page by page in the order of ids, each as it was known before
 */
export const markMissing = Effect.fnUntraced(function* (
  act: Act,
  delivery: Delivery,
  seen: ReadonlySet<string>,
  told: (missing: ReadonlyArray<Listed>) => void,
) {
  let after: Position | undefined
  do {
    const page = yield* decidingAgain(markPage(act, delivery, seen, after))
    told(page.missing)
    after = page.next
  } while (after !== undefined)
})

const markPage = Effect.fnUntraced(function* (
  act: Act,
  delivery: Delivery,
  seen: ReadonlySet<string>,
  after: Position | undefined,
) {
  const listed = ListedInstitutions.in(act.network)
  const record = yield* stillRunning(act.network, delivery.id)
  const page = yield* listed.query({ index: "bySource", equals: delivery.source, after, limit: pageLength })
  const missing = page.items.filter(({ value }) => !seen.has(value.listing.id))
  const gone = missing.filter(({ value }) => value.missingSince === undefined)
  yield* write(act, {
    reason: `missing from ${delivery.id}`,
    ...together([
      { checks: [Deliveries.in(act.network).expect(record)], writes: [] },
      {
        checks: gone.map((found) => listed.expect(found)),
        writes: gone.map(({ value }): Write => listed.put({ ...value, missingSince: act.at })),
      },
      changeSteps(
        act.network,
        gone.map(({ value }) => missingBy(delivery, value)),
      ),
    ]),
  })
  return { missing: missing.map(({ value }) => value), next: page.next }
})

const pageLength = 500

const missingBy = ({ id }: Delivery, before: Listed): DeliveryChange => ({
  delivery: id,
  institution: before.listing.id,
  kind: "missing",
  before,
  values: [],
})
