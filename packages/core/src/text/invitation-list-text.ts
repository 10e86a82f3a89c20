/** The invitation list as a table, for whoever sends the invitations. */
import type { InvitationFinding, InvitationList, Invitee } from "../moderation/index.js"
import { type Language, sentence, type Tagged } from "./catalogue.js"
import { functionName } from "./contact-functions.js"
import { findingText } from "./findings.js"
import { bullets, page, plain, section, table } from "./report-markdown.js"
import { reportWords } from "./report-words.js"

/**
 * Whom to invite, how each is reached, and what to look at before, in Markdown.
 *
 * @param list - what `invitationList` found: what it does not tell its reader is not in it
 * @rule Q3, R24
 */
export const invitationListMarkdown = (list: InvitationList, { language }: { readonly language: Language }): string => {
  const words = texts[language]
  const common = reportWords[language]
  const told = list.invitees.some(({ lastAttendance, answer }) => lastAttendance !== undefined || answer !== undefined)
  const rows = list.invitees.map((invitee) => [
    plain(invitee.name),
    words.as[invitee.as],
    plain(contactText(invitee)),
    plain(
      invitee.delegates
        .map(({ function: role, email }) =>
          email === undefined ? functionName(role, language) : `${functionName(role, language)} (${email})`,
        )
        .join(", "),
    ),
    ...(told ? [lastText(invitee, words, common.date), answerText(invitee, words)] : []),
  ])
  const head = told ? [...words.head, ...words.convenorHead] : words.head
  return page([
    `# ${words.title(common.date(list.on))}`,
    list.invitedOn === undefined ? "" : words.sent(common.date(list.invitedOn)),
    list.sendBy === undefined || list.invitedOn !== undefined
      ? ""
      : words.sendBy(common.date(list.sendBy.latest), list.sendBy.leadDays),
    rows.length === 0 ? words.nobody : table(head, rows),
    section(
      `## ${words.findings}`,
      bullets(list.findings.map((finding) => plain(sentence(named(finding, list), language, [findingText])))),
    ),
  ])
}

/** A sentence calls its institution by name. */
const named = (finding: InvitationFinding, { invitees }: InvitationList): Tagged => {
  if (!("institution" in finding)) return finding
  const name = invitees.find(({ institution }) => institution === finding.institution)?.name
  const told = { ...finding, institution: name ?? finding.institution }
  return told
}

const contactText = ({ contact }: Invitee): string => {
  const [mail] = contact?.emails ?? []
  return mail ?? contact?.phones[0] ?? ""
}

type Words = (typeof texts)[Language]

const lastText = ({ lastAttendance }: Invitee, words: Words, date: (typeof reportWords)[Language]["date"]): string =>
  lastAttendance === undefined ? "" : `${date(lastAttendance.on)}: ${words.attended[lastAttendance.answer]}`

const answerText = ({ answer }: Invitee, words: Words): string =>
  answer === undefined ? "" : words.answers[answer.answer]

const texts = {
  de: {
    title: (date: string) => `Einladungsliste zur Sitzung am ${date}`,
    sent: (date: string) => `Eingeladen wurde am ${date}.`,
    sendBy: (date: string, days: number) =>
      `Einladen bis spätestens ${date}: Die Frist beträgt ${days} ${days === 1 ? "Tag" : "Tage"}.`,
    nobody: "Auf der Liste steht niemand.",
    head: ["Einrichtung", "Als", "Adresse", "Vertretung"],
    convenorHead: ["Letzte Teilnahme", "Rückmeldung"],
    findings: "Vor dem Versand ansehen",
    as: {
      member: "Mitglied",
      standingGuest: "ständiger Gast",
      guest: "Gast",
      invitedGuest: "eingeladener Gast",
      noLonger: "nicht mehr dabei",
    },
    attended: {
      present: "anwesend",
      represented: "vertreten",
      excused: "entschuldigt",
      absent: "nicht anwesend",
    },
    answers: { accepted: "kommt", tentative: "vielleicht", declined: "kommt nicht" },
  },
  en: {
    title: (date: string) => `Invitation list for the meeting on ${date}`,
    sent: (date: string) => `The invitation went out on ${date}.`,
    sendBy: (date: string, days: number) =>
      `To be sent by ${date}: invitations go out ${days} ${days === 1 ? "day" : "days"} before.`,
    nobody: "There is nobody on the list.",
    head: ["Institution", "As", "Address", "Represented by"],
    convenorHead: ["Last attendance", "Answer"],
    findings: "To look at before it is sent",
    as: {
      member: "member",
      standingGuest: "standing guest",
      guest: "guest",
      invitedGuest: "invited guest",
      noLonger: "no longer with us",
    },
    attended: { present: "present", represented: "represented", excused: "excused", absent: "absent" },
    answers: { accepted: "comes", tentative: "perhaps", declined: "does not come" },
  },
}
