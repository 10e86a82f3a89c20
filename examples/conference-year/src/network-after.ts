/** The sample network as it is after the year: for reports, and for the names that minutes use. */
import type { Network } from "@sozialraum/core"
import type { Year } from "./year.js"

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
