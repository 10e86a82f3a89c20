/** The sentences for what use cases refuse by themselves, in German and English. */
import type { PersonalDataLikely } from "@sozialraum/core"
import { type Catalogue, findingText, type Language } from "@sozialraum/core/text"
import type { LikelyText, PersonalDataLikelyHere } from "./allowed-texts.js"
import type { DeliveryNotLast, DeliveryUndone, NothingToUndo } from "./delivery-to-undo.js"
import type { FeedSecretUsed } from "./feed-tokens.js"
import type { IdTaken, NotFound } from "./found.js"
import type { NotRestorable, StateNotKept } from "./restore-value.js"

/** What use cases refuse by themselves; all else is core's. @german Ablehnungen der Anwendungsfälle */
export type ServiceProblem =
  | NotFound
  | IdTaken
  | FeedSecretUsed
  | PersonalDataLikelyHere
  | NothingToUndo
  | DeliveryUndone
  | DeliveryNotLast
  | NotRestorable
  | StateNotKept

/** German and English sentences for what use cases refuse by themselves. */
export const serviceText: Catalogue<ServiceProblem> = {
  de: {
    NotFound: ({ collection, id }) => `In „${collection}“ gibt es „${id}“ nicht.`,
    IdTaken: ({ collection, id }) => `In „${collection}“ gibt es „${id}“ schon.`,
    FeedSecretUsed: () => "Diese Adresse gehört schon einem Kalenderschlüssel; jeder braucht eine eigene.",
    NothingToUndo: ({ source }) => `Von „${source}“ gibt es keinen Import, der zurückgenommen werden könnte.`,
    DeliveryUndone: ({ delivery, earlier }) =>
      `Der Import ${delivery} ist schon zurückgenommen.${earlier === undefined ? "" : ` Vor ihm kam ${earlier}; auch dieser kann mit seiner Kennung zurückgenommen werden.`}`,
    DeliveryNotLast: ({ delivery, later }) =>
      `Nach dem Import ${delivery} kam ${later}; nehmen Sie zuerst den späteren zurück.`,
    NotRestorable: ({ collection, because }) =>
      because === "collection"
        ? `Werte in „${collection}“ ändern sich in festen Schritten; ein früherer Stand lässt sich nicht einfach zurückholen.`
        : "Der Wert hat seither einen anderen Zustand erreicht; ein früherer lässt sich nicht einfach zurückholen.",
    StateNotKept: ({ collection, id, revision }) =>
      `Von „${id}“ in „${collection}“ gibt es den Stand ${revision} nicht, oder er wird nicht mehr aufbewahrt.`,
    PersonalDataLikelyHere: ({ texts }) =>
      `${each(texts, "de")} Ist keine Person gemeint, so kann der Text nach Durchsicht zugelassen werden.`,
  },
  en: {
    NotFound: ({ collection, id }) => `There is no “${id}” in “${collection}”.`,
    IdTaken: ({ collection, id }) => `There is “${id}” in “${collection}” already.`,
    FeedSecretUsed: () => "This address belongs to a feed token already; each needs one of its own.",
    NothingToUndo: ({ source }) => `There is no import of “${source}” that could be undone.`,
    DeliveryUndone: ({ delivery, earlier }) =>
      `The import ${delivery} is undone already.${earlier === undefined ? "" : ` Before it came ${earlier}, which can be undone by its id.`}`,
    DeliveryNotLast: ({ delivery, later }) => `After the import ${delivery} came ${later}; undo the later one first.`,
    NotRestorable: ({ collection, because }) =>
      because === "collection"
        ? `Values in “${collection}” change in fixed steps; an earlier state cannot simply be brought back.`
        : "The value has reached another state since; an earlier one cannot simply be brought back.",
    StateNotKept: ({ collection, id, revision }) =>
      `There is no revision ${revision} of “${id}” in “${collection}”, or it is kept no longer.`,
    PersonalDataLikelyHere: ({ texts }) =>
      `${each(texts, "en")} Where no person is meant, the text can be allowed once somebody has looked at it.`,
  },
}

const each = (texts: ReadonlyArray<LikelyText>, language: Language): string =>
  texts.map((text) => findingText[language].PersonalDataLikely(asFinding(text))).join(" ")

const asFinding = ({ path, kind, start, end }: LikelyText): PersonalDataLikely => ({
  _tag: "PersonalDataLikely",
  rule: "R50",
  severity: "error",
  path,
  kind,
  start,
  end,
})
