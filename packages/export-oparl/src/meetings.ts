/** Meetings: sittings of a conference with their agenda, as far as OParl can tell them. */
import {
  type AgendaItem,
  type ItemResult,
  type Loss,
  Meeting,
  type MeetingState,
  type Network,
  type Outcome,
  type Redacted,
  redact,
} from "@sozialraum/core"
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
    organization: [meeting.conference, ...meeting.jointWith].map((id) =>
      organizationAddress(options, "conference", id),
    ),
    ...placeOf(meeting, network, options),
    agendaItem: agendaOf(meeting)
      .filter(({ id }) => shown.agenda?.some((item) => item.id === id))
      .map((item) => agendaItem(item, resultOf(shown, item), { meeting, options })),
  }
}

/** What OParl cannot tell of a meeting: it knows persons that were there, and files, not institutions and results. */
export const lostOfMeeting = (meeting: Meeting): ReadonlyArray<Loss> => {
  const lost = (because: string, ...path: ReadonlyArray<string | number>): Loss => ({ id: meeting.id, path, because })
  if (meeting.state === "proposed" || meeting.interval === undefined) return [lost("noDate", "interval")]
  return [
    ...("attendance" in meeting ? [lost("personsOnly", "attendance")] : []),
    ...("answers" in meeting && meeting.answers.length > 0 ? [lost("personsOnly", "answers")] : []),
    ...("guests" in meeting && meeting.guests.length > 0 ? [lost("personsOnly", "guests")] : []),
    ...(meeting.triggers.length > 0 ? [lost("noSuchField", "triggers")] : []),
    ...(meeting.state === "postponed" ? [lost("noSuchField", "successor")] : []),
    ...meeting.agenda.flatMap(({ subjects }, n) =>
      subjects.length > 0 ? [lost("noSuchField", "agenda", n, "subjects")] : [],
    ),
    ...("minutes" in meeting
      ? meeting.minutes.items.flatMap(({ outcomes }, n) =>
          outcomes.some((outcome) => textOf(outcome) === undefined)
            ? [lost("noSuchField", "minutes", "items", n, "outcomes")]
            : [],
        )
      : []),
  ]
}

const agendaOf = ({ agenda }: Meeting): ReadonlyArray<AgendaItem> => agenda.toSorted((a, b) => a.order - b.order)

const agendaItem = (
  item: AgendaItem,
  result: ItemResult | undefined,
  { meeting, options }: { readonly meeting: Meeting; readonly options: OparlOptions },
): OparlObject => {
  const resolution = result?.outcomes.map(textOf).filter((text) => text !== undefined) ?? []
  return {
    ...named(options, "agendaitem", meeting.id, item.id),
    meeting: addressOf(options, "meeting", meeting.id),
    number: String(item.order),
    order: item.order,
    name: item.title,
    public: item.public,
    ...(result === undefined ? {} : { result: results[result.status] }),
    ...(resolution.length === 0 ? {} : { resolutionText: resolution.join("\n") }),
  }
}

const results = { settled: "erledigt", continued: "vertagt", notReached: "nicht behandelt" } as const

/** The words of what was agreed or recommended; what was only told or handed on is no resolution. */
const textOf = (outcome: Outcome): string | undefined =>
  outcome.kind === "agreement" ||
  outcome.kind === "recommendation" ||
  outcome.kind === "measure" ||
  outcome.kind === "fundDecision"
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
    return { location: { ...named(options, "location", meeting.id), description: host.place } }
  const site = sites.find(({ id }) => id === host.site)
  return site === undefined ? {} : { location: locationOf(site, options, host.room) }
}
