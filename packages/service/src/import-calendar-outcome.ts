/** The outcome of an import of a calendar: what it does, or would do, and what a person should look at. */
import type { Delivery, FieldChange, Instant, KeptField, ListedEntry, Problem } from "@sozialraum/core"
import type { CalendarPlan, CalendarReport } from "@sozialraum/import-ical"

/** What an import does, or would do, with one entry of a calendar. @german Kalenderänderung */
export interface CalendarEntryChange {
  readonly id: string
  readonly title: string
  readonly kind: "added" | "changed" | "missing"
  readonly fields: ReadonlyArray<FieldChange>
  /** Fields that a person had changed by hand; they stay as they are. */
  readonly kept: ReadonlyArray<KeptField>
}

/** An entry that the calendar no longer has and that is not over: to be looked at, never a reason to delete. @german Vermisster Kalendereintrag */
export interface MissingEntry {
  readonly id: string
  readonly title: string
  /** When a delivery first came without it. */
  readonly since: Instant
}

type Counted = "added" | "changed" | "unchanged" | "returned" | "missing" | "rejected" | "older"

/** What came of an import of a calendar. @german Ergebnis eines Kalenderimports */
export interface CalendarImport {
  readonly report: CalendarReport
  /** Entries, not components: a series counts once. `returned` and `older` are among the unchanged ones. */
  readonly plan: Readonly<Record<Counted, number>>
  readonly changes: ReadonlyArray<CalendarEntryChange>
  readonly missing: ReadonlyArray<MissingEntry>
  /** Calendars that another source delivered for the same days: they stay. */
  readonly held: ReadonlyArray<{ readonly id: string; readonly source: string }>
  /** Whether the store holds the calendar now. */
  readonly committed: boolean
  /** The record of the import; left out where nothing was written. */
  readonly delivery?: Delivery
}

/** An import of a calendar has to be told for whom it is. @german Fehlende Angabe zum Kalenderimport */
export type ImportNeeds = Problem<"ImportNeeds", { readonly what: "institution" | "resource" }>

/** What was found out beside the plan. */
export interface CalendarFound {
  readonly kept: ReadonlyMap<string, ReadonlyArray<KeptField>>
  readonly held: CalendarImport["held"]
  readonly at: Instant
}

/** The outcome of an import, as it is told. */
export const calendarOutcome = (
  report: CalendarReport,
  plan: CalendarPlan,
  { kept, held, at }: CalendarFound,
): Omit<CalendarImport, "committed"> => {
  const change = (kind: CalendarEntryChange["kind"]) => (listed: ListedEntry) => ({
    ...{ id: listed.id, title: entryTitle(listed), kind, fields: [] },
    kept: kept.get(listed.id) ?? [],
  })
  return {
    report,
    plan: {
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      returned: plan.returned.length,
      missing: plan.missing.length,
      rejected: report.rejected.length,
      older: plan.older.length,
    },
    changes: [
      ...plan.added.map(change("added")),
      ...plan.changed.map(({ after, fields }) => ({ ...change("changed")(after), fields })),
      ...plan.missing.filter(({ missingSince }) => missingSince === undefined).map(change("missing")),
    ],
    missing: plan.missing.map((listed) => ({
      id: listed.id,
      title: entryTitle(listed),
      since: listed.missingSince ?? at,
    })),
    held,
  }
}

/** What an entry is called; of busy times there is no more than when they begin. */
const entryTitle = ({ said }: ListedEntry): string => {
  if (said.as === "offer") return said.offer.title
  if (said.as === "closure") return `${said.closures[0]?.reason ?? ""} ${said.closures[0]?.from ?? ""}`.trim()
  return said.series[0]?.start.replace("T", " ") ?? ""
}
