/** Offers of a life-world profile: a timetable of the week, then what has no fixed times, by topic, and in the holidays. */
import { groupedBy } from "../grouped.js"
import { textFor, widerTopics } from "../offer/index.js"
import type { LifeWorldProfile, OfferInReach, TimeInReach } from "../report/index.js"
import { Weekday } from "../time/index.js"
import type { ProfilePen } from "./profile-pen.js"
import { bullets, plain, section, table } from "./report-markdown.js"
import { clockText, spanText, weekdaysText } from "./report-words.js"

/**
 * What the children of a school can do, and their families.
 *
 * @internal
 */
export const offersSection = (profile: LifeWorldProfile, pen: ProfilePen): string => {
  const told = pen.words.offers
  const children = profile.offers.filter((offer) => offer.for === "children")
  const rests = ({ pause }: OfferInReach): boolean => pause !== undefined && pause.from <= profile.asOf
  const running = children.filter((offer) => !rests(offer))
  const onSite = running.filter(({ reach }) => reach.by !== "digital")
  const rows = weekRows(onSite, pen)
  const withoutTimes = onSite.filter(({ times }) => times.length === 0)
  return section(
    `## ${told.heading}`,
    children.length === 0 ? told.none : "",
    table(told.head, rows.slice(0, mostRows)),
    rows.length > mostRows ? told.more(rows.length - mostRows) : "",
    group(told.noTimes, withoutTimes, pen),
    group(
      told.digital,
      running.filter(({ reach }) => reach.by === "digital"),
      pen,
    ),
    group(told.pausedHeading, children.filter(rests), pen),
    byTopic(running, pen),
    group(
      told.families,
      profile.offers.filter((offer) => offer.for === "families"),
      pen,
    ),
    group(
      told.onlyHolidays,
      onSite.filter(({ times }) => times.length > 0 && times.every(({ inTerm }) => inTerm === 0)),
      pen,
    ),
    holidaysText(profile, pen),
  )
}

/** More than that nobody reads in five minutes. */
const mostRows = 40

/** A row for each offer and its hours, with all weekdays on which it takes place then. */
const weekRows = (offers: ReadonlyArray<OfferInReach>, pen: ProfilePen): ReadonlyArray<ReadonlyArray<string>> =>
  offers
    .flatMap((offer) => hoursOf(offer.times.filter(({ inTerm }) => inTerm > 0)).map((hours) => ({ offer, hours })))
    .toSorted((a, b) => rank(a.hours.first) - rank(b.hours.first) || a.hours.first.from - b.hours.first.from)
    .map(({ offer, hours }) => [
      hoursText(hours, pen),
      titleOf(offer, pen),
      whereOf(offer, pen),
      agesOf(offer, pen),
      costOf(offer, pen),
      [
        pen.common.date(hours.next.next) + (hours.next.isNextUncertain ? ` (${pen.words.offers.unsure})` : ""),
        ...(offer.pause === undefined ? [] : [pen.words.offers.pauseFrom(pen.common.date(offer.pause.from))]),
      ].join("; "),
    ])

interface Hours {
  readonly first: TimeInReach
  /** That of which the next date comes first. */
  readonly next: TimeInReach
  readonly weekdays: ReadonlyArray<Weekday>
}

const hoursOf = (times: ReadonlyArray<TimeInReach>): ReadonlyArray<Hours> =>
  [...groupedBy(times, ({ from, to }) => `${from} ${to}`).values()].flatMap((same): ReadonlyArray<Hours> => {
    const [first] = same.toSorted((a, b) => rank(a) - rank(b))
    const [next] = same.toSorted((a, b) => (a.next < b.next ? -1 : 1))
    const days = Weekday.options.filter((day) => same.some(({ weekday }) => weekday === day))
    return first === undefined || next === undefined ? [] : [{ first, next, weekdays: days }]
  })

const hoursText = ({ first, weekdays }: Hours, { common }: ProfilePen): string =>
  `${weekdaysText(common, weekdays)} ${clockText(first.from)}–${clockText(first.to)}`

const rank = ({ weekday }: TimeInReach): number => Weekday.options.indexOf(weekday)

const group = (heading: string, offers: ReadonlyArray<OfferInReach>, pen: ProfilePen): string =>
  offers.length === 0 ? "" : `${heading}:\n\n${bullets(offers.map((offer) => offerLine(offer, pen)))}`

const offerLine = (offer: OfferInReach, pen: ProfilePen): string => {
  const times = hoursOf(offer.times).map((hours) => hoursText(hours, pen))
  const ages = offer.for === "children" ? [pen.words.offers.ages(agesOf(offer, pen))] : []
  const about = [
    whereOf(offer, pen),
    ...ages,
    ...times,
    costOf(offer, pen),
    ...(offer.pause === undefined ? [] : [pen.words.offers.paused(plain(offer.pause.reason))]),
  ]
  return `${titleOf(offer, pen)} – ${about.join(", ")}`
}

const titleOf = ({ title, description, language, texts }: OfferInReach, pen: ProfilePen): string => {
  const told = { title, language, texts, ...(description === undefined ? {} : { description }) }
  const text = textFor(told, { language: pen.language, level: pen.level })
  return plain(text.title) + (text.outOfDate ? ` (${pen.words.offers.outOfDate})` : "")
}

const whereOf = ({ institutionName, reach }: OfferInReach, { words }: ProfilePen): string => {
  if (reach.by === "digital") return plain(institutionName)
  const way = reach.by === "foot" ? words.near.minutes(Math.ceil(reach.walkingMinutes)) : words.reach.area
  const place = reach.place === undefined ? [] : [words.offers.at(plain(reach.place))]
  return [plain(institutionName), ...place, way].join(", ")
}

const agesOf = ({ ages }: OfferInReach, { common }: ProfilePen): string =>
  [...new Set(ages.map((range) => common.ages(range)))].join(", ")

const costOf = ({ costs, registration }: OfferInReach, { words, common }: ProfilePen): string => {
  const cost = costs === undefined ? words.offers.costUnknown : costs.map((one) => plain(common.cost(one))).join("; ")
  return registration === undefined || registration.kind === "none" ? cost : `${cost}, ${words.offers.registration}`
}

/** By the widest topics, in the order of the taxonomy. */
const byTopic = (offers: ReadonlyArray<OfferInReach>, pen: ProfilePen): string => {
  const { taxonomy } = pen
  const lines = taxonomy
    .filter(({ parent }) => parent === undefined)
    .flatMap(({ code }) => {
      const on = offers.filter(({ topics }) =>
        topics.some((topic) => topic === code || widerTopics(taxonomy, topic).includes(code)),
      )
      return on.length === 0 ? [] : [`${plain(pen.topic(code))}: ${on.map((offer) => titleOf(offer, pen)).join(", ")}`]
    })
  return lines.length === 0 ? "" : `${pen.words.offers.topics}:\n\n${bullets(lines)}`
}

const holidaysText = ({ holidays, offers }: LifeWorldProfile, pen: ProfilePen): string => {
  const told = pen.words.offers
  if (holidays === undefined) return offers.length === 0 ? "" : told.notKnown
  const byId = new Map(offers.map((offer) => [offer.offer, offer]))
  const lines = holidays.map((span) => {
    const titles = span.offers.flatMap((id) => {
      const offer = byId.get(id)
      return offer === undefined ? [] : [titleOf(offer, pen)]
    })
    return `${plain(span.reason)} (${spanText(pen.common, span)}): ${titles.length === 0 ? told.nothing : titles.join(", ")}`
  })
  return lines.length === 0 ? "" : `${told.holidays}:\n\n${bullets(lines)}`
}
