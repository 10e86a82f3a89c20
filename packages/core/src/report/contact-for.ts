/** Contact for a topic: which office or counselling centre of an area answers, and how to reach it. No case is told. */
import { type ContactPoint, type Institution, type InstitutionId, mayAct } from "../institution/index.js"
import { contactToReach, type Directory, directoryOn, type NetworkIndex } from "../network/index.js"
import { isShownTo, type OfferId, offerTopics, type Taxonomy, type TopicCode, widerTopics } from "../offer/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import type { Audience } from "../visibility.js"
import { guideTypes, responsibleTypes } from "./responsible-types.js"

/**
 * Why a contact is named: it counsels on the topic, its type is there for it, it has another offer on it, or it shows the
 * way to others whatever the topic is.
 *
 * @german Grund der Zuständigkeit
 */
export type ContactReason =
  | { readonly kind: "counselling" | "otherOffer"; readonly offer: OfferId }
  | { readonly kind: "responsibleType" | "guideType"; readonly type: string }

/**
 * How a contact belongs to an area: it works there, it is there for its children, it does one of the two in an area around
 * it, or nobody recorded where and for whom it is.
 *
 * @german Bezug zum Gebiet
 */
export type ContactArea = "inArea" | "servesArea" | "widerArea" | "notRecorded"

/** How to reach an institution on a topic: a mailbox and a telephone, never a person. @german Ansprechstelle für ein Thema */
export interface TopicContact extends Pick<ContactPoint, "function" | "phones" | "emails" | "websites" | "languages"> {
  readonly institution: InstitutionId
  readonly name: string
  readonly because: ContactReason
  readonly where: ContactArea
  readonly contactPoint: ContactPoint["id"]
}

/** On what, where and when somebody looks for advice. @german Frage nach einer Ansprechstelle */
export interface ContactQuestion {
  readonly topic: TopicCode
  readonly area: SpatialUnitId
  readonly asOf: LocalDate
  /** Everybody, unless said otherwise. */
  readonly audience?: Audience
  /** `offerTopics`, unless a network has its own. */
  readonly taxonomy?: Taxonomy
}

/**
 * Who answers on a topic in an area, the best contact first, each institution once.
 *
 * First come those who counsel on the topic or whose type is there for it, then those with another offer on it, then those
 * who show the way to others. Among them the place decides: in the area, there for it, in a wider one, not recorded.
 * Institutions that nobody reaches by telephone or mail are left out, and so are those of other areas.
 *
 * @rule P1, P5, Q16
 * @example
 * import { contactFor, indexNetwork, LocalDate, SpatialUnitId } from "@sozialraum/core"
 * import { sampleNetwork } from "@sozialraum/sample"
 * const index = indexNetwork(await sampleNetwork())
 * const area = SpatialUnitId.parse("bochum/sued")
 * const found = contactFor(index, { topic: "erziehung", area, asOf: LocalDate.parse("2026-10-21") })
 * found[0]?.emails // => ["beratung@example.org"]
 * found[0]?.because.kind // => "counselling"
 */
export const contactFor = (index: NetworkIndex, question: ContactQuestion): ReadonlyArray<TopicContact> => {
  const directory = directoryOn(index, question.asOf)
  const whereIs = belonging(index, directory, question.area)
  return index.network.institutions
    .filter((institution) => mayAct(institution, question.asOf))
    .flatMap((institution): ReadonlyArray<RankedContact> => {
      const reason = reasonOf(index, institution, question)
      const where = reason === undefined ? undefined : whereIs(institution)
      const contact = reason === undefined ? undefined : contactOf(index, institution.id, { ...question, ...reason })
      return reason === undefined || where === undefined || contact === undefined
        ? []
        : [{ ...reason, contact: { ...told(institution, contact), because: reason.because, where } }]
    })
    .toSorted(byPreference)
    .map(({ contact }) => contact)
}

interface Reason {
  readonly because: ContactReason
  /** Among types of the same reason: the place in the list of those that are there for the topic. */
  readonly rank: number
}

interface RankedContact extends Reason {
  readonly contact: TopicContact
}

const reasonOf = (index: NetworkIndex, institution: Institution, question: ContactQuestion): Reason | undefined => {
  const { topic, asOf, audience = "public", taxonomy = offerTopics } = question
  const isOn = (one: TopicCode): boolean => one === topic || widerTopics(taxonomy, one).includes(topic)
  const offers = (index.offersOf.get(institution.id) ?? []).filter(
    (offer) =>
      offer.state === "published" && holdsOn(offer, asOf) && isShownTo(offer, audience) && offer.topics.some(isOn),
  )
  const counselling = offers.find(({ form }) => form === "beratung")
  if (counselling !== undefined) return { because: { kind: "counselling", offer: counselling.id }, rank: 0 }
  const responsible = firstOf(responsibleTypes(topic, taxonomy), institution)
  if (responsible !== undefined)
    return { because: { kind: "responsibleType", type: responsible.type }, rank: responsible.rank }
  const [offer] = offers
  if (offer !== undefined) return { because: { kind: "otherOffer", offer: offer.id }, rank: 0 }
  const guide = firstOf(guideTypes, institution)
  return guide === undefined ? undefined : { because: { kind: "guideType", type: guide.type }, rank: guide.rank }
}

const firstOf = (types: ReadonlyArray<string>, institution: Institution) => {
  const rank = types.findIndex((type) => institution.types.includes(type))
  const type = types[rank]
  return type === undefined ? undefined : { type, rank }
}

/** How institutions belong to an area; `undefined` for those of other areas. */
const belonging = (
  { sites }: NetworkIndex,
  directory: Directory,
  area: SpatialUnitId,
): ((institution: Institution) => ContactArea | undefined) => {
  const wider = directory.areasAround(area).flatMap(({ unit }) => (unit === area ? [] : [unit]))
  const working = (units: ReadonlyArray<SpatialUnitId>) =>
    new Set(units.flatMap((unit) => directory.institutionsIn(unit).map(({ institution }) => institution)))
  const [there, around, aroundIt] = [working([area]), working(wider), new Set<string>(wider)]
  return ({ id, serves, sites: periods }) => {
    if (there.has(id)) return "inArea"
    const served = serves.flatMap((unit) => directory.areasAround(unit).map((each) => each.unit))
    if (served.includes(area)) return "servesArea"
    if (around.has(id) || serves.some((unit) => aroundIt.has(unit))) return "widerArea"
    const placed = periods.some(({ site }) => sites.has(site) && directory.areasOf(site).length > 0)
    return placed || served.length > 0 ? undefined : "notRecorded"
  }
}

const contactOf = (
  index: NetworkIndex,
  institution: InstitutionId,
  { because, asOf }: Pick<Reason, "because"> & { readonly asOf: LocalDate },
): ContactPoint | undefined => {
  const named = "offer" in because ? index.offers.get(because.offer)?.contactPoint : undefined
  return contactToReach(index, { institution, day: asOf, ...(named === undefined ? {} : { named }) })
}

/** Without the name that a contact point may have. */
const told = ({ id, name }: Institution, contact: ContactPoint) => ({
  institution: id,
  name,
  contactPoint: contact.id,
  function: contact.function,
  phones: contact.phones,
  emails: contact.emails,
  websites: contact.websites,
  ...(contact.languages === undefined ? {} : { languages: contact.languages }),
})

const byPreference = (a: RankedContact, b: RankedContact): number =>
  tiers[a.because.kind] - tiers[b.because.kind] ||
  areas.indexOf(a.contact.where) - areas.indexOf(b.contact.where) ||
  kinds.indexOf(a.because.kind) - kinds.indexOf(b.because.kind) ||
  a.rank - b.rank

const kinds: ReadonlyArray<ContactReason["kind"]> = ["counselling", "responsibleType", "otherOffer", "guideType"]
const tiers: Readonly<Record<ContactReason["kind"], number>> = {
  counselling: 0,
  responsibleType: 0,
  otherOffer: 1,
  guideType: 2,
}
const areas: ReadonlyArray<ContactArea> = ["inArea", "servesArea", "widerArea", "notRecorded"]
