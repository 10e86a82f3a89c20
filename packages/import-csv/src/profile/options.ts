/** What a profile gives to the reading of a list, beside the meaning of its columns. */
import type { Address } from "@sozialraum/core/institution"
import { plainText } from "../columns/header-names.js"
import type { KeyFile } from "../kinds/key-file.js"
import type { CsvOptions } from "../report.js"
import type { RawRecord } from "../table/records.js"
import { meaning } from "../values/null-token.js"
import { headerKey } from "./header-key.js"
import type { Located } from "./locate.js"
import type { Profile } from "./profile.js"

/** The caller's options, with what the profile says where the caller says nothing. */
export const withProfile = (options: CsvOptions, profile: Profile | undefined): CsvOptions => {
  if (profile === undefined) return options
  const { type, near, crs } = { ...pick(profile), ...options }
  return {
    ...options,
    ...(type === undefined ? {} : { type }),
    ...(near === undefined ? {} : { near }),
    ...(crs === undefined ? {} : { crs }),
  }
}

/**
 * The codes of a profile's columns as key files.
 *
 * A code that the profile does not know stands for itself: one new code does not take the meaning from all others.
 */
export const keyFilesOf = (
  { said }: Located,
  raw: ReadonlyArray<{ readonly header: string }>,
  records: ReadonlyArray<RawRecord>,
): ReadonlyArray<KeyFile> =>
  [...said].flatMap(([index, { codes }]) => {
    if (codes === undefined) return []
    const words = new Map(Object.entries(codes))
    for (const { cells } of records) {
      const cell = cells[index] ?? ""
      if (cell === "" || words.has(cell)) continue
      const code = meaning(cell)
      if (code !== "" && !words.has(code)) words.set(code, code)
    }
    return [{ subject: headerKey(raw[index]?.header ?? ""), words }]
  })

/** The institution types behind the words of a list, by words as they are compared. */
export const typeWordsOf = ({ typeWords = {} }: Profile): ReadonlyMap<string, string> =>
  new Map(Object.entries(typeWords).map(([word, type]) => [plainText(word.trim()), type]))

/** An address with what the profile says of all institutions where the row does not say it. */
export const withDefaults = (address: Address, defaults: Profile["defaults"]): Address =>
  defaults === undefined ? address : { ...defaults, ...address }

const pick = ({ type, near, crs }: Profile): Partial<Pick<CsvOptions, "type" | "near" | "crs">> => ({
  ...(type === undefined ? {} : { type }),
  ...(near === undefined ? {} : { near }),
  ...(crs === undefined ? {} : { crs }),
})
