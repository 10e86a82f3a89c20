import {
  breakdownsOf,
  conflicts,
  fundBalance,
  indexNetwork,
  isGranted,
  isRefused,
  LocalDate,
  lendingsIn,
  type Network,
  ruleFindings,
  takenTime,
} from "@sozialraum/core"
import { Backend, beginning, openStore } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readNetwork } from "./index.js"
import { act, backends } from "./sharing.fixture.js"
import { prepare, type Step, stepOf, steps } from "./sharing-steps.fixture.js"

/** A backend that lets others go first, as often as a list of numbers says. */
const interleaving = (pauses: ReadonlyArray<number>): Layer.Layer<Backend, never, Backend> => {
  let at = 0
  const pausing = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.gen(function* () {
      const turns = pauses[at++ % Math.max(1, pauses.length)] ?? 0
      for (let turn = 0; turn < turns; turn++) yield* Effect.yieldNow
      return yield* effect
    })
  return Layer.effect(
    Backend,
    Effect.map(Effect.service(Backend), (backend) =>
      Backend.of({
        ...backend,
        get: (keys) => pausing(backend.get(keys)),
        query: (query) => pausing(backend.query(query)),
        commit: (commit) => pausing(backend.commit(commit)),
      }),
    ),
  )
}

/** Everything that would be wrong with what is promised. */
const wrongs = (held: Network): ReadonlyArray<unknown> => {
  const index = indexNetwork(held)
  const lending = lendingsIn(index, { now: act.at, calendars: [] })
  const granted = held.bookings.filter(isGranted)
  const overQuota = granted.filter((booking) => {
    const [of, borrower] = [index.resources.get(booking.resource), index.institutions.get(booking.borrower)]
    return (
      of !== undefined &&
      borrower !== undefined &&
      isRefused(ruleFindings(lending({ resource: of, borrower }), booking))
    )
  })
  const broken = granted.filter((booking) => {
    const of = index.resources.get(booking.resource)
    const taken = takenTime(booking)
    return (
      of?.use.mode === "exclusive" &&
      taken !== undefined &&
      breakdownsOf({ resource: of, restrictions: index.restrictionsOf.get(of.id) ?? [] }).some(
        ({ restriction, from, to }) => restriction.state.status === "active" && from < taken.to && taken.from < to,
      )
    )
  })
  const overspent = held.funds.filter(
    (fund) => (fundBalance(fund, held.fundApplications, LocalDate.parse("2027-03-01")).leftCents ?? 0) < 0,
  )
  return [...conflicts(held.resources, held.bookings), ...overQuota, ...broken, ...overspent]
}

describe.each(backends)(
  "with the %s backend, whatever many do at the same moment, in whatever order their steps fall",
  (_name, backend) => {
    it("nothing is promised twice, beyond a quota or a budget, while it is broken, or brought back (R38, R39, R40, R43, R44)", async () => {
      const seen = new Map<string, number>()
      await fc.assert(
        fc.asyncProperty(
          steps,
          fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 40 }),
          async (asked, pauses) => {
            const store = await openStore(Layer.provide(interleaving(pauses), backend()))
            await prepare(store)
            const outcomes = await store.run(
              Effect.all(
                asked.map((step, n) => Effect.result(stepOf(step, n))),
                { concurrency: "unbounded" },
              ),
            )
            for (const [n, outcome] of outcomes.entries()) {
              const what = `${asked[n]?.do} ${outcome._tag}`
              seen.set(what, (seen.get(what) ?? 0) + 1)
            }
            const held = await store.run(readNetwork("bochum"))
            const trail = await store.changes({ network: act.network, after: beginning, limit: 10_000 })
            await store.close()
            expect(wrongs(held)).toEqual([])
            expect(broughtBack(held, trail)).toEqual([])
          },
        ),
        { numRuns: Number(process.env["SOZIALRAUM_INTERLEAVINGS"] ?? 30) },
      )
      const kinds: ReadonlyArray<Step["do"]> = [
        "book",
        "request",
        "grant",
        "giveUp",
        "accept",
        "move",
        "cancel",
        "shift",
        "approve",
      ]
      const never = kinds.filter((kind) => !seen.has(`${kind} Success`))
      expect(never).toEqual([])
      expect(kinds.filter((kind) => seen.has(`${kind} Failure`)).length).toBeGreaterThan(4)
    }, 600_000)
  },
)

/** Bookings that were given up or accepted by somebody, and do not say so any more. */
const broughtBack = (
  held: Network,
  trail: ReadonlyArray<{ readonly key: { readonly collection: string; readonly id: string }; readonly reason: string }>,
): ReadonlyArray<string> => {
  const idsOf = (reason: string) =>
    new Set(trail.filter((one) => one.key.collection === "bookings" && one.reason === reason).map(({ key }) => key.id))
  const [givenUp, accepted] = [idsOf("booking cancelled"), idsOf("terms accepted")]
  return held.bookings.flatMap(({ id, state: { status } }) =>
    (givenUp.has(id) && status !== "cancelled") || (accepted.has(id) && status === "granted") ? [id] : [],
  )
}
