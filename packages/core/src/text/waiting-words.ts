/** Words of waiting lists: what promotion means for those who wait, in German and English. */
import type { Precedence } from "../offer/index.js"
import type { Language } from "./catalogue.js"

/** How a language tells who is next. */
export interface WaitingWords {
  readonly who: (code: string, places: number, since: string) => string
  readonly next: (answerBy: string) => string
  readonly tooFew: (wanted: number, free: number, blocks: boolean) => string
  readonly blocked: (by: string, free: number) => string
  readonly none: string
  readonly behind: (code: string, why: string) => string
  readonly meets: (criterion: string) => string
  readonly order: Readonly<Record<Exclude<Precedence["by"], "criterion">, string>>
  /** Of somebody next who stands behind others that want more. */
  readonly passes: (codes: string, count: number) => string
  readonly lapsed: (code: string, answerBy: string) => string
  readonly held: (places: number) => string
  readonly left: (places: number) => string
  readonly nobody: string
}

const german: WaitingWords = {
  who: (code, places, since) => `${code} (${places} ${places === 1 ? "Platz" : "Plätze"}, wartet seit ${since})`,
  next: (answerBy) => `ist an der Reihe; Antwort bis ${answerBy}.`,
  tooFew: (wanted, free, blocks) =>
    `ist noch nicht an der Reihe: gewünscht sind ${wanted} Plätze, frei ${free === 1 ? "ist" : "sind"} noch ${free}, ${blocks ? "und alle dahinter warten mit" : "deshalb dürfen andere vorgehen"}.`,
  blocked: (by, free) =>
    `wartet mit: ${free} ${free === 1 ? "Platz ist" : "Plätze sind"} frei, aber ${by} steht davor und braucht mehr, und nach der Vergaberegel geht niemand vor.`,
  none: "wartet weiter: kein Platz ist mehr frei.",
  behind: (code, why) => `Steht hinter ${code}: ${why}.`,
  meets: (criterion) => `dort trifft „${criterion}“ zu`,
  order: { since: "die Anmeldung kam später", order: "die Anmeldung kam am selben Tag, aber danach" },
  passes: (codes, count) =>
    `Geht vor ${codes}, denn dort ${count === 1 ? "werden mehr Plätze gewünscht" : "werden jeweils mehr Plätze gewünscht"}, als frei sind.`,
  lapsed: (code, answerBy) => `${code} hat bis ${answerBy} nicht geantwortet; das Angebot verfällt.`,
  held: (places) => `Zurückgehalten für Antworten, die noch kommen können: ${places}.`,
  left: (places) => `Danach noch frei: ${places}.`,
  nobody: "Niemand wartet.",
}

const english: WaitingWords = {
  who: (code, places, since) => `${code} (${places} ${places === 1 ? "place" : "places"}, waiting since ${since})`,
  next: (answerBy) => `is next; answer by ${answerBy}.`,
  tooFew: (wanted, free, blocks) =>
    `is not next yet: ${wanted} places are wanted, ${free} ${free === 1 ? "is" : "are"} left, ${blocks ? "and all behind wait as well" : "so others may go first"}.`,
  blocked: (by, free) =>
    `waits as well: ${free} ${free === 1 ? "place is" : "places are"} free, but ${by} stands before and needs more, and by the rule nobody passes.`,
  none: "keeps waiting: no place is left.",
  behind: (code, why) => `Stands behind ${code}: ${why}.`,
  meets: (criterion) => `“${criterion}” applies there`,
  order: { since: "the registration came later", order: "the registration came on the same day, but after it" },
  passes: (codes, count) =>
    `Goes before ${codes}, ${count === 1 ? "which wants" : "which each want"} more places than are free.`,
  lapsed: (code, answerBy) => `${code} did not answer by ${answerBy}; the offer lapses.`,
  held: (places) => `Held back for answers that may still come: ${places}.`,
  left: (places) => `Still free after that: ${places}.`,
  nobody: "Nobody is waiting.",
}

/** The words by language. */
export const waitingWords: Readonly<Record<Language, WaitingWords>> = { de: german, en: english }
