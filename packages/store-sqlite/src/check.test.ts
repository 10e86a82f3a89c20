import { readFileSync, writeFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { commit, type Write } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import { expect, test } from "vitest"
import { commitOf, freshFolder, manyNames, names, said, withStore } from "./folder.fixture.js"
import { type FileFinding, sqliteCheck, sqliteText } from "./index.js"
import { writeLayout1 } from "./layout-1.fixture.js"

const folder = freshFolder()
const checked = (file: string) => Effect.runPromise(sqliteCheck(file))

/** A document under several values, with an earlier version; a removed one; one that came back; one that was forgotten. */
const written = async (): Promise<string> => {
  const file = folder.at("store.db")
  await withStore(file, async (store) => {
    const put = (id: string, ...values: ReadonlyArray<string>): Write => ({
      ...names.put({ scheme: "school", value: id }),
      indexes: values.map((value) => ({ name: "byScheme", value })),
    })
    const write = (...writes: ReadonlyArray<Write>) => store.run(commit({ ...said, writes }))
    await write(put("a", "x", "y", '\u{1f600} "quoted"'), put("b", "x"), put("c"), put("d", ""))
    await write(put("a", "y", "z"), names.remove("b"), names.remove("c"), put("d"))
    await write(put("c", "x"), { _tag: "Forget", key: names.key("d") })
  })
  return file
}

/** What is found after something was done to the file behind the back of the library. */
const foundAfter = async (sql: string): Promise<ReadonlyArray<FileFinding>> => {
  const file = await written()
  const db = new DatabaseSync(file)
  db.exec(sql)
  db.close()
  return (await checked(file)).findings
}

const key = (id: string) => names.key(id)

test("a sound store has no findings, and is counted", async () => {
  const report = await checked(await written())
  expect(report).toEqual({
    documents: 3,
    versions: 3,
    changes: 9,
    networks: 1,
    bytes: expect.any(Number),
    findings: [],
  })
})

test("a store that came from an older layout has no findings, also when it is written on", async () => {
  const file = folder.at("old.db")
  writeLayout1(file)
  for (const name of ["1", "2"]) {
    await withStore(file, (store) => store.commit(commitOf(name)))
    expect((await checked(file)).findings).toEqual([])
  }
})

test.each<[string, string, FileFinding]>([
  [
    "a document that is no JSON",
    "UPDATE documents SET document = '{' WHERE id = 'a'",
    { _tag: "DocumentUnreadable", key: key("a"), revision: 2 },
  ],
  [
    "an earlier document that is no JSON",
    "UPDATE versions SET document = '' WHERE number = 1",
    { _tag: "DocumentUnreadable", key: key("a"), revision: 1 },
  ],
  [
    "an entry that is gone",
    "DELETE FROM entries WHERE id = 'a' AND value = 'z'",
    { _tag: "EntryMissing", key: key("a"), name: "byScheme", value: "z" },
  ],
  [
    "an entry that no longer knows the one before it",
    "UPDATE entries SET previous = NULL WHERE id = 'a' AND value = 'z'",
    { _tag: "EntryMissing", key: key("a"), name: "byScheme", value: "z" },
  ],
  [
    "an entry of a document that is gone",
    "INSERT INTO entries VALUES ('bochum', 'names', 'byScheme', 'x', 'b', 2, NULL)",
    { _tag: "EntryAstray", key: key("b"), name: "byScheme", value: "x" },
  ],
  [
    "a revision that the changes do not tell",
    "UPDATE documents SET revision = 7 WHERE id = 'c'",
    { _tag: "RevisionWrong", key: key("c"), revision: 7, changes: 3 },
  ],
  [
    "an earlier document of a revision that never was",
    "INSERT INTO versions VALUES (2, 9, 1, '{}')",
    { _tag: "VersionAstray", number: 2, revision: 9 },
  ],
  [
    "a change of a key that never was",
    "UPDATE changes SET id = 'e' WHERE cursor = 2",
    { _tag: "ChangeAstray", key: key("e"), cursor: "2" },
  ],
  [
    "changes in the middle that are gone",
    "DELETE FROM changes WHERE cursor = 6",
    { _tag: "ChangesMissing", network: "bochum", from: "5", to: "8" },
  ],
  [
    "a whole commit that is gone",
    "DELETE FROM changes WHERE first = 5; DELETE FROM commits WHERE first = 5",
    { _tag: "ChangesMissing", network: "bochum", from: "5", to: "8" },
  ],
  [
    "a stream that ends before its last change",
    "UPDATE networks SET cursor = 11",
    { _tag: "ChangesMissing", network: "bochum", from: "10", to: "11" },
  ],
])("the check finds %s", async (_name, sql, finding) => {
  expect(await foundAfter(sql)).toContainEqual(finding)
})

test("the check tells damaged pages, and does not crash on them", async () => {
  const file = folder.at("store.db")
  await withStore(file, (store) => store.commit(commitOf(...manyNames(2000))))
  const bytes = readFileSync(file)
  for (const from of [8192, 100_000, 400_000]) {
    writeFileSync(file, Uint8Array.from(bytes).fill(0x5a, from, from + 20_000))
    const { findings } = await checked(file)
    expect(findings.length).toBeGreaterThan(0)
    expect(new Set(findings.map(({ _tag }) => _tag))).toEqual(new Set(["PagesDamaged"]))
  }
})

test("every finding has a sentence in German and in English", () => {
  const finding = { _tag: "ChangesMissing", network: "bochum", from: "5", to: "8" } as const
  expect(sqliteText.de.ChangesMissing(finding)).toBe("Im Netzwerk „bochum“ fehlen Änderungen von 5 bis 8.")
  expect(sqliteText.en.ChangesMissing(finding)).toBe('In the network "bochum", changes 5 to 8 are missing.')
  expect(Object.keys(sqliteText.de)).toEqual(Object.keys(sqliteText.en))
})
