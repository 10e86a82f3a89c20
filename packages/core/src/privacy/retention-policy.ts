/** Retention policies: how long a network keeps what could tell of the people behind its institutions. */
import * as z from "zod"

/** So many whole months, at most a hundred years. @unit months */
const months = (usual: number) => z.int().nonnegative().max(1200).default(usual)

/**
 * For how long after its purpose is over something is kept; without an entry, for as long as P8 says. The name of a contact
 * person has a day of its own and ends then at the latest.
 *
 * Minutes are kept: they name institutions and functions. Who changed something, when and why, is kept, too: a change log holds
 * roles from the start. What a value was before is kept for a time only: long enough to ask back about a year's work.
 *
 * @german Aufbewahrungsfristen
 * @rule P8, R52
 */
export const RetentionPolicy = z
  .strictObject({
    /** A delegate's mailbox, from the end of the membership or of the delegation. @unit months */
    delegateMailMonths: months(12),
    /** A contact person's name, from the end of the contact point. @unit months */
    contactPersonMonths: months(12),
    /** In which functions somebody came to a meeting, from its day; that the institution came stays. @unit months */
    attendanceMonths: months(24),
    /** In which functions somebody answered for a use, from its end, or told of a damage or a breakdown, from its end. @unit months */
    bookingMonths: months(24),
    /** Questions and answers about a request, and who answered for it, from the decision, or the end of the time asked for. @unit months */
    requestMonths: months(12),
    /** To whose mailboxes an invitation was sent, from the end of the meeting: then nobody answers any more. @unit months */
    invitationMonths: months(1),
    /** A feed token whose address is closed, from the day on which it was: for as long as somebody asks who could read. @unit months */
    feedTokenMonths: months(12),
    /**
     * What an import changed, from its day, where a later one holds; what a source says no longer, from the day on which it was
     * missed; the cells of lists of a source, from its last delivery. @unit months
     */
    importMonths: months(24),
    /** What a value was before, from the day on which it was changed or removed. @unit months */
    historyMonths: months(24),
  })
  .readonly()
export type RetentionPolicy = z.infer<typeof RetentionPolicy>

/** The policy of P8. @german Übliche Aufbewahrungsfristen @rule P8 */
export const usualRetention: RetentionPolicy = RetentionPolicy.parse({})
