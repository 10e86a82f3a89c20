import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  BookingId,
  breakdownsOf,
  conflicts,
  Instant,
  indexNetwork,
  isGranted,
  isRefused,
  lendingsIn,
  type Network,
  ResourceRequestId,
  RestrictionId,
  ruleFindings,
  takenTime,
} from "@sozialraum/core"
import { Backend, memoryBackend, openStore } from "@sozialraum/store"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import {
  type Act,
  addValues,
  bookResource,
  giveUpBooking,
  grantRequest,
  readNetwork,
  requestResource,
  restrictResource,
  solveRestriction,
} from "./index.js"

const folder = mkdtempSync(join(tmpdir(), "sozialraum-"))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const backends = [
  ["memory", () => memoryBackend],
  ["SQLite", () => sqliteBackend(join(folder, `${files++}.db`))],
] as const

const act: Act = { network: "bochum", by: "test", at: Instant.parse("2027-01-01T08:00:00Z") }
const zone = "Europe/Berlin"
const hour = (value: number): string => `2027-03-10T${String(8 + value).padStart(2, "0")}:00`
const houses = ["schule", "kita", "hort", "treff"]
const network = {
  institutions: houses.map((id) => ({ id, name: id, types: ["kita"] })),
  resources: [
    { id: "aula", owner: "schule", category: "raum", name: "Aula", availability: { bufferAfterMinutes: 30 } },
    {
      id: "stuehle",
      owner: "schule",
      category: "material",
      name: "Stühle",
      use: { mode: "shared", units: 10 },
      approval: "automatic",
    },
    {
      id: "beamer",
      owner: "schule",
      category: "technik",
      name: "Beamer",
      rules: [{ rule: { kind: "quota", of: "bookings", atMost: 2, per: { kind: "day" }, scope: "category" } }],
    },
    {
      id: "leinwand",
      owner: "schule",
      category: "technik",
      name: "Leinwand",
      rules: [{ rule: { kind: "quota", of: "bookings", atMost: 2, per: { kind: "day" }, scope: "category" } }],
    },
  ],
}

type Step =
  | { readonly do: "book" | "request"; readonly resource: number; readonly from: number; readonly house: number }
  | { readonly do: "giveUp"; readonly booking: number }
  | { readonly do: "breakDown"; readonly resource: number; readonly from: number }

const slot = fc.integer({ min: 0, max: 8 })
const resource = fc.integer({ min: 0, max: network.resources.length - 1 })
const steps: fc.Arbitrary<ReadonlyArray<Step>> = fc.array(
  fc.oneof(
    {
      arbitrary: fc.record({
        do: fc.constant("book" as const),
        resource,
        from: slot,
        house: fc.integer({ min: 1, max: 3 }),
      }),
      weight: 6,
    },
    {
      arbitrary: fc.record({
        do: fc.constant("request" as const),
        resource,
        from: slot,
        house: fc.integer({ min: 1, max: 3 }),
      }),
      weight: 3,
    },
    {
      arbitrary: fc.record({ do: fc.constant("giveUp" as const), booking: fc.integer({ min: 0, max: 9 }) }),
      weight: 1,
    },
    { arbitrary: fc.record({ do: fc.constant("breakDown" as const), resource, from: slot }), weight: 1 },
  ),
  { minLength: 4, maxLength: 14 },
)

/** A use as it was asked for, with three units of what has several. */
const wish = (step: Extract<Step, { readonly house: number }>) => ({
  resource: network.resources[step.resource]?.id ?? "aula",
  borrower: houses[step.house] ?? "kita",
  units: step.resource === 1 ? 3 + step.house : 1,
  purpose: "Fest",
  responsible: "leitung",
})

const stepOf = (step: Step, n: number): Effect.Effect<unknown, { readonly _tag: string }, Backend> => {
  switch (step.do) {
    case "book": {
      const interval = { start: hour(step.from), end: hour(step.from + 2), zone }
      return bookResource(act, { id: `b${n}`, ...wish(step), interval }, { by: "leitung" })
    }
    case "request": {
      const series = {
        start: hour(step.from),
        durationMinutes: 120,
        zone,
        rule: { freq: "daily", count: 2 },
        clockChange: { missing: "shift", repeated: "first" },
      } as const
      const asked = {
        id: `r${n}`,
        ...wish(step),
        time: { kind: "series", series },
        state: { status: "draft" },
      } as const
      return Effect.flatMap(requestResource(act, asked), ({ request }) =>
        request.state.status === "submitted"
          ? grantRequest(act, ResourceRequestId.parse(`r${n}`), { by: "leitung" })
          : Effect.void,
      )
    }
    case "giveUp":
      return giveUpBooking(act, BookingId.parse(`b${step.booking}`), { by: "borrower", reason: "krank" })
    case "breakDown": {
      const of = network.resources[step.resource]?.id ?? "aula"
      const restriction = {
        id: `e${n}`,
        resource: of,
        kind: "breakdown",
        start: hour(step.from),
        end: hour(step.from + 1),
        zone,
        reason: "Rohrbruch",
      } as const
      return Effect.andThen(
        restrictResource(act, restriction),
        step.from % 3 === 0 ? solveRestriction(act, RestrictionId.parse(`e${n}`)) : Effect.void,
      )
    }
  }
}

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
  return [...conflicts(held.resources, held.bookings), ...overQuota, ...broken]
}

describe.each(backends)(
  "with the %s backend, whatever many do at the same moment, in whatever order their steps fall",
  (_name, backend) => {
    it("nothing is promised twice, beyond a quota, or while it is broken (R38, R39, R40, R43)", async () => {
      const seen = { granted: 0, refused: 0, conflicts: 0 }
      await fc.assert(
        fc.asyncProperty(
          steps,
          fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 40 }),
          async (asked, pauses) => {
            const store = await openStore(Layer.provide(interleaving(pauses), backend()))
            await store.run(addValues(act, network))
            const outcomes = await store.run(
              Effect.all(
                asked.map((step, n) => Effect.result(stepOf(step, n))),
                { concurrency: "unbounded" },
              ),
            )
            for (const outcome of outcomes)
              if (outcome._tag === "Success") seen.granted++
              else seen.refused++
            const held = await store.run(readNetwork("bochum"))
            await store.close()
            expect(wrongs(held)).toEqual([])
          },
        ),
        { numRuns: Number(process.env["SOZIALRAUM_INTERLEAVINGS"] ?? 40) },
      )
      expect(seen.granted).toBeGreaterThan(20)
      expect(seen.refused).toBeGreaterThan(20)
    }, 120_000)
  },
)
