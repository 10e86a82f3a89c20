/** Age groups of SGB VIII. */
import type { Code } from "./code.js"

/** An age group; both ages are included. @german Altersgruppe */
export interface AgeGroup extends Code {
  /** @unit years */
  readonly fromAge: number
  /** The last age that belongs to the group: with 17, until the day before the 18th birthday. @unit years */
  readonly toAge: number
}

/**
 * The age groups that the law distinguishes; the last one takes in the others.
 *
 * @source SGB VIII, section 7 paragraph 1
 */
export const ageGroups = [
  { code: "kind", german: "Kind", english: "Child", fromAge: 0, toAge: 13 },
  { code: "jugendlicher", german: "Jugendliche und Jugendlicher", english: "Adolescent", fromAge: 14, toAge: 17 },
  {
    code: "jungerVolljaehriger",
    german: "Junge Volljährige und junger Volljähriger",
    english: "Young adult",
    fromAge: 18,
    toAge: 26,
  },
  { code: "jungerMensch", german: "Junger Mensch", english: "Young person", fromAge: 0, toAge: 26 },
] as const satisfies ReadonlyArray<AgeGroup>
