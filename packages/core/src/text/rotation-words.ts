/** Words of the order in which turns fall, in German and English. */
import type { AskHost, HostObstacle, WriterObstacle } from "../moderation/index.js"
import type { Language } from "./catalogue.js"

type Obstacle = HostObstacle | WriterObstacle
type Of<Kind extends Obstacle["kind"]> = Extract<HostObstacle, { readonly kind: Kind }>

const german = {
  hosts: "Gastgeber: wer ist an der Reihe?",
  writers: "Protokoll: wer ist an der Reihe?",
  nobody: "Niemand gehört an diesem Tag zur Konferenz.",
  columns: {
    place: "Platz",
    institution: "Einrichtung",
    turns: "Bisher und vorgesehen",
    due: "Anteil",
    lastTurn: "Zuletzt",
    room: "Raum",
    distance: "Entfernung",
    reasons: "Warum",
  },
  never: "noch nie",
  behind: "war seltener an der Reihe, als es ihrem Anteil entspricht",
  even: "war so oft an der Reihe, wie es ihrem Anteil entspricht",
  ahead: "war öfter an der Reihe, als es ihrem Anteil entspricht",
  planned: (date: string) => `vorgesehen am ${date}`,
  twice: "wäre zweimal nacheinander an der Reihe",
  obstacles: {
    closed: (reasons: string) => `geschlossen: ${reasons}`,
    notActive: () => "nicht in Betrieb",
    noSite: () => "hat keinen Standort",
    noRoom: ({ seats, most }: Of<"noRoom">) => `kein Raum mit ${seats} Plätzen, der größte hat ${most}`,
    notStepFree: () => "nicht stufenlos zugänglich",
    outsideArea: () => "liegt außerhalb des Gebiets",
    declined: () => "kann dieses Mal nicht",
    guest: () => "ist Gast",
    dormant: () => "Mitgliedschaft ruht",
  },
  toAsk: {
    seats: "zu erfragen: Plätze",
    stepFree: "zu erfragen: stufenlos zugänglich?",
    area: "nicht bekannt: Lage im Gebiet",
    closures: "nicht bekannt: Schließtage",
  } satisfies Record<AskHost, string>,
  seats: (seats: number) => (seats === 1 ? "1 Platz" : `${seats} Plätze`),
  metres: (metres: string) => `${metres} m`,
}

/** How a language says who is next. */
export type RotationWords = typeof german

const english: RotationWords = {
  hosts: "Hosts: whose turn is it?",
  writers: "Minutes: whose turn is it?",
  nobody: "Nobody belongs to the conference on that day.",
  columns: {
    place: "Place",
    institution: "Institution",
    turns: "So far and planned",
    due: "Share",
    lastTurn: "Last time",
    room: "Room",
    distance: "Distance",
    reasons: "Why",
  },
  never: "never yet",
  behind: "had fewer turns than fall to it",
  even: "had as many turns as fall to it",
  ahead: "had more turns than fall to it",
  planned: (date) => `planned for ${date}`,
  twice: "would have two turns in a row",
  obstacles: {
    closed: (reasons) => `closed: ${reasons}`,
    notActive: () => "not open",
    noSite: () => "has no site",
    noRoom: ({ seats, most }) => `no room with ${seats} seats, the largest has ${most}`,
    notStepFree: () => "not step-free",
    outsideArea: () => "lies outside the area",
    declined: () => "cannot this time",
    guest: () => "is a guest",
    dormant: () => "membership rests",
  },
  toAsk: {
    seats: "to ask: seats",
    stepFree: "to ask: step-free?",
    area: "not known: whether in the area",
    closures: "not known: closing days",
  },
  seats: (seats) => (seats === 1 ? "1 seat" : `${seats} seats`),
  metres: (metres) => `${metres} m`,
}

/** The words of each language. */
export const rotationWords: Readonly<Record<Language, RotationWords>> = { de: german, en: english }
