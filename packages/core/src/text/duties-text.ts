/** Duties for people: what an institution is to do, and by when. */
import type { Duty } from "../moderation/index.js"
import type { Language } from "./catalogue.js"
import { dutyWords } from "./duties-words.js"
import { bullets, page, plain, section } from "./report-markdown.js"
import { reportWords } from "./report-words.js"

/** What is to be done, in a line. */
export const describeDuty = (duty: Duty, language: Language): string => {
  const words = dutyWords[language]
  const { title } = duty
  switch (duty.kind) {
    case "attendMeeting":
      return words.attendMeeting(title, duty.answer)
    case "writeMinutes":
      return words.writeMinutes(title, duty.held)
    case "measure":
      return words.measure(title, duty.next, duty.as === "participant" ? duty.responsibleName : undefined)
    case "membership":
      return words.membership[duty.because](title)
    case "checkOffer":
      return words.checkOffer[duty.because](title)
    case "loan":
      return words.loan[duty.as][duty.step](title, duty.withName)
    case "resourceRequest":
      return words.resourceRequest[duty.as](title, duty.withName)
    case "clearDamage":
      return words.clearDamage[duty.severity](title)
    case "fundApplication":
      return words.fundApplication[duty.step](title, duty.fundName)
    case "answerDatePoll":
    case "hostMeeting":
    case "checkMinutes":
    case "findDate":
    case "moderateMeeting":
    case "sendInvitation":
    case "recordMeeting":
      return words.atMeeting[duty.kind](title)
    default:
      return words[duty.kind](title)
  }
}

/**
 * The duties of an institution as a page of Markdown: what is overdue, what has a day, what has none; in the order in which
 * they come.
 *
 * @param options - `of` is the name of the institution, for the heading
 * @rule Q14
 */
export const dutiesMarkdown = (
  duties: ReadonlyArray<Duty>,
  { language, of }: { readonly language: Language; readonly of?: string },
): string => {
  const words = dutyWords[language]
  const { date } = reportWords[language]
  const line = (duty: Duty): string => {
    const text = plain(describeDuty(duty, language))
    const late = duty.overdueDays > 0 ? ` (${words.days(duty.overdueDays)})` : ""
    return duty.on === undefined ? text : `${date(duty.on)}: ${text}${late}`
  }
  const list = (isIn: (duty: Duty) => boolean): string => bullets(duties.filter(isIn).map(line))
  return page([
    `# ${words.heading}${of === undefined ? "" : `: ${plain(of)}`}`,
    duties.length === 0 ? words.nothing : "",
    section(
      `## ${words.overdue}`,
      list(({ overdueDays }) => overdueDays > 0),
    ),
    section(
      `## ${words.ahead}`,
      list(({ on, overdueDays }) => on !== undefined && overdueDays === 0),
    ),
    section(
      `## ${words.undated}`,
      list(({ on }) => on === undefined),
    ),
  ])
}
