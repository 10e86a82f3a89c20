import { join } from "node:path"
import { Instant, type Institution, type Network } from "@sozialraum/core"
import { sampleNetwork, samplePlans } from "@sozialraum/sample"
import { openNetwork } from "@sozialraum/service"
import { sqliteBackend } from "@sozialraum/store-sqlite"
import { describe, expect, it } from "vitest"
import { seed } from "./commands/seed.js"
import type { Context } from "./context.js"
import { folder } from "./testing.js"

const contextIn = (cwd: string): Context => ({
  operands: [],
  options: {},
  language: "de",
  json: true,
  network: "default",
  store: `sqlite:${join(cwd, "sozialraum.db")}`,
  at: Instant.parse("2026-10-01T08:00:00Z"),
  print: () => undefined,
})

/** As both hold it: in the order of the ids, and without the day on which a list was read. */
const comparable = (network: Network): Readonly<Record<string, ReadonlyArray<unknown>>> =>
  Object.fromEntries(
    Object.entries(network).map(([list, values]) => [list, values.map(withoutProvenance).toSorted(byId)]),
  )

const withoutProvenance = (value: object) => {
  const { provenance: _provenance, ...rest } = value as Institution
  return rest
}

const byId = (a: object, b: object): number => (nameOf(a) < nameOf(b) ? -1 : 1)
const nameOf = (value: object): string => String("id" in value ? value.id : "code" in value && value.code)

describe("seed", () => {
  it("writes what sampleNetwork says, and what is planned beside it", async () => {
    const cwd = folder()
    expect(await seed(contextIn(cwd))).toBe(0)
    const opened = await openNetwork(sqliteBackend(join(cwd, "sozialraum.db")), { network: "default", by: "test" })
    const { meetings, bookings, resourceRequests, ...written } = comparable(await opened.read())
    await opened.close()
    const { meetings: held, bookings: none, resourceRequests: nothing, ...sample } = comparable(await sampleNetwork())
    expect(written).toEqual(sample)
    expect([none, nothing]).toEqual([[], []])
    const { proposals, requests } = await samplePlans()
    expect(meetings).toEqual(expect.arrayContaining([...(held ?? [])]))
    expect(meetings).toHaveLength((held ?? []).length + proposals.length)
    const single = bookings?.filter((booking) => !Object.hasOwn(booking as object, "request"))
    expect(single).toHaveLength(requests.length)
    expect(resourceRequests).toMatchObject([
      { id: "anfrage-infoabend", state: { status: "waiting" } },
      {
        id: "anfrage-turnen",
        state: { status: "partiallyGranted", dropped: [{ key: "2027-03-02T17:00", because: [{ rule: "R38" }] }] },
      },
    ])
  })

  it("goes on where an earlier one ended between asking and deciding", async () => {
    const cwd = folder()
    const { resourceRequests } = await samplePlans()
    const [first] = resourceRequests
    if (first === undefined) throw new Error("no request")
    const store = sqliteBackend(join(cwd, "sozialraum.db"))
    const opened = await openNetwork(store, { network: "default", by: "test", now: () => first.askedAt })
    const { institutions, sites, resources, providers } = await sampleNetwork()
    await opened.addValues({ institutions, sites, resources, providers })
    expect((await opened.requestResource(first.request))._tag).toBe("Success")
    await opened.close()
    expect(await seed(contextIn(cwd))).toBe(0)
    const again = await openNetwork(sqliteBackend(join(cwd, "sozialraum.db")), { network: "default", by: "test" })
    const { resourceRequests: decided } = await again.read()
    await again.close()
    expect(decided.map(({ state }) => state.status).sort()).toEqual(["partiallyGranted", "waiting"])
  })
})
