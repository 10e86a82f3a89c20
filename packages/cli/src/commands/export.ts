/** `export FORMAT`: what the network holds, as a file that others read. */
import { openStore, type Store } from "@sozialraum/store"
import { type Context, text } from "../context.js"
import { csv, geojson, json } from "../exports/directory.js"
import { freeBusy } from "../exports/free-busy.js"
import { graph } from "../exports/graph.js"
import { ical } from "../exports/ical.js"
import { oparl } from "../exports/oparl.js"
import { note } from "../exports/publication.js"
import type { Written } from "../exports/written.js"
import type { ExitCode, WrongUsage } from "../failure.js"
import { write } from "../file.js"
import { operand } from "../operand.js"
import { backendOf } from "../store-url.js"

const formats: Readonly<Record<string, (store: Store, context: Context) => Promise<Written>>> = {
  ...{ csv, geojson, graph, json, oparl },
  ical: (store, context) => (context.options["free-busy"] === true ? freeBusy(store, context) : ical(store, context)),
}

/** Writes the network in a format to a file, or to standard output where none is named. */
export const exportNetwork = async (context: Context): Promise<ExitCode> => {
  const format = operand(context, Object.keys(formats).join("|"))
  const writer = Object.hasOwn(formats, format) ? formats[format] : undefined
  if (writer === undefined)
    throw { _tag: "WrongUsage", path: [], because: "badValue", argument: format } satisfies WrongUsage
  const store = await openStore(await backendOf(context.store, "create"))
  try {
    const written = await writer(store, context)
    const { content, entries, lost, kind, unit } = written
    // Before anything goes out: what cannot be noted is not published.
    await note(store, written, context)
    const file = text(context.options, "output")
    if (file !== undefined) await write(file, content)
    if (context.json)
      context.print({ file: file ?? null, entries, lost, ...(file === undefined ? { [kind]: content } : {}) }, () => [])
    else if (file === undefined) process.stdout.write(content)
    else context.print({}, () => [`${file}: ${entries} ${unit[entries === 1 ? 0 : 1]}`])
    return 0
  } finally {
    await store.close()
  }
}
