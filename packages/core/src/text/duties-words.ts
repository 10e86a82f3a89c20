/** Words of duties: what an institution is to do, in German and English. */
import type { LoanStep } from "../loan/index.js"
import type { Duty } from "../moderation/index.js"
import type { Language } from "./catalogue.js"

type Matter<Kind extends Duty["kind"]> = Extract<Duty, { readonly kind: Kind }>

/** The tasks around a meeting that need no more than its title. */
type MeetingTask =
  | "answerDatePoll"
  | "hostMeeting"
  | "checkMinutes"
  | "findDate"
  | "moderateMeeting"
  | "sendInvitation"
  | "recordMeeting"

/** How a language tells what is to be done. */
export interface DutyWords {
  readonly heading: string
  readonly overdue: string
  readonly ahead: string
  readonly undated: string
  readonly nothing: string
  readonly days: (days: number) => string
  readonly attendMeeting: (title: string, answer: Matter<"attendMeeting">["answer"]) => string
  readonly atMeeting: Readonly<Record<MeetingTask, (title: string) => string>>
  readonly writeMinutes: (title: string, held: boolean) => string
  readonly presentItem: (title: string) => string
  readonly callMeeting: (title: string) => string
  readonly measure: (title: string, next: Matter<"measure">["next"], responsible: string | undefined) => string
  readonly reportStatus: (title: string) => string
  readonly reportSubGroup: (title: string) => string
  readonly membership: Readonly<Record<Matter<"membership">["because"], (title: string) => string>>
  readonly checkOffer: Readonly<Record<Matter<"checkOffer">["because"], (title: string) => string>>
  readonly checkRecord: (title: string) => string
  readonly nameContact: (title: string) => string
  readonly contactPerson: (title: string) => string
  /** What is asked for, of whom or by whom. */
  readonly resourceRequest: Readonly<Record<Matter<"resourceRequest">["as"], (title: string, other: string) => string>>
  readonly loan: Readonly<
    Record<Matter<"loan">["as"], Readonly<Record<LoanStep, (title: string, other: string) => string>>>
  >
  readonly clearDamage: Readonly<Record<Matter<"clearDamage">["severity"], (title: string) => string>>
  readonly fundApplication: Readonly<Record<Matter<"fundApplication">["step"], (title: string, fund: string) => string>>
}

const germanAnswers: Readonly<Record<NonNullable<Matter<"attendMeeting">["answer"]>, string>> = {
  accepted: "zugesagt",
  tentative: "vielleicht",
  declined: "abgesagt",
  missing: "noch keine Rückmeldung",
}

const englishAnswers: Readonly<Record<NonNullable<Matter<"attendMeeting">["answer"]>, string>> = {
  accepted: "accepted",
  tentative: "perhaps",
  declined: "declined",
  missing: "not answered yet",
}

/** Steps that only one side takes, told as to that side. */
type OneSided = Readonly<Record<Exclude<LoanStep, "handOver" | "returnLoan">, (title: string, other: string) => string>>

const germanSteps: OneSided = {
  recordGrant: (title, other) => `Zusage und Bedingungen festhalten: ${title} (${other})`,
  acceptTerms: (title, other) => `Nutzungsbedingungen annehmen: ${title} (${other})`,
  confirmPerformance: (title, other) => `Erbrachte Leistung bestätigen: ${title} (${other})`,
  inspect: (title, other) => `Nach der Rückgabe abnehmen: ${title} (${other})`,
  settle: (title, other) => `Abrechnen: ${title} (${other})`,
}

const englishSteps: OneSided = {
  recordGrant: (title, other) => `Record the grant and its terms: ${title} (${other})`,
  acceptTerms: (title, other) => `Accept the terms of use: ${title} (${other})`,
  confirmPerformance: (title, other) => `Confirm what was done: ${title} (${other})`,
  inspect: (title, other) => `Inspect after the return: ${title} (${other})`,
  settle: (title, other) => `Settle the account: ${title} (${other})`,
}

const german: DutyWords = {
  heading: "Was zu tun ist",
  overdue: "Überfällig",
  ahead: "Mit Termin",
  undated: "Ohne Termin",
  nothing: "Zurzeit ist nichts zu tun.",
  days: (days) => `seit ${days} ${days === 1 ? "Tag" : "Tagen"}`,
  attendMeeting: (title, answer) =>
    `An der Sitzung teilnehmen: ${title}${answer === undefined ? "" : ` – ${germanAnswers[answer]}`}`,
  atMeeting: {
    answerDatePoll: (title) => `Auf die Terminabfrage antworten: ${title}`,
    hostMeeting: (title) => `Gastgeber der Sitzung: ${title}`,
    checkMinutes: (title) => `Das Protokoll prüfen: ${title}`,
    findDate: (title) => `Einen Termin finden: ${title}`,
    moderateMeeting: (title) => `Die Sitzung moderieren: ${title}`,
    sendInvitation: (title) => `Einladen: ${title}`,
    recordMeeting: (title) => `Festhalten, ob die Sitzung stattfand: ${title}`,
  },
  writeMinutes: (title, held) => (held ? `Das Protokoll vorlegen: ${title}` : `Protokoll führen: ${title}`),
  presentItem: (title) => `Den angemeldeten Punkt vorstellen: ${title}`,
  callMeeting: (title) => `Zu einer Sitzung einladen, denn es gibt Anlass dazu: ${title}`,
  measure: (title, next, responsible) =>
    `${{ start: "Mit der Maßnahme beginnen", due: "Die Maßnahme abschließen", review: "Die Maßnahme auswerten" }[next]}: ${title}${responsible === undefined ? "" : ` (beteiligt; verantwortlich ist ${responsible})`}`,
  reportStatus: (title) => `In der Sitzung den Sachstand berichten: ${title}`,
  reportSubGroup: (title) => `Aus der Unterarbeitsgruppe berichten: ${title}`,
  membership: {
    invited: (title) => `Auf die Einladung zur Mitarbeit antworten: ${title}`,
    dormant: (title) => `Klären, ob die ruhende Mitarbeit wieder aufgenommen wird: ${title}`,
    ending: (title) => `Die Mitarbeit endet: ${title}`,
    noDelegate: (title) => `Eine Vertretung benennen: ${title}`,
  },
  checkOffer: {
    notConfirmed: (title) => `Die Angaben zum Angebot prüfen: ${title}`,
    validity: (title) => `Das Angebot ist abgelaufen und noch nicht beendet: ${title}`,
    noMoreDates: (title) => `Das Angebot hat keine Termine mehr und ist noch nicht beendet: ${title}`,
  },
  checkRecord: (title) => `Die Angaben zur Einrichtung prüfen: ${title}`,
  nameContact: (title) => `Eine Ansprechstelle mit Telefon oder E-Mail angeben: ${title}`,
  contactPerson: (title) => `Der Name einer Ansprechperson ist zu löschen oder zu erneuern: ${title}`,
  resourceRequest: {
    owner: (title, other) => `Über die Anfrage entscheiden: ${title} (${other})`,
    borrower: (title, other) => `Rückfrage zur Anfrage beantworten: ${title} (${other})`,
  },
  loan: {
    owner: {
      ...germanSteps,
      handOver: (title, other) => `Übergeben: ${title} (an ${other})`,
      returnLoan: (title, other) => `An die Rückgabe erinnern: ${title} (${other})`,
    },
    borrower: {
      ...germanSteps,
      handOver: (title, other) => `Übernehmen: ${title} (von ${other})`,
      returnLoan: (title, other) => `Zurückgeben: ${title} (an ${other})`,
    },
  },
  clearDamage: {
    minor: (title) => `Einen leichten Schaden beheben oder freigeben: ${title}`,
    limitsUse: (title) => `Einen Schaden beheben, der die Nutzung einschränkt: ${title}`,
    unusable: (title) => `Einen Schaden beheben, der die Nutzung ausschließt: ${title}`,
  },
  fundApplication: {
    mend: (title, fund) => `Den Förderantrag nachbessern: ${title} (${fund})`,
    check: (title, fund) => `Den Förderantrag prüfen: ${title} (${fund})`,
    decide: (title, fund) => `Über den Förderantrag entscheiden: ${title} (${fund})`,
    payOut: (title, fund) => `Die bewilligten Mittel auszahlen: ${title} (${fund})`,
    prove: (title, fund) => `Den Verwendungsnachweis vorlegen: ${title} (${fund})`,
    close: (title, fund) => `Den Verwendungsnachweis abschließen: ${title} (${fund})`,
  },
}

const english: DutyWords = {
  heading: "What is to be done",
  overdue: "Overdue",
  ahead: "With a day",
  undated: "Without a day",
  nothing: "There is nothing to be done at present.",
  days: (days) => `for ${days} ${days === 1 ? "day" : "days"}`,
  attendMeeting: (title, answer) =>
    `Attend the meeting: ${title}${answer === undefined ? "" : ` – ${englishAnswers[answer]}`}`,
  atMeeting: {
    answerDatePoll: (title) => `Answer the date poll: ${title}`,
    hostMeeting: (title) => `Host the meeting: ${title}`,
    checkMinutes: (title) => `Check the minutes: ${title}`,
    findDate: (title) => `Find a date: ${title}`,
    moderateMeeting: (title) => `Moderate the meeting: ${title}`,
    sendInvitation: (title) => `Send the invitation: ${title}`,
    recordMeeting: (title) => `Record whether the meeting was held: ${title}`,
  },
  writeMinutes: (title, held) => (held ? `Hand in the minutes: ${title}` : `Write the minutes: ${title}`),
  presentItem: (title) => `Present the item that was proposed: ${title}`,
  callMeeting: (title) => `Call a meeting, for there is reason to: ${title}`,
  measure: (title, next, responsible) =>
    `${{ start: "Begin the measure", due: "Finish the measure", review: "Review the measure" }[next]}: ${title}${responsible === undefined ? "" : ` (taking part; ${responsible} is responsible)`}`,
  reportStatus: (title) => `Report in the meeting how far it has come: ${title}`,
  reportSubGroup: (title) => `Report from the sub-group: ${title}`,
  membership: {
    invited: (title) => `Answer the invitation to take part: ${title}`,
    dormant: (title) => `Settle whether to take part again: ${title}`,
    ending: (title) => `The membership ends: ${title}`,
    noDelegate: (title) => `Name somebody to speak for the institution: ${title}`,
  },
  checkOffer: {
    notConfirmed: (title) => `Check the offer: ${title}`,
    validity: (title) => `The offer is over and was not ended: ${title}`,
    noMoreDates: (title) => `The offer has no more dates and was not ended: ${title}`,
  },
  checkRecord: (title) => `Check the record of the institution: ${title}`,
  nameContact: (title) => `Give a contact point with telephone or mail: ${title}`,
  contactPerson: (title) => `The name of a contact person is to be erased or renewed: ${title}`,
  resourceRequest: {
    owner: (title, other) => `Decide on the request: ${title} (${other})`,
    borrower: (title, other) => `Answer the question about the request: ${title} (${other})`,
  },
  loan: {
    owner: {
      ...englishSteps,
      handOver: (title, other) => `Hand over: ${title} (to ${other})`,
      returnLoan: (title, other) => `Remind of the return: ${title} (${other})`,
    },
    borrower: {
      ...englishSteps,
      handOver: (title, other) => `Take over: ${title} (from ${other})`,
      returnLoan: (title, other) => `Return: ${title} (to ${other})`,
    },
  },
  clearDamage: {
    minor: (title) => `Mend or clear a minor damage: ${title}`,
    limitsUse: (title) => `Mend a damage that limits the use: ${title}`,
    unusable: (title) => `Mend a damage that rules out the use: ${title}`,
  },
  fundApplication: {
    mend: (title, fund) => `Mend the application: ${title} (${fund})`,
    check: (title, fund) => `Check the application: ${title} (${fund})`,
    decide: (title, fund) => `Decide on the application: ${title} (${fund})`,
    payOut: (title, fund) => `Pay out what was granted: ${title} (${fund})`,
    prove: (title, fund) => `Hand in the proof of use: ${title} (${fund})`,
    close: (title, fund) => `Settle the proof of use: ${title} (${fund})`,
  },
}

/** The words by language. */
export const dutyWords: Readonly<Record<Language, DutyWords>> = { de: german, en: english }
