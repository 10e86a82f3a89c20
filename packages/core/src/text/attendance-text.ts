/** Attendance for people: reports on who came, and on who should send somebody. */
import type {
  AttendanceReport,
  InstitutionAttendance,
  MeetingTurnout,
  Representation,
  Turnout,
} from "../moderation/index.js"
import { addDays } from "../time/index.js"
import { type AttendanceWords, attendanceWords } from "./attendance-words.js"
import type { Language } from "./catalogue.js"
import { functionName } from "./contact-functions.js"
import { bullets, page, plain, section, table } from "./report-markdown.js"
import { type ReportWords, reportWords } from "./report-words.js"

interface Pen {
  readonly language: Language
  readonly words: AttendanceWords
  readonly common: ReportWords
}

/**
 * An attendance report as a page of Markdown.
 *
 * It shows what the report holds: for whom it may be shown was decided when the report was made.
 *
 * @rule Q5
 */
export const attendanceMarkdown = (report: AttendanceReport, { language }: { readonly language: Language }): string => {
  const pen = penOf(language)
  const { words, common } = pen
  return page([
    section(
      `# ${plain(words.title(report.name))}`,
      report.period.from < report.period.to ? words.period(...ends(report.period, common)) : "",
      report.meetings.length === 0 ? words.nothing : "",
    ),
    turnoutSection(report, pen),
    institutionsSections(report, language),
  ])
}

/** Who sends somebody and who does not, as a page of Markdown. @rule Q15 */
export const representationMarkdown = (
  representations: ReadonlyArray<Representation>,
  { language }: { readonly language: Language },
): string => {
  const told = attendanceWords[language].representation
  const common = reportWords[language]
  const state = (one: Representation): string => {
    if (one.state === "notActive") return told.notActive[one.because]
    if (one.state !== "due") return told.states[one.state]
    const nameOf = (code: string): string => plain(functionName(code, language))
    return `**${told.states.due}**: ${one.reasons.map((reason) => told.reason(reason, nameOf)).join("; ")}`
  }
  const last = ({ lastThere, state: now }: Representation): string => {
    if (lastThere !== undefined) return told.last(common.date(lastThere.on), lastThere.daysAgo)
    return now === "notTold" || now === "notActive" ? "" : told.never
  }
  return page([
    section(
      `# ${told.title}`,
      representations.length === 0 ? told.none : "",
      table(
        told.head,
        representations.map((one) => [plain(one.name), plain(one.conferenceName), state(one), last(one)]),
      ),
    ),
  ])
}

/** The meetings in numbers, as the review and the report upwards tell them too. @internal */
export const turnoutTable = (
  { name: conference, meetings, total }: Pick<AttendanceReport, "name" | "meetings" | "total">,
  language: Language,
): string => {
  const [words, common] = [attendanceWords[language], reportWords[language]]
  // What stands above the table need not stand in each of its rows.
  const name = ({ on, title, joint }: MeetingTurnout): string =>
    `${common.date(on)}${title === conference ? "" : `: ${plain(title)}`}${joint ? ` (${words.joint})` : ""}`
  if (total === undefined) return bullets(meetings.map(name))
  const rows = meetings.flatMap((meeting) =>
    meeting.turnout === undefined ? [] : [turnoutRow(name(meeting), meeting.turnout, language)],
  )
  return withoutIdle(words.meetingHead, rows.length < 2 ? rows : [...rows, turnoutRow(words.total, total, language)])
}

/** A part of a whole as people say it: `62 %`. @internal */
export const percent = (share: number, language: Language): string =>
  `${reportWords[language].number(Math.round(share * 100))}${language === "de" ? " " : ""}%`

/** In which direction attendance goes; nothing where too few meetings tell it. @internal */
export const trendText = ({ trend }: Pick<AttendanceReport, "trend">, language: Language): string =>
  trend === undefined
    ? ""
    : attendanceWords[language].trend[trend.direction](percent(trend.earlier, language), percent(trend.later, language))

/** How regularly each institution came, and whom to ask; nothing for readers who are not told. @internal */
export const institutionsSections = (report: AttendanceReport, language: Language): string => {
  const pen = penOf(language)
  return [institutionsSection(report, pen), section(`## ${pen.words.toAsk}`, bullets(toAsk(report, pen)))]
    .filter((one) => one !== "")
    .join("\n\n")
}

const penOf = (language: Language): Pen => ({
  language,
  words: attendanceWords[language],
  common: reportWords[language],
})

const ends = (period: AttendanceReport["period"], common: ReportWords): readonly [string, string] => [
  common.date(period.from),
  common.date(addDays(period.to, -1)),
]

const turnoutRow = (name: string, turnout: Turnout, language: Language): ReadonlyArray<string> => [
  name,
  ...[
    turnout.members,
    turnout.present,
    turnout.represented,
    turnout.excused,
    turnout.absent,
    turnout.unrecorded,
    turnout.persons,
    turnout.guests,
  ].map(String),
  turnout.share === undefined ? "" : percent(turnout.share, language),
]

const turnoutSection = (report: AttendanceReport, { language, words }: Pen): string =>
  section(
    `## ${words.meetings}`,
    turnoutTable(report, language),
    (report.total?.unrecorded ?? 0) > 0 ? words.unrecorded : "",
    trendText(report, language),
  )

const institutionsSection = ({ institutions = [], functionsSince, period }: AttendanceReport, pen: Pen): string => {
  const { words, common, language } = pen
  return section(
    `## ${words.institutions}`,
    withoutIdle(
      words.institutionHead,
      institutions.map((one) => [
        one.kind === "core" ? plain(one.name) : `${plain(one.name)} (${words.guest})`,
        ...[one.meetings, one.present, one.represented, one.excused, one.absent, one.unrecorded].map(String),
        percent(one.regularity, language),
        one.functions.map(({ function: name, times }) => `${plain(functionName(name, language))} ${times}×`).join(", "),
        one.lastPresent === undefined ? "" : common.date(one.lastPresent),
        remarks(one, words),
      ]),
    ),
    institutions.length > 0 && period.from < functionsSince ? words.functionsSince(common.date(functionsSince)) : "",
  )
}

const remarks = ({ streaks, late, leftEarly }: InstitutionAttendance, words: AttendanceWords): string =>
  [
    streaks.attended > 2 ? [words.inARow(streaks.attended)] : [],
    streaks.missed > 1 ? [words.missedInARow(streaks.missed, streaks.unexcused)] : [],
    late > 0 ? [words.late(late)] : [],
    leftEarly > 0 ? [words.leftEarly(leftEarly)] : [],
  ]
    .flat()
    .join("; ")

/** A table without the columns in which nobody has anything: nobody was represented, no guest came. */
const withoutIdle = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string => {
  const busy = head.flatMap((_name, column) =>
    rows.some((row) => row[column] !== "0" && row[column] !== "") ? [column] : [],
  )
  const cells = (row: ReadonlyArray<string>): ReadonlyArray<string> => busy.map((column) => row[column] ?? "")
  return table(cells(head), rows.map(cells))
}

const toAsk = ({ findings, institutions = [] }: AttendanceReport, { words, common }: Pen): ReadonlyArray<string> => {
  const names = new Map(institutions.map(({ institution, name }) => [institution, name]))
  return findings.map(({ institution, missed, since }) =>
    words.ask(plain(names.get(institution) ?? institution), missed, common.date(since)),
  )
}
