/** What a year leaves behind, and the sample network with it: for reports, and for the names that minutes use. */
import type { AgendaProposal, Conference, Measure, Meeting, Membership, Network } from "@sozialraum/core"

/** What the conference knows by now. */
export interface Year {
  readonly conference: Conference
  readonly memberships: ReadonlyArray<Membership>
  readonly meetings: ReadonlyArray<Meeting>
  readonly measures: ReadonlyArray<Measure>
  readonly proposals: ReadonlyArray<AgendaProposal>
}

/** The year's values take the place of those that the sample has. */
export const networkAfter = (
  network: Network,
  { conference, memberships, meetings, measures, proposals }: Year,
): Network => ({
  ...network,
  conferences: [conference],
  memberships,
  meetings,
  measures: [...network.measures, ...measures],
  agendaProposals: proposals,
})
