import { expect, it } from "vitest"
import type { FileFailure } from "./failure.js"
import { failureSentence } from "./failure-text.js"

const failure = (operation: FileFailure["operation"], code: string): FileFailure => ({
  _tag: "FileFailure",
  path: [],
  file: "x.ics",
  operation,
  code,
  retryable: false,
})

it.each([
  ["read", "ENOENT", "x.ics gibt es nicht.", "x.ics does not exist."],
  ["write", "ENOENT", "x.ics: Den Ordner gibt es nicht.", "x.ics: its folder does not exist."],
  ["read", "EISDIR", "x.ics ist ein Verzeichnis.", "x.ics is a directory."],
  ["read", "EACCES", "x.ics: kein Zugriff.", "x.ics: no access."],
  ["write", "EACCES", "x.ics: kein Zugriff.", "x.ics: no access."],
  ["write", "EROFS", "x.ics lässt sich nicht schreiben (EROFS).", "x.ics cannot be written (EROFS)."],
] as const)("a file that one cannot %s because of %s is told so", async (operation, code, german, english) => {
  expect(await failureSentence(failure(operation, code), "de")).toBe(german)
  expect(await failureSentence(failure(operation, code), "en")).toBe(english)
})
