/** Partners of a school: what it has agreed, offers, does and shares with others. */
import { daysOfSchoolYear, schoolYearOf } from "../calendar/index.js"
import { type InstitutionId, type ProviderId, sitesOn } from "../institution/index.js"
import type { NetworkIndex } from "../network/index.js"
import { isShownTo, type Offer, type OfferId } from "../offer/index.js"
import {
  type AgreementId,
  type AgreementStatus,
  agreementDays,
  agreementStatusOn,
  type CooperationAgreement,
  type MeasureId,
  type MeasureState,
  type OfferWithoutAgreement,
  offersWithoutAgreement,
} from "../planning/index.js"
import { type BookingId, isGranted, type ResourceId } from "../sharing/index.js"
import { dateOf, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"

/** An agreement of a school, as it stands on a day. @german Vereinbarung der Schule */
export interface SchoolAgreement {
  readonly agreement: AgreementId
  readonly carrier: ProviderId
  readonly schoolBody: ProviderId
  readonly status: AgreementStatus
  /** Its first day, and the first one without it where that is known. */
  readonly from: LocalDate
  readonly to?: LocalDate
  readonly concludedOn?: LocalDate
}

/** An offer that a school and others make together. @german Gemeinsames Angebot */
export interface JointOffer {
  readonly offer: OfferId
  readonly title: string
  readonly provider: InstitutionId
  /** The partners that the offer names beside the school, and the provider where that is another. */
  readonly with: ReadonlyArray<InstitutionId>
  /** Whether the offer names the school as a partner, the school makes it with others, or only gives the place. */
  readonly as: "partner" | "provider" | "host"
}

/** A measure that a school answers for or takes part in. @german Gemeinsame Maßnahme */
export interface JointMeasure {
  readonly measure: MeasureId
  readonly title: string
  readonly state: MeasureState
  readonly responsible: InstitutionId
  /** All who do it beside the school. */
  readonly with: ReadonlyArray<InstitutionId>
}

/** A room or a thing that a school lends or borrows. @german Geteilte Ressource */
export interface SchoolLoan {
  readonly resource: ResourceId
  readonly name: string
  readonly booking: BookingId
  readonly direction: "lent" | "borrowed"
  readonly with: InstitutionId
  readonly on: LocalDate
}

/** With whom a school works, and by what. @german Kooperationspartner der Schule */
export interface PartnersOfSchool {
  readonly school: InstitutionId
  readonly asOf: LocalDate
  readonly agreements: ReadonlyArray<SchoolAgreement>
  /** Those that run or rest on the day, or begin later. */
  readonly offers: ReadonlyArray<JointOffer>
  /** Those that are not given up, the reviewed ones among them. */
  readonly measures: ReadonlyArray<JointMeasure>
  /** Those of the school year of the day that were not given up. */
  readonly loans: ReadonlyArray<SchoolLoan>
  /** All-day offers at the school that no signed agreement covers. */
  readonly findings: ReadonlyArray<OfferWithoutAgreement>
}

/**
 * With whom a school works on a day: its agreements, planned, concluded and ended; the offers and measures that it makes
 * with others; and what it lends and borrows.
 *
 * @param asked - the school and the day; `audience` is the network, unless said otherwise
 * @returns every list in the order of the network; `agreementList` has the agreements as a funding application asks for
 * them
 * @rule Q11, R47, R48, P9
 * @example
 * import { InstitutionId, indexNetwork, LocalDate, partnersOf } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const asked = { school: InstitutionId.parse("schulen:306"), asOf: LocalDate.parse("2026-11-23") }
 * const partners = partnersOf(index, asked)
 * partners.agreements.map(({ agreement, status }) => [agreement, status]) // => [["vereinbarung-ogs-waldschule", "planned"]]
 * partners.findings.map(({ offer, planned }) => [offer, planned]) // => [["ogs-betreuung-waldschule", "vereinbarung-ogs-waldschule"]]
 * partners.measures.map(({ measure }) => measure) // => ["massnahme-schwimmkurse", "massnahme-osterferien-2027", "massnahme-hausaufgabenhilfe"]
 */
export const partnersOf = (
  index: NetworkIndex,
  asked: { readonly school: InstitutionId; readonly asOf: LocalDate; readonly audience?: Audience },
): PartnersOfSchool => {
  const { school, asOf, audience = "network" } = asked
  const inNetwork = maySee(audience, "network")
  const shown = (value: { readonly public: boolean }): boolean => value.public || inNetwork
  const agreements = index.agreementsOf.get(school) ?? []
  const running = index.network.offers.filter((offer) => isRunning(offer, asOf) && isShownTo(offer, audience))
  const measures = (index.measuresBy.get(school) ?? []).filter((one) => shown(one) && one.state !== "stopped")
  const around = { agreements, institutions: index.institutions, asOf }
  return {
    school,
    asOf,
    agreements: agreements.filter(shown).map((agreement) => schoolAgreement(agreement, asOf)),
    offers: jointOffers(index, running, { school, asOf }),
    measures: measures.map(({ id, title, state, responsible, participants }) => ({
      measure: id,
      title,
      state,
      responsible,
      with: [responsible, ...participants].filter((one) => one !== school),
    })),
    loans: inNetwork ? loansOf(index, { school, asOf }) : [],
    findings: inNetwork ? offersWithoutAgreement(running, around).filter((found) => found.school === school) : [],
  }
}

const schoolAgreement = (agreement: CooperationAgreement, asOf: LocalDate): SchoolAgreement => ({
  agreement: agreement.id,
  carrier: agreement.carrier,
  schoolBody: agreement.schoolBody,
  status: agreementStatusOn(agreement, asOf),
  ...agreementDays(agreement),
  ...(agreement.state === "planned" ? {} : { concludedOn: agreement.concludedOn }),
})

const isRunning = ({ state, to }: Offer, asOf: LocalDate): boolean =>
  (state === "published" || state === "paused") && (to === undefined || asOf < to)

interface School {
  readonly school: InstitutionId
  readonly asOf: LocalDate
}

const jointOffers = (
  index: NetworkIndex,
  offers: ReadonlyArray<Offer>,
  { school, asOf }: School,
): ReadonlyArray<JointOffer> => {
  const house = index.institutions.get(school)
  const sites = new Set<string>(house === undefined ? [] : sitesOn(house, asOf))
  const roleIn = ({ institution, partners, places }: Offer): JointOffer["as"] | undefined => {
    if (institution === school) return partners.length > 0 ? "provider" : undefined
    if (partners.some((partner) => partner.institution === school)) return "partner"
    return places.some((place) => place.at === "site" && sites.has(place.site)) ? "host" : undefined
  }
  return offers.flatMap((offer) => {
    const as = roleIn(offer)
    if (as === undefined) return []
    const { id, title, institution, partners } = offer
    const all = new Set([institution, ...partners.map((partner) => partner.institution)])
    return [{ offer: id, title, provider: institution, with: [...all].filter((one) => one !== school), as }]
  })
}

const loansOf = (index: NetworkIndex, { school, asOf }: School): ReadonlyArray<SchoolLoan> => {
  const year = daysOfSchoolYear(schoolYearOf(asOf))
  return index.network.bookings.flatMap((booking): ReadonlyArray<SchoolLoan> => {
    const resource = index.resources.get(booking.resource)
    const on = dateOf(booking.interval.start)
    if (resource === undefined || !isGranted(booking) || on < year.from || year.to <= on) return []
    if (resource.owner === booking.borrower) return []
    const loan = { resource: resource.id, name: resource.name, booking: booking.id, on }
    if (resource.owner === school) return [{ ...loan, direction: "lent", with: booking.borrower }]
    return booking.borrower === school ? [{ ...loan, direction: "borrowed", with: resource.owner }] : []
  })
}
