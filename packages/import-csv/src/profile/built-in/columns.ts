/** Columns of built-in profiles, written as a table. */
import type { Field } from "../../columns/field.js"
import type { ProfileColumn } from "../profile.js"

/** The columns of a profile by header. */
export const columnsOf = (
  table: Readonly<Record<string, Field | null>>,
  codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): ReadonlyArray<ProfileColumn> =>
  Object.entries(table).map(([header, field]) => ({
    header,
    field,
    ...(codes[header] === undefined ? {} : { codes: codes[header] }),
  }))
