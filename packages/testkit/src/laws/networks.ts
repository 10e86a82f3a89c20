/** Laws of networks and collections: they see nothing of each other, and networks can be listed. */
import { Backend } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { type Law, law, same } from "../law.js"
import { errorOf, getAll, idsOf } from "../sample.js"

const apart: Law = law("Networks see nothing of each other.", function* (here, inside) {
  const dortmund = inside("dortmund")
  yield* here.write([here.putUnder("a", "v"), here.putUnder("b", "v")])
  yield* dortmund.write([dortmund.put("b", "other", [{ name: "byName", value: "v" }]), dortmund.put("c", "other")])
  yield* same([(yield* here.read("b"))?.revision, (yield* here.read("b"))?.document], [1, { id: "b" }])
  yield* same((yield* dortmund.read("b"))?.document, "other")
  yield* same([yield* here.read("c"), yield* dortmund.read("a")], [undefined, undefined])
  for (const index of [undefined, { name: "byName", from: "v" }]) {
    const query = index === undefined ? {} : { index }
    yield* same(idsOf(yield* here.ask(query)), ["a", "b"])
    yield* same(idsOf(yield* dortmund.ask(query)), index === undefined ? ["b", "c"] : ["b"])
  }
  yield* dortmund.write([dortmund.remove("b")], [dortmund.at("b", 1)])
  yield* same((yield* here.read("b"))?.revision, 1)
})

const collections: Law = law(
  "Collections see nothing of each other.",
  function* ({ putUnder, keyOf, write, read, ask }) {
    const other = (id: string) => ({ ...keyOf(id), collection: "things2" })
    yield* write([putUnder("a", "v"), { ...putUnder("b", "v"), key: other("b") }])
    yield* same([yield* read("b"), ...(yield* getAll([other("a")]))], [undefined, undefined])
    yield* same(idsOf(yield* ask({})), ["a"])
    yield* same(idsOf(yield* ask({ index: { name: "byName" }, collection: "things2" })), ["b"])
  },
)

/** The networks of one law, in pages: all names with its beginning stand together. */
const listed = Effect.fnUntraced(function* (start: string, limit: number) {
  const found: Array<string> = []
  let after = start
  for (let pages = 0; pages < 100; pages += 1) {
    const page = yield* Backend.use((backend) => backend.networks(after, limit))
    const ours = page.filter((name) => name.startsWith(start))
    found.push(...ours.map((name) => name.slice(start.length)))
    if (page.length < limit || ours.length < page.length) break
    after = page.at(-1) ?? after
  }
  return found
})

const known: Law = law(
  "A network is listed once something was committed in it, and stays when all was removed.",
  function* (_here, inside) {
    const start = inside("").network
    const [used, emptied, refused, idle] = ["used", "emptied", "refused", "idle"].map(inside)
    if (used === undefined || emptied === undefined || refused === undefined || idle === undefined) return
    yield* refused.read("a")
    yield* errorOf(refused.write([refused.put("a")], [refused.at("a", 7)]))
    yield* idle.write([])
    yield* idle.write([idle.remove("a"), idle.forget("a")])
    yield* same(yield* listed(start, 10), [])
    yield* used.write([used.put("a")])
    yield* emptied.write([emptied.put("a")])
    yield* emptied.write([emptied.remove("a"), emptied.forget("a")])
    yield* same(yield* listed(start, 10), ["emptied", "used"])
  },
)

const paged: Law = law(
  "Networks come in the order of the code points of their names, in pages of any size.",
  function* (_here, inside) {
    const names = ["A", "a", "a b", "ab", "b", "\u00e4", "\ud7ff", "\ue000", "\uff5e", "\u{1f600}"]
    for (const name of [...names.slice(5), ...names.slice(0, 5).reverse()]) {
      const { write, put } = inside(name)
      yield* write([put("a")])
      yield* write([put("a")])
    }
    for (const limit of [1, 3, 10, 1000]) yield* same(yield* listed(inside("").network, limit), names)
  },
)

/** Networks and collections see nothing of each other, and networks can be listed. */
export const networkLaws: ReadonlyArray<Law> = [apart, collections, known, paged]
