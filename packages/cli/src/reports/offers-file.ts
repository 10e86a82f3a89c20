/** Offer files: offers as plain data, as somebody thinks of them. */
import { type InvalidValue, Offer, parse } from "@sozialraum/core"
import * as Result from "effect/Result"
import { badValue } from "../context.js"
import { read } from "../file.js"

/**
 * Reads a JSON array of offers.
 *
 * @problem FileFailure - thrown
 * @problem WrongUsage - thrown; the file holds no JSON array
 * @problem InvalidValue - thrown; the place of the offer in the array stands before the path in it
 */
export const readOffers = async (path: string): Promise<ReadonlyArray<Offer>> => {
  const { bytes } = await read(path)
  const values = jsonOf(bytes)
  if (!Array.isArray(values)) throw badValue("offers", path)
  return values.map((value: unknown, place) => Result.getOrThrowWith(parse(Offer, value), placedAt(place)))
}

/** Without the mark that some editors write before everything else. */
const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

const placedAt =
  (place: number) =>
  ({ path, issues, ...problem }: InvalidValue): InvalidValue => ({
    ...problem,
    path: [place, ...path],
    issues: issues.map((issue) => ({ ...issue, path: [place, ...issue.path] })),
  })
