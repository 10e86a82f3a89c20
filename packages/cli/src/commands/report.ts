/** `report KIND`: what can be asked of a network, as a table or a page for people, or as JSON. */
import { changeLog, readKeptBeside, readNetwork } from "@sozialraum/service"
import { ClosureCalendars, openStore, Publications } from "@sozialraum/store"
import type { Context } from "../context.js"
import type { ExitCode, WrongUsage } from "../failure.js"
import { operand } from "../operand.js"
import { askingOf } from "../reports/asking.js"
import { reports } from "../reports/index.js"
import { backendOf } from "../store-url.js"

/** Answers one question about the whole network. */
export const report = async (context: Context): Promise<ExitCode> => {
  const kind = operand(context, "KIND")
  const answerTo = Object.hasOwn(reports, kind) ? reports[kind] : undefined
  if (answerTo === undefined)
    throw { _tag: "WrongUsage", path: [], because: "badValue", argument: kind } satisfies WrongUsage
  const store = await openStore(await backendOf(context.store, "memory"))
  try {
    const network = await store.run(readNetwork(context.network))
    const calendars = await store.collection(ClosureCalendars, context.network).all()
    const closures = calendars.map(({ value }) => value)
    const { document, lines } = await answerTo(
      askingOf(
        {
          network,
          closures,
          keptBeside: () => store.run(readKeptBeside(context.network)),
          changeLog: (of, audience) =>
            store.run(changeLog({ network: context.network, by: "report", at: context.at }, of, { audience })),
          publications: async () =>
            (await store.collection(Publications, context.network).all()).map(({ value }) => value),
        },
        context,
      ),
    )
    context.print(document, lines)
    return 0
  } finally {
    await store.close()
  }
}
