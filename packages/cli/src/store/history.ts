/** `store history COLLECTION ID`: every revision of an entry, and what it was. */
import type { Language } from "@sozialraum/core/text"
import {
  type AnyCollection,
  allCollections,
  type CollectionUnknown,
  type Cursor,
  type Past,
  type Store,
} from "@sozialraum/store"
import type { Context } from "../context.js"
import type { ExitCode, WrongUsage } from "../failure.js"
import { table } from "../table.js"
import { knownNetwork, withStore } from "./opened.js"

/** Tells the whole history of an entry, the first revision first; `--json` also tells what it was. @rule Q34 */
export const history = async (context: Context): Promise<ExitCode> => {
  const [collection, id, tooMany] = context.operands
  if (collection === undefined || id === undefined)
    throw wrong("missingOperand", collection === undefined ? "COLLECTION" : "ID")
  if (tooMany !== undefined) throw wrong("unknownOption", tooMany)
  const kind = kindOf(collection)
  return withStore<ExitCode>(context, async (store) => {
    const network = await knownNetwork(store, context)
    const revisions = await allOf(store, kind, { network, collection, id })
    context.print({ collection, id, revisions: revisions.map(toJson) }, () =>
      revisions.length === 0 ? [words[context.language].none] : describe(revisions, context.language),
    )
    return 0
  })
}

const kindOf = (collection: string): AnyCollection => {
  const found = Object.values(allCollections).find(({ name }) => name === collection)
  if (found !== undefined) return found
  const known = Object.values(allCollections).map(({ name }) => name)
  throw { _tag: "CollectionUnknown", path: [], collection, known } satisfies CollectionUnknown
}

const allOf = async (store: Store, kind: AnyCollection, key: Parameters<AnyCollection["history"]>[0]) => {
  const found: Array<Past<unknown>> = []
  let after: Cursor | undefined
  do {
    const page = await store.run(kind.history(key, { after, limit: 200 }))
    found.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return found
}

/** A cursor means something to programs alone, and an error is told by its place. */
const toJson = ({ cursor: _cursor, ...past }: Past<unknown>) =>
  past.kind === "put" && past.state === "corrupt"
    ? { ...past, error: { _tag: past.error._tag, problem: past.error.problem } }
    : past

const describe = (revisions: ReadonlyArray<Past<unknown>>, language: Language): ReadonlyArray<string> =>
  table(
    words[language].heads,
    revisions.map(({ revision, at, by, reason, state }) => [revision, at, by, reason, words[language][state]]),
  )

const wrong = (because: "missingOperand" | "unknownOption", argument: string): WrongUsage => ({
  _tag: "WrongUsage",
  path: [],
  because,
  argument,
})

const words = {
  de: {
    heads: ["Stand", "Zeitpunkt", "wer", "warum", "Inhalt"],
    none: "Einen solchen Eintrag gab es nie.",
    kept: "erhalten",
    forgotten: "nicht mehr aufbewahrt",
    corrupt: "nicht lesbar",
    removed: "entfernt",
  },
  en: {
    heads: ["revision", "instant", "who", "why", "content"],
    none: "There never was such an entry.",
    kept: "kept",
    forgotten: "no longer kept",
    corrupt: "not readable",
    removed: "removed",
  },
} as const satisfies Record<Language, object>
