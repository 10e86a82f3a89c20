/** Given dialects: what the caller knows about how a list is written, and what need not be found out. */
import type { Encoding } from "../text/encoding.js"
import type { Delimiter, Quote } from "./dialect.js"

/** Parts of a dialect that are known beforehand; what is absent is found out. @german Vorgegebener Dialekt */
export interface GivenDialect {
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  /** `null` where no cell is enclosed. */
  readonly quote?: Quote | null
  /** Physical line of the header, counted from 1; `null` for a list without. */
  readonly headerLine?: number | null
}
