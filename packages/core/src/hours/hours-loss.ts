/** Losses: what a format could not carry, or what of a text could not be read. */
import type { Path } from "../problem.js"

/**
 * Something about hours that was not carried, at the rule of the hours or the entry of the input.
 *
 * `syntax`: not understood. `service`: hours of another service. `weeks`, `dates`, `holidays`, `times`: days or times that
 * the other side cannot say. `access`: by appointment or perhaps, where only open and closed can be said. `remark`: the
 * words were left out or changed. `night`: the other side cuts hours over midnight where the next day has a rule of its
 * own. `week53`: every second week up to week 52 was read as every second week. `combined`: a rule that depends on
 * earlier ones in a way the other side has no word for.
 *
 * @german Übertragungsverlust der Öffnungszeiten
 */
export interface HoursLoss {
  readonly path: Path
  readonly because:
    | "syntax"
    | "service"
    | "weeks"
    | "dates"
    | "holidays"
    | "times"
    | "access"
    | "remark"
    | "night"
    | "week53"
    | "combined"
  /** The part of the input, as it stood there. */
  readonly text?: string
}

/** Hours that were read, and what of the input they do not say. @german Gelesene Öffnungszeiten */
export interface HoursRead<Hours> {
  readonly hours: Hours
  readonly lost: ReadonlyArray<HoursLoss>
}
