/** The sample network, asked for reports as the command line asks. */
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Instant, LocalDate, type Network, weeklySeries } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import { sampleClosures, sampleNetwork } from "@sozialraum/sample"
import { readArguments } from "../arguments.js"
import { type Context, contextOf } from "../context.js"
import { askingOf } from "./asking.js"
import { reports } from "./index.js"

/** As the sample tells it. */
export const network = await sampleNetwork()
const closures = await sampleClosures()

/** What was asked for on 5 October 2026, as words of the command line. */
export const contextFor = (args: ReadonlyArray<string>, language: Language): Context => {
  const given = readArguments(["report", ...args])
  if ("_tag" in given) throw given
  const now = new Date(Instant.parse("2026-10-05T08:00:00Z"))
  return contextOf(given, { language, environment: {}, now })
}

/** Asks the sample network, in German unless said. */
export const ask = async (args: ReadonlyArray<string>, language: Language = "de") => {
  const [kind = ""] = args
  const answer = await reports[kind]?.(askingOf({ network, closures }, contextFor(args, language)))
  return { document: answer?.document, text: answer?.lines().join("\n") ?? "" }
}

/** Asks the sample network with other lists in it. */
export const askOn = (changed: Partial<Network>, args: ReadonlyArray<string>) =>
  reports[args[0] ?? ""]?.(askingOf({ network: { ...network, ...changed } }, contextFor(args, "de")))

/** What a report ends with in place of its answer. */
export const refusal = (args: ReadonlyArray<string>): Promise<unknown> => ask(args).catch((error: unknown) => error)

/** A file of offers of its own. */
export const fileOf = (content: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), "sozialraum-report-")), "angebote.json")
  writeFileSync(path, content)
  return path
}

/** An offer that is not there yet. */
export const draft = (id: string, more: object = {}) => ({
  id,
  title: "Ringen",
  institution: "partner:P6",
  form: "gruppe",
  topics: ["sport"],
  targetGroups: [{ ages: { fromMonths: 72, toMonths: 119 } }],
  places: [{ at: "site", site: "schulen:169/standort" }],
  schedule: {
    kind: "dates",
    slots: [{ series: weeklySeries({ day: "mo", from: "15:00", to: "17:00" }, LocalDate.parse("2026-10-05")) }],
    holidays: { kind: "rests", on: ["schulferien", "feiertag"] },
  },
  state: "draft",
  ...more,
})

/** A file with one of them. */
export const offersFile = fileOf(JSON.stringify([draft("ringen")]))
