/** The page of minutes: what of a meeting stands in them, in order, before it takes the form of Markdown, HTML or plain text. */
import type { AgendaItem, ItemResult, MeetingId } from "../meeting/index.js"
import { dateOf, type Interval } from "../time/index.js"
import { functionName } from "./contact-functions.js"
import type { MeetingNames } from "./meeting-names.js"
import { attendanceSection } from "./minutes-attendance.js"
import { measuresSection, outcomeLines } from "./minutes-outcomes.js"
import {
  type MinutesPage,
  type MinutesPen,
  type MinutesSection,
  type MinutesStyle,
  minutesPen,
  type WrittenMeeting,
} from "./minutes-pen.js"

/**
 * What a reader sees of the minutes: never more than `redact` would leave of the meeting, but for how many institutions came.
 *
 * @internal
 */
export const minutesPage = (meeting: WrittenMeeting, names: MeetingNames, style: MinutesStyle): MinutesPage => {
  const pen = minutesPen(names, style)
  const { words } = pen
  const forMembers = pen.maySee("network")
  const isDraft = meeting.state === "minutesDraft"
  const kind = forMembers ? (isDraft ? `${words.minutes} (${words.draft})` : words.minutes) : words.meeting
  const text = statusText(meeting, pen)
  return {
    language: style.language,
    title: `${kind}: ${meeting.title}`,
    ...(text === undefined ? {} : { status: { draft: isDraft, text } }),
    facts: factsOf(meeting, pen),
    sections: (forMembers ? memberSections(meeting, pen) : [publicAgenda(meeting, pen)]).filter(hasContent),
    ...(forMembers ? { reminder: words.noNames } : {}),
  }
}

const memberSections = (meeting: WrittenMeeting, pen: MinutesPen): ReadonlyArray<MinutesSection> => {
  const { words } = pen
  const { next, remarks } = meeting.minutes
  return [
    attendanceSection(meeting, pen),
    { heading: words.results, parts: inOrder(meeting).map((item) => itemPart(meeting, item, pen)) },
    measuresSection(meeting, pen),
    { heading: words.next, paragraphs: next === undefined ? [] : paragraphs(next) },
    { heading: words.remarks, paragraphs: remarks === undefined ? [] : paragraphs(remarks) },
    circulationSection(meeting, pen),
    objectionsSection(meeting, pen),
    addendaSection(meeting, pen),
  ]
}

/** Everybody sees which items were public, not what came of them. @rule P9 */
const publicAgenda = (meeting: WrittenMeeting, { words }: MinutesPen): MinutesSection => ({
  heading: words.agenda,
  lines: inOrder(meeting)
    .filter((item) => item.public)
    .map(({ order, title }) => ({ label: words.item(order), text: title })),
})

const statusText = (meeting: WrittenMeeting, { words, date, maySee }: MinutesPen): string | undefined => {
  if (meeting.state === "minutesApproved") return words.approved(date(meeting.approvedOn), meeting.approvedBy.kind)
  const { version, writtenOn } = meeting.minutes
  return maySee("network") ? words.draftOf(version, date(writtenOn)) : undefined
}

const factsOf = (meeting: WrittenMeeting, pen: MinutesPen): MinutesPage["facts"] => {
  const { words, names, date, language } = pen
  const conference = names.conference ?? String
  const { by, institution = meeting.minutesBy } = meeting.minutes
  const wrote = [institution === undefined ? [] : [names.institution(institution)], functionName(by, language)].flat()
  const facts: ReadonlyArray<readonly [string, string | undefined]> = [
    [words.facts.conference, conference(meeting.conference)],
    [words.facts.jointWith, meeting.jointWith.map((one) => conference(one)).join(", ")],
    [words.facts.date, whenText(meeting.interval, pen)],
    [words.facts.place, placeText(meeting, pen)],
    ...(pen.maySee("network")
      ? ([
          [words.facts.occasion, meeting.occasion],
          [words.facts.moderation, meeting.moderatedBy && names.institution(meeting.moderatedBy)],
          [words.facts.minutesBy, wrote.join(", ")],
          [words.facts.invitedOn, date(meeting.invitedOn)],
        ] as const)
      : []),
  ]
  return facts.flatMap(([term, told]) => (told === undefined || told === "" ? [] : [[term, told] as const]))
}

const whenText = ({ start, end, zone }: Interval, { words, date, weekday }: MinutesPen): string => {
  const [from, to] = [dateOf(start), dateOf(end)]
  const until = from === to ? end.slice(11) : `${date(to)}, ${end.slice(11)}`
  const clock = words.clock(start.slice(11), until)
  return `${weekday(from)}, ${date(from)}, ${clock}${zone === "Europe/Berlin" ? "" : ` (${zone})`}`
}

const placeText = ({ host }: WrittenMeeting, { words, names }: MinutesPen): string => {
  if (host.at === "elsewhere") return host.place
  const site = names.site?.(host.site)
  const room = host.room === undefined ? undefined : words.room(host.room)
  return [names.institution(host.institution), site?.name, site?.address, room]
    .filter((part) => part !== undefined)
    .join(", ")
}

const inOrder = ({ agenda }: WrittenMeeting): ReadonlyArray<AgendaItem> => agenda.toSorted((a, b) => a.order - b.order)

const itemPart = (meeting: WrittenMeeting, item: AgendaItem, pen: MinutesPen): MinutesSection => {
  const { words, names } = pen
  const result: ItemResult | undefined = meeting.minutes.items.find((one) => one.item === item.id)
  const about = [
    words.statuses[result?.status ?? "notReached"],
    ...(item.submittedBy === undefined ? [] : [words.submittedBy(names.institution(item.submittedBy))]),
    ...(item.carriedFrom === undefined ? [] : [carriedText(item.carriedFrom, pen)]),
  ]
  return {
    heading: `${words.item(item.order)}: ${item.title}`,
    paragraphs: [about.join("; "), ...(result?.text === undefined ? [] : paragraphs(result.text))],
    lines: outcomeLines(result?.outcomes ?? [], pen),
  }
}

const circulationSection = (meeting: WrittenMeeting, { words, date }: MinutesPen): MinutesSection => {
  const { minutes } = meeting
  const { circulated, earlier } = minutes
  const until = circulated?.objectionsUntil
  return {
    heading: words.circulation,
    paragraphs: [
      ...(circulated === undefined ? [] : [words.circulatedOn(date(circulated.on))]),
      ...(until === undefined || meeting.state === "minutesApproved" ? [] : [words.objectionsUntil(date(until))]),
      ...(earlier.length === 0
        ? []
        : [
            `${words.versions}: ${[...earlier, minutes]
              .map(({ version, writtenOn }) => words.version(version, date(writtenOn)))
              .join("; ")}`,
          ]),
    ],
  }
}

const objectionsSection = (meeting: WrittenMeeting, { words, names, date }: MinutesPen): MinutesSection => ({
  heading: words.objections,
  lines: meeting.minutes.objections.map(({ institution, on, text, item, version, resolved }) => {
    const what = resolved === undefined ? "open" : resolved.accepted ? "accepted" : "rejected"
    const state = resolved === undefined ? words.resolved.open : `${words.resolved[what]}, ${date(resolved.on)}`
    const order = meeting.agenda.find(({ id }) => id === item)?.order
    return {
      label: [
        names.institution(institution),
        date(on),
        ...(order === undefined ? [] : [words.item(order)]),
        words.versionNumber(version),
      ].join(", "),
      text,
      notes: [resolved?.text === undefined ? state : `${state}: ${resolved.text}`],
    }
  }),
})

const addendaSection = (meeting: WrittenMeeting, { words, date, language }: MinutesPen): MinutesSection => ({
  heading: words.addenda,
  lines: (meeting.state === "minutesApproved" ? meeting.addenda : []).map(({ on, by, item, text }) => {
    const order = meeting.agenda.find(({ id }) => id === item)?.order
    const about = order === undefined ? [] : [words.item(order)]
    return { label: [date(on), functionName(by, language), ...about].join(", "), text }
  }),
})

const carriedText = (from: MeetingId, { words, names, date }: MinutesPen): string => {
  const found = names.meeting?.(from)
  const name = found?.on === undefined ? (found?.title ?? from) : words.ofDay(date(found.on))
  return words.carriedFrom(name, found?.notHeld ?? "held")
}

const paragraphs = (text: string): ReadonlyArray<string> =>
  text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => /\S/.test(line))

const hasContent = ({ paragraphs: told = [], lines = [], table, parts = [] }: MinutesSection): boolean =>
  told.length > 0 || lines.length > 0 || table !== undefined || parts.length > 0
