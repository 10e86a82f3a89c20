/** Languages: how they are called, as far as offers in Germany often name them. */
import type { LanguageTag } from "../institution/index.js"
import type { Language } from "./catalogue.js"

const names: Readonly<Record<LanguageTag, Readonly<Record<Language, string>>>> = {
  ar: { de: "Arabisch", en: "Arabic" },
  bg: { de: "Bulgarisch", en: "Bulgarian" },
  bs: { de: "Bosnisch", en: "Bosnian" },
  de: { de: "Deutsch", en: "German" },
  "de-simple": { de: "Leichte Sprache", en: "easy German" },
  el: { de: "Griechisch", en: "Greek" },
  en: { de: "Englisch", en: "English" },
  es: { de: "Spanisch", en: "Spanish" },
  fa: { de: "Persisch", en: "Persian" },
  fr: { de: "Französisch", en: "French" },
  gsg: { de: "Deutsche Gebärdensprache", en: "German Sign Language" },
  hr: { de: "Kroatisch", en: "Croatian" },
  it: { de: "Italienisch", en: "Italian" },
  ku: { de: "Kurdisch", en: "Kurdish" },
  nl: { de: "Niederländisch", en: "Dutch" },
  pl: { de: "Polnisch", en: "Polish" },
  ps: { de: "Paschtu", en: "Pashto" },
  pt: { de: "Portugiesisch", en: "Portuguese" },
  rmy: { de: "Romani", en: "Romani" },
  ro: { de: "Rumänisch", en: "Romanian" },
  ru: { de: "Russisch", en: "Russian" },
  so: { de: "Somali", en: "Somali" },
  sq: { de: "Albanisch", en: "Albanian" },
  sr: { de: "Serbisch", en: "Serbian" },
  ti: { de: "Tigrinya", en: "Tigrinya" },
  tr: { de: "Türkisch", en: "Turkish" },
  uk: { de: "Ukrainisch", en: "Ukrainian" },
  ur: { de: "Urdu", en: "Urdu" },
  vi: { de: "Vietnamesisch", en: "Vietnamese" },
  zh: { de: "Chinesisch", en: "Chinese" },
}

/** The name of a language; its tag where it is not in the list. */
export const languageName = (tag: LanguageTag, language: Language): string => names[tag]?.[language] ?? tag
