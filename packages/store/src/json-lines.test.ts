import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import {
  Backend,
  beginning,
  changes,
  checkExport,
  commit,
  exportNetwork,
  type ImportRequest,
  importNetwork,
  memoryBackend,
  openStore,
} from "./index.js"
import { inMemory, Names, name, raw, said, withBackend, writing } from "./store.fixture.js"
import { linesOf } from "./text-lines.js"

const names = Names.in(said.network)
const request: ImportRequest = { collections: [Names], by: "import", reason: "moved", at: "2026-11-23T02:00:00Z" }
const put = (id: string, scheme?: string) => names.put(name(id, scheme))

/** Everything that can happen to documents: two of one commit, replaced, removed, put again, forgotten, without id. */
const lived = Effect.gen(function* () {
  yield* commit({ ...writing(put("a", "one"), put("b"), put("d")), id: "c1", by: "first" })
  yield* commit({ ...writing(put("a", "two")), id: "c2", at: "2026-03-02T10:00:00.5Z" })
  yield* commit({ ...writing(put("c"), names.remove("b")), id: "c3", reason: "Zeile\nmit „Umbruch“ \u2028 und 😀" })
  yield* commit({ ...writing(put("b", "again")), id: "c4" })
  yield* Backend.use((backend) => backend.commit(writing(put("e"), put("f"))))
  yield* commit({ ...writing(put("a", "three"), names.remove("c")), id: "c5" })
  yield* commit({ ...writing(put("d", "new"), names.forget("d"), names.forget("a", 2), names.forget("c")), id: "c6" })
  yield* commit({ ...writing(put("c", "back")), id: "c7" })
})

const exported = (options: { readonly network?: string; readonly history?: boolean } = {}) =>
  Effect.map(Stream.runCollect(exportNetwork({ network: said.network, ...options })), (lines) => [...lines])
const original = await inMemory(Effect.andThen(lived, exported()))

/** Everything that can be asked of a network. */
const told = Effect.gen(function* () {
  return {
    all: yield* names.all(),
    found: yield* names.all({ index: "byScheme", equals: "again" }),
    log: yield* changes({ network: said.network, after: beginning, limit: 100 }),
    histories: yield* Effect.forEach(["a", "b", "c", "d", "e"], (id) => names.history(id)),
  }
})

test("an imported network has the same revisions, instants, history and change log, and is exported to the same bytes", async () => {
  const first = await inMemory(Effect.andThen(lived, told))
  const [imported, second, again] = await inMemory(Effect.all([importNetwork(original, request), told, exported()]))
  expect(second).toEqual(first)
  expect(again).toEqual(original)
  expect(imported).toEqual({ network: "bochum", history: true, lines: 13, before: 0, unfit: 0 })
})

test("the lines of one commit are one commit again: nobody reads half of it", async () => {
  const sizes: Array<number> = []
  const counting = (sound: Backend["Service"]) => ({
    commit: (made: Parameters<typeof sound.commit>[0]) =>
      Effect.tap(sound.commit(made), () =>
        Effect.sync(() => sizes.push(made.writes.filter(({ _tag }) => _tag !== "Forget").length)),
      ),
  })
  await withBackend(counting, importNetwork(original, request))
  expect(sizes).toEqual([3, 1, 2, 1, 1, 1, 2, 1, 1])
})

test("what was forgotten stays forgotten: it is neither in the text nor in the imported history (P14)", async () => {
  expect(original.filter((line) => line.includes('"forgotten":true'))).toHaveLength(3)
  expect(original.join("")).not.toContain('"one"')
  const { items } = await inMemory(Effect.andThen(importNetwork(original, request), names.history("a")))
  expect(items.map(({ state }) => state)).toEqual(["forgotten", "kept", "kept"])
})

test("a text may come in pieces of any size, with a byte order mark and with the line ends of Windows", async () => {
  const text = `\ufeff${original.join("").replaceAll("\n", "\r\n")}`
  for (const size of [1, 7, 100_000]) {
    const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
      text.slice(at * size, (at + 1) * size),
    )
    expect(await inMemory(Effect.andThen(importNetwork(pieces, request), exported()))).toEqual(original)
  }
})

test("lines are the same however the text was cut", async () => {
  const cut = fc.array(fc.stringMatching(/^[a\n\r ]{0,6}$/))
  await fc.assert(
    fc.asyncProperty(cut, async (pieces) => {
      const found: Array<string> = []
      for await (const { number, text } of linesOf(pieces)) found.push(`${number} ${text}`)
      const whole = pieces
        .join("")
        .split("\n")
        .flatMap((line, at) => (line.trim() === "" ? [] : [`${at + 1} ${line.trim()}`]))
      expect(found).toEqual(whole)
    }),
    { seed: 1, numRuns: 200 },
  )
})

test("an import that was broken off anywhere goes on when it is run again, and makes each commit once", async () => {
  for (let stop = 0; stop < 11; stop += 1) {
    let [sent, commits] = [0, 0]
    const dying = (sound: Backend["Service"]) => ({
      commit: (made: Parameters<typeof sound.commit>[0]) =>
        sent++ === stop ? Effect.die("killed") : Effect.tap(sound.commit(made), () => Effect.sync(() => commits++)),
    })
    const program = Effect.gen(function* () {
      yield* Effect.exit(importNetwork(original, request))
      const second = yield* importNetwork(original, request)
      const third = yield* importNetwork(original, request)
      return { second, third, again: yield* exported() }
    })
    const { second, third, again } = await withBackend(dying, program)
    expect(again).toEqual(original)
    expect([second.lines, third.before]).toEqual([13, 13])
    expect(commits).toBe(9)
  }
})

test("a network can be imported under another name", async () => {
  const elsewhere = importNetwork(original, { ...request, network: "herne" })
  const [imported, here, there] = await inMemory(Effect.all([elsewhere, names.all(), Names.in("herne").all()]))
  expect(imported.network).toBe("herne")
  expect([here.length, there.length]).toEqual([0, 6])
})

test("without history there is a line for each present document, by collection and id, and revisions begin anew", async () => {
  const states = await inMemory(Effect.andThen(lived, exported({ history: false })))
  expect(states.slice(1, -1).map((line) => JSON.parse(line))).toMatchObject(
    ["a", "b", "c", "d", "e", "f"].map((id) => ({ collection: "names", id, schema: 1, document: { value: id } })),
  )
  const program = Effect.all([importNetwork(states, request), importNetwork(states, request), told])
  const [first, second, { all, log, found }] = await inMemory(program)
  expect([first.before, second.before, second.lines]).toEqual([0, 6, 6])
  expect(all.map(({ revision, createdAt }) => [revision, createdAt])).toEqual(Array(6).fill([1, request.at]))
  expect(found.map(({ value }) => value.value)).toEqual(["b"])
  expect(log[0]).toMatchObject({ by: "import", reason: "moved" })
})

test("a document that does not fit is refused with its line; or kept as it is, where that is asked for", async () => {
  const [, first = "", ...rest] = original
  const text = [
    original[0] ?? "",
    first.replace(
      /.*/,
      JSON.stringify({ ...JSON.parse(first), kind: "put", schema: 1, document: { scheme: 3 }, forgotten: undefined }),
    ),
    ...rest,
  ]
  expect(await inMemory(Effect.flip(importNetwork(text, request)))).toMatchObject({
    _tag: "ImportRefused",
    line: 2,
    problem: { _tag: "CorruptRecord", key: { id: "a" }, problem: { path: ["scheme"] } },
  })
  const kept = importNetwork(text, { ...request, unfit: "keep" })
  expect(await inMemory(kept)).toMatchObject({ lines: 13, unfit: 1 })
})

/** The export with one of its lines changed. */
const changed = (line: number, change: (line: string) => string) =>
  original.map((text, index) => (index === line - 1 ? change(text) : text))
const field = (facts: object) => (line: string) => `${JSON.stringify({ ...JSON.parse(line), ...facts })}\n`

const refusals: ReadonlyArray<readonly [string, ReadonlyArray<string>, number, object]> = [
  ["nothing", [], 1, { _tag: "NotAnExport", because: "empty" }],
  ["another file", ["id;name\n", "1;a\n"], 1, { _tag: "NotAnExport", because: "foreign" }],
  ["other JSON", ['{"type":"FeatureCollection"}\n'], 1, { _tag: "NotAnExport", because: "foreign" }],
  ["a newer format", changed(1, field({ version: 2 })), 1, { _tag: "NotAnExport", because: "newer" }],
  ["a torn line", [...original.slice(0, 5), original[5]?.slice(0, 40) ?? ""], 6, { _tag: "LineUnreadable", path: [] }],
  ["an end between lines", original.slice(0, 6), 6, { _tag: "ExportIncomplete", found: 5 }],
  ["a missing line", original.filter((_, at) => at !== 13), 14, { _tag: "ExportIncomplete", expected: 13, found: 12 }],
  ["two exports in a row", [...original, ...original], 16, { _tag: "LineUnreadable", path: ["end"] }],
  [
    "an unknown collection",
    changed(5, field({ collection: "rooms" })),
    5,
    { _tag: "CollectionUnknown", collection: "rooms" },
  ],
  ["an unknown collection, removed", changed(7, field({ collection: "rooms" })), 7, { _tag: "CollectionUnknown" }],
  ["a revision too high", changed(5, field({ revision: 7 })), 5, { _tag: "RevisionOutOfOrder", expected: 2, found: 7 }],
  [
    "a revision once more",
    changed(5, field({ revision: 1 })),
    5,
    { _tag: "RevisionOutOfOrder", expected: 2, found: 1 },
  ],
  ["one that was never there", changed(5, field({ id: "z", document: name("z") })), 5, { expected: 1, found: 2 }],
  ["a wrong revision after a removal", changed(8, field({ revision: 4 })), 8, { expected: 3, found: 4 }],
  ["a removal of nothing", changed(7, field({ id: "z" })), 7, { expected: 1, found: 2 }],
  [
    "a document under another id",
    changed(5, field({ document: name("z") })),
    5,
    { _tag: "CorruptRecord", problem: { _tag: "IdDiffers" } },
  ],
  [
    "a document of a newer program",
    changed(5, field({ schema: 2 })),
    5,
    { problem: { _tag: "SchemaNewer", found: 2, known: 1 } },
  ],
  ["an id that no store takes", changed(4, field({ id: "" })), 4, { _tag: "TextUnfit", because: "empty" }],
  [
    "a reason with half a character",
    changed(5, field({ reason: "\ud83d" })),
    5,
    { _tag: "TextUnfit", path: ["reason"] },
  ],
  ["a commit in two places", changed(8, field({ commit: "c1" })), 8, { _tag: "CommitIdTaken", id: "c1" }],
  [
    "a present document that is said to be forgotten",
    changed(14, field({ forgotten: true })),
    14,
    { path: ["forgotten"] },
  ],
  ["no instant", changed(5, field({ at: undefined })), 5, { _tag: "LineUnreadable", path: ["at"] }],
  ["no document", changed(5, field({ document: undefined })), 5, { _tag: "LineUnreadable", path: ["document"] }],
  ["a fraction of a revision", changed(5, field({ revision: 1.5 })), 5, { _tag: "LineUnreadable", path: ["revision"] }],
]

test.each(refusals)("%s is refused with its line, and nothing behind it is written", async (_, text, line, problem) => {
  const program = Effect.gen(function* () {
    const failure = yield* Effect.flip(importNetwork(text, request))
    const log = yield* changes({ network: said.network, after: beginning, limit: 100 })
    return { failure, log }
  })
  const { failure, log } = await inMemory(program)
  expect(failure).toMatchObject({ _tag: "ImportRefused", line, problem })
  expect(log.length).toBeLessThanOrEqual(Math.max(line - 1, 0))
})

test("a mended export goes on where the refused one stopped", async () => {
  const torn = changed(5, field({ document: { scheme: 3 } }))
  const program = Effect.andThen(Effect.exit(importNetwork(torn, request)), importNetwork(original, request))
  expect(await inMemory(program)).toMatchObject({ lines: 13, before: 3 })
})

test("a network in which something else happened is left as it is", async () => {
  const states = await inMemory(Effect.andThen(lived, exported({ history: false })))
  for (const text of [original, states]) {
    const program = Effect.gen(function* () {
      yield* commit(writing(put("a")))
      return [yield* Effect.flip(importNetwork(text, request)), yield* names.all()] as const
    })
    const [failure, all] = await inMemory(program)
    expect(failure).toMatchObject({ line: 2, problem: { _tag: "NetworkNotEmpty", network: "bochum" } })
    expect(all).toHaveLength(1)
  }
})

test("a check tells what an import would refuse, and writes nothing", async () => {
  const wrong = changed(9, field({ collection: "rooms" }))
  const program = Effect.gen(function* () {
    const found = yield* Effect.flip(checkExport(wrong, request))
    const sound = yield* checkExport(original, request)
    return { found, sound, log: yield* changes({ network: said.network, after: beginning, limit: 9 }) }
  })
  const { found, sound, log } = await inMemory(program)
  expect(found).toMatchObject({ line: 9, problem: { _tag: "CollectionUnknown" } })
  expect(sound).toMatchObject({ lines: 13, unfit: 0 })
  expect(log).toEqual([])
})

test("names that mean something to programs, and texts of every kind, come back as they were", async () => {
  const sound = ["a", "ä", "\u0308", "\u2028", "\ue000", "😀", '"', "\\", "\n", "/", " ", "__proto__"]
  const text = (units: ReadonlyArray<string>) =>
    fc.array(fc.constantFrom(...units), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(""))
  const content = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    text([...sound, "\u0000", "\ud83d"]),
    fc.dictionary(text(sound), fc.array(fc.boolean(), { maxLength: 2 }), { maxKeys: 3 }),
  )
  const documents = fc.array(fc.record({ id: text(sound), document: content }), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(documents, async (all) => {
      const keep = { ...request, unfit: "keep" } as const
      const write = Effect.forEach(all, ({ id, document }, at) =>
        commit({ ...writing(raw(id, JSON.parse(JSON.stringify(document)))), id: `c${at}` }),
      )
      const lines = await inMemory(Effect.andThen(write, exported()))
      expect(await inMemory(Effect.andThen(importNetwork(lines, keep), exported()))).toEqual(lines)
    }),
    { seed: 1, numRuns: 25 },
  )
  const proto = JSON.parse('{"__proto__":{"a":1},"constructor":1}')
  const lines = await inMemory(Effect.andThen(commit({ ...writing(raw("p", proto)), id: "c" }), exported()))
  const again = await inMemory(Effect.andThen(importNetwork(lines, { ...request, unfit: "keep" }), exported()))
  expect(again.join("")).toContain('{"__proto__":{"a":1},"constructor":1}')
})

test("with promises a network is exported line by line, and imported from any text; what the text throws is thrown on", async () => {
  const [one, other] = [await openStore(memoryBackend), await openStore(memoryBackend)]
  await one.run(lived)
  expect(await other.import(one.export({ network: "bochum" }), request)).toMatchObject({ lines: 13 })
  const again: Array<string> = []
  for await (const line of other.export({ network: "bochum" })) again.push(line)
  expect(again).toEqual(original)
  expect([await one.networks(), await other.networks()]).toEqual([["bochum"], ["bochum"]])

  const broken = new Error("disk gone")
  let isClosed = false
  async function* text() {
    try {
      yield original[0] ?? ""
      throw broken
    } finally {
      isClosed = true
    }
  }
  await expect(other.import(text(), request)).rejects.toBe(broken)
  expect(isClosed).toBe(true)
  await expect(other.import(["x"], request)).rejects.toMatchObject({ _tag: "ImportRefused", line: 1 })
  await one.close()
  await other.close()
})
