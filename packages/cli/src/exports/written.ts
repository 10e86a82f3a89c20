/** What a format made of the network. */
import type { Exported } from "@sozialraum/core"

/** A finished file, and how to speak of it. */
export interface Written {
  readonly content: string
  readonly lost: Exported["lost"]
  readonly entries: number
  /** What one entry is called, and several. */
  readonly unit: readonly [string, string]
  /** Under which name the content stands in a JSON document. */
  readonly kind: string
}
