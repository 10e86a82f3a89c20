/** A store with a small network in it, to publish from. */
import {
  Booking,
  FeedToken,
  type FeedTokenHash,
  Instant,
  Institution,
  issueFeedToken,
  Meeting,
  Resource,
} from "@sozialraum/core"
import {
  Bookings,
  FeedTokens,
  feedTokenHash,
  Institutions,
  Meetings,
  memoryBackend,
  openStore,
  Resources,
  type Write,
} from "@sozialraum/store"
import * as Result from "effect/Result"

export const network = "bochum"

const interval = { start: "2026-05-06T16:00", end: "2026-05-06T18:00", zone: "Europe/Berlin" }

/** A booking whose purpose members of the network alone may read. */
export const booking = Booking.parse({
  id: "b1",
  resource: "aula",
  borrower: "ogs",
  interval,
  purpose: "Probe",
  responsible: "leitung",
})

export const meeting = Meeting.parse({
  id: "m1",
  conference: "k1",
  title: "Sitzung",
  interval,
  host: { at: "member", institution: "kita", site: "s1" },
  state: "scheduled",
})

export const resource = Resource.parse({ id: "aula", owner: "schule", category: "raum", name: "Aula" })
export const institution = (id: string) => Institution.parse({ id, name: `Haus ${id}`, types: ["kita"] })

/** A secret of the right shape; a real one is random. */
export const secret = "a1B2c3D4e5F6g7H8i9J0kL"

/** Opens a store, with what writes into it. */
export const opened = async () => {
  const store = await openStore(memoryBackend)
  let count = 0
  const write = (at: string, ...writes: ReadonlyArray<Write>) => {
    count += 1
    return store.commit({
      network: writes[0]?.key.network ?? network,
      checks: [],
      writes,
      by: "test",
      reason: `test ${count}`,
      at,
    })
  }
  const of = {
    bookings: store.collection(Bookings, network),
    institutions: store.collection(Institutions, network),
    meetings: store.collection(Meetings, network),
    resources: store.collection(Resources, network),
    tokens: store.collection(FeedTokens, network),
  }
  return { store, write, of }
}

/** A token under {@link secret}, from January to the end of June. */
export const tokenFor = async (
  change: Partial<Parameters<typeof issueFeedToken>[0]> = {},
  under: string = secret,
): Promise<FeedToken> => {
  const hash: FeedTokenHash = await feedTokenHash(under)
  const request = { id: "t1", title: "Für Mitglieder", audience: "network", expiresAt: "2026-07-01T00:00:00Z" } as const
  const issued = issueFeedToken({ ...request, ...change }, { hash, at: Instant.parse("2026-01-01T08:00:00Z") })
  return FeedToken.parse(Result.getOrThrow(issued))
}
