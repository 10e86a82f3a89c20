/** Spoken languages: how they are called, as far as offers in Germany often name them. */
import type { LanguageTag } from "../institution/index.js"

/** A language with its names. @german Gesprochene Sprache */
export interface SpokenLanguage {
  readonly code: LanguageTag
  readonly german: string
  readonly english: string
  /** By those who speak it; left out where it is one of the others. */
  readonly own?: string
}

/** The languages that offers in Germany often name. */
export const spokenLanguages: ReadonlyArray<SpokenLanguage> = [
  { code: "ar", german: "Arabisch", english: "Arabic", own: "العربية" },
  { code: "bg", german: "Bulgarisch", english: "Bulgarian", own: "Български" },
  { code: "bs", german: "Bosnisch", english: "Bosnian", own: "Bosanski" },
  { code: "de", german: "Deutsch", english: "German" },
  { code: "de-simple", german: "Leichte Sprache", english: "easy German" },
  { code: "el", german: "Griechisch", english: "Greek", own: "Ελληνικά" },
  { code: "en", german: "Englisch", english: "English" },
  { code: "es", german: "Spanisch", english: "Spanish", own: "Español" },
  { code: "fa", german: "Persisch", english: "Persian", own: "فارسی" },
  { code: "fr", german: "Französisch", english: "French", own: "Français" },
  { code: "gsg", german: "Deutsche Gebärdensprache", english: "German Sign Language" },
  { code: "hr", german: "Kroatisch", english: "Croatian", own: "Hrvatski" },
  { code: "it", german: "Italienisch", english: "Italian", own: "Italiano" },
  { code: "ku", german: "Kurdisch", english: "Kurdish", own: "Kurdî" },
  { code: "nl", german: "Niederländisch", english: "Dutch", own: "Nederlands" },
  { code: "pl", german: "Polnisch", english: "Polish", own: "Polski" },
  { code: "ps", german: "Paschtu", english: "Pashto", own: "پښتو" },
  { code: "pt", german: "Portugiesisch", english: "Portuguese", own: "Português" },
  { code: "rmy", german: "Romani", english: "Romani", own: "Romani čhib" },
  { code: "ro", german: "Rumänisch", english: "Romanian", own: "Română" },
  { code: "ru", german: "Russisch", english: "Russian", own: "Русский" },
  { code: "so", german: "Somali", english: "Somali", own: "Soomaali" },
  { code: "sq", german: "Albanisch", english: "Albanian", own: "Shqip" },
  { code: "sr", german: "Serbisch", english: "Serbian", own: "Srpski" },
  { code: "ti", german: "Tigrinya", english: "Tigrinya", own: "ትግርኛ" },
  { code: "tr", german: "Türkisch", english: "Turkish", own: "Türkçe" },
  { code: "uk", german: "Ukrainisch", english: "Ukrainian", own: "Українська" },
  { code: "ur", german: "Urdu", english: "Urdu", own: "اردو" },
  { code: "vi", german: "Vietnamesisch", english: "Vietnamese", own: "Tiếng Việt" },
  { code: "zh", german: "Chinesisch", english: "Chinese", own: "中文" },
]

/** A language of the list; of `pt-BR` it is Portuguese. */
export const spokenLanguage = (tag: LanguageTag): SpokenLanguage | undefined =>
  byTag.get(tag) ?? byTag.get(tag.replace(/-.*$/, ""))

const byTag = new Map(spokenLanguages.map((language) => [language.code, language]))
