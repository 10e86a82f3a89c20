/** Reports on a conference: who comes, who is missing, what became of what was agreed. */
import {
  attendanceReport,
  duplicateBodies,
  inState,
  LocalDate,
  missingPartners,
  myDuties,
  representationDue,
  schoolsRepresented,
  upwardReport,
  yearlyReview,
} from "@sozialraum/core"
import {
  attendanceMarkdown,
  duplicateBodiesMarkdown,
  dutiesMarkdown,
  meetingNames,
  minutesHtml,
  minutesMarkdown,
  minutesText,
  missingPartnersMarkdown,
  representationMarkdown,
  reviewMarkdown,
  upwardMarkdown,
} from "@sozialraum/core/text"
import * as Result from "effect/Result"
import { badValue, text } from "../context.js"
import { type Answer, type Asking, conferenceOf, institutionOf, meetingOf, optionalAreaOf, readerOf } from "./asking.js"
import { yearOf } from "./planning.js"

/** Who came how often. */
export const attendance = (asking: Asking): Answer => {
  const { index, asOf, language } = asking
  const told = attendanceReport(index, conferenceOf(asking), {
    period: yearPeriod(asking),
    asOf,
    audience: readerOf(asking, "convenor"),
  })
  return { document: told, lines: () => [attendanceMarkdown(told, { language })] }
}

/** Whether those who speak for a school come: for one institution, otherwise for each school of a conference. */
export const representation = (asking: Asking): Answer => {
  const { index, asOf, language, options } = asking
  const told =
    text(options, "institution") === undefined
      ? schoolsRepresented(index, conferenceOf(asking), { asOf, audience: readerOf(asking, "convenor") })
      : representationDue(index, institutionOf(asking).id, { asOf, audience: readerOf(asking, "convenor") })
  return { document: { representations: told }, lines: () => [representationMarkdown(told, { language })] }
}

/** Partners of whom nobody takes part. */
export const missing = (asking: Asking): Answer => {
  const { index, asOf, audience, language } = asking
  const area = optionalAreaOf(asking)
  const asked = area === undefined ? conferenceOf(asking) : { area, name: index.areas.units.get(area)?.name ?? area }
  const told = missingPartners(index, asked, { asOf, audience })
  return { document: { missing: told }, lines: () => [missingPartnersMarkdown(told, { language, of: asked.name })] }
}

/** Bodies that do the same work twice. */
export const bodies = (asking: Asking): Answer => {
  const { index, asOf, audience, language } = asking
  const area = optionalAreaOf(asking)
  const told = duplicateBodies(index, { asOf, audience, ...(area === undefined ? {} : { area }) })
  return {
    document: { bodies: told },
    lines: () => [duplicateBodiesMarkdown(told, meetingNames(index), { language })],
  }
}

/** What an institution has to do next. */
export const duties = (asking: Asking): Answer => {
  const { index, asOf, language } = asking
  const { id, name } = institutionOf(asking)
  const told = myDuties(index, id, { asOf, audience: readerOf(asking, "convenor") })
  return { document: { duties: told }, lines: () => [dutiesMarkdown(told, { language, of: name })] }
}

/** A year of a conference, and whether it is still needed. */
export const review = (asking: Asking): Answer => {
  const { index, asOf, language, region } = asking
  const year = yearOf(asking)
  const told = yearlyReview(index, conferenceOf(asking), {
    year,
    asOf,
    audience: readerOf(asking, "convenor"),
    calendars: asking.calendars(),
    region,
  })
  if (told === undefined) throw badValue("year", String(year))
  return { document: told, lines: () => [reviewMarkdown(told, { language })] }
}

/** What the conference tells those who plan and decide. */
export const upward = (asking: Asking): Answer => {
  const { index, asOf, audience, language } = asking
  const period = yearPeriod(asking)
  const told = upwardReport(index, conferenceOf(asking), { period, asOf, audience })
  if (told === undefined) throw badValue(asking.options["from"] === undefined ? "year" : "from", period.from)
  return { document: told, lines: () => [upwardMarkdown(told, { language })] }
}

/** The minutes of a meeting, as a page: Markdown, HTML to print, or plain text to mail. */
export const minutes = (asking: Asking): Answer => {
  const { index, language, options } = asking
  const meeting = Result.getOrThrowWith(
    inState(meetingOf(asking), ["minutesDraft", "minutesApproved"]),
    (problem) => problem,
  )
  const format = text(options, "format") ?? "markdown"
  const write = Object.hasOwn(pages, format) ? pages[format as keyof typeof pages] : undefined
  if (write === undefined) throw badValue("format", format)
  const page = write(meeting, meetingNames(index), { language, audience: readerOf(asking, "convenor") })
  return { document: { meeting: meeting.id, format, page }, lines: () => [page] }
}

const pages = { markdown: minutesMarkdown, html: minutesHtml, text: minutesText } as const

/** The period of `--from` and `--to`, otherwise a calendar year. */
export const yearPeriod = (asking: Asking): Asking["period"] => {
  const { from, to, year } = asking.options
  if (year === undefined && (from !== undefined || to !== undefined)) return asking.period
  const asked = yearOf(asking)
  return { from: LocalDate.parse(`${asked}-01-01`), to: LocalDate.parse(`${asked + 1}-01-01`) }
}
