/** Lines of an export: JSON lines that tell a network from its beginning, or as it is now. */
import type { Path } from "@sozialraum/core"
import * as Result from "effect/Result"
import type { Change } from "./commit.js"
import type { Json, Stored, Version } from "./document.js"
import type { LineUnreadable, NotAnExport } from "./import-refused.js"

/** The first line. @german Kopfzeile */
export interface ExportHeader {
  readonly network: string
  /** Whether the lines tell every change, or only what is there now. */
  readonly history: boolean
}

/** A line that tells one write. */
export interface ChangeLine extends Omit<Change, "key" | "cursor"> {
  readonly collection: string
  readonly id: string
  /** What was written; `undefined` for a removal, and where it is kept no longer. */
  readonly version: Version | undefined
}

/** A line that tells one document as it is now. */
export interface StateLine {
  readonly collection: string
  readonly id: string
  readonly version: Version
}

/** The last line, which tells that nothing is missing. */
export interface EndLine {
  /** How many stood between the first and the last. */
  readonly lines: number
}

const format = "sozialraum-network"
const formatVersion = 1

/** The first line of an export. */
export const headerText = ({ network, history }: ExportHeader): string =>
  `${JSON.stringify({ format, version: formatVersion, network, history })}\n`

/** The line of a change. The order of the parts is always the same: equal networks give equal bytes. */
export const changeText = ({ key, revision, kind, at, by, reason, commit }: Change, version?: Version): string => {
  const { collection, id } = key
  const told = { collection, id, revision, kind, at, by, reason, ...(commit === undefined ? {} : { commit }) }
  const written = version === undefined ? { forgotten: true } : { schema: version.schema, document: version.document }
  return `${JSON.stringify(kind === "remove" ? told : { ...told, ...written })}\n`
}

/** The line of a document as it is now. */
export const stateText = ({ key, revision, createdAt, changedAt, schema, document }: Stored): string =>
  `${JSON.stringify({ collection: key.collection, id: key.id, revision, createdAt, changedAt, schema, document })}\n`

/** The last line of an export. */
export const endText = ({ lines }: EndLine): string => `${JSON.stringify({ end: true, lines })}\n`

/** Reads the first line. */
export const readHeader = (text: string): Result.Result<ExportHeader, NotAnExport> => {
  const line = readJson(text)
  if (line === undefined || line["format"] !== format) return notAnExport("foreign")
  const { version, network, history } = line
  if (typeof version === "number" && version > formatVersion) return notAnExport("newer")
  return typeof network === "string" && typeof history === "boolean" && version === formatVersion
    ? Result.succeed({ network, history })
    : notAnExport("foreign")
}

/** Reads any other line of an export with history. */
export const readChangeLine = (text: string): Result.Result<ChangeLine | EndLine, LineUnreadable> => {
  const line = readJson(text)
  if (line === undefined) return unreadable([])
  if (line["end"] === true) return readEnd(line)
  const { collection, id, revision, kind, at, by, reason, commit } = line
  if (typeof collection !== "string") return unreadable(["collection"])
  if (typeof id !== "string") return unreadable(["id"])
  if (!isCount(revision) || revision < 1) return unreadable(["revision"])
  if (kind !== "put" && kind !== "remove") return unreadable(["kind"])
  if (typeof at !== "string") return unreadable(["at"])
  if (typeof by !== "string") return unreadable(["by"])
  if (typeof reason !== "string") return unreadable(["reason"])
  if (commit !== undefined && typeof commit !== "string") return unreadable(["commit"])
  const said = { collection, id, revision, kind, at, by, reason } as const
  const told = commit === undefined ? said : { ...said, commit }
  if (kind === "remove" || line["forgotten"] === true) return Result.succeed({ ...told, version: undefined })
  return Result.map(readVersion(line), (version) => ({ ...told, version }))
}

/** Reads any other line of an export without history. */
export const readStateLine = (text: string): Result.Result<StateLine | EndLine, LineUnreadable> => {
  const line = readJson(text)
  if (line === undefined) return unreadable([])
  if (line["end"] === true) return readEnd(line)
  const { collection, id } = line
  if (typeof collection !== "string") return unreadable(["collection"])
  if (typeof id !== "string") return unreadable(["id"])
  return Result.map(readVersion(line), (version) => ({ collection, id, version }))
}

type JsonObject = { readonly [name: string]: Json }

const readJson = (text: string): JsonObject | undefined => {
  try {
    const line: unknown = JSON.parse(text)
    return typeof line === "object" && line !== null && !Array.isArray(line) ? (line as JsonObject) : undefined
  } catch {
    return undefined
  }
}

const readVersion = ({ schema, document }: JsonObject): Result.Result<Version, LineUnreadable> => {
  if (!isCount(schema) || schema < 1) return unreadable(["schema"])
  return document === undefined ? unreadable(["document"]) : Result.succeed({ schema, document })
}

const readEnd = ({ lines }: JsonObject): Result.Result<EndLine, LineUnreadable> =>
  isCount(lines) ? Result.succeed({ lines }) : unreadable(["lines"])

const isCount = (value: Json | undefined): value is number => typeof value === "number" && Number.isSafeInteger(value)

const unreadable = (path: Path): Result.Result<never, LineUnreadable> => Result.fail({ _tag: "LineUnreadable", path })

const notAnExport = (because: NotAnExport["because"]): Result.Result<never, NotAnExport> =>
  Result.fail({ _tag: "NotAnExport", path: [], because })
