/** The pen of a loan's page: in which language, for whom and with which names it is written. */
import type { ContactFunction, InstitutionId } from "../institution/index.js"
import type { Booking, DamageReport, Resource } from "../sharing/index.js"
import { type Instant, type LocalDate, type LocalDateTime, toLocal } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import { momentText } from "./booking-course-words.js"
import type { Language } from "./catalogue.js"
import { functionName } from "./contact-functions.js"
import { type LoanWords, loanWords } from "./loan-words.js"
import { moneyText } from "./money-text.js"

/** A booking with what its page tells beside it. @german Leihe mit Schäden */
export interface Loan {
  readonly booking: Booking
  /** That of the booking. */
  readonly resource: Resource
  /** Those of the booking; those of others are not shown. */
  readonly damages?: ReadonlyArray<DamageReport>
}

/** How the page of a loan calls what is only an id there; `meetingNames` has them. @german Namen für die Leihe */
export interface LoanNames {
  /** Of an institution. */
  readonly institution: (id: InstitutionId) => string
}

/** How the page of a loan is written. @german Darstellung der Leihe */
export interface LoanStyle {
  readonly language: Language
  /** Who reads it; the members of the network, unless said otherwise. Owner and borrower read what convenors read. */
  readonly audience?: Audience
}

/** What each part of the page is written with. @internal */
export interface LoanPen extends LoanNames {
  readonly language: Language
  readonly words: LoanWords
  readonly maySee: (audience: Audience) => boolean
  readonly moment: (moment: LocalDate | LocalDateTime) => string
  /** By the clock of the booking. */
  readonly instant: (at: Instant) => string
  readonly money: (amount: { readonly cents: number }) => string
  readonly role: (name: ContactFunction) => string
}

/** The pen for a style. @internal */
export const loanPen = (
  { booking }: Loan,
  { institution }: LoanNames,
  { language, audience = "network" }: LoanStyle,
): LoanPen => ({
  institution,
  language,
  words: loanWords[language],
  maySee: (wanted) => maySee(audience, wanted),
  moment: (moment) => momentText(moment, language),
  instant: (at) => momentText(toLocal(at, booking.interval.zone), language),
  money: ({ cents }) => moneyText(cents, language),
  role: (name) => functionName(name, language),
})
