/** Quality checks: what each list of a network is looked at for. */
import type * as z from "zod"
import { conferenceFindings, subGroupFindings } from "../conference/index.js"
import { carrierGaps, hasEnded, successionFindings, upkeepFindings, verbundFindings } from "../institution/index.js"
import {
  closedYetActive,
  conferencesClosedYetActive,
  danglingReferences,
  doubleStructures,
  type Network,
  networkSchemas,
} from "../network/index.js"
import { missingParts, offerFindings } from "../offer/index.js"
import {
  agreementFindings,
  entitlementFindings,
  indicatorFindings,
  measureFindings,
  needFindings,
  proofFindings,
} from "../planning/index.js"
import { checkTexts, contactPersonFindings, textPolicies } from "../privacy/index.js"
import type { OfferCatalogue } from "../search/index.js"
import { type BookingConflict, conflicts } from "../sharing/index.js"
import { dateOf, type LocalDate } from "../time/index.js"
import { institutionGaps } from "./institution-gaps.js"
import { probableDuplicates } from "./probable-duplicates.js"
import type { DataFinding } from "./quality-finding.js"
import { resourceGaps } from "./resource-gaps.js"

/** A finding beside the value that it is about. */
export interface Found {
  readonly list: keyof Network
  readonly id: string
  readonly finding: DataFinding
}

/** After how long somebody should have looked again. @german Prüffristen */
export interface QualityPeriods {
  /** How long a confirmation lasts; half a year, unless said. @unit days */
  readonly confirmationDays?: number
  /** How long the concept of an agreement lasts; five years, unless said. @unit years */
  readonly conceptYears?: number
}

/** Everything that is found, list by list. */
export const qualityChecks = (catalogue: OfferCatalogue, periods: QualityPeriods): ReadonlyArray<Found> => [
  ...institutionChecks(catalogue, periods),
  ...offerChecks(catalogue, periods),
  ...conferenceChecks(catalogue),
  ...planningChecks(catalogue, periods),
  ...sharingChecks(catalogue),
  ...referenceChecks(catalogue),
  ...privacyChecks(catalogue),
]

const about =
  (list: keyof Network, id: string) =>
  (finding: DataFinding): Found => ({ list, id, finding })

const institutionChecks = ({ index, asOf }: OfferCatalogue, periods: QualityPeriods): ReadonlyArray<Found> => {
  const { institutions, sites } = index.network
  const asked = { asOf, periodDays: periods.confirmationDays ?? 183 }
  const fromToday = { from: asOf }
  return [
    ...institutions
      .filter((institution) => !hasEnded(institution, asOf))
      .flatMap((institution) =>
        [
          ...upkeepFindings(institution, index.contactPointsOf.get(institution.id) ?? [], asked),
          ...institutionGaps(institution, { sites: index.sites, asOf }),
          ...carrierGaps(institution, fromToday),
          ...verbundFindings(institution, { institutions, sites, asOf }),
        ].map(about("institutions", institution.id)),
      ),
    ...successionFindings(institutions, asOf).map((finding) =>
      about("institutions", finding.institutions[0] ?? "")(finding),
    ),
    ...closedYetActive(index, asOf).map((finding) => about("institutions", finding.institution)(finding)),
    ...probableDuplicates(index, asOf).map((finding) => about("institutions", finding.institutions[0])(finding)),
  ]
}

const offerChecks = ({ index, asOf, taxonomy }: OfferCatalogue, periods: QualityPeriods): ReadonlyArray<Found> =>
  index.network.offers.flatMap((offer) => {
    const institution = index.institutions.get(offer.institution)
    const around = {
      ...(institution === undefined ? {} : { institution }),
      contactPoints: index.contactPointsOf.get(offer.institution) ?? [],
      sites: index.sites,
      units: index.areas,
      asOf,
    }
    const asked = { asOf, periodDays: periods.confirmationDays ?? 183, taxonomy }
    const shown = offer.state === "published" || offer.state === "paused"
    return [...(shown ? missingParts(offer, around) : []), ...offerFindings(offer, asked)].map(
      about("offers", offer.id),
    )
  })

const conferenceChecks = ({ index, asOf }: OfferCatalogue): ReadonlyArray<Found> => {
  const { conferences, subGroups } = index.network
  const around = { institutions: index.institutions, providers: index.providers, asOf }
  return [
    ...conferences.flatMap((one) => conferenceFindings(one, around).map(about("conferences", one.id))),
    ...subGroups.flatMap((group) =>
      subGroupFindings(group, { memberships: index.membershipsIn.get(group.conference) ?? [], asOf }).map(
        about("subGroups", group.id),
      ),
    ),
    ...doubleStructures(index, asOf).map((finding) => about("conferences", finding.conferences[0])(finding)),
    ...conferencesClosedYetActive(index, asOf).map((finding) => about("conferences", finding.conference)(finding)),
  ]
}

const planningChecks = (catalogue: OfferCatalogue, periods: QualityPeriods): ReadonlyArray<Found> => {
  const { index, asOf, entries } = catalogue
  const { needs, measures, agreements, indicatorValues, indicatorDefinitions } = index.network
  const { institutions, providers } = index
  const around = { asOf, institutions, providers, needs: index.needs, offers: entries, units: index.areas }
  const asked = { asOf, conceptYears: periods.conceptYears ?? 5 }
  return [
    ...needs.flatMap((need) => [...needFindings(need), ...proofFindings(need, around)].map(about("needs", need.id))),
    ...measures.flatMap((measure) => measureFindings(measure, around).map(about("measures", measure.id))),
    ...agreements.flatMap((agreement) =>
      [...agreementFindings(agreement, asked), ...entitlementFindings(agreement, asOf)].map(
        about("agreements", agreement.id),
      ),
    ),
    ...indicatorValues.flatMap((value) =>
      indicatorFindings([value], { units: index.areas, definitions: indicatorDefinitions }).map(
        about("indicatorValues", value.id),
      ),
    ),
  ]
}

const sharingChecks = ({ index, asOf }: OfferCatalogue): ReadonlyArray<Found> => [
  ...index.network.resources.flatMap((one) => resourceGaps(one).map(about("resources", one.id))),
  ...conflicts(index.network.resources, index.network.bookings)
    .filter((finding) => isStillAhead(finding, asOf))
    .map((finding) => about("resources", finding.resource)(finding)),
]

/** What clashed in the past cannot be mended any more. */
const isStillAhead = (finding: BookingConflict, asOf: LocalDate): boolean =>
  (finding._tag === "DoubleBooked" ? finding.taken : [finding.during]).every(({ end }) => asOf <= dateOf(end))

const referenceChecks = ({ index }: OfferCatalogue): ReadonlyArray<Found> =>
  danglingReferences(index).map((finding) => ({
    list: finding.path[0] as keyof Network,
    id: String(finding.path[1]),
    finding,
  }))

const privacyChecks = ({ index, asOf }: OfferCatalogue): ReadonlyArray<Found> => [
  ...index.network.contactPoints.flatMap((contact) =>
    contactPersonFindings(contact, { asOf }).map(about("contactPoints", contact.id)),
  ),
  ...(Object.keys(networkSchemas) as ReadonlyArray<keyof Network>).flatMap((list) => textChecks(index.network, list)),
]

const textChecks = <List extends keyof Network>(network: Network, list: List): ReadonlyArray<Found> => {
  const values: ReadonlyArray<Network[List][number]> = network[list]
  return values.flatMap((value) =>
    checkTexts<z.ZodType>(networkSchemas[list], value, textPolicies[list]).map(
      about(list, "id" in value ? value.id : value.code),
    ),
  )
}
