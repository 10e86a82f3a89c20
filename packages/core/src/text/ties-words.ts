/** Words of the network: kinds of ties, and what is told of a map, in German and English. */
import type { TieKind } from "../network/index.js"
import type { Language } from "./catalogue.js"

/** How a language says what is told of a map. */
export interface TiesWords {
  readonly title: (of?: string) => string
  readonly onDay: (day: string) => string
  readonly inPeriod: (period: string) => string
  readonly kindsAsked: (kinds: string) => string
  readonly nobody: string
  readonly connected: (connected: number, institutions: string) => string
  readonly density: (edges: string, possible: string, share: string, partners: string) => string
  readonly groups: (groups: number, largest: string) => string
  readonly told: (told: number, confirmed: number) => string
  readonly who: string
  readonly head: readonly [string, string, string, string]
  readonly elsewhere: string
  readonly bridging: string
  readonly without: (name: string, parts: string) => string
  readonly alone: (name: string) => string
  readonly together: (names: string, size: number) => string
  readonly more: (count: number) => string
  readonly isolated: string
  readonly isolatedInArea: string
  readonly partnersElsewhere: (count: number) => string
}

const german: TiesWords = {
  title: (of) => (of === undefined ? "Netzwerk" : `Netzwerk: ${of}`),
  onDay: (day) => `Stand: ${day}`,
  inPeriod: (period) => `Zeitraum: ${period}`,
  kindsAsked: (kinds) => `Gezählt ist: ${kinds}.`,
  nobody: "Im gefragten Gebiet und Zeitraum ist keine Einrichtung verzeichnet.",
  connected: (connected, institutions) =>
    `${connected} von ${institutions} Einrichtungen ${connected === 1 ? "ist" : "sind"} mit wenigstens einer anderen verbunden.`,
  density: (edges, possible, share, partners) =>
    `Verbindungen: ${edges} von ${possible} möglichen (${share}); im Mittel hat eine Einrichtung ${partners} Partner.`,
  groups: (groups, largest) =>
    groups === 1
      ? `Alle Verbundenen hängen zusammen: ${largest} Einrichtungen.`
      : `Die Verbundenen bilden ${groups} Gruppen, die nichts miteinander verbindet; zur größten gehören ${largest} Einrichtungen.`,
  told: (told, confirmed) =>
    told === 1
      ? `Eine Beziehung kennt das Netzwerk nur vom Erzählen; die andere Seite hat sie ${confirmed === 1 ? "" : "nicht "}bestätigt.`
      : `${told} Beziehungen kennt das Netzwerk nur vom Erzählen; die andere Seite hat davon ${confirmed} bestätigt.`,
  who: "Wer verbunden ist",
  head: ["Einrichtung", "Partner", "Gewicht", "Verbunden durch"],
  elsewhere: "Partner anderswo",
  bridging: "Wer andere zusammenhält",
  without: (name, parts) => `Fiele „${name}“ weg, hätten diese keine Verbindung mehr miteinander: ${parts}.`,
  alone: (name) => `„${name}“ allein`,
  together: (names, size) => `${size} Einrichtungen (${names})`,
  more: (count) => (count === 1 ? "eine weitere" : `${count} weitere`),
  isolated: "Wer mit niemandem verbunden ist",
  isolatedInArea: "Wer im Gebiet mit niemandem verbunden ist",
  partnersElsewhere: (count) => (count === 1 ? "ein Partner anderswo" : `${count} Partner anderswo`),
}

const english: TiesWords = {
  title: (of) => (of === undefined ? "Network" : `Network: ${of}`),
  onDay: (day) => `As of ${day}`,
  inPeriod: (period) => `Period: ${period}`,
  kindsAsked: (kinds) => `What counts: ${kinds}.`,
  nobody: "No institution is on record for the area and time asked.",
  connected: (connected, institutions) =>
    `${connected} of ${institutions} institutions ${connected === 1 ? "is" : "are"} connected with at least one other.`,
  density: (edges, possible, share, partners) =>
    `Connections: ${edges} of ${possible} possible (${share}); on average an institution has ${partners} ${partners === "1" ? "partner" : "partners"}.`,
  groups: (groups, largest) =>
    groups === 1
      ? `All who are connected hang together: ${largest} institutions.`
      : `Those connected form ${groups} groups with nothing between them; the largest has ${largest} institutions.`,
  told: (told, confirmed) =>
    told === 1
      ? `One tie is known only because somebody told of it; the other side has ${confirmed === 1 ? "" : "not "}confirmed it.`
      : `${told} ties are known only because somebody told of them; the other side has confirmed ${confirmed} of them.`,
  who: "Who is connected",
  head: ["Institution", "Partners", "Weight", "Connected by"],
  elsewhere: "Partners elsewhere",
  bridging: "Who holds others together",
  without: (name, parts) => `Without “${name}” these would no longer be connected with each other: ${parts}.`,
  alone: (name) => `“${name}” alone`,
  together: (names, size) => `${size} institutions (${names})`,
  more: (count) => (count === 1 ? "one more" : `${count} more`),
  isolated: "Who is connected with nobody",
  isolatedInArea: "Who is connected with nobody in the area",
  partnersElsewhere: (count) => (count === 1 ? "one partner elsewhere" : `${count} partners elsewhere`),
}

/** The words of each language. */
export const tiesWords: Readonly<Record<Language, TiesWords>> = { de: german, en: english }

/** What each kind of tie is called. */
export const tieKindNames: Readonly<Record<Language, Readonly<Record<TieKind, string>>>> = {
  de: {
    informiert: "Information",
    verweist: "Verweis",
    gemeinsamesGremium: "gemeinsames Gremium",
    gemeinsamesAngebot: "gemeinsames Angebot",
    teiltRessource: "geteilte Ressource",
    gemeinsameMassnahme: "gemeinsame Maßnahme",
    kooperiertVertraglich: "Vertrag",
  },
  en: {
    informiert: "information",
    verweist: "referral",
    gemeinsamesGremium: "same body",
    gemeinsamesAngebot: "joint offer",
    teiltRessource: "shared resource",
    gemeinsameMassnahme: "joint measure",
    kooperiertVertraglich: "contract",
  },
}
