import fc from "fast-check"
import { expect, test } from "vitest"
import { eventUid } from "./event.js"

const entity = fc.record({ network: fc.string(), kind: fc.string(), id: fc.string({ unit: "binary" }) })

test("two things never share a UID", () => {
  fc.assert(
    fc.property(entity, entity, (a, b) => {
      fc.pre(![a, b].some(({ network, kind, id }) => /\p{Cs}/u.test(network + kind + id)))
      expect(eventUid(a) === eventUid(b)).toBe(JSON.stringify(a) === JSON.stringify(b))
    }),
  )
})

test("the parts of a UID cannot run into each other", () => {
  const uids = [
    { network: "a", kind: "b+c", id: "d" },
    { network: "a+b", kind: "c", id: "d" },
    { network: "a", kind: "b", id: "c+d" },
  ].map((parts) => eventUid(parts))
  expect(new Set(uids).size).toBe(3)
})

test("whatever an id holds, its UID is letters, digits and signs that no calendar line minds", () => {
  fc.assert(
    fc.property(entity, fc.string(), (parts, domain) => {
      expect(eventUid(parts, domain)).toMatch(/^[A-Za-z0-9%+@_.!~*'()-]+$/)
    }),
  )
})
