/** Duties as values: what an institution is to do, what it is about, and by when. */

import type { ConferenceId, MembershipId, SubGroupId } from "../conference/index.js"
import type { FundApplicationId, FundId } from "../funding/index.js"
import type { ContactPointId, InstitutionId } from "../institution/index.js"
import type { LoanStep } from "../loan/index.js"
import type { AgendaItemId, MeetingAnswer, MeetingId } from "../meeting/index.js"
import type { OfferId } from "../offer/index.js"
import type { MeasureId, OpenMeasure } from "../planning/index.js"
import type { BookingId, DamageReport, DamageReportId, ResourceId, ResourceRequestId } from "../sharing/index.js"
import { daysBetween, type LocalDate, type LocalDateTime } from "../time/index.js"
import type { Audience } from "../visibility.js"
import type { StaleOffer } from "./backlog-entry.js"

interface AtMeeting {
  readonly conference: ConferenceId
  readonly meeting: MeetingId
}

interface Shared {
  readonly resource: ResourceId
  readonly as: "owner" | "borrower"
  /** The other side. */
  readonly with: InstitutionId
  readonly withName: string
}

/** What is to be done. @german Art der Aufgabe */
export type DutyMatter =
  | (AtMeeting & {
      readonly kind: "attendMeeting"
      readonly start: LocalDateTime
      /** What it has answered to the invitation; for those who convene only. */
      readonly answer?: MeetingAnswer["answer"] | "missing"
    })
  | (AtMeeting & { readonly kind: "answerDatePoll" | "hostMeeting" | "checkMinutes" })
  /** In a meeting that is still to come, or of one that was held. */
  | (AtMeeting & { readonly kind: "writeMinutes"; readonly held: boolean })
  | (AtMeeting & { readonly kind: "presentItem"; readonly item: AgendaItemId })
  /** For those who convene or moderate. */
  | (AtMeeting & { readonly kind: "findDate" | "moderateMeeting" | "sendInvitation" | "recordMeeting" })
  | { readonly kind: "callMeeting"; readonly conference: ConferenceId }
  | {
      readonly kind: "measure"
      readonly measure: MeasureId
      readonly as: "responsible"
      readonly next: OpenMeasure["next"]
    }
  /** Another institution answers for it. */
  | {
      readonly kind: "measure"
      readonly measure: MeasureId
      readonly as: "participant"
      readonly responsible: InstitutionId
      readonly responsibleName: string
      readonly next: OpenMeasure["next"]
    }
  /** How far it has come is to be told in the meeting. */
  | (AtMeeting & { readonly kind: "reportStatus"; readonly measure: MeasureId })
  | { readonly kind: "reportSubGroup"; readonly conference: ConferenceId; readonly subGroup: SubGroupId }
  | {
      readonly kind: "membership"
      readonly conference: ConferenceId
      readonly membership: MembershipId
      /** It was invited to join, rests, comes to its end, or nobody speaks for it any more. */
      readonly because: "invited" | "dormant" | "ending" | "noDelegate"
    }
  | { readonly kind: "checkOffer"; readonly offer: OfferId; readonly because: StaleOffer["because"] }
  | { readonly kind: "checkRecord" | "nameContact" }
  /** The name of a person there is kept no longer than until that day. */
  | { readonly kind: "contactPerson"; readonly contactPoint: ContactPointId }
  /** To be decided by the owner, or an answer to be given by the borrower. */
  | (Shared & { readonly kind: "resourceRequest"; readonly request: ResourceRequestId })
  /** The next step of a booking; a return that is late is also a duty of whoever lent it: to remind of it. */
  | (Shared & {
      readonly kind: "loan"
      readonly booking: BookingId
      readonly step: LoanStep
      readonly start: LocalDateTime
    })
  /** Until then the resource is not handed over. */
  | {
      readonly kind: "clearDamage"
      readonly damage: DamageReportId
      readonly resource: ResourceId
      readonly severity: DamageReport["severity"]
    }
  /** The applicant mends and proves, the holder of the fund does the others. */
  | {
      readonly kind: "fundApplication"
      readonly application: FundApplicationId
      readonly fund: FundId
      readonly fundName: string
      readonly step: "mend" | "check" | "decide" | "payOut" | "prove" | "close"
    }

/** One thing that an institution is to do. @german Aufgabe */
export type Duty = DutyMatter & {
  /** What it is about, by name. */
  readonly title: string
  /** The day on which it is to be done, or by which. */
  readonly on?: LocalDate
  /** How long that day is past. @unit days */
  readonly overdueDays: number
}

/** Of whom, when and for whom duties are told. @internal */
export interface DutyQuestion {
  readonly institution: InstitutionId
  readonly asOf: LocalDate
  readonly audience: Audience
}

/** The day of a duty, and how long it is past. */
export const dutyDay = (on: LocalDate | undefined, asOf: LocalDate): Pick<Duty, "on" | "overdueDays"> =>
  on === undefined ? { overdueDays: 0 } : { on, overdueDays: Math.max(0, daysBetween(on, asOf)) }
