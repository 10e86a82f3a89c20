import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Booking, type BookingStatus, type Resource } from "../sharing/index.js"
import { advice, playBus } from "./loan.fixture.js"
import { first, steps, type World } from "./loan-laws.fixture.js"

const allowed: Readonly<Record<BookingStatus, ReadonlyArray<BookingStatus>>> = {
  granted: ["confirmed", "cancelled", "noShow"],
  confirmed: ["handedOver", "performed", "closed", "cancelled", "noShow"],
  handedOver: ["inUse", "returned"],
  inUse: ["returned"],
  returned: ["inspected"],
  inspected: ["closed"],
  performed: ["closed"],
  closed: [],
  cancelled: [],
  noShow: [],
}

const disturbing = ["cancel", "noShow", "damage", "breakDown"]
const orderly = Object.keys(steps).filter((name) => !disturbing.includes(name))
const name = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...orderly) },
  { weight: 1, arbitrary: fc.constantFrom(...disturbing) },
)
const plays = fc.array(fc.tuple(name, fc.nat(1)), { maxLength: 60, size: "max" })

/** Every world that a sequence of steps leads through. */
const course = (resource: Resource, play: ReadonlyArray<readonly [string, number]>): ReadonlyArray<World> => {
  const worlds: Array<World> = [first(resource)]
  for (const [tried, which] of play) {
    const world = worlds.at(-1)
    const booking = world?.bookings[which]
    const step = steps[tried]
    if (world !== undefined && booking !== undefined && step !== undefined) worlds.push(step(world, booking))
  }
  return worlds
}

describe.each([
  ["a thing", playBus],
  ["work", advice],
])("whatever is tried with %s, in whatever order", (_what, resource) => {
  it("every change is one of 3.5, and what was agreed or noted stays as it was (R42, R43)", () => {
    fc.assert(
      fc.property(plays, (play) => {
        const worlds = course(resource, play)
        worlds.slice(1).forEach((after, n) => {
          const before = worlds[n]
          after.bookings.forEach((booking, which) => {
            const was = before?.bookings[which]
            if (was === undefined) return
            if (was.state.status === booking.state.status) {
              expect({ ...booking.state, settlement: undefined }).toEqual({ ...was.state, settlement: undefined })
              return
            }
            expect(allowed[was.state.status]).toContain(booking.state.status)
            expect(booking.grant).toEqual(was.grant)
            expect(Booking.parse(booking)).toEqual(booking)
            if (booking.state.status === "closed") expect(booking.state.of).toEqual(was.state)
          })
        })
      }),
      { numRuns: 300 },
    )
  })

  it("nothing is handed over without accepted terms, damaged, broken, or while somebody has it (R42, R43)", () => {
    fc.assert(
      fc.property(plays, (play) => {
        const worlds = course(resource, play)
        worlds.slice(1).forEach((after, n) => {
          const before = worlds[n]
          if (before === undefined) return
          const out = after.bookings.filter(({ state }) => state.status === "handedOver" || state.status === "inUse")
          expect(out.length).toBeLessThanOrEqual(resource === playBus ? 1 : 0)
          const fresh = after.bookings.filter(
            (one, which) => one.state.status === "handedOver" && before.bookings[which]?.state.status === "confirmed",
          )
          if (fresh.length === 0) return
          expect(fresh.every(({ grant }) => grant?.terms !== undefined)).toBe(true)
          expect(before.damages.every(({ cleared }) => cleared !== undefined)).toBe(true)
          expect(before.restrictions.every(({ state }) => state.status === "solved")).toBe(true)
        })
      }),
      { numRuns: 300 },
    )
  })

  it("nothing is closed that is out, or whose deposit or damages are open (R43, R44)", () => {
    fc.assert(
      fc.property(plays, (play) => {
        const worlds = course(resource, play)
        worlds.slice(1).forEach((after, n) => {
          after.bookings.forEach((booking, which) => {
            if (booking.state.status !== "closed" || worlds[n]?.bookings[which]?.state.status === "closed") return
            const { of, settlement } = booking.state
            expect("handover" in of && !("return" in of)).toBe(false)
            expect(settlement.deposit !== undefined || booking.grant?.terms?.deposit === undefined).toBe(true)
            const claims = worlds[n]?.damages.filter((one) => one.booking === booking.id) ?? []
            expect(claims.map(({ claim }) => claim.status)).not.toContain("open")
          })
        })
      }),
      { numRuns: 300 },
    )
  })
})

it("every state of 3.5 is reached (R42, R43, R44)", () => {
  const reached = new Set<BookingStatus>()
  for (const resource of [playBus, advice]) {
    for (const play of fc.sample(plays, { numRuns: 300, seed: 6 }))
      for (const { bookings } of course(resource, play)) for (const { state } of bookings) reached.add(state.status)
  }
  expect([...reached].sort()).toEqual(Object.keys(allowed).sort())
})
