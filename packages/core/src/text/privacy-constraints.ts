/** Sentences for what consents and publications must keep beyond their shape. */
import type { Language } from "./catalogue.js"

/** The rules that the schemas of privacy check, as `violates` names them. */
export const privacyConstraints: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    ConsentExpiresAtOnce: "Eine Einwilligung endet nach dem Tag, an dem sie erteilt wurde (P11).",
    ConsentWithdrawnBeforeGiven: "Eine Einwilligung wird nicht widerrufen, bevor sie erteilt ist (P11).",
    OpenDataNotPublic: "Unter einer offenen Lizenz wird nur veröffentlicht, was alle sehen dürfen (P12).",
  },
  en: {
    ConsentExpiresAtOnce: "A consent ends after the day on which it was given (P11).",
    ConsentWithdrawnBeforeGiven: "A consent is not withdrawn before it is given (P11).",
    OpenDataNotPublic: "Under an open licence goes out only what everybody may see (P12).",
  },
}
