/** Offer texts: what the entry of an offer says of it, to parents and to teachers. */
import {
  type Accessibility,
  type Code,
  codeEntry,
  communicationAids,
  type HolidayBehaviour,
  type LanguageTag,
  type Offer,
  type OfferSlot,
  offerTopics,
  spokenLanguage,
  type TargetGroup,
  targetRoles,
  textFor,
} from "@sozialraum/core"
import { costText, type Language } from "@sozialraum/core/text"
import type { EventOptions } from "../entry/draft.js"
import { labelled } from "../entry/words.js"
import { listed, type OfferWords, offerWords } from "./offer-words.js"

/** What an entry says of an offer. @german Angebotstext im Kalender */
export interface OfferTexts {
  readonly title: string
  readonly lines: ReadonlyArray<string>
  /** The names of its topics. */
  readonly topics: ReadonlyArray<string>
}

/** What others tell of an offer: the names of its houses, and how its site is to be reached. @german Angaben um ein Angebot */
export interface AroundOffer {
  readonly house: string | undefined
  readonly partners: ReadonlyArray<string>
  readonly site: Accessibility | undefined
  /** Where it is on the network. */
  readonly websites: ReadonlyArray<string>
}

/**
 * The texts of an offer in the language and at the level asked for: what it is, for whom, for how much, and how to sign up.
 *
 * @param row - the row of the timetable that the entry is about
 */
export const offerTexts = (
  offer: Offer,
  row: OfferSlot,
  around: AroundOffer & { readonly behaviour: HolidayBehaviour | undefined },
  { language, level }: Pick<EventOptions, "language" | "level">,
): OfferTexts => {
  const said = offerWords[language]
  const told = textFor(offer, { language, level })
  const lines = [
    ...(told.description === undefined ? [] : [told.description]),
    ...(told.outOfDate ? [said.outOfDate] : []),
    ...(row.note === undefined ? [] : [row.note]),
    ...labelled(said.for, textOf(offer.targetGroups.map((group) => groupText(group, said, language)))),
    ...labelled(said.cost, textOf((offer.costs ?? []).map((cost) => costText(cost, language)))),
    ...labelled(said.registration, registrationText(offer, said)),
    ...labelled(said.languages, languagesText(row.languages ?? offer.languages, language)),
    ...labelled(said.interpreted, languagesText(offer.interpretedLanguages, language)),
    ...labelled(said.accessible, accessText(offer, around.site, said, language)),
    ...labelled(said.online, textOf(around.websites)),
    ...behaviourLines(around.behaviour, said),
    ...pauseLines(offer, said),
    ...labelled(said.from, around.house),
    ...labelled(said.partners, textOf(around.partners)),
  ]
  const topics = offer.topics.map((code) => {
    const topic = codeEntry(offerTopics, code)
    return topic === undefined ? code : named(topic, language)
  })
  return { title: told.title, lines, topics }
}

const textOf = (parts: ReadonlyArray<string>): string | undefined => {
  const said = parts.filter((part) => part !== "")
  return said.length === 0 ? undefined : said.join("; ")
}

const named = (entry: Omit<Code, "code">, language: Language): string =>
  language === "de" ? entry.german : entry.english

const groupText = (group: TargetGroup, said: OfferWords, language: Language): string => {
  const { roles = [], ages, childAges, grades, asWritten } = group
  const names = roles.flatMap((role) => {
    const entry = codeEntry(targetRoles, role)
    return said.roles[role] ?? (entry === undefined ? [] : named(entry, language))
  })
  const [first, last] = grades === undefined ? [] : [Math.min(...grades), Math.max(...grades)]
  return [
    listed(said, names),
    ages === undefined ? "" : (said.ages(ages) ?? ""),
    ...labelled(said.children, childAges === undefined ? undefined : said.ages(childAges)),
    first === undefined ? "" : `${said.grades} ${said.range(String(first), String(last))}`,
    asWritten ?? "",
  ]
    .filter((part) => part !== "")
    .join(", ")
}

const registrationText = ({ registration }: Offer, said: OfferWords): string | undefined => {
  if (registration === undefined) return undefined
  const members = registration.membersOnly === true ? [said.membersOnly] : []
  if (registration.kind === "none") return [said.noRegistration, ...members].join(", ")
  const { deadline, website } = registration
  const until =
    deadline && (deadline.kind === "day" ? said.until(said.day(deadline.on)) : said.daysBefore(deadline.days))
  return [
    said.with[registration.kind],
    ...(until === undefined ? [] : [until]),
    ...members,
    ...(website ? [website] : []),
  ].join(", ")
}

const languagesText = (tags: ReadonlyArray<LanguageTag>, language: Language): string | undefined =>
  tags.length === 0
    ? undefined
    : tags
        .map((tag) => {
          const known = spokenLanguage(tag)
          return known === undefined ? tag : named(known, language)
        })
        .join(", ")

/** The offer itself knows better than its site. */
const accessText = (
  { accessibility }: Offer,
  site: Accessibility | undefined,
  said: OfferWords,
  language: Language,
): string | undefined => {
  const { stepFree, accessibleToilet, remark } = { ...site, ...accessibility?.physical }
  return textOf([
    stepFree === true ? said.stepFree : "",
    accessibleToilet === true ? said.accessibleToilet : "",
    remark ?? "",
    ...(accessibility?.communication ?? []).flatMap((aid) => {
      const entry = codeEntry(communicationAids, aid)
      return entry === undefined ? [] : [named(entry, language)]
    }),
    accessibility?.easyLanguage === true ? said.easyLanguage : "",
  ])
}

const behaviourLines = (behaviour: HolidayBehaviour | undefined, said: OfferWords): ReadonlyArray<string> => {
  if (behaviour === undefined) return []
  const closures = (kinds: HolidayBehaviour["on"]) =>
    listed(
      said,
      [...new Set(kinds)].map((kind) => said.closures[kind]),
    )
  if (behaviour.kind === "rests") return [said.rests(closures(behaviour.on))]
  const { on, restsOn } = behaviour
  return [[said.only(closures(on)), ...(restsOn === undefined ? [] : [said.rests(closures(restsOn))])].join(" ")]
}

const pauseLines = (offer: Offer, said: OfferWords): ReadonlyArray<string> => {
  if (offer.state !== "paused") return []
  const { from, to, reason } = offer.pause
  return [said.paused(said.day(from), to === undefined ? undefined : said.day(to), reason)]
}
