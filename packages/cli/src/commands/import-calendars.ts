/** `import FILE.ics...`: brings calendars into the store, each in one commit; and takes one back. */
import type { InvalidValue } from "@sozialraum/core"
import { sentence } from "@sozialraum/core/text"
import { calendarDeliveriesOf, calendarServiceText, importCalendar, undoCalendarImport } from "@sozialraum/service"
import { openStore, type Store } from "@sozialraum/store"
import { type CalendarImportDocument, calendarImportDocument } from "../calendar-documents.js"
import { describeCalendarImport } from "../calendar-report.js"
import type { Context } from "../context.js"
import type { ExitCode, WrongUsage } from "../failure.js"
import { read } from "../file.js"
import { aboutList } from "../list-options.js"
import { backendOf } from "../store-url.js"
import { calendarOptions, refuseListOptions } from "./calendar-file.js"

/** Imports each calendar; all files and options are read before the first one is imported. */
export const importCalendars = async (context: Context, paths: ReadonlyArray<string>): Promise<ExitCode> => {
  refuseListOptions(context.options)
  const dryRun = context.options["dry-run"] === true
  const given = await Promise.all(
    paths.map(async (path) => ({ file: await read(path), options: calendarOptions(path, context) })),
  )
  const [first, ...others] = given.map(({ options }) => options.source)
  if (first !== undefined && others.includes(first)) throw sourceRepeats(first)
  const store = await openStore(await backendOf(context.store, dryRun ? "memory" : "create"))
  try {
    const documents: Array<CalendarImportDocument> = []
    for (const { file, options } of given) {
      const all = { ...options, dryRun, fileName: file.name, ...aboutList(context) }
      const done = await store.run(importCalendar(actOf(context), file.bytes, all)).catch(told(context))
      documents.push(calendarImportDocument(file, done, context))
    }
    context.print(documents.length === 1 ? { ...documents[0] } : { imports: documents }, () =>
      documents.flatMap((document) => describeCalendarImport(document, context)),
    )
    return documents.some(({ findings }) => findings.some(({ severity }) => severity === "error")) ? 1 : 0
  } finally {
    await store.close()
  }
}

/** What an import of a calendar asks for is a matter of its options. */
const told =
  ({ language }: Context) =>
  (failure: unknown): never => {
    if (isNeeds(failure))
      throw {
        ...{ _tag: "WrongUsage", path: failure.path, because: "missingOperand" },
        argument: `--${String(failure.path[0])} (${sentence(failure, language, [calendarServiceText]).replace(/\.$/, "")})`,
      } satisfies WrongUsage
    throw failure
  }

const isNeeds = (failure: unknown): failure is { readonly _tag: string; readonly path: InvalidValue["path"] } =>
  typeof failure === "object" && failure !== null && "_tag" in failure && failure._tag === "ImportNeeds"

/** Takes the last import of a calendar back, where the source is one; `undefined` where it is none. */
export const undoCalendar = async (context: Context, given: string): Promise<ExitCode | undefined> => {
  const store = await openStore(await backendOf(context.store, "memory"))
  try {
    if (!(await isCalendarSource(store, context, given))) return undefined
    const dryRun = context.options["dry-run"] === true
    const which = /@\d+$/.test(given) ? { delivery: given } : { source: given }
    const undone = await store.run(undoCalendarImport(actOf(context), which, { dryRun }))
    context.print({ ...undone, dryRun }, () => [words[context.language](undone)])
    return 0
  } finally {
    await store.close()
  }
}

const isCalendarSource = async (store: Store, { network }: Context, given: string): Promise<boolean> =>
  given !== "" && (await store.run(calendarDeliveriesOf(network, given.replace(/@\d+$/, "")))).length > 0

const sourceRepeats = (source: string): WrongUsage => ({
  ...{ _tag: "WrongUsage", path: ["source"], because: "sourceRepeats" },
  argument: source,
})

const actOf = ({ network, at }: Context) => ({ network, by: "import", at })

interface Undone {
  readonly delivery: string
  readonly restored: number
  readonly removed: ReadonlyArray<string>
  readonly kept: ReadonlyArray<object>
}

const words = {
  de: ({ delivery, restored, removed, kept }: Undone) =>
    `${delivery} zurückgenommen: ${removed.length} entfernt, ${restored} wie zuvor, ${kept.length} bleiben, wie jemand sie geändert hat`,
  en: ({ delivery, restored, removed, kept }: Undone) =>
    `${delivery} undone: ${removed.length} removed, ${restored} as before, ${kept.length} stay as somebody changed them`,
} as const
