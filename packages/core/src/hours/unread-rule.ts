/** Unread rules: what stands for them, so that nothing that was not understood becomes open or closed. */
import type { OpeningRule } from "./opening-rule.js"
import { type DaySelector, isSign, isWord } from "./osm-cursor.js"
import type { OsmToken } from "./osm-tokens.js"

/** A rule of a text that was not read. */
export interface UnreadRule {
  /** The days that were read. */
  readonly days: ReadonlyArray<DaySelector>
  /** What follows them. */
  readonly rest: ReadonlyArray<OsmToken>
  readonly combine: OpeningRule["combine"] | undefined
  readonly text: string
}

/** Keeps the rules of a text in the order in which they are read, and makes those that stand for the unread ones. */
export const doubting = (): {
  readonly read: (rules: ReadonlyArray<OpeningRule>) => void
  readonly unread: (unread: UnreadRule) => ReadonlyArray<OpeningRule>
} => {
  let before: Array<OpeningRule> = []
  let partly = 0
  const read = (rules: ReadonlyArray<OpeningRule>): void => void before.push(...rules)
  return {
    read,
    unread: (unread) => {
      const days = daysOf(unread)
      if (!closes(unread)) {
        const rules = perhapsOpen(unread, days)
        read(rules)
        return rules
      }
      partly++
      const some = partly <= mostDoubts && days.length <= mostDoubts
      const rules = perhapsClosed(before, some ? days : [{}], unread.text)
      // What is in doubt on all days need not be put in doubt again.
      if (!some || days.some(isEveryDay)) before = []
      return rules
    },
  }
}

/** Beyond this the rules would be many times as long as the text. */
const mostDoubts = 10

const isEveryDay = (day: DaySelector): boolean => Object.keys(day).length === 0

/** What an unread rule says about its days: perhaps. Where it surely only adds to others, these stay as they are. */
const perhapsOpen = (unread: UnreadRule, days: ReadonlyArray<DaySelector>): ReadonlyArray<OpeningRule> =>
  days.map((day) => ({
    access: "uncertain",
    ...day,
    ...(onlyAdds(unread) ? { combine: "fallback" } : {}),
    ...(unread.text === "" ? {} : { remark: unread.text }),
  }))

const onlyAdds = ({ combine, rest }: UnreadRule): boolean =>
  !rest.some(isClosing) && (combine === "fallback" || (combine === "additional" && rest.every(isOpening)))

/** Not a comment either: one may be about an appointment. */
const isOpening = (token: OsmToken): boolean =>
  isAboutTimes(token) && token.kind !== "comment" && !isWord(token, "unknown")

/** The rules before one that closes days in a way that was not read: on these they hold perhaps, and what is closed stays. */
const perhapsClosed = (
  before: ReadonlyArray<OpeningRule>,
  days: ReadonlyArray<DaySelector>,
  remark: string,
): ReadonlyArray<OpeningRule> =>
  days.flatMap((day) =>
    before
      .flatMap((rule) => within(rule, day))
      .map((rule) => (rule.access === "closed" ? rule : perhaps(rule, remark))),
  )

/** A fallback would leave as it is what the same rule made of the day before. */
const perhaps = (rule: OpeningRule, remark: string): OpeningRule => ({
  ...rule,
  access: "uncertain",
  remark,
  ...(rule.combine === undefined ? {} : { combine: "additional" }),
})

/** The rule on some days only, if it holds on any; the whole rule where that cannot be said. */
const within = (rule: OpeningRule, day: DaySelector): ReadonlyArray<OpeningRule> => {
  const { weekdays: others, ...further } = day
  const bothWeekdays = rule.weekdays !== undefined && others !== undefined
  const ordinals = rule.ordinals ?? day.ordinals
  if (Object.keys(further).some((key) => key in rule) || (bothWeekdays && ordinals !== undefined)) return [rule]
  if (!bothWeekdays) return [{ ...rule, ...day }]
  const weekdays = rule.weekdays.filter((weekday) => others.includes(weekday))
  return weekdays.length === 0 ? [] : [{ ...rule, ...further, weekdays }]
}

/** Any day, where what follows the read days may be about others, or runs into the night after them. */
const daysOf = ({ days, rest }: UnreadRule): ReadonlyArray<DaySelector> =>
  runsOverMidnight(rest) || !rest.every(isAboutTimes) ? [{}] : days

const runsOverMidnight = (rest: ReadonlyArray<OsmToken>): boolean => {
  const times = rest.filter(({ kind }) => kind === "time").map(({ text }) => text)
  return (
    rest.some((token) => isSign(token, "+")) ||
    rest.slice(0, 2).some((token) => isWord(token, "sunset", "dusk")) ||
    rest.slice(2).some((token) => isWord(token, "sunrise", "dawn")) ||
    times.some((time, index) => time <= (times[index - 1] ?? ""))
  )
}

/** Whether it only takes hours away. */
const closes = ({ rest }: UnreadRule): boolean => {
  const last = rest.findLast(({ kind }) => kind !== "comment")
  if (last === undefined || !isClosing(last) || rest.some((token) => isSign(token, ","))) return false
  return rest.every(isAboutTimes) || !rest.some((_, at) => isHours(rest.slice(at, at + 3)))
}

const isClosing = (token: OsmToken): boolean => isWord(token, "off", "closed")

const isAboutTimes = (token: OsmToken): boolean =>
  ["time", "number", "comment"].includes(token.kind) ||
  isWord(token, "open", "off", "closed", "unknown", "sunrise", "sunset", "dawn", "dusk") ||
  (token.kind === "sign" && token.text !== ",")

const isHours = ([from, dash, to]: ReadonlyArray<OsmToken>): boolean =>
  from?.kind === "time" || (isShort(from) && isSign(dash, "-") && isShort(to))

const isShort = (token: OsmToken | undefined): boolean => token?.kind === "number" && token.text.length <= 2
