/** `import FILE...`: brings lists into the store, each in one commit. */
import { assignAreas, importList } from "@sozialraum/service"
import { openStore, type Store } from "@sozialraum/store"
import { readAreas } from "../areas-file.js"
import { type Context, text } from "../context.js"
import { type ImportDocument, importDocument } from "../documents.js"
import type { ExitCode } from "../failure.js"
import { read } from "../file.js"
import { listOptions } from "../list-options.js"
import { operands } from "../operand.js"
import { describeAssignment, describeImport } from "../report.js"
import { backendOf } from "../store-url.js"

/** Imports each file; a file that is no list does not keep the others from being imported. */
export const importLists = async (context: Context): Promise<ExitCode> => {
  const paths = operands(context, "FILE")
  const areasFile = text(context.options, "areas")
  const areas = areasFile === undefined ? undefined : await readAreas(areasFile)
  const store = await openStore(await backendOf(context.store))
  try {
    const documents: Array<ImportDocument> = []
    for (const path of paths) documents.push(await importFile(path, store, context))
    const assigned =
      areas === undefined || context.options["dry-run"] === true
        ? {}
        : { areas: await store.run(assignAreas(actOf(context), areas)) }
    context.print(
      documents.length === 1 ? { ...documents[0], ...assigned } : { imports: documents, ...assigned },
      () => [
        ...documents.flatMap((document) => describeImport(document, context.language)),
        ...describeAssignment(assigned.areas, context.language),
      ],
    )
    return documents.some(({ findings }) => findings.some(({ severity }) => severity === "error")) ? 1 : 0
  } finally {
    await store.close()
  }
}

const importFile = async (path: string, store: Store, context: Context): Promise<ImportDocument> => {
  const file = await read(path)
  const options = { ...(await listOptions(path, context)), dryRun: context.options["dry-run"] === true }
  return importDocument(file, await store.run(importList(actOf(context), file.bytes, options)), context)
}

const actOf = ({ network, at }: Context) => ({ network, by: "import", at })
