/** Sentences for attendance: what is worth a look about who came. */
import type { MemberMissedMeetings } from "../moderation/index.js"
import type { Catalogue } from "./catalogue.js"
import { reportWords } from "./report-words.js"

/** German and English sentences for what is worth a look about attendance. */
export const attendanceFindingText: Catalogue<MemberMissedMeetings> = {
  de: {
    MemberMissedMeetings: ({ name, missed, since }) =>
      `${name} hat ${missed === 1 ? `die letzte Sitzung am ${reportWords.de.date(since)}` : `die letzten ${missed} Sitzungen, die erste am ${reportWords.de.date(since)},`} versäumt; zu fragen ist, ob die Einrichtung weiter mitarbeiten will (Q5).`,
  },
  en: {
    MemberMissedMeetings: ({ name, missed, since }) =>
      `${name} has missed ${missed === 1 ? `the last meeting on ${reportWords.en.date(since)}` : `the last ${missed} meetings, the first on ${reportWords.en.date(since)}`}; it should be asked whether it still wants to take part (Q5).`,
  },
}
