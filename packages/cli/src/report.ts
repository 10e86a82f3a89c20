/** Reports for people: what a list is, and what its import did. */
import type { Language } from "@sozialraum/core/text"
import type { AreaAssignment } from "@sozialraum/service"
import type { Context } from "./context.js"
import type { AreasDocument, ImportDocument, InspectionDocument } from "./documents.js"
import { alarmLines, changeLines, missingLines, pairLines, resultLine } from "./list-report/changes.js"
import { columnLines } from "./list-report/columns.js"
import { dialectLines } from "./list-report/dialect.js"
import { findingLines, rejectedLines } from "./list-report/findings.js"
import { firstOf, type Length, short, whole } from "./list-report/lines.js"
import { stepsAfterImport, stepsAfterInspection } from "./list-report/next-steps.js"

/** For whom a report is written, and how much of it. */
type Reading = Pick<Context, "language" | "options">

/** A list, described in lines: what was understood, what was not, and what to do next. */
export const describeInspection = (document: InspectionDocument, reading: Reading): ReadonlyArray<string> => {
  const { language } = reading
  const telling = { language, length: lengthOf(reading) }
  return [
    document.dialect.format === "unreadable"
      ? `${document.file.name}: ${words[language].unreadable}`
      : `${document.file.name}`,
    ...dialectLines(document, language),
    ...columnLines(document, telling),
    ...findingLines(document, telling),
    ...stepsAfterInspection(document, language),
    ...moreToSee(document, reading),
  ]
}

/** What an import did, in lines: what came of it, what changed, what was not understood, and what to do next. */
export const describeImport = (document: ImportDocument, reading: Reading): ReadonlyArray<string> => {
  const { language, options } = reading
  const dryRun = options["dry-run"] === true
  const telling = { language, length: lengthOf(reading) }
  return [
    resultLine(document, language, dryRun),
    ...dialectLines(document, language),
    ...alarmLines(document, telling),
    ...changeLines(document, telling),
    ...missingLines(document, telling),
    ...pairLines(document, telling),
    ...rejectedLines(document, telling),
    ...columnLines(document, telling),
    ...findingLines(document, telling),
    ...stepsAfterImport(document, { language, dryRun }),
    ...moreToSee(document, reading),
  ]
}

const lengthOf = ({ options }: Reading): Length => (options["verbose"] === true ? whole : short)

/** That there is more where something was left out. */
const moreToSee = ({ dialect }: InspectionDocument, { language, options }: Reading): ReadonlyArray<string> =>
  options["verbose"] === true || dialect.format === "unreadable" ? [] : ["", words[language].moreToSee]

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
    ...firstOf(
      rejected.map(({ index, message }) => `  ${file}, ${say.area} ${index + 1} ${say.rejected}: ${message}`),
      areasLength,
      say.moreRejected,
    ),
    ...firstOf(
      findings.map(({ path, message }) => {
        const area = typeof path[1] === "number" ? `, ${say.area} ${path[1] + 1}` : ""
        return `  · ${file}${area}: ${message}`
      }),
      areasLength,
      say.more,
    ),
  ]
}

const areasLength: Length = { entries: 20, examples: 3 }

const words = {
  de: {
    unreadable: "keine lesbare Liste",
    rejected: "abgelehnt",
    area: "Fläche",
    more: "weitere Hinweise",
    moreRejected: "weitere abgelehnt",
    moreToSee: "Alles im Einzelnen: --verbose; für Programme: --json.",
  },
  en: {
    unreadable: "no readable list",
    rejected: "rejected",
    area: "area",
    more: "more findings",
    moreRejected: "more rejected",
    moreToSee: "Everything in detail: --verbose; for programs: --json.",
  },
} as const satisfies Record<Language, Record<string, string>>
