/** The list of agreements as a table, for the application for all-day funding. */
import type { AgreementRow } from "../report/index.js"
import type { Language } from "./catalogue.js"
import { page, plain, table } from "./report-markdown.js"

/**
 * The agreements that an application for all-day funding lists, as a table in Markdown.
 *
 * @param rows - what `agreementList` found
 * @returns a heading and a sentence where there are none
 * @rule Q11
 */
export const agreementListMarkdown = (
  rows: ReadonlyArray<AgreementRow>,
  options: { readonly language: Language },
): string => {
  const words = texts[options.language]
  const body = table(
    words.head,
    rows.map((row) => [
      plain(row.school.name ?? row.school.id),
      row.school.schulnummer ?? words.unknown,
      plain([row.carrier.name ?? row.carrier.id, row.carrier.legalForm ?? ""].join(" ")),
      recognition(row, words),
      row.fields.map((field) => words.fields[field]).join(", "),
      row.concludedOn === undefined ? words.planned : words.concluded(row.concludedOn),
      row.to === undefined ? words.from(row.from) : words.until(row.from, row.to),
      row.places === undefined ? words.unknown : String(row.places),
    ]),
  )
  return page([`# ${words.title}`, body === "" ? words.none : body])
}

const recognition = ({ carrier, recognised }: AgreementRow, words: (typeof texts)[Language]): string => {
  if (carrier.kind === "oeffentlich") return words.publicCarrier
  return recognised === undefined ? words.unknown : words.recognised[recognised ? "yes" : "no"]
}

const texts = {
  de: {
    title: "Geschlossene und geplante Kooperationsvereinbarungen",
    head: ["Schule", "Schulnummer", "Träger", "Anerkannt", "Bereich", "Stand", "Laufzeit", "Plätze"],
    none: "Keine Vereinbarung ist geschlossen oder geplant.",
    unknown: "nicht bekannt",
    publicCarrier: "öffentlicher Träger",
    recognised: { yes: "anerkannter Träger der Jugendhilfe", no: "anderer Träger" },
    fields: { sport: "Sport", kultur: "Kultur" },
    planned: "geplant",
    concluded: (on: string) => `geschlossen am ${on}`,
    from: (from: string) => `ab ${from}`,
    until: (from: string, to: string) => `${from} bis vor ${to}`,
  },
  en: {
    title: "Cooperation agreements, concluded and planned",
    head: ["School", "School number", "Carrier", "Recognised", "Field", "Status", "Term", "Places"],
    none: "No agreement is concluded or planned.",
    unknown: "not known",
    publicCarrier: "public carrier",
    recognised: { yes: "recognised carrier of youth welfare", no: "other carrier" },
    fields: { sport: "Sport", kultur: "Culture" },
    planned: "planned",
    concluded: (on: string) => `concluded on ${on}`,
    from: (from: string) => `from ${from}`,
    until: (from: string, to: string) => `${from} until before ${to}`,
  },
} as const
