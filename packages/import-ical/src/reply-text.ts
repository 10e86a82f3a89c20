/** The sentences for replies that are none, in German and English. */
import type { Catalogue } from "@sozialraum/core/text"
import type { AnswerNotUsable, ReplyProblem } from "./reply.js"
import type { AnswerOutdated } from "./reply-steps.js"

const germanReasons: Readonly<Record<AnswerNotUsable["because"], string>> = {
  delegated: "Die Einladung wurde weitergegeben; bitte nachfragen, wer zusagt",
  noAnswer: "Die Rückmeldung sagt weder zu noch ab",
  severalAttendees: "Die Rückmeldung nennt mehrere Eingeladene; von wem sie ist, bleibt offen",
  otherDate: "Die Rückmeldung meint einen einzelnen Termin einer Serie; eine Sitzung ist keine",
}

const englishReasons: Readonly<Record<AnswerNotUsable["because"], string>> = {
  delegated: "The invitation was handed on; ask who accepts it",
  noAnswer: "The reply neither accepts nor declines",
  severalAttendees: "The reply names several invitees; whose it is stays open",
  otherDate: "The reply is about one date of a series; a meeting is none",
}

/** The sentences for replies, to be read with those of core. */
export const replyText: Catalogue<ReplyProblem | AnswerOutdated> = {
  de: {
    ReplyUnreadable: () => "Der Text ist kein Kalender.",
    NotAReply: ({ method }) =>
      `Der Kalender ist keine Rückmeldung${method === undefined ? "" : `, sondern ${germanMethods[method] ?? method}`}.`,
    SeveralComponents: ({ count }) => `Eine Rückmeldung hat einen Termin; hier sind es ${count}.`,
    UnknownUid: () => "Die Rückmeldung gehört zu keiner Einladung, die von hier verschickt wurde.",
    StaleSequence: ({ meeting }) =>
      `Die Rückmeldung gilt einer früheren Fassung der Einladung zu ${meeting}; seitdem wurde die Sitzung verlegt.`,
    AttendeeNotInvited: ({ meeting }) =>
      `Die Rückmeldung zu ${meeting} kommt von einem Postfach, das nicht eingeladen war; bitte zuordnen.`,
    AnswerNotUsable: ({ because }) => `${germanReasons[because]}.`,
    AnswerOutdated: ({ institution, known }) =>
      `Von ${institution} ist schon eine spätere Rückmeldung bekannt (${known}).`,
  },
  en: {
    ReplyUnreadable: () => "The text is no calendar.",
    NotAReply: ({ method }) =>
      `The calendar is no reply${method === undefined ? "" : `, but ${englishMethods[method] ?? method}`}.`,
    SeveralComponents: ({ count }) => `A reply has one entry; here are ${count}.`,
    UnknownUid: () => "The reply belongs to no invitation that was sent from here.",
    StaleSequence: ({ meeting }) =>
      `The reply is to an earlier invitation to ${meeting}; since then the meeting was moved.`,
    AttendeeNotInvited: ({ meeting }) =>
      `The reply to ${meeting} comes from a mailbox that was not invited; say whose it is.`,
    AnswerNotUsable: ({ because }) => `${englishReasons[because]}.`,
    AnswerOutdated: ({ institution, known }) => `A later reply of ${institution} is known already (${known}).`,
  },
}

const germanMethods: Readonly<Record<string, string>> = {
  CANCEL: "eine Absage",
  COUNTER: "ein Vorschlag für einen anderen Termin",
  PUBLISH: "ein veröffentlichter Kalender",
  REQUEST: "eine Einladung",
}

const englishMethods: Readonly<Record<string, string>> = {
  CANCEL: "a cancellation",
  COUNTER: "a proposal for another date",
  PUBLISH: "a published calendar",
  REQUEST: "an invitation",
}
