/** Failures: why a command ended without doing its work, and the exit code that says so to scripts. */
import type { Path, Problem } from "@sozialraum/core"
import { type Catalogue, coreText, type Language, sentence } from "@sozialraum/core/text"

/** The command line cannot be understood. */
export type WrongUsage = Problem<
  "WrongUsage",
  {
    readonly because: "unknownCommand" | "unknownOption" | "missingOperand" | "badValue"
    /** The word that is not understood, or the name of what is missing. */
    readonly argument: string
  }
>

/** A file cannot be read or written. */
export type FileFailure = Problem<
  "FileFailure",
  { readonly file: string; readonly code: string; readonly retryable: boolean }
>

/** The port is in use, or may not be used. */
export type PortTaken = Problem<
  "PortTaken",
  { readonly port: number; readonly code: string; readonly retryable: boolean }
>

/** A file holds no areas that can be used. */
export type AreasUnreadable = Problem<
  "AreasUnreadable",
  { readonly file: string; readonly because: "notGeoJson" | "otherCrs" | "notAnArea" }
>

/** Anything that a command ends with instead of its work. */
export interface Failure {
  readonly _tag: string
  readonly path?: Path
}

/** Done; refused; wrong usage; the store or a file does not answer. */
export type ExitCode = 0 | 1 | 2 | 3

const infrastructure: ReadonlySet<string> = new Set([
  "FileFailure",
  "BackendFailure",
  "RevisionConflict",
  "CorruptRecord",
  "PortTaken",
])

/** The exit code that tells a script what sort of failure it was. */
export const exitCodeOf = (failure: Failure): ExitCode => {
  if (failure._tag === "WrongUsage") return 2
  return infrastructure.has(failure._tag) ? 3 : 1
}

/** Whether a thrown value is a failure of the domain or the store, and no mistake in this program. */
export const isFailure = (error: unknown): error is Failure =>
  typeof error === "object" && error !== null && "_tag" in error && typeof error._tag === "string"

/** A failure as a JSON document. */
export const failureJson = (failure: Failure, message: string): object => {
  const { cause, ...facts }: Record<string, unknown> = { ...failure }
  return {
    error: {
      _tag: failure._tag,
      path: failure.path ?? [],
      ...facts,
      ...(cause === undefined ? {} : { cause: cause instanceof Error ? cause.message : cause }),
      message,
    },
  }
}

const reasons = {
  de: {
    unknownCommand: "Den Befehl gibt es nicht",
    unknownOption: "Die Angabe ist nicht verständlich",
    missingOperand: "Es fehlt",
    badValue: "Der Wert passt nicht",
  },
  en: {
    unknownCommand: "There is no such command",
    unknownOption: "The option is not understood",
    missingOperand: "Missing",
    badValue: "The value does not fit",
  },
} as const satisfies Record<Language, Record<WrongUsage["because"], string>>

const fileReasons: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: { ENOENT: "gibt es nicht", EISDIR: "ist ein Verzeichnis", EACCES: "darf nicht gelesen werden" },
  en: { ENOENT: "does not exist", EISDIR: "is a directory", EACCES: "may not be read" },
}

const areaReasons = {
  de: {
    notGeoJson: "ist keine GeoJSON-Sammlung von Flächen.",
    otherCrs: "gibt Koordinaten nicht in WGS84 (EPSG:4326) an.",
    notAnArea: "enthält etwas, das keine Fläche mit Kennung ist:",
  },
  en: {
    notGeoJson: "is no GeoJSON collection of areas.",
    otherCrs: "does not give coordinates in WGS84 (EPSG:4326).",
    notAnArea: "holds something that is no area with an id:",
  },
} as const satisfies Record<Language, Record<AreasUnreadable["because"], string>>

/** German and English sentences for what the command line itself refuses. */
const cliText: Catalogue<WrongUsage | FileFailure | PortTaken | AreasUnreadable> = {
  de: {
    WrongUsage: ({ because, argument }) => `${reasons.de[because]}: ${argument}. „sozialraum --help“ zeigt, was geht.`,
    FileFailure: ({ file, code }) => `${file} ${fileReasons.de[code] ?? `lässt sich nicht öffnen (${code})`}.`,
    AreasUnreadable: ({ file, because, path }) => `${file}: ${areaReasons.de[because]} ${path.join(" ")}`.trimEnd(),
    PortTaken: ({ port, code }) => `Der Port ${port} ist nicht frei (${code}).`,
  },
  en: {
    WrongUsage: ({ because, argument }) =>
      `${reasons.en[because]}: ${argument}. “sozialraum --help” shows what there is.`,
    FileFailure: ({ file, code }) => `${file} ${fileReasons.en[code] ?? `cannot be opened (${code})`}.`,
    AreasUnreadable: ({ file, because, path }) => `${file}: ${areaReasons.en[because]} ${path.join(" ")}`.trimEnd(),
    PortTaken: ({ port, code }) => `The port ${port} is not free (${code}).`,
  },
}

/** The sentence for a failure; the sentences of the packages are loaded only when one is needed. */
export const failureSentence = async (failure: Failure, language: Language): Promise<string> => {
  const [{ importText }, { serviceText }, { storeText }] = await Promise.all([
    import("@sozialraum/import-csv"),
    import("@sozialraum/service"),
    import("@sozialraum/store"),
  ])
  return sentence(failure, language, [cliText, coreText, importText, serviceText, storeText])
}
