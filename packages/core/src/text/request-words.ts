/** Words of requests: what becomes of their dates, and of those that wait, in German and English. */
import type { Precedence } from "../offer/index.js"
import type { Language } from "./catalogue.js"

/** How a language tells what becomes of the dates of a request. */
export interface PlanWords {
  readonly bookable: (count: number, of: number, resting: number) => string
  readonly refused: string
  readonly resting: string
  readonly uncertain: string
  readonly noted: string
}

/** The words by language. */
export const planWords: Readonly<Record<Language, PlanWords>> = {
  de: {
    bookable: (count, of, resting) =>
      `${count} von ${of} ${of === 1 ? "Termin" : "Terminen"} ${count === 1 ? "ist" : "sind"} möglich${resting === 0 ? "" : `; ${resting} ${resting === 1 ? "ruht" : "ruhen"} in Ferien oder an Feiertagen`}.`,
    refused: "Nicht möglich",
    resting: "Entfällt",
    uncertain: "Noch ungewiss",
    noted: "Möglich, mit Hinweis",
  },
  en: {
    bookable: (count, of, resting) =>
      `${count} of ${of} ${of === 1 ? "date" : "dates"} ${count === 1 ? "is" : "are"} possible${resting === 0 ? "" : `; ${resting} ${resting === 1 ? "rests" : "rest"} in holidays`}.`,
    refused: "Not possible",
    resting: "Rests",
    uncertain: "Still uncertain",
    noted: "Possible, with a note",
  },
}

/** How a language tells whose turn it is. */
export interface QueueWords {
  readonly who: (borrower: string, purpose: string, since: string) => string
  readonly next: (dates: number, left: number, answerBy: string | undefined) => string
  readonly passes: (borrowers: string) => string
  readonly promised: (borrowers: string, blocks: boolean) => string
  readonly stillTaken: (by: string, blocks: boolean) => string
  readonly blocked: (borrower: string) => string
  readonly rulesAgainst: (sentences: string) => string
  readonly uncertain: string
  readonly nothingWanted: string
  readonly behind: (borrower: string, why: string) => string
  readonly meets: (criterion: string) => string
  readonly order: Readonly<Record<Exclude<Precedence["by"], "criterion">, string>>
  readonly nobody: string
}

const germanBlock = (blocks: boolean): string => (blocks ? "; wer dahinter dieselbe Zeit möchte, wartet mit" : "")
const englishBlock = (blocks: boolean): string => (blocks ? "; whoever behind wants the same time waits as well" : "")

const german: QueueWords = {
  who: (borrower, purpose, since) => `${borrower} („${purpose}“, angefragt am ${since})`,
  next: (dates, left, answerBy) =>
    `ist an der Reihe: ${dates} ${dates === 1 ? "Termin ist" : "Termine sind"} zu haben${left === 0 ? "" : `, ${left} noch nicht`}${answerBy === undefined ? "" : `; anzunehmen bis ${answerBy}`}.`,
  passes: (borrowers) => `Geht vor, obwohl zu derselben Zeit auch wartet: ${borrowers}; warum, steht dort.`,
  promised: (borrowers, blocks) => `wartet weiter: was frei ist, geht an ${borrowers}${germanBlock(blocks)}.`,
  stillTaken: (by, blocks) => `wartet weiter: die Zeit ist noch vergeben (${by})${germanBlock(blocks)}.`,
  blocked: (borrower) => `wartet mit: ${borrower} steht davor, und nach der Vergaberegel geht niemand vor.`,
  rulesAgainst: (sentences) => `kommt nicht an die Reihe. ${sentences}`,
  uncertain: "wartet weiter: ob die Termine in Ferien oder auf Feiertage fallen, ist noch nicht sicher.",
  nothingWanted: "hat keinen Termin mehr, auf den sich warten ließe.",
  behind: (borrower, why) => `Steht hinter ${borrower}: ${why}.`,
  meets: (criterion) => `dort trifft „${criterion}“ zu`,
  order: { since: "die Anfrage kam später", order: "beide Anfragen kamen zugleich, und die Kennung entscheidet" },
  nobody: "Niemand wartet.",
}

const english: QueueWords = {
  who: (borrower, purpose, since) => `${borrower} (“${purpose}”, asked on ${since})`,
  next: (dates, left, answerBy) =>
    `is next: ${dates} ${dates === 1 ? "date is" : "dates are"} to be had${left === 0 ? "" : `, ${left} not yet`}${answerBy === undefined ? "" : `; to be accepted by ${answerBy}`}.`,
  passes: (borrowers) => `Goes first although others wait for the same time: ${borrowers}; why, is said there.`,
  promised: (borrowers, blocks) => `keeps waiting: what is free goes to ${borrowers}${englishBlock(blocks)}.`,
  stillTaken: (by, blocks) => `keeps waiting: the time is still taken (${by})${englishBlock(blocks)}.`,
  blocked: (borrower) => `waits as well: ${borrower} stands before, and by the rule nobody passes.`,
  rulesAgainst: (sentences) => `does not get a turn. ${sentences}`,
  uncertain: "keeps waiting: it is not certain yet whether the dates fall into holidays.",
  nothingWanted: "has no date left to wait for.",
  behind: (borrower, why) => `Stands behind ${borrower}: ${why}.`,
  meets: (criterion) => `“${criterion}” applies there`,
  order: { since: "the request came later", order: "both requests came at once, and the id decides" },
  nobody: "Nobody is waiting.",
}

/** The words by language. */
export const queueWords: Readonly<Record<Language, QueueWords>> = { de: german, en: english }
