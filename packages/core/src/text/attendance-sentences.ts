/** Sentences for attendance: what is worth a look about who came. */
import type { MemberMissedMeetings } from "../moderation/index.js"
import type { Catalogue } from "./catalogue.js"

/** German and English sentences for what is worth a look about attendance. */
export const attendanceFindingText: Catalogue<MemberMissedMeetings> = {
  de: {
    MemberMissedMeetings: ({ institution, missed, since }) =>
      `${institution} hat seit dem ${since} ${missed === 1 ? "die letzte Sitzung" : `${missed} Sitzungen in Folge`} versäumt; zu fragen ist, ob die Einrichtung weiter mitarbeiten will (Q5).`,
  },
  en: {
    MemberMissedMeetings: ({ institution, missed, since }) =>
      `${institution} has missed ${missed === 1 ? "the last meeting" : `${missed} meetings in a row`} since ${since}; it should be asked whether it still wants to take part (Q5).`,
  },
}
