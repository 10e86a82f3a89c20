/** Laws of reading calendars, for any bytes at all. */
import { ClosureCalendar } from "@sozialraum/core/calendar"
import { ListedEntry, Offer } from "@sozialraum/core/offer"
import { Interval } from "@sozialraum/core/time"
import { busyWithin, readCalendar } from "../index.js"
import { toCalendarInspection } from "../inspection.js"

const window = Interval.parse({ start: "2026-09-01T00:00", end: "2026-12-01T00:00", zone: "Europe/Berlin" })

/** The laws that reading some bytes breaks. @param thorough - also what costs as much again */
export const brokenLaws = (bytes: Uint8Array, thorough: boolean): ReadonlyArray<string> => {
  const broken: Array<string> = []
  const law = (holds: boolean, name: string) => {
    if (!holds) broken.push(name)
  }
  try {
    for (const as of thorough ? (["closures", "offers", "busy"] as const) : [undefined]) {
      const options = { source: "haus", ...(as === undefined ? {} : { as }), keepPrivate: bytes.length % 2 === 0 }
      const report = readCalendar(bytes, options)
      const { accepted, rejected, components, listed, offers, closures, busy, findings } = report
      const numbers = [...accepted.map(({ value }) => value.component), ...rejected.map(({ component }) => component)]
      law(numbers.length === components && new Set(numbers).size === components, "every component once")
      law(
        accepted.every(({ lines }) => lines.every((line) => line >= 1)),
        "lines",
      )
      law(
        rejected.every(({ line }) => line >= 1),
        "lines of rejected ones",
      )
      law(new Set(listed.map(({ id }) => id)).size === listed.length, "ids of entries once")
      law(new Set(offers.map(({ id }) => id)).size === offers.length, "ids of offers once")
      law(findings.length < 40_000, "findings are bounded")
      law(components > 0 || findings.some(({ severity }) => severity === "error"), "an empty file says why")
      if (thorough) {
        law(JSON.stringify(readCalendar(bytes, options)) === JSON.stringify(report), "the same report again")
        law(
          listed.slice(0, 50).every((one) => ListedEntry.safeParse(one).success),
          "entries fit their schema",
        )
        law(
          offers.slice(0, 50).every((one) => Offer.safeParse(one).success),
          "offers fit their schema",
        )
        law(
          closures.every((one) => ClosureCalendar.safeParse(one).success),
          "calendars fit their schema",
        )
        law(busyWithin(busy.slice(0, 50), window).length <= 40_000, "busy times are bounded")
        for (const language of ["de", "en"] as const) {
          const told = toCalendarInspection(report, language)
          law(
            [...told.findings.map(({ fix }) => fix), ...told.rejected.map(({ message }) => message)].every(
              (text) => !/undefined|\[object/.test(text),
            ),
            `sentences ${language}`,
          )
        }
      }
    }
  } catch (error) {
    broken.push(
      `throws ${error instanceof Error ? `${error.message} ${error.stack?.split("\n")[1]?.trim()}` : String(error)}`,
    )
  }
  return broken
}
