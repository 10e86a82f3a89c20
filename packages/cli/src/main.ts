#!/usr/bin/env node
/** The `sozialraum` command: reads the arguments, runs one command, and ends with its exit code. */
import { type CommandName, languageOf, readArguments } from "./arguments.js"
import { type Context, contextOf } from "./context.js"
import { type ExitCode, exitCodeOf, type Failure, failureJson, failureSentence, isFailure } from "./failure.js"
import { help } from "./help.js"

type Command = (context: Context) => Promise<ExitCode>

/** Each command is loaded when it is asked for: `--help` does not pay for the store. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  inspect: async () => (await import("./commands/inspect.js")).inspect,
  import: async () => (await import("./commands/import.js")).importLists,
  export: async () => (await import("./commands/export.js")).exportNetwork,
  serve: async () => (await import("./commands/serve.js")).serve,
  seed: async () => (await import("./commands/seed.js")).seed,
}

const run = async (argv: ReadonlyArray<string>): Promise<ExitCode> => {
  const given = readArguments(argv)
  if ("_tag" in given) return refuse(given, { json: argv.includes("--json"), language: languageOf({}, process.env) })
  const language = languageOf(given.options, process.env)
  const json = given.options["json"] === true
  if (given.options["help"] === true || given.command === undefined) {
    process.stdout.write(help(language))
    return given.options["help"] === true ? 0 : 2
  }
  try {
    const context = contextOf(given, { language, environment: process.env, now: new Date() })
    return await (await commands[given.command]())(context)
  } catch (error) {
    if (!isFailure(error)) throw error
    return refuse(error, { json, language })
  }
}

const refuse = async (failure: Failure, { json, language }: Pick<Context, "json" | "language">): Promise<ExitCode> => {
  const message = await failureSentence(failure, language)
  if (json) process.stdout.write(`${JSON.stringify(failureJson(failure, message))}\n`)
  else process.stderr.write(`${message}\n`)
  return exitCodeOf(failure)
}

process.exitCode = await run(process.argv.slice(2))
