/** The time of the last change: from what the store tells of changes, and never going back. */
import type { Change } from "@sozialraum/store"

/** Follows the changes of a part of a network. @german Änderungszeit */
export interface ChangeTime {
  /** Takes note of changes, in the order of the store. */
  readonly observe: (changes: ReadonlyArray<Change>) => void
  /**
   * The time of a state that nobody was told of before: an instant in whole seconds, as HTTP knows them, and later than all
   * that were told; `undefined` where nothing has ever changed.
   */
  readonly next: () => string | undefined
}

/**
 * A time that rises by a second at least with every commit, whatever times the writers gave: after a restart it is the same.
 *
 * @param now - where it is known: no time is told that has not come yet, unless two changes come in one second
 */
export const changeTime = (now?: () => string): ChangeTime => {
  let followed: { readonly commit: string; readonly seconds: number } | undefined
  let told = -1
  return {
    observe: (changes) => {
      for (const { at, by, reason } of changes) {
        const commit = `${at} ${by} ${reason}`
        if (commit === followed?.commit) continue
        const seconds = Math.floor(Date.parse(at) / 1000) || 0
        followed = { commit, seconds: Math.max(seconds, (followed?.seconds ?? -1) + 1) }
      }
    },
    next: () => {
      if (followed === undefined) return undefined
      const come =
        now === undefined ? followed.seconds : Math.min(followed.seconds, Math.floor(Date.parse(now()) / 1000))
      told = Math.max(come, told + 1)
      return new Date(told * 1000).toISOString().replace(".000Z", "Z")
    },
  }
}
