/** Languages: how they are called, in German and English. */
import type { LanguageTag } from "../institution/index.js"
import { spokenLanguage } from "../search/index.js"
import type { Language } from "./catalogue.js"

/** The name of a language; its tag where it is not in the list. */
export const languageName = (tag: LanguageTag, language: Language): string =>
  spokenLanguage(tag)?.[language === "de" ? "german" : "english"] ?? tag
