/** `import FILE...`: brings lists into the store, each in one commit. */
import { assignAreas, type ImportOptions, importList, importLongList } from "@sozialraum/service"
import { openStore, type Store } from "@sozialraum/store"
import { readAreasFile } from "../areas-file.js"
import { type Context, text } from "../context.js"
import { areasDocument, type ImportDocument, importDocument } from "../documents.js"
import type { ExitCode, WrongUsage } from "../failure.js"
import { type LongFile, mostHeld, type ReadFile, readOrOpen } from "../file.js"
import { dialogueOver } from "../interactive/dialogue.js"
import { askAboutList } from "../interactive/interactive.js"
import { dialogueWords } from "../interactive/words.js"
import { aboutList, listOptions } from "../list-options.js"
import { operands } from "../operand.js"
import { checkProfilePlace, saveProfile, writeProfileFile } from "../profiles.js"
import { progressOf } from "../progress.js"
import { describeAreas, describeAssignment, describeImport } from "../report.js"
import { backendOf } from "../store-url.js"
import { isCalendarFile, refuseCalendarOptions } from "./calendar-file.js"
import { importCalendars, undoCalendar } from "./import-calendars.js"
import { tellImports } from "./import-history.js"
import { undoLastImport } from "./undo-import.js"

/**
 * Imports each file; a file that is no list does not keep the others from being imported.
 *
 * All files and options are read before the first import: what cannot be read or understood leaves the store as it was.
 */
export const importLists = async (context: Context): Promise<ExitCode> => {
  const undo = text(context.options, "undo")
  if (undo !== undefined) return (await undoCalendar(context, undo)) ?? undoLastImport(context, undo)
  const history = text(context.options, "history")
  if (history !== undefined) return tellImports(context, history)
  if (context.operands.length > 0 && context.operands.every(isCalendarFile))
    return importCalendars(context, context.operands)
  checkLists(context)
  const dryRun = context.options["dry-run"] === true
  const areasFile = text(context.options, "areas")
  const saveTo = text(context.options, "save-profile")
  const given = await readLists(context)
  if (saveTo !== undefined) await checkProfilePlace(saveTo)
  const lists = await confirmed(given, context)
  const areas = areasFile === undefined ? undefined : await readAreasFile(areasFile)
  const store = await openStore(await backendOf(context.store, dryRun ? "memory" : "create"))
  try {
    const documents = await imported(store, lists, context)
    const assigned =
      areas === undefined || dryRun ? {} : { areas: await store.run(assignAreas(actOf(context), areas.units)) }
    const drawn = areas === undefined ? {} : { areasFile: areasDocument(areas, context) }
    context.print(
      documents.length === 1
        ? { ...documents[0], ...assigned, ...drawn }
        : { imports: documents, ...assigned, ...drawn },
      () => [
        ...documents.flatMap((document) => describeImport(document, context)),
        ...describeAreas(drawn.areasFile, context.language),
        ...describeAssignment(assigned.areas, context.language),
      ],
    )
    return documents.some(({ findings }) => findings.some(({ severity }) => severity === "error")) ? 1 : 0
  } finally {
    await store.close()
  }
}

/** Imports one list after the other. */
const imported = async (
  store: Store,
  lists: ReadonlyArray<List>,
  context: Context,
): Promise<ReadonlyArray<ImportDocument>> => {
  const dryRun = context.options["dry-run"] === true
  const saveTo = isInteractive(context) ? undefined : text(context.options, "save-profile")
  const documents: Array<ImportDocument> = []
  const progress = progressOf(context, process.stderr)
  try {
    for (const { file, options } of lists) {
      progress.reading(file)
      const done = await store.run(importOf(file, { ...options, dryRun }, context))
      documents.push(importDocument(file, done, context))
      if (saveTo !== undefined) await saveProfile(saveTo, done.report, options.source)
    }
  } finally {
    progress.done()
  }
  return documents
}

interface List {
  readonly file: ReadFile | LongFile
  readonly options: ImportOptions
}

const importOf = (file: List["file"], options: ImportOptions, context: Context) => {
  if ("bytes" in file) return importList(actOf(context), file.bytes, options)
  const { name, size: bytes, sha256, open } = file
  return importLongList(actOf(context), open, { ...options, file: { name, bytes, sha256 } })
}

/** The option that looks at a list as a whole, and so needs all of it at once. */
const needsWhole = ({ options }: Context): string | undefined =>
  ["dry-run", "interactive", "keep-persons", "values"].find((name) => options[name] !== undefined)

const isInteractive = ({ options }: Context): boolean => options["interactive"] === true

/** The lists as the person at the terminal wants them; without a dialogue, as they are. */
const confirmed = async (lists: ReadonlyArray<List>, context: Context): Promise<ReadonlyArray<List>> => {
  const [list] = lists
  if (list === undefined || !isInteractive(context) || !("bytes" in list.file)) return lists
  const { bytes } = list.file
  const saveTo = text(context.options, "save-profile")
  // Nothing is written before it is confirmed, not even an empty store.
  const store = await openStore(await backendOf(context.store, "memory"))
  const dialogue = dialogueOver(process.stdin, process.stderr)
  try {
    const { options, save } = await askAboutList({
      dialogue,
      language: context.language,
      file: bytes,
      options: list.options,
      preview: (wanted) => store.run(importList(actOf(context), bytes, { ...wanted, dryRun: true })),
      ...(saveTo === undefined ? {} : { saveTo }),
    })
    if (save !== undefined) {
      await checkProfilePlace(save.file)
      await writeProfileFile(save.file, save.profile)
      dialogue.say([dialogueWords[context.language].saved(save.file, save.profile.id, save.profile.version)])
    }
    return [{ ...list, options }]
  } finally {
    dialogue.end()
    await store.close()
  }
}

const readLists = async (context: Context): Promise<ReadonlyArray<List>> => {
  const lists: Array<List> = []
  const paths = operands(context, "FILE")
  const single = ["interactive", "save-profile"].find((name) => context.options[name] !== undefined)
  if (single !== undefined && paths.length > 1) throw oneListOnly(`--${single}`)
  for (const path of paths) {
    const options = await listOptions(path, context)
    // To one source a second list is the next delivery: what only the first has would be missing from it.
    if (lists.some((list) => list.options.source === options.source)) throw sourceRepeats(options.source)
    const whole = needsWhole(context)
    const file = await (whole === undefined ? readOrOpen(path) : readOrOpen(path, mostHeld))
    if (whole !== undefined && !("bytes" in file)) throw listTooLong(whole)
    lists.push({ file, options: { ...options, fileName: file.name, ...aboutList(context) } })
  }
  return lists
}

/** A calendar among lists would be read as a list; and what is said about calendars says nothing about lists. @problem WrongUsage - thrown */
const checkLists = ({ operands: paths, options }: Context): void => {
  const calendar = paths.find(isCalendarFile)
  if (calendar !== undefined)
    throw { _tag: "WrongUsage", path: [], because: "calendarAmongLists", argument: calendar } satisfies WrongUsage
  refuseCalendarOptions(options)
}

const oneListOnly = (argument: string): WrongUsage => ({
  _tag: "WrongUsage",
  path: [],
  because: "oneListOnly",
  argument,
})

const listTooLong = (option: string): WrongUsage => ({
  _tag: "WrongUsage",
  path: [option],
  because: "listTooLong",
  argument: `--${option}`,
})

const sourceRepeats = (source: string): WrongUsage => ({
  _tag: "WrongUsage",
  path: ["source"],
  because: "sourceRepeats",
  argument: source,
})

const actOf = ({ network, at }: Context) => ({ network, by: "import", at })
