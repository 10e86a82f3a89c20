/** Finding the columns of a profile in a list: by header, however the columns are ordered. */
import { countedKeys, headerKey } from "./header-key.js"
import type { Profile, ProfileColumn } from "./profile.js"

/** Where the columns of a profile stand in a list. */
export interface Located {
  /** What the profile says of the column with this index. */
  readonly said: ReadonlyMap<number, ProfileColumn>
  /** What the profile knows and the list does not have. */
  readonly gone: ReadonlyArray<ProfileColumn>
}

/** Finds the columns of a profile; positions count only in a list without header, aliases only for what is not found. */
export const locate = ({ columns }: Profile, headers: ReadonlyArray<string>): Located => {
  const headless = headers.every((header) => header === "")
  const indexes = new Map<string, number>(
    countedKeys(headers).flatMap((counted, index) =>
      counted === undefined ? [] : [[`${counted.key}#${counted.occurrence}`, index] as const],
    ),
  )
  const said = new Map<number, ProfileColumn>()
  const take = (column: ProfileColumn, index: number | undefined): boolean => {
    if (index === undefined || said.has(index)) return false
    said.set(index, column)
    return true
  }
  const byHeader = ({ header, occurrence = 1 }: ProfileColumn): number | undefined =>
    header === undefined ? undefined : indexes.get(`${headerKey(header)}#${occurrence}`)
  const rest = columns.filter((column) => !take(column, headless ? positionIn(column, headers) : byHeader(column)))
  const gone = rest.filter(
    (column) => headless || !(column.aliases ?? []).some((header) => take(column, byHeader({ ...column, header }))),
  )
  return { said, gone }
}

/** The share of a profile's columns that a list has, from 0 to 1. */
export const shareLocated = ({ said, gone }: Located): number =>
  said.size === 0 ? 0 : said.size / (said.size + gone.length)

const positionIn = ({ position }: ProfileColumn, headers: ReadonlyArray<string>): number | undefined =>
  position !== undefined && position < headers.length ? position : undefined
