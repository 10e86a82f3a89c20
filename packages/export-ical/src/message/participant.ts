/** Participants: who is asked to a meeting and by whom, as properties of a calendar message. */
import { escape as escapeText } from "ical-generator"
import { cleanLine } from "../writing/content-line.js"

/** What somebody has answered so far. @german Teilnahmestatus @source RFC 5545, section 3.2.12 */
export type ParticipantAnswer = "none" | "accepted" | "tentative" | "declined"

/** An institution that takes part, by its role address. @german Teilnehmende Einrichtung @source RFC 5545, section 3.8.4.1 */
export interface Participant {
  readonly name: string
  /** A mailbox of the office. */
  readonly address: string
  readonly role: "chair" | "required" | "optional"
  readonly answer: ParticipantAnswer
}

/** ORGANIZER: who asks, and gets the answers. */
export const organizerLine = ({ name, address }: Pick<Participant, "name" | "address">): string =>
  `ORGANIZER${parameter("CN", name)}:${mailTo(address)}`

/** ATTENDEE: who is asked. Whoever has not answered is asked to; institutions are groups, not persons. */
export const attendeeLine = ({ name, address, role, answer }: Participant): string =>
  [
    "ATTENDEE;CUTYPE=GROUP",
    `;ROLE=${roles[role]}`,
    `;PARTSTAT=${answers[answer]}`,
    answer === "none" ? ";RSVP=TRUE" : "",
    parameter("CN", name),
    `:${mailTo(address)}`,
  ].join("")

const roles = { chair: "CHAIR", required: "REQ-PARTICIPANT", optional: "OPT-PARTICIPANT" } as const

const answers = {
  none: "NEEDS-ACTION",
  accepted: "ACCEPTED",
  tentative: "TENTATIVE",
  declined: "DECLINED",
} as const

/** Quoted, and with the escapes for quotation marks and the like. @source RFC 6868 */
const parameter = (name: string, value: string): string => `;${name}="${escapeText(cleanLine(value), true)}"`

/**
 * What an address may not hold in a URI is percent-encoded.
 *
 * ical-generator escapes addresses like texts, with backslashes, which no URI has.
 *
 * @source RFC 6068, section 2
 */
const mailTo = (address: string): string => {
  const at = address.lastIndexOf("@")
  const part = (text: string): string => encodeURIComponent(text.replaceAll(/\p{Cs}/gu, "")).replaceAll("%2B", "+")
  return `mailto:${part(address.slice(0, at))}@${part(address.slice(at + 1))}`
}
