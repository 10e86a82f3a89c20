/** Sentences for privacy: which data of a person a free text seems to hold. */
import type { PersonalDataKind, PersonalDataLikely } from "../privacy/index.js"
import { type Catalogue, pathText } from "./catalogue.js"

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

/** German and English sentences for what seems to be data of a person. */
export const privacyFindingText: Catalogue<PersonalDataLikely> = {
  de: {
    PersonalDataLikely: ({ path, kind, start, end }) =>
      `In „${pathText(path)}“ steht wohl ${germanKinds[kind]} (Zeichen ${start + 1} bis ${end}); Angaben über Kinder, Familien und andere Personen gehören nicht hierher (R50).`,
  },
  en: {
    PersonalDataLikely: ({ path, kind, start, end }) =>
      `“${pathText(path)}” seems to hold ${englishKinds[kind]} (characters ${start + 1} to ${end}); nothing about children, families or other persons belongs here (R50).`,
  },
}
