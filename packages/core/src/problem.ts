/** Refusals and findings: plain data with facts and no prose. Sentences live in `@sozialraum/core/text`. */
import * as Result from "effect/Result"
import type * as z from "zod"

/** Where in a value something is wrong: keys and indexes from the outside in. @german Fundstelle */
export type Path = ReadonlyArray<string | number>

/** Why something was refused: a tag, the place, and the facts. @german Ablehnung */
export type Problem<Tag extends string, Facts extends object = object> = {
  readonly _tag: Tag
  readonly path: Path
} & Readonly<Facts>

/**
 * Something that is allowed but worth a look.
 *
 * `rule` is the rule of the domain that it touches; a finding of severity `error` blocks a publication, never a record.
 *
 * @german Hinweis
 */
export type Finding<Tag extends string, Facts extends object = object> = Problem<Tag, Facts> & {
  readonly rule: string
  readonly severity: "info" | "warning" | "error"
}

/**
 * One part of a value that does not fit its schema.
 *
 * `code` is zod's, or `custom` for a rule of the domain; then `params._tag` names the rule's problem.
 *
 * @german Formfehler
 */
export interface ValueIssue {
  readonly path: Path
  readonly code: string
  readonly [fact: string]: unknown
}

/** What a schema takes from outside: ids and dates as plain texts, what has a default left out. @german Eingabe */
export type Plain<Schema extends z.ZodType> = z.input<Schema>

/** The value does not have the shape or the content its schema asks for. */
export type InvalidValue = Problem<"InvalidValue", { readonly issues: ReadonlyArray<ValueIssue> }>

/**
 * Reads a value from outside (JSON, a form, a stored document) as what the schema describes.
 *
 * @param schema - any schema of this library
 * @param value - anything; it is not changed
 * @problem InvalidValue - at the path of its first issue; `issues` holds every one
 * @example
 * import { parse, Position } from "@sozialraum/core"
 * const result = parse(Position, { lon: 7.24, lat: 151.4 })
 * result._tag // => "Failure"
 */
export const parse = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Result.Result<z.output<Schema>, InvalidValue> => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return Result.succeed(parsed.data)
  const issues = parsed.error.issues.map((issue) => withoutProse(issue, value))
  return Result.fail({ _tag: "InvalidValue", path: issues[0]?.path ?? [], issues })
}

/**
 * The parameters of a refinement whose failure is a named problem.
 *
 * It ends the reading of the value: what follows may rely on what was checked.
 */
export const violates = <Tag extends string>(_tag: Tag, path: Array<string | number> = []) => ({
  params: { _tag },
  path,
  abort: true,
})

/** The same problem, at a place inside a larger value. */
export const within = <P extends { readonly path: Path }>(path: Path, problem: P): P => ({
  ...problem,
  path: [...path, ...problem.path],
})

const withoutProse = (issue: z.core.$ZodIssue, value: unknown): ValueIssue => {
  const { message: _message, input: _input, path: place, ...facts } = issue
  const path = place.map((key) => (typeof key === "symbol" ? key.toString() : key))
  return { ...facts, path, ...(issue.code === "invalid_type" ? { received: kindAt(value, path) } : {}) }
}

/** What sort of value stands at a place: enough for a sentence, and nothing of the value itself. */
const kindAt = (value: unknown, path: Path): string => {
  let part = value
  for (const key of path) part = typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined
  if (part === null) return "null"
  return Array.isArray(part) ? "array" : typeof part
}
