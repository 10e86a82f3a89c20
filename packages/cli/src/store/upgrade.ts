/** `store upgrade`: what older versions of the program wrote is written anew. */
import { coreText, type Language, sentence } from "@sozialraum/core/text"
import { allCollections, storeText, type Upgraded } from "@sozialraum/store"
import type { Context } from "../context.js"
import { type ExitCode, failureJson } from "../failure.js"
import { noOperand } from "../operand.js"
import { table } from "../table.js"
import { networksOf, withStore } from "./opened.js"

interface Done extends Upgraded {
  readonly network: string
  readonly collection: string
}

/** Upgrades all networks, or the one of `--network`, and tells where there was something to do. */
export const upgrade = async (context: Context): Promise<ExitCode> => {
  noOperand(context)
  const { at, language } = context
  const done = await withStore(context, async (store) => {
    const found: Array<Done> = []
    for (const network of await networksOf(store, context)) {
      const said = { network, by: "upgrade", reason: "store upgrade", at }
      for (const kind of Object.values(allCollections)) {
        const upgraded = await store.upgrade(kind, said)
        if (upgraded.read > 0) found.push({ network, collection: kind.name, ...upgraded })
      }
    }
    return found
  })
  context.print({ collections: done.map((one) => doneJson(one, language)) }, () => describe(done, language))
  return done.every(({ unfit }) => unfit === 0) ? 0 : 1
}

const doneJson = ({ errors, ...counts }: Done, language: Language) => ({
  ...counts,
  errors: errors.map((error) => failureJson(error, sentence(error, language, [storeText, coreText]))),
})

const describe = (done: ReadonlyArray<Done>, language: Language): ReadonlyArray<string> => {
  const worked = done.filter(({ upgraded, unfit }) => upgraded + unfit > 0)
  if (worked.length === 0) return [words[language].nothing]
  return [
    ...table(
      words[language].heads,
      worked.map(({ network, collection, read, upgraded, unfit }) => [network, collection, read, upgraded, unfit]),
    ),
    ...worked.flatMap(({ errors }) => errors.map((error) => sentence(error, language, [storeText, coreText]))),
  ]
}

const words = {
  de: {
    heads: ["Netzwerk", "Sammlung", "Einträge", "neu geschrieben", "nicht möglich"],
    nothing: "Alles steht schon so da, wie diese Version es schreibt.",
  },
  en: {
    heads: ["network", "collection", "entries", "written anew", "not possible"],
    nothing: "Everything stands as this version writes it.",
  },
} as const satisfies Record<Language, object>
