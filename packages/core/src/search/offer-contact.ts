/** Contacts of offers: how to reach those who run one. */
import { type ContactFunction, type ContactPoint, isReachable, type LanguageTag } from "../institution/index.js"
import type { Offer } from "../offer/index.js"
import { holdsOn, type LocalDate } from "../time/index.js"
import type { OfferCatalogue } from "./catalogue.js"

/** How to reach those who run an offer: by their function, without a name. @german Kontakt zum Angebot */
export interface OfferContact {
  readonly function: ContactFunction
  readonly phones: ReadonlyArray<string>
  readonly emails: ReadonlyArray<string>
  readonly websites: ReadonlyArray<string>
  readonly languages: ReadonlyArray<LanguageTag>
}

/**
 * The contact point that an offer names, else the first one of its institution that stands in for no other.
 *
 * @returns `undefined` where on that day nobody can be reached by telephone or mail
 * @rule P5
 */
export const offerContact = ({ index }: OfferCatalogue, offer: Offer, day: LocalDate): OfferContact | undefined => {
  const { contactPoint, institution } = offer
  const named = contactPoint && index.network.contactPoints.find(({ id }) => id === contactPoint)
  const own = index.contactPointsOf.get(institution) ?? []
  const isThere = (contact: ContactPoint): boolean => holdsOn(contact, day) && isReachable(contact)
  const found = [...(named ? [named] : []), ...own.filter(({ deputyOf }) => deputyOf === undefined), ...own].find(
    isThere,
  )
  if (found === undefined) return undefined
  const { function: role, phones, emails, websites, languages = [] } = found
  return { function: role, phones, emails, websites, languages }
}
