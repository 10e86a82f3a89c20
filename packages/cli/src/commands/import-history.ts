/** `import --history SOURCE`: which lists of a source were imported, and which of them still hold. */
import type { Delivery } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import { calendarDeliveriesOf, deliveriesOf } from "@sozialraum/service"
import { openStore } from "@sozialraum/store"
import { badValue, type Context } from "../context.js"
import type { ExitCode } from "../failure.js"
import { noOperand } from "../operand.js"
import { backendOf } from "../store-url.js"
import { table } from "../table.js"

/** Tells every import of a source, the newest first. */
export const tellImports = async (context: Context, source: string): Promise<ExitCode> => {
  noOperand(context)
  if (source === "") throw badValue("history", source)
  const store = await openStore(await backendOf(context.store, "memory"))
  try {
    const lists = await store.run(deliveriesOf(context.network, source))
    const deliveries = lists.length > 0 ? lists : await store.run(calendarDeliveriesOf(context.network, source))
    context.print({ deliveries }, () => describeImports(deliveries, source, context.language))
    return 0
  } finally {
    await store.close()
  }
}

const describeImports = (
  deliveries: ReadonlyArray<Delivery>,
  source: string,
  language: Language,
): ReadonlyArray<string> => {
  const say = words[language]
  if (deliveries.length === 0) return [say.none(source)]
  return table(
    say.heads,
    deliveries.map(({ id, at, file, counts, licence, state }) => [
      id,
      at.slice(0, 10),
      file.name ?? "–",
      counts.added,
      counts.changed,
      counts.unchanged,
      counts.missing,
      licence ?? "–",
      state.status === "undone" ? say.undone(state.at.slice(0, 10)) : say[state.status],
    ]),
  )
}

const words = {
  de: {
    heads: ["Import", "Tag", "Datei", "neu", "geändert", "unverändert", "nicht mehr da", "Lizenz", "Stand"],
    none: (source: string) => `Von „${source}“ gibt es keinen Import.`,
    done: "gilt",
    running: "nicht abgeschlossen",
    undone: (day: string) => `zurückgenommen am ${day}`,
  },
  en: {
    heads: ["import", "day", "file", "new", "changed", "unchanged", "no longer there", "licence", "state"],
    none: (source: string) => `There is no import of “${source}”.`,
    done: "holds",
    running: "not finished",
    undone: (day: string) => `undone on ${day}`,
  },
} as const satisfies Record<Language, object>
