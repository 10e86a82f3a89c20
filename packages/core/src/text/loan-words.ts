/** Words of the page of a loan, in German and English. */
import type { CheckedItem, ResourceTerms } from "../sharing/index.js"
import type { Language } from "./catalogue.js"

/** How a language says what stands on the page of a loan. */
export interface LoanWords {
  readonly title: (resource: string) => string
  readonly owner: string
  readonly borrower: string
  readonly users: string
  readonly when: string
  readonly pickUp: string
  readonly bringBack: string
  readonly state: string
  readonly purpose: string
  readonly units: string
  readonly attendance: string
  readonly responsible: string
  readonly granted: string
  readonly reason: string
  readonly by: Readonly<Record<"owner" | "borrower", string>>
  readonly terms: string
  readonly noTerms: string
  readonly free: string
  readonly fee: string
  readonly only: string
  readonly income: Readonly<Record<"yes" | "no", string>>
  readonly deposit: string
  readonly liability: Readonly<Record<ResourceTerms["liability"], string>>
  readonly insurance: string
  readonly purposes: string
  readonly excluded: string
  readonly supervision: string
  readonly qualification: string
  readonly subLending: Readonly<Record<"yes" | "no", string>>
  readonly cancellation: (days: number, fee: string) => string
  readonly lateFee: (fee: string) => string
  readonly missedHandover: (fee: string) => string
  readonly accepted: string
  readonly handover: string
  readonly fromPrevious: string
  readonly briefed: string
  readonly return: string
  readonly toNext: string
  readonly unclean: string
  readonly conspicuous: string
  readonly present: (owner: string | undefined, borrower: string) => string
  readonly keys: (count: number) => string
  readonly conditions: Readonly<Record<CheckedItem["condition"], string>>
  readonly usedFrom: string
  readonly inspection: string
  readonly complete: Readonly<Record<"yes" | "no", string>>
  readonly performance: string
  readonly minutes: (count: number) => string
  readonly damages: string
  readonly claim: string
  readonly cleared: (on: string, how: string) => string
  readonly settlement: string
  readonly charges: Readonly<Record<"fee" | "late" | "cancellation" | "missedHandover" | "damage" | "other", string>>
  readonly total: string
  readonly depositPaid: (paid: string, returned: string, offset: string) => string
}

/** The words of each language. */
export const loanWords: Readonly<Record<Language, LoanWords>> = {
  de: {
    title: (resource) => `Überlassung: ${resource}`,
    owner: "Überlassen von",
    borrower: "Überlassen an",
    users: "Mit dabei",
    when: "Nutzung",
    pickUp: "Abholung",
    bringBack: "Rückgabe",
    state: "Stand",
    purpose: "Zweck",
    units: "Anzahl",
    attendance: "Personen",
    responsible: "Verantwortlich",
    granted: "Zugesagt",
    reason: "Grund",
    by: { owner: "durch die überlassende Einrichtung", borrower: "durch die nutzende Einrichtung" },
    terms: "Nutzungsbedingungen bei der Zusage",
    noTerms: "Bedingungen sind nicht festgehalten.",
    free: "Entgelt: kostenlos",
    fee: "Entgelt",
    only: "nur für",
    income: { yes: "wenn Einnahmen erzielt werden", no: "wenn keine Einnahmen erzielt werden" },
    deposit: "Kaution",
    liability: {
      full: "Haftung: in vollem Umfang",
      intentAndGrossNegligence: "Haftung: bei Vorsatz und grober Fahrlässigkeit",
      byLaw: "Haftung: nach dem Gesetz",
    },
    insurance: "Versicherung",
    purposes: "Erlaubte Zwecke",
    excluded: "Ausgeschlossene Zwecke",
    supervision: "Eine erwachsene Person der nutzenden Einrichtung ist während der ganzen Nutzung anwesend.",
    qualification: "Sie bringt mit",
    subLending: { yes: "Weitergabe ist erlaubt.", no: "Weitergabe ist nicht erlaubt." },
    cancellation: (days, fee) =>
      days === 1
        ? `Absage: bis einen Tag vorher kostenlos, danach ${fee}`
        : `Absage: bis ${days} Tage vorher kostenlos, danach ${fee}`,
    lateFee: (fee) => `Verspätete Rückgabe: ${fee} je Tag`,
    missedHandover: (fee) => `Versäumte Übergabe: ${fee}`,
    accepted: "Bedingungen angenommen",
    handover: "Übergabeprotokoll",
    fromPrevious: "Weitergegeben von der Einrichtung davor",
    briefed: "Eingewiesen",
    return: "Rückgabeprotokoll",
    toNext: "Weitergegeben an die nächste Einrichtung",
    unclean: "Nicht gereinigt",
    conspicuous: "Auffällig",
    present: (owner, borrower) =>
      owner === undefined
        ? `Anwesend: ${borrower} der nutzenden Einrichtung`
        : `Anwesend: ${owner} der überlassenden, ${borrower} der nutzenden Einrichtung`,
    keys: (count) => `Schlüssel: ${count}`,
    conditions: { fine: "in Ordnung", worn: "abgenutzt", damaged: "beschädigt", missing: "fehlt" },
    usedFrom: "In Nutzung seit",
    inspection: "Abnahme",
    complete: { yes: "vollständig", no: "nicht vollständig" },
    performance: "Leistung bestätigt",
    minutes: (count) => `${count} Minuten`,
    damages: "Schäden",
    claim: "Forderung",
    cleared: (on, how) => `behoben am ${on}: ${how}`,
    settlement: "Abrechnung",
    charges: {
      fee: "Entgelt",
      late: "Verspätung",
      cancellation: "Späte Absage",
      missedHandover: "Versäumte Übergabe",
      damage: "Schaden",
      other: "Sonstiges",
    },
    total: "Zusammen",
    depositPaid: (paid, returned, offset) => `Kaution ${paid}: zurückgezahlt ${returned}, verrechnet ${offset}`,
  },
  en: {
    title: (resource) => `Loan: ${resource}`,
    owner: "Lent by",
    borrower: "Lent to",
    users: "Together with",
    when: "Use",
    pickUp: "Pick-up",
    bringBack: "Return",
    state: "State",
    purpose: "Purpose",
    units: "Number",
    attendance: "Persons",
    responsible: "In charge",
    granted: "Granted",
    reason: "Reason",
    by: { owner: "by the lender", borrower: "by the borrower" },
    terms: "Terms when it was granted",
    noTerms: "No terms are on record.",
    free: "Fee: free of charge",
    fee: "Fee",
    only: "only for",
    income: { yes: "where the borrower takes money", no: "where the borrower takes no money" },
    deposit: "Deposit",
    liability: {
      full: "Liability: in full",
      intentAndGrossNegligence: "Liability: for intent and gross negligence",
      byLaw: "Liability: by law",
    },
    insurance: "Insurance",
    purposes: "Allowed purposes",
    excluded: "Excluded purposes",
    supervision: "An adult of the borrower is there during the whole use.",
    qualification: "Who has",
    subLending: { yes: "Passing on is allowed.", no: "Passing on is not allowed." },
    cancellation: (days, fee) =>
      days === 1
        ? `Cancelling: free until a day before, then ${fee}`
        : `Cancelling: free until ${days} days before, then ${fee}`,
    lateFee: (fee) => `Late return: ${fee} a day`,
    missedHandover: (fee) => `Missed handover: ${fee}`,
    accepted: "Terms accepted",
    handover: "Handover",
    fromPrevious: "Handed on by the borrower before",
    briefed: "Shown how to use it",
    return: "Return",
    toNext: "Handed on to the next borrower",
    unclean: "Not cleaned",
    conspicuous: "Worth a look",
    present: (owner, borrower) =>
      owner === undefined
        ? `Present: ${borrower} of the borrower`
        : `Present: ${owner} of the lender, ${borrower} of the borrower`,
    keys: (count) => `Keys: ${count}`,
    conditions: { fine: "fine", worn: "worn", damaged: "damaged", missing: "missing" },
    usedFrom: "In use since",
    inspection: "Inspection",
    complete: { yes: "complete", no: "not complete" },
    performance: "Work confirmed",
    minutes: (count) => `${count} minutes`,
    damages: "Damages",
    claim: "Claim",
    cleared: (on, how) => `cleared on ${on}: ${how}`,
    settlement: "Account",
    charges: {
      fee: "Fee",
      late: "Late return",
      cancellation: "Late cancellation",
      missedHandover: "Missed handover",
      damage: "Damage",
      other: "Other",
    },
    total: "In total",
    depositPaid: (paid, returned, offset) => `Deposit ${paid}: returned ${returned}, offset ${offset}`,
  },
}
