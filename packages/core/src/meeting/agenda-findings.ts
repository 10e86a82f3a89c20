/** Agenda findings: what about an agenda is allowed but worth a look before the invitation goes out. */
import type { Finding } from "../problem.js"
import { durationMinutes } from "../time/index.js"
import type { AgendaItemId } from "./agenda.js"
import { inOrder } from "./agenda-steps.js"
import type { Meeting } from "./meeting.js"

/** An item was taken up after the day that the conference has agreed; the members may not know of it. @german Verspäteter Tagesordnungspunkt */
export type AgendaItemLate = Finding<"AgendaItemLate", { readonly item: AgendaItemId; readonly order: number }>

/** The items take longer than the meeting lasts. @german Überlange Tagesordnung */
export type AgendaTooLong = Finding<
  "AgendaTooLong",
  {
    /** Of all items that say how long they take. */
    readonly itemMinutes: number
    readonly meetingMinutes: number
    /** How many items do not say it. */
    readonly untimed: number
  }
>

/** What is worth a look about an agenda. @german Hinweise zur Tagesordnung */
export type AgendaFinding = AgendaItemLate | AgendaTooLong

/**
 * Looks at the agenda of a meeting: items that came late, in their order, and an agenda that is too long for its meeting.
 *
 * @rule R24, R28
 */
export const agendaFindings = (meeting: Meeting): ReadonlyArray<AgendaFinding> => [
  ...inOrder(meeting.agenda).flatMap((item): ReadonlyArray<AgendaItemLate> => {
    if (item.lateBecause === undefined) return []
    const path = ["agenda", meeting.agenda.indexOf(item)]
    return [{ _tag: "AgendaItemLate", rule: "R24", severity: "info", path, item: item.id, order: item.order }]
  }),
  ...tooLong(meeting),
]

const tooLong = (meeting: Meeting): ReadonlyArray<AgendaTooLong> => {
  const interval = meeting.state === "proposed" ? undefined : meeting.interval
  const timed = meeting.agenda.flatMap((item) => item.durationMinutes ?? [])
  const itemMinutes = timed.reduce((sum, minutes) => sum + minutes, 0)
  if (interval === undefined || itemMinutes <= durationMinutes(interval)) return []
  return [
    {
      _tag: "AgendaTooLong",
      rule: "R28",
      severity: "warning",
      path: ["agenda"],
      itemMinutes,
      meetingMinutes: durationMinutes(interval),
      untimed: meeting.agenda.length - timed.length,
    },
  ]
}
