/** `store check`: whether the file is sound, and whether everything in it can be read. */
import { coreText, type Language, sentence } from "@sozialraum/core/text"
import { allCollections, type CollectionChecked, checkNetwork, storeText } from "@sozialraum/store"
import type { FileFinding } from "@sozialraum/store-sqlite"
import * as Effect from "effect/Effect"
import type { Context } from "../context.js"
import { type ExitCode, failureJson } from "../failure.js"
import { noOperand } from "../operand.js"
import { table } from "../table.js"
import { existingFileOf, networksOf, withStore } from "./opened.js"

/** What was found in one network. */
interface NetworkChecked {
  readonly network: string
  readonly collections: ReadonlyArray<CollectionChecked>
}

/** Looks at a file as a whole, and at all networks, or the one of `--network`. */
export const check = async (context: Context): Promise<ExitCode> => {
  noOperand(context)
  const say = words[context.language]
  const findings = await fileFindings(context)
  // What is damaged cannot be opened; what the file lacks is told anyway.
  const isOpenable = !findings.some(({ _tag }) => _tag === "PagesDamaged")
  const networks = isOpenable ? await checkNetworks(context) : []
  const isSound = findings.length === 0 && networks.every(({ collections }) => collections.every(isReadable))
  context.print({ isSound, findings, networks: networks.map((one) => networkJson(one, context.language)) }, () => [
    ...findings.map(({ message }) => message),
    ...networks.flatMap((one) => describe(one, context.language)),
    isSound ? say.sound : say.unsound,
  ])
  return isSound ? 0 : 1
}

const fileFindings = async (context: Context): Promise<ReadonlyArray<FileFinding & { readonly message: string }>> => {
  const file = existingFileOf(context.store)
  if (file === undefined) return []
  const { sqliteCheck, sqliteText } = await import("@sozialraum/store-sqlite")
  const { findings } = await Effect.runPromise(sqliteCheck(file))
  return findings.map((finding) => ({ ...finding, message: sentence(finding, context.language, [sqliteText]) }))
}

const checkNetworks = (context: Context): Promise<ReadonlyArray<NetworkChecked>> =>
  withStore(context, async (store) => {
    const checked: Array<NetworkChecked> = []
    for (const network of await networksOf(store, context))
      checked.push({ network, collections: await store.run(checkNetwork(network, Object.values(allCollections))) })
    return checked
  })

const isReadable = ({ isKnown, unfit }: CollectionChecked): boolean => isKnown && unfit === 0

const networkJson = ({ network, collections }: NetworkChecked, language: Language) => ({
  network,
  collections: collections.map(({ errors, ...counts }) => ({
    ...counts,
    errors: errors.map((error) => failureJson(error, sentence(error, language, [storeText, coreText]))),
  })),
})

const describe = ({ network, collections }: NetworkChecked, language: Language): ReadonlyArray<string> => {
  const say = words[language]
  return [
    network,
    ...table(
      say.heads,
      collections.map(({ collection, isKnown, documents, older, unfit }) => [
        isKnown ? collection : `${collection} (${say.unknown})`,
        documents,
        older,
        unfit,
      ]),
    ),
    ...collections.flatMap(({ errors }) => errors.map((error) => sentence(error, language, [storeText, coreText]))),
    "",
  ]
}

const words = {
  de: {
    heads: ["Sammlung", "Einträge", "ältere Version", "nicht lesbar"],
    unknown: "unbekannt",
    sound: "Alles ist heil und lesbar.",
    unsound: "Nicht alles ist heil und lesbar.",
  },
  en: {
    heads: ["collection", "entries", "older version", "not readable"],
    unknown: "unknown",
    sound: "Everything is sound and can be read.",
    unsound: "Not everything is sound and can be read.",
  },
} as const satisfies Record<Language, object>
