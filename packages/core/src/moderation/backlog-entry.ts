/** Entries of a backlog: what waits to be talked about, since when, until when, and as which item of an agenda. */

import type { SubGroup, SubGroupId } from "../conference/index.js"
import type { FundApplicationId, FundId } from "../funding/index.js"
import type { InstitutionId } from "../institution/index.js"
import type { AgendaItem, AgendaItemId, MeetingId } from "../meeting/index.js"
import type { OfferId, OverdueOffer } from "../offer/index.js"
import type { MeasureId, NeedId, OpenMeasure } from "../planning/index.js"
import type { ResourceId, ResourceRequestId } from "../sharing/index.js"
import type { LocalDate } from "../time/index.js"

/** An item that stands on no agenda yet, or has no place on one. @german Künftiger Tagesordnungspunkt */
export type BacklogItem = Omit<AgendaItem, "order" | "lateBecause">

/** An offer that nobody confirmed for too long, or that is over and was not ended. @german Angebot zu prüfen */
export interface StaleOffer {
  readonly offer: OfferId
  readonly institution: InstitutionId
  readonly because: "notConfirmed" | OverdueOffer["because"]
}

/** What waits: a topic of a member, an item left open, a need, a measure, and what keeps a conference going. @german Art des Themas */
export type BacklogMatter =
  | { readonly kind: "proposal"; readonly proposal: AgendaItemId }
  /** A member handed in a topic: it offers a resource or looks for one. */
  | { readonly kind: "resourceRequest"; readonly proposal: AgendaItemId }
  /** It waits for somebody to give the time up, or its owner has not answered for too long. */
  | {
      readonly kind: "resourceRequest"
      readonly request: ResourceRequestId
      readonly resource: ResourceId
      readonly borrower: InstitutionId
      readonly because: "waiting" | "unanswered"
    }
  /** Formally complete, and for the conference to decide. */
  | {
      readonly kind: "fund"
      readonly application: FundApplicationId
      readonly fund: FundId
      readonly applicant: InstitutionId
      /** What it asks for. @unit cents */
      readonly cents: number
    }
  | {
      readonly kind: "openItem"
      readonly carriedFrom: MeetingId
      /** In how many meetings it was left open, or that were not held. */
      readonly times: number
    }
  /** Not yet discussed, or discussed and without a measure that is under way. */
  | {
      readonly kind: "need"
      readonly need: NeedId
      readonly description: string
      readonly because: "notDiscussed" | "withoutMeasure"
    }
  /** To be looked back on, or late. */
  | {
      readonly kind: "measure"
      readonly measure: MeasureId
      readonly responsible: InstitutionId
      readonly next: OpenMeasure["next"]
    }
  | { readonly kind: "staleOffers"; readonly offers: ReadonlyArray<StaleOffer> }
  /** Active since the last meeting. */
  | { readonly kind: "newMembers"; readonly institutions: ReadonlyArray<InstitutionId> }
  | {
      readonly kind: "subGroup"
      readonly subGroup: SubGroupId
      readonly lead: SubGroup["lead"]
      readonly because: "review" | "end"
    }
  /** To be approved, or with objections that nobody has answered. */
  | { readonly kind: "minutes"; readonly meeting: MeetingId; readonly objections: number }
  | { readonly kind: "rhythm" }
  | {
      readonly kind: "minimumPerYear"
      readonly year: number
      readonly minimum: number
      /** Held in the year, or planned in it with a date. */
      readonly met: number
    }

/**
 * One thing that waits to be talked about, until it was handled.
 *
 * @german Eintrag im Themenspeicher
 */
export type BacklogEntry = BacklogMatter & {
  /** Since when it waits; left out where nobody recorded that. */
  readonly since?: LocalDate
  /** The day by which it should be talked about. */
  readonly due?: LocalDate
  /** How long that day is past; 0 where it is not, or where there is none. @unit days */
  readonly overdueDays: number
  readonly submittedBy?: InstitutionId
  /** Whether it is reason enough for a meeting; the others wait until there is one. */
  readonly urgent: boolean
  /** As which item it is talked about; several entries may share one. */
  readonly item: BacklogItem
  /** The meeting ahead on whose agenda it stands. */
  readonly plannedIn?: MeetingId
}
