/** Facts of a life-world profile: what is missing, what the numbers say, and how fresh all of it is. */
import type { LifeWorldIndicator, LifeWorldProfile } from "../report/index.js"
import { addDays, Weekday } from "../time/index.js"
import { type ProfilePen, weekdays } from "./profile-pen.js"
import { placesOnce } from "./profile-places.js"
import { bullets, plain, section, table } from "./report-markdown.js"
import { listed } from "./report-words.js"

/** More than these nobody reads: the profile itself names them all. */
const mostPartners = 4

/** What is missing around the school. @internal */
export const gapsSection = ({ gaps }: LifeWorldProfile, pen: ProfilePen): string => {
  const { words, common, topic } = pen
  const told = words.gaps
  const lines = [
    ...(gaps.topics.length === 0 ? [] : [told.topics(gaps.topics.map((code) => plain(topic(code))).join(", "))]),
    ...(gaps.weekdays.length === 0 || gaps.weekdays.length === Weekday.options.length
      ? []
      : [told.weekdays(weekdays(pen, gaps.weekdays))]),
    ...(gaps.holidays === undefined || gaps.holidays.length === 0
      ? []
      : [
          told.holidays(
            listed(
              common,
              gaps.holidays.map(({ reason }) => plain(reason)),
            ),
          ),
        ]),
  ]
  const partners = gaps.partners.map((group) => {
    const { nearest } = group
    const kilometres = nearest === undefined ? "" : common.number(Math.round(nearest.metres / 100) / 10)
    return common.named(group) + (nearest === undefined ? "" : ` (${told.nearest(plain(nearest.name), kilometres)})`)
  })
  const named = partners.length <= mostPartners + 1 ? partners : partners.slice(0, mostPartners)
  return section(
    `## ${told.heading}`,
    lines.length === 0 && partners.length === 0
      ? told.nothing
      : bullets([
          ...lines,
          ...(partners.length === 0 ? [] : [told.partners(named.join("; "), partners.length - named.length)]),
        ]),
    told.caution,
  )
}

/** The numbers of its areas; nothing where none may be shown. @internal */
export const indicatorsSection = ({ indicators }: LifeWorldProfile, { words, common }: ProfilePen): string => {
  if (indicators.length === 0) return ""
  const told = words.indicators
  const number = (value: number | undefined, { unit }: LifeWorldIndicator): string =>
    value === undefined ? "" : `${common.number(value)}${told.units[unit]}`
  const rows = indicators.map((one) => [
    common.named(one),
    plain(one.areaName),
    one.number === undefined ? told.suppressed : number(one.number, one),
    number(one.city, one),
    common.date(one.on),
  ])
  const isSuppressed = indicators.some((one) => one.number === undefined)
  return section(
    `## ${told.heading}`,
    table(told.head, rows),
    [
      ...(isSuppressed ? [told.legend] : []),
      told.caution,
      told.sources([...new Set(indicators.map(({ source }) => plain(source)))].join("; ")),
    ].join(" "),
  )
}

/** How much was confirmed lately, and how far the dates reach. @internal */
export const freshnessSection = (
  { freshness, period, places }: LifeWorldProfile,
  { words, common }: ProfilePen,
): string => {
  const told = words.freshness
  const all = placesOnce(places)
  return section(
    `## ${told.heading}`,
    bullets([
      ...(freshness.places.total === 0 ? [] : [told.places(freshness.places.due, freshness.places.total)]),
      ...(freshness.offers.total === 0 ? [] : [told.offers(freshness.offers.due, freshness.offers.total)]),
      ...(all.length === 0
        ? []
        : [told.stepFree(all.filter(({ stepFree }) => stepFree !== undefined).length, all.length)]),
      told.period(common.date(period.from), common.date(addDays(period.to, -1))),
      ...(freshness.calendarsKnownTo === undefined
        ? []
        : [told.calendars(common.date(addDays(freshness.calendarsKnownTo, -1)))]),
    ]),
  )
}
