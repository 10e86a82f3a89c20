/** Options: under which addresses, for which municipality and for whom a network is told in OParl. */
import type { Ags, Audience } from "@sozialraum/core"

/** The municipality whose conferences are told. @german Körperschaft */
export interface OparlBody {
  readonly name: string
  readonly ags?: Ags
}

/** Under which addresses and for whom a network is told. @german Exporteinstellungen */
export interface OparlOptions {
  /** The address at which the System object will answer; it ends with `/`, and all other addresses begin with it. */
  readonly base: string
  readonly body: OparlBody
  /** `public` where nothing is said. */
  readonly audience?: Audience
  /** The address of the licence under which the data are given. */
  readonly license?: string
}
