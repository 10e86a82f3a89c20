/** Arguments: what was asked for on the command line. */
import { type ParseArgsConfig, parseArgs } from "node:util"
import type { Language } from "@sozialraum/core/text"
import type { WrongUsage } from "./failure.js"

type Options = NonNullable<ParseArgsConfig["options"]>

/** Options that every command takes, before and after its name. */
const globalOptions = {
  json: { type: "boolean" },
  lang: { type: "string" },
  store: { type: "string" },
  network: { type: "string" },
  now: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const satisfies Options

/** How a list is to be read. */
const listOptions = {
  type: { type: "string" },
  near: { type: "string" },
  source: { type: "string" },
  crs: { type: "string" },
  "key-file": { type: "string", multiple: true },
  profile: { type: "string" },
  "save-profile": { type: "string" },
  verbose: { type: "boolean" },
} as const satisfies Options

/** How a calendar is to be read. */
const calendarOptions = {
  as: { type: "string" },
  institution: { type: "string" },
  resource: { type: "string" },
  land: { type: "string" },
  kind: { type: "string" },
  "last-day": { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
} as const satisfies Options

/** The commands with their own options. */
const commandOptions = {
  inspect: { ...listOptions, ...calendarOptions },
  import: {
    ...listOptions,
    ...calendarOptions,
    interactive: { type: "boolean" },
    undo: { type: "string" },
    history: { type: "string" },
    publisher: { type: "string" },
    url: { type: "string" },
    licence: { type: "string" },
    attribution: { type: "string" },
    retrieved: { type: "string" },
    areas: { type: "string" },
    "dry-run": { type: "boolean" },
    values: { type: "boolean" },
    "keep-persons": { type: "boolean" },
  },
  export: {
    age: { type: "string", multiple: true },
    conference: { type: "string", multiple: true },
    institution: { type: "string", multiple: true },
    offer: { type: "string", multiple: true },
    resource: { type: "string", multiple: true },
    area: { type: "string", multiple: true },
    audience: { type: "string" },
    base: { type: "string" },
    body: { type: "string" },
    deadlines: { type: "string" },
    format: { type: "string" },
    "free-busy": { type: "boolean" },
    from: { type: "string" },
    land: { type: "string" },
    level: { type: "string" },
    publish: { type: "string" },
    licence: { type: "string" },
    recipient: { type: "string", multiple: true },
    tie: { type: "string", multiple: true },
    to: { type: "string" },
    topic: { type: "string", multiple: true },
    output: { type: "string", short: "o" },
  },
  report: {
    age: { type: "string" },
    area: { type: "string" },
    audience: { type: "string" },
    by: { type: "string" },
    category: { type: "string", multiple: true },
    collection: { type: "string" },
    conference: { type: "string" },
    duration: { type: "string" },
    form: { type: "string", multiple: true },
    format: { type: "string" },
    free: { type: "boolean" },
    fund: { type: "string" },
    from: { type: "string" },
    holidays: { type: "boolean" },
    hours: { type: "string" },
    id: { type: "string" },
    indicator: { type: "string" },
    institution: { type: "string" },
    land: { type: "string" },
    language: { type: "string", multiple: true },
    level: { type: "string" },
    limit: { type: "string" },
    "max-cost": { type: "string" },
    measure: { type: "string" },
    meeting: { type: "string" },
    metres: { type: "string" },
    minutes: { type: "string" },
    near: { type: "string" },
    offer: { type: "string" },
    offers: { type: "string" },
    on: { type: "string" },
    "open-now": { type: "boolean" },
    request: { type: "string" },
    resource: { type: "string" },
    role: { type: "string", multiple: true },
    seats: { type: "string" },
    since: { type: "string" },
    "step-free": { type: "boolean" },
    step: { type: "string" },
    text: { type: "string" },
    tie: { type: "string", multiple: true },
    to: { type: "string" },
    topic: { type: "string", multiple: true },
    weekday: { type: "string", multiple: true },
    year: { type: "string", multiple: true },
  },
  invitation: {
    meeting: { type: "string" },
    cancel: { type: "boolean" },
    output: { type: "string", short: "o" },
  },
  reply: {},
  serve: { port: { type: "string" } },
  "feed-token": {
    title: { type: "string" },
    audience: { type: "string" },
    area: { type: "string", multiple: true },
    conference: { type: "string", multiple: true },
    institution: { type: "string", multiple: true },
    offer: { type: "string", multiple: true },
    resource: { type: "string", multiple: true },
    topic: { type: "string", multiple: true },
    age: { type: "string", multiple: true },
    expires: { type: "string" },
    "grace-days": { type: "string" },
    base: { type: "string" },
  },
  seed: {},
  store: {
    "no-history": { type: "boolean" },
    "dry-run": { type: "boolean" },
    "keep-unfit": { type: "boolean" },
  },
} as const satisfies Readonly<Record<string, Options>>

/** The name of a command. */
export type CommandName = keyof typeof commandOptions

/** A value of an option, as it stood on the command line. */
type OptionValue = string | boolean | ReadonlyArray<string> | undefined

/** What was asked for. */
export interface Arguments {
  readonly command: CommandName | undefined
  readonly operands: ReadonlyArray<string>
  readonly options: Readonly<Record<string, OptionValue>>
}

/** Reads the command line; options may stand anywhere. */
export const readArguments = (argv: ReadonlyArray<string>): Arguments | WrongUsage => {
  const command = argv.find((word, index) => isCommand(word) && !isOptionValue(argv[index - 1]))
  const options = { ...globalOptions, ...(isCommand(command) ? commandOptions[command] : {}) }
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
    const [first, ...operands] = positionals
    if (first !== undefined && !isCommand(first))
      return { _tag: "WrongUsage", path: [], because: "unknownCommand", argument: first }
    return { command: first, operands, options: values as Arguments["options"] }
  } catch (error) {
    return optionFailure(error)
  }
}

/** The parser's own sentence is English whatever the language: only the name of the option is taken out of it. */
const optionFailure = (error: unknown): WrongUsage => {
  const { code, message } = error as NodeJS.ErrnoException
  const [name = message] = /--[^\s'=]+/.exec(message) ?? /(?<=')-[^\s',]/.exec(message) ?? []
  const because = code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE" ? "badValue" : "unknownOption"
  return { _tag: "WrongUsage", path: [], because, argument: name }
}

/** The language of messages: as asked for, otherwise that of the environment, otherwise German. */
export const languageOf = (
  options: Arguments["options"],
  environment: Readonly<Record<string, string | undefined>>,
): Language => {
  if (options["lang"] === "de" || options["lang"] === "en") return options["lang"]
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || ""
  return locale.toLowerCase().startsWith("en") ? "en" : "de"
}

const isCommand = (word: string | undefined): word is CommandName =>
  word !== undefined && Object.hasOwn(commandOptions, word)

/** Whether a word takes the next one as its value: `--store import` names a store. */
const isOptionValue = (word: string | undefined): boolean =>
  word === "-o" || (word?.startsWith("--") === true && !word.includes("=") && takesValue(word.slice(2)))

const takesValue = (name: string): boolean =>
  [globalOptions, ...Object.values(commandOptions)].some((options: Options) => options[name]?.type === "string")
