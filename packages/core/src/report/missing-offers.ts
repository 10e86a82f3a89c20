/** Missing offers: for how many of the ages and weekdays of a need there is none. */
import { weekdayOf } from "../calendar/index.js"
import { groupedByEach } from "../grouped.js"
import { agesOfGroup, type OfferId, type TargetGroup } from "../offer/index.js"
import { onceForEach } from "../once.js"
import { type Need, targetGroupsOverlap } from "../planning/index.js"
import type { CatalogueEntry, OfferCatalogue, Period } from "../search/index.js"
import { addDays, type LocalDate, Weekday } from "../time/index.js"

/** The offers that there are for a need. @german Vorhandene Angebote */
export interface MissingOffers {
  /** With dates; by id. */
  readonly offers: ReadonlyArray<OfferId>
  /** Those whose times are agreed with each family: they count as being there on every day; by id. */
  readonly byArrangement: ReadonlyArray<OfferId>
}

/**
 * Prepares a catalogue for the question which offers there are in the area of a need, on its topics and for its groups, and
 * for which part of its ages and of the days of the period there is none. Dates that nobody can be sure of do not count.
 *
 * @param weekdays - the days on which there should be an offer
 * @internal
 */
export const missingOffersIn = (
  { entries, period }: OfferCatalogue,
  weekdays: ReadonlyArray<Weekday> = Weekday.options,
): ((need: Need) => MissingOffers & { readonly part: number }) => {
  const onTopic = groupedByEach(entries, ({ topics }) => [...topics])
  const days = daysOf(period, new Set(weekdays))
  const datesOf = onceForEach(certainDates)
  const coveredPart = (there: ReadonlyArray<CatalogueEntry>): number => {
    if (there.some(isByArrangement)) return 1
    const certain = new Set(there.flatMap(datesOf))
    return days.filter((day) => certain.has(day)).length / Math.max(1, days.length)
  }
  return (need) => {
    const found = new Set(need.topics.flatMap((topic) => onTopic.get(topic) ?? []))
    const there = [...found].filter((entry) => isFor(entry, need))
    const covered = need.targetGroups
      .flatMap(eachYear)
      .map((group) => coveredPart(there.filter((entry) => isMeantBy(entry, group))))
    return {
      part: 1 - covered.reduce((sum, one) => sum + one, 0) / Math.max(1, covered.length),
      offers: there
        .filter((entry) => !isByArrangement(entry))
        .map(idOf)
        .toSorted(),
      byArrangement: there.filter(isByArrangement).map(idOf).toSorted(),
    }
  }
}

const certainDates = ({ times }: CatalogueEntry): ReadonlyArray<LocalDate> =>
  times.flatMap(({ dates, uncertain }) => {
    const unsure = new Set(uncertain)
    return dates.filter((date) => !unsure.has(date))
  })

const isByArrangement = ({ dates }: CatalogueEntry): boolean => dates.byArrangement

const idOf = ({ offer }: CatalogueEntry): OfferId => offer.id

const isFor = (entry: CatalogueEntry, need: Need): boolean =>
  entry.areas.has(need.area) && need.targetGroups.some((group) => isMeantBy(entry, group))

const isMeantBy = ({ offer }: CatalogueEntry, group: TargetGroup): boolean =>
  offer.targetGroups.some((other) => targetGroupsOverlap(group, other))

const daysOf = ({ from, to }: Period, weekdays: ReadonlySet<Weekday>): ReadonlyArray<LocalDate> => {
  const days: Array<LocalDate> = []
  for (let day = from; day < to; day = addDays(day, 1)) if (weekdays.has(weekdayOf(day))) days.push(day)
  return days
}

/** A group for each year of age of young people that it tells; one that tells none of them stays as it is. */
const eachYear = (group: TargetGroup): ReadonlyArray<TargetGroup> => {
  const field = group.childAges === undefined ? "ages" : "childAges"
  const ranges = group.childAges === undefined ? agesOfGroup(group) : [group.childAges]
  if (ranges.every(({ fromMonths, toMonths }) => fromMonths === undefined && toMonths === undefined)) return [group]
  const years = Array.from({ length: lastYear + 1 }, (_, year) => year * 12).flatMap((first) =>
    ranges
      .filter(({ fromMonths = 0, toMonths = first }) => fromMonths <= first + 11 && first <= toMonths)
      .map(({ fromMonths = 0, toMonths = first + 11 }) => ({
        ...group,
        [field]: { fromMonths: Math.max(first, fromMonths), toMonths: Math.min(first + 11, toMonths) },
      })),
  )
  return years.length === 0 ? [group] : years
}

/** The last year of age of young people. @source SGB VIII, section 7 paragraph 1 */
const lastYear = 26
