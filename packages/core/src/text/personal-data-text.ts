/** What is held of persons, and what time takes out, as pages in Markdown. */
import type { PersonalData, RetentionPlan, RetentionStep } from "../privacy/index.js"
import { type Language, pathText } from "./catalogue.js"
import { audienceNames, listNames } from "./list-words.js"
import { page, plain, section, table } from "./report-markdown.js"
import { reportWords } from "./report-words.js"

const words = {
  de: {
    held: "Auskunft über gespeicherte Daten",
    about: (contact: string, institution: string) => `Ansprechstelle ${contact}, Einrichtung ${institution}`,
    heldHead: ["Liste", "Wert", "Stelle", "Inhalt", "wofür", "sichtbar für", "bis"],
    nothing: "Es ist nichts gespeichert.",
    purposes: { reachability: "Erreichbarkeit", invitation: "Einladung", record: "Niederschrift" },
    retention: "Aufbewahrung",
    due: "Heute zu löschen",
    ahead: "Demnächst zu löschen",
    none: "Heute ist nichts zu löschen.",
    history: (day: string) =>
      `Frühere Stände von Werten, die vor dem ${day} geändert oder entfernt wurden, werden vergessen.`,
    beside: {
      sentInvitations: "Versandte Einladungen",
      feedTokens: "Kalenderschlüssel",
      listed: "Gelistete Einträge",
      deliveryChanges: "Änderungen durch Lieferungen",
      listedEntries: "Gelistete Kalendereinträge",
      calendarChanges: "Änderungen durch Kalender",
    },
    head: ["Liste", "Wert", "Stelle", "was", "seit", "fällig", "Regel"],
    data: {
      contactPerson: "Name einer Ansprechperson",
      delegateMail: "Postfach einer Vertretung",
      attendance: "Funktionen auf der Anwesenheitsliste",
      answers: "Funktionen in Rückmeldungen",
      guestFunction: "Funktion eines Gastes",
      bookingFunction: "Funktion bei einer Überlassung",
      requestFunction: "Funktion bei einer Anfrage",
      reportFunction: "Funktion bei einer Meldung",
      clarifications: "Rückfragen",
      sentInvitation: "Postfächer einer versandten Einladung",
      feedToken: "geschlossener Kalenderschlüssel",
      listedGone: "nicht mehr gelisteter Eintrag",
      listedCells: "Zellen der Liste",
      importChanges: "Änderungen durch einen Import",
    },
  },
  en: {
    held: "What is held",
    about: (contact: string, institution: string) => `Contact point ${contact}, institution ${institution}`,
    heldHead: ["List", "Value", "Place", "Text", "for", "seen by", "until"],
    nothing: "Nothing is held.",
    purposes: { reachability: "to be reached", invitation: "invitation", record: "record" },
    retention: "Retention",
    due: "To be erased today",
    ahead: "To be erased soon",
    none: "There is nothing to erase today.",
    history: (day: string) => `Earlier states of values that were changed or removed before ${day} are forgotten.`,
    beside: {
      sentInvitations: "Sent invitations",
      feedTokens: "Feed tokens",
      listed: "Listed entries",
      deliveryChanges: "Changes by deliveries",
      listedEntries: "Listed calendar entries",
      calendarChanges: "Changes by calendars",
    },
    head: ["List", "Value", "Place", "what", "since", "due", "rule"],
    data: {
      contactPerson: "name of a contact person",
      delegateMail: "mailbox of a delegate",
      attendance: "functions on the attendance list",
      answers: "functions in answers",
      guestFunction: "function of a guest",
      bookingFunction: "function of a booking",
      requestFunction: "function of a request",
      reportFunction: "function of a report",
      clarifications: "questions and answers",
      sentInvitation: "mailboxes of an invitation that was sent",
      feedToken: "feed token that is closed",
      listedGone: "entry that is listed no longer",
      listedCells: "cells of the list",
      importChanges: "what an import changed",
    },
  },
} as const

/**
 * Everything that is held of a person, as a page in Markdown: what answers a request for access.
 *
 * @param held - what `personalDataOf` found
 * @rule P14
 */
export const personalDataMarkdown = (held: PersonalData, { language }: { readonly language: Language }): string => {
  const said = words[language]
  const common = reportWords[language]
  const rows = held.held.map((datum) => [
    listNames[language][datum.list],
    plain(datum.id),
    plain(pathText(datum.path)),
    plain(datum.text),
    plain([said.purposes[datum.heldFor], ...(datum.purpose === undefined ? [] : [datum.purpose])].join(": ")),
    datum.readers.map((reader) => audienceNames[language][reader]).join(", "),
    datum.keptUntil === undefined ? "" : common.date(datum.keptUntil),
  ])
  return page([
    `# ${said.held}`,
    plain(said.about(held.contactPoint, held.institution)),
    rows.length === 0 ? said.nothing : table(said.heldHead, rows),
  ])
}

/**
 * What may no longer be kept, and what comes due, as a page in Markdown.
 *
 * @param plan - what `retentionPlan` told
 * @rule P8, R52
 */
export const retentionMarkdown = (plan: RetentionPlan, { language }: { readonly language: Language }): string => {
  const said = words[language]
  const common = reportWords[language]
  const names: Readonly<Record<RetentionStep["list"], string>> = { ...listNames[language], ...said.beside }
  const rowOf = ({ list, id, path, data, since, due, rule }: RetentionStep) => [
    names[list],
    plain(id),
    plain(pathText(path)),
    said.data[data],
    common.date(since),
    common.date(due),
    rule,
  ]
  return page([
    `# ${said.retention}`,
    plan.due.length === 0 ? said.none : section(`## ${said.due}`, table(said.head, plan.due.map(rowOf))),
    section(`## ${said.ahead}`, table(said.head, plan.ahead.map(rowOf))),
    said.history(common.date(plan.historyBefore)),
  ])
}
