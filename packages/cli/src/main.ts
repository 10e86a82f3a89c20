#!/usr/bin/env node
/** The `sozialraum` command: reads the arguments, runs one command, and ends with its exit code. */
import { type CommandName, languageOf, readArguments } from "./arguments.js"
import type { Context } from "./context.js"
import { type ExitCode, exitCodeOf, type Failure, failureJson, isFailure, type WrongUsage } from "./failure.js"
import { help } from "./help.js"

type Command = (context: Context) => Promise<ExitCode>

/** What a command needs is loaded when it is asked for: `--help` pays neither for the store nor for the domain. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  inspect: async () => (await import("./commands/inspect.js")).inspect,
  import: async () => (await import("./commands/import.js")).importLists,
  export: async () => (await import("./commands/export.js")).exportNetwork,
  report: async () => (await import("./commands/report.js")).report,
  invitation: async () => (await import("./commands/invitation.js")).invitation,
  reply: async () => (await import("./commands/invitation.js")).reply,
  serve: async () => (await import("./commands/serve.js")).serve,
  "feed-token": async () => (await import("./commands/feed-token.js")).feedToken,
  seed: async () => (await import("./commands/seed.js")).seed,
  store: async () => (await import("./commands/store.js")).keepStore,
}

const run = async (argv: ReadonlyArray<string>): Promise<ExitCode> => {
  const given = readArguments(argv)
  if ("_tag" in given) return refuse(given, { json: argv.includes("--json"), language: languageOf({}, process.env) })
  const language = languageOf(given.options, process.env)
  const json = given.options["json"] === true
  if (given.options["help"] === true) {
    process.stdout.write(json ? `${JSON.stringify({ help: help(language) })}\n` : help(language))
    return 0
  }
  if (given.command === undefined) {
    if (!json) process.stderr.write(help(language))
    return json
      ? refuse({ _tag: "WrongUsage", path: [], because: "missingOperand", argument: "COMMAND" }, { json, language })
      : 2
  }
  try {
    const { contextOf } = await import("./context.js")
    const context = contextOf(given, { language, environment: process.env, now: new Date() })
    return await (await commands[given.command]())(context)
  } catch (error) {
    if (!isFailure(error)) throw error
    return refuse(error, { json, language })
  }
}

const refuse = async (
  failure: Failure | WrongUsage,
  { json, language }: Pick<Context, "json" | "language">,
): Promise<ExitCode> => {
  const { failureSentence } = await import("./failure-text.js")
  const message = await failureSentence(failure, language)
  if (json) process.stdout.write(`${JSON.stringify(failureJson(failure, message))}\n`)
  else process.stderr.write(`${message}\n`)
  return exitCodeOf(failure)
}

/** Who reads only the beginning (`| head`) wants no more; anything else that cannot be written is told. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0)
  process.stderr.write(`${error.message}\n`)
  process.exit(3)
})

process.exitCode = await run(process.argv.slice(2))
