/** Sentences for funds and applications: what is refused about them, and what a formal check finds. */
import type {
  ApplicationFinding,
  ApplicationRefused,
  ApplicationStatus,
  BudgetExceeded,
  DecisionNotMinuted,
  FundDecider,
  GivenMoreThanAsked,
  OtherDecider,
  OutcomeElsewhere,
  WrongApplicationState,
} from "../funding/index.js"
import { type Catalogue, type Language, sentence } from "./catalogue.js"
import { either } from "./either.js"
import { moneyText } from "./money-text.js"
import { listed, reportWords, typeName } from "./report-words.js"

/** Everything that is refused about funds. @german Ablehnungen zu Fonds */
export type FundingProblem =
  | ApplicationRefused
  | BudgetExceeded
  | DecisionNotMinuted
  | GivenMoreThanAsked
  | OtherDecider
  | OutcomeElsewhere
  | WrongApplicationState

/** How far an application has come, in words. */
export const applicationStatusNames: Readonly<Record<Language, Readonly<Record<ApplicationStatus, string>>>> = {
  de: {
    draft: "Entwurf",
    submitted: "eingereicht",
    checked: "formal geprüft",
    returned: "zurückgegeben",
    approved: "bewilligt",
    rejected: "abgelehnt",
    paid: "ausgezahlt",
    proven: "nachgewiesen",
    closed: "abgeschlossen",
    withdrawn: "zurückgezogen",
  },
  en: {
    draft: "draft",
    submitted: "submitted",
    checked: "checked",
    returned: "returned",
    approved: "approved",
    rejected: "rejected",
    paid: "paid out",
    proven: "proven",
    closed: "closed",
    withdrawn: "withdrawn",
  },
}

const germanDeciders: Readonly<Record<FundDecider, string>> = {
  holder: "die Stelle, die den Fonds verwaltet",
  conference: "die Konferenz",
  council: "das politische Gremium",
}

const englishDeciders: Readonly<Record<FundDecider, string>> = {
  holder: "the office that holds the fund",
  conference: "the conference",
  council: "the political body",
}

export const fundingFindingText: Catalogue<ApplicationFinding> = {
  de: {
    ApplicantNotEligible: ({ eligible }) =>
      `Der Fonds ist für Einrichtungen dieser Art: ${listed(
        reportWords.de,
        eligible.map((type) => typeName(reportWords.de, type)),
      )}.`,
    ApplicationLate: ({ submittedOn, latest, daysLate }) =>
      `Der Antrag kam am ${reportWords.de.date(submittedOn)}, ${daysLate === 1 ? "einen Tag" : `${daysLate} Tage`} nach der Frist (${reportWords.de.date(latest)}).`,
    AmountAboveMaximum: ({ cents, maximumCents }) =>
      `Beantragt sind ${moneyText(cents, "de")}; der Fonds gibt höchstens ${moneyText(maximumCents, "de")}.`,
    QuotesMissing: ({ quotes, atLeast, fromCents }) =>
      `Ab ${moneyText(fromCents, "de")} braucht der Antrag ${atLeast} Angebote; es liegen ${quotes} vor.`,
    StartsBeforeDecision: ({ start, meetingOn }) =>
      `Das Vorhaben beginnt am ${reportWords.de.date(start)}, bevor am ${reportWords.de.date(meetingOn)} entschieden wird.`,
    FiledAgain: () => "Was abgelehnt wurde, kann bei diesem Fonds nicht noch einmal beantragt werden.",
    FundExhausted: ({ cents, leftCents }) =>
      `Beantragt sind ${moneyText(cents, "de")}; im Fonds sind noch ${moneyText(leftCents, "de")}.`,
    OtherFund: ({ asked }) => `Der Antrag geht an einen anderen Fonds (${asked}).`,
  },
  en: {
    ApplicantNotEligible: ({ eligible }) =>
      `The fund is for institutions of these types: ${listed(
        reportWords.en,
        eligible.map((type) => typeName(reportWords.en, type)),
      )}.`,
    ApplicationLate: ({ submittedOn, latest, daysLate }) =>
      `The application came on ${reportWords.en.date(submittedOn)}, ${daysLate} day${daysLate === 1 ? "" : "s"} after the deadline (${reportWords.en.date(latest)}).`,
    AmountAboveMaximum: ({ cents, maximumCents }) =>
      `It asks for ${moneyText(cents, "en")}; the fund gives ${moneyText(maximumCents, "en")} at most.`,
    QuotesMissing: ({ quotes, atLeast, fromCents }) =>
      `From ${moneyText(fromCents, "en")} on, ${atLeast} quotes are needed; there are ${quotes}.`,
    StartsBeforeDecision: ({ start, meetingOn }) =>
      `The work begins on ${reportWords.en.date(start)}, before the decision on ${reportWords.en.date(meetingOn)}.`,
    FiledAgain: () => "What was rejected cannot be filed with this fund again.",
    FundExhausted: ({ cents, leftCents }) =>
      `It asks for ${moneyText(cents, "en")}; the fund has ${moneyText(leftCents, "en")} left.`,
    OtherFund: ({ asked }) => `The application is addressed to another fund (${asked}).`,
  },
}

export const fundingText: Catalogue<FundingProblem> = {
  de: {
    ApplicationRefused: ({ findings }) =>
      ["Der Antrag ist formal nicht vollständig:", ...findings.map((finding) => `- ${germanFinding(finding)}`)].join(
        "\n",
      ),
    BudgetExceeded: ({ cents, leftCents }) =>
      `Bewilligt würden ${moneyText(cents, "de")}; im Fonds sind noch ${moneyText(leftCents, "de")} (R44).`,
    DecisionNotMinuted: () =>
      "Entscheidet die Konferenz, dann in einer Sitzung unter einem Tagesordnungspunkt: Der Beschluss steht im Protokoll.",
    GivenMoreThanAsked: ({ askedCents, givenCents }) =>
      `Beantragt sind ${moneyText(askedCents, "de")}; bewilligt würden ${moneyText(givenCents, "de")} (R44).`,
    OtherDecider: ({ cents, decides }) =>
      `Über ${moneyText(cents, "de")} entscheidet nach den Regeln des Fonds ${germanDeciders[decides]}.`,
    OutcomeElsewhere: () => "Das Ergebnis im Protokoll gilt nicht diesem Antrag.",
    WrongApplicationState: ({ status, allowed }) =>
      `Der Antrag ist ${applicationStatusNames.de[status]}; der Schritt geht von ${either(allowed.map((one) => applicationStatusNames.de[one]))} aus.`,
  },
  en: {
    ApplicationRefused: ({ findings }) =>
      ["The application is not complete:", ...findings.map((finding) => `- ${englishFinding(finding)}`)].join("\n"),
    BudgetExceeded: ({ cents, leftCents }) =>
      `That would be ${moneyText(cents, "en")}; the fund has ${moneyText(leftCents, "en")} left (R44).`,
    DecisionNotMinuted: () => "A conference decides in a meeting, under an item: the decision is minuted.",
    GivenMoreThanAsked: ({ askedCents, givenCents }) =>
      `It asks for ${moneyText(askedCents, "en")}; ${moneyText(givenCents, "en")} would be more (R44).`,
    OtherDecider: ({ cents, decides }) =>
      `By the rules of the fund, ${englishDeciders[decides]} decides about ${moneyText(cents, "en")}.`,
    OutcomeElsewhere: () => "The outcome in the minutes is about another application.",
    WrongApplicationState: ({ status, allowed }) =>
      `The application is ${applicationStatusNames.en[status]}; the step starts from ${allowed.map((one) => applicationStatusNames.en[one]).join(" or ")}.`,
  },
}

const germanFinding = (finding: ApplicationFinding): string => sentence(finding, "de", [fundingFindingText])
const englishFinding = (finding: ApplicationFinding): string => sentence(finding, "en", [fundingFindingText])
