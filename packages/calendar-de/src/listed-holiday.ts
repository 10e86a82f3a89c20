/** Listed holidays: one entry of a public list, as a period of one Land or several. */
import type { ClosureKind, Land } from "@sozialraum/core/calendar"
import type { LocalDate } from "@sozialraum/core/time"

/**
 * Schools that have holidays of their own in their Land: vocational schools of Mecklenburg-Vorpommern, and schools on the
 * islands and Halligen of Schleswig-Holstein.
 *
 * @german Schulen mit eigener Ferienregelung
 */
export type SchoolVariant = "mv-berufliche-schulen" | "sh-inseln-halligen"

/** An entry of a list of holidays. @german Listeneintrag eines Ferienkalenders */
export interface ListedHoliday {
  readonly type: "public" | "school"
  readonly lands: ReadonlyArray<Land>
  /** The schools it is for, if not all of the Land: those with holidays of their own, or all others as `general`. */
  readonly schools: ReadonlyArray<SchoolVariant | "general">
  /** Where it holds, if not in all of the Land. */
  readonly onlyIn?: string
  readonly name: string
  readonly from: LocalDate
  /** The first day after it. */
  readonly to: LocalDate
}

/**
 * What sort of closure a name of the lists stands for.
 *
 * Single days that a Land has made free beside its holidays are free of lessons; a variable day is a movable day whose
 * date the Land has set. Whatever else a list of school holidays has is school holidays.
 */
export const kindOf = (type: ListedHoliday["type"], name: string): ClosureKind => {
  if (type === "public") return "feiertag"
  if (/beweglich|variabl/i.test(name)) return "beweglicherFerientag"
  return /unterrichtsfrei|schulfrei|^(Buß- und Bettag|Gründonnerstag|Reformations(fest|tag))$/i.test(name)
    ? "unterrichtsfrei"
    : "schulferien"
}
