/** Sentences for decisions and outcomes: what is refused about them, and what is worth a look. */

import type { DecisionMode } from "../conference/index.js"
import type { AgreementWithoutOwner, CommitteeMatter, OutcomeProblem } from "../meeting/index.js"
import type { Catalogue } from "./catalogue.js"
import { listed, reportWords } from "./report-words.js"

const germanMatters: Readonly<Record<CommitteeMatter, string>> = {
  budget: "Über Haushaltsmittel entscheidet der Jugendhilfeausschuss",
  planning: "Die Jugendhilfeplanung beschließt der Jugendhilfeausschuss",
}

const englishMatters: Readonly<Record<CommitteeMatter, string>> = {
  budget: "The youth welfare committee decides about budget funds",
  planning: "The youth welfare committee adopts the youth welfare planning",
}

const germanModes: Readonly<Record<DecisionMode, string>> = {
  consensus: "im Konsens; Stimmen werden dabei nicht gezählt",
  simpleMajority: "mit einfacher Mehrheit; dazu gehören die gezählten Stimmen",
  noDecisions: "nicht förmlich",
}

const englishModes: Readonly<Record<DecisionMode, string>> = {
  consensus: "by consensus; votes are not counted",
  simpleMajority: "by simple majority; that takes the counted votes",
  noDecisions: "not formally",
}

type Missing = AgreementWithoutOwner["missing"][number]
const germanMissing: Readonly<Record<Missing, string>> = {
  owner: "wer zuständig ist",
  due: "bis wann",
  measure: "durch welche Maßnahme",
}
const englishMissing: Readonly<Record<Missing, string>> = {
  owner: "who does it",
  due: "until when",
  measure: "by which measure",
}

/** German and English sentences for what is refused about decisions and outcomes. */
export const outcomeProblemText: Catalogue<OutcomeProblem> = {
  de: {
    AgreementNotAdopted: ({ item }) =>
      `Der Vorschlag zu ${item} wurde nicht angenommen; daraus folgt keine Maßnahme (R28).`,
    ApplicantNotExcluded: ({ applicant }) =>
      `${applicant} beantragt das Geld selbst; bei dieser Entscheidung ist zu vermerken, dass die Einrichtung nicht mitgestimmt hat (R29).`,
    ApplicantVoted: ({ applicant }) => `${applicant} hat in eigener Sache keine Stimme (R29).`,
    CommitteeDecides: ({ matter }) => `${germanMatters[matter]}; die Konferenz kann das nur empfehlen (R30).`,
    DecidedOtherwise: ({ agreed }) => `Diese Konferenz entscheidet ${germanModes[agreed]} (R29).`,
    DecisionsNotProvided: ({ conference }) =>
      `Die Konferenz ${conference} hat vereinbart, keine förmlichen Beschlüsse zu fassen (R29).`,
    NoFundOfItsOwn: ({ conference }) =>
      `Die Konferenz ${conference} hat keinen eigenen Fonds, über den sie entscheiden kann (R30).`,
    NotQuorate: ({ there, needed, entitled }) =>
      `Nicht beschlussfähig: Von ${entitled} stimmberechtigten Mitgliedern sind ${there} da, nötig sind ${needed} (R29).`,
    NoVotingRight: ({ institution, because }) =>
      ({
        notEntitled: `${institution} ist nicht stimmberechtigt (R29).`,
        notThere: `${institution} ist weder anwesend noch vertreten und hat hier keine Stimme (R29).`,
      })[because],
    VotesExceedVoters: ({ votes, voters }) =>
      `Gezählt wurden ${votes} Stimmen, möglich sind höchstens ${voters}; wer einen Antrag stellt, stimmt darüber nicht mit ab (R29).`,
  },
  en: {
    AgreementNotAdopted: ({ item }) => `The proposal on ${item} was not adopted; no measure follows from it (R28).`,
    ApplicantNotExcluded: ({ applicant }) =>
      `${applicant} asks for the money itself; the decision has to say that it did not vote (R29).`,
    ApplicantVoted: ({ applicant }) => `${applicant} has no voice in its own matter (R29).`,
    CommitteeDecides: ({ matter }) => `${englishMatters[matter]}; the conference can only recommend (R30).`,
    DecidedOtherwise: ({ agreed }) => `This conference decides ${englishModes[agreed]} (R29).`,
    DecisionsNotProvided: ({ conference }) =>
      `The conference ${conference} has agreed to take no formal decisions (R29).`,
    NoFundOfItsOwn: ({ conference }) =>
      `The conference ${conference} has no fund of its own about which it could decide (R30).`,
    NotQuorate: ({ there, needed, entitled }) =>
      `No quorum: of ${entitled} members with a vote ${there} are there, and ${needed} are needed (R29).`,
    NoVotingRight: ({ institution, because }) =>
      ({
        notEntitled: `${institution} has no vote (R29).`,
        notThere: `${institution} is neither present nor represented and has no voice here (R29).`,
      })[because],
    VotesExceedVoters: ({ votes, voters }) =>
      `${votes} votes were counted, and at most ${voters} can be cast; applicants do not vote on their own application (R29).`,
  },
}

/** German and English sentences for what is worth a look about outcomes. */
export const outcomeFindingText: Catalogue<AgreementWithoutOwner> = {
  de: {
    AgreementWithoutOwner: ({ meeting, item, missing }) =>
      `Bei einer Vereinbarung zu ${item} (Sitzung ${meeting}) ist noch offen: ${listed(
        reportWords.de,
        missing.map((part) => germanMissing[part]),
      )} (R28).`,
  },
  en: {
    AgreementWithoutOwner: ({ meeting, item, missing }) =>
      `An agreement on ${item} (meeting ${meeting}) leaves open: ${listed(
        reportWords.en,
        missing.map((part) => englishMissing[part]),
      )} (R28).`,
  },
}
