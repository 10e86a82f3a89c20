/** Entry sources: which values of a network become entries. */
import type { Revised } from "@sozialraum/core"
import type { CalendarContent, Directory } from "../content.js"
import { applicationDeadlines } from "../deadline/fund-deadlines.js"
import { bookingDeadlines } from "../deadline/loan-deadlines.js"
import { meetingDeadlines } from "../deadline/meeting-deadlines.js"
import { offerDeadlines } from "../deadline/offer-deadlines.js"
import { agreementDeadlines, measureDeadlines } from "../deadline/planning-deadlines.js"
import { offerEvents } from "../offer/offer-event.js"
import { bookingEvent } from "./booking-event.js"
import { closureEvents } from "./closure-event.js"
import type { Drafted, EventOptions } from "./draft.js"
import { meetingEvent } from "./meeting-event.js"

/** Values of one sort, and how the entries of each are drafted. @german Eintragswerte */
interface EntryValues {
  readonly values: ReadonlyArray<Revised<{ readonly id: string }>>
  /** Asks for everything that is not in the value itself or in the options. */
  readonly draft: (at: number, directory: Directory, options: EventOptions) => ReadonlyArray<Drafted>
}

/** A sort of values that become entries. @german Eintragsquelle */
export interface EntrySource {
  readonly kind: string
  readonly of: (content: CalendarContent) => EntryValues
}

type Draft<A> = (revised: Revised<A>, directory: Directory, options: EventOptions) => ReadonlyArray<Drafted>

const source = <A extends { readonly id: string }>(
  kind: string,
  valuesOf: (content: CalendarContent) => ReadonlyArray<Revised<A>> | undefined,
  ...drafts: ReadonlyArray<Draft<A>>
): EntrySource => ({
  kind,
  of: (content) => {
    const values = valuesOf(content) ?? []
    return {
      values,
      draft: (at, directory, options) => {
        const revised = values[at]
        return revised === undefined ? [] : drafts.flatMap((draft) => draft(revised, directory, options))
      },
    }
  },
})

/** Everything that becomes entries. */
export const entrySources: ReadonlyArray<EntrySource> = [
  source(
    "meeting",
    ({ meetings }) => meetings,
    (...of) => [meetingEvent(...of)],
    meetingDeadlines,
  ),
  source(
    "booking",
    ({ bookings }) => bookings,
    (...of) => [bookingEvent(...of)],
    bookingDeadlines,
  ),
  source("offer", ({ offers }) => offers, offerEvents, offerDeadlines),
  source("measure", ({ measures }) => measures, measureDeadlines),
  source("application", ({ applications }) => applications, applicationDeadlines),
  source("agreement", ({ agreements }) => agreements, agreementDeadlines),
  source(
    "closure",
    ({ closureCalendars, shownClosures }) =>
      closureCalendars?.filter(({ value }) => shownClosures?.includes(value.id) ?? true),
    (calendar, directory, options) => (options.closures === "none" ? [] : closureEvents(calendar, directory, options)),
  ),
]
