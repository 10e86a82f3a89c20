/** Texts about people: what is written anew and seems to tell of a person is refused, until somebody has looked at it. */
import {
  checkTexts,
  type Network,
  type NetworkList,
  networkSchemas,
  type Path,
  type PersonalDataLikely,
  type Problem,
  personalDataFindings,
  textPolicies,
} from "@sozialraum/core"
import { Backend, type Json, type Key, type Put } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import type { Act } from "./act.js"
import type { Steps } from "./steps.js"

/**
 * Where a text seems to tell of a person: the list, the id and the place of the value, and the characters there. What is
 * written there is not repeated.
 *
 * @german Vermuteter Personenbezug
 */
export type LikelyText = Pick<PersonalDataLikely, "path" | "kind" | "start" | "end"> & {
  readonly list: NetworkList
  readonly id: string
}

/** What is to be written seems to hold data of a person; `texts` is what `Act.allowedTexts` takes where nobody is meant. */
export type PersonalDataLikelyHere = Problem<"PersonalDataLikelyHere", { readonly texts: ReadonlyArray<LikelyText> }>

/**
 * Refuses what a decision writes anew into texts in which `textPolicies` allow nothing about persons.
 *
 * What stands already in a value that the decision read or writes over is not asked about again: a booking takes its purpose
 * from a request that was allowed, and one with an old text can still be cancelled. Each name is told once. Texts about which
 * policies only warn are written: `dataQuality` lists them.
 *
 * @returns whether anything was written because it is allowed
 * @problem PersonalDataLikelyHere - at the first such text of the value
 * @rule R50, P10
 */
export const refusePersonalData = Effect.fnUntraced(function* ({ allowedTexts = [] }: Act, { checks, writes }: Steps) {
  const likely = writes.flatMap((write) => (write._tag === "Put" ? likelyIn(write) : []))
  if (likely.length === 0) return false
  const stored = yield* Backend.use((backend) => backend.get([...checks, ...writes].map(({ key }) => key)))
  const known = new Set(stored.flatMap((found) => (found === undefined ? [] : wordsIn(found))))
  const fresh = likely.filter(({ words }) => !known.has(words))
  const allowed = new Set(allowedTexts.map(placeOf))
  for (const { text, words } of fresh) if (allowed.has(placeOf(text))) known.add(words)
  const texts: Array<LikelyText> = []
  for (const { text, words } of fresh) {
    if (known.has(words)) continue
    known.add(words)
    texts.push(text)
  }
  const [first] = texts
  if (first === undefined) return fresh.length > 0
  return yield* Effect.fail<PersonalDataLikelyHere>({ _tag: "PersonalDataLikelyHere", path: first.path, texts })
})

interface Likely {
  readonly text: LikelyText
  /** What is written there, and what it seems to be. */
  readonly words: string
}

const likelyIn = ({ key, document }: Put): ReadonlyArray<Likely> => {
  const list = listOf(key)
  if (list === undefined || textPolicies[list].refuse.length === 0) return []
  return checkTexts(networkSchemas[list], asValue(document), textPolicies[list]).flatMap((finding) => {
    const { path, kind, start, end } = finding
    if (finding.severity !== "error") return []
    return [{ text: { list, id: key.id, path, kind, start, end }, words: wordsOf(document, finding) }]
  })
}

const wordsIn = ({ key, document }: { readonly key: Key; readonly document: Json }): ReadonlyArray<string> => {
  const list = listOf(key)
  if (list === undefined) return []
  return personalDataFindings(networkSchemas[list], asValue(document)).map((finding) => wordsOf(document, finding))
}

/** Collections bear the names of the lists; areas are kept in two, and nothing is refused in them. */
const listOf = ({ collection }: Key): NetworkList | undefined =>
  Object.hasOwn(textPolicies, collection) ? (collection as NetworkList) : undefined

/** What is stored under the key of a list fits the schema of that list: types cannot follow that. */
const asValue = (document: Json): Network[NetworkList][number] => document as unknown as Network[NetworkList][number]

const wordsOf = (document: Json, { kind, path, start, end }: PersonalDataLikely): string =>
  `${kind} ${String(partAt(document, path)).slice(start, end)}`

const partAt = (value: unknown, [key, ...inner]: Path): unknown =>
  key === undefined || typeof value !== "object" || value === null ? value : partAt(Reflect.get(value, key), inner)

const placeOf = ({ list, id, path, kind, start, end }: LikelyText): string =>
  JSON.stringify([list, id, path, kind, start, end])
