import { expect, test } from "vitest"
import { encodingFor } from "./encoding.js"

test.each([
  ["gzip", "gzip"],
  ["gzip, deflate, br", "br"],
  ["br;q=0.5, gzip", "gzip"],
  ["*", "br"],
  ["GZIP", "gzip"],
  ["x-gzip", "gzip"],
  ["deflate, gzip;q=0.5", "gzip"],
  ["*;q=0.1", "br"],
  ["br;q=0, *", "gzip"],
  ["gzip;q=0.3, identity;q=0.2", "gzip"],
  ["gzip;q=viel", "gzip"],
])("of %s the best that there is", (accepted, encoding) => {
  expect(encodingFor(accepted, ["br", "gzip"])).toBe(encoding)
})

test.each([
  [""],
  ["identity"],
  ["zstd"],
  ["gzip;q=0"],
  ["gzip; q=0.000, br;q=0"],
  ["*;q=0"],
  ["gzipped"],
  ["identity, gzip;q=0.5, br;q=0.5"],
  [",,;;="],
])("%s asks for nothing that there is", (accepted) => {
  expect(encodingFor(accepted, ["br", "gzip"])).toBe("identity")
})

test("who says nothing gets it as it is", () => {
  expect(encodingFor(null, ["br", "gzip"])).toBe("identity")
})
