/** Contacts of offers: how to reach those who run one. */
import type { ContactFunction, LanguageTag } from "../institution/index.js"
import { contactToReach } from "../network/index.js"
import type { Offer } from "../offer/index.js"
import type { LocalDate } from "../time/index.js"
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
 * How to reach those who run an offer, as `contactToReach` chooses: without a name.
 *
 * @returns `undefined` where on that day nobody can be reached by telephone or mail
 * @rule P5
 */
export const offerContact = ({ index }: OfferCatalogue, offer: Offer, day: LocalDate): OfferContact | undefined => {
  const { institution, contactPoint: named } = offer
  const found = contactToReach(index, { institution, day, ...(named === undefined ? {} : { named }) })
  if (found === undefined) return undefined
  const { function: role, phones, emails, websites, languages = [] } = found
  return { function: role, phones, emails, websites, languages }
}
