/** Using profiles: which one is taken for a list, and why. */
import type { RawColumn } from "../columns/recognise.js"
import { type CsvFinding, finding } from "../finding.js"
import type { CsvOptions } from "../report.js"
import { chooseProfile } from "./choose.js"
import { locate, shareLocated } from "./locate.js"
import type { Profile } from "./profile.js"

/**
 * Why a profile was taken: somebody named it, the last delivery of the source had it, or its signs stand in the list.
 *
 * @german Profilgrund
 */
export type ProfileReason = "named" | "lastDelivery" | "headers"

/** The profile with which a list was read. @german Benutztes Profil */
export interface UsedProfile {
  readonly id: string
  readonly version: number
  /** How well it fits, from 0 to 1. */
  readonly score: number
  readonly because: ProfileReason
  readonly profile: Profile
}

/** The profile for a list, if any, and what is worth saying about the choice. */
export interface ProfileUse {
  readonly used?: UsedProfile
  readonly findings: ReadonlyArray<CsvFinding>
}

/** What is known about profiles. */
export type KnownProfiles = Pick<CsvOptions, "profile" | "profiles" | "lastProfile">

/**
 * The profile for a list: the one that was named, that of the last delivery if it still fits, or one whose signs the
 * list shows. A named one that shares no column with the list is not used, and with `null` none is.
 */
export const profileFor = (columns: ReadonlyArray<RawColumn>, known: KnownProfiles): ProfileUse => {
  const { profile: named, lastProfile: last, profiles = [] } = known
  if (named === null) return { findings: [] }
  if (named !== undefined) {
    const score = fitOf(named, columns)
    return score === 0
      ? { findings: [finding("ProfileMisfit", { profile: named.id })] }
      : { used: used(named, score, "named"), findings: [] }
  }
  const again = last === undefined ? 0 : fitOf(last, columns)
  if (last !== undefined && last.version > 0 && again >= stillFits)
    return { used: used(last, again, "lastDelivery"), findings: [] }
  const choice = chooseProfile(columns, profiles)
  if (choice._tag === "Chosen")
    return { used: used(choice.fit.profile, choice.fit.score, "headers"), findings: notAgain(last) }
  if (last !== undefined && again >= stillFits)
    return { used: used(last, again, "lastDelivery"), findings: ambiguous(choice) }
  return { findings: [...notAgain(last), ...ambiguous(choice)] }
}

const used = (profile: Profile, score: number, because: ProfileReason): UsedProfile => ({
  id: profile.id,
  version: profile.version,
  score,
  because,
  profile,
})

/** Half of the columns may have gone before it is another list. */
const stillFits = 0.5

/** The share of the profile's columns in the list; without headers only a list of as many columns is the same. */
const fitOf = (profile: Profile, columns: ReadonlyArray<RawColumn>): number => {
  const headers = columns.map(({ header }) => header)
  const headless = headers.every((header) => header === "")
  if (headless && profile.columns.length !== columns.length) return 0
  return Math.round(shareLocated(locate(profile, headers)) * 100) / 100
}

/** A mapping at which nobody has looked is given up without a word: recognition does as well. */
const notAgain = (last: Profile | undefined): ReadonlyArray<CsvFinding> =>
  last === undefined || last.version === 0 ? [] : [finding("ProfileNotAgain", { profile: last.id })]

const ambiguous = (choice: ReturnType<typeof chooseProfile>): ReadonlyArray<CsvFinding> =>
  choice._tag === "Ambiguous"
    ? [finding("ProfileAmbiguous", { profiles: choice.fits.map(({ profile }) => profile.id) })]
    : []
