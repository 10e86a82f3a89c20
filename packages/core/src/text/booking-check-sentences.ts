/** Sentences about checked bookings: every finding that a wish may meet, and why nothing was granted. */
import type { BookingFinding, BookingRefused, DamageOpen, OwnerDecides } from "../sharing/index.js"
import { availabilityFindingText } from "./availability-sentences.js"
import { eligibilityFindingText } from "./booking-rule-eligibility.js"
import { bookingRuleFindingText } from "./booking-rule-sentences.js"
import { type Catalogue, type Language, sentence } from "./catalogue.js"
import { conflictText } from "./rooms-sentences.js"

/** German and English sentences for open damages. */
export const damageFindingText: Catalogue<DamageOpen> = {
  de: {
    DamageOpen: ({ damage, description }) =>
      `Ein Schaden ist noch nicht behoben: ${description}${
        {
          minor: "",
          limitsUse: "; die Nutzung ist eingeschränkt",
          unusable: "; so lange ist es nicht zu gebrauchen",
        }[damage]
      }. Vorher wird nichts übergeben (R43).`,
  },
  en: {
    DamageOpen: ({ damage, description }) =>
      `A damage is not repaired yet: ${description}${
        {
          minor: "",
          limitsUse: "; it limits the use",
          unusable: "; until then it cannot be used",
        }[damage]
      }. Nothing is handed over before (R43).`,
  },
}

/** German and English sentences for whatever is found about a booking. */
export const bookingFindingText: Catalogue<BookingFinding> = {
  de: {
    ...eligibilityFindingText.de,
    ...availabilityFindingText.de,
    ...damageFindingText.de,
    ...conflictText.de,
    ...bookingRuleFindingText.de,
  },
  en: {
    ...eligibilityFindingText.en,
    ...availabilityFindingText.en,
    ...damageFindingText.en,
    ...conflictText.en,
    ...bookingRuleFindingText.en,
  },
}

/** German and English sentences for why nothing was granted. */
export const bookingGrantText: Catalogue<BookingRefused | OwnerDecides> = {
  de: {
    BookingRefused: (refused) => `So kann es nicht überlassen werden. ${reasons(refused, "de")}`,
    OwnerDecides: ({ resource }) =>
      `Über jede Überlassung von ${resource} entscheidet, wem es gehört; es fehlt, wer zugesagt hat (R40).`,
  },
  en: {
    BookingRefused: (refused) => `It cannot be lent like this. ${reasons(refused, "en")}`,
    OwnerDecides: ({ resource }) =>
      `The owner of ${resource} decides about each booking; it is not said who granted this one (R40).`,
  },
}

const reasons = ({ findings }: BookingRefused, language: Language): string =>
  findings
    .filter(({ severity }) => severity === "error")
    .map((finding) => sentence(finding, language, [bookingFindingText]))
    .join(" ")
