/** Names of public holidays, as people say them. */
import type { HolidayType } from "feiertagejs"

/** Names of our own: those of feiertagejs can be changed by anybody in the process. */
export const holidayNames: Readonly<Record<HolidayType, string>> = {
  NEUJAHRSTAG: "Neujahr",
  HEILIGEDREIKOENIGE: "Heilige Drei Könige",
  WELTFRAUENTAG: "Internationaler Frauentag",
  KARFREITAG: "Karfreitag",
  OSTERSONNTAG: "Ostersonntag",
  OSTERMONTAG: "Ostermontag",
  TAG_DER_ARBEIT: "Tag der Arbeit",
  CHRISTIHIMMELFAHRT: "Christi Himmelfahrt",
  PFINGSTSONNTAG: "Pfingstsonntag",
  PFINGSTMONTAG: "Pfingstmontag",
  FRONLEICHNAM: "Fronleichnam",
  AUGSBURGER_FRIEDENSFEST: "Augsburger Friedensfest",
  MARIAHIMMELFAHRT: "Mariä Himmelfahrt",
  WELTKINDERTAG: "Weltkindertag",
  DEUTSCHEEINHEIT: "Tag der Deutschen Einheit",
  REFORMATIONSTAG: "Reformationstag",
  ALLERHEILIGEN: "Allerheiligen",
  BUBETAG: "Buß- und Bettag",
  ERSTERWEIHNACHTSFEIERTAG: "1. Weihnachtstag",
  ZWEITERWEIHNACHTSFEIERTAG: "2. Weihnachtstag",
}
