/** Failures: why a command ended without doing its work, and the exit code that says so to scripts. */
import type { InvalidValue, Path, Problem } from "@sozialraum/core"

/** The command line cannot be understood. */
export type WrongUsage = Problem<
  "WrongUsage",
  {
    readonly because:
      | "unknownCommand"
      | "unknownOption"
      | "missingOperand"
      | "badValue"
      | "sourceRepeats"
      | "oneListOnly"
      | "listTooLong"
      | "calendarAmongLists"
      | "forCalendarsOnly"
      | "forListsOnly"
      | "backupOfFilesOnly"
      | "jsonNeedsFile"
    /** The word that is not understood, or the name of what is missing. */
    readonly argument: string
  }
>

/** A file cannot be read or written. */
export type FileFailure = Problem<
  "FileFailure",
  {
    readonly file: string
    readonly operation: "read" | "write"
    readonly code: string
    readonly retryable: boolean
  }
>

/** In the network nothing ever happened: its name may be another. */
export type NetworkUnknown = Problem<
  "NetworkUnknown",
  {
    readonly network: string
    /** The names that there are. */
    readonly known: ReadonlyArray<string>
  }
>

/** The port is in use, or may not be used. */
export type PortTaken = Problem<
  "PortTaken",
  { readonly port: number; readonly code: string; readonly retryable: boolean }
>

/** A file holds no areas that can be used. */
export type AreasUnreadable = Problem<
  "AreasUnreadable",
  {
    readonly file: string
    readonly because: "notGeoJson" | "otherCrs" | "notAnArea" | "idRepeats"
    /** What exactly was found. */
    readonly problem?: Failure
  }
>

/** A file holds no profile. */
export type ProfileUnreadable = Problem<
  "ProfileUnreadable",
  {
    readonly file: string
    readonly because: "notJson" | "notAProfile"
    /** Where the JSON ends to be one, counted from 1. */
    readonly line?: number
    /** What exactly was found. */
    readonly problem?: InvalidValue
  }
>

/** No profile has this name, and no file either. */
export type ProfileUnknown = Problem<
  "ProfileUnknown",
  {
    readonly name: string
    /** The names that there are. */
    readonly known: ReadonlyArray<string>
  }
>

/** A dialogue was asked for where nobody answers. */
export type NoAnswers = Problem<"NoAnswers">

/** The dialogue ended before the import was confirmed: nothing was written. */
export type NotConfirmed = Problem<"NotConfirmed">

/** Of all the records of a list none could be taken over. */
export type NothingAccepted = Problem<"NothingAccepted">

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

const wrongUsage: ReadonlySet<string> = new Set(["WrongUsage", "ProfileUnknown", "NoAnswers"])

/** The exit code that tells a script what sort of failure it was. */
export const exitCodeOf = (failure: Failure): ExitCode => {
  if (wrongUsage.has(failure._tag)) return 2
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
