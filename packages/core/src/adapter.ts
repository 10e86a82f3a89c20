/** Doors into and out of the domain: importers and exporters are plain values. */
import type { Finding, Path } from "./problem.js"

/** One record of the input that became a value. @german Übernommener Datensatz */
export interface Accepted<A> {
  /** Physical lines of the input, counted from 1, in ascending order; several where rows were merged. */
  readonly lines: ReadonlyArray<number>
  readonly value: A
}

/** One record of the input that became nothing, and why. @german Abgelehnter Datensatz */
export interface Rejected {
  readonly line: number
  readonly problem: { readonly _tag: string; readonly path: Path }
  /** The id that its value would have had, where that much is certain: what is rejected is not missing. */
  readonly id?: string
  /** The record as it stood in the input. */
  readonly raw: ReadonlyArray<string>
}

/** What an importer made of its input: every record is accepted or rejected, exactly once. @german Importbericht */
export interface ImportReport<A> {
  readonly accepted: ReadonlyArray<Accepted<A>>
  readonly rejected: ReadonlyArray<Rejected>
  readonly findings: ReadonlyArray<Finding<string>>
}

/**
 * A door into the domain: keeps what is valid and explains the rest.
 *
 * It never throws, whatever the bytes, and the same input gives the same report.
 *
 * @german Importschnittstelle
 */
export interface Importer<A, Options, Report extends ImportReport<A> = ImportReport<A>> {
  readonly id: string
  /** Reads all of the input; a string is text that was decoded already. */
  readonly read: (input: Uint8Array | string, options: Options) => Report
}

/** Something that a format could not carry. @german Übertragungsverlust */
export interface Loss {
  readonly id: string
  readonly path: Path
  readonly because: string
}

/** A written text, and what it had to leave out. @german Exportergebnis */
export interface Exported {
  readonly text: string
  readonly lost: ReadonlyArray<Loss>
}

/**
 * A door out of the domain: the same value gives the same bytes in any process zone and locale.
 *
 * @german Exportschnittstelle
 */
export interface Exporter<A, Options> {
  readonly id: string
  readonly mediaType: string
  readonly fileExtension: string
  /** Writes one value as a whole document. */
  readonly write: (value: A, options: Options) => Exported
}
