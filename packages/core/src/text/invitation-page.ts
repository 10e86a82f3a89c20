/** Invitation page: what an invitation says, before it becomes Markdown or plain text. */
import { weekdayOf } from "../calendar/index.js"
import {
  type AgendaItem,
  conferencesOf,
  type InvitedMeeting,
  type MinutesDraftMeeting,
  type ScheduledMeeting,
} from "../meeting/index.js"
import type { TextLevel } from "../offer/index.js"
import { berlin, dateOf, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import type { Language } from "./catalogue.js"
import { type InvitationWords, invitationWords } from "./invitation-words.js"
import type { MeetingNames } from "./meeting-names.js"
import { listed, type ReportWords, reportWords } from "./report-words.js"

/** How and for whom an invitation is written. @german Darstellung der Einladung */
export interface InvitationStyle {
  readonly language: Language
  /** As usual, unless said; both easier levels are short sentences that no reader has checked. */
  readonly level?: TextLevel
  /** The network, unless said: members and their guests. */
  readonly audience?: Audience
  /** Until when to answer, and to which mailbox. */
  readonly answerBy?: LocalDate
  readonly answerTo?: string
  /** Those that this meeting is to approve. */
  readonly minutesToApprove?: ReadonlyArray<MinutesDraftMeeting>
}

/** The parts of an invitation; texts of others are in them as they were written. @internal */
export interface InvitationPage {
  readonly words: InvitationWords
  readonly title: string
  readonly lead: ReadonlyArray<string>
  readonly facts: ReadonlyArray<{ readonly label: string; readonly text: string; readonly url?: string }>
  readonly agenda: ReadonlyArray<InvitationItem>
  readonly approve: ReadonlyArray<string>
}

/** One line of the agenda. @internal */
export interface InvitationItem {
  readonly order: number
  readonly title: string
  readonly by?: string
  readonly minutes?: number
  readonly notes: ReadonlyArray<string>
}

/**
 * What an invitation says. Who does not belong to the network is told when and where, and the public items.
 *
 * @rule P9
 * @internal
 */
export const invitationPage = (
  meeting: ScheduledMeeting | InvitedMeeting,
  names: MeetingNames,
  style: InvitationStyle,
): InvitationPage => {
  const { language, level = "standard", audience = "network" } = style
  const pen: Pen = { names, common: reportWords[language], words: invitationWords(language, level) }
  const inNetwork = maySee(audience, "network")
  const { words } = pen
  return {
    words,
    title: words.title(meeting.title),
    lead: [
      bodies(meeting, pen),
      inNetwork && meeting.occasion !== undefined ? words.occasion(meeting.occasion) : "",
    ].filter((line) => line !== ""),
    facts: [
      { label: words.when, text: whenText(meeting, pen) },
      ...whereFacts(meeting, pen),
      ...(inNetwork ? networkFacts(meeting, pen) : []),
      ...answerFacts(style, pen),
    ],
    agenda: meeting.agenda
      .filter((item) => item.public || inNetwork)
      .toSorted((a, b) => a.order - b.order)
      .map((item) => agendaLine(item, pen, inNetwork)),
    approve: inNetwork ? (style.minutesToApprove ?? []).map((one) => minutesLine(one, pen)) : [],
  }
}

interface Pen {
  readonly names: MeetingNames
  readonly common: ReportWords
  readonly words: InvitationWords
}

/** Who meets, where the title does not say it. */
const bodies = (meeting: ScheduledMeeting | InvitedMeeting, { names, words, common }: Pen): string => {
  const called = conferencesOf(meeting).map((id) => names.conference?.(id) ?? id)
  if (called.length > 1) return words.together(listed(common, called))
  const [only = ""] = called
  return meeting.title.includes(only) ? "" : only
}

const dayText = ({ common }: Pen, day: LocalDate): string => `${common.weekdays[weekdayOf(day)]}, ${common.date(day)}`

const whenText = ({ interval }: ScheduledMeeting | InvitedMeeting, pen: Pen): string => {
  const [first, last] = [dateOf(interval.start), dateOf(interval.end)]
  const [from, to] = [interval.start, interval.end].map((time) => time.slice(11, 16))
  const text =
    first === last
      ? pen.words.time(dayText(pen, first), from ?? "", to ?? "")
      : pen.words.days(dayText(pen, first), from ?? "", dayText(pen, last), to ?? "")
  return interval.zone === berlin ? text : `${text} (${interval.zone})`
}

const whereFacts = ({ host }: ScheduledMeeting | InvitedMeeting, { names, words }: Pen): InvitationPage["facts"] => {
  if (host.at === "elsewhere") return [{ label: words.where, text: host.place }]
  const site = names.site?.(host.site)
  const house = names.institution(host.institution)
  const parts = [
    house,
    site?.name === house ? undefined : site?.name,
    host.room === undefined ? undefined : words.room(host.room),
    site?.address,
  ]
  const access = site?.stepFree === undefined ? "unknown" : site.stepFree ? "yes" : "no"
  return [
    { label: words.where, text: parts.filter((part) => part !== undefined).join(", ") },
    { label: words.access, text: words.stepFree[access] },
  ]
}

const networkFacts = (
  { moderatedBy, minutesBy, online }: ScheduledMeeting | InvitedMeeting,
  { names, words }: Pen,
): InvitationPage["facts"] => [
  ...(online === undefined ? [] : [{ label: words.online, text: "", url: online }]),
  ...(moderatedBy === undefined ? [] : [{ label: words.moderation, text: names.institution(moderatedBy) }]),
  ...(minutesBy === undefined ? [] : [{ label: words.minutes, text: names.institution(minutesBy) }]),
]

const answerFacts = ({ answerBy, answerTo }: InvitationStyle, pen: Pen): InvitationPage["facts"] => {
  const { words } = pen
  const parts = [
    ...(answerBy === undefined ? [] : [words.answerBy(dayText(pen, answerBy))]),
    ...(answerTo === undefined ? [] : [words.answerTo(answerTo)]),
  ]
  return parts.length === 0 ? [] : [{ label: words.answer, text: parts.join(" ") }]
}

const agendaLine = (item: AgendaItem, { names, words, common }: Pen, inNetwork: boolean): InvitationItem => {
  const { order, title, durationMinutes, submittedBy, expectedOutcome, carriedFrom } = item
  const before = carriedFrom === undefined ? undefined : names.meeting?.(carriedFrom)?.on
  const carried = before === undefined ? words.carriedOver : words.carried(common.date(before))
  return {
    order,
    title,
    ...(submittedBy === undefined || !inNetwork ? {} : { by: names.institution(submittedBy) }),
    ...(durationMinutes === undefined ? {} : { minutes: durationMinutes }),
    notes: inNetwork
      ? [
          ...(expectedOutcome === undefined ? [] : [words.aim(expectedOutcome)]),
          ...(carriedFrom === undefined ? [] : [carried]),
        ]
      : [],
  }
}

const minutesLine = ({ title, interval, minutes }: MinutesDraftMeeting, { words, common }: Pen): string =>
  [
    words.draft(title, common.date(dateOf(interval.start))),
    ...(minutes.version > 1 ? [words.version(minutes.version)] : []),
  ].join(", ")
