/** Findings about offers: what is allowed and worth a look. */
import { lastVerified, verificationDue } from "../institution/index.js"
import type { Finding } from "../problem.js"
import type { LocalDate } from "../time/index.js"
import { type GroupOfferTooRare, rhythmFindings } from "./group-rhythm.js"
import { worksUnder } from "./legal-basis.js"
import type { Offer, OfferId } from "./offer.js"
import { offerTopics } from "./offer-topics.js"
import { isOutOfDate, type TextLevel } from "./text-variant.js"
import type { Taxonomy, TopicCode } from "./topic.js"

/** Youth work is for people up to 26, and older ones only in reasonable measure. @german Über dem Alter der Jugendarbeit */
export type AboveYouthWorkAge = Finding<"AboveYouthWorkAge", { readonly offer: OfferId }>

/** Nobody has confirmed an offer for too long; `lastVerified` is missing where nobody ever did. @german Angebotsprüfung fällig */
export type OfferVerificationDue = Finding<
  "OfferVerificationDue",
  { readonly offer: OfferId; readonly lastVerified?: LocalDate }
>

/** An open offer asks for what a come-and-go offer does not need. @german Offenes Angebot mit Zugangshürde */
export type OpenOfferRestricted = Finding<
  "OpenOfferRestricted",
  { readonly offer: OfferId; readonly because: ReadonlyArray<"registration" | "membership"> }
>

/** The original changed after a text in another language or in easier words was written. @german Veraltete Textfassung */
export type OfferTextOutOfDate = Finding<
  "OfferTextOutOfDate",
  { readonly offer: OfferId; readonly language: string; readonly level: TextLevel }
>

/** An offer names a topic that the taxonomy does not have: nobody finds it by that. @german Unbekanntes Thema */
export type OfferTopicUnknown = Finding<"OfferTopicUnknown", { readonly offer: OfferId; readonly topic: TopicCode }>

/** What may be found about an offer. @german Hinweise zu Angeboten */
export type OfferFinding =
  | AboveYouthWorkAge
  | OfferVerificationDue
  | GroupOfferTooRare
  | OpenOfferRestricted
  | OfferTextOutOfDate
  | OfferTopicUnknown

/**
 * What is worth a look about an offer. One that has ended needs nothing any more.
 *
 * @param asked - on which day, how many days a confirmation lasts, and which topics there are: `offerTopics`, unless a network
 *   has its own
 * @rule R13, R15, R16, Q25
 */
export const offerFindings = (
  offer: Offer,
  asked: { readonly asOf: LocalDate; readonly periodDays: number; readonly taxonomy?: Taxonomy },
): ReadonlyArray<OfferFinding> =>
  offer.state === "ended" || offer.state === "archived"
    ? []
    : [
        ...ageFindings(offer),
        ...upkeepFindings(offer, asked),
        ...rhythmFindings(offer, asked.asOf),
        ...opennessFindings(offer),
        ...textFindings(offer),
        ...topicFindings(offer, asked.taxonomy ?? offerTopics),
      ]

/** A group without a highest age says nothing about older people. */
const ageFindings = ({ id, legalBases, targetGroups }: Offer): ReadonlyArray<AboveYouthWorkAge> =>
  worksUnder(legalBases, "11")
    ? targetGroups.flatMap(({ ages }, index) =>
        Math.max(ages?.toMonths ?? 0, ages?.fromMonths ?? 0) <= lastMonthOfYouth
          ? []
          : [{ _tag: "AboveYouthWorkAge", ...warning("R13"), path: ["targetGroups", index, "ages"], offer: id }],
      )
    : []

/** The month before the 27th birthday. @source SGB VIII, section 7 paragraph 1 and section 11 paragraph 4 */
const lastMonthOfYouth = 27 * 12 - 1

const upkeepFindings = (
  offer: Offer,
  { asOf, periodDays }: { readonly asOf: LocalDate; readonly periodDays: number },
): ReadonlyArray<OfferVerificationDue> => {
  if (offer.state !== "published" || !verificationDue(offer, asOf, periodDays)) return []
  const last = lastVerified(offer, { asOf })
  return [
    {
      _tag: "OfferVerificationDue",
      ...warning("R15"),
      path: ["verifications"],
      offer: offer.id,
      ...(last === undefined ? {} : { lastVerified: last }),
    },
  ]
}

const opennessFindings = ({ id, form, registration }: Offer): ReadonlyArray<OpenOfferRestricted> => {
  if (form !== "offen" || registration === undefined) return []
  const because = [
    ...(registration.kind === "none" ? [] : ["registration" as const]),
    ...(registration.membersOnly === true ? ["membership" as const] : []),
  ]
  return because.length === 0
    ? []
    : [{ _tag: "OpenOfferRestricted", ...warning("R16"), path: ["registration"], offer: id, because }]
}

const textFindings = (offer: Offer): ReadonlyArray<OfferTextOutOfDate> =>
  offer.texts.flatMap((text, index) =>
    isOutOfDate(offer, text)
      ? [
          {
            _tag: "OfferTextOutOfDate",
            ...warning("R15"),
            path: ["texts", index],
            offer: offer.id,
            language: text.language,
            level: text.level,
          },
        ]
      : [],
  )

const topicFindings = ({ id, topics }: Offer, taxonomy: Taxonomy): ReadonlyArray<OfferTopicUnknown> =>
  topics.flatMap((topic, index) =>
    taxonomy.some(({ code }) => code === topic)
      ? []
      : [{ _tag: "OfferTopicUnknown", ...warning("Q25"), path: ["topics", index], offer: id, topic }],
  )

const warning = (rule: string) => ({ rule, severity: "warning" }) as const
