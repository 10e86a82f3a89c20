/** Sentences for what profiles and the dialogue about them refuse, in German and English. */
import type { Catalogue, Language } from "@sozialraum/core/text"
import { describeProfileIssues } from "@sozialraum/import-csv"
import type { NoAnswers, NotConfirmed, ProfileUnknown, ProfileUnreadable } from "./failure.js"

/** What goes wrong with profiles. */
export type ProfileFailure = ProfileUnreadable | ProfileUnknown | NoAnswers | NotConfirmed

const mostIssues = 10

const issues = ({ problem }: ProfileUnreadable, language: Language): string => {
  const lines = problem === undefined ? [] : describeProfileIssues(problem, language)
  const rest = lines.length - mostIssues
  return [...lines.slice(0, mostIssues), ...(rest > 0 ? [`… +${rest}`] : [])].map((line) => `\n  ${line}`).join("")
}

/** German and English sentences for what goes wrong with profiles. */
export const profileFailureText: Catalogue<ProfileFailure> = {
  de: {
    ProfileUnreadable: (failure) =>
      failure.because === "notJson"
        ? `${failure.file} ist kein JSON${failure.line === undefined ? "" : ` (Zeile ${failure.line})`}.`
        : `${failure.file} ist kein Importprofil:${issues(failure, "de")}`,
    ProfileUnknown: ({ name, known }) =>
      `Es gibt kein Profil und keine Datei „${name}“. Profile mit Namen: ${known.join(", ")}.`,
    NoAnswers: () =>
      "--interactive stellt Fragen, aber hier antwortet niemand (kein Terminal, keine Eingabe). Nichts wurde geschrieben.",
    NotConfirmed: () => "Nicht bestätigt: Nichts wurde geschrieben.",
  },
  en: {
    ProfileUnreadable: (failure) =>
      failure.because === "notJson"
        ? `${failure.file} is no JSON${failure.line === undefined ? "" : ` (line ${failure.line})`}.`
        : `${failure.file} is no import profile:${issues(failure, "en")}`,
    ProfileUnknown: ({ name, known }) =>
      `There is no profile and no file “${name}”. Profiles by name: ${known.join(", ")}.`,
    NoAnswers: () =>
      "--interactive asks questions, but nobody answers here (no terminal, no input). Nothing was written.",
    NotConfirmed: () => "Not confirmed: nothing was written.",
  },
}
