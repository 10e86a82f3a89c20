/** Kinship: what two offers have in common, and how far they are from each other. */
import { distanceMetres, type Position } from "../geo/index.js"
import { type AgeRange, type Taxonomy, type TopicCode, widerTopics } from "../offer/index.js"
import type { CatalogueEntry } from "../search/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { agesComing, agesOfTheirChildren, agesReached } from "./age-span.js"

/** Own topics of one of them that are among those of the other, its wider ones included. */
export const sharedTopics = (one: CatalogueEntry, other: CatalogueEntry): ReadonlyArray<TopicCode> => {
  const ours = one.offer.topics.filter((topic) => other.topics.has(topic))
  const theirs = other.offer.topics.filter((topic) => one.topics.has(topic))
  return [...new Set([...ours, ...theirs])].sort()
}

/** How many steps apart the nearest two of their own topics are, of which one is wider than the other; 0 for the same. */
export const topicSteps = (one: CatalogueEntry, other: CatalogueEntry, taxonomy: Taxonomy): number => {
  const steps = one.offer.topics.flatMap((ours) =>
    other.offer.topics.flatMap((theirs) => {
      if (ours === theirs) return [0]
      const ups = [widerTopics(taxonomy, ours).indexOf(theirs), widerTopics(taxonomy, theirs).indexOf(ours)]
      return ups.filter((up) => up >= 0).map((up) => up + 1)
    }),
  )
  return Math.min(...steps)
}

/**
 * The ages that both reach, with those who come or with the children of these: a café for parents is no club for their
 * children. Empty where both are for grown-ups in the same role, `undefined` where they share nobody.
 */
export const sharedAges = (one: CatalogueEntry, other: CatalogueEntry): ReadonlyArray<AgeRange> | undefined => {
  const [ours, theirs] = [one.offer.targetGroups, other.offer.targetGroups]
  const shared = [
    ...intersections(agesComing(ours), agesComing(theirs)),
    ...intersections(agesOfTheirChildren(ours), agesOfTheirChildren(theirs)),
  ]
  if (shared.length > 0) return shared
  const roles = new Set(rolesOf(one))
  const isForAdults = agesReached(ours).length === 0 && agesReached(theirs).length === 0
  return isForAdults && rolesOf(other).some((role) => roles.has(role)) ? [] : undefined
}

const intersections = (ours: ReadonlyArray<AgeRange>, theirs: ReadonlyArray<AgeRange>): ReadonlyArray<AgeRange> =>
  ours.flatMap((one) => theirs.flatMap((other) => intersection(one, other)))

const rolesOf = ({ offer }: CatalogueEntry) => offer.targetGroups.flatMap(({ roles = [] }) => roles)

const intersection = (one: AgeRange, other: AgeRange): ReadonlyArray<AgeRange> => {
  const fromMonths = Math.max(one.fromMonths ?? 0, other.fromMonths ?? 0)
  const toMonths = Math.min(one.toMonths ?? Number.POSITIVE_INFINITY, other.toMonths ?? Number.POSITIVE_INFINITY)
  if (fromMonths > toMonths) return []
  return [{ ...(fromMonths > 0 ? { fromMonths } : {}), ...(Number.isFinite(toMonths) ? { toMonths } : {}) }]
}

/** From the nearest place of one to the nearest of the other. */
export const metresBetween = (one: CatalogueEntry, other: CatalogueEntry): number | undefined => {
  const metres = positionsOf(one).flatMap((from) => positionsOf(other).map((to) => distanceMetres(from, to)))
  return metres.length === 0 ? undefined : Math.min(...metres)
}

/** The positions of the places of an offer. */
export const positionsOf = (entry: CatalogueEntry | undefined): ReadonlyArray<Position> =>
  (entry?.places ?? []).flatMap(({ position }) => position ?? [])

/** The units that are written down for the places of an offer: those around them are too wide to be near. */
export const unitsOf = (entry: CatalogueEntry | undefined): ReadonlyArray<SpatialUnitId> => [
  ...new Set(
    (entry?.places ?? []).flatMap(({ place, site }) => (place.at === "mobile" ? [place.unit] : (site?.units ?? []))),
  ),
]
