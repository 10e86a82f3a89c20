/** Eligibility: who may borrow, and for each way in which one may, what is missing. */
import { type ConferenceId, isActiveOn, type Membership } from "../../conference/index.js"
import {
  type Institution,
  type InstitutionId,
  type InstitutionType,
  type ProviderId,
  providerOn,
} from "../../institution/index.js"
import type { SpatialUnitId } from "../../sozialraum/index.js"
import { addDays, type LocalDate } from "../../time/index.js"
import type { Eligibility } from "../rules/booking-rule.js"
import type { QuotaDays } from "../rules/quota-period.js"

/**
 * What a borrower would have to be, and what it is instead: one for each of the ways in which a resource is lent.
 *
 * `on` is the first day of the use on which it is missing.
 *
 * @german Fehlende Voraussetzung
 */
export type MissingEligibility =
  | { readonly kind: "institutions"; readonly asked: ReadonlyArray<InstitutionId> }
  | {
      readonly kind: "types"
      readonly asked: ReadonlyArray<InstitutionType>
      readonly has: ReadonlyArray<InstitutionType>
    }
  | {
      readonly kind: "providers"
      readonly asked: ReadonlyArray<ProviderId>
      readonly on: LocalDate
      /** Left out where nobody is known to carry it on that day. */
      readonly has?: ProviderId
    }
  | { readonly kind: "members"; readonly conference: ConferenceId; readonly on: LocalDate }
  | {
      readonly kind: "serving"
      readonly asked: ReadonlyArray<SpatialUnitId>
      readonly has: ReadonlyArray<SpatialUnitId>
    }

/** What is known of a borrower, and on which days it wants to use something. */
export interface EligibilityQuestion {
  readonly borrower: Institution
  readonly memberships: ReadonlyArray<Membership>
  readonly days: QuotaDays
}

/** What is missing for one of the ways; nothing where it is met on every day. */
export const missingFor = (asked: Eligibility, question: EligibilityQuestion): ReadonlyArray<MissingEligibility> => {
  const { borrower, days } = question
  switch (asked.kind) {
    case "institutions":
      return asked.institutions.includes(borrower.id) ? [] : [{ kind: "institutions", asked: asked.institutions }]
    case "types": {
      const meets = borrower.types.some((type) => asked.types.includes(type))
      return meets ? [] : [{ kind: "types", asked: asked.types, has: borrower.types }]
    }
    case "providers": {
      const carries = (day: LocalDate): boolean => {
        const provider = providerOn(borrower, day)
        return provider !== undefined && asked.providers.includes(provider)
      }
      const on = firstDayWithout(days, carries)
      if (on === undefined) return []
      const has = providerOn(borrower, on)
      return [{ kind: "providers", asked: asked.providers, on, ...(has === undefined ? {} : { has }) }]
    }
    case "members": {
      const { conference } = asked
      const on = firstDayWithout(days, (day) => worksIn(conference, question, day))
      return on === undefined ? [] : [{ kind: "members", conference, on }]
    }
    case "serving": {
      const meets = borrower.serves.some((unit) => asked.units.includes(unit))
      return meets ? [] : [{ kind: "serving", asked: asked.units, has: borrower.serves }]
    }
  }
}

/** Who came to one theme as a guest does not. */
const worksIn = (conference: ConferenceId, { borrower, memberships }: EligibilityQuestion, day: LocalDate): boolean =>
  memberships.some(
    (period) =>
      period.conference === conference &&
      period.institution === borrower.id &&
      period.kind !== "guest" &&
      isActiveOn(period, day),
  )

const firstDayWithout = (days: QuotaDays, meets: (day: LocalDate) => boolean): LocalDate | undefined => {
  for (let day = days.from; day < days.to; day = addDays(day, 1)) if (!meets(day)) return day
  return undefined
}
