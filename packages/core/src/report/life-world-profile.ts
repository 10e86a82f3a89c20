/** Life-world profiles: what surrounds the children of a school, what they use, say and miss. Never a child. */
import { straightLineWalking, type WalkingTime } from "../geo/index.js"
import { addressLine, type InstitutionId, type SiteId } from "../institution/index.js"
import type { AgeRange, OfferId } from "../offer/index.js"
import type { OfferCatalogue, Period } from "../search/index.js"
import type { LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"
import { type Freshness, freshnessOf } from "./freshness.js"
import { holidaySpans } from "./holiday-spans.js"
import { type HolidayOffers, type LifeWorldGaps, lifeWorldGaps, offersInHolidays } from "./life-world-gaps.js"
import { type LifeWorldIndicator, lifeWorldIndicators } from "./life-world-indicators.js"
import { type LifeWorldPartners, lifeWorldPartners } from "./life-world-partners.js"
import { type LifeWorldPlans, lifeWorldPlans } from "./life-world-plans.js"
import { type LifeWorldVoices, lifeWorldVoices } from "./life-world-voices.js"
import { type OfferInReach, offersInReach } from "./offers-in-reach.js"
import { agesOfSchool, walkableMinutes } from "./school-children.js"
import { type SchoolArea, schoolPlace } from "./school-place.js"
import { type CutOffPlace, type PlacesOfKind, surroundingsOf } from "./surroundings.js"

/** What lies within so many minutes on foot, and beyond the ring before. @german Gehzeitring */
export interface WalkingRing {
  /** @unit minutes */
  readonly fromMinutes: number
  /** Still in it. @unit minutes */
  readonly toMinutes: number
  /** Institutions, and places that no institution uses. */
  readonly places: ReadonlyArray<InstitutionId | SiteId>
  readonly offers: ReadonlyArray<OfferId>
}

/**
 * What surrounds the children of a school, as plain data: each part names the values that it comes from.
 *
 * It speaks of places, offers and groups, never of a child.
 *
 * @german Lebensweltprofil
 * @rule S1, S2, S3, P1, P2
 */
export interface LifeWorldProfile {
  readonly school: {
    readonly institution: InstitutionId
    readonly name: string
    /** From where the ways are measured; left out where no site of the school is known. */
    readonly site?: SiteId
    readonly address: string
    /** Without a place on the map nothing is near: only areas, partners and offers by area are told. */
    readonly isOnMap: boolean
  }
  readonly asOf: LocalDate
  /** The days whose dates are told: from `asOf` on those of the catalogue. */
  readonly period: Period
  readonly audience: Audience
  readonly ages: AgeRange
  /** @unit minutes */
  readonly withinMinutes: number
  /** The narrowest first. */
  readonly areas: ReadonlyArray<SchoolArea>
  /** Of five minutes each. */
  readonly rings: ReadonlyArray<WalkingRing>
  /** Nearest kind first. */
  readonly places: ReadonlyArray<PlacesOfKind>
  readonly cutOff: ReadonlyArray<CutOffPlace>
  /** Institutions of the narrowest areas whose way is not known, because they are on no map. */
  readonly notOnMap: ReadonlyArray<{ readonly institution: InstitutionId; readonly name: string }>
  /** Nearest first, then those on no map, then those on a screen. */
  readonly offers: ReadonlyArray<OfferInReach>
  /** In the order of time; left out where no calendar tells the school holidays. */
  readonly holidays?: ReadonlyArray<HolidayOffers>
  readonly partners: LifeWorldPartners
  readonly indicators: ReadonlyArray<LifeWorldIndicator>
  readonly voices: LifeWorldVoices
  readonly gaps: LifeWorldGaps
  readonly plans: LifeWorldPlans
  readonly freshness: {
    readonly places: Freshness
    readonly offers: Freshness
    /** The first day of the period that some calendar of an offer does not know. */
    readonly calendarsKnownTo?: LocalDate
  }
}

/** Of which school, for whom, and how far. @german Angaben zum Lebensweltprofil */
export interface ProfileQuestion {
  readonly school: InstitutionId
  /** Of a school with several sites: that from which the ways are measured. */
  readonly site?: SiteId
  /** {@link agesOfSchool}, unless said otherwise. */
  readonly ages?: AgeRange
  /** {@link walkableMinutes}, unless said otherwise. @unit minutes */
  readonly withinMinutes?: number
  /** Straight lines with the usual detour, unless a routing engine or known barriers are handed in. */
  readonly walking?: WalkingTime
}

/**
 * The life world of the children of a school: places, offers, partners, numbers, voices, gaps and plans around it, on the
 * day of the catalogue.
 *
 * The catalogue decides which offers there are, which dates are told, and who reads it.
 *
 * @returns `undefined` where the network does not know the school
 * @rule S1, S2, S3, P9, P13, R33, R51
 * @example
 * import { schoolHolidays } from "@sozialraum/calendar-de"
 * import { indexNetwork, InstitutionId, lifeWorldProfile, LocalDate, offerCatalogue } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const [from, to] = [LocalDate.parse("2026-10-01"), LocalDate.parse("2027-08-01")]
 * const index = indexNetwork(await sampleNetwork())
 * const catalogue = offerCatalogue(index, { asOf: from, period: { from, to }, calendars: [schoolHolidays("NW")] })
 * const profile = lifeWorldProfile(catalogue, { school: InstitutionId.parse("schulen:306") })
 * profile?.school.name // => "Waldschule"
 * profile?.withinMinutes // => 25
 * profile?.places.find(({ type }) => type === "kita")?.places[0]?.name // => "AWO Kindertageseinrichtung Hustadtring"
 */
export const lifeWorldProfile = (
  catalogue: OfferCatalogue,
  question: ProfileQuestion,
): LifeWorldProfile | undefined => {
  const { index, asOf } = catalogue
  const place = schoolPlace(catalogue, question.school, question.site)
  if (place === undefined) return undefined
  const { school, site, position } = place
  const { audience } = catalogue
  const { ages = agesOfSchool(school), walking = straightLineWalking() } = question
  const withinMinutes = question.withinMinutes ?? walkableMinutes(school)
  const period = { ...catalogue.period, from: laterOf(asOf, catalogue.period.from) }
  const spans = holidaySpans(place.calendars, period)
  const around =
    position === undefined
      ? nothingNear
      : surroundingsOf(index, position, { asOf, withinMinutes, walking, except: school.id })
  const offers = offersInReach(catalogue, place, { ages, walking, withinMinutes, audience, holidays: spans ?? [] })
  const holidays = spans === undefined ? {} : { holidays: offersInHolidays(catalogue, offers, spans) }
  const { agreements, measures, needs, participationResults } = index.network
  const reader = { asOf, audience }
  return {
    school: {
      institution: school.id,
      name: school.name,
      ...(site === undefined ? {} : { site: site.id }),
      address: site === undefined ? "" : addressLine(site.address),
      isOnMap: position !== undefined,
    },
    asOf,
    period,
    audience,
    ages,
    withinMinutes,
    areas: place.areas,
    rings: ringsOf(around.places, offers, withinMinutes),
    places: around.kinds,
    cutOff: around.cutOff,
    notOnMap: notOnMap(catalogue, place.areas, school.id),
    offers,
    ...holidays,
    partners: lifeWorldPartners(catalogue, { agreements, measures }, place, audience),
    indicators: lifeWorldIndicators(index, place, reader),
    voices: lifeWorldVoices(participationResults, place, { ...reader, ages }),
    gaps: lifeWorldGaps(catalogue, place, { offers, places: around.places, ...holidays }),
    plans: lifeWorldPlans(index, { needs, measures }, place, reader),
    freshness: {
      places: freshnessOf(
        around.places.flatMap(({ institution }) =>
          institution === undefined ? [] : (index.institutions.get(institution) ?? []),
        ),
        asOf,
      ),
      offers: freshnessOf(
        offers.flatMap(({ offer }) => catalogue.byId.get(offer)?.offer ?? []),
        asOf,
      ),
      ...knownTo(catalogue, offers, period),
    },
  }
}

const nothingNear: ReturnType<typeof surroundingsOf> = { places: [], kinds: [], cutOff: [] }

/** Every ring up to the last one, those in which nothing lies too; what lies at a border belongs to the inner ring. */
const ringsOf = (
  places: ReturnType<typeof surroundingsOf>["places"],
  offers: ReadonlyArray<OfferInReach>,
  withinMinutes: number,
): ReadonlyArray<WalkingRing> =>
  Array.from({ length: Math.max(1, Math.ceil(withinMinutes / ringMinutes)) }, (_, ring) => {
    const [fromMinutes, toMinutes] = [ring * ringMinutes, Math.min(withinMinutes, (ring + 1) * ringMinutes)]
    const isIn = (minutes: number): boolean => minutes <= toMinutes && (minutes > fromMinutes || ring === 0)
    return {
      fromMinutes,
      toMinutes,
      places: places
        .filter(({ walkingMinutes }) => isIn(walkingMinutes))
        .map(({ institution, site }) => institution ?? site),
      offers: offers.filter(({ reach }) => reach.by === "foot" && isIn(reach.walkingMinutes)).map(({ offer }) => offer),
    }
  })

const ringMinutes = 5

const notOnMap = ({ index, directory }: OfferCatalogue, areas: ReadonlyArray<SchoolArea>, school: InstitutionId) => {
  const there = areas
    .filter(({ isWider }) => !isWider)
    .flatMap(({ unit }) => directory.institutionsIn(unit))
    .filter(({ institution }) => institution !== school)
  const placed = new Set(
    there.flatMap(({ institution, site }) => (index.sites.get(site)?.position === undefined ? [] : [institution])),
  )
  return [...new Set(there.map(({ institution }) => institution))]
    .filter((institution) => !placed.has(institution))
    .map((institution) => ({ institution, name: index.institutions.get(institution)?.name ?? institution }))
}

const knownTo = (
  { byId }: OfferCatalogue,
  offers: ReadonlyArray<OfferInReach>,
  { from, to }: Period,
): { readonly calendarsKnownTo?: LocalDate } => {
  const [first] = offers
    .flatMap(({ offer }) => byId.get(offer)?.dates.knownTo ?? [])
    .filter((day) => day < to)
    .toSorted()
  return first === undefined ? {} : { calendarsKnownTo: laterOf(first, from) }
}

const laterOf = (a: LocalDate, b: LocalDate): LocalDate => [a, b].toSorted()[1] ?? a
