/** Entry styles: which category and which colour each kind of entry has. */
import type { ClosureKind } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import type { ColorName } from "./event.js"

/** What sort of thing an entry tells of. @german Art des Eintrags */
export type EntryKind = "meeting" | "offer" | "booking" | "measure" | "deadline" | ClosureKind

/** By what programs tell entries of a kind from others. @german Darstellung einer Eintragsart */
export interface EntryStyle {
  /** In the language asked for. */
  readonly category: string
  /** Programs put the text on it as they like: what can be read on what is theirs to see to. */
  readonly color: ColorName
}

/** How entries of a kind look, the one place that says it. @source RFC 7986, section 5.9; RFC 5545, section 3.8.1.2 */
export const styleOf = (kind: EntryKind, language: Language): EntryStyle => {
  const { color, ...category } = styles[kind]
  return { category: category[language], color }
}

const styles: Readonly<Record<EntryKind, Readonly<Record<Language, string>> & Pick<EntryStyle, "color">>> = {
  meeting: { de: "Sitzung", en: "Meeting", color: "steelblue" },
  offer: { de: "Angebot", en: "Offer", color: "seagreen" },
  booking: { de: "Überlassung", en: "Booking", color: "darkorange" },
  measure: { de: "Maßnahme", en: "Measure", color: "mediumpurple" },
  deadline: { de: "Frist", en: "Deadline", color: "firebrick" },
  feiertag: { de: "Feiertag", en: "Public holiday", color: "slategray" },
  schulferien: { de: "Schulferien", en: "School holidays", color: "slategray" },
  beweglicherFerientag: { de: "Beweglicher Ferientag", en: "Movable day", color: "slategray" },
  unterrichtsfrei: { de: "Unterrichtsfrei", en: "No lessons", color: "slategray" },
  schliesstag: { de: "Schließtag", en: "Closing day", color: "slategray" },
}
