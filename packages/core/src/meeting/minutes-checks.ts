/** What every step of the minutes keeps: days in their order, and items that stand on the agenda. */
import type { Path, Problem } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import type { AgendaItem, AgendaItemId } from "./agenda.js"
import type { ItemNotOnAgenda } from "./agenda-steps.js"
import type { MeetingId } from "./meeting-id.js"

/** The step is dated before what it follows: before the meeting, or before the minutes were written or sent. @rule R26 */
export type MinutesStepTooEarly = Problem<
  "MinutesStepTooEarly",
  { readonly on: LocalDate; readonly earliest: LocalDate }
>

interface WithAgenda {
  readonly id: MeetingId
  readonly agenda: ReadonlyArray<AgendaItem>
}

/** The item of an agenda, if it is there. */
export const itemOf = ({ agenda }: WithAgenda, item: AgendaItemId): AgendaItem | undefined =>
  agenda.find(({ id }) => id === item)

/** The refusal of an item that an agenda does not have; of none, and of one that is there, nothing. */
export const notOnAgenda = (
  meeting: WithAgenda,
  item: AgendaItemId | undefined,
  path: Path,
): ItemNotOnAgenda | undefined =>
  item === undefined || itemOf(meeting, item) !== undefined
    ? undefined
    : { _tag: "ItemNotOnAgenda", path, meeting: meeting.id, item }

/** The refusal of a day before the earliest one that is possible. */
export const tooEarly = (on: LocalDate, earliest: LocalDate, path: Path): MinutesStepTooEarly | undefined =>
  on < earliest ? { _tag: "MinutesStepTooEarly", path, on, earliest } : undefined
