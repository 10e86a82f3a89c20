/** Findings about dates of meetings: holidays on which they fall, in German and English. */

import { groupedBy } from "../grouped.js"
import type { MeetingDateFinding, NamedClosure } from "../scheduling/index.js"
import type { Catalogue, Language } from "./catalogue.js"
import { reportWords, spanText } from "./report-words.js"

/** German and English sentences for what is worth a look about the date of a meeting. */
export const dateFindingText: Catalogue<MeetingDateFinding> = {
  de: {
    MeetingInHolidays: ({ meeting, on, holiday, because }) =>
      `Die Sitzung ${meeting} am ${day("de", on)} fällt ${holiday === "feiertag" ? "auf einen Feiertag" : "in die Schulferien"}: ${closures("de", because)} (R25).`,
    MeetingOnMovableDay: ({ meeting, on, schools, of, because }) =>
      `Die Sitzung ${meeting} am ${day("de", on)} fällt bei ${schools.length} von ${of} Schulen unter den Mitgliedern auf einen beweglichen Ferientag: ${closures("de", because)} (R25).`,
    MeetingDayUnknown: ({ meeting, on, holiday }) =>
      `Ob die Sitzung ${meeting} am ${day("de", on)} ${holiday === "feiertag" ? "auf einen Feiertag" : "in die Schulferien"} fällt, sagt noch kein Kalender sicher (R25).`,
  },
  en: {
    MeetingInHolidays: ({ meeting, on, holiday, because }) =>
      `The meeting ${meeting} on ${day("en", on)} falls ${holiday === "feiertag" ? "on a public holiday" : "into the school holidays"}: ${closures("en", because)} (R25).`,
    MeetingOnMovableDay: ({ meeting, on, schools, of, because }) =>
      `The meeting ${meeting} on ${day("en", on)} falls on a movable day of ${schools.length} of ${of} schools among the members: ${closures("en", because)} (R25).`,
    MeetingDayUnknown: ({ meeting, on, holiday }) =>
      `No calendar says for certain whether the meeting ${meeting} on ${day("en", on)} falls ${holiday === "feiertag" ? "on a public holiday" : "into the school holidays"} (R25).`,
  },
}

const day = (language: Language, on: MeetingDateFinding["on"]): string => reportWords[language].date(on)

/** A closure that several calendars tell alike is said once, with the name of the first. */
const closures = (language: Language, because: ReadonlyArray<NamedClosure>): string => {
  const told = groupedBy(because, ({ closure }) => `${closure.reason}, ${spanText(reportWords[language], closure)}`)
  return [...told].map(([text, [first]]) => `${text} (${first?.name ?? ""})`).join("; ")
}
