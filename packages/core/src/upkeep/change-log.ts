/** Change logs: who changed a value, when and why, out of the audit trail of a store. */
import type { Instant } from "../time/index.js"

/** One entry of an audit trail. @german Eintrag der Änderungsliste */
export interface TrailEntry {
  /** The list in which the value is kept. */
  readonly collection: string
  readonly id: string
  readonly kind: "put" | "remove"
  readonly revision: number
  readonly at: Instant
  /** A role or a system, never a person (P8). */
  readonly by: string
  readonly reason: string
  /** The names of the fields that changed, where it is known what the value was before. */
  readonly fields?: ReadonlyArray<string>
}

/** What became of a value with one change: it was written first, changed, removed, or written again after it was gone. @german Änderung eines Werts */
export interface LoggedChange extends Pick<TrailEntry, "at" | "by" | "reason" | "revision" | "fields"> {
  readonly what: "created" | "changed" | "removed" | "restored"
}

/**
 * Who changed a value, when and why, the first change first.
 *
 * @param trail - of the whole store or a part of it, in the order of commits
 * @rule Q34, P8
 * @example
 * import { changeLog } from "@sozialraum/core/upkeep"
 * import { Instant } from "@sozialraum/core/time"
 * const at = Instant.parse("2026-10-01T08:00:00Z")
 * const of = { collection: "offers", id: "treff" }
 * const trail = [
 *   { ...of, kind: "put", revision: 1, at, by: "jugendhaus", reason: "values added" },
 *   { ...of, kind: "remove", revision: 2, at, by: "jugendamt", reason: "entered twice" },
 * ] as const
 * changeLog(trail, of).map(({ what, by }) => [what, by]) // => [["created", "jugendhaus"], ["removed", "jugendamt"]]
 */
export const changeLog = (
  trail: ReadonlyArray<TrailEntry>,
  of: Pick<TrailEntry, "collection" | "id">,
): ReadonlyArray<LoggedChange> => {
  const own = trail.filter(({ collection, id }) => collection === of.collection && id === of.id)
  return own.map(({ at, by, reason, revision, kind, fields }, place) => {
    const before = own[place - 1]?.kind
    if (kind === "remove") return { at, by, reason, revision, what: "removed" }
    if (before === "remove") return { at, by, reason, revision, what: "restored" }
    if (before === undefined && revision === 1) return { at, by, reason, revision, what: "created" }
    return { at, by, reason, revision, what: "changed", ...(fields === undefined ? {} : { fields }) }
  })
}
