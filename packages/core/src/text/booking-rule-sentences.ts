/** Sentences about booking rules: which rule of the owner speaks, its limit, and how it would be with the booking. */
import type { RuleFinding } from "../sharing/index.js"
import { bookingRuleWords } from "./booking-rule-words.js"
import type { Catalogue, Language } from "./catalogue.js"
import { reportWords, spanText } from "./report-words.js"

const { de, en } = bookingRuleWords

/** German and English sentences for what is found about the rules of an owner. */
export const bookingRuleFindingText: Catalogue<RuleFinding> = {
  de: {
    QuotaExceeded: (found) =>
      `${found.resource}: höchstens ${de.amount(found.limit, found.of)} ${de.period(found.per)}${de.scope[found.scope]}; mit dieser Buchung wären es ${de.amount(found.actual, found.of)}${period("de", found)}, bisher ${de.amount(found.without, found.of)}${beside("de", found)} (R40).${reason("de", found)}`,
    RuleUncertain: (found) =>
      `${found.resource}: Ob ${germanRules[found.kind]} eingehalten ist, ist ungewiss: ${found.by.join(", ")} ist für etwas gebucht, das hier nicht bekannt ist (${found.resources.join(", ")}); zählt es mit, wären es ${de.number(found.actual)} bei einer Grenze von ${de.number(found.limit)} (R40).${reason("de", found)}`,
    TooManyAtOnce: (found) =>
      `${found.resource}: höchstens ${de.things(found.limit)} gleichzeitig${de.scope[found.scope]}; mit dieser Buchung wären es ${found.actual}${beside("de", found)} (R40).${reason("de", found)}`,
    TooManyUnits: (found) =>
      `${found.resource}: höchstens ${found.limit} in einer Buchung; angefragt sind ${found.actual} (R40).${reason("de", found)}`,
    TooSoonAgain: (found) =>
      `${found.resource}: Zwischen zwei Buchungen derselben Einrichtung ${found.limit === 1 ? "liegt" : "liegen"} mindestens ${de.days(found.limit)}${de.scope[found.scope]}; hier ${found.actual === 1 ? "wäre es" : "wären es"} ${de.days(found.actual)}${beside("de", found)} (R40).${reason("de", found)}`,
  },
  en: {
    QuotaExceeded: (found) =>
      `${found.resource}: at most ${en.amount(found.limit, found.of)} ${en.period(found.per)}${en.scope[found.scope]}; with this booking it would be ${en.amount(found.actual, found.of)}${period("en", found)}, so far ${en.amount(found.without, found.of)}${beside("en", found)} (R40).${reason("en", found)}`,
    RuleUncertain: (found) =>
      `${found.resource}: whether ${englishRules[found.kind]} is kept cannot be told: ${found.by.join(", ")} is for something that is not known here (${found.resources.join(", ")}); if it counts, it would be ${en.number(found.actual)} with a limit of ${en.number(found.limit)} (R40).${reason("en", found)}`,
    TooManyAtOnce: (found) =>
      `${found.resource}: at most ${en.things(found.limit)} at the same time${en.scope[found.scope]}; with this booking it would be ${found.actual}${beside("en", found)} (R40).${reason("en", found)}`,
    TooManyUnits: (found) =>
      `${found.resource}: at most ${found.limit} in one booking; asked for are ${found.actual} (R40).${reason("en", found)}`,
    TooSoonAgain: (found) =>
      `${found.resource}: between two bookings of one institution there ${found.limit === 1 ? "is" : "are"} at least ${en.days(found.limit)}${en.scope[found.scope]}; here it would be ${en.days(found.actual)}${beside("en", found)} (R40).${reason("en", found)}`,
  },
}

const germanRules = {
  notAtOnce: "die Grenze für Gleichzeitiges",
  noChain: "der Abstand zwischen zwei Buchungen",
  quota: "das Kontingent",
} as const

const englishRules = {
  notAtOnce: "the limit of things at the same time",
  noChain: "the time between two bookings",
  quota: "the quota",
} as const

type Quota = Extract<RuleFinding, { readonly _tag: "QuotaExceeded" }>

const period = (language: Language, { from, to }: Quota): string =>
  from === undefined || to === undefined ? "" : ` (${spanText(reportWords[language], { from, to })})`

const beside = (language: Language, { by }: { readonly by: ReadonlyArray<string> }): string => {
  if (by.length === 0) return ""
  return `${language === "de" ? "; mitgezählt" : "; counted"}: ${by.join(", ")}`
}

/** As the owner wrote it. */
const reason = (language: Language, { because }: { readonly because?: string }): string =>
  because === undefined ? "" : ` ${language === "de" ? "Grund" : "Reason"}: ${because}`
