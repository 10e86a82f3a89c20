/** Functions of institutions by their names: people appear as these. */
import type { ContactFunction, contactFunctions } from "../institution/index.js"
import type { Language } from "./catalogue.js"

type Known = (typeof contactFunctions)[number]

const names: Readonly<Record<Language, Readonly<Record<Known, string>>>> = {
  de: {
    einrichtung: "Einrichtung",
    leitung: "Leitung",
    lehrkraft: "Lehrkraft",
    ogsLeitung: "OGS-Leitung",
    ogsFachkraft: "OGS-Fachkraft",
    schulsozialarbeit: "Schulsozialarbeit",
    asd: "ASD",
    planung: "Jugendhilfeplanung",
    moderation: "Moderation",
    vertretung: "Vertretung",
  },
  en: {
    einrichtung: "institution",
    leitung: "head",
    lehrkraft: "teaching staff",
    ogsLeitung: "head of all-day care",
    ogsFachkraft: "all-day care staff",
    schulsozialarbeit: "school social work",
    asd: "general social service",
    planung: "youth welfare planning",
    moderation: "moderation",
    vertretung: "deputy",
  },
}

/** The name of a function; a local one is called as it is written. */
export const functionName = (name: ContactFunction, language: Language): string =>
  Object.entries(names[language]).find(([known]) => known === name)?.[1] ?? name
