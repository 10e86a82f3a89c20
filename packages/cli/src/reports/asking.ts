/** Asking: a network, the day and the period of a report, and who reads it. */
import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import {
  Audience,
  addDays,
  agsAmong,
  berlin,
  type CalendarPlace,
  type ClosureCalendar,
  type Conference,
  dateOf,
  type Institution,
  InstitutionId,
  indexNetwork,
  type KeptBeside,
  Land,
  LocalDate,
  LocalDateTime,
  type LoggedChange,
  landOf,
  type Meeting,
  MeetingId,
  maySee,
  type Network,
  type NetworkIndex,
  type OfferCatalogue,
  offerCatalogue,
  type Period,
  type Publication,
  SpatialUnitId,
  toLocal,
} from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import type { NotFound } from "@sozialraum/service"
import { badValue, type Context, text } from "../context.js"
import type { WrongUsage } from "../failure.js"

/** What a report gets to work with. */
export interface Asking {
  readonly index: NetworkIndex
  /** The offers in the period; made when a report first asks for them. */
  readonly catalogue: () => OfferCatalogue
  /** Holidays of the Länder in question, and the closures of schools, houses and carriers. */
  readonly calendars: () => ReadonlyArray<ClosureCalendar>
  /** Where the network is, for houses whose units name no municipality. */
  readonly region: Pick<CalendarPlace, "land">
  readonly asOf: LocalDate
  readonly period: Period
  readonly audience: Audience
  readonly language: Language
  readonly options: Context["options"]
  readonly at: Context["at"]
  /** Who changed a value of a collection, from the audit trail. */
  readonly changeLog: ReadChangeLog
  /** What went out of the network. */
  readonly publications: () => Promise<ReadonlyArray<Publication>>
  /** What is kept beside the network, and for a time only. */
  readonly keptBeside: () => Promise<Partial<KeptBeside>>
}

/** Looks a value up in the audit trail. */
export type ReadChangeLog = (
  of: { readonly collection: string; readonly id: string },
  audience: Audience,
) => Promise<ReadonlyArray<LoggedChange>>

/** What a report tells: a document for scripts, and lines for people. */
export interface Answer {
  readonly document: object
  readonly lines: () => ReadonlyArray<string>
}

/**
 * Prepares a network for reports: a year from today on, for everybody who may read the store.
 *
 * @param stored - the network, and the closure calendars of its schools, houses and carriers
 * @problem WrongUsage - thrown; a day, a Land or an audience that is none
 */
export const askingOf = (
  {
    network,
    closures = [],
    changeLog = async () => [],
    publications = async () => [],
    keptBeside = async () => ({}),
  }: {
    readonly network: Network
    readonly closures?: ReadonlyArray<ClosureCalendar>
    readonly changeLog?: ReadChangeLog
    readonly publications?: Asking["publications"]
    readonly keptBeside?: Asking["keptBeside"]
  },
  { options, language, at }: Context,
): Asking => {
  const index = indexNetwork(network)
  const asOf = dateOf(toLocal(at, berlin))
  const from = dayOf(options, "from") ?? asOf
  const to = dayOf(options, "to") ?? addDays(from, 365)
  const period = { from, to: to === from && isTime(options, "to") ? addDays(to, 1) : to }
  if (period.to <= period.from) throw badValue("to", period.to)
  const audience = read(Audience, options, "audience") ?? "planning"
  const land = read(Land, options, "land")
  const laender = [...new Set([...(land === undefined ? [] : [land]), ...laenderOf(network)])]
  const region = laender[0] === undefined ? {} : { land: laender[0] }
  const calendars = onceMade(() => [
    ...laender.flatMap((one) => [schoolHolidays(one), publicHolidays(one)]),
    ...closures,
  ])
  const catalogue = onceMade(() => offerCatalogue(index, { asOf, period, calendars: calendars(), audience, region }))
  return {
    index,
    catalogue,
    calendars,
    region,
    asOf,
    period,
    audience,
    language,
    options,
    at,
    changeLog,
    publications,
    keptBeside,
  }
}

const onceMade = <A>(make: () => A): (() => A) => {
  let made: A | undefined
  return () => (made ??= make())
}

/** The Länder in which the municipalities of the network lie. */
const laenderOf = ({ areas }: Network): ReadonlyArray<Land> =>
  areas.flatMap(({ externalIds }) => {
    const key = agsAmong(externalIds)
    const land = key === undefined ? undefined : landOf(key)
    return land === undefined ? [] : [land]
  })

/** Ends the report where `--audience` names somebody for whom it is not: it is for those who see as much as one of these. @problem WrongUsage - thrown @rule P9 */
export const readBy = ({ options, audience }: Asking, ...readers: readonly [Audience, ...Array<Audience>]): void => {
  if (text(options, "audience") !== undefined && !readers.some((least) => maySee(audience, least)))
    throw badValue("audience", audience)
}

/** Who reads a report that is usually for somebody: the audience that `--audience` names, otherwise that one. */
export const readerOf = ({ options, audience }: Asking, usual: Audience): Audience =>
  text(options, "audience") === undefined ? usual : audience

/** The institution that `--institution` names. @problem NotFound - thrown @problem WrongUsage - thrown where it is left out */
export const institutionOf = ({ index, options }: Asking): Institution => {
  const id = needed(options, "institution")
  return index.institutions.get(InstitutionId.parse(id)) ?? notFound("institution", "institutions", id)
}

/** The institution that `--institution` names, where it names one. @problem NotFound - thrown */
export const optionalInstitutionOf = (asking: Asking): Institution | undefined =>
  text(asking.options, "institution") === undefined ? undefined : institutionOf(asking)

/** The conference that `--conference` names, otherwise the only one. @problem NotFound - thrown @problem WrongUsage - thrown where there are several */
export const conferenceOf = ({ index, options }: Asking): Conference => {
  const { conferences } = index.network
  const [only] = conferences
  const id = text(options, "conference")
  if (id === undefined)
    return conferences.length === 1 && only !== undefined
      ? only
      : notFound("conference", "conferences", needed(options, "conference"))
  return conferences.find((conference) => conference.id === id) ?? notFound("conference", "conferences", id)
}

/** The meeting that `--meeting` names. @problem NotFound - thrown @problem WrongUsage - thrown where it is left out */
export const meetingOf = ({ index, options }: Asking): Meeting => {
  const id = needed(options, "meeting")
  return index.meetings.get(MeetingId.parse(id)) ?? notFound("meeting", "meetings", id)
}

/** The area that `--area` names. @problem NotFound - thrown @problem WrongUsage - thrown where it is left out */
export const areaOf = (asking: Asking): SpatialUnitId => {
  needed(asking.options, "area")
  return optionalAreaOf(asking) ?? notFound("area", "spatialUnits", "")
}

/** The area that `--area` names, where it names one. @problem NotFound - thrown */
export const optionalAreaOf = ({ index, options }: Asking): SpatialUnitId | undefined => {
  const id = text(options, "area")
  if (id === undefined) return undefined
  const unit = SpatialUnitId.safeParse(id)
  return unit.success && index.areas.units.has(unit.data) ? unit.data : notFound("area", "spatialUnits", id)
}

/** The value of an option that a report cannot do without. @problem WrongUsage - thrown */
export const needed = (options: Context["options"], name: string): string => {
  const value = text(options, name)
  if (value === undefined || value === "")
    throw { _tag: "WrongUsage", path: [name], because: "missingOperand", argument: `--${name}` } satisfies WrongUsage
  return value
}

/** Ends the report: there is nothing of this id. */
export const notFound = (option: string, collection: string, id: string): never => {
  throw { _tag: "NotFound", path: [option], collection, id } satisfies NotFound
}

/** The day that an option names, also by a time on it. @problem WrongUsage - thrown */
export const dayOf = (options: Context["options"], name: string): LocalDate | undefined => {
  if (!isTime(options, name)) return read(LocalDate, options, name)
  const time = read(LocalDateTime, options, name)
  return time === undefined ? undefined : dateOf(time)
}

const isTime = (options: Context["options"], name: string): boolean => text(options, name)?.includes("T") === true

interface Schema<A> {
  readonly safeParse: (value: unknown) => { readonly success: true; readonly data: A } | { readonly success: false }
}

/** The value of an option, as a schema reads it. @problem WrongUsage - thrown */
export const read = <A>(schema: Schema<A>, options: Context["options"], name: string): A | undefined => {
  const value = text(options, name)
  if (value === undefined) return undefined
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw badValue(name, value)
  return parsed.data
}
