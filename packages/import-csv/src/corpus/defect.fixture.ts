/** Defects of lists: what an instance of one is, and how it is written down. */
import type { CsvFindingTag, CsvOptions } from "../index.js"

/** A small list with a defect, and what must come out of it. */
export interface Instance {
  readonly list: string | Uint8Array
  readonly options?: Partial<CsvOptions>
  readonly records: number
  /** The institutions in the order of the list; each with at least what is said here. */
  readonly values: ReadonlyArray<object>
  /** Where each of them lies, to a hundredth of a degree; `null` for no position. */
  readonly positions?: ReadonlyArray<readonly [number, number] | null>
  /** Findings that must be there, with a line where it matters. */
  readonly findings?: ReadonlyArray<CsvFindingTag | readonly [CsvFindingTag, number]>
  /** Texts that may stand nowhere in the report. */
  readonly secrets?: ReadonlyArray<string>
  /** The next delivery of the same source, and the names of the institutions that it really changes. */
  readonly next?: { readonly list: string; readonly changed: ReadonlyArray<string> }
}

/** A class of lists.md, with at least two instances that do not look alike. */
export interface Defect {
  readonly number: number
  readonly name: string
  readonly instances: readonly [Instance, Instance, ...ReadonlyArray<Instance>]
}

/** A text of lines. */
export const lines = (...all: ReadonlyArray<string>): string => `${all.join("\n")}\n`

/** An address as the values have it. */
export const at = (street: string, houseNumber: string, postalCode: string, city: string): object => ({
  address: { street, houseNumber, postalCode, city },
})
