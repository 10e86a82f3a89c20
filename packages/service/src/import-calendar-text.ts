/** The sentences for what an import of a calendar asks for, in German and English. */
import type { Catalogue } from "@sozialraum/core/text"
import type { ImportNeeds } from "./import-calendar-outcome.js"

/** German and English sentences for what an import of a calendar asks for. */
export const calendarServiceText: Catalogue<ImportNeeds> = {
  de: {
    ImportNeeds: ({ what }) =>
      what === "institution"
        ? "Der Kalender enthält Angebote; wessen sie sind, muss gesagt werden."
        : "Der Kalender enthält belegte Zeiten; was sie belegen, muss gesagt werden.",
  },
  en: {
    ImportNeeds: ({ what }) =>
      what === "institution"
        ? "The calendar holds offers; say whose they are."
        : "The calendar holds busy times; say what they take.",
  },
}
