/** Date proposals for people: why a date is proposed, what stands against it, and why others are not possible. */
import { type ClosureReason, weekdayOf } from "../calendar/index.js"
import type { InstitutionId } from "../institution/index.js"
import type {
  BusyTime,
  DateConflict,
  DateProposal,
  DateProposals,
  DateReason,
  ExcludedDates,
} from "../scheduling/index.js"
import { dateOf, type Interval } from "../time/index.js"
import type { Language } from "./catalogue.js"
import { type DateWords, dateWords } from "./dates-words.js"
import type { MeetingNames } from "./meeting-names.js"
import { listed, reportWords, spanText } from "./report-words.js"

/**
 * One proposal: when and where, then what speaks for it, what against it, and its points, one line each.
 *
 * @example
 * import { findDates } from "@sozialraum/core/scheduling"
 * import { InstitutionId } from "@sozialraum/core/institution"
 * import { describeDateProposal } from "@sozialraum/core/text"
 * import { LocalDate } from "@sozialraum/core/time"
 * const kita = InstitutionId.parse("kita")
 * const { proposals } = findDates({
 *   windows: [{ from: LocalDate.parse("2026-10-21"), to: LocalDate.parse("2026-10-22"), hours: { from: "14:00", to: "16:00" } }],
 *   participants: [{ institution: kita, attendance: "required" }],
 *   leadTime: { earliest: LocalDate.parse("2026-10-11"), days: 10 },
 * })
 * const names = { institution: () => "Kita am Lennershof" }
 * proposals.map((proposal) => describeDateProposal(proposal, "de", names)) // => ["Mittwoch, 21. Oktober 2026, 14:00–16:00 Uhr\n- Dafür: die eine Einrichtung kann, soweit bekannt; die Einladungsfrist von 10 Tagen ist gewahrt, wenn bis zum 11. Oktober 2026 eingeladen wird\n- 24 Punkte (1 × frei, soweit bekannt: 24)"]
 */
export const describeDateProposal = (proposal: DateProposal, language: Language, names: MeetingNames): string => {
  const pen = penOf(language, names)
  const { words } = pen
  const { place, reasons, conflicts, parts } = proposal
  const where = place === undefined ? [] : [words.place(names.institution(place.institution), place.room?.name)]
  const scored = parts.map(({ part, count, points }) => `${count} × ${words.part[part]}: ${points}`)
  return [
    [whenText(proposal.interval, pen), ...where].join(", "),
    ...line(
      words.speaksFor,
      reasons.map((reason) => reasonText(reason, pen)),
    ),
    ...line(
      words.speaksAgainst,
      conflicts.map((conflict) => conflictText(conflict, pen)),
    ),
    `- ${words.score(proposal.score, scored.join("; "))}`,
  ].join("\n")
}

/**
 * What became of the dates that are not proposed: how many were looked at, what made others impossible, and what would open
 * some; then which calendars are missing. One line each.
 */
export const describeExcludedDates = (found: DateProposals, language: Language, names: MeetingNames): string => {
  const pen = penOf(language, names)
  const { words, common } = pen
  const { candidates, possible, proposals, excluded, untold } = found
  const shown = proposals.length
  return [
    candidates === 0 ? words.noCandidates : words.counted(candidates, possible, shown),
    ...excluded.map((one) => `- ${exclusionText(one, pen)}: ${words.excludes(one.dates, one.opens)}`),
    ...untold.map(({ closure, institutions }) =>
      words.untold(
        words.kinds[closure],
        institutions.length === 0 ? undefined : listed(common, named(institutions, pen)),
      ),
    ),
  ].join("\n")
}

/** All proposals as a numbered list in Markdown, and under it what became of the other dates. @rule Q1 */
export const dateProposalsMarkdown = (found: DateProposals, names: MeetingNames, language: Language): string =>
  [
    ...found.proposals.map((proposal, index) => {
      const [head = "", ...rest] = describeDateProposal(proposal, language, names).split("\n")
      return [`${index + 1}. **${head}**`, ...rest.map((text) => `   ${text}`)].join("\n")
    }),
    describeExcludedDates(found, language, names),
  ].join("\n\n")

interface Pen {
  readonly words: DateWords
  readonly common: (typeof reportWords)["de"]
  readonly names: MeetingNames
}

const penOf = (language: Language, names: MeetingNames): Pen => ({
  words: dateWords[language],
  common: reportWords[language],
  names,
})

const line = (head: string, parts: ReadonlyArray<string>): ReadonlyArray<string> =>
  parts.length === 0 ? [] : [`- ${head}: ${parts.join("; ")}`]

const named = (institutions: ReadonlyArray<InstitutionId>, { names }: Pen): ReadonlyArray<string> =>
  institutions.map((id) => names.institution(id))

const whenText = ({ start, end }: Interval, { words, common }: Pen): string => {
  const [day, last] = [dateOf(start), dateOf(end)]
  const begin = `${common.weekdays[weekdayOf(day)]}, ${common.date(day)}`
  return words.at(begin, start.slice(11), last === day ? end.slice(11) : `${common.date(last)} ${end.slice(11)}`)
}

const reasonText = (reason: DateReason, pen: Pen): string => {
  const { words, common, names } = pen
  switch (reason.kind) {
    case "allCan":
      return words.allCan(reason.institutions)
    case "answeredYes":
      return words.answeredYes(listed(common, named(reason.institutions, pen)))
    case "noClosure":
      return words.noClosure(reason.closures.map((kind) => words.kinds[kind]))
    case "host":
      return words.host(names.institution(reason.institution), reason.place, reason.of)
    case "room":
      return words.room(reason.room, reason.seats, reason.stepFree === true)
    case "leadTime":
      return words.leadTime(reason.days, common.date(reason.inviteBy))
    case "usualTime":
      return words.usualTime(reason.start)
  }
}

const conflictText = (conflict: DateConflict, pen: Pen): string => {
  const { words, common, names } = pen
  const who = (institutions: ReadonlyArray<InstitutionId>): string => listed(common, named(institutions, pen))
  switch (conflict.kind) {
    case "closed":
      return words.closed(who(conflict.institutions), conflict.institutions.length, closuresText(conflict.because, pen))
    case "busy":
      return words.busy(
        names.institution(conflict.institution),
        busyText(conflict, pen),
        whenText(conflict.interval, pen),
      )
    case "answeredNo":
      return words.answeredNo(who(conflict.institutions))
    case "answeredIfNeedBe":
      return words.answeredIfNeedBe(who(conflict.institutions))
    case "ratherNot":
      return words.ratherNot(closuresText(conflict.because, pen))
    case "unknown":
      return words.unknown(
        conflict.institutions.length === 0 ? words.own : who(conflict.institutions),
        [
          ...conflict.calendars.map(({ name, known: { to } }) =>
            words.endsBefore(name, to === undefined ? undefined : common.date(to)),
          ),
          ...conflict.inParts.map(({ closure }) => words.onlyIn(closure.reason, closure.onlyIn ?? "")),
        ].join(", "),
      )
    case "hostNotFree": {
      const house = names.institution(conflict.institution)
      const taken = conflict.taken.map(
        (time) => `${time.room}: ${busyText(time, pen)}, ${whenText(time.interval, pen)}`,
      )
      return taken.length === 0 ? words.hostAway(house) : words.roomsTaken(house, taken.join("; "))
    }
    case "outsideOpeningHours":
      return words.outsideOpeningHours(names.institution(conflict.institution))
    case "roomToAsk":
      return words.roomToAsk(names.institution(conflict.institution), conflict.room)
    case "noHost":
      return words.noHost
  }
}

const busyText = ({ because }: Pick<BusyTime, "because">, { words, names }: Pen): string => {
  switch (because.kind) {
    case "meeting":
      return words.meeting(names.conference?.(because.conference) ?? because.conference)
    case "booking":
      return words.booking(because.borrower === undefined ? undefined : names.institution(because.borrower))
    case "notOperating":
      return words.notOperating
    case "notUsable":
      return words.notUsable[because.why]
    case "other":
      return because.asWritten
  }
}

const closuresText = (because: ReadonlyArray<ClosureReason>, { common }: Pen): string =>
  because.map(({ closure }) => `${closure.reason}, ${spanText(common, closure)}`).join("; ")

const exclusionText = (excluded: ExcludedDates, pen: Pen): string => {
  const { words, common, names } = pen
  switch (excluded.because) {
    case "leadTime":
      return words.tooEarly(excluded.days, common.date(excluded.earliest))
    case "never":
      return words.never(words.kinds[excluded.closure], closuresText(excluded.closures, pen))
    case "required": {
      const { answeredNo, closed, busy } = excluded
      const why = [
        ...(answeredNo === 0 ? [] : [words.refused(answeredNo)]),
        ...(closed === 0 ? [] : [words.isClosed(closed)]),
        ...(busy === 0 ? [] : [words.isBusy(busy)]),
      ]
      return words.required(names.institution(excluded.institution), why.join(", "))
    }
    case "room":
      return words.noRoom
    case "seats":
      return words.tooFewSeats(excluded.wanted, excluded.most)
    case "stepFree":
      return words.hasSteps
  }
}
