/** The state of the data of a network as a page in Markdown: what there is to mend, and by whom. */
import { groupedBy } from "../grouped.js"
import type { DataQuality, QualityFinding, QualityKind } from "../upkeep/index.js"
import { type Language, sentence } from "./catalogue.js"
import { findingText } from "./findings.js"
import { listNames } from "./list-words.js"
import { bullets, page, plain, section, table } from "./report-markdown.js"

/** The names that the page needs; an id stands where one is not known. @german Namen */
export interface QualityNames {
  /** Of an institution. */
  readonly institution: (id: string) => string
  /** The name of a value of a list, where it has one. */
  readonly value: (list: QualityFinding["list"], id: string) => string
}

const headings: Readonly<Record<Language, Readonly<Record<QualityKind, string>>>> = {
  de: {
    missing: "Es fehlt etwas",
    stale: "Lange nicht geprüft",
    duplicate: "Vielleicht doppelt",
    orphaned: "Verweise ins Leere",
    contradiction: "Passt nicht zusammen",
    privacy: "Datenschutz",
  },
  en: {
    missing: "Something is missing",
    stale: "Not checked for long",
    duplicate: "Perhaps twice",
    orphaned: "References that lead nowhere",
    contradiction: "Does not fit together",
    privacy: "Privacy",
  },
}

const words = {
  de: {
    title: "Datenqualität",
    lists: ["Liste", "Werte", "mit Hinweisen"],
    asked: "Wer etwas zu ergänzen hat",
    institution: ["Einrichtung", "Hinweise"],
    none: "Es gibt nichts zu ergänzen.",
    times: (count: number) => `${count}-mal`,
  },
  en: {
    title: "Data quality",
    lists: ["List", "values", "with findings"],
    asked: "Who has something to mend",
    institution: ["Institution", "findings"],
    none: "There is nothing to mend.",
    times: (count: number) => `${count} times`,
  },
} as const

/**
 * What there is to mend in the data of a network, as a page in Markdown.
 *
 * @param quality - what `dataQuality` found
 * @rule Q33
 */
export const qualityMarkdown = (
  quality: DataQuality,
  { language, names }: { readonly language: Language; readonly names: QualityNames },
): string => {
  const { title, lists, asked, institution, none } = words[language]
  const kinds = Object.keys(headings[language]) as ReadonlyArray<QualityKind>
  const faulty = quality.lists.filter(({ withFindings }) => withFindings > 0)
  return page([
    `# ${title}`,
    quality.findings.length === 0 ? none : "",
    table(
      lists,
      faulty.map(({ list, values, withFindings }) => [listNames[language][list], String(values), String(withFindings)]),
    ),
    ...kinds.map((kind) =>
      section(
        `## ${headings[language][kind]}`,
        bullets(
          linesOf(
            quality.findings.filter((one) => one.kind === kind),
            { language, names },
          ),
        ),
      ),
    ),
    section(
      `## ${asked}`,
      table(
        institution,
        quality.byInstitution.map((one) => [plain(names.institution(one.institution)), String(one.findings)]),
      ),
    ),
  ])
}

interface Pen {
  readonly language: Language
  readonly names: QualityNames
}

/** What is said of many values in the same words is said once, with all of their names. */
const linesOf = (findings: ReadonlyArray<QualityFinding>, pen: Pen): ReadonlyArray<string> =>
  [
    ...groupedBy(
      findings.map((one) => saidOf(one, pen)),
      ({ words }) => words,
    ),
  ].flatMap(([said, its]) =>
    its.length > mostAlike
      ? [plain(`${said} ${words[pen.language].times(its.length)}: ${its.map(({ name }) => name).join("; ")}`)]
      : its.map(({ line }) => plain(line)),
  )

const mostAlike = 3

/** With its name in the place of its id; before the sentence, where that does not name it. */
const saidOf = ({ list, id, finding }: QualityFinding, { language, names }: Pen) => {
  const name = names.value(list, id)
  const said = institutionsIn(finding).reduce(
    (text, one) => withName(text, one, names.institution(one)),
    sentence(finding, language, [findingText]),
  )
  const named = name === id ? said : withName(said, id, name)
  const line = named === said && name !== id ? `${name}: ${said}` : named
  return { name, line, words: withName(said, id, "…") }
}

/** Others than the value itself that a sentence may name. */
const institutionsIn = (finding: QualityFinding["finding"]): ReadonlyArray<string> =>
  "responsible" in finding && typeof finding.responsible === "string" ? [finding.responsible] : []

/** No part of a longer id is taken for it. */
const withName = (said: string, id: string, name: string): string => {
  const parts = said.split(id)
  return parts
    .slice(1)
    .reduce(
      (text, part, n) =>
        inId.test(`${(parts[n] ?? "").slice(-1)}${part.slice(0, 1)}`) ? `${text}${id}${part}` : `${text}${name}${part}`,
      parts[0] ?? "",
    )
}

const inId = /[\p{L}\p{N}/_-]/u
