/** Findings about purposes: for what a resource is lent, and what school rooms are not for. */
import { schoolTypes } from "../../conference/index.js"
import type { InstitutionId } from "../../institution/index.js"
import type { Finding } from "../../problem.js"
import type { Booking } from "../booking/booking.js"
import type { Lending } from "../booking/lending.js"
import type { ResourceId } from "../resource/resource.js"
import type { ResourceTerms, UsePurpose } from "../resource/resource-terms.js"

/** What the terms say of purposes: only these where they name any, and none of the excluded ones. @german Zweckbestimmung */
export interface AllowedPurposes {
  readonly resource: ResourceId
  readonly allowed?: ReadonlyArray<UsePurpose>
  readonly excluded: ReadonlyArray<UsePurpose>
}

/** The owner does not lend for this purpose. @german Nutzungszweck ausgeschlossen */
export type PurposeNotAllowed = Finding<"PurposeNotAllowed", AllowedPurposes & { readonly use: UsePurpose }>

/** The owner lends for some purposes only, and the borrower does not say for which it is. @german Nutzungszweck nicht angegeben */
export type PurposeNotTold = Finding<"PurposeNotTold", AllowedPurposes>

/** The borrower takes money for it, and the owner does not lend for profit. @german Einnahmen aus der Nutzung */
export type IncomeFromUse = Finding<"IncomeFromUse", AllowedPurposes>

/** A room of a school is wanted for profit. @german Gewerbliche Nutzung eines Schulraums */
export type SchoolRoomForProfit = Finding<
  "SchoolRoomForProfit",
  {
    readonly resource: ResourceId
    readonly owner: InstitutionId
    /** Whether the terms of the room allow it nevertheless: then it is only worth a look. */
    readonly allowed: boolean
  }
>

/** A laboratory or a workshop of a school is lent, as school rooms are not. @german Fachraum */
export type SpecialistRoom = Finding<"SpecialistRoom", { readonly resource: ResourceId; readonly owner: InstitutionId }>

/** A partner of the all-day school is to pay for a room of the school. @german Entgelt im Ganztag */
export type FeeForAllDay = Finding<"FeeForAllDay", { readonly resource: ResourceId; readonly owner: InstitutionId }>

/** What may be found about the purpose of a use. @german Hinweise zum Nutzungszweck */
export type PurposeFinding =
  | FeeForAllDay
  | IncomeFromUse
  | PurposeNotAllowed
  | PurposeNotTold
  | SchoolRoomForProfit
  | SpecialistRoom

/** Whether a resource is lent for what it is wanted for. @rule R45 */
export const purposeFindings = (lending: Lending, wanted: Booking): ReadonlyArray<PurposeFinding> => [
  ...byTerms(lending, wanted),
  ...ofSchools(lending, wanted),
]

const byTerms = ({ resource }: Lending, { use, income }: Booking): ReadonlyArray<PurposeFinding> => {
  const { purposes, excludedPurposes = [] } = resource.terms ?? {}
  const terms = {
    rule: "R45",
    resource: resource.id,
    ...(purposes === undefined ? {} : { allowed: purposes }),
    excluded: excludedPurposes,
  } as const
  const isAllowed = (purpose: UsePurpose): boolean =>
    !excludedPurposes.includes(purpose) && (purposes === undefined || purposes.includes(purpose))
  const asksFor = purposes !== undefined || excludedPurposes.length > 0
  return [
    ...(use === undefined && asksFor
      ? [{ _tag: "PurposeNotTold" as const, path: ["use"], severity: "warning" as const, ...terms }]
      : []),
    ...(use !== undefined && !isAllowed(use)
      ? [{ _tag: "PurposeNotAllowed" as const, path: ["use"], severity: "error" as const, ...terms, use }]
      : []),
    ...(income === true && use !== "gewerblich" && !isAllowed("gewerblich")
      ? [{ _tag: "IncomeFromUse" as const, path: ["income"], severity: "warning" as const, ...terms }]
      : []),
  ]
}

/**
 * What holds for rooms of schools beside their terms; that they are lent outside of lessons is a matter of their times.
 * For gyms there are orders of their own: only that partners of the all-day school pay nothing is the same.
 *
 * @source Ordnung über die Überlassung von Schulräumen der Stadt Bochum; Erlass BASS 12-63 Nr. 2
 */
const ofSchools = ({ resource, owner }: Lending, { use }: Booking): ReadonlyArray<PurposeFinding> => {
  const isSchool =
    owner?.id === resource.owner && (owner.school !== undefined || owner.types.some((type) => schoolTypes.has(type)))
  const isRoom = resource.category === "raum" || resource.category === "kueche"
  if (!isSchool || (!isRoom && resource.category !== "sporthalle")) return []
  const about = { rule: "R45", resource: resource.id, owner: resource.owner } as const
  const allowed = resource.terms?.purposes?.includes("gewerblich") ?? false
  const severity: "warning" | "error" = allowed ? "warning" : "error"
  return [
    ...(isRoom && use === "gewerblich"
      ? [{ _tag: "SchoolRoomForProfit" as const, path: ["use"], severity, ...about, allowed }]
      : []),
    ...(isRoom && resource.specialistRoom === true
      ? [{ _tag: "SpecialistRoom" as const, path: ["resource"], severity: "warning" as const, ...about }]
      : []),
    ...(use === "ganztag" && costsForAllDay(resource.terms)
      ? [{ _tag: "FeeForAllDay" as const, path: ["use"], severity: "warning" as const, ...about }]
      : []),
  ]
}

const costsForAllDay = (terms: ResourceTerms | undefined): boolean =>
  terms?.fee.kind === "rates" &&
  terms.fee.rates.some(
    ({ amount, purposes }) => amount.cents > 0 && (purposes === undefined || purposes.includes("ganztag")),
  )
