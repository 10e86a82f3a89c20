/** Descriptions of damages that a return proposes, for the damage report. */
import type { DamageDraft } from "../loan/index.js"
import { returnFindingText } from "./booking-course-findings.js"
import type { Language } from "./catalogue.js"

/** What is missing or damaged, in a sentence for the description of a damage report. @rule R43 */
export const describeDamage = ({ because }: DamageDraft, language: Language): string => {
  const sentences = returnFindingText[language]
  switch (because._tag) {
    case "ItemDamaged":
      return withoutRule(sentences.ItemDamaged(because))
    case "ItemMissing":
      return withoutRule(sentences.ItemMissing(because))
    case "KeysMissing":
      return withoutRule(sentences.KeysMissing(because))
  }
}

const withoutRule = (sentence: string): string => sentence.replace(" (R43).", ".")
