/** Ids of meetings: what agendas, minutes and triggers refer to before there is a meeting. */
import type * as z from "zod"
import { IdText } from "../id.js"

/** Identifies a meeting for as long as records are kept. */
export const MeetingId = IdText.brand<"MeetingId">()
export type MeetingId = z.infer<typeof MeetingId>
