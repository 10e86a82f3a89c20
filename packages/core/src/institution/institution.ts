/** Institutions: the houses and services that members, offers and resources belong to. */
import * as z from "zod"
import { OpeningHours } from "../hours/index.js"
import { ExternalId, IdText } from "../id.js"
import { violates } from "../problem.js"
import { SpatialUnitId } from "../sozialraum/index.js"
import { disjoint, holdingOn, holdsOn, inOrder, type LocalDate, type Validity, validityFields } from "../time/index.js"
import { institutionTypesOfOne } from "./institution-type.js"
import { OperatingStatus } from "./operating-status.js"
import { Provenance } from "./provenance.js"
import { ProviderId } from "./provider.js"
import { QualityLabel } from "./quality-label.js"
import { SchoolFacts } from "./school.js"
import { SiteId } from "./site.js"
import { Verification } from "./verification.js"

/** Identifies an institution for as long as records are kept. */
export const InstitutionId = IdText.brand<"InstitutionId">()
export type InstitutionId = z.infer<typeof InstitutionId>

const StatusPeriod = z
  .strictObject({
    status: OperatingStatus,
    reason: z.string().regex(/\S/).exactOptional(),
    /** Who carries its work on, once it is closed or merged. */
    successor: InstitutionId.exactOptional(),
    ...validityFields,
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .refine(
    ({ status, successor }) => successor === undefined || status === "closed" || status === "merged",
    violates("SuccessorWhileOpen", ["successor"]),
  )
  .readonly()

const ProviderPeriod = z
  .strictObject({ provider: ProviderId, ...validityFields })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()

/** What a site is to an institution; an `ersatzstandort` stands in for the others for a time. @german Standortnutzung */
export const SiteUse = z.enum(["hauptstandort", "teilstandort", "ersatzstandort"])
export type SiteUse = z.infer<typeof SiteUse>

const SitePeriod = z
  .strictObject({
    site: SiteId,
    use: SiteUse.exactOptional(),
    /** Where they differ from those of the institution. */
    openingHours: OpeningHours.exactOptional(),
    ...validityFields,
  })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()

const VerbundPeriod = z
  .strictObject({ institution: InstitutionId, ...validityFields })
  .refine(inOrder, violates("ValidityEmpty", ["to"]))
  .readonly()

const disjointEach =
  <Period extends Validity>(named: (period: Period) => string) =>
  (periods: ReadonlyArray<Period>): boolean =>
    [...new Set(periods.map(named))].every((name) => disjoint(periods.filter((period) => named(period) === name)))

/**
 * A Kita, a school, a counselling centre, a youth house: an organisational unit with a provider.
 *
 * Providers and states never share a day: a change of provider ends one period and begins the next. Days on which it
 * rests are in the closure calendar that names it.
 *
 * @german Einrichtung
 * @rule R5, R6
 */
export const Institution = z
  .strictObject({
    id: InstitutionId,
    name: z.string().regex(/\S/),
    /** What a list keeps beside the name: a branch, a subtitle. */
    nameAddition: z.string().regex(/\S/).exactOptional(),
    shortName: z.string().regex(/\S/).exactOptional(),
    types: institutionTypesOfOne,
    externalIds: z.array(ExternalId).readonly().default([]),
    providers: z.array(ProviderPeriod).refine(disjoint, violates("ProvidersOverlap")).readonly().default([]),
    sites: z
      .array(SitePeriod)
      .refine(
        disjointEach(({ site }: z.infer<typeof SitePeriod>) => site),
        violates("SitePeriodsOverlap"),
      )
      .refine((sites) => disjoint(sites.filter(({ use }) => use === "hauptstandort")), violates("MainSitesOverlap"))
      .readonly()
      .default([]),
    /** A day without a period counts as active. */
    statuses: z.array(StatusPeriod).refine(disjoint, violates("StatusesOverlap")).readonly().default([]),
    /** The units whose children it is there for; decides who belongs to which conference. */
    serves: z.array(SpatialUnitId).readonly().default([]),
    /** Places for children that its permit or its list states. */
    capacity: z.int().nonnegative().exactOptional(),
    openingHours: OpeningHours.exactOptional(),
    school: SchoolFacts.exactOptional(),
    qualityLabels: z
      .array(QualityLabel)
      .min(1)
      .refine(
        disjointEach(({ label }: QualityLabel) => label),
        violates("QualityLabelsOverlap"),
      )
      .readonly()
      .exactOptional(),
    /** The houses of a Familienzentrum that is a Verbund. */
    verbund: z
      .array(VerbundPeriod)
      .min(1)
      .refine(
        disjointEach(({ institution }: z.infer<typeof VerbundPeriod>) => institution),
        violates("VerbundPeriodsOverlap"),
      )
      .readonly()
      .exactOptional(),
    verifications: z.array(Verification).min(1).readonly().exactOptional(),
    provenance: Provenance.exactOptional(),
  })
  .refine(
    ({ id, statuses }) => statuses.every(({ successor }) => successor !== id),
    violates("OwnSuccessor", ["statuses"]),
  )
  .readonly()
export type Institution = z.infer<typeof Institution>

/** In which state an institution is on a day; `active` where nothing else is recorded. */
export const statusOn = (institution: Institution, day: LocalDate): OperatingStatus =>
  institution.statuses.find((period) => holdsOn(period, day))?.status ?? "active"

/** Whether an institution can host, offer, lend and be a member on a day. @rule R11 */
export const mayAct = (institution: Institution, day: LocalDate): boolean => statusOn(institution, day) === "active"

/** Whether an institution is gone for good on a day: closed, or merged into another. @rule R11 */
export const hasEnded = (institution: Institution, day: LocalDate): boolean => {
  const status = statusOn(institution, day)
  return status === "closed" || status === "merged"
}

/** Who carries an institution on a day. @rule R6 */
export const providerOn = (institution: Institution, day: LocalDate): ProviderId | undefined =>
  institution.providers.find((period) => holdsOn(period, day))?.provider

/** The sites that an institution uses on a day: a substitute first while it holds, then the main one. */
export const sitesOn = (institution: Institution, day: LocalDate): ReadonlyArray<SiteId> =>
  holdingOn(institution.sites, day)
    .toSorted((a, b) => rank(a.use) - rank(b.use))
    .map((period) => period.site)

const rank = (use: SiteUse | undefined): number =>
  use === undefined ? 2 : { ersatzstandort: 0, hauptstandort: 1, teilstandort: 3 }[use]

/**
 * The opening hours that hold on a day at a site of an institution: its own there, else those of the whole.
 *
 * @param site - left out, the site that the institution uses first on that day
 * @returns `undefined` where none are recorded, and at a site that it does not use on that day
 */
export const openingHoursOn = (institution: Institution, day: LocalDate, site?: SiteId): OpeningHours | undefined => {
  const [first] = sitesOn(institution, day)
  const asked = site ?? first
  const used = holdingOn(institution.sites, day).find((period) => period.site === asked)
  return site !== undefined && used === undefined ? undefined : (used?.openingHours ?? institution.openingHours)
}

/**
 * The institutions that use a site on a day, those that are gone for good left out. There may be any number: a school, a
 * music school and a Kita share a house.
 *
 * It looks at every institution; `indexNetwork` finds those of a site without that, for whoever asks often.
 *
 * @rule R9
 */
export const institutionsAt = (
  institutions: ReadonlyArray<Institution>,
  site: SiteId,
  day: LocalDate,
): ReadonlyArray<Institution> =>
  institutions.filter(
    (institution) =>
      !hasEnded(institution, day) && institution.sites.some((period) => period.site === site && holdsOn(period, day)),
  )
