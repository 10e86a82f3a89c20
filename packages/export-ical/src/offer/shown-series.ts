/** Shown series: a series with its dates, as a calendar is to show them. */
import type { Interval, LocalDate, LocalDateTime, Series } from "@sozialraum/core"
import type { EventStatus } from "../entry/event.js"
import type { Carrier } from "./series-carrier.js"

/** A date of a series as a calendar shows it. @german Gezeigter Termin */
export interface ShownDate {
  /** The start as the series first had it. */
  readonly key: LocalDateTime
  readonly when: Interval
  /** When it would be as the series first had it. */
  readonly planned: Interval
  readonly status: EventStatus
  /**
   * How it stands to a rule: it is one of its dates as they are; one that is otherwise; or one whose time programs do not
   * agree on, so that no rule can have it.
   */
  readonly fits: "plain" | "otherwise" | "apart"
  readonly because?: "moved" | "changed"
  readonly reason?: string
}

/** A series, and its dates on the days that were looked at. @german Serie mit gezeigten Terminen */
export interface ShownSeries {
  readonly series: Series
  readonly carriers: ReadonlyArray<Carrier>
  /** In the order of their keys. */
  readonly dates: ReadonlyArray<ShownDate>
  /** The days that were looked at: after them the dates are those of the rule, as the last ones are. */
  readonly looked: { readonly from: LocalDate; readonly to: LocalDate }
  /** Whether most starts of its rule have a date, or few of them. */
  readonly density: "dense" | "sparse"
  /** The last day that has a date, where there is one. */
  readonly end?: LocalDate
}

/** A start as part of a UID. */
export const compact = (key: LocalDateTime): string => key.replaceAll(/[-:]/g, "")
