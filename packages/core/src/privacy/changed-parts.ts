/** Changed parts: values with something else at a place, as far as their schemas allow it. */
import * as Result from "effect/Result"
import type * as z from "zod"
import { type NetworkList, type NetworkValue, networkSchemas } from "../network/index.js"
import { type Path, parse } from "../problem.js"

/** A value of a list with other contents; none where its schema refuses them. */
export const renewed = (list: NetworkList, contents: unknown): NetworkValue | undefined => {
  const parsed = parse<z.ZodType>(networkSchemas[list], contents)
  return Result.isSuccess(parsed) ? ({ list, value: parsed.success } as NetworkValue) : undefined
}

/** A value with another part at a place; a part that is left out is taken away. */
export const withPart = (value: unknown, [key, ...inner]: Path, part?: unknown): unknown => {
  if (key === undefined) return part
  const renew = (old: unknown): unknown => withPart(old, inner, part)
  if (Array.isArray(value)) {
    const renewed = value.map((old, index) => (index === key ? renew(old) : old))
    return inner.length === 0 && part === undefined ? renewed.filter((_, index) => index !== key) : renewed
  }
  if (typeof value !== "object" || value === null) return value
  const { [String(key)]: old, ...rest } = value as Readonly<Record<string, unknown>>
  return inner.length === 0 && part === undefined ? rest : { ...value, [key]: renew(old) }
}
