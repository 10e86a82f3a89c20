/** A network over time: how dense it is, and whom it leaves out, step by step. */
import { daysOfSchoolYear, schoolYearOf } from "../calendar/index.js"
import { directoryOn, type NetworkIndex, type TieKind } from "../network/index.js"
import type { Period } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { addDays, LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"
import { countedMap, summaryOf } from "./counted-map.js"
import type { NetworkSummary } from "./network-map.js"
import { tieRecords } from "./tie-records.js"

/** Of which time somebody asks, and in which steps. @german Frage nach dem Verlauf */
export interface OverTimeQuestion {
  /** The first day, and the first one after the last. */
  readonly from: LocalDate
  readonly to: LocalDate
  readonly step: "month" | "schoolYear" | "year"
  readonly kinds?: ReadonlyArray<TieKind>
  readonly area?: SpatialUnitId
  /** The network, unless said otherwise. */
  readonly audience?: Audience
}

/** The numbers of a network in a period. @german Netzwerk im Zeitraum */
export interface NetworkInPeriod extends NetworkSummary {
  readonly period: Period
}

/**
 * The numbers of a network month by month, school year by school year or year by year.
 *
 * A tie counts in every step of which it holds a day, a use in the step in which it begins. Steps that time has cut short
 * count the days that are left. Where areas lie is that of the last day, so that all steps tell of the same ground.
 *
 * @returns in the order of time; nothing where `to` is not after `from`
 * @rule Q30, P9
 * @example
 * import { indexNetwork, LocalDate, networkOverTime } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2023-08-01"), LocalDate.parse("2026-08-01")]
 * const steps = networkOverTime(indexNetwork(await sampleNetwork()), { from, to, step: "schoolYear" })
 * steps.map(({ period, isolated, institutions }) => [period.from, isolated, institutions]) // => [["2023-08-01", 32, 46], ["2024-08-01", 26, 46], ["2025-08-01", 26, 46]]
 */
export const networkOverTime = (index: NetworkIndex, question: OverTimeQuestion): ReadonlyArray<NetworkInPeriod> => {
  const { from, to, step, area, audience = "network" } = question
  if (to <= from) return []
  const records = tieRecords(index, question)
  const source = area === undefined ? { records } : { records, directory: directoryOn(index, addDays(to, -1)) }
  return stepsOf({ from, to }, step).map((period) => {
    const asked = area === undefined ? { period } : { period, area }
    return { period, ...summaryOf(countedMap(index, asked, source), audience) }
  })
}

const stepsOf = ({ from, to }: Period, step: OverTimeQuestion["step"]): ReadonlyArray<Period> => {
  const steps: Array<Period> = []
  let day = from
  while (day < to) {
    const next = nextStep(day, step)
    const end = next === undefined || to < next ? to : next
    steps.push({ from: day, to: end })
    day = end
  }
  return steps
}

/** The first day of the next step; `undefined` where time ends, with the year 9999. */
const nextStep = (day: LocalDate, step: OverTimeQuestion["step"]): LocalDate | undefined => {
  if (step === "schoolYear") return day < "9999-08-01" ? daysOfSchoolYear(schoolYearOf(day)).to : undefined
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const months = step === "year" ? (year + 1) * 12 : year * 12 + month
  const [nextYear, nextMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return LocalDate.safeParse(`${String(nextYear).padStart(4, "0")}-${String(nextMonth).padStart(2, "0")}-01`).data
}
