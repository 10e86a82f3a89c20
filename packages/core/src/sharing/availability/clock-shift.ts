/** Shifts on the clock: how far apart two wall-clock times are, and the time so much later, whatever the clocks do between. */
import { addDays, dateOf, daysBetween, type LocalDateTime, minuteOfDay } from "../../time/index.js"
import { localTimeOn, minutesPerDay } from "./local-clock.js"

/** How much later the second is; negative where it is earlier. @unit minutes */
export const minutesTo = (from: LocalDateTime, to: LocalDateTime): number =>
  daysBetween(dateOf(from), dateOf(to)) * minutesPerDay + minuteOfDay(to) - minuteOfDay(from)

/** The wall-clock time so many minutes later, or earlier where they are negative. */
export const shifted = (local: LocalDateTime, minutes: number): LocalDateTime => {
  const minute = minuteOfDay(local) + minutes
  const days = Math.floor(minute / minutesPerDay)
  return localTimeOn(addDays(dateOf(local), days), minute - days * minutesPerDay)
}
