/** Readers of a field: all audiences that see what stands at a place of a value. */
import * as z from "zod"
import type { Path } from "../problem.js"
import { Audience, audienceOf, hidden, maySee } from "../visibility.js"
import { fieldAt, layersOf, optionFor } from "./schema-layers.js"

/**
 * Who sees what stands at a place of a value, as its schema declares it; what is kept for a time only, until its day.
 *
 * @rule P9
 */
export const readersOf = (schema: z.core.$ZodType, value: unknown, path: Path): ReadonlyArray<Audience> => {
  const needed = audiencesOn(schema, value, path)
  return Audience.options.filter((reader) => needed.every((audience) => maySee(reader, audience)))
}

const audiencesOn = (schema: z.core.$ZodType, value: unknown, path: Path): ReadonlyArray<Audience> => {
  const layers = layersOf(schema)
  const inner = layers.at(-1) ?? schema
  const here = layers.flatMap((layer) => {
    const mark = hidden.get(layer)
    const opened = mark !== undefined && partOf(value, mark.unless) === true
    return [audienceOf(layer), ...(mark === undefined || opened ? [] : [mark.audience])]
  })
  if (inner instanceof z.ZodUnion) {
    const option = optionFor(inner, value)
    return option === undefined ? here : [...here, ...audiencesOn(option, value, path)]
  }
  const [key, ...rest] = path
  const field = key === undefined ? undefined : fieldAt(inner, key)
  return key === undefined || field === undefined ? here : [...here, ...audiencesOn(field, partOf(value, key), rest)]
}

const partOf = (value: unknown, key: string | number): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined
