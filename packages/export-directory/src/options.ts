/** Options: of which institutions a directory tells, on which day and to whom. */
import type { Audience, LocalDate, Network } from "@sozialraum/core"

/** Institutions, and the values in which their houses, telephones and providers are looked up. @german Verzeichnisinhalt */
export type DirectoryContent = Pick<Network, "institutions" | "sites" | "contactPoints" | "providers">

/** On which day and to whom a directory is told. @german Verzeichniseinstellungen */
export interface DirectoryOptions {
  /** Sites, providers, contact points and states are those of this day. */
  readonly asOf: LocalDate
  /** `public` where nothing is said. */
  readonly audience?: Audience
}
