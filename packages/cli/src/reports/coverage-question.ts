/** Questions on coverage from the command line: of which offers, in which week, and from which schools. */
import {
  type CoverageQuestion,
  InstitutionId,
  type InstitutionPoints,
  type Offer,
  type PointReach,
  pointsOfInstitutions,
  type ReachQuestion,
  schoolSeasons,
  usualAgeSpans,
  Weekday,
} from "@sozialraum/core"
import { type Asking, optionalAreaOf } from "./asking.js"
import { number, questionOf } from "./question.js"

/** Topics of offers; without them all of them count. */
export type OfferTopics = CoverageQuestion["topics"]

const afternoon = { from: 13 * 60, to: 19 * 60, step: 60 } as const

/** The afternoons of school days, by the ages of childhood and the topics asked for. */
export const weekQuestion = (asking: Asking, topics: OfferTopics = questionOf(asking).topics): CoverageQuestion => {
  const { topics: _topics, weekdays, area, near: _near, ...offers } = questionOf(asking)
  return {
    offers,
    ages: usualAgeSpans,
    // Without a calendar nobody knows of any day in which season it lies.
    ...(asking.catalogue().calendars.length === 0 ? {} : { seasons: schoolSeasons }),
    weekdays: weekdays ?? Weekday.options.slice(0, 5),
    hours: afternoon,
    ...(topics === undefined ? {} : { topics }),
    ...(area === undefined ? {} : { areas: [area] }),
  }
}

/** The primary schools, those of the area where one is asked for. */
export const schoolsOf = (asking: Asking): InstitutionPoints => {
  const area = optionalAreaOf(asking)
  return pointsOfInstitutions(asking.catalogue(), {
    types: ["grundschule"],
    ...(area === undefined ? {} : { area }),
  })
}

/** As far as `--metres` and `--minutes` say; otherwise a quarter of an hour. The area is that of the schools. */
export const reachQuestion = (
  asking: Asking,
  points: ReachQuestion["points"],
  topics: OfferTopics = questionOf(asking).topics,
): ReachQuestion => {
  const { metres, minutes } = { ...number(asking.options, "metres"), ...number(asking.options, "minutes") }
  const { near: _near, area: _area, topics: _topics, ...offers } = questionOf(asking)
  return {
    points,
    offers: { ...offers, ...(topics === undefined ? {} : { topics: [...topics] }) },
    ...(metres === undefined ? {} : { withinMetres: metres }),
    ...(minutes === undefined && metres !== undefined ? {} : { withinMinutes: minutes ?? 15 }),
  }
}

/** A line of the table of schools: its name, and the offer that is nearest. */
export const reachRow =
  ({ index }: Asking, added: ReadonlyArray<Offer> = []) =>
  ({ point, isReached, nearest }: PointReach) => {
    const offer = added.find(({ id }) => id === nearest?.offer) ?? (nearest && index.offers.get(nearest.offer))
    return [
      index.institutions.get(InstitutionId.parse(point))?.name ?? point,
      isReached ? "✓" : "–",
      offer?.title ?? "–",
      nearest === undefined ? "–" : Math.round(nearest.metres),
    ]
  }
