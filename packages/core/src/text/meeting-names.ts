/** Names for the texts of meetings: how they call what a meeting knows only by its id. */
import type { ConferenceId } from "../conference/index.js"
import { addressLine, type InstitutionId, type Site, type SiteId } from "../institution/index.js"
import type { Meeting, MeetingId } from "../meeting/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { MeasureId, NeedId } from "../planning/index.js"
import { dateOf, type LocalDate } from "../time/index.js"

/** A site as an invitation tells it. @german Name des Standorts */
export interface NamedSite {
  readonly name?: string
  /** On one line. */
  readonly address?: string
  /** Left out where nobody has looked. */
  readonly stepFree?: boolean
}

/** A meeting as another one speaks of it. @german Name der Sitzung */
export interface NamedMeeting {
  readonly title: string
  /** Left out as long as it has no date. */
  readonly on?: LocalDate
  /** Set where it never took place. */
  readonly notHeld?: "cancelled" | "postponed"
}

/** A measure as a list of tasks tells it: what, who, until when. @german Name der Maßnahme */
export interface NamedMeasure {
  readonly title: string
  readonly responsible: InstitutionId
  readonly due: LocalDate
}

/** A need, and whether others than the planners may know of it. @german Name des Bedarfs */
export interface NamedNeed {
  readonly description: string
  readonly released: boolean
}

/**
 * How the texts of meetings call what is only an id there; what has no name is called by its id.
 *
 * @german Namen für Sitzungstexte
 */
export interface MeetingNames {
  /** The name of an institution. */
  readonly institution: (id: InstitutionId) => string
  /** The name of a conference. */
  readonly conference?: (id: ConferenceId) => string
  /** Where it is. */
  readonly site?: (id: SiteId) => NamedSite | undefined
  /** Title and day of another meeting. */
  readonly meeting?: (id: MeetingId) => NamedMeeting | undefined
  /** What is to be done, by whom and until when. */
  readonly measure?: (id: MeasureId) => NamedMeasure | undefined
  /** What is needed. */
  readonly need?: (id: NeedId) => NamedNeed | undefined
}

/**
 * The names of everything in a network that the texts of its meetings speak of.
 *
 * @example
 * import { indexNetwork, Institution, InstitutionId } from "@sozialraum/core"
 * import { meetingNames } from "@sozialraum/core/text"
 * const school = Institution.parse({ id: "schule", name: "Schule im Kirchviertel", types: ["grundschule"] })
 * const names = meetingNames(indexNetwork({ institutions: [school] }))
 * names.institution(InstitutionId.parse("schule")) // => "Schule im Kirchviertel"
 * names.institution(InstitutionId.parse("kita")) // => "kita"
 */
export const meetingNames = (index: NetworkIndex): Required<MeetingNames> => ({
  institution: (id) => index.institutions.get(id)?.name ?? id,
  conference: (id) => index.conferences.get(id)?.name ?? id,
  site: (id) => named(index.sites.get(id), siteName),
  meeting: (id) => named(index.meetings.get(id), meetingName),
  measure: (id) => index.measures.get(id),
  need: (id) => index.needs.get(id),
})

const named = <A, Name>(found: A | undefined, nameOf: (found: A) => Name): Name | undefined =>
  found === undefined ? undefined : nameOf(found)

const siteName = ({ name, address, accessibility }: Site): NamedSite => {
  const line = addressLine(address)
  return {
    ...(name === undefined ? {} : { name }),
    ...(line === "" ? {} : { address: line }),
    ...(accessibility?.stepFree === undefined ? {} : { stepFree: accessibility.stepFree }),
  }
}

const meetingName = (meeting: Meeting): NamedMeeting => {
  const { title, state } = meeting
  const on = meeting.state === "proposed" ? undefined : meeting.interval?.start
  return {
    title,
    ...(on === undefined ? {} : { on: dateOf(on) }),
    ...(state === "cancelled" || state === "postponed" ? { notHeld: state } : {}),
  }
}
