/** Institutions: the houses and services that members, offers and resources belong to. */
import * as z from "zod"
import { ExternalId, IdText } from "../id.js"
import { violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { disjoint, holdingOn, holdsOn, inOrder, type LocalDate, validityFields } from "../time/index.js"
import { InstitutionType } from "./institution-type.js"
import { ProviderId } from "./provider.js"
import { SiteId } from "./site.js"

/** Identifies an institution for as long as records are kept. */
export const InstitutionId = IdText.brand<"InstitutionId">()
export type InstitutionId = z.infer<typeof InstitutionId>

/** Whether an institution works, as its records say it. @german Betriebszustand */
export const OperatingStatus = z.enum(["planned", "active", "temporarilyClosed", "closed", "merged"])
export type OperatingStatus = z.infer<typeof OperatingStatus>

const StatusPeriod = z
  .strictObject({ status: OperatingStatus, reason: z.string().min(1).exactOptional(), ...validityFields })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()

const ProviderPeriod = z
  .strictObject({ provider: ProviderId, ...validityFields })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()

const SitePeriod = z
  .strictObject({ site: SiteId, ...validityFields })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()

const eachSiteOnce = (periods: ReadonlyArray<z.infer<typeof SitePeriod>>): boolean =>
  [...new Set(periods.map(({ site }) => site))].every((site) =>
    disjoint(periods.filter((period) => period.site === site)),
  )

/**
 * A Kita, a school, a counselling centre, a youth house: an organisational unit with a provider.
 *
 * Providers and states never share a day: a change of provider ends one period and begins the next.
 *
 * @german Einrichtung
 * @rule R5, R6
 */
export const Institution = z
  .strictObject({
    id: InstitutionId,
    name: z.string().min(1),
    /** What a list keeps beside the name: a branch, a subtitle. */
    nameAddition: z.string().min(1).exactOptional(),
    shortName: z.string().min(1).exactOptional(),
    types: z.array(InstitutionType).min(1).readonly(),
    externalIds: z.array(ExternalId).readonly().default([]),
    providers: z.array(ProviderPeriod).refine(disjoint, violates("ProvidersOverlap")).readonly().default([]),
    sites: z.array(SitePeriod).refine(eachSiteOnce, violates("SitePeriodsOverlap")).readonly().default([]),
    /** A day without a period counts as active. */
    statuses: z.array(StatusPeriod).refine(disjoint, violates("StatusesOverlap")).readonly().default([]),
    /** The units whose children it is there for; decides who belongs to which conference. */
    serves: z.array(SpatialUnitId).readonly().default([]),
    /** Places for children that its permit or its list states. */
    capacity: z.int().nonnegative().exactOptional(),
  })
  .readonly()
export type Institution = z.infer<typeof Institution>

/** In which state an institution is on a day; `active` where nothing else is recorded. */
export const statusOn = (institution: Institution, day: LocalDate): OperatingStatus =>
  institution.statuses.find((period) => holdsOn(period, day))?.status ?? "active"

/** Who carries an institution on a day. @rule R6 */
export const providerOn = (institution: Institution, day: LocalDate): ProviderId | undefined =>
  institution.providers.find((period) => holdsOn(period, day))?.provider

/** The sites that an institution uses on a day, the main one first. */
export const sitesOn = (institution: Institution, day: LocalDate): ReadonlyArray<SiteId> =>
  holdingOn(institution.sites, day).map((period) => period.site)
