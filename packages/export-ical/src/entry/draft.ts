/** Drafts: what becomes of one value of the network on its way into a calendar. */
import type { Audience, CalendarPlace, Loss, Revised, TextLevel } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import type { CalendarEvent } from "./event.js"
import type { CalendarTask } from "./task.js"

/** For whom entries are written, and how. @german Schreibweise der Einträge */
export interface EventOptions {
  readonly network: string
  readonly audience: Audience
  readonly language: Language
  /** How easy the texts of offers are to read, where there are several. */
  readonly level: TextLevel
  /** What stands after the `@` of every UID. */
  readonly domain: string
  /** Whether the title of what does not take place says so: many programs show nothing else of it. */
  readonly cancelledTitle: "prefixed" | "plain"
  /** Whether deadlines are tasks, or whole days: many programs show no tasks. */
  readonly deadlines: "tasks" | "days" | "none"
  /** Whether the days on which something rests are entries. */
  readonly closures: "days" | "none"
  /** Where the network is, for what lies in no municipality that is known. */
  readonly region: Pick<CalendarPlace, "land" | "municipality">
  /**
   * The years that matter of what returns without end: `to` is the first that does not. Whole years, so that an entry stays
   * the same while the window of a calendar moves on from day to day.
   */
  readonly years: { readonly from?: number; readonly to?: number }
}

/** An entry, or why there is none; and what was left out of it. @german Entwurf eines Kalendereintrags */
export interface Drafted {
  readonly event?: CalendarEvent
  /** Where deadlines are tasks; a draft has one of the two. */
  readonly task?: CalendarTask
  readonly lost: ReadonlyArray<Loss>
}

/** What the history of a value says about its entry; later changes of what the entry shows of others count too. */
export const historyOf = (
  entity: Revised<unknown>,
  shown: ReadonlyArray<Revised<unknown> | undefined>,
): Pick<CalendarEvent, "sequence" | "createdAt" | "changedAt"> => ({
  sequence: entity.revision - 1,
  createdAt: entity.createdAt,
  changedAt: shown.reduce(
    (latest, other) => (other !== undefined && isLater(other.changedAt, latest) ? other.changedAt : latest),
    entity.changedAt,
  ),
})

/** The title of an entry that does not take place. */
export const markedTitle = (title: string, mark: string | undefined, { cancelledTitle }: EventOptions): string =>
  mark === undefined || cancelledTitle === "plain" ? title : `${mark}: ${title}`

/** The text of several lines, or nothing. */
export const described = (lines: ReadonlyArray<string>): Pick<CalendarEvent, "description"> =>
  lines.length === 0 ? {} : { description: lines.join("\n") }

const isLater = (a: string, b: string): boolean => Date.parse(a) > Date.parse(b)
