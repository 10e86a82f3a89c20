/** Quality findings: what can be wrong with the data of a network, and of which sort it is. */
import type { ConferenceFinding, SubGroupFinding } from "../conference/index.js"
import type {
  CarrierGap,
  InstitutionId,
  NoFunctionalContact,
  SuccessorCircle,
  VerbundTooLarge,
  VerbundTooWide,
  VerificationDue,
} from "../institution/index.js"
import type {
  ClosedYetActive,
  ConferenceClosedYetActive,
  DanglingReference,
  DoubleStructure,
  Network,
} from "../network/index.js"
import type { OfferFinding, OfferIncomplete } from "../offer/index.js"
import type {
  AgreementFinding,
  EntitlementFinding,
  IndicatorFinding,
  MeasureFinding,
  NeedFinding,
  ProofMissesNeed,
} from "../planning/index.js"
import type { ContactPersonFinding, PersonalDataLikely } from "../privacy/index.js"
import type { BookingConflict } from "../sharing/index.js"
import type { Audience } from "../visibility.js"
import type { InstitutionIncomplete } from "./institution-gaps.js"
import type { ProbableDuplicate } from "./probable-duplicates.js"
import type { ResourceIncomplete } from "./resource-gaps.js"

/** Everything that a look at the data can find. @german Datenhinweis */
export type DataFinding =
  | AgreementFinding
  | BookingConflict
  | CarrierGap
  | ClosedYetActive
  | ConferenceClosedYetActive
  | ConferenceFinding
  | ContactPersonFinding
  | DanglingReference
  | DoubleStructure
  | EntitlementFinding
  | IndicatorFinding
  | InstitutionIncomplete
  | MeasureFinding
  | NeedFinding
  | NoFunctionalContact
  | OfferFinding
  | OfferIncomplete
  | PersonalDataLikely
  | ProbableDuplicate
  | ProofMissesNeed
  | ResourceIncomplete
  | SubGroupFinding
  | SuccessorCircle
  | VerbundTooLarge
  | VerbundTooWide
  | VerificationDue

/**
 * Of which sort it is. `missing`: something that should be said is not. `stale`: nobody looked for too long. `duplicate`:
 * two records of one thing. `orphaned`: it names what is not there. `contradiction`: two records cannot both be right.
 * `privacy`: it seems to tell of a person.
 *
 * @german Art des Datenmangels
 */
export type QualityKind = "missing" | "stale" | "duplicate" | "orphaned" | "contradiction" | "privacy"

/** Something about one value of a network. @german Datenmangel */
export interface QualityFinding {
  readonly list: keyof Network
  readonly id: string
  /** Whom one asks about it; left out where nobody answers for the value. */
  readonly institution?: InstitutionId
  readonly kind: QualityKind
  readonly finding: DataFinding
}

/** The sort of each finding. */
export const qualityKinds: Readonly<Record<DataFinding["_tag"], QualityKind>> = {
  AboveYouthWorkAge: "contradiction",
  AgreementIncomplete: "missing",
  AgreementReviewDue: "stale",
  AnnexesMissing: "missing",
  CareTooShort: "contradiction",
  CarrierGap: "missing",
  CarrierIsSchoolBody: "contradiction",
  ClosedOutsideHolidays: "contradiction",
  ClosedTooLong: "contradiction",
  ClosedYetActive: "contradiction",
  ConceptOutOfDate: "stale",
  ConferenceClosedYetActive: "contradiction",
  ConferenceRoleMissing: "missing",
  ConsentMissing: "privacy",
  ConvenorNotPublic: "contradiction",
  DanglingReference: "orphaned",
  DoubleBooked: "contradiction",
  DoubleStructure: "duplicate",
  GradesLeftOut: "contradiction",
  GroupOfferTooRare: "contradiction",
  IndicatorCellTooSmall: "privacy",
  IndicatorTooLocal: "privacy",
  InstitutionIncomplete: "missing",
  MailboxOfPerson: "privacy",
  MeasureAgreedLate: "contradiction",
  MeasureDuplicatesOffer: "duplicate",
  MeasureForClosedNeed: "contradiction",
  MeasureOverdue: "stale",
  MeasureWithoutResponsible: "missing",
  NameKeptLong: "privacy",
  NeedFromAdultsOnly: "missing",
  NeedWithoutEvidence: "missing",
  NoFunctionalContact: "missing",
  OfferIncomplete: "missing",
  OfferTextOutOfDate: "stale",
  OfferTopicUnknown: "orphaned",
  OfferVerificationDue: "stale",
  OpenOfferRestricted: "contradiction",
  OverCapacity: "contradiction",
  PersonalDataLikely: "privacy",
  ProbableDuplicate: "duplicate",
  ProofMissesNeed: "contradiction",
  ResourceIncomplete: "missing",
  SubGroupReviewDue: "stale",
  SubGroupUnreported: "missing",
  SubGroupWithoutLead: "missing",
  SuccessorCircle: "contradiction",
  VerbundTooLarge: "contradiction",
  VerbundTooWide: "contradiction",
  VerificationDue: "stale",
}

/** Who at least may read of it, where it tells of other values or of what a person said; all else is for the network. */
export const leastReaders: Readonly<Partial<Record<DataFinding["_tag"], Audience>>> = {
  ConsentMissing: "convenor",
  IndicatorCellTooSmall: "planning",
  IndicatorTooLocal: "planning",
  MailboxOfPerson: "convenor",
  MeasureForClosedNeed: "planning",
  NameKeptLong: "convenor",
  NeedFromAdultsOnly: "planning",
  NeedWithoutEvidence: "planning",
  ProofMissesNeed: "planning",
}
