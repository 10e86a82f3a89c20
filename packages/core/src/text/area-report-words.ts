/** Words of the area report, in German and English. */
import type { AttendanceCount } from "../meeting/index.js"
import type { ComparedValue, IndicatorUnit, MeasureReview } from "../planning/index.js"
import type { NeedsInYear, OfferField, OpenMeasureState } from "../report/index.js"
import type { ResourceCategory } from "../sharing/index.js"
import type { Language } from "./catalogue.js"
import { needStates } from "./plan-states.js"

/** What a report says beside names and numbers. */
export interface AreaReportWords {
  readonly title: (area: string, year: number) => string
  readonly period: (from: string, last: string) => string
  readonly total: (institutions: number, offers: number) => string
  readonly inventory: {
    readonly heading: string
    readonly head: ReadonlyArray<string>
    readonly unknown: string
    readonly places: (sum: string, unknown: number, of: number) => string
    readonly several: string
    readonly stepFree: (yes: number, no: number, unknown: number) => string
    readonly forms: string
  }
  readonly changes: {
    readonly heading: string
    readonly new: string
    readonly ended: string
    readonly paused: string
    readonly resumed: string
    readonly changed: string
    readonly none: string
    readonly undated: (count: number) => string
    readonly fields: Readonly<Record<OfferField, string>>
  }
  readonly indicators: {
    readonly heading: string
    readonly head: (year: number) => ReadonlyArray<string>
    readonly units: Readonly<Record<IndicatorUnit, string>>
    readonly states: Readonly<Record<Exclude<ComparedValue["state"], "known">, string>>
    readonly legend: string
  }
  readonly plans: {
    readonly heading: string
    readonly raised: string
    readonly steps: string
    readonly states: Readonly<Record<NeedsInYear["steps"][number]["to"], string>>
    readonly open: string
    readonly begun: string
    readonly done: string
    readonly reviewed: string
    readonly effects: Readonly<Record<MeasureReview["effect"], string>>
    readonly stopped: string
    readonly openMeasures: string
    readonly measureStates: Readonly<Record<OpenMeasureState, string>>
    readonly overdue: string
    readonly none: string
  }
  readonly conferences: {
    readonly heading: string
    readonly none: string
    readonly held: (count: number) => string
    readonly notHeld: (count: number) => string
    readonly members: (count: number) => string
    readonly count: (count: AttendanceCount) => string
    readonly head: ReadonlyArray<string>
    readonly represented: string
  }
  readonly sharing: {
    readonly heading: string
    readonly none: string
    readonly total: (bookings: number, hours: string, lenders: number, borrowers: number) => string
    readonly head: ReadonlyArray<string>
    readonly categories: Readonly<Record<ResourceCategory, string>>
  }
}

const german: AreaReportWords = {
  title: (area, year) => `Sozialraumbericht ${year}: ${area}`,
  period: (from, last) => `Berichtet wird vom ${from} bis zum ${last}.`,
  total: (institutions, offers) =>
    `Im Gebiet arbeiten ${institutions} Einrichtungen oder sind für seine Kinder da; ${offers} Angebote finden statt.`,
  inventory: {
    heading: "Was es gibt",
    head: ["Art", "Einrichtungen", "Plätze", "Angebote"],
    unknown: "Nicht bekannt",
    places: (sum, unknown, of) =>
      of === 0 ? "" : unknown === of ? "nicht bekannt" : unknown === 0 ? sum : `${sum}, ${unknown} ohne Angabe`,
    several: "Was zu mehreren Arten gehört, ist bei jeder gezählt.",
    stepFree: (yes, no, unknown) =>
      `Einrichtungen ohne Stufen: ${yes}; nur über Stufen zu erreichen: ${no}; nicht bekannt: ${unknown}.`,
    forms: "Angebote nach Form",
  },
  changes: {
    heading: "Was sich bei den Angeboten geändert hat",
    new: "Neu",
    ended: "Beendet",
    paused: "Macht Pause",
    resumed: "Findet wieder statt",
    changed: "Geändert",
    none: "Änderungen sind nicht bekannt.",
    undated: (count) =>
      `Von ${count} ${count === 1 ? "Angebot" : "Angeboten"} ist nicht eingetragen, wann ${count === 1 ? "es" : "sie"} begonnen oder geendet ${count === 1 ? "hat" : "haben"}.`,
    fields: {
      accessibility: "Barrierefreiheit",
      contactPoint: "Ansprechstelle",
      costs: "Kosten",
      description: "Beschreibung",
      form: "Form",
      from: "erster Tag",
      funding: "Förderung",
      institution: "Einrichtung",
      interpretedLanguages: "Dolmetschen",
      language: "Sprache des Textes",
      languages: "Sprachen",
      legalBases: "Rechtsgrundlage",
      partners: "Partner",
      places: "Ort",
      registration: "Anmeldung",
      schedule: "Zeiten",
      serves: "Einzugsgebiet",
      targetGroups: "Zielgruppe",
      texts: "Textfassungen",
      title: "Titel",
      to: "letzter Tag",
      topics: "Themen",
    },
  },
  indicators: {
    heading: "Zahlen",
    head: (year) => ["Kennzahl", "Gebiet", String(year - 1), String(year), "Veränderung", "Stadt"],
    units: { count: "", percent: " %", perHundred: " je 100", perThousand: " je 1000", years: " Jahre", level: "" },
    states: { suppressed: "•", missing: "", notComparable: "nicht vergleichbar" },
    legend: "• Der Wert wird zurückgehalten, damit niemand zu erkennen ist.",
  },
  plans: {
    heading: "Bedarfe und Maßnahmen",
    raised: "Neue Bedarfe",
    steps: "Was aus Bedarfen wurde",
    states: needStates.de,
    open: "Offene Bedarfe am Ende",
    begun: "Begonnene Maßnahmen",
    done: "Abgeschlossene Maßnahmen",
    reviewed: "Ausgewertete Maßnahmen",
    effects: { keep: "wird fortgeführt", change: "wird geändert", stop: "wird beendet" },
    stopped: "Abgebrochene Maßnahmen",
    openMeasures: "Offene Maßnahmen am Ende",
    measureStates: { planned: "geplant", running: "laufend", done: "durchgeführt, noch nicht ausgewertet" },
    overdue: "Davon überfällig",
    none: "Bedarfe und Maßnahmen sind nicht eingetragen.",
  },
  conferences: {
    heading: "Konferenzen",
    none: "Für das Gebiet ist keine Konferenz eingetragen.",
    held: (count) => (count === 1 ? "1 Sitzung." : `${count} Sitzungen.`),
    notHeld: (count) => `${count} abgesagt oder verschoben.`,
    members: (count) => `${count} Mitglieder.`,
    count: ({ present, represented, excused, absent }) =>
      `${present} Einrichtungen anwesend,${represented === 0 ? "" : ` ${represented} vertreten,`} ${excused} entschuldigt, ${absent} nicht gekommen`,
    head: ["Einrichtung", "Anwesend", "Entschuldigt", "Nicht gekommen"],
    represented: "Vertreten",
  },
  sharing: {
    heading: "Geteilte Ressourcen",
    none: "Es wurde nichts ausgeliehen.",
    total: (bookings, hours, lenders, borrowers) =>
      `${bookings} Ausleihen, zusammen ${hours} Stunden; ${lenders} Einrichtungen gaben, ${borrowers} nahmen.`,
    head: ["Art", "Ausleihen", "Stunden"],
    categories: {
      raum: "Räume",
      sporthalle: "Sporthallen",
      aussengelaende: "Außengelände",
      kueche: "Küchen",
      fahrzeug: "Fahrzeuge",
      spielmobil: "Spielmobile",
      spielgeraet: "Spielgeräte",
      technik: "Technik",
      material: "Material",
      personalstunden: "Personalstunden",
      knowhow: "Wissen und Können",
      uebersetzung: "Übersetzung",
      geld: "Geld",
    },
  },
}

const english: AreaReportWords = {
  title: (area, year) => `Area report ${year}: ${area}`,
  period: (from, last) => `Reported from ${from} to ${last}.`,
  total: (institutions, offers) =>
    `${institutions} institutions work in the area or are there for its children; ${offers} offers take place.`,
  inventory: {
    heading: "What there is",
    head: ["Type", "Institutions", "Places", "Offers"],
    unknown: "Not known",
    places: (sum, unknown, of) =>
      of === 0 ? "" : unknown === of ? "not known" : unknown === 0 ? sum : `${sum}, ${unknown} not stated`,
    several: "What is of several types is counted in each.",
    stepFree: (yes, no, unknown) =>
      `Institutions without steps: ${yes}; reached only by steps: ${no}; not known: ${unknown}.`,
    forms: "Offers by form",
  },
  changes: {
    heading: "What changed among the offers",
    new: "New",
    ended: "Ended",
    paused: "Paused",
    resumed: "Takes place again",
    changed: "Changed",
    none: "No changes are known.",
    undated: (count) => `Of ${count} ${count === 1 ? "offer" : "offers"} nobody recorded the beginning or the end.`,
    fields: {
      accessibility: "accessibility",
      contactPoint: "contact",
      costs: "costs",
      description: "description",
      form: "form",
      from: "first day",
      funding: "funding",
      institution: "institution",
      interpretedLanguages: "interpretation",
      language: "language of the text",
      languages: "languages",
      legalBases: "legal basis",
      partners: "partners",
      places: "place",
      registration: "registration",
      schedule: "times",
      serves: "area served",
      targetGroups: "target group",
      texts: "texts",
      title: "title",
      to: "last day",
      topics: "topics",
    },
  },
  indicators: {
    heading: "Numbers",
    head: (year) => ["Indicator", "Area", String(year - 1), String(year), "Change", "City"],
    units: { count: "", percent: " %", perHundred: " per 100", perThousand: " per 1000", years: " years", level: "" },
    states: { suppressed: "•", missing: "", notComparable: "not comparable" },
    legend: "• The value is held back, so that nobody can be recognised.",
  },
  plans: {
    heading: "Needs and measures",
    raised: "New needs",
    steps: "What became of needs",
    states: needStates.en,
    open: "Needs that are open at the end",
    begun: "Measures begun",
    done: "Measures completed",
    reviewed: "Measures reviewed",
    effects: { keep: "carried on", change: "changed", stop: "ended" },
    stopped: "Measures given up",
    openMeasures: "Measures that are open at the end",
    measureStates: { planned: "planned", running: "under way", done: "carried out, not yet reviewed" },
    overdue: "Of them overdue",
    none: "No needs and measures are recorded.",
  },
  conferences: {
    heading: "Conferences",
    none: "No conference is recorded for the area.",
    held: (count) => (count === 1 ? "1 meeting." : `${count} meetings.`),
    notHeld: (count) => `${count} called off or put off.`,
    members: (count) => `${count} members.`,
    count: ({ present, represented, excused, absent }) =>
      `${present} institutions present,${represented === 0 ? "" : ` ${represented} represented,`} ${excused} excused, ${absent} absent`,
    head: ["Institution", "Present", "Excused", "Absent"],
    represented: "Represented",
  },
  sharing: {
    heading: "Shared resources",
    none: "Nothing was lent.",
    total: (bookings, hours, lenders, borrowers) =>
      `${bookings} loans, ${hours} hours in all; ${lenders} institutions gave, ${borrowers} took.`,
    head: ["Type", "Loans", "Hours"],
    categories: {
      raum: "Rooms",
      sporthalle: "Sports halls",
      aussengelaende: "Outdoor areas",
      kueche: "Kitchens",
      fahrzeug: "Vehicles",
      spielmobil: "Play buses",
      spielgeraet: "Play equipment",
      technik: "Technology",
      material: "Material",
      personalstunden: "Staff hours",
      knowhow: "Know-how",
      uebersetzung: "Translation",
      geld: "Money",
    },
  },
}

/** The words of each language. */
export const areaReportWords: Readonly<Record<Language, AreaReportWords>> = { de: german, en: english }
