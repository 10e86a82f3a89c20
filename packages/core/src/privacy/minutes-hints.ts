/** Hints on minutes: where they seem to tell of a child, a family or another person. */
import { type AgendaItemId, Meeting, type MeetingId } from "../meeting/index.js"
import type { Finding, Path } from "../problem.js"
import { personalDataFindings } from "./personal-data-findings.js"
import type { PersonalDataKind } from "./personal-data-hints.js"

/**
 * Minutes seem to hold data of a person, from the character `start` of the text at the path to before `end`.
 *
 * @german Personenbezug im Protokoll
 */
export type PersonInMinutes = Finding<
  "PersonInMinutes",
  {
    readonly meeting: MeetingId
    readonly kind: PersonalDataKind
    readonly start: number
    readonly end: number
    /** The item of the agenda under which it stands, and its number; left out where it stands under none. */
    readonly item?: AgendaItemId
    readonly order?: number
  }
>

/**
 * Where the minutes of a meeting seem to name a child, a family or another person: in results and outcomes of any version,
 * in objections and addenda, in remarks and in what is printed with them.
 *
 * @returns in the order of the fields, and nothing of what is written there; of a meeting without minutes, for its agenda
 * @rule P1, P10, R50
 * @example
 * import { inState, Meeting, minutesHints } from "@sozialraum/core"
 * const meeting = Meeting.parse({
 *   id: "herbst",
 *   conference: "sued",
 *   title: "Sozialraumkonferenz",
 *   agenda: [{ id: "ferien", order: 1, title: "Herbstferien", kind: "topic" }],
 *   interval: { start: "2026-10-21T15:00", end: "2026-10-21T17:00", zone: "Europe/Berlin" },
 *   host: { at: "elsewhere", place: "Stadtteilbüro", reason: "Umbau" },
 *   invitedOn: "2026-10-01",
 *   invited: [],
 *   attendance: [],
 *   minutes: {
 *     by: "moderation",
 *     writtenOn: "2026-10-23",
 *     items: [{ item: "ferien", status: "settled", text: "Familie Yılmaz sucht einen Platz." }],
 *   },
 *   state: "minutesDraft",
 * })
 * minutesHints(meeting).map(({ order, kind, start, end }) => [order, kind, start, end]) // => [[1, "name", 0, 14]]
 */
export const minutesHints = (meeting: Meeting): ReadonlyArray<PersonInMinutes> =>
  personalDataFindings(Meeting, meeting).map(({ path, kind, start, end }) => ({
    _tag: "PersonInMinutes" as const,
    rule: "R50",
    severity: "warning" as const,
    path,
    meeting: meeting.id,
    kind,
    start,
    end,
    ...itemAt(meeting, path),
  }))

/** The item that the innermost value on the way to a text speaks of. */
const itemAt = (meeting: Meeting, path: Path): { readonly item?: AgendaItemId; readonly order?: number } => {
  const steps: Array<unknown> = [meeting]
  for (const key of path) {
    const value = steps.at(-1)
    steps.push(typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined)
  }
  const named = steps.flatMap((value) => {
    if (typeof value !== "object" || value === null) return []
    return [Reflect.get(value, "item"), Reflect.get(value, "id")].filter((id) => typeof id === "string")
  })
  const item = meeting.agenda.findLast(({ id }) => named.includes(id))
  return item === undefined ? {} : { item: item.id, order: item.order }
}
