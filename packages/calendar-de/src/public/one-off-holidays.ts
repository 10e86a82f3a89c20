/** Public holidays of a single year. */
import type { Land } from "@sozialraum/core/calendar"
import { LocalDate } from "@sozialraum/core/time"

/** A day that one Land made a public holiday once. @german Einmaliger Feiertag */
export interface OneOffHoliday {
  readonly land: Land
  readonly day: LocalDate
  readonly reason: string
  readonly source: string
}

const announced = "https://www.berlin.de/aktuelles/9188766-958090-einmaliger-feiertag-am-8-mai-2025.html"

/** Those since 1995, beside the Reformationstag of 2017 in all Länder. */
export const oneOffHolidays: ReadonlyArray<OneOffHoliday> = [
  { land: "BE", day: LocalDate.parse("2020-05-08"), reason: "75. Jahrestag der Befreiung", source: announced },
  { land: "BE", day: LocalDate.parse("2025-05-08"), reason: "80. Jahrestag der Befreiung", source: announced },
  { land: "BE", day: LocalDate.parse("2028-06-17"), reason: "75. Jahrestag des Volksaufstandes", source: announced },
]
