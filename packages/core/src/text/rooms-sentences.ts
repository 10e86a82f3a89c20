/** Sentences for what is taken: why a booking cannot be, and where bookings stand against each other. */
import type { BookingConflict, ConflictFinding } from "../sharing/index.js"
import type { Interval } from "../time/index.js"
import type { Catalogue, Language } from "./catalogue.js"
import { intervalText } from "./interval-text.js"

/** German and English sentences for what stands against a booking because others were first. */
export const conflictText: Catalogue<ConflictFinding> = {
  de: {
    NotEnoughUnits: ({ requested, free, of, taken, restMinutes }) =>
      `${requested} angefragt, aber nur ${free} von ${of} frei${others(taken.length, of - free)(
        `; vergeben: ${times(taken, "de")}`,
        "; die übrigen sind außer Betrieb",
      )}${rest(restMinutes, "de")} (R38).`,
    ResourceTaken: ({ taken, restMinutes }) => `Schon vergeben: ${times(taken, "de")}${rest(restMinutes, "de")} (R38).`,
  },
  en: {
    NotEnoughUnits: ({ requested, free, of, taken, restMinutes }) =>
      `${requested} requested, but only ${free} of ${of} free${others(taken.length, of - free)(
        `; taken: ${times(taken, "en")}`,
        "; the others are out of order",
      )}${rest(restMinutes, "en")} (R38).`,
    ResourceTaken: ({ taken, restMinutes }) => `Already taken: ${times(taken, "en")}${rest(restMinutes, "en")} (R38).`,
  },
}

/** German and English sentences for bookings that stand against each other. */
export const occupancyFindingText: Catalogue<BookingConflict | ConflictFinding> = {
  de: {
    ...conflictText.de,
    DoubleBooked: ({ resource, taken, restMinutes }) =>
      `${resource} ist doppelt vergeben: ${times(taken, "de")}${rest(restMinutes, "de")} (R38).`,
    OverCapacity: ({ resource, during, taken, of }) =>
      `Von ${resource} sind ${taken} vergeben oder außer Betrieb, es gibt aber nur ${of}: ${intervalText(during, "de")} (R38).`,
  },
  en: {
    ...conflictText.en,
    DoubleBooked: ({ resource, taken, restMinutes }) =>
      `${resource} is booked twice: ${times(taken, "en")}${rest(restMinutes, "en")} (R38).`,
    OverCapacity: ({ resource, during, taken, of }) =>
      `${taken} of ${resource} are promised or out of order, but there are only ${of}: ${intervalText(during, "en")} (R38).`,
  },
}

/** Nobody has the others where they are out of order; and there are none where more is asked for than there is. */
const others =
  (bookings: number, missing: number) =>
  (taken: string, outOfOrder: string): string => {
    if (bookings > 0) return taken
    return missing > 0 ? outOfOrder : ""
  }

const times = (taken: ReadonlyArray<Interval>, language: Language): string =>
  taken.map((interval) => intervalText(interval, language)).join("; ")

const rest = (minutes: number, language: Language): string => {
  if (minutes === 0) return ""
  return language === "de"
    ? `; zwischen zwei Nutzungen liegen ${minutes} Minuten`
    : `; ${minutes} minutes lie between two uses`
}
