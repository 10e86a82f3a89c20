/** Words of the life-world profile, in German and English: plain sentences for somebody who is new at the school. */
import type { PartnerLink, Voice } from "../report/index.js"
import type { Language } from "./catalogue.js"
import { needStates } from "./plan-states.js"

const german = {
  title: (school: string) => `Lebensweltprofil: ${school}`,
  about: (date: string, ages: string, minutes: number) =>
    `Stand: ${date}. Für Kinder im Alter von ${ages} Jahren. „In der Nähe“ heißt: höchstens ${minutes} Minuten zu Fuß.`,
  aboutAnyAge: (date: string, minutes: number) =>
    `Stand: ${date}. „In der Nähe“ heißt: höchstens ${minutes} Minuten zu Fuß.`,
  noChild: "Das Profil beschreibt die Umgebung der Schule. Über einzelne Kinder und Familien steht hier nichts.",
  lies: (areas: string) => `Die Schule liegt in diesen Gebieten: ${areas}.`,
  notOnMap: "Die Schule hat keine Lage auf der Karte: Entfernungen sind nicht bekannt.",
  glance: {
    heading: "Auf einen Blick",
    places: (places: number, offers: number) =>
      `In der Nähe liegen ${places} ${places === 1 ? "Ort" : "Orte"}; ${offers} ${offers === 1 ? "Angebot ist" : "Angebote sind"} für Kinder dieser Schule da.`,
    free: (free: number) => `${free} davon ${free === 1 ? "kostet" : "kosten"} nichts.`,
    nearest: (places: string) => `Am nächsten: ${places}.`,
    weekdays: (days: string) => `In der Schulzeit gibt es nichts am ${days}.`,
    everyWeekday: "In der Schulzeit gibt es von Montag bis Freitag jeden Tag etwas.",
    holidays: (names: string) => `Noch nichts geplant ist für: ${names}.`,
    wish: (text: string) => `Kinder wünschen sich: ${text}`,
  },
  near: {
    heading: "Was liegt in der Nähe?",
    head: ["Was", "Anzahl", "Am nächsten", "Zu Fuß"],
    rings: ["Zu Fuß", "Orte", "Angebote"],
    ring: (from: number, to: number) => `${from}–${to} Minuten`,
    minutes: (minutes: number) => (minutes <= 1 ? "1 Minute" : `${minutes} Minuten`),
    otherPlaces: "Weitere Orte",
    none: "Orte in der Nähe sind nicht bekannt.",
    cutOff: "Nah, aber zu Fuß nicht gut zu erreichen",
    metres: (metres: number) => `${metres} m Luftlinie`,
    noWay: "kein Weg zu Fuß",
    notOnMap: (names: string) => `Auch im Gebiet, aber ohne Lage auf der Karte: ${names}.`,
  },
  offers: {
    heading: "Was können die Kinder machen?",
    head: ["Wann", "Angebot", "Wo", "Alter", "Kosten", "Nächstes Mal"],
    none: "Für Kinder dieser Schule ist kein Angebot in der Nähe bekannt.",
    noTimes: "Nach Vereinbarung oder ohne feste Zeiten",
    paused: (reason: string) => `macht Pause: ${reason}`,
    pauseFrom: (date: string) => `Pause ab ${date}`,
    pausedHeading: "Macht gerade Pause",
    more: (count: number) => `Und ${count} weitere, etwas weiter weg.`,
    digital: "Am Bildschirm",
    families: "Für Eltern und Familien",
    topics: "Nach Themen",
    holidays: "In den Ferien",
    onlyHolidays: "Nur in den Ferien",
    nothing: "noch kein Angebot",
    notKnown: "Wann Ferien sind, sagt kein Kalender: Termine in den Ferien sind nicht von anderen zu unterscheiden.",
    costUnknown: "nicht angegeben",
    registration: "mit Anmeldung",
    unsure: "nicht sicher",
    ages: (ages: string) => `Alter: ${ages}`,
    at: (place: string) => `Ort: ${place}`,
    outOfDate: "Text nicht auf dem neuesten Stand",
  },
  reach: { area: "Weg nicht bekannt" },
  partners: {
    heading: "Mit wem arbeitet die Schule zusammen?",
    none: "Eine Zusammenarbeit ist nicht eingetragen.",
    links: {
      agreement: "Kooperationsvereinbarung",
      offer: "gemeinsames Angebot",
      measure: "gemeinsame Maßnahme",
      loan: "leiht und verleiht",
    } satisfies Readonly<Record<PartnerLink["by"], string>>,
    status: { planned: "geplant", concluded: "geschlossen", ended: "beendet" },
    conference: (name: string, members: number) => `${name}: ${members} Mitglieder.`,
    member: "Die Schule ist Mitglied.",
    noMember: "Die Schule ist nicht Mitglied.",
  },
  voices: {
    heading: "Was sagen die Kinder?",
    none: "Ergebnisse einer Beteiligung sind nicht eingetragen.",
    kinds: {
      likedPlace: "Hier sind sie gern",
      avoidedPlace: "Das meiden sie",
      wish: "Das wünschen sie sich",
      opinion: "Das sagen sie",
    } satisfies Readonly<Record<Voice["kind"], string>>,
    saidBy: (count: number) => `von ${count} genannt`,
    source: (method: string, date: string, count: number) => `${method}, ${date}, ${count} Teilnehmende`,
    sources: (sources: string) => `So wurde gefragt: ${sources}. Was weniger als fünf gesagt haben, steht hier nicht.`,
    tooFew: (count: number) =>
      count === 1
        ? "Ein weiteres Ergebnis fehlt hier, weil zu wenige teilnahmen oder die Zahl nicht bekannt ist."
        : `${count} weitere Ergebnisse fehlen hier, weil zu wenige teilnahmen oder die Zahl nicht bekannt ist.`,
    quote: (text: string) => `„${text}“`,
  },
  indicators: {
    heading: "Was sagen die Zahlen?",
    head: ["Kennzahl", "Gebiet", "Wert", "Stadt", "Stichtag"],
    suppressed: "•",
    legend: "• Der Wert wird zurückgehalten, damit niemand zu erkennen ist.",
    sources: (names: string) => `Quelle: ${names}.`,
    units: { count: "", percent: " %", perHundred: " je 100", perThousand: " je 1000", years: " Jahre", level: "" },
    caution: "Die Zahlen gelten für das ganze Gebiet, nicht für die Kinder der Schule.",
  },
  gaps: {
    heading: "Was fehlt?",
    topics: (names: string) => `Kein Angebot in der Nähe zu: ${names}.`,
    weekdays: (names: string) => `Kein Angebot am ${names}.`,
    holidays: (names: string) => `Kein Angebot in diesen Ferien: ${names}.`,
    partners: (names: string, more: number) =>
      `Im Gebiet ist niemand eingetragen für: ${names}${more === 0 ? "" : `; und ${more} weitere, mit denen die Jugendhilfe zusammenarbeitet (§ 81 SGB VIII)`}.`,
    nearest: (name: string, kilometres: string) => `am nächsten: ${name}, ${kilometres} km`,
    nothing: "Nach dem, was eingetragen ist, fehlt nichts.",
    caution: "Vielleicht gibt es mehr, als hier eingetragen ist. Wer etwas kennt, meldet es dem Netzwerk.",
  },
  plans: {
    heading: "Was steht an?",
    needs: "Offene Bedarfe",
    measures: "Maßnahmen",
    since: (date: string) => `seit ${date}`,
    next: { start: "beginnt bis", due: "fertig bis", review: "Auswertung bis" },
    overdue: (days: number) => `${days} ${days === 1 ? "Tag" : "Tage"} überfällig`,
    states: needStates.de,
  },
  freshness: {
    heading: "Wie aktuell ist das?",
    places: (due: number, total: number) =>
      due === 0
        ? `Alle ${total} Einrichtungen in der Nähe wurden im letzten halben Jahr bestätigt.`
        : `${due} von ${total} Einrichtungen in der Nähe ${due === 1 ? "wurde" : "wurden"} seit einem halben Jahr nicht bestätigt.`,
    offers: (due: number, total: number) =>
      due === 0
        ? `Alle ${total} Angebote wurden im letzten halben Jahr bestätigt.`
        : `${due} von ${total} Angeboten ${due === 1 ? "wurde" : "wurden"} seit einem halben Jahr nicht bestätigt.`,
    calendars: (date: string) =>
      `Ferien und Feiertage sind bekannt bis zum ${date}; was danach kommt, ist nicht sicher.`,
    stepFree: (known: number, total: number) =>
      known === 0
        ? "Ob man ohne Stufen hineinkommt, ist von keinem Ort bekannt."
        : `Ob man ohne Stufen hineinkommt, ist von ${known} der ${total} Orte bekannt.`,
    period: (from: string, last: string) => `Termine sind genannt vom ${from} bis zum ${last}.`,
  },
}

/** The words of one language. */
export type ProfileWords = typeof german

const english: ProfileWords = {
  title: (school) => `Life-world profile: ${school}`,
  about: (date, ages, minutes) =>
    `As of ${date}. For children aged ${ages}. “Near” means: at most ${minutes} minutes on foot.`,
  aboutAnyAge: (date, minutes) => `As of ${date}. “Near” means: at most ${minutes} minutes on foot.`,
  noChild: "The profile describes what surrounds the school. It says nothing about single children or families.",
  lies: (areas) => `The school lies in these areas: ${areas}.`,
  notOnMap: "The school has no place on the map: distances are not known.",
  glance: {
    heading: "At a glance",
    places: (places, offers) =>
      `${places} ${places === 1 ? "place is" : "places are"} near; ${offers} ${offers === 1 ? "offer is" : "offers are"} there for children of this school.`,
    free: (free) => `${free} of them ${free === 1 ? "costs" : "cost"} nothing.`,
    nearest: (places) => `Nearest: ${places}.`,
    weekdays: (days) => `In term there is nothing on ${days}.`,
    everyWeekday: "In term there is something every day from Monday to Friday.",
    holidays: (names) => `Nothing is planned yet for: ${names}.`,
    wish: (text) => `Children wish for: ${text}`,
  },
  near: {
    heading: "What is near?",
    head: ["What", "Number", "Nearest", "On foot"],
    rings: ["On foot", "Places", "Offers"],
    ring: (from, to) => `${from}–${to} minutes`,
    minutes: (minutes) => (minutes <= 1 ? "1 minute" : `${minutes} minutes`),
    otherPlaces: "Other places",
    none: "No places nearby are known.",
    cutOff: "Near, yet hard to reach on foot",
    metres: (metres) => `${metres} m as the crow flies`,
    noWay: "no way on foot",
    notOnMap: (names) => `Also in the area, yet on no map: ${names}.`,
  },
  offers: {
    heading: "What can the children do?",
    head: ["When", "Offer", "Where", "Age", "Cost", "Next time"],
    none: "No offer nearby for children of this school is known.",
    noTimes: "By arrangement, or without fixed times",
    paused: (reason) => `resting: ${reason}`,
    pauseFrom: (date) => `pause from ${date}`,
    pausedHeading: "Resting at present",
    more: (count) => `And ${count} more, somewhat farther away.`,
    digital: "On a screen",
    families: "For parents and families",
    topics: "By topic",
    holidays: "In the holidays",
    onlyHolidays: "Only in the holidays",
    nothing: "no offer yet",
    notKnown: "No calendar says when the holidays are: dates in them cannot be told from others.",
    costUnknown: "not stated",
    registration: "with registration",
    unsure: "not certain",
    ages: (ages) => `age: ${ages}`,
    at: (place) => `at: ${place}`,
    outOfDate: "this text is not up to date",
  },
  reach: { area: "way not known" },
  partners: {
    heading: "With whom does the school work?",
    none: "No cooperation is recorded.",
    links: {
      agreement: "cooperation agreement",
      offer: "joint offer",
      measure: "joint measure",
      loan: "lending and borrowing",
    },
    status: { planned: "planned", concluded: "concluded", ended: "ended" },
    conference: (name, members) => `${name}: ${members} members.`,
    member: "The school is a member.",
    noMember: "The school is not a member.",
  },
  voices: {
    heading: "What do the children say?",
    none: "No results of participation are recorded.",
    kinds: {
      likedPlace: "Where they like to be",
      avoidedPlace: "What they avoid",
      wish: "What they wish for",
      opinion: "What they say",
    },
    saidBy: (count) => `said by ${count}`,
    source: (method, date, count) => `${method}, ${date}, ${count} took part`,
    sources: (sources) => `How they were asked: ${sources}. What fewer than five said is left out.`,
    tooFew: (count) =>
      count === 1
        ? "One more result is left out, because too few took part or their number is not known."
        : `${count} more results are left out, because too few took part or their number is not known.`,
    quote: (text) => `“${text}”`,
  },
  indicators: {
    heading: "What do the numbers say?",
    head: ["Indicator", "Area", "Value", "City", "Reference date"],
    suppressed: "•",
    legend: "• The value is held back, so that nobody can be recognised.",
    sources: (names) => `Source: ${names}.`,
    units: { count: "", percent: " %", perHundred: " per 100", perThousand: " per 1000", years: " years", level: "" },
    caution: "The numbers are about the whole area, not about the children of the school.",
  },
  gaps: {
    heading: "What is missing?",
    topics: (names) => `No offer nearby on: ${names}.`,
    weekdays: (names) => `No offer on ${names}.`,
    holidays: (names) => `No offer in these holidays: ${names}.`,
    partners: (names, more) =>
      `Nobody is recorded in the area for: ${names}${more === 0 ? "" : `; and ${more} more with whom youth welfare works together (section 81 SGB VIII)`}.`,
    nearest: (name, kilometres) => `nearest: ${name}, ${kilometres} km`,
    nothing: "Going by what is recorded, nothing is missing.",
    caution: "There may be more than is recorded here. Whoever knows of something tells the network.",
  },
  plans: {
    heading: "What is coming up?",
    needs: "Open needs",
    measures: "Measures",
    since: (date) => `since ${date}`,
    next: { start: "begins by", due: "done by", review: "review by" },
    overdue: (days) => `${days} ${days === 1 ? "day" : "days"} overdue`,
    states: needStates.en,
  },
  freshness: {
    heading: "How fresh is this?",
    places: (due, total) =>
      due === 0
        ? `All ${total} institutions nearby were confirmed in the last half year.`
        : `${due} of ${total} institutions nearby ${due === 1 ? "was" : "were"} not confirmed for half a year.`,
    offers: (due, total) =>
      due === 0
        ? `All ${total} offers were confirmed in the last half year.`
        : `${due} of ${total} offers ${due === 1 ? "was" : "were"} not confirmed for half a year.`,
    calendars: (date) => `Holidays are known up to ${date}; what comes later is not certain.`,
    stepFree: (known, total) =>
      known === 0
        ? "Whether one gets in without steps is known of no place."
        : `Whether one gets in without steps is known of ${known} of the ${total} places.`,
    period: (from, last) => `Dates are told from ${from} to ${last}.`,
  },
}

/** The words of each language. */
export const profileWords: Readonly<Record<Language, ProfileWords>> = { de: german, en: english }
