/** Marking missing: institutions that a source listed before and lists no longer, page by page. */
import type { Delivery, DeliveryChange, InstitutionId, Listed } from "@sozialraum/core"
import { ListedInstitutions, type Position, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import { write } from "./decide.js"
import { changeSteps } from "./import-steps.js"
import { together } from "./steps.js"

/** Marks what a delivery came without; what is marked already stays so. @returns their listings, in the order of ids */
export const markMissing = Effect.fnUntraced(function* (act: Act, delivery: Delivery, seen: ReadonlySet<string>) {
  const listed = ListedInstitutions.in(act.network)
  const missing: Array<InstitutionId> = []
  let after: Position | undefined
  do {
    const page = yield* listed.query({ index: "bySource", equals: delivery.source, after, limit: pageLength })
    const gone = page.items.filter(
      ({ value: { listing, missingSince } }) => missingSince === undefined && !seen.has(listing.id),
    )
    yield* write(act, {
      reason: `missing from ${delivery.id}`,
      ...together([
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
    missing.push(...gone.map(({ value }) => value.listing.id))
    after = page.next
  } while (after !== undefined)
  return missing
})

const pageLength = 500

const missingBy = ({ id }: Delivery, before: Listed): DeliveryChange => ({
  delivery: id,
  institution: before.listing.id,
  kind: "missing",
  before,
  values: [],
})
