/** What cells give: values, and what of the cell is none. */

/** What a cell gave, and what in it could not be read. @german Gelesene Zelle */
export interface Readable {
  readonly values: ReadonlyArray<string>
  readonly unread: ReadonlyArray<string>
  /** Values of which a slip of the list was mended: they are not quite what stands there. Missing where there are none. */
  readonly mended?: ReadonlyArray<string>
}

/** One part of a cell, read or not. */
export type ReadPart = { readonly value: string; readonly mended: boolean } | { readonly unread: string }

/** All parts of a cell, each value once. */
export const readable = (parts: ReadonlyArray<ReadPart>): Readable => {
  const read = parts.flatMap((part) => ("value" in part ? [part] : []))
  const mended = distinct(read.flatMap((part) => (part.mended ? [part.value] : [])))
  return {
    values: distinct(read.map(({ value }) => value)),
    unread: parts.flatMap((part) => ("unread" in part ? [part.unread] : [])),
    ...(mended.length === 0 ? {} : { mended }),
  }
}

const distinct = (values: ReadonlyArray<string>): ReadonlyArray<string> =>
  values.length < 2 ? values : [...new Set(values)]
