/** Reports for people: what a list is, and what its import did. */
import type { Language } from "@sozialraum/core/text"
import type { AreaAssignment } from "@sozialraum/service"
import type { AreasDocument, ImportDocument, InspectionDocument } from "./documents.js"

/** A list, described in lines. */
export const describeInspection = (document: InspectionDocument, language: Language): ReadonlyArray<string> => {
  const { file, dialect, records, columns } = document
  const say = words[language]
  const heading = `${file.name}: ${records} ${say.records}, ${dialect.encoding}, ${say.delimiter} ${JSON.stringify(dialect.delimiter)}`
  return [
    dialect.format === "unreadable" ? `${file.name}: ${say.unreadable}` : heading,
    ...columns.map(
      ({ header, field, confidence, because }) =>
        `  ${header || "∅"} → ${field ?? say.kept} (${Math.round(confidence * 100)} %, ${because})`,
    ),
    ...describeFindings(document, language),
  ]
}

/** What an import did, in lines. */
export const describeImport = (document: ImportDocument, language: Language): ReadonlyArray<string> => {
  const { file, plan, changes, rejected, duplicates, committed } = document
  const say = words[language]
  const counts = (["added", "changed", "unchanged", "missing", "rejected", "duplicates"] as const)
    .filter((kind) => plan[kind] > 0)
    .map((kind) => `${plan[kind]} ${say[kind]}`)
  return [
    `${file.name}: ${counts.join(", ") || say.nothing}${committed ? "" : ` – ${say.notCommitted}`}`,
    ...changes.flatMap(({ id, fields, kept }) => [
      ...fields.map(({ field, before, after }) => `  ${id} ${field}: ${shown(before)} → ${shown(after)}`),
      ...kept.map(({ field, kept: stays }) => `  ${id} ${field}: ${say.keptByHand} ${shown(stays)}`),
    ]),
    ...first(
      rejected.map(({ line, message }) => `  ${say.line} ${line}: ${message}`),
      say.moreRejected,
    ),
    ...duplicates.map(({ ids }) => `  ${say.duplicate}: ${ids.join(" – ")}`),
    ...describeFindings(document, language),
  ]
}

/** How sites were assigned to areas, in lines. */
export const describeAssignment = (
  assignment: AreaAssignment | undefined,
  language: Language,
): ReadonlyArray<string> => {
  if (assignment === undefined) return []
  const { areas, inside, outside, withoutPosition } = assignment
  return [
    language === "de"
      ? `${areas} Gebiete: ${inside} Standorte darin, ${outside} außerhalb, ${withoutPosition} ohne Lage`
      : `${areas} areas: ${inside} sites inside, ${outside} outside, ${withoutPosition} without a position`,
  ]
}

/** What is left out of a file of areas, and what is worth a look in it, in lines. */
export const describeAreas = (document: AreasDocument | undefined, language: Language): ReadonlyArray<string> => {
  if (document === undefined) return []
  const { file, rejected, findings } = document
  const say = words[language]
  return [
    ...first(
      rejected.map(({ index, message }) => `  ${file}, ${say.area} ${index + 1} ${say.rejected}: ${message}`),
      say.moreRejected,
    ),
    ...first(
      findings.map(({ path, message }) => {
        const area = typeof path[1] === "number" ? `, ${say.area} ${path[1] + 1}` : ""
        return `  · ${file}${area}: ${message}`
      }),
      say.more,
    ),
  ]
}

const mostLines = 20

/** The first lines, and how many more there are: the JSON has them all. */
const first = (lines: ReadonlyArray<string>, rest: string): ReadonlyArray<string> =>
  lines.length <= mostLines ? lines : [...lines.slice(0, mostLines), `  … ${lines.length - mostLines} ${rest}`]

const describeFindings = ({ findings }: InspectionDocument, language: Language): ReadonlyArray<string> => {
  const say = words[language]
  const lines = findings.map(
    ({ severity, line, fix }) =>
      `  ${severity === "error" ? "!" : "·"} ${line === null ? "" : `${say.line} ${line}: `}${fix}`,
  )
  return first(lines, say.more)
}

const shown = (value: unknown): string =>
  value === undefined ? "–" : typeof value === "string" ? value : JSON.stringify(value)

const words = {
  de: {
    records: "Datensätze",
    delimiter: "Trennzeichen",
    unreadable: "keine lesbare Liste",
    kept: "bleibt unbearbeitet",
    added: "neu",
    changed: "geändert",
    unchanged: "unverändert",
    missing: "nicht mehr in der Liste",
    rejected: "abgelehnt",
    duplicates: "Dublettenverdacht",
    nothing: "nichts zu übernehmen",
    notCommitted: "nicht gespeichert",
    keptByHand: "von Hand geändert, bleibt",
    line: "Zeile",
    area: "Fläche",
    duplicate: "vielleicht dieselbe Einrichtung",
    more: "weitere Hinweise",
    moreRejected: "weitere abgelehnt",
  },
  en: {
    records: "records",
    delimiter: "delimiter",
    unreadable: "no readable list",
    kept: "kept as it is",
    added: "new",
    changed: "changed",
    unchanged: "unchanged",
    missing: "no longer in the list",
    rejected: "rejected",
    duplicates: "possible duplicates",
    nothing: "nothing to take over",
    notCommitted: "not stored",
    keptByHand: "changed by hand, stays",
    line: "line",
    area: "area",
    duplicate: "perhaps the same institution",
    more: "more findings",
    moreRejected: "more rejected",
  },
} as const satisfies Record<Language, Record<string, string>>
