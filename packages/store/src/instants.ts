/** Instants as texts: which of two came first, to the last digit. */

/** A point in time: whole seconds since 1970, and the digits that follow. */
export interface ReadInstant {
  readonly seconds: number
  /** Without zeros at the end. */
  readonly fraction: string
}

/** Reads an instant; `undefined` where the text is none. */
export const readInstant = (text: string): ReadInstant | undefined => {
  const [, whole = "", fraction = ""] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.(\d{1,30}))?Z$/.exec(text) ?? []
  const ms = Date.parse(`${whole}Z`)
  return Number.isNaN(ms) ? undefined : { seconds: ms / 1000, fraction: fraction.replace(/0{1,30}$/, "") }
}

/** Below 0 where the left one comes first. */
export const compareInstants = (left: ReadInstant, right: ReadInstant): number => {
  if (left.seconds !== right.seconds) return left.seconds - right.seconds
  if (left.fraction === right.fraction) return 0
  return left.fraction < right.fraction ? -1 : 1
}
