/** Windows: from which day to which an export is asked for. */
import {
  addDays,
  berlin,
  dateOf,
  type Instant,
  LocalDate,
  LocalDateTime,
  rfc5545,
  toInstant,
  toLocal,
} from "@sozialraum/core"
import { badValue, type Context } from "../context.js"
import { read } from "../reports/asking.js"

/** What `--from` and `--to` say, as instants: from the beginning of the one day up to the beginning of the other. */
export interface AskedWindow {
  readonly from?: Instant
  readonly to?: Instant
}

/** The window that was asked for. @problem WrongUsage - thrown; also where it ends before it begins */
export const askedWindow = ({ options }: Context): AskedWindow => {
  const [from, to] = [read(LocalDate, options, "from"), read(LocalDate, options, "to")]
  if (from !== undefined && to !== undefined && to <= from) throw badValue("to", to)
  return {
    ...(from === undefined ? {} : { from: beginOf(from) }),
    ...(to === undefined ? {} : { to: beginOf(to) }),
  }
}

/** The same with a beginning and an end: from today on, and for a year, where nothing is said. */
export const boundedWindow = (context: Context): Required<AskedWindow> => {
  const asked = askedWindow(context)
  const first = read(LocalDate, context.options, "from") ?? dateOf(toLocal(context.at, berlin))
  const to = asked.to ?? beginOf(addDays(first, 365))
  const from = beginOf(first)
  if (to <= from) throw badValue("to", read(LocalDate, context.options, "to") ?? "")
  return { from, to }
}

/** Days begin as they do in Germany. */
const beginOf = (day: LocalDate): Instant => {
  const midnight = LocalDateTime.safeParse(`${day}T00:00`)
  // Clocks are known from 1800 to 2999.
  if (!midnight.success) throw badValue("from", day)
  return toInstant(midnight.data, berlin, rfc5545).instant
}
