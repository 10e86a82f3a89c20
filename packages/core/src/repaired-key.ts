/** Repaired keys: what table calculators and text files did to official keys, undone. */
import * as Result from "effect/Result"
import { fitsScheme, keyForm, type OfficialKeyScheme } from "./official-key.js"
import type { Problem } from "./problem.js"

/** A key that is whole again, and what had happened to it. @german Berichtigter Schlüssel */
export interface RepairedKey {
  readonly scheme: OfficialKeyScheme
  readonly value: string
  /** Empty where nothing was wrong. */
  readonly repairs: ReadonlyArray<"blanksRemoved" | "quotesRemoved" | "decimalsRemoved" | "zerosRestored">
}

/**
 * The text is no key of this scheme, and nobody can tell which one it was.
 *
 * @german Schlüssel nicht lesbar
 */
export type KeyNotRepairable = Problem<
  "KeyNotRepairable",
  {
    readonly scheme: OfficialKeyScheme
    readonly text: string
    readonly because: "notDigits" | "wrongLength" | "outOfRange"
  }
>

/**
 * Puts back what a table calculator took from a key: leading zeros (`5911000`), and makes a plain number of `05 911 000`,
 * `5911000.0` and `'05911000`. Line ends and other signs that nobody sees go as blanks do.
 *
 * Nothing else repairs keys, so that a wrong one is seen. What rounding destroyed (`5,911E+06`) stays refused.
 *
 * @returns the key, and what was done to get it
 * @problem KeyNotRepairable - at `["value"]`
 * @rule R1
 * @source Stadt Bochum, Wahldaten 2014: the AGS stands there as `5911000`
 * @example
 * import { repairKey } from "@sozialraum/core"
 * import * as Result from "effect/Result"
 * const { value, repairs } = Result.getOrThrow(repairKey("de-ags", "5911000"))
 * value // => "05911000"
 * repairs // => ["zerosRestored"]
 */
export const repairKey = (scheme: OfficialKeyScheme, text: string): Result.Result<RepairedKey, KeyNotRepairable> => {
  const joined = text.replaceAll(/[\p{Z}\p{Cc}\p{Cf}]/gu, "")
  // `'` and `="..."` tell a table calculator that a number is text.
  const bare = joined.replace(/^'|^=?"(.*)"$/, "$1")
  const whole = bare.replace(/[.,]0+$/, "")
  const value = withZero(scheme, whole)
  if (value !== undefined) {
    const done: ReadonlyArray<readonly [RepairedKey["repairs"][number], boolean]> = [
      ["blanksRemoved", joined !== text],
      ["quotesRemoved", bare !== joined],
      ["decimalsRemoved", whole !== bare],
      ["zerosRestored", value !== whole],
    ]
    return Result.succeed({ scheme, value, repairs: done.flatMap(([name, happened]) => (happened ? [name] : [])) })
  }
  return Result.fail({ _tag: "KeyNotRepairable", path: ["value"], scheme, text, because: reason(scheme, whole) })
}

/** With a zero in front where that makes it a key; a key as it is. */
const withZero = (scheme: OfficialKeyScheme, digits: string): string | undefined => {
  if (fitsScheme(scheme, digits)) return digits
  // No scheme has keys that begin with two zeros: what is shorter by more is something else.
  const longer = `0${digits}`
  return keyForm(scheme).zeros && fitsScheme(scheme, longer) ? longer : undefined
}

const reason = (scheme: OfficialKeyScheme, text: string): KeyNotRepairable["because"] => {
  if (!/^\d+$/.test(text)) return "notDigits"
  return keyForm(scheme).lengths.includes(text.length) ? "outOfRange" : "wrongLength"
}
