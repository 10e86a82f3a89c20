/** Partners of a life world: with whom a school already works, by what, and who sits at its round tables. */
import { activeMembers, type ConferenceId, conferenceStatusOn } from "../conference/index.js"
import { groupedBy } from "../grouped.js"
import type { InstitutionId, ProviderId } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import type { OfferId } from "../offer/index.js"
import {
  type AgreementId,
  type AgreementStatus,
  agreementStatusOn,
  type CooperationAgreement,
  type Measure,
  type MeasureId,
} from "../planning/index.js"
import type { OfferCatalogue } from "../search/index.js"
import { type BookingId, isGranted, type ResourceId } from "../sharing/index.js"
import { addDays, dateOf, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import type { SchoolPlace } from "./school-place.js"

/** By what a school and a partner work together. @german Art der Zusammenarbeit */
export type PartnerLink =
  | { readonly by: "agreement"; readonly agreement: AgreementId; readonly status: AgreementStatus }
  | { readonly by: "offer"; readonly offer: OfferId }
  | { readonly by: "measure"; readonly measure: MeasureId }
  | { readonly by: "loan"; readonly resource: ResourceId; readonly booking: BookingId }

/** An institution, or a carrier as such, with which a school works. @german Partner der Schule */
export interface SchoolPartner {
  readonly institution?: InstitutionId
  /** Only where an agreement names the carrier. */
  readonly provider?: ProviderId
  readonly name: string
  readonly links: ReadonlyArray<PartnerLink>
}

/** A round table of an area of a school. @german Konferenz im Profil */
export interface ConferenceNearby {
  readonly conference: ConferenceId
  readonly name: string
  /** For readers in the network only, as the members are. */
  readonly schoolIsMember?: boolean
  readonly members: ReadonlyArray<{ readonly institution: InstitutionId; readonly name: string }>
}

/** With whom a school works. @german Partner im Profil */
export interface LifeWorldPartners {
  /** Those with the most links first. */
  readonly partners: ReadonlyArray<SchoolPartner>
  readonly conferences: ReadonlyArray<ConferenceNearby>
}

/**
 * The partners of a school: of its agreements, of the offers that it makes with others or others with it, of its measures,
 * and those with whom it lent or borrowed in the last twelve months; and the conferences of its areas.
 *
 * @rule P9, S3, S5
 * @internal
 */
export const lifeWorldPartners = (
  catalogue: OfferCatalogue,
  kept: { readonly agreements: ReadonlyArray<CooperationAgreement>; readonly measures: ReadonlyArray<Measure> },
  place: SchoolPlace,
  audience: Audience,
): LifeWorldPartners => {
  const { index } = catalogue
  const { id } = place.school
  const links = [
    ...agreementLinks(kept.agreements, { school: id, asOf: catalogue.asOf, audience }),
    ...offerLinks(catalogue, id),
    ...measureLinks(kept.measures, id, audience),
    ...(maySee(audience, "network") ? loanLinks(catalogue, id) : []),
  ]
  const partners = [...groupedBy(links, ({ key }) => key).values()].flatMap((of): ReadonlyArray<SchoolPartner> => {
    const [first] = of
    return first === undefined ? [] : [{ ...whoIs(index, first.partner), links: of.map(({ link }) => link) }]
  })
  return {
    partners: partners.toSorted((a, b) => b.links.length - a.links.length),
    conferences: conferencesNearby(catalogue, place, audience),
  }
}

type PartnerKey = { readonly institution: InstitutionId } | { readonly provider: ProviderId }

interface Linked {
  readonly key: string
  readonly partner: PartnerKey
  readonly link: PartnerLink
}

const linked = (partner: PartnerKey, link: PartnerLink): Linked => ({
  key: Object.entries(partner).join(),
  partner,
  link,
})

const whoIs = (index: NetworkIndex, partner: PartnerKey) => {
  const found =
    "institution" in partner ? index.institutions.get(partner.institution) : index.providers.get(partner.provider)
  return { ...partner, name: found?.name ?? Object.values(partner).join() }
}

const agreementLinks = (
  agreements: ReadonlyArray<CooperationAgreement>,
  { school, asOf, audience }: { readonly school: InstitutionId; readonly asOf: LocalDate; readonly audience: Audience },
): ReadonlyArray<Linked> =>
  agreements
    .filter((agreement) => agreement.school === school && (agreement.public || maySee(audience, "network")))
    .map((agreement) =>
      linked(
        { provider: agreement.carrier },
        { by: "agreement", agreement: agreement.id, status: agreementStatusOn(agreement, asOf) },
      ),
    )

/** Those of the catalogue: whoever may see an offer sees with whom it is made. */
const offerLinks = ({ entries }: OfferCatalogue, school: InstitutionId): ReadonlyArray<Linked> =>
  entries.flatMap(({ offer }) => {
    const others = [offer.institution, ...offer.partners.map(({ institution }) => institution)]
    return others.includes(school)
      ? [...new Set(others)]
          .filter((institution) => institution !== school)
          .map((institution) => linked({ institution }, { by: "offer", offer: offer.id }))
      : []
  })

const measureLinks = (
  measures: ReadonlyArray<Measure>,
  school: InstitutionId,
  audience: Audience,
): ReadonlyArray<Linked> =>
  measures
    .filter((measure) => measure.public || maySee(audience, "network"))
    .flatMap(({ id, responsible, participants, state }) => {
      const all = [responsible, ...participants]
      return all.includes(school) && state !== "stopped"
        ? all
            .filter((institution) => institution !== school)
            .map((institution) => linked({ institution }, { by: "measure", measure: id }))
        : []
    })

const loanLinks = ({ index, asOf }: OfferCatalogue, school: InstitutionId): ReadonlyArray<Linked> => {
  const since = addDays(asOf, -365)
  return index.network.bookings
    .filter((booking) => isGranted(booking) && since <= dateOf(booking.interval.start))
    .flatMap((booking) => {
      const owner = index.resources.get(booking.resource)?.owner
      const partner = owner === school ? booking.borrower : booking.borrower === school ? owner : undefined
      return partner === undefined || partner === school
        ? []
        : [linked({ institution: partner }, { by: "loan", resource: booking.resource, booking: booking.id })]
    })
}

const conferencesNearby = (
  { index, asOf }: OfferCatalogue,
  { school, areas }: SchoolPlace,
  audience: Audience,
): ReadonlyArray<ConferenceNearby> => {
  const units = new Set(areas.map(({ unit }) => unit))
  return index.network.conferences
    .filter((conference) => units.has(conference.area) && conferenceStatusOn(conference, asOf) === "active")
    .map((conference) => {
      if (!maySee(audience, "network")) return { conference: conference.id, name: conference.name, members: [] }
      const members = activeMembers(index.network.memberships, conference.id, asOf)
      return {
        conference: conference.id,
        name: conference.name,
        schoolIsMember: members.some(({ institution }) => institution === school.id),
        members: members.map(({ institution }) => ({
          institution,
          name: index.institutions.get(institution)?.name ?? institution,
        })),
      }
    })
}
