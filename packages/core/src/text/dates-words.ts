/** Words of date proposals: why a date is proposed, what stands against it, and why others are not possible. */
import type { ClosureKind } from "../calendar/index.js"
import type { BusyReason, ScorePart } from "../scheduling/index.js"
import type { Language } from "./catalogue.js"

/** How a language tells of dates. */
export interface DateWords {
  readonly at: (day: string, from: string, to: string) => string
  readonly place: (house: string, room: string | undefined) => string
  readonly allCan: (count: number) => string
  readonly answeredYes: (who: string) => string
  readonly noClosure: (kinds: ReadonlyArray<string>) => string
  readonly host: (house: string, place: number, of: number) => string
  readonly room: (room: string, seats: number | undefined, isStepFree: boolean) => string
  readonly leadTime: (days: number, until: string) => string
  readonly usualTime: (start: string) => string
  readonly closed: (who: string, count: number, why: string) => string
  readonly busy: (who: string, what: string, when: string) => string
  readonly answeredNo: (who: string) => string
  readonly answeredIfNeedBe: (who: string) => string
  readonly ratherNot: (why: string) => string
  readonly unknown: (who: string, why: string) => string
  readonly own: string
  readonly endsBefore: (calendar: string, to: string | undefined) => string
  readonly onlyIn: (reason: string, where: string) => string
  readonly hostAway: (house: string) => string
  readonly roomsTaken: (house: string, what: string) => string
  readonly outsideOpeningHours: (house: string) => string
  readonly roomToAsk: (house: string, room: string | undefined) => string
  readonly noHost: string
  readonly meeting: (of: string) => string
  readonly booking: (of: string | undefined) => string
  readonly notUsable: Readonly<Record<Extract<BusyReason, { readonly kind: "notUsable" }>["why"], string>>
  readonly notOperating: string
  readonly score: (points: number, parts: string) => string
  readonly part: Readonly<Record<ScorePart, string>>
  readonly speaksFor: string
  readonly speaksAgainst: string
  readonly counted: (candidates: number, possible: number, shown: number) => string
  readonly noCandidates: string
  readonly tooEarly: (days: number, earliest: string) => string
  readonly never: (kind: string, why: string) => string
  readonly required: (who: string, why: string) => string
  readonly refused: (count: number) => string
  readonly isClosed: (count: number) => string
  readonly isBusy: (count: number) => string
  readonly noRoom: string
  readonly tooFewSeats: (wanted: number, most: number | undefined) => string
  readonly hasSteps: string
  readonly excludes: (dates: number, opens: number) => string
  readonly untold: (kind: string, who: string | undefined) => string
  readonly kinds: Readonly<Record<ClosureKind, string>>
}

const german: DateWords = {
  at: (day, from, to) => `${day}, ${from}–${to} Uhr`,
  place: (house, room) => (room === undefined ? house : `${house}, ${room}`),
  allCan: (count) =>
    count === 1 ? "die eine Einrichtung kann, soweit bekannt" : `alle ${count} können, soweit bekannt`,
  answeredYes: (who) => `zugesagt: ${who}`,
  noClosure: (kinds) => kinds.map((kind) => `keine ${kind.replace(/e (?=[A-Z])/, "en ")}`).join(", "),
  host: (house, place, of) =>
    of === 1
      ? `${house} ist der einzige mögliche Gastgeber`
      : `${house} steht in der Reihenfolge der ${of} möglichen Gastgeber an ${place}. Stelle`,
  room: (room, seats, isStepFree) =>
    `${room} ist frei${seats === undefined ? "" : ` und hat ${seats} Plätze`}${isStepFree ? ", ohne Stufen" : ""}`,
  leadTime: (days, until) =>
    `die Einladungsfrist von ${days} ${days === 1 ? "Tag" : "Tagen"} ist gewahrt, wenn bis zum ${until} eingeladen wird`,
  usualTime: (start) => `${start} Uhr ist die übliche Anfangszeit`,
  closed: (who, count, why) => `${who} ${count === 1 ? "hat" : "haben"} geschlossen (${why})`,
  busy: (who, what, when) => `${who}: ${what}, ${when}`,
  answeredNo: (who) => `abgesagt: ${who}`,
  answeredIfNeedBe: (who) => `nur zur Not: ${who}`,
  ratherNot: (why) => `fällt in eine Zeit, die die Konferenz lieber meidet (${why})`,
  unknown: (who, why) => `ungewiss für ${who}: ${why}`,
  own: "die Konferenz",
  endsBefore: (calendar, to) =>
    to === undefined
      ? `der Kalender „${calendar}“ kennt den Tag nicht`
      : `der Kalender „${calendar}“ endet vor dem ${to}`,
  onlyIn: (reason, where) => `${reason} gilt nur in ${where}`,
  hostAway: (house) => `${house} kann nicht Gastgeber sein`,
  roomsTaken: (house, what) => `${house} hat keinen passenden Raum frei (${what})`,
  outsideOpeningHours: (house) => `${house} ist dann nicht geöffnet und müsste aufgeschlossen werden`,
  roomToAsk: (house, room) =>
    room === undefined
      ? `${house} bitte fragen, ob dort ein passender Raum frei ist`
      : `${house} bitte fragen, ob der Raum „${room}“ passt`,
  noHost: "noch kein Gastgeber",
  meeting: (of) => `Sitzung ${of}`,
  booking: (of) => (of === undefined ? "Buchung" : `Buchung durch ${of}`),
  notUsable: {
    closure: "Schließtag des Raums",
    blackout: "Sperrzeit",
    breakdown: "Ausfall des Raums",
    coreUse: "eigene Nutzung des Hauses",
    openingHours: "Öffnungszeit des Hauses",
    outsideWindows: "außerhalb der Überlassungszeiten",
  },
  notOperating: "nicht in Betrieb",
  score: (points, parts) => `${points} Punkte (${parts})`,
  part: {
    answeredYes: "zugesagt",
    free: "frei, soweit bekannt",
    notExpected: "gehört an dem Tag nicht dazu",
    ifNeedBe: "zur Not",
    uncertain: "ungewiss",
    ratherNot: "gemiedene Zeit",
    hostPlace: "Platz hinter dem ersten Gastgeber",
    outsideOpeningHours: "außerhalb der Öffnungszeiten",
    roomToAsk: "Raum zu erfragen",
    halfHoursFromUsual: "halbe Stunde neben der üblichen Zeit",
    noHost: "kein Gastgeber",
  },
  speaksFor: "Dafür",
  speaksAgainst: "Dagegen",
  counted: (candidates, possible, shown) =>
    possible === 0
      ? candidates === 1
        ? "Der eine geprüfte Termin ist nicht möglich."
        : `Keiner der ${candidates} geprüften Termine ist möglich.`
      : `${possible} von ${candidates} geprüften Terminen ${possible === 1 ? "ist" : "sind"} möglich${shown < possible ? `, ${shown} davon ${shown === 1 ? "wird" : "werden"} vorgeschlagen` : ""}.`,
  noCandidates: "In diesen Tagen und Uhrzeiten liegt kein Termin dieser Dauer.",
  tooEarly: (days, earliest) =>
    `vor dem ${earliest}: die Einladungsfrist von ${days} ${days === 1 ? "Tag" : "Tagen"} wäre nicht gewahrt`,
  never: (kind, why) => `${kind}: dann tagt die Konferenz nicht (${why})`,
  required: (who, why) => `${who} muss dabei sein und kann nicht (${why})`,
  refused: (count) => `${count}-mal abgesagt`,
  isClosed: (count) => `${count}-mal geschlossen`,
  isBusy: (count) => `${count}-mal anderweitig belegt`,
  noRoom: "kein Gastgeber hat einen passenden Raum frei",
  tooFewSeats: (wanted, most) =>
    `${wanted} Plätze werden gebraucht${most === undefined ? "" : `; frei wäre ein Raum mit ${most}`}`,
  hasSteps: "gebraucht wird ein Raum ohne Stufen",
  excludes: (dates, opens) =>
    `schließt ${dates} ${dates === 1 ? "Termin" : "Termine"} aus; ${opens === 0 ? "auch ohne diese Bedingung wäre keiner davon möglich" : `ohne diese Bedingung ${opens === 1 ? "wäre 1" : `wären ${opens}`} davon möglich`}`,
  untold: (kind, who) =>
    who === undefined ? `Kein Kalender nennt ${kind}.` : `Kein Kalender nennt ${kind} für: ${who}.`,
  kinds: {
    feiertag: "Feiertage",
    schulferien: "Schulferien",
    beweglicherFerientag: "bewegliche Ferientage",
    unterrichtsfrei: "unterrichtsfreie Tage",
    schliesstag: "Schließtage",
  },
}

const english: DateWords = {
  at: (day, from, to) => `${day}, ${from}–${to}`,
  place: (house, room) => (room === undefined ? house : `${house}, ${room}`),
  allCan: (count) =>
    count === 1 ? "the one institution can come, as far as is known" : `all ${count} can come, as far as is known`,
  answeredYes: (who) => `said yes: ${who}`,
  noClosure: (kinds) => kinds.map((kind) => `no ${kind}`).join(", "),
  host: (house, place, of) =>
    of === 1 ? `${house} is the only possible host` : `${house} is number ${place} of ${of} possible hosts`,
  room: (room, seats, isStepFree) =>
    `${room} is free${seats === undefined ? "" : ` and has ${seats} seats`}${isStepFree ? ", step-free" : ""}`,
  leadTime: (days, until) =>
    `the lead time of ${days} ${days === 1 ? "day" : "days"} is kept if invitations go out by ${until}`,
  usualTime: (start) => `${start} is the usual time to begin`,
  closed: (who, count, why) => `${who} ${count === 1 ? "is" : "are"} closed (${why})`,
  busy: (who, what, when) => `${who}: ${what}, ${when}`,
  answeredNo: (who) => `said no: ${who}`,
  answeredIfNeedBe: (who) => `only if need be: ${who}`,
  ratherNot: (why) => `is in a time that the conference rather avoids (${why})`,
  unknown: (who, why) => `uncertain for ${who}: ${why}`,
  own: "the conference",
  endsBefore: (calendar, to) =>
    to === undefined
      ? `the calendar “${calendar}” does not know the day`
      : `the calendar “${calendar}” ends before ${to}`,
  onlyIn: (reason, where) => `${reason} holds only in ${where}`,
  hostAway: (house) => `${house} cannot be the host`,
  roomsTaken: (house, what) => `${house} has no fitting room free (${what})`,
  outsideOpeningHours: (house) => `${house} is not open then and would have to be opened`,
  roomToAsk: (house, room) =>
    room === undefined ? `ask ${house} for a fitting room` : `ask ${house} whether ${room} is fitting`,
  noHost: "no host yet",
  meeting: (of) => `meeting of ${of}`,
  booking: (of) => (of === undefined ? "booking" : `booking by ${of}`),
  notUsable: {
    closure: "the room rests on that day",
    blackout: "blocked time",
    breakdown: "the room is out of order",
    coreUse: "the house uses it itself",
    openingHours: "the house is open then",
    outsideWindows: "outside the hours in which it is lent",
  },
  notOperating: "not operating",
  score: (points, parts) => `${points} points (${parts})`,
  part: {
    answeredYes: "said yes",
    free: "free, as far as is known",
    notExpected: "does not belong on that day",
    ifNeedBe: "if need be",
    uncertain: "uncertain",
    ratherNot: "avoided time",
    hostPlace: "place after the first host",
    outsideOpeningHours: "outside opening hours",
    roomToAsk: "room to ask for",
    halfHoursFromUsual: "half hour from the usual time",
    noHost: "no host",
  },
  speaksFor: "For it",
  speaksAgainst: "Against it",
  counted: (candidates, possible, shown) =>
    `${possible} of ${candidates} dates looked at ${possible === 1 ? "is" : "are"} possible${shown < possible ? `, ${shown} of them ${shown === 1 ? "is" : "are"} proposed` : ""}.`,
  noCandidates: "No date of this length lies in these days and hours.",
  tooEarly: (days, earliest) =>
    `before ${earliest}: the lead time of ${days} ${days === 1 ? "day" : "days"} would not be kept`,
  never: (kind, why) => `${kind}: the conference does not meet then (${why})`,
  required: (who, why) => `${who} has to be there and cannot come (${why})`,
  refused: (count) => `said no ${count} times`,
  isClosed: (count) => `closed ${count} times`,
  isBusy: (count) => `taken ${count} times`,
  noRoom: "no host has a fitting room free",
  tooFewSeats: (wanted, most) =>
    `${wanted} seats are asked for${most === undefined ? "" : `; a room with ${most} would be free`}`,
  hasSteps: "a step-free room is asked for",
  excludes: (dates, opens) =>
    `excludes ${dates} ${dates === 1 ? "date" : "dates"}; ${opens === 0 ? "even without this condition none of them would be possible" : `without this condition ${opens} would be possible`}`,
  untold: (kind, who) => (who === undefined ? `No calendar tells ${kind}.` : `No calendar tells ${kind} for: ${who}.`),
  kinds: {
    feiertag: "public holidays",
    schulferien: "school holidays",
    beweglicherFerientag: "movable days",
    unterrichtsfrei: "days without lessons",
    schliesstag: "closing days",
  },
}

/** The words by language. */
export const dateWords: Readonly<Record<Language, DateWords>> = { de: german, en: english }
