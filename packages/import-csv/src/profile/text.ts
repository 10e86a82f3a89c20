/** Sentences for what is wrong in a profile, in German and English. */
import type { InvalidValue } from "@sozialraum/core"
import { describeInvalidValue, type Language, pathText } from "@sozialraum/core/text"

const rules: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    ColumnTwice: "Dieselbe Spalte steht zweimal im Profil; „occurrence“ unterscheidet gleiche Überschriften.",
    HeaderOrPosition:
      "Eine Spalte hat entweder eine Überschrift (header) oder, in Listen ohne Kopfzeile, eine Stelle (position).",
    KeyNoColumn: "Die Kennungsspalte (key) ist keine Spalte des Profils.",
    OneHotIsType: "Eine Spalte zum Ankreuzen (oneHot) hat die Bedeutung (field) „type“.",
  },
  en: {
    ColumnTwice: "The same column stands in the profile twice; “occurrence” tells equal headers apart.",
    HeaderOrPosition: "A column has either a header or, in lists without headers, a position.",
    KeyNoColumn: "The key is no column of the profile.",
    OneHotIsType: "A column of ticks (oneHot) has the field “type”.",
  },
}

/** One line for each thing that is wrong in a profile, with the place where it stands. */
export const describeProfileIssues = (problem: InvalidValue, language: Language): ReadonlyArray<string> =>
  problem.issues.map((issue) => {
    const { params } = issue
    const tag = typeof params === "object" && params !== null && "_tag" in params ? String(params._tag) : ""
    const rule = rules[language][tag]
    return rule === undefined
      ? describeInvalidValue({ ...problem, issues: [issue] }, language)
      : `${pathText(issue.path)}: ${rule}`
  })
