/** Sentences for privacy: contact persons, their consent, and which data of a person a free text seems to hold. */
import type { NoConsent, NoContactPerson } from "../institution/index.js"
import type {
  ConsentMissing,
  ContactPersonFinding,
  ContactPointUnknown,
  FeedTokenOver,
  FeedTokenRevoked,
  PersonalDataKind,
  PersonalDataLikely,
} from "../privacy/index.js"
import { type Catalogue, pathText } from "./catalogue.js"
import { functionName } from "./contact-functions.js"

const germanKinds: Readonly<Record<PersonalDataKind, string>> = {
  name: "der Name einer Person",
  birthDate: "ein Geburtsdatum",
  phone: "eine private Telefonnummer",
  email: "die E-Mail-Adresse einer Person",
  homeAddress: "eine Wohnanschrift",
  caseNumber: "ein Akten- oder Fallzeichen",
}

const englishKinds: Readonly<Record<PersonalDataKind, string>> = {
  name: "the name of a person",
  birthDate: "a birth date",
  phone: "a private telephone number",
  email: "the mail address of a person",
  homeAddress: "a home address",
  caseNumber: "the number of a case or file",
}

const germanConsent: Readonly<Record<ConsentMissing["because"], string>> = {
  notGiven: "eine Einwilligung fehlt",
  notYet: "die Einwilligung gilt noch nicht",
  over: "die Einwilligung ist abgelaufen",
  withdrawn: "die Einwilligung ist widerrufen",
}

const englishConsent: Readonly<Record<ConsentMissing["because"], string>> = {
  notGiven: "there is no consent",
  notYet: "the consent does not hold yet",
  over: "the consent has ended",
  withdrawn: "the consent was withdrawn",
}

/** German and English sentences for what is refused about contact persons and feed tokens. */
export const privacyText: Catalogue<
  ContactPointUnknown | FeedTokenOver | FeedTokenRevoked | NoConsent | NoContactPerson
> = {
  de: {
    ContactPointUnknown: ({ contactPoint }) => `Die Ansprechstelle ${contactPoint} gibt es nicht (P14).`,
    FeedTokenOver: ({ expiresAt, now }) =>
      `Das Ende ${expiresAt} liegt nicht nach jetzt (${now}): Die Adresse wäre schon abgelaufen.`,
    FeedTokenRevoked: ({ id, at }) =>
      `Der Kalenderschlüssel ${id} ist seit ${at} widerrufen und öffnet nichts mehr; stellen Sie einen neuen aus.`,
    NoConsent: ({ contactPoint }) =>
      `Zum Namen bei der Ansprechstelle ${contactPoint} gibt es keine Einwilligung, die widerrufen werden könnte (P11).`,
    NoContactPerson: ({ contactPoint }) => `Bei der Ansprechstelle ${contactPoint} steht kein Name einer Person (P14).`,
  },
  en: {
    ContactPointUnknown: ({ contactPoint }) => `There is no contact point ${contactPoint} (P14).`,
    FeedTokenOver: ({ expiresAt, now }) =>
      `The end ${expiresAt} is not later than now (${now}): the address would be over already.`,
    FeedTokenRevoked: ({ id, at }) =>
      `The feed token ${id} was revoked at ${at} and opens nothing any more; issue another one.`,
    NoConsent: ({ contactPoint }) =>
      `For the name at the contact point ${contactPoint} there is no consent that could be withdrawn (P11).`,
    NoContactPerson: ({ contactPoint }) => `The contact point ${contactPoint} names no person (P14).`,
  },
}

/** German and English sentences for contact persons, and for what seems to be data of a person. */
export const privacyFindingText: Catalogue<ContactPersonFinding | PersonalDataLikely> = {
  de: {
    ConsentMissing: ({ contactPoint, function: name, because }) =>
      `Bei der Ansprechstelle ${contactPoint} (${functionName(name, "de")}) steht ein Name, und ${germanConsent[because]} (P6).`,
    MailboxOfPerson: ({ contactPoint, path }) =>
      `Bei der Ansprechstelle ${contactPoint} ist „${pathText(path)}“ wohl das Postfach einer Person; besser ist eines der Einrichtung (P5).`,
    NameKeptLong: ({ contactPoint, eraseOn, usualYears }) =>
      `Bei der Ansprechstelle ${contactPoint} steht der Name bis zum ${eraseOn}; üblich sind höchstens ${usualYears} Jahre (R52).`,
    PersonalDataLikely: ({ path, kind, start, end }) =>
      `In „${pathText(path)}“ steht wohl ${germanKinds[kind]} (Zeichen ${start + 1} bis ${end}); Angaben über Kinder, Familien und andere Personen gehören nicht hierher (R50).`,
  },
  en: {
    ConsentMissing: ({ contactPoint, function: name, because }) =>
      `The contact point ${contactPoint} (${functionName(name, "en")}) names a person, and ${englishConsent[because]} (P6).`,
    MailboxOfPerson: ({ contactPoint, path }) =>
      `At the contact point ${contactPoint}, “${pathText(path)}” seems to be the mailbox of a person; one of the institution is better (P5).`,
    NameKeptLong: ({ contactPoint, eraseOn, usualYears }) =>
      `The contact point ${contactPoint} keeps the name until ${eraseOn}; at most ${usualYears} years are usual (R52).`,
    PersonalDataLikely: ({ path, kind, start, end }) =>
      `“${pathText(path)}” seems to hold ${englishKinds[kind]} (characters ${start + 1} to ${end}); nothing about children, families or other persons belongs here (R50).`,
  },
}
