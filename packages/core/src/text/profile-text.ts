/** Life-world profiles for people: a page that somebody who is new at a school reads in five minutes. */
import type { KnownInstitutionType } from "../institution/index.js"
import { isFree, offerTopics } from "../offer/index.js"
import type { LifeWorldProfile } from "../report/index.js"
import { freshnessSection, gapsSection, indicatorsSection } from "./profile-facts.js"
import { offersSection } from "./profile-offers.js"
import { type ProfilePen, type ProfileStyle, weekdays } from "./profile-pen.js"
import { partnersSection, plansSection, voicesSection } from "./profile-people.js"
import { nearSection, placesOnce } from "./profile-places.js"
import { profileWords } from "./profile-words.js"
import { bullets, page, plain, section } from "./report-markdown.js"
import { listed, reportWords, topicName, typeName } from "./report-words.js"

/**
 * A life-world profile as a page of Markdown: the places, offers and partners of a school, what children say, what the
 * numbers say, what is missing, what is coming up, and how fresh all that is.
 *
 * It shows what the profile holds: for whom it may be shown was decided when the profile was made.
 *
 * @param style - names of places, offers and needs stay as they were written
 * @rule S2
 */
export const profileMarkdown = (profile: LifeWorldProfile, style: ProfileStyle): string => {
  const { language, level = "standard", taxonomy = offerTopics } = style
  const common = reportWords[language]
  const pen: ProfilePen = {
    language,
    level,
    taxonomy,
    words: profileWords[language],
    common,
    topic: (code) => topicName(common, taxonomy, code),
  }
  return page([
    headSection(profile, pen),
    glanceSection(profile, pen),
    nearSection(profile, pen),
    offersSection(profile, pen),
    voicesSection(profile, pen),
    gapsSection(profile, pen),
    partnersSection(profile, pen),
    plansSection(profile, pen),
    indicatorsSection(profile, pen),
    freshnessSection(profile, pen),
  ])
}

const headSection = ({ school, asOf, ages, withinMinutes, areas }: LifeWorldProfile, { words, common }: ProfilePen) => {
  const isOpen = ages.fromMonths === undefined && ages.toMonths === undefined
  const about = isOpen
    ? words.aboutAnyAge(common.date(asOf), withinMinutes)
    : words.about(common.date(asOf), common.ages(ages), withinMinutes)
  return section(
    `# ${plain(words.title(school.name))}`,
    plain(school.address),
    about,
    areas.length === 0 ? "" : words.lies(plain([...new Set(areas.map(({ name }) => name))].join(", "))),
    school.isOnMap ? "" : words.notOnMap,
    words.noChild,
  )
}

const glanceSection = ({ places, offers, gaps, voices }: LifeWorldProfile, pen: ProfilePen): string => {
  const { glance } = pen.words
  const children = offers.filter((offer) => offer.for === "children")
  const free = children.filter(({ costs }) => costs !== undefined && isFree(costs)).length
  const schoolDays = gaps.weekdays.filter((day) => day !== "sa" && day !== "su")
  const nearest = lookedFor.flatMap((types) => {
    const [kind] = places.filter(({ type }) => types.some((one) => one === type))
    const [place] = kind?.places ?? []
    return kind?.type === undefined || place === undefined
      ? []
      : [`${typeName(pen.common, kind.type)} ${pen.words.near.minutes(Math.ceil(place.walkingMinutes))}`]
  })
  const wish = voices.voices.find(({ kind, text }) => kind === "wish" && text !== undefined)?.text
  return section(
    `## ${glance.heading}`,
    bullets([
      [glance.places(placesOnce(places).length, children.length), ...(free === 0 ? [] : [glance.free(free)])].join(" "),
      ...(nearest.length === 0 ? [] : [glance.nearest(nearest.join(", "))]),
      ...(children.length === 0
        ? []
        : [schoolDays.length === 0 ? glance.everyWeekday : glance.weekdays(weekdays(pen, schoolDays))]),
      ...(gaps.holidays === undefined || gaps.holidays.length === 0
        ? []
        : [
            glance.holidays(
              listed(
                pen.common,
                gaps.holidays.map(({ reason }) => plain(reason)),
              ),
            ),
          ]),
      ...(wish === undefined ? [] : [glance.wish(plain(wish))]),
    ]),
  )
}

/** Where children go first, and a teacher with them. */
const lookedFor: ReadonlyArray<ReadonlyArray<KnownInstitutionType>> = [
  ["spielplatz", "abenteuerspielplatz"],
  ["buecherei"],
  ["sportverein"],
  ["jugendfreizeithaus", "jugendtreff"],
]
