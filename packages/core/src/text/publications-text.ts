/** The publication log as a page in Markdown: what went out of a network, to whom, and in which form. */
import { networkLists } from "../network/index.js"
import type { Publication } from "../privacy/index.js"
import { berlin, toLocal } from "../time/index.js"
import { momentText } from "./availability-words.js"
import type { Language } from "./catalogue.js"
import { audienceNames, listNames } from "./list-words.js"
import { page, plain, table } from "./report-markdown.js"

const words = {
  de: {
    title: "Veröffentlichungen",
    none: "Es ist noch nichts veröffentlicht worden.",
    head: ["wann", "Kennung", "Form", "zu lesen für", "Inhalt", "an", "Lizenz"],
    everybody: "alle",
  },
  en: {
    title: "Publications",
    none: "Nothing has been published yet.",
    head: ["when", "id", "format", "as read by", "content", "to", "licence"],
    everybody: "everybody",
  },
} as const

/**
 * What went out of a network, the latest first, as a page in Markdown.
 *
 * @rule P12
 * @example
 * import { publicationOf } from "@sozialraum/core"
 * import { publicationsMarkdown } from "@sozialraum/core/text"
 * const facts = { id: "p1", at: "2026-11-02T09:00:00Z", by: "koordination", format: "ics", audience: "public" } as const
 * const entry = publicationOf({ meetings: [{}, {}] }, facts)
 * if (entry._tag === "Failure") throw new Error(entry.failure._tag)
 * const page = publicationsMarkdown([entry.success], { language: "de", institution: (id) => id })
 * page.split("\n").at(-2) // => "| Montag, 2. November 2026, 10:00 Uhr | p1 | ics | Öffentlichkeit | Sitzungen: 2 | alle |  |"
 */
export const publicationsMarkdown = (
  publications: ReadonlyArray<Publication>,
  { language, institution }: { readonly language: Language; readonly institution: (id: string) => string },
): string => {
  const { title, none, head, everybody } = words[language]
  const rows = publications
    .toSorted(latestFirst)
    .map(({ id, at, format, audience, counts, recipients, licence }) => [
      momentText(toLocal(at, berlin), language),
      plain(id),
      format,
      audienceNames[language][audience],
      networkLists
        .flatMap((list) => (counts[list] === undefined ? [] : [`${listNames[language][list]}: ${counts[list]}`]))
        .join(", "),
      recipients.length === 0
        ? everybody
        : plain(
            recipients.map((one) => ("institution" in one ? institution(one.institution) : one.asWritten)).join(", "),
          ),
      licence ?? "",
    ])
  return page([`# ${title}`, rows.length === 0 ? none : table(head, rows)])
}

const latestFirst = (a: Publication, b: Publication): number => (a.at > b.at || (a.at === b.at && a.id < b.id) ? -1 : 1)
