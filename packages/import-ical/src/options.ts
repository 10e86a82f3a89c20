/** Options: what a caller knows about a calendar file. */

import type { ClosureKind, ClosureScope, DaySpan, Land } from "@sozialraum/core/calendar"
import type { Address, InstitutionId, SiteId } from "@sozialraum/core/institution"
import type { ListedEntry, OfferForm, Taxonomy } from "@sozialraum/core/offer"
import type { LocalDate, Zone } from "@sozialraum/core/time"

/**
 * What a calendar is taken for: days on which something rests, offers of an institution, or times at which somebody or
 * something is busy.
 *
 * @german Lesart eines Kalenders
 */
export type CalendarReading = "closures" | "offers" | "busy"

/** A place that a network knows, by what people call it. @german Bekannter Ort */
export interface KnownPlace {
  readonly id: SiteId
  readonly names: ReadonlyArray<string>
  readonly address?: Address
}

/** A public holiday that holds only in parts of a Land. @german Örtlicher Feiertag */
export interface PartlyHoliday {
  readonly land: Land
  readonly listedAs: string
  readonly onlyIn: string
}

/** What the caller knows about a calendar file. @german Angaben zum Kalender */
export interface CalendarOptions {
  /** Names the source; ids of what comes from it begin with it. */
  readonly source: string
  /** What it is taken for; left out, it is recognised. */
  readonly as?: CalendarReading
  /** That of times which name none; Europe/Berlin unless said, or what the file says of itself. */
  readonly zone?: Zone
  /** Whose offers these are. */
  readonly institution?: InstitutionId
  /** For whom the closures are; left out, the Land that the file names. */
  readonly scope?: ClosureScope
  /** What sort of closures these are, where their names do not say it. */
  readonly kind?: ClosureKind
  /** Whether DTEND of whole days is the first day after, as the standard says, or the last one. */
  readonly dtend?: "exclusive" | "inclusive"
  /** The days for which the file was asked; left out, only what is complete in it. */
  readonly covered?: DaySpan
  /** Public holidays that hold only in parts of their Land. */
  readonly partly?: ReadonlyArray<PartlyHoliday>
  /** Where offers may take place. */
  readonly places?: ReadonlyArray<KnownPlace>
  /** The topics of the network; those of the library where nothing is said. */
  readonly topics?: Taxonomy
  readonly form?: OfferForm
  /** How long an entry lasts that does not say so; an hour unless said. @unit minutes */
  readonly assumedMinutes?: number
  /** Whether entries that are private may keep something busy; else they are rejected. */
  readonly keepPrivate?: boolean
  /** Where the calendar is from, and under which terms. */
  readonly about?: {
    readonly name?: string
    readonly url?: string
    readonly licence?: string
    readonly attribution?: string
    readonly retrievedOn?: LocalDate
  }
  /** What the source said last: an entry of it that is cancelled ends what it brought. */
  readonly known?: ReadonlyArray<ListedEntry>
}
