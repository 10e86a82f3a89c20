/** Agenda proposals: what members want to talk about, before it stands on an agenda. */
import * as z from "zod"
import { ConferenceId } from "../conference/index.js"
import { Reason } from "../id.js"
import { InstitutionId } from "../institution/index.js"
import { violates } from "../problem.js"
import { LocalDate } from "../time/index.js"
import { hidden, visibleTo } from "../visibility.js"
import { agendaFacts } from "./agenda.js"
import { MeetingId } from "./meeting-id.js"

/** Whether a proposal waits, stands on an agenda, or was taken back. @german Zustand der Anmeldung */
export const AgendaProposalState = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("open") }).readonly(),
  z.strictObject({ status: z.literal("placed"), meeting: MeetingId }).readonly(),
  z
    .strictObject({
      status: z.literal("withdrawn"),
      on: LocalDate,
      because: visibleTo("network", Reason.exactOptional()),
    })
    .readonly(),
])
export type AgendaProposalState = z.infer<typeof AgendaProposalState>

/**
 * What a member wants to talk about: a theme, an offer of a room, a request for help.
 *
 * On an agenda it keeps its id, so that its way through the meetings can be followed.
 *
 * @german Anmeldung zur Tagesordnung
 */
export const AgendaProposal = z
  .strictObject({
    ...agendaFacts,
    conference: ConferenceId,
    submittedBy: visibleTo("network", InstitutionId),
    submittedOn: LocalDate,
    state: AgendaProposalState.default({ status: "open" }),
  })
  .refine(
    ({ state, submittedOn }) => state.status !== "withdrawn" || submittedOn <= state.on,
    violates("WithdrawnBeforeSubmitted", ["state", "on"]),
  )
  .readonly()
  .register(hidden, { unless: "public", audience: "network" })
export type AgendaProposal = z.infer<typeof AgendaProposal>
