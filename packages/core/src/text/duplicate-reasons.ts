/** Reasons for which two institutions may be one, or one works at the other's place, in words. */
import type { DuplicateReason, NameLikenessKind, WorksAtReason } from "../institution/index.js"
import type { Language } from "./catalogue.js"

/** Words for a reason, without a full stop. */
export const duplicateReasonText =
  (language: Language) =>
  (reason: DuplicateReason | WorksAtReason): string => {
    const say = words[language]
    switch (reason.reason) {
      case "similarName":
        return reason.similarity < 0.95
          ? `${say.kinds[reason.kind]} (${Math.round(reason.similarity * 100)} %)`
          : say.kinds[reason.kind]
      case "sharedExternalId":
        return `${say.sharedExternalId} (${reason.scheme} ${reason.value})`
      case "near":
        return `${say.near} ${reason.metres} m`
      case "samePhone":
        return `${say.samePhone} (${reason.phone})`
      case "sameWebHost":
        return `${say.sameWebHost} (${reason.host})`
      case "sameTown":
        return `${say.sameTown} (${reason.town})`
      default:
        return say[reason.reason]
    }
  }

interface ReasonWords
  extends Readonly<Record<Exclude<(DuplicateReason | WorksAtReason)["reason"], "similarName">, string>> {
  readonly kinds: Readonly<Record<NameLikenessKind, string>>
}

const words: Readonly<Record<Language, ReasonWords>> = {
  de: {
    sameAddress: "dieselbe Anschrift",
    near: "Lage im Abstand von",
    sharedExternalId: "dieselbe Kennung",
    samePhone: "dieselbe Telefonnummer",
    sameWebHost: "derselbe Webauftritt",
    sameTown: "derselbe Ort",
    namesHost: "der Name nennt das Haus",
    kinds: {
      same: "derselbe Name",
      umlauts: "derselbe Name mit anderen Umlauten",
      wordOrder: "derselbe Name in anderer Wortfolge",
      abbreviation: "derselbe Name, abgekürzt",
      typo: "ähnlicher Name, vielleicht ein Tippfehler",
      contained: "der eine Name enthält den anderen",
      letters: "ähnlicher Name",
    },
  },
  en: {
    sameAddress: "the same address",
    near: "positions at a distance of",
    sharedExternalId: "the same id",
    samePhone: "the same telephone",
    sameWebHost: "the same website",
    sameTown: "the same town",
    namesHost: "the name names the house",
    kinds: {
      same: "the same name",
      umlauts: "the same name with other umlauts",
      wordOrder: "the same name in another order of words",
      abbreviation: "the same name, abbreviated",
      typo: "a similar name, perhaps a typing error",
      contained: "one name contains the other",
      letters: "a similar name",
    },
  },
}
