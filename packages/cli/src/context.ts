/** The context of a command: what it was asked for, and where its words go. */
import { IdText, Instant } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import type { Arguments } from "./arguments.js"
import type { WrongUsage } from "./failure.js"

/** What a command gets to work with. */
export interface Context {
  readonly operands: ReadonlyArray<string>
  readonly options: Arguments["options"]
  readonly language: Language
  readonly json: boolean
  readonly network: string
  /** URL of the store. */
  readonly store: string
  /** The instant of the command, fixed by `--now`. */
  readonly at: Instant
  /** The one document of `--json`, or lines for people. */
  readonly print: (document: object, forPeople: () => ReadonlyArray<string>) => void
}

/**
 * Makes the context of a command from its arguments and the environment.
 *
 * @problem WrongUsage - thrown; the value of an option that every command takes is none
 */
export const contextOf = (
  { operands, options }: Arguments,
  surroundings: {
    readonly language: Language
    readonly environment: Readonly<Record<string, string | undefined>>
    readonly now: Date
  },
): Context => {
  const json = options["json"] === true
  const lang = text(options, "lang")
  if (lang !== undefined && lang !== surroundings.language) throw badValue("lang", lang)
  return {
    operands,
    options,
    language: surroundings.language,
    json,
    network: networkOf(text(options, "network") ?? "default"),
    store: text(options, "store") ?? (surroundings.environment["SOZIALRAUM_STORE"] || "sqlite:sozialraum.db"),
    at: instant(text(options, "now"), surroundings.now),
    print: (document, forPeople) => {
      const lines = json ? [JSON.stringify(document)] : forPeople()
      process.stdout.write(lines.map((line) => `${line}\n`).join(""))
    },
  }
}

/** The value of an option that takes one. */
export const text = (options: Context["options"], name: string): string | undefined => {
  const value = options[name]
  return typeof value === "string" ? value : undefined
}

/** The values of an option that may be repeated. */
export const texts = (options: Context["options"], name: string): ReadonlyArray<string> => {
  const value = options[name]
  return typeof value === "object" ? value : []
}

/** Ends the command: the value of an option cannot be used. */
export const badValue = (option: string, value: string): WrongUsage => ({
  _tag: "WrongUsage",
  path: [option],
  because: "badValue",
  argument: `--${option} ${value}`,
})

const networkOf = (given: string): string => {
  if (!IdText.safeParse(given).success) throw badValue("network", given)
  return given
}

const instant = (given: string | undefined, now: Date): Instant => {
  const parsed = Instant.safeParse(given ?? now.toISOString())
  if (!parsed.success) throw badValue("now", given ?? "")
  return parsed.data
}
