/** The findings of core: what is allowed and worth a look, in German and English. */
import type { LastsIntoClosure } from "../calendar/index.js"
import type { ConferenceFinding, SubGroupFinding } from "../conference/index.js"
import type { ApplicationFinding } from "../funding/index.js"
import type { AreaFinding } from "../geo/index.js"
import type {
  CarrierGap,
  DeliveryAlarm,
  FundedWithoutRecognition,
  NoFunctionalContact,
  RecognitionContradicted,
  SuccessorCircle,
  VerbundTooLarge,
  VerbundTooWide,
  VerificationDue,
} from "../institution/index.js"
import type { HandoverFinding, ReturnFinding } from "../loan/index.js"
import type { AgendaFinding, AgreementWithoutOwner } from "../meeting/index.js"
import type {
  ConferenceWithoutMeeting,
  DuplicateBodies,
  InvitationFinding,
  MemberMissedMeetings,
  PartnerMissing,
} from "../moderation/index.js"
import type {
  ClosedYetActive,
  ConferenceClosedYetActive,
  DanglingReference,
  DoubleStructure,
} from "../network/index.js"
import type { DateInClosure, OfferFinding, OfferIncomplete } from "../offer/index.js"
import type {
  AgreementFinding,
  CellExposed,
  EntitlementFinding,
  IndicatorFinding,
  MeasureFinding,
  NeedFinding,
  OfferWithoutAgreement,
  ProofMissesNeed,
} from "../planning/index.js"
import type { ContactPersonFinding, PersonalDataLikely, PersonInMinutes } from "../privacy/index.js"
import type { DateUncertain } from "../request/index.js"
import type { HostFinding, MeetingDateFinding } from "../scheduling/index.js"
import type {
  AvailabilityFinding,
  BookingConflict,
  ConflictFinding,
  DamageOpen,
  EligibilityFinding,
  RuleFinding,
} from "../sharing/index.js"
import type { AreasOverlap, HierarchyFinding } from "../sozialraum/index.js"
import type { Validity } from "../time/index.js"
import { agreementFindingText } from "./agreement-sentences.js"
import { areaFindingText } from "./area-sentences.js"
import { attendanceFindingText } from "./attendance-sentences.js"
import { availabilityFindingText } from "./availability-sentences.js"
import { backlogFindingText } from "./backlog-sentences.js"
import { bodyFindingText } from "./body-sentences.js"
import { damageFindingText } from "./booking-check-sentences.js"
import { handoverFindingText, returnFindingText } from "./booking-course-findings.js"
import { eligibilityFindingText } from "./booking-rule-eligibility.js"
import { bookingRuleFindingText } from "./booking-rule-sentences.js"
import { type Catalogue, pathText } from "./catalogue.js"
import { dateFindingText } from "./dates-findings.js"
import { deliveryAlarmText } from "./delivery-sentences.js"
import { fundingFindingText } from "./funding-sentences.js"
import { hierarchyText } from "./hierarchy-sentences.js"
import { indicatorFindingText } from "./indicator-sentences.js"
import { invitationFindingText } from "./invitation-sentences.js"
import { agendaFindingText } from "./meeting-sentences.js"
import { subGroupFindingText } from "./membership-sentences.js"
import { minutesFindingText } from "./minutes-sentences.js"
import { offerFindingText } from "./offer-sentences.js"
import { outcomeFindingText } from "./outcome-sentences.js"
import { planningFindingText } from "./planning-sentences.js"
import { privacyFindingText } from "./privacy-sentences.js"
import { requestFindingText } from "./request-sentences.js"
import { occupancyFindingText } from "./rooms-sentences.js"
import { hostFindingText } from "./rotation-sentences.js"
import { type UpkeepFinding, upkeepFindingText } from "./upkeep-sentences.js"

/** Everything that core finds worth a look. @german Hinweise des Kerns */
export type CoreFinding =
  | ApplicationFinding
  | UpkeepFinding
  | AgendaFinding
  | AgreementFinding
  | AgreementWithoutOwner
  | AreaFinding
  | AreasOverlap
  | AvailabilityFinding
  | BookingConflict
  | CarrierGap
  | ConferenceFinding
  | ConflictFinding
  | ConferenceWithoutMeeting
  | ContactPersonFinding
  | DuplicateBodies
  | PartnerMissing
  | SubGroupFinding
  | CellExposed
  | ClosedYetActive
  | ConferenceClosedYetActive
  | DamageOpen
  | DanglingReference
  | DateInClosure
  | DateUncertain
  | DeliveryAlarm
  | DoubleStructure
  | EligibilityFinding
  | EntitlementFinding
  | FundedWithoutRecognition
  | HierarchyFinding
  | HostFinding
  | IndicatorFinding
  | InvitationFinding
  | LastsIntoClosure
  | MeasureFinding
  | MeetingDateFinding
  | MemberMissedMeetings
  | NeedFinding
  | NoFunctionalContact
  | OfferFinding
  | OfferIncomplete
  | OfferWithoutAgreement
  | PersonalDataLikely
  | PersonInMinutes
  | ProofMissesNeed
  | RecognitionContradicted
  | HandoverFinding
  | ReturnFinding
  | RuleFinding
  | SuccessorCircle
  | VerbundTooLarge
  | VerbundTooWide
  | VerificationDue

/** German and English sentences for every finding of core. */
export const findingText: Catalogue<CoreFinding> = {
  de: {
    ...agendaFindingText.de,
    ...agreementFindingText.de,
    ...fundingFindingText.de,
    ...upkeepFindingText.de,
    ...areaFindingText.de,
    ...occupancyFindingText.de,
    ...handoverFindingText.de,
    ...returnFindingText.de,
    ...backlogFindingText.de,
    ...attendanceFindingText.de,
    ...availabilityFindingText.de,
    ...bodyFindingText.de,
    ...bookingRuleFindingText.de,
    ...damageFindingText.de,
    ...eligibilityFindingText.de,
    ...dateFindingText.de,
    ...deliveryAlarmText.de,
    ...subGroupFindingText.de,
    ...hierarchyText.de,
    ...hostFindingText.de,
    ...indicatorFindingText.de,
    ...invitationFindingText.de,
    ...minutesFindingText.de,
    ...offerFindingText.de,
    ...outcomeFindingText.de,
    ...planningFindingText.de,
    ...privacyFindingText.de,
    ...requestFindingText.de,
    CarrierGap: ({ institution, ...gap }) => `${institution} hat keinen Träger${days(gap, "ab", "bis vor")} (R6).`,
    ClosedYetActive: ({ institution, proposals }) =>
      `${institution} ist geschlossen, und noch ist zu entscheiden: ${proposals.length} (R11).`,
    DanglingReference: ({ path, names }) =>
      `${pathText(path)} nennt ${names}, und das gibt es im Netzwerk nicht (Q33).`,
    DoubleStructure: ({ conferences: [a, b], areas: [one, other] }) =>
      `Die Konferenzen ${a} und ${b} sind für Gebiete, die sich überschneiden: ${one}, ${other} (R4).`,
    FundedWithoutRecognition: ({ provider }) =>
      `${provider} wird auf Dauer gefördert und ist nicht anerkannt; das eine setzt in der Regel das andere voraus (R7).`,
    LastsIntoClosure: ({ key, because }) =>
      `Der Termin ${key} dauert bis in eine Schließzeit: ${reasons(because)} (R18).`,
    NoFunctionalContact: ({ institution }) => `${institution} hat keine Ansprechstelle mit Telefon oder E-Mail (R10).`,
    RecognitionContradicted: ({ provider, because }) =>
      ({
        gewerblich: `${provider} ist gewerblich und kann nicht nach § 75 SGB VIII anerkannt sein (R8).`,
        byLaw: `${provider} ist kraft Gesetzes anerkannt; eingetragen ist das Gegenteil (R8).`,
      })[because],
    SuccessorCircle: ({ institutions }) =>
      `Diese Einrichtungen nennen einander als Nachfolge, und keine arbeitet weiter: ${institutions.join(", ")} (R11).`,
    VerbundTooLarge: ({ houses, usual }) =>
      `Zum Verbund gehören ${houses} Häuser; üblich sind höchstens ${usual} (R12).`,
    VerbundTooWide: ({ radiusMetres, usualMetres, from, farthest }) =>
      `Von ${from} bis ${farthest} sind es ${kilometres(radiusMetres, ",")} km; in einem Verbund sind höchstens ${kilometres(usualMetres, ",")} km üblich (R12).`,
    VerificationDue: ({ institution, lastVerified }) =>
      lastVerified === undefined
        ? `Die Angaben von ${institution} hat noch niemand bestätigt (R10).`
        : `Die Angaben von ${institution} wurden zuletzt am ${lastVerified} bestätigt (R10).`,
  },
  en: {
    ...agendaFindingText.en,
    ...agreementFindingText.en,
    ...fundingFindingText.en,
    ...upkeepFindingText.en,
    ...areaFindingText.en,
    ...occupancyFindingText.en,
    ...handoverFindingText.en,
    ...returnFindingText.en,
    ...backlogFindingText.en,
    ...attendanceFindingText.en,
    ...availabilityFindingText.en,
    ...bodyFindingText.en,
    ...bookingRuleFindingText.en,
    ...damageFindingText.en,
    ...eligibilityFindingText.en,
    ...dateFindingText.en,
    ...deliveryAlarmText.en,
    ...subGroupFindingText.en,
    ...hierarchyText.en,
    ...hostFindingText.en,
    ...indicatorFindingText.en,
    ...invitationFindingText.en,
    ...minutesFindingText.en,
    ...offerFindingText.en,
    ...outcomeFindingText.en,
    ...planningFindingText.en,
    ...privacyFindingText.en,
    ...requestFindingText.en,
    CarrierGap: ({ institution, ...gap }) => `${institution} has no provider${days(gap, "from", "until before")} (R6).`,
    ClosedYetActive: ({ institution, proposals }) =>
      `${institution} is closed, and decisions are still to be made: ${proposals.length} (R11).`,
    DanglingReference: ({ path, names }) => `${pathText(path)} names ${names}, which is not in the network (Q33).`,
    DoubleStructure: ({ conferences: [a, b], areas: [one, other] }) =>
      `The conferences ${a} and ${b} are for areas that overlap: ${one}, ${other} (R4).`,
    FundedWithoutRecognition: ({ provider }) =>
      `${provider} is funded for the long term and is not recognised; the one normally takes the other (R7).`,
    LastsIntoClosure: ({ key, because }) => `The date ${key} lasts into a closure: ${reasons(because)} (R18).`,
    NoFunctionalContact: ({ institution }) => `${institution} has no contact point with telephone or mail (R10).`,
    RecognitionContradicted: ({ provider, because }) =>
      ({
        gewerblich: `${provider} is a commercial provider and cannot be recognised under section 75 SGB VIII (R8).`,
        byLaw: `${provider} is recognised by law; the record says the opposite (R8).`,
      })[because],
    SuccessorCircle: ({ institutions }) =>
      `These institutions name each other as successors, and none works on: ${institutions.join(", ")} (R11).`,
    VerbundTooLarge: ({ houses, usual }) => `The Verbund has ${houses} houses; at most ${usual} are usual (R12).`,
    VerbundTooWide: ({ radiusMetres, usualMetres, from, farthest }) =>
      `From ${from} to ${farthest} it is ${kilometres(radiusMetres, ".")} km; at most ${kilometres(usualMetres, ".")} km are usual in a Verbund (R12).`,
    VerificationDue: ({ institution, lastVerified }) =>
      lastVerified === undefined
        ? `Nobody has confirmed the record of ${institution} yet (R10).`
        : `The record of ${institution} was last confirmed on ${lastVerified} (R10).`,
  },
}

const days = ({ from, to }: Validity, since: string, until: string): string =>
  `${from === undefined ? "" : ` ${since} ${from}`}${to === undefined ? "" : ` ${until} ${to}`}`

const reasons = (because: LastsIntoClosure["because"]): string =>
  because.map(({ closure }) => closure.reason).join(", ")

const kilometres = (metres: number, point: string): string => (metres / 1000).toFixed(1).replace(".", point)
