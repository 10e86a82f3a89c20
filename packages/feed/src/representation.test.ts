import { expect, test } from "vitest"
import { acceptsGzip, representationOf } from "./representation.js"

const unpacked = (bytes: Uint8Array<ArrayBuffer>) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text()

test("the same text has the same tag and the same bytes, another text another tag", async () => {
  const [a, again, b] = await Promise.all(["ä", "ä", "b"].map((text) => representationOf(text, null)))
  expect(again).toEqual(a)
  expect(b?.etag).not.toBe(a?.etag)
  expect(a?.etag).toMatch(/^"[0-9a-f]{32}"$/)
})

test("a packed calendar is the same text under a tag of its own", async () => {
  const text = "Grüße\r\n".repeat(500)
  const [plain, gzip] = await Promise.all([representationOf(text, null), representationOf(text, "gzip")])
  expect(await unpacked(gzip.bytes)).toBe(text)
  expect(gzip.bytes.length).toBeLessThan(plain.bytes.length / 10)
  expect(gzip.etag).not.toBe(plain.etag)
  expect(await representationOf(text, "gzip")).toEqual(gzip)
})

test("gzip is taken where it is asked for and not refused", () => {
  for (const header of ["gzip", "deflate, gzip;q=0.5", "*", "GZIP", "x-gzip", "br, *;q=0.1"])
    expect(acceptsGzip(header), header).toBe(true)
  for (const header of ["", "identity", "br", "gzip;q=0", "gzip; q=0.000, *", "*;q=0", "gzipped"])
    expect(acceptsGzip(header), header).toBe(false)
})
