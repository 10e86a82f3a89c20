/** Subjects: an offer of the catalogue as the ways in which somebody can take part in it. */
import type { LanguageTag } from "../institution/index.js"
import {
  type AgeRange,
  agesOfGroup,
  type Grade,
  type OfferTime,
  type TargetGroup,
  type TargetRole,
} from "../offer/index.js"
import type { CatalogueEntry, CataloguePlace } from "./catalogue.js"

/** One group for whom an offer is; groups that differ in nothing but adjoining ages are one. */
export interface SoughtGroup {
  readonly roles: ReadonlyArray<TargetRole>
  /** Those of the group itself, where it tells them. */
  readonly ages?: AgeRange
  readonly childAges?: AgeRange
  readonly grades?: ReadonlyArray<Grade>
  /** Of those who come and of their children, as far as they are told; by the roles where the group tells none. */
  readonly reach: ReadonlyArray<AgeRange>
}

/** A time at a place: that of one does not go with the place of another. */
export interface OfferWay {
  readonly entry: CatalogueEntry
  readonly time?: OfferTime
  readonly at?: CataloguePlace
  /** The number of the place in the offer. */
  readonly place?: number
  readonly languages: ReadonlyArray<LanguageTag>
}

/** An offer with its groups and its ways, each in the order of the offer. */
export interface Subject {
  readonly entry: CatalogueEntry
  /** At least one; nothing stands for groups that nobody has recorded. */
  readonly groups: ReadonlyArray<SoughtGroup | undefined>
  /** At least one, though it may have neither a time nor a place. */
  readonly ways: ReadonlyArray<OfferWay>
}

/** The entries of a catalogue do not change, and are asked about again and again. */
const subjects = new WeakMap<CatalogueEntry, Subject>()

/** An entry as a subject of criteria. */
export const subjectOf = (entry: CatalogueEntry): Subject => {
  const known = subjects.get(entry)
  if (known !== undefined) return known
  const subject = { entry, groups: soughtGroups(entry.offer.targetGroups), ways: waysOf(entry) }
  subjects.set(entry, subject)
  return subject
}

/**
 * The ages that roles stand for, where a group does not tell its own: grown-ups of whom nothing is told are of full age, and
 * with a family come its children.
 *
 * @source BGB, section 2
 */
const agesOfRoles = (roles: ReadonlyArray<TargetRole>, childAges?: AgeRange): ReadonlyArray<AgeRange> => {
  if (roles.length === 0) return [{}]
  const ages = roles.flatMap((role): ReadonlyArray<AgeRange> => {
    if (role === "familie") return childAges === undefined ? [{}] : [childAges, fullAge]
    return isGrownUp(role) ? [fullAge] : agesOfGroup({ roles: [role] })
  })
  return joined(ages)
}

const isGrownUp = (role: TargetRole): boolean => grownUps.includes(role)

const grownUps: ReadonlyArray<TargetRole> = [
  "eltern",
  "mutter",
  "vater",
  "werdendeEltern",
  "grosseltern",
  "pflegeeltern",
  "fachkraft",
  "ehrenamtliche",
]

const fullAge: AgeRange = { fromMonths: 18 * 12 }

const soughtGroups = (groups: ReadonlyArray<TargetGroup>): ReadonlyArray<SoughtGroup | undefined> => {
  if (groups.length === 0) return [undefined]
  const alike = new Map<string, ReadonlyArray<TargetGroup>>()
  for (const group of groups) {
    const key = JSON.stringify([[...(group.roles ?? [])].sort(), group.childAges, group.grades])
    alike.set(key, [...(alike.get(key) ?? []), group])
  }
  return [...alike.values()].flatMap((same) => {
    const open = same.filter(({ ages }) => ages === undefined).slice(0, 1)
    const told = joined(same.flatMap(({ ages }) => ages ?? []))
    return [...open.map((group) => soughtGroup(group)), ...told.map((ages) => soughtGroup({ ...same[0], ages }))]
  })
}

const soughtGroup = ({ roles = [], ages, childAges, grades }: TargetGroup): SoughtGroup => ({
  roles,
  ...(ages === undefined ? {} : { ages }),
  ...(childAges === undefined ? {} : { childAges }),
  ...(grades === undefined ? {} : { grades }),
  reach: joined([
    ...(ages === undefined ? agesOfRoles(roles, childAges) : [ages]),
    ...(childAges === undefined ? [] : [childAges]),
  ]),
})

/** Ranges that overlap or adjoin as one, in the order of age. */
const joined = (ranges: ReadonlyArray<AgeRange>): ReadonlyArray<AgeRange> => {
  const done: Array<AgeRange> = []
  for (const next of [...ranges].sort((a, b) => (a.fromMonths ?? 0) - (b.fromMonths ?? 0))) {
    const last = done.at(-1)
    if (last === undefined || (next.fromMonths ?? 0) > (last.toMonths ?? Number.POSITIVE_INFINITY) + 1) done.push(next)
    else done[done.length - 1] = spanning(last, next)
  }
  return done
}

/** From the beginning of the first to the end that comes last. */
const spanning = ({ toMonths: end, ...begin }: AgeRange, { toMonths }: AgeRange): AgeRange =>
  end === undefined || toMonths === undefined ? begin : { ...begin, toMonths: Math.max(end, toMonths) }

const waysOf = (entry: CatalogueEntry): ReadonlyArray<OfferWay> => {
  const { offer, times, places } = entry
  const slots = offer.schedule?.kind === "dates" ? offer.schedule.slots : []
  const everywhere = places.map((_, place) => place)
  const wayTo = (place: number | undefined, time?: OfferTime): OfferWay => {
    const at = place === undefined ? undefined : places[place]
    const spoken = time === undefined ? undefined : slots[time.slot]?.languages
    return {
      entry,
      languages: spoken ?? offer.languages,
      ...(time === undefined ? {} : { time }),
      ...(place === undefined || at === undefined ? {} : { place, at }),
    }
  }
  const waysAt = (among: ReadonlyArray<number>, time?: OfferTime): ReadonlyArray<OfferWay> =>
    among.length === 0 ? [wayTo(undefined, time)] : among.map((place) => wayTo(place, time))
  if (times.length === 0) return waysAt(everywhere)
  return times.flatMap((time) => {
    const key = slots[time.slot]?.place
    return waysAt(key === undefined ? everywhere : everywhere.filter((place) => places[place]?.place.key === key), time)
  })
}
