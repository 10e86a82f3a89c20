/** Words for the course of a booking: states, categories and units of a fee, in German and English. */

import type { ClaimStatus } from "../loan/index.js"
import type { BookingStatus, FeeUnit } from "../sharing/index.js"
import { dateOf, LocalDate, LocalDateTime } from "../time/index.js"
import { availabilityWords } from "./availability-words.js"
import type { Language } from "./catalogue.js"
import { reportWords } from "./report-words.js"

/** How far a booking has come, in a word or two. */
export const bookingStates: Readonly<Record<Language, Readonly<Record<BookingStatus, string>>>> = {
  de: {
    granted: "zugesagt",
    confirmed: "bestätigt",
    handedOver: "übergeben",
    inUse: "in Nutzung",
    returned: "zurückgegeben",
    inspected: "abgenommen",
    performed: "geleistet",
    closed: "abgeschlossen",
    cancelled: "abgesagt",
    noShow: "nicht in Anspruch genommen",
  },
  en: {
    granted: "granted",
    confirmed: "confirmed",
    handedOver: "handed over",
    inUse: "in use",
    returned: "returned",
    inspected: "inspected",
    performed: "performed",
    closed: "closed",
    cancelled: "cancelled",
    noShow: "no-show",
  },
}

/** What became of a claim for a damage. */
export const claimStates: Readonly<Record<Language, Readonly<Record<ClaimStatus, string>>>> = {
  de: { open: "offen", waived: "verzichtet", claimed: "gefordert", settled: "beglichen" },
  en: { open: "open", waived: "waived", claimed: "claimed", settled: "settled" },
}

/** For what a fee is paid each time. */
export const feeUnits: Readonly<Record<Language, Readonly<Record<FeeUnit, string>>>> = {
  de: {
    use: "je Nutzung",
    hour: "je angefangene Stunde",
    day: "je angefangenen Tag",
    weekend: "je Wochenende",
    week: "je angefangene Woche",
    month: "je angefangenen Monat",
    unit: "je Stück",
    kilometre: "je Kilometer",
  },
  en: {
    use: "for each use",
    hour: "for each hour begun",
    day: "for each day begun",
    weekend: "for each weekend",
    week: "for each week begun",
    month: "for each month begun",
    unit: "for each unit",
    kilometre: "for each kilometre",
  },
}

/** A day, or a day with the time of a clock, without its weekday: `3. Juni 2026, 14:30 Uhr`. */
export const momentText = (moment: LocalDate | LocalDateTime, language: Language): string => {
  const time = LocalDateTime.safeParse(moment)
  return time.success
    ? `${reportWords[language].date(dateOf(time.data))}, ${availabilityWords[language].clock(time.data)}`
    : reportWords[language].date(LocalDate.parse(moment))
}
