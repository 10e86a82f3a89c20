/** Findings about agreements: what is allowed and worth a look. */
import { type Institution, type InstitutionId, providerOn } from "../institution/index.js"
import type { Offer, OfferId } from "../offer/index.js"
import type { Finding } from "../problem.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import {
  AgreementAnnex,
  type AgreementId,
  agreementStatusOn,
  type CooperationAgreement,
  isInForce,
} from "./agreement.js"
import { type AgreementPart, missingAgreementParts } from "./agreement-states.js"

/** An all-day offer runs at a school, and no agreement with its carrier is in force. @german Ganztagsangebot ohne Vereinbarung */
export type OfferWithoutAgreement = Finding<
  "OfferWithoutAgreement",
  {
    readonly offer: OfferId
    readonly school: InstitutionId
    /** The one that is planned, where there is one. */
    readonly planned?: AgreementId
  }
>

/** The all-day concept has not been carried on for too long. @german Veraltetes Ganztagskonzept */
export type ConceptOutOfDate = Finding<
  "ConceptOutOfDate",
  { readonly agreement: AgreementId; readonly on: LocalDate; readonly years: number }
>

/** A signed agreement says nothing about a part. @german Unvollständige Vereinbarung */
export type AgreementIncomplete = Finding<
  "AgreementIncomplete",
  { readonly agreement: AgreementId; readonly part: AgreementPart }
>

/** An agreement has no annex about what children and parents rely on. @german Fehlende Anlagen */
export type AnnexesMissing = Finding<
  "AnnexesMissing",
  { readonly agreement: AgreementId; readonly annexes: ReadonlyArray<AgreementAnnex> }
>

/** The day has come on which the parties look at their agreement. @german Überprüfung der Vereinbarung fällig */
export type AgreementReviewDue = Finding<
  "AgreementReviewDue",
  { readonly agreement: AgreementId; readonly reviewOn: LocalDate }
>

/**
 * The school body carries the offers itself, so that the agreement has two parties and not three: nobody else signs it.
 *
 * @german Schulträger als Träger der Angebote
 */
export type CarrierIsSchoolBody = Finding<"CarrierIsSchoolBody", { readonly agreement: AgreementId }>

/** What may be found about one agreement. @german Hinweise zu Vereinbarungen */
export type AgreementFinding =
  | AgreementIncomplete
  | AgreementReviewDue
  | AnnexesMissing
  | CarrierIsSchoolBody
  | ConceptOutOfDate

/**
 * What is worth a look about an agreement that is signed and not over.
 *
 * @param asked - on which day, and how many years a concept lasts
 * @rule R47, R48
 */
export const agreementFindings = (
  agreement: CooperationAgreement,
  asked: { readonly asOf: LocalDate; readonly conceptYears: number },
): ReadonlyArray<AgreementFinding> =>
  agreementStatusOn(agreement, asked.asOf) === "concluded"
    ? [
        ...partyFindings(agreement),
        ...missingAgreementParts(agreement).map((part) => incomplete(agreement.id, part)),
        ...conceptFindings(agreement, asked),
        ...annexFindings(agreement),
        ...reviewFindings(agreement, asked.asOf),
      ]
    : []

const partyFindings = ({ id, schoolBody, carrier }: CooperationAgreement): ReadonlyArray<CarrierIsSchoolBody> =>
  schoolBody === carrier
    ? [{ _tag: "CarrierIsSchoolBody", rule: "R47", severity: "info", path: ["carrier"], agreement: id }]
    : []

const incomplete = (agreement: AgreementId, part: AgreementPart): AgreementIncomplete => ({
  _tag: "AgreementIncomplete",
  rule: "R47",
  severity: "warning",
  path: [part],
  agreement,
  part,
})

const conceptFindings = (
  { id, concept }: CooperationAgreement,
  { asOf, conceptYears: years }: { readonly asOf: LocalDate; readonly conceptYears: number },
): ReadonlyArray<ConceptOutOfDate> => {
  if (concept === undefined || yearsBetween(concept.on, asOf) < years) return []
  const found = { rule: "R48", severity: "warning", path: ["concept", "on"] } as const
  return [{ _tag: "ConceptOutOfDate", ...found, agreement: id, on: concept.on, years }]
}

const annexFindings = ({ id, annexes }: CooperationAgreement): ReadonlyArray<AnnexesMissing> => {
  const missing = AgreementAnnex.options.filter((kind) => !annexes.some((annex) => annex.kind === kind))
  return missing.length === 0
    ? []
    : [{ _tag: "AnnexesMissing", rule: "R47", severity: "info", path: ["annexes"], agreement: id, annexes: missing }]
}

const reviewFindings = ({ id, reviewOn }: CooperationAgreement, asOf: LocalDate): ReadonlyArray<AgreementReviewDue> =>
  reviewOn === undefined || asOf < reviewOn
    ? []
    : [{ _tag: "AgreementReviewDue", rule: "R47", severity: "info", path: ["reviewOn"], agreement: id, reviewOn }]

/** Years that are over: the fifth one on the same day of the year, five years later. */
const yearsBetween = (from: LocalDate, to: LocalDate): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)

/** What is known around agreements when offers are held against them. @german Umfeld der Vereinbarungen */
export interface AgreementSurroundings {
  readonly agreements: ReadonlyArray<CooperationAgreement>
  /** The map of a network's index fits in as it is. */
  readonly institutions: ReadonlyMap<InstitutionId, Institution>
  readonly asOf: LocalDate
}

/**
 * The all-day offers that run at schools without a signed agreement.
 *
 * All-day offers are published ones under section 9 of SchulG NRW, or with the topic `ogs`, that name a school among their
 * partners, with its kind. An agreement covers the offers that it names, and those of its carrier; where nobody knows the
 * carrier of an offer, any agreement of the school covers it.
 *
 * @returns in the order of the offers
 * @rule R48
 */
export const offersWithoutAgreement = (
  offers: ReadonlyArray<Offer>,
  around: AgreementSurroundings,
): ReadonlyArray<OfferWithoutAgreement> =>
  offers
    .filter((offer) => isAllDay(offer) && offer.state === "published" && holdsOn(offer, around.asOf))
    .flatMap((offer) => schoolsOf(offer).flatMap((school) => uncovered(offer, school, around)))

const isAllDay = ({ legalBases, topics }: Offer): boolean =>
  legalBases.some(({ law }) => law === "schulgNw") || topics.includes("ogs")

const schoolsOf = ({ partners }: Offer): ReadonlyArray<InstitutionId> =>
  partners.filter(({ schoolKind }) => schoolKind !== undefined).map(({ institution }) => institution)

const uncovered = (
  offer: Offer,
  school: InstitutionId,
  { agreements, institutions, asOf }: AgreementSurroundings,
): ReadonlyArray<OfferWithoutAgreement> => {
  const provided = institutions.get(offer.institution)
  const carrier = provided === undefined ? undefined : providerOn(provided, asOf)
  const fitting = agreements.filter(
    (agreement) =>
      agreement.school === school &&
      (carrier === undefined || agreement.carrier === carrier || agreement.scope?.offers.includes(offer.id) === true),
  )
  if (fitting.some((agreement) => isInForce(agreement, asOf))) return []
  const planned = fitting.find((agreement) => agreementStatusOn(agreement, asOf) === "planned")
  const found = { rule: "R48", severity: "warning", path: ["offers", offer.id] } as const
  return [
    {
      _tag: "OfferWithoutAgreement",
      ...found,
      offer: offer.id,
      school,
      ...(planned === undefined ? {} : { planned: planned.id }),
    },
  ]
}
