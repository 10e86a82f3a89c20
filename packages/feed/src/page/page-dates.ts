/** Dates as pages say them: by the clock of the place, whatever the reader's is. */
import type { LocalDate } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import type { EventTime } from "@sozialraum/export-ical"

/** `Mi, 21. Oktober 2026, 15:00–17:00 Uhr`; whole days without a clock. */
export const whenText = (when: EventTime, language: Language): string => {
  if ("from" in when) {
    const last = dayBefore(when.to)
    return last <= when.from
      ? dayText(when.from, language)
      : `${dayText(when.from, language)} – ${dayText(last, language)}`
  }
  const [first, last] = [when.start.slice(0, 10), when.end.slice(0, 10)]
  const [from, to] = [when.start.slice(11, 16), when.end.slice(11, 16)]
  const oClock = language === "de" ? " Uhr" : ""
  return first === last
    ? `${dayText(first, language)}, ${from}–${to}${oClock}`
    : `${dayText(first, language)}, ${from}${oClock} – ${dayText(last, language)}, ${to}${oClock}`
}

/** `Mi, 21. Oktober 2026`. */
export const dayText = (day: string, language: Language): string => {
  const date = new Date(`${day}T00:00:00Z`)
  const { weekdays, months } = names[language]
  const [weekday, month] = [weekdays[date.getUTCDay()], months[date.getUTCMonth()]]
  return `${weekday}, ${date.getUTCDate()}${language === "de" ? "." : ""} ${month} ${date.getUTCFullYear()}`
}

const dayBefore = (day: LocalDate): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

const names = {
  de: {
    weekdays: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"],
    months: [
      ...["Januar", "Februar", "März", "April", "Mai", "Juni"],
      ...["Juli", "August", "September", "Oktober", "November", "Dezember"],
    ],
  },
  en: {
    weekdays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    months: [
      ...["January", "February", "March", "April", "May", "June"],
      ...["July", "August", "September", "October", "November", "December"],
    ],
  },
} as const
