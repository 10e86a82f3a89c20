/** A network with two conferences, for tests: of the first one, three members. */
import { AgendaProposals, Backend, Meetings, memoryBackend } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Network, openNetwork } from "./index.js"

const zone = "Europe/Berlin"
export const interval = { start: "2027-03-10T14:00", end: "2027-03-10T16:00", zone }
export const host = { at: "member", institution: "schule", site: "schule/haus" } as const
const house = (id: string) => ({ id, name: id, types: ["kita"], sites: [{ site: `${id}/haus` }] })
const member = (institution: string) => ({ id: institution, conference: "sued", institution, status: "active" })
const conference = (id: string, more: object = {}) => ({
  ...{ id, name: id, kind: "sozialraumkonferenz", area: "s", start: "2026-01-01" },
  ...{ convenors: [{ institution: "amt" }], moderators: [{ institution: "amt" }], ...more },
})
export const plan = {
  ...{ id: "kurs", title: "Schwimmkurs", needs: ["schwimmen"], responsible: "kita" },
  ...{ start: "2027-04-01", due: "2027-06-30", review: "2027-09-01" },
}
export const need = {
  ...{ area: "s", topics: ["schwimmen"], targetGroups: [{ roles: ["kind"] as const }], description: "Schwimmen" },
  ...{ raisedBy: { kind: "institution" as const, institution: "schule" }, raisedOn: "2027-01-05", since: "2027-01-05" },
  state: "registered",
} as const
export const topic = (id: string, more: object = {}) => ({
  ...({ id, conference: "sued", title: id, kind: "topic", submittedBy: "kita", submittedOn: "2027-01-10" } as const),
  ...more,
})
export const item = (id: string) => ({ id, title: id, kind: "topic" }) as const

export const withNetwork = async (test: (network: Network) => Promise<void>): Promise<void> => {
  const network = await openNetwork(memoryBackend, { network: "bochum", by: "test", now: () => "2027-01-01T08:00:00Z" })
  const procedure = { agendaSubmissionLeadDays: 14, minutesApproval: { kind: "objectionPeriod", days: 14 } }
  Result.getOrThrow(
    await network.addValues({
      institutions: ["schule", "kita", "hort", "amt", "agot"].map(house),
      conferences: [conference("sued", { procedure }), conference("mitte")],
      memberships: ["schule", "kita", "amt"].map(member),
      needs: [{ ...need, id: "schwimmen" }],
    }),
  )
  await test(network)
  await network.close()
}
export const refused = async <P extends { readonly _tag: string }>(answer: Promise<Result.Result<unknown, P>>) =>
  Result.getOrThrow(Result.flip(await answer))
export const done = async <A>(answer: Promise<Result.Result<A, unknown>>): Promise<A> => Result.getOrThrow(await answer)
export const all = (network: Network) => ({
  meetings: network.store.collection(Meetings, "bochum").all(),
  proposals: network.store.collection(AgendaProposals, "bochum").all(),
})

export const held = async (network: Network): Promise<void> => {
  await done(network.proposeMeeting({ id: "s1", conference: "sued", title: "Süd", state: "proposed" }))
  await done(network.setAgenda("s1", { items: [item("bericht"), item("schwimmen")] }))
  await done(network.scheduleMeeting({ meeting: "s1", interval, host }))
  await done(network.inviteToMeeting("s1", "2027-02-01"))
  await done(
    network.recordMeeting(
      "s1",
      [{ institution: "schule", answer: "present", functions: ["leitung"] }],
      [{ asWritten: "Quartiersmanagement" }],
    ),
  )
}

/** Runs a use case and lets somebody else write just before it commits for the first time. */
export const interrupted = <A, E>(
  useCase: Effect.Effect<A, E, Backend>,
  others: Effect.Effect<unknown, unknown, Backend>,
) =>
  Effect.gen(function* () {
    const backend = yield* Backend
    let waiting = true
    const meddling = Backend.of({
      ...backend,
      commit: (asked) => {
        const first = waiting
        waiting = false
        return first
          ? Effect.andThen(Effect.orDie(Effect.provideService(others, Backend, backend)), backend.commit(asked))
          : backend.commit(asked)
      },
    })
    return yield* Effect.provideService(useCase, Backend, meddling)
  })
