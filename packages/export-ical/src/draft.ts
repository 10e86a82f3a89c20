/** Drafts: what becomes of one value of the network on its way into a calendar. */
import type { Audience, Loss, Revised } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import type { CalendarEvent } from "./event.js"

/** For whom entries are written, and how. @german Schreibweise der Einträge */
export interface EventOptions {
  readonly network: string
  readonly audience: Audience
  readonly language: Language
  /** What stands after the `@` of every UID. */
  readonly domain: string
  /** Whether the title of what does not take place says so: many programs show nothing else of it. */
  readonly cancelledTitle: "prefixed" | "plain"
}

/** An entry, or why there is none; and what was left out of it. @german Entwurf eines Kalendereintrags */
export interface Drafted {
  readonly event?: CalendarEvent
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
