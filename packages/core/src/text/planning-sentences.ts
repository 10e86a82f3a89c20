/** Sentences for needs and measures: what is refused about them, and what is worth a look. */
import type {
  MeasureFinding,
  MissedByProof,
  NeedFinding,
  NeedNotMet,
  OpenMeasure,
  ProofMissesNeed,
  ResponsibleNotActive,
  WrongMeasureState,
  WrongNeedState,
} from "../planning/index.js"
import type { Catalogue } from "./catalogue.js"
import { either } from "./either.js"
import { germanMeasureStates, needStates } from "./plan-states.js"
import { listed, reportWords } from "./report-words.js"

const germanDeadlines: Readonly<Record<OpenMeasure["next"], string>> = {
  start: "der Beginn",
  due: "der Abschluss",
  review: "die Auswertung",
}

const englishDeadlines: Readonly<Record<OpenMeasure["next"], string>> = {
  start: "to start",
  due: "to be done",
  review: "to be reviewed",
}

const germanMisses: Readonly<Record<MissedByProof, string>> = {
  area: "Gebiet",
  topics: "Thema",
  targetGroups: "Zielgruppe",
}

const englishMisses: Readonly<Record<MissedByProof, string>> = {
  area: "area",
  topics: "topic",
  targetGroups: "target group",
}

/** German and English sentences for what is refused about needs and measures. */
export const planningText: Catalogue<NeedNotMet | ResponsibleNotActive | WrongMeasureState | WrongNeedState> = {
  de: {
    NeedNotMet: ({ need, because, by }) =>
      `Der Bedarf ${need} ist damit nicht als gedeckt belegt: ${
        {
          noProof: "es fehlt eine ausgewertete Maßnahme oder ein neues oder geändertes veröffentlichtes Angebot",
          measureNotReviewed: `die Maßnahme ${by} ist nicht ausgewertet`,
          measureForAnotherNeed: `die Maßnahme ${by} gilt nicht diesem Bedarf`,
          offerNotPublished: `das Angebot ${by} ist nicht veröffentlicht`,
          offerNotInPlace: `das Angebot ${by} hat an diesem Tag noch nicht begonnen oder ist schon beendet`,
          olderThanNeed: `${by} war schon da, als der Bedarf entstand`,
          laterThanStep: `${by} kommt erst nach dem Tag, an dem der Bedarf gedeckt sein soll`,
        }[because]
      } (R35).`,
    ResponsibleNotActive: ({ measure, institution, on }) =>
      `${institution} ist am ${on} nicht in Betrieb oder nicht bekannt und kann die Maßnahme ${measure} nicht verantworten (R34).`,
    WrongMeasureState: ({ measure, state, allowed }) =>
      `Die Maßnahme ${measure} ist „${germanMeasureStates[state]}“; dieser Schritt ist nur möglich, wenn sie ${either(allowed.map((name) => germanMeasureStates[name]))} ist (R34).`,
    WrongNeedState: ({ need, state, allowed }) =>
      `Der Bedarf ${need} ist „${needStates.de[state]}“; dieser Schritt ist nur möglich, wenn er ${either(allowed.map((name) => needStates.de[name]))} ist (R35).`,
  },
  en: {
    NeedNotMet: ({ need, because, by }) =>
      `This does not prove that the need ${need} is met: ${
        {
          noProof: "there is no reviewed measure and no new or changed published offer",
          measureNotReviewed: `the measure ${by} is not reviewed`,
          measureForAnotherNeed: `the measure ${by} is not for this need`,
          offerNotPublished: `the offer ${by} is not published`,
          offerNotInPlace: `the offer ${by} has not begun on that day, or has ended`,
          olderThanNeed: `${by} was there already when the need arose`,
          laterThanStep: `${by} comes only after the day on which the need is to be met`,
        }[because]
      } (R35).`,
    ResponsibleNotActive: ({ measure, institution, on }) =>
      `${institution} is not operating on ${on}, or not known, and cannot be responsible for the measure ${measure} (R34).`,
    WrongMeasureState: ({ measure, state, allowed }) =>
      `The measure ${measure} is in the state “${state}”; the step starts from: ${allowed.join(", ")} (R34).`,
    WrongNeedState: ({ need, state, allowed }) =>
      `The need ${need} is in the state “${state}”; the step starts from: ${allowed.join(", ")} (R35).`,
  },
}

/** German and English sentences for what is worth a look about needs and measures. */
export const planningFindingText: Catalogue<MeasureFinding | NeedFinding | ProofMissesNeed> = {
  de: {
    MeasureAgreedLate: ({ measure, agreedOn, start }) =>
      `Die Maßnahme ${measure} sollte am ${start} beginnen und wurde erst am ${agreedOn} vereinbart (R34).`,
    MeasureDuplicatesOffer: ({ measure, offer, provider, publicSide }) =>
      `Für die Maßnahme ${measure} gibt es schon das Angebot ${offer} des anerkannten freien Trägers ${provider}${publicSide ? "; die öffentliche Seite soll dann von eigenen Maßnahmen absehen" : ""} (R37).`,
    MeasureForClosedNeed: ({ measure, need, state }) =>
      `Die Maßnahme ${measure} gilt dem Bedarf ${need}, der inzwischen „${needStates.de[state]}“ ist (R34).`,
    MeasureOverdue: ({ measure, responsible, next, on, overdueDays }) =>
      `Die Maßnahme ${measure} (${responsible}) ist seit ${overdueDays} ${overdueDays === 1 ? "Tag" : "Tagen"} überfällig: ${germanDeadlines[next]} war für den ${on} vorgesehen (Q6).`,
    MeasureWithoutResponsible: ({ measure, institution, on }) =>
      `Die Maßnahme ${measure} hat niemanden, der sie verantwortet: ${institution} ist am ${on} nicht in Betrieb oder nicht bekannt (R34).`,
    NeedFromAdultsOnly: ({ need }) =>
      `Zum Bedarf ${need} wurden nur Erwachsene gehört; die Wünsche der jungen Menschen gehören dazu (R36).`,
    NeedWithoutEvidence: ({ need }) => `Der Bedarf ${need} ist durch nichts belegt (R36).`,
    ProofMissesNeed: ({ need, offer, misses }) =>
      `Das Angebot ${offer} soll den Bedarf ${need} decken, passt aber nicht zu dessen ${listed(
        reportWords.de,
        misses.map((part) => germanMisses[part]),
      )} (R35).`,
  },
  en: {
    MeasureAgreedLate: ({ measure, agreedOn, start }) =>
      `The measure ${measure} started on ${start} and was agreed only on ${agreedOn} (R34).`,
    MeasureDuplicatesOffer: ({ measure, offer, provider, publicSide }) =>
      `For the measure ${measure} there is the offer ${offer} of the recognised free provider ${provider} already${publicSide ? "; the public side should then step back" : ""} (R37).`,
    MeasureForClosedNeed: ({ measure, need, state }) =>
      `The measure ${measure} is for the need ${need}, which is “${state}” (R34).`,
    MeasureOverdue: ({ measure, responsible, next, on, overdueDays }) =>
      `The measure ${measure} (${responsible}) is overdue: it was ${englishDeadlines[next]} by ${on}, ${overdueDays} ${overdueDays === 1 ? "day" : "days"} ago (Q6).`,
    MeasureWithoutResponsible: ({ measure, institution, on }) =>
      `Nobody answers for the measure ${measure}: ${institution} is not operating on ${on}, or not known (R34).`,
    NeedFromAdultsOnly: ({ need }) =>
      `Only adults were heard about the need ${need}; the wishes of young people belong to it (R36).`,
    NeedWithoutEvidence: ({ need }) => `The need ${need} rests on nothing (R36).`,
    ProofMissesNeed: ({ need, offer, misses }) =>
      `The offer ${offer} is to meet the need ${need}, but does not fit its ${listed(
        reportWords.en,
        misses.map((part) => englishMisses[part]),
      )} (R35).`,
  },
}
