/** Choosing a profile: the one whose signs a list shows, or none where nothing decides. */
import type { Field } from "../columns/field.js"
import { meaningOfHeader } from "../columns/header-names.js"
import type { RawColumn } from "../columns/recognise.js"
import { meaning } from "../values/null-token.js"
import { builtInProfiles } from "./built-in/index.js"
import { type HeaderKey, headerKey } from "./header-key.js"
import { locate } from "./locate.js"
import type { Profile } from "./profile.js"

/** A profile, and how well a list shows its signs. @german Profilvorschlag */
export interface ProfileFit {
  readonly profile: Profile
  /** From 0 to 1. */
  readonly score: number
}

/** Which profile a list is for: one, or several that fit alike. @german Profilwahl */
export type ProfileChoice =
  | { readonly _tag: "Chosen"; readonly fit: ProfileFit }
  | { readonly _tag: "Ambiguous"; readonly fits: ReadonlyArray<ProfileFit> }
  | { readonly _tag: "None" }

/**
 * Chooses the profile whose signs a list shows best, by its headers and where the profile asks for it by cells.
 *
 * Of profiles that fit alike one that was given comes before a built-in one; of several given ones none is taken. A
 * given profile replaces the built-in one with its id, and of several with one id the highest version counts.
 */
export const chooseProfile = (columns: ReadonlyArray<RawColumn>, given: ReadonlyArray<Profile>): ProfileChoice => {
  const keys = new Set(columns.map(({ header }) => headerKey(header)))
  const fits = newest(given)
    .flatMap((profile) => {
      const score = scoreOf(profile, columns, keys)
      return score === 0 ? [] : [{ profile, score }]
    })
    .toSorted((a, b) => b.score - a.score)
  const best = fits.filter(({ score }) => score >= (fits[0]?.score ?? 0) - alike)
  const own = best.filter(({ profile }) => !builtInProfiles.includes(profile))
  const [fit, ...others] = own.length > 0 ? own : best
  if (fit === undefined) return { _tag: "None" }
  return others.length === 0 ? { _tag: "Chosen", fit } : { _tag: "Ambiguous", fits: [fit, ...others] }
}

/** The share of its signs that a list must show. */
const leastShare = 0.7

/** Profiles whose scores differ by no more fit alike. */
const alike = 0.01

/** Fewer headers than these stand in lists of everybody. */
const fewestSigns = 3

/** A header that says the same in another word: it counts only beside cells that show the source. */
const otherWord = 0.8

/** The profiles to try, one for each id. */
const newest = (given: ReadonlyArray<Profile>): ReadonlyArray<Profile> => {
  const byId = new Map<string, Profile>(builtInProfiles.map((profile) => [profile.id, profile]))
  for (const profile of given) {
    const other = byId.get(profile.id)
    if (other === undefined || builtInProfiles.includes(other) || profile.version > other.version)
      byId.set(profile.id, profile)
  }
  return [...byId.values()]
}

/** How well a list shows the signs of a profile, a little less where it has columns that the profile does not know; 0 for no fit. */
const scoreOf = (profile: Profile, columns: ReadonlyArray<RawColumn>, keys: ReadonlySet<HeaderKey>): number => {
  const signs = new Set(profile.recognise.headers.map(headerKey))
  if (signs.size < fewestSigns) return 0
  const spelt = [...signs].filter((sign) => spellingsOf(profile, sign).some((key) => keys.has(key)))
  const meant = profile.recognise.cells === undefined ? 0 : countMeant(profile, signs, spelt, columns)
  const share = (spelt.length + otherWord * meant) / signs.size
  if (spelt.length === 0 || share < leastShare || !showsCells(profile, columns)) return 0
  const named = columns.filter(({ header }) => header !== "").length
  const known = locate(
    profile,
    columns.map(({ header }) => header),
  ).said.size
  return Math.round(share * (0.8 + 0.2 * Math.min(1, known / Math.max(1, named))) * 100) / 100
}

/** A header of a profile with all of its spellings. */
const spellingsOf = ({ columns }: Profile, sign: HeaderKey): ReadonlyArray<HeaderKey> => {
  const column = columns.find(({ header }) => header !== undefined && headerKey(header) === sign)
  return [sign, ...(column?.aliases ?? []).map(headerKey)]
}

/** How many of the signs that are missing a list says in another word. */
const countMeant = (
  { columns: said }: Profile,
  signs: ReadonlySet<HeaderKey>,
  spelt: ReadonlyArray<HeaderKey>,
  columns: ReadonlyArray<RawColumn>,
): number => {
  const missing = said.flatMap(({ header = "", field }) => {
    const key = headerKey(header)
    return field != null && signs.has(key) && !spelt.includes(key) ? [field] : []
  })
  const others: Array<ReadonlyArray<Field>> = columns.flatMap(({ header }) =>
    signs.has(headerKey(header)) ? [] : [meaningOfHeader(header)?.fields ?? []],
  )
  let meant = 0
  for (const field of missing) {
    const at = others.findIndex((fields) => fields.includes(field))
    if (at < 0) continue
    others.splice(at, 1)
    meant++
  }
  return meant
}

const sampleSize = 400

const nearlyAll = 0.9

/** Whether the cells are those of the source, in the column of that header or of the same meaning. */
const showsCells = ({ recognise: { cells }, columns: said }: Profile, columns: ReadonlyArray<RawColumn>): boolean => {
  if (cells === undefined) return true
  const key = headerKey(cells.header)
  const field = said.find(({ header = "" }) => headerKey(header) === key)?.field
  const column =
    columns.find(({ header }) => headerKey(header) === key) ??
    columns.find(({ header }) => field != null && meaningOfHeader(header)?.fields.includes(field) === true)
  const rows = column?.cells.length ?? 0
  const step = Math.max(1, Math.floor(rows / sampleSize))
  const sample: Array<string> = []
  for (let row = 0; row < rows; row += step) {
    const cell = meaning(column?.cells.at(row) ?? "")
    if (cell !== "") sample.push(cell)
  }
  const shown = sample.filter((cell) => cells.startsWith.some((start) => cell.startsWith(start)))
  return sample.length > 0 && shown.length >= sample.length * nearlyAll
}
