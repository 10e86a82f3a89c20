/** What a format made of the network. */
import type { Exported, NetworkList } from "@sozialraum/core"

/** A finished file, and how to speak of it. */
export interface Written {
  readonly content: string
  readonly lost: Exported["lost"]
  readonly entries: number
  /** What one entry is called, and several. */
  readonly unit: readonly [string, string]
  /** Under which name the content stands in a JSON document. */
  readonly kind: string
  /** As the publication log calls the form. */
  readonly format: string
  /** What is in the file, by the lists of the network. */
  readonly values: { readonly [List in NetworkList]?: ReadonlyArray<unknown> }
}
