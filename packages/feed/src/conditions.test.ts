import { describe, expect, test } from "vitest"
import { isCurrent } from "./conditions.js"

const etag = '"abc"'
const modified = "Sun, 01 Mar 2026 09:00:00 GMT"
const current = (headers: Record<string, string>, known: string | undefined = modified) =>
  isCurrent(new Headers(headers), { etag, modified: known })

describe("a tag", () => {
  test.each([['"abc"'], ['W/"abc"'], ['"x", W/"abc" , "y"'], ["*"], [" * "]])("%s is the current one", (tags) => {
    expect(current({ "If-None-Match": tags })).toBe(true)
  })

  test.each([['"abd"'], ["abc"], ['""'], [""], ['"abc'], ['"*"']])("%s is another one", (tags) => {
    expect(current({ "If-None-Match": tags })).toBe(false)
  })

  test("wins over a date", () => {
    expect(current({ "If-None-Match": '"x"', "If-Modified-Since": modified })).toBe(false)
  })
})

describe("a date", () => {
  test("is enough where it is the one that was given out", () => {
    expect(current({ "If-Modified-Since": modified })).toBe(true)
    expect(current({ "If-Modified-Since": ` ${modified} ` })).toBe(true)
  })

  test.each([
    ["yesterday"],
    ["2026-03-01T09:00:00Z"],
    ["Thu, 01 Jan 1970 00:00:00 GMT"],
    ["Fri, 01 Jan 2027 00:00:00 GMT"],
    ["GMT"],
    [""],
  ])("like %s does not count", (since) => {
    expect(current({ "If-Modified-Since": since })).toBe(false)
  })

  test("does not count where nobody knows when something changed", () => {
    expect(isCurrent(new Headers({ "If-Modified-Since": modified }), { etag, modified: undefined })).toBe(false)
  })
})

test("a request without conditions wants the whole answer", () => {
  expect(current({})).toBe(false)
})
