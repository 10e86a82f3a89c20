/** E-mail addresses in cells. */

/** What a cell gave, and what in it could not be read. @german Gelesene Zelle */
export interface Readable {
  readonly values: ReadonlyArray<string>
  readonly unread: ReadonlyArray<string>
}

/** Reads every e-mail address of a cell; letters stay as written. */
export const readEmails = (cell: string): Readable => {
  if (address.test(cell)) return { values: [cell], unread: [] }
  const parts = cell.split(/[\s,;<>]+|(?<=\S)\/(?=\S)/).map((part) => part.replace(/^(?:mailto|e-?mail):/i, ""))
  const filled = parts.filter((part) => /[\p{L}\p{N}]/u.test(part) && !connecting.test(part))
  const values = filled.filter((part) => address.test(part))
  return { values: [...new Set(values)], unread: filled.filter((part) => !address.test(part)) }
}

const connecting = /^(?:oder|und|o\.|u\.)$/i

/** The form that core asks for. */
const address = /^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/
