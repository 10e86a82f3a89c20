/** Duties of an institution: what it is to do in the network, and by when. */
import type { InstitutionId } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import { maySee } from "../visibility.js"
import type { ModerationOptions } from "./backlog.js"
import { fundDuties } from "./my-duties-funds.js"
import type { Duty, DutyQuestion } from "./my-duties-matter.js"
import { meetingDuties } from "./my-duties-meetings.js"
import { memberDuties } from "./my-duties-members.js"
import { recordDuties } from "./my-duties-records.js"
import { sharingDuties } from "./my-duties-sharing.js"

/**
 * What an institution is to do: the meetings it is invited to and its turns in them, its measures, reports, offers,
 * memberships and records; requests to answer, the next steps of its loans on either side, damages to clear, and what it
 * owes to a fund or as its holder.
 *
 * A loan that is out is a duty until it was returned. Those below who convene do not learn when something came back or was
 * looked at: they are told the agreed day.
 *
 * What it has answered to an invitation or a poll is for those who convene, also where it asks about itself: all others are
 * told of every poll that is open.
 *
 * @returns what is overdue longest first, then what comes next; what has no day last
 * @rule Q14, P9
 * @example
 * import { indexNetwork, InstitutionId, LocalDate, myDuties } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const [first] = myDuties(index, InstitutionId.parse("partner:P4"), { asOf: LocalDate.parse("2026-12-01") })
 * first?.title // => "Wegweiser für Familien in fünf Sprachen"
 * first?.overdueDays // => 62
 */
export const myDuties = (
  index: NetworkIndex,
  institution: InstitutionId,
  { asOf, audience = "network" }: ModerationOptions,
): ReadonlyArray<Duty> => {
  const question: DutyQuestion = { institution, asOf, audience }
  return [
    ...meetingDuties(index, question),
    ...memberDuties(index, question),
    ...recordDuties(index, question),
    // What is lent, asked for and granted is for the network.
    ...(maySee(audience, "network") ? [...sharingDuties(index, question), ...fundDuties(index, question)] : []),
  ].toSorted(mostUrgentFirst)
}

/** The sort keeps the order of kinds, and that of the network, among equals. */
const mostUrgentFirst = (a: Duty, b: Duty): number => {
  const [one, other] = [a.on ?? never, b.on ?? never]
  return one < other ? -1 : one > other ? 1 : 0
}

/** Later than every day. */
const never = "~"
