/** Forms of offers, as far as a calendar shows them. */
import type { OfferForm } from "@sozialraum/core/offer"

/** What an entry most likely is: by its title, else by whether it returns. */
export const formOf = (title: string, returns: boolean): OfferForm =>
  words.find(([pattern]) => pattern.test(title))?.[1] ?? (returns ? "gruppe" : "veranstaltungProjekt")

const words: ReadonlyArray<readonly [RegExp, OfferForm]> = [
  [/beratung|sprechstunde|sprechzeit/i, "beratung"],
  [/ferienbetreuung|randzeitenbetreuung|kinderbetreuung/i, "betreuung"],
  [/kurs(?!\p{L})|(?<!\p{L})kurs|seminar|workshopreihe|fortbildung/iu, "bildungskurs"],
  [/offene[rsn]?\s|(?<!\p{L})offen(?!\p{L})|treff(?!\p{L})|caf[eé](?!\p{L})|spielplatz/iu, "offen"],
  [/ausflug|fest(?!\p{L})|freizeit|projekt|aktion|konzert|aufführung|turnier|flohmarkt/iu, "veranstaltungProjekt"],
]
