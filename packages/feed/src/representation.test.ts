import { expect, test } from "vitest"
import { gzip } from "./encoding.js"
import { representationsOf } from "./representation.js"

const bytesOf = (text: string) => new TextEncoder().encode(text)
const unpacked = (bytes: Uint8Array<ArrayBuffer>) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text()

test("the same text has the same tag and the same bytes, another text another tag", async () => {
  const [a, again, b] = await Promise.all(
    ["ä", "ä", "b"].map(async (text) => (await representationsOf(bytesOf(text), {})).accepted(null)),
  )
  expect(again).toEqual(a)
  expect(b?.etag).not.toBe(a?.etag)
  expect(a?.etag).toMatch(/^"[0-9a-f]{32}"$/)
})

test("a packed calendar is the same text under a tag of its own, and is packed once", async () => {
  const text = "Grüße\r\n".repeat(500)
  let packings = 0
  const counting = (bytes: Uint8Array<ArrayBuffer>) => {
    packings += 1
    return gzip(bytes)
  }
  const forms = await representationsOf(bytesOf(text), { gzip: counting })
  const plain = await forms.accepted(null)
  const [one, other] = await Promise.all([forms.accepted("gzip"), forms.accepted("gzip, br")])
  expect(await unpacked(one.bytes)).toBe(text)
  expect(one.bytes.length).toBeLessThan(plain.bytes.length / 10)
  expect([one.encoding, one.etag]).toEqual(["gzip", plain.etag.replace(/"$/, '-gzip"')])
  expect(other).toBe(one)
  expect(await forms.accepted("gzip")).toBe(one)
  expect(packings).toBe(1)
})

test("what could not be packed is tried again the next time", async () => {
  let tries = 0
  const failing = async (bytes: Uint8Array<ArrayBuffer>) => {
    tries += 1
    if (tries === 1) throw new Error("no memory")
    return bytes
  }
  const forms = await representationsOf(bytesOf("a"), { br: failing })
  await expect(forms.accepted("br")).rejects.toThrow("no memory")
  expect((await forms.accepted("br")).encoding).toBe("br")
})
