/** The sentences for messages that cannot be written, in German and English. */
import type { Catalogue } from "@sozialraum/core/text"
import type { MessageRefused } from "./invitation.js"

/** The sentences for calendar messages, to be read with those of core. */
export const messageText: Catalogue<MessageRefused> = {
  de: {
    MeetingNotSendable: ({ meeting, allowed }) =>
      allowed[0] === "invited"
        ? `Zu ${meeting} ist noch nicht eingeladen, oder die Sitzung ist vorbei; so lange gibt es keine Einladung zu verschicken (R24).`
        : `${meeting} ist nicht abgesagt, oder es war noch niemand eingeladen; es gibt keine Absage zu verschicken (R26).`,
    OrganizerUnreachable: ({ meeting }) =>
      `Wer zu ${meeting} einlädt, hat kein Funktionspostfach; niemand könnte antworten (P5).`,
    NobodyReachable: ({ meeting }) => `Von den Eingeladenen zu ${meeting} hat niemand ein Funktionspostfach (P5).`,
  },
  en: {
    MeetingNotSendable: ({ meeting, allowed }) =>
      allowed[0] === "invited"
        ? `Nobody was invited to ${meeting} yet, or it is over; there is no invitation to send (R24).`
        : `${meeting} is not cancelled, or nobody was invited to it; there is no cancellation to send (R26).`,
    OrganizerUnreachable: ({ meeting }) =>
      `Whoever convenes ${meeting} has no mailbox of an office; nobody could answer (P5).`,
    NobodyReachable: ({ meeting }) => `None of those invited to ${meeting} has a mailbox of an office (P5).`,
  },
}
