/** Triggers: why a meeting is held. */
import * as z from "zod"
import { IdText } from "../id.js"
import { InstitutionId } from "../institution/index.js"
import { MeasureId, NeedId } from "../planning/index.js"
import { AgendaItemId } from "./agenda.js"

/**
 * Why a meeting is held: something is needed, a measure is to be looked back on, members ask for it; or, where the conference
 * has agreed on that, its rhythm or its yearly minimum is due.
 *
 * @german Sitzungsanlass
 */
export const MeetingTrigger = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("need"), need: NeedId }).readonly(),
  z.strictObject({ kind: z.literal("measure"), measure: MeasureId }).readonly(),
  z.strictObject({ kind: z.literal("proposal"), proposal: AgendaItemId }).readonly(),
  z.strictObject({ kind: z.literal("openItem"), item: AgendaItemId }).readonly(),
  z.strictObject({ kind: z.literal("resourceRequest"), request: IdText }).readonly(),
  z.strictObject({ kind: z.literal("members"), institutions: z.array(InstitutionId).min(1).readonly() }).readonly(),
  z.strictObject({ kind: z.literal("moderation"), institution: InstitutionId }).readonly(),
  z.strictObject({ kind: z.literal("rhythm") }).readonly(),
  z.strictObject({ kind: z.literal("minimumPerYear") }).readonly(),
])
export type MeetingTrigger = z.infer<typeof MeetingTrigger>
