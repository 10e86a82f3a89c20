/** Rosters: who belongs to some conferences, and what has to be unchanged when a decision about it is written. */
import type { ConferenceId } from "@sozialraum/core"
import { Memberships, Rosters } from "@sozialraum/store"
import * as Effect from "effect/Effect"

/**
 * Reads the memberships of conferences. The checks fail where one was changed since, and where one was added.
 *
 * @rule R21
 */
export const readRoster = Effect.fnUntraced(function* (network: string, conferences: ReadonlyArray<ConferenceId>) {
  const [memberships, rosters] = [Memberships.in(network), Rosters.in(network)]
  // The roster first: a period that is added in between is seen, or noticed.
  const found = yield* rosters.getMany(conferences)
  const periods = (yield* Effect.forEach(conferences, (equals) =>
    memberships.all({ index: "byConference", equals }),
  )).flat()
  return {
    memberships: periods.map(({ value }) => value),
    checks: [
      ...conferences.map((conference, index) => {
        const roster = found[index]
        return roster === undefined ? rosters.expectAbsent(conference) : rosters.expect(roster)
      }),
      ...periods.map(memberships.expect),
    ],
  }
})
