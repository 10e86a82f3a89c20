/** What in a list is worth a look, and what could not be taken over: each kind once, with its count and examples. */
import type { Language } from "@sozialraum/core/text"
import type { ImportDocument, InspectionDocument } from "../documents.js"
import { firstOf, grouped, type Length, quoted, section } from "./lines.js"

type Finding = InspectionDocument["findings"][number]

interface Telling {
  readonly language: Language
  readonly length: Length
}

/** Findings by kind: errors first, then warnings, then what is only said. */
export const findingLines = (
  { findings }: InspectionDocument,
  { language, length }: Telling,
): ReadonlyArray<string> => {
  const say = words[language]
  const kinds = grouped(findings, ({ code }) => code).toSorted((a, b) => rank(a) - rank(b))
  const shown = kinds.slice(0, length.entries === Number.POSITIVE_INFINITY ? kinds.length : mostKinds)
  const rest = kinds.length - shown.length
  return section(say.findings, [
    ...shown.flatMap((kind) => kindLines(kind, { language, length })),
    ...(rest === 0 ? [] : [`  … ${rest} ${say.moreKinds}`]),
  ])
}

/** A screen is full, whatever else there is: `--verbose` has it. */
const mostKinds = 14

const rank = ([finding]: ReadonlyArray<Finding>): number =>
  ["error", "warning", "info"].indexOf(finding?.severity ?? "info")

const kindLines = (kind: ReadonlyArray<Finding>, { language, length }: Telling): ReadonlyArray<string> => {
  const say = words[language]
  if (length.examples === Number.POSITIVE_INFINITY) return kind.map((finding) => oneLine(finding, language))
  const [first, ...others] = kind
  if (first === undefined) return []
  const examples = others.slice(0, length.examples - 1)
  const rest = others.length - examples.length
  // The same words again say nothing: then the line is enough.
  const also = examples
    .map((finding) => exampleOf(finding.raw === first.raw ? { ...finding, raw: null } : finding, language))
    .filter((example) => example !== "")
  return [
    oneLine(first, language),
    ...(others.length === 0
      ? []
      : [
          `    ${also.length === 0 ? say.such(others.length) : `${say.also} ${also.join(", ")}${rest === 0 ? "" : ` ${say.more(rest)}`}`}`,
        ]),
  ]
}

const oneLine = ({ severity, line, fix }: Finding, language: Language): string =>
  `  ${severity === "error" ? "!" : "·"} ${line === null ? "" : `${words[language].line} ${line}: `}${fix}`

const exampleOf = ({ line, raw }: Finding, language: Language): string =>
  [line === null ? "" : `${words[language].line} ${line}`, raw === null ? "" : inQuotes(quoted(raw), language)]
    .filter((part) => part !== "")
    .join(" ")

const inQuotes = (text: string, language: Language): string => (language === "de" ? `„${text}“` : `“${text}”`)

/** Records that became nothing, by reason. */
export const rejectedLines = (
  { rejected }: Pick<ImportDocument, "rejected">,
  { language, length }: Telling,
): ReadonlyArray<string> => {
  const say = words[language]
  const kinds = grouped(rejected, ({ message }) => message)
  return section(
    `${say.rejected} (${rejected.length})`,
    firstOf(
      kinds.map(
        (kind) =>
          `  ${linesOf(
            kind.map(({ line }) => line),
            { language, length },
          )}: ${kind[0]?.message ?? ""}`,
      ),
      length,
      say.otherReasons,
    ),
  )
}

/** `Zeile 7`, `Zeilen 7, 8, 10 und 55 weitere`. */
const linesOf = (lines: ReadonlyArray<number>, { language, length }: Telling): string => {
  const say = words[language]
  const shown = lines.slice(0, length.examples)
  const rest = lines.length - shown.length
  return `${lines.length === 1 ? say.line : say.lines} ${shown.join(", ")}${rest === 0 ? "" : ` ${say.more(rest)}`}`
}

const words = {
  de: {
    findings: "Was auffiel",
    rejected: "Nicht übernommen",
    line: "Zeile",
    lines: "Zeilen",
    also: "ebenso",
    such: (count: number) => `und ${count} weitere dieser Art`,
    more: (count: number) => `und ${count} weitere`,
    otherReasons: "weitere Gründe",
    moreKinds: "weitere Arten von Hinweisen",
  },
  en: {
    findings: "What is worth a look",
    rejected: "Not taken over",
    line: "line",
    lines: "lines",
    also: "also",
    such: (count: number) => `and ${count} more of this kind`,
    more: (count: number) => `and ${count} more`,
    otherReasons: "more reasons",
    moreKinds: "more kinds of findings",
  },
} as const satisfies Record<Language, object>
