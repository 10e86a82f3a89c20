import { describe, expect, test } from "vitest"
import { isCurrent } from "./conditions.js"

const etag = '"abc"'
const modifiedSeconds = Date.UTC(2026, 2, 1, 9, 0, 0) / 1000
const current = (headers: Record<string, string>, modified: number | undefined = modifiedSeconds) =>
  isCurrent(new Headers(headers), { etag, modifiedSeconds: modified })

describe("a tag", () => {
  test.each([['"abc"'], ['W/"abc"'], ['"x", W/"abc" , "y"'], ["*"], [" * "]])("%s is the current one", (tags) => {
    expect(current({ "If-None-Match": tags })).toBe(true)
  })

  test.each([['"abd"'], ["abc"], ['""'], [""], ['"abc'], ['"*"']])("%s is another one", (tags) => {
    expect(current({ "If-None-Match": tags })).toBe(false)
  })

  test("wins over a date", () => {
    const later = "Fri, 01 Jan 2027 00:00:00 GMT"
    expect(current({ "If-None-Match": '"x"', "If-Modified-Since": later })).toBe(false)
  })
})

describe("a date", () => {
  test("is enough where nothing changed after it", () => {
    expect(current({ "If-Modified-Since": "Sun, 01 Mar 2026 09:00:00 GMT" })).toBe(true)
    expect(current({ "If-Modified-Since": "Sun, 01 Mar 2026 08:59:59 GMT" })).toBe(false)
  })

  test.each([["yesterday"], ["2027"], ["2027-01-01T00:00:00Z"], ["Fri Jan  1 00:00:00 2027"], ["GMT"], [""]])(
    "like %s does not count",
    (since) => {
      expect(current({ "If-Modified-Since": since })).toBe(false)
    },
  )

  test("does not count where nobody knows when something changed", () => {
    expect(current({ "If-Modified-Since": "Fri, 01 Jan 2027 00:00:00 GMT" }, Number.NaN)).toBe(false)
    expect(
      isCurrent(new Headers({ "If-Modified-Since": "Fri, 01 Jan 2027 00:00:00 GMT" }), {
        etag,
        modifiedSeconds: undefined,
      }),
    ).toBe(false)
  })
})

test("a request without conditions wants the whole answer", () => {
  expect(current({})).toBe(false)
})
