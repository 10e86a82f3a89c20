/** Meetings: sittings of a conference with their agenda, as far as OParl can tell them. */
import {
  type AgendaItem,
  conferencesOf,
  type ItemResult,
  type Loss,
  Meeting,
  type MeetingState,
  type Minutes,
  type Network,
  type Outcome,
  type Path,
  type Redacted,
  redact,
} from "@sozialraum/core"
import { hostFates, itemFates, lostFields, meetingFates, minutesFates, resultFates } from "./losses.js"
import { dateTime } from "./moment.js"
import { addressOf, named, type OparlObject, organizationAddress } from "./oparl-object.js"
import type { OparlOptions } from "./options.js"
import { locationOf } from "./organizations.js"

/** The states that OParl recommends: a meeting is `eingeladen` until its minutes are released. @source OParl 1.1, Meeting */
const states: Readonly<Record<MeetingState, string | undefined>> = {
  proposed: undefined,
  scheduled: "terminiert",
  invited: "eingeladen",
  held: "eingeladen",
  minutesDraft: "eingeladen",
  minutesApproved: "durchgeführt",
  cancelled: undefined,
  postponed: undefined,
}

/** A sitting, with what other documents of the interface repeat of it. */
export interface OparlMeeting extends OparlObject {
  readonly organization: ReadonlyArray<string>
  readonly agendaItem: ReadonlyArray<OparlObject>
  readonly location?: OparlObject
}

/** A meeting with a date, as an audience may see it; `undefined` for one that is only wanted. @rule P9, R26 */
export const meetingObject = (meeting: Meeting, network: Network, options: OparlOptions): OparlMeeting | undefined => {
  if (meeting.state === "proposed" || meeting.interval === undefined) return undefined
  const { start, end, zone } = meeting.interval
  const shown = redact(Meeting, meeting, options.audience ?? "public")
  const state = states[meeting.state]
  return {
    ...named(options, "meeting", meeting.id),
    name: meeting.title,
    ...(state === undefined ? {} : { meetingState: state }),
    cancelled: meeting.state === "cancelled" || meeting.state === "postponed",
    start: dateTime(start, zone),
    end: dateTime(end, zone),
    organization: conferencesOf(meeting)
      .filter((id) => network.conferences.some((conference) => conference.id === id))
      .map((id) => organizationAddress(options, "conference", id)),
    ...placeOf(meeting, network, options),
    agendaItem: agendaOf(meeting)
      .filter(({ id }) => shown.agenda?.some((item) => item.id === id))
      .map((item, position) => agendaItem({ item, position }, resultOf(shown, item), { meeting, options })),
  }
}

/** What OParl cannot tell of a meeting. */
export const lostOfMeeting = (meeting: Meeting): ReadonlyArray<Loss> => {
  const { id } = meeting
  if (meeting.state === "proposed" || meeting.interval === undefined)
    return [{ id, path: ["interval"], because: "noDate" }]
  const { host } = meeting
  return [
    ...lostFields(meeting, meetingFates, { id }),
    ...(host === undefined ? [] : lostFields(host, hostFates, { id, path: ["host"] })),
    ...meeting.agenda.flatMap((item, n) => lostFields(item, itemFates, { id, path: ["agenda", n] })),
    ...("minutes" in meeting ? lostOfMinutes(meeting.minutes, id) : []),
  ]
}

const lostOfMinutes = (minutes: Minutes, id: string): ReadonlyArray<Loss> => [
  ...lostFields(minutes, minutesFates, { id, path: ["minutes"] }),
  ...minutes.items.flatMap((result, n) => [
    ...lostFields(result, resultFates, { id, path: ["minutes", "items", n] }),
    ...result.outcomes.flatMap((outcome, m) =>
      lostOfOutcome(outcome, { id, path: ["minutes", "items", n, "outcomes", m] }),
    ),
  ]),
]

/** Of a resolution the words are carried, of every other outcome nothing. */
const lostOfOutcome = (
  outcome: Outcome,
  { id, path }: { readonly id: string; readonly path: Path },
): ReadonlyArray<Loss> =>
  resolutionOf(outcome) === undefined
    ? [{ id, path, because: "noSuchField" }]
    : Object.keys(outcome).flatMap((field) =>
        field === "kind" || field === "text" ? [] : [{ id, path: [...path, field], because: "noSuchField" }],
      )

const agendaOf = ({ agenda }: Meeting): ReadonlyArray<AgendaItem> => agenda.toSorted((a, b) => a.order - b.order)

/** An item by its number on the agenda, and by its position among those that are told. */
const agendaItem = (
  { item, position }: { readonly item: AgendaItem; readonly position: number },
  result: ItemResult | undefined,
  { meeting, options }: { readonly meeting: Meeting; readonly options: OparlOptions },
): OparlObject => {
  const resolution = result?.outcomes.map(resolutionOf).filter((text) => text !== undefined) ?? []
  return {
    ...named(options, "agendaitem", meeting.id, item.id),
    meeting: addressOf(options, "meeting", meeting.id),
    number: String(item.order),
    // OParl counts the positions in `Meeting.agendaItem` from 0.
    order: position,
    name: item.title,
    public: item.public,
    ...(result === undefined ? {} : { result: results[result.status] }),
    ...(resolution.length === 0 ? {} : { resolutionText: resolution.join("\n") }),
  }
}

const results = { settled: "erledigt", continued: "vertagt", notReached: "nicht behandelt" } as const

/** The words of what was agreed or recommended; what was only told, handed on or not adopted is no resolution. */
const resolutionOf = (outcome: Outcome): string | undefined =>
  (outcome.kind === "agreement" ||
    outcome.kind === "recommendation" ||
    outcome.kind === "measure" ||
    outcome.kind === "fundDecision") &&
  outcome.decision?.adopted !== false
    ? outcome.text
    : undefined

/** What the minutes say about an item, where the audience may read the minutes. */
const resultOf = (shown: Redacted<Meeting>, item: AgendaItem): ItemResult | undefined =>
  "minutes" in shown ? shown.minutes?.items?.find((result): result is ItemResult => result.item === item.id) : undefined

const placeOf = (
  meeting: Exclude<Meeting, { readonly state: "proposed" }>,
  { sites }: Network,
  options: OparlOptions,
) => {
  const { host } = meeting
  if (host === undefined) return {}
  if (host.at === "elsewhere")
    return { location: { ...named(options, "location", "meeting", meeting.id), description: host.place } }
  const site = sites.find(({ id }) => id === host.site)
  return site === undefined ? {} : { location: locationOf(site, options, host.room) }
}
