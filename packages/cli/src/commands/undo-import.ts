/** `import --undo SOURCE`: takes back the last import of a source, or one by its id. */
import type { Language } from "@sozialraum/core/text"
import { undoImport } from "@sozialraum/service"
import { openStore } from "@sozialraum/store"
import { badValue, type Context } from "../context.js"
import type { ExitCode } from "../failure.js"
import { fieldText } from "../list-report/field-text.js"
import { noOperand } from "../operand.js"
import { backendOf } from "../store-url.js"

/**
 * Takes back the last import of a source; what was touched since stays, and is told.
 *
 * @param named - the source, or the id of an import (`kitas@0002`)
 */
export const undoLastImport = async (context: Context, named: string): Promise<ExitCode> => {
  noOperand(context)
  if (named === "") throw badValue("undo", named)
  const { network, at, language } = context
  const dryRun = context.options["dry-run"] === true
  const which = /@\d{4,}$/.test(named) ? { delivery: named } : { source: named }
  const store = await openStore(await backendOf(context.store, "memory"))
  try {
    const undone = await store.run(undoImport({ network, by: "import", at }, which, { dryRun }))
    context.print({ undo: undone, ...(dryRun ? { dryRun } : {}) }, () => [
      ...describeUndo(undone, language),
      ...(dryRun ? [words[language].dryRun] : []),
    ])
    return 0
  } finally {
    await store.close()
  }
}

interface Undone {
  readonly delivery: string
  readonly restored: number
  readonly removed: ReadonlyArray<string>
  readonly review: ReadonlyArray<{ readonly id: string; readonly because: "referredTo" | "changedSince" }>
  readonly kept: ReadonlyArray<{ readonly id: string; readonly field: string }>
}

const describeUndo = (
  { delivery, restored, removed, review, kept }: Undone,
  language: Language,
): ReadonlyArray<string> => {
  const say = words[language]
  return [
    `${delivery}: ${say.undone}`,
    `  ${say.restored(restored)}, ${removed.length} ${say.removed}`,
    ...review.map(({ id, because }) => `  ${id}: ${say[because]}`),
    ...kept.map(({ id, field }) => `  ${id}, ${fieldText(field, language)}: ${say.kept}`),
  ]
}

const words = {
  de: {
    dryRun: "Probelauf, nichts geschrieben",
    undone: "Import zurückgenommen",
    restored: (count: number) => `${count} Einrichtung${count === 1 ? "" : "en"} wie vorher`,
    removed: "wieder entfernt",
    referredTo: "bleibt, weil anderes davon abhängt; bitte ansehen",
    changedSince: "bleibt, weil es seither von Hand geändert wurde; bitte ansehen",
    kept: "seither geändert, bleibt",
  },
  en: {
    dryRun: "dry run, nothing written",
    undone: "import taken back",
    restored: (count: number) => `${count} institution${count === 1 ? "" : "s"} as before`,
    removed: "removed again",
    referredTo: "stays, because other things depend on it; please look",
    changedSince: "stays, because somebody changed it since; please look",
    kept: "changed since, stays",
  },
} as const satisfies Record<Language, object>
