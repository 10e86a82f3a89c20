/** The overview of a network: what its page shows to everybody. */
import {
  addressLine,
  Booking,
  Conference,
  Institution,
  Interval,
  isShownTo,
  Meeting,
  Offer,
  type Redacted,
  Resource,
  redact,
  Site,
} from "@sozialraum/core"
import { Bookings, Conferences, Institutions, Meetings, Offers, Resources, Sites, type Store } from "@sozialraum/store"

/** A meeting on the page. */
export interface OverviewMeeting {
  readonly title: string
  readonly state: string
  readonly interval: Interval | undefined
  readonly place: string
  readonly agenda: ReadonlyArray<string>
}

/** What the page of a network shows. */
export interface Overview {
  readonly network: string
  readonly conferences: ReadonlyArray<{ readonly name: string; readonly purpose: string }>
  readonly meetings: ReadonlyArray<OverviewMeeting>
  readonly types: ReadonlyArray<{ readonly type: string; readonly count: number }>
  readonly offers: ReadonlyArray<{ readonly title: string; readonly by: string }>
  readonly resources: ReadonlyArray<{
    readonly name: string
    readonly by: string
    readonly taken: ReadonlyArray<Interval>
  }>
}

/** Reads the overview of a network from its store, as everybody may see it. */
export const overviewOf = async (store: Store, network: string): Promise<Overview> => {
  const values = async <A>(page: Promise<ReadonlyArray<{ readonly value: A }>>) =>
    (await page).map(({ value }) => value)
  const [conferences, meetings, institutions, offers, resources, bookings, sites] = await Promise.all([
    values(store.collection(Conferences, network).all()),
    values(store.collection(Meetings, network).all()),
    values(store.collection(Institutions, network).all()),
    values(store.collection(Offers, network).all()),
    values(store.collection(Resources, network).all()),
    values(store.collection(Bookings, network).all()),
    values(store.collection(Sites, network).all()),
  ])
  const names = new Map<string, string>(
    institutions.map((each) => [each.id, redact(Institution, each, "public").name ?? ""]),
  )
  const places = new Map<string, string>(
    sites.map((each) => [each.id, addressLine(redact(Site, each, "public").address ?? {})]),
  )
  return {
    network,
    conferences: conferences
      .map((conference) => redact(Conference, conference, "public"))
      .map(({ name = "", purpose = "" }) => ({ name, purpose })),
    meetings: meetings
      .map((meeting) => overviewMeeting(redact(Meeting, meeting, "public"), names, places))
      .sort((a, b) => ((a.interval?.start ?? "") < (b.interval?.start ?? "") ? 1 : -1)),
    types: countTypes(institutions),
    offers: offers
      .filter((offer) => offer.state === "published" && isShownTo(offer, "public"))
      .map((offer) => redact(Offer, offer, "public"))
      .map(({ title = "", institution = "" }) => ({ title, by: names.get(institution) ?? "" })),
    resources: resources
      .map((resource) => redact(Resource, resource, "public"))
      .map(({ id, name = "", owner = "" }) => ({
        name,
        by: names.get(owner) ?? "",
        taken: bookings
          .filter((taken) => taken.resource === id && taken.state.status === "granted")
          .flatMap((taken) => Interval.safeParse(redact(Booking, taken, "public").interval).data ?? []),
      })),
  }
}

const overviewMeeting = (
  meeting: Redacted<Meeting>,
  names: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, string>,
): OverviewMeeting => {
  const { title = "", state = "", agenda = [], ...rest } = meeting
  const host = "host" in rest ? rest.host : undefined
  const interval = "interval" in rest ? Interval.safeParse(rest.interval).data : undefined
  const place =
    host?.at === "member"
      ? [names.get(host.institution ?? ""), host.room, places.get(host.site ?? "")]
      : [host !== undefined && "place" in host ? host.place : undefined]
  return {
    title,
    state,
    interval,
    place: place.filter((part) => part !== undefined && part !== "").join(", "),
    agenda: agenda.map((item) => item.title ?? ""),
  }
}

const countTypes = (institutions: ReadonlyArray<Institution>): Overview["types"] => {
  const counts = new Map<string, number>()
  for (const type of institutions.flatMap(({ types }) => types)) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts]
    .map(([type, count]) => ({ type, count }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1))
}
