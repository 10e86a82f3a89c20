/** Operands: what stands behind the name of a command. */
import type { Context } from "./context.js"
import type { WrongUsage } from "./failure.js"

/** The one operand of a command. @problem WrongUsage - thrown where there is none, or more than one */
export const operand = ({ operands }: Context, name: string): string => {
  const [first, second] = operands
  if (first === undefined) throw missing(name)
  if (second !== undefined) throw tooMany(second)
  return first
}

/** The operand of a command that takes one or none. @problem WrongUsage - thrown where there is more than one */
export const optionalOperand = ({ operands: [first, second] }: Context): string | undefined => {
  if (second !== undefined) throw tooMany(second)
  return first
}

/** Ends a command that takes no operand where there is one. @problem WrongUsage - thrown */
export const noOperand = ({ operands: [first] }: Context): void => {
  if (first !== undefined) throw tooMany(first)
}

/** The operands of a command that takes one or more. @problem WrongUsage - thrown where there is none */
export const operands = ({ operands: given }: Context, name: string): ReadonlyArray<string> => {
  if (given.length === 0) throw missing(name)
  return given
}

const tooMany = (argument: string): WrongUsage => ({
  _tag: "WrongUsage",
  path: [],
  because: "unknownOption",
  argument,
})

const missing = (argument: string): WrongUsage => ({
  _tag: "WrongUsage",
  path: [],
  because: "missingOperand",
  argument,
})
