/** The words that entries are put together from, in German and English. */
import type { LocalDateTime } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"

interface Words {
  readonly agenda: string
  readonly attendance: string
  readonly borrower: string
  readonly bringBack: string
  readonly cancelled: string
  readonly conditions: string
  readonly movedTo: string
  readonly nobodyCame: string
  readonly occasion: string
  readonly online: string
  readonly outcome: string
  readonly owner: string
  readonly pickUp: string
  readonly postponed: string
  readonly purpose: string
  readonly reason: string
  readonly responsible: string
  readonly taken: string
  readonly units: string
  readonly unused: string
  /** A wall-clock time as people read it. */
  readonly moment: (local: LocalDateTime) => string
}

/** The words of each language. */
export const words: Readonly<Record<Language, Words>> = {
  de: {
    agenda: "Tagesordnung",
    attendance: "Personen",
    borrower: "Für",
    bringBack: "Rückgabe",
    cancelled: "Abgesagt",
    conditions: "Bedingungen",
    movedTo: "Neuer Termin",
    nobodyCame: "Es ist niemand gekommen.",
    occasion: "Anlass",
    online: "Online",
    outcome: "Ziel",
    owner: "Von",
    pickUp: "Abholung",
    postponed: "Verschoben",
    purpose: "Zweck",
    reason: "Grund",
    responsible: "Verantwortlich",
    taken: "vergeben",
    units: "Anzahl",
    unused: "Nicht genutzt",
    moment: (local) => `${local.slice(8, 10)}.${local.slice(5, 7)}.${local.slice(0, 4)}, ${local.slice(11)} Uhr`,
  },
  en: {
    agenda: "Agenda",
    attendance: "People",
    borrower: "For",
    bringBack: "Return",
    cancelled: "Cancelled",
    conditions: "Conditions",
    movedTo: "New date",
    nobodyCame: "Nobody came.",
    occasion: "Occasion",
    online: "Online",
    outcome: "Aim",
    owner: "From",
    pickUp: "Pick-up",
    postponed: "Postponed",
    purpose: "Purpose",
    reason: "Reason",
    responsible: "Responsible",
    taken: "taken",
    units: "Units",
    unused: "Not used",
    moment: (local) => local.replace("T", ", "),
  },
}

/** Lines of a label and what is known about it; nothing where nothing is known. */
export const labelled = (label: string, text: string | number | undefined): ReadonlyArray<string> =>
  text === undefined ? [] : [`${label}: ${text}`]
