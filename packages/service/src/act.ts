/** Who acts, in which network, and when: what every use case is told, and what the audit trail keeps. */
import type { Instant } from "@sozialraum/core"
import type { LikelyText } from "./allowed-texts.js"

/** The circumstances of a use case. @german Vorgang */
export interface Act {
  readonly network: string
  /** A role or a system, never a person (P8): `jugendamt`, `import`. */
  readonly by: string
  readonly at: Instant
  /** Texts that seemed to tell of a person and do not: somebody has looked at them, as the refusal names them. */
  readonly allowedTexts?: ReadonlyArray<LikelyText>
}
