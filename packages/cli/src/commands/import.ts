/** `import FILE...`: brings lists into the store, each in one commit. */
import type { CsvOptions } from "@sozialraum/import-csv"
import { assignAreas, importList } from "@sozialraum/service"
import { openStore } from "@sozialraum/store"
import { readAreasFile } from "../areas-file.js"
import { type Context, text } from "../context.js"
import { areasDocument, type ImportDocument, importDocument } from "../documents.js"
import type { ExitCode, WrongUsage } from "../failure.js"
import { type ReadFile, read } from "../file.js"
import { listOptions } from "../list-options.js"
import { operands } from "../operand.js"
import { describeAreas, describeAssignment, describeImport } from "../report.js"
import { backendOf } from "../store-url.js"

/**
 * Imports each file; a file that is no list does not keep the others from being imported.
 *
 * All files and options are read before the first import: what cannot be read or understood leaves the store as it was.
 */
export const importLists = async (context: Context): Promise<ExitCode> => {
  const dryRun = context.options["dry-run"] === true
  const areasFile = text(context.options, "areas")
  const lists = await readLists(context)
  const areas = areasFile === undefined ? undefined : await readAreasFile(areasFile)
  const store = await openStore(await backendOf(context.store, dryRun ? "memory" : "create"))
  try {
    const documents: Array<ImportDocument> = []
    for (const { file, options } of lists) {
      const imported = await store.run(importList(actOf(context), file.bytes, { ...options, dryRun }))
      documents.push(importDocument(file, imported, context))
    }
    const assigned =
      areas === undefined || dryRun ? {} : { areas: await store.run(assignAreas(actOf(context), areas.units)) }
    const drawn = areas === undefined ? {} : { areasFile: areasDocument(areas, context) }
    context.print(
      documents.length === 1
        ? { ...documents[0], ...assigned, ...drawn }
        : { imports: documents, ...assigned, ...drawn },
      () => [
        ...documents.flatMap((document) => describeImport(document, context.language)),
        ...describeAreas(drawn.areasFile, context.language),
        ...describeAssignment(assigned.areas, context.language),
      ],
    )
    return documents.some(({ findings }) => findings.some(({ severity }) => severity === "error")) ? 1 : 0
  } finally {
    await store.close()
  }
}

interface List {
  readonly file: ReadFile
  readonly options: CsvOptions
}

const readLists = async (context: Context): Promise<ReadonlyArray<List>> => {
  const lists: Array<List> = []
  for (const path of operands(context, "FILE")) {
    const options = await listOptions(path, context)
    // To one source a second list is the next delivery: what only the first has would be missing from it.
    if (lists.some((list) => list.options.source === options.source)) throw sourceRepeats(options.source)
    lists.push({ file: await read(path), options })
  }
  return lists
}

const sourceRepeats = (source: string): WrongUsage => ({
  _tag: "WrongUsage",
  path: ["source"],
  because: "sourceRepeats",
  argument: source,
})

const actOf = ({ network, at }: Context) => ({ network, by: "import", at })
