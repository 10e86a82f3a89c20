/** Written values: what an import wrote for each institution, so that it can be told and undone. */
import {
  type Attributed,
  type DirectoryEntry,
  type DirectoryList,
  type InstitutionId,
  type WrittenValue,
  writtenFields,
} from "@sozialraum/core"

/** What was written for each institution; what several share stands with the first. */
export type WrittenValues = ReadonlyMap<InstitutionId, ReadonlyArray<WrittenValue>>

/** Gives each written value to the entry that it belongs to. */
export const writtenFor = (
  entries: ReadonlyArray<DirectoryEntry>,
  written: ReadonlyArray<WrittenValue>,
): WrittenValues => {
  const left = new Map(written.map((one) => [`${one.list} ${one.id}`, one]))
  const take = (key: string): ReadonlyArray<WrittenValue> => {
    const found = left.get(key)
    left.delete(key)
    return found === undefined ? [] : [found]
  }
  return new Map(
    entries.map(({ institution, site, contactPoint, provider }) => [
      institution.id,
      [
        ...take(`institutions ${institution.id}`),
        ...take(`sites ${site.id}`),
        ...take(`contactPoints ${contactPoint.id}`),
        ...(provider === undefined ? [] : take(`providers ${provider.id}`)),
      ],
    ]),
  )
}

/** The fields that changed in some values of one list. */
export const writtenIn = <A extends Attributed & { readonly id: string }>(
  list: DirectoryList,
  changed: ReadonlyArray<{ readonly before: A; readonly after: A }>,
): ReadonlyArray<WrittenValue> =>
  changed.flatMap(({ before, after }): ReadonlyArray<WrittenValue> => {
    const fields = writtenFields(before, after)
    return fields.length === 0 ? [] : [{ wrote: "fields", list, id: after.id, fields }]
  })

/** Two accounts of the same institutions as one. */
export const bothWritten = (one: WrittenValues, other: WrittenValues): WrittenValues =>
  new Map([...one.keys(), ...other.keys()].map((id) => [id, [...(one.get(id) ?? []), ...(other.get(id) ?? [])]]))
