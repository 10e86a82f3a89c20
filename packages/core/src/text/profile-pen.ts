/** The pen of a profile: in which language and at which level its sections are written. */
import type { Taxonomy, TextLevel, TopicCode } from "../offer/index.js"
import type { Weekday } from "../time/index.js"
import type { Language } from "./catalogue.js"
import type { ProfileWords } from "./profile-words.js"
import { listed, type ReportWords } from "./report-words.js"

/** How a profile is told. @german Darstellung des Profils */
export interface ProfileStyle {
  readonly language: Language
  /** Of the texts of offers, as far as they are there in it; usual ones, unless said otherwise. */
  readonly level?: TextLevel
  /** That of the catalogue: `offerTopics`, unless a network has its own. */
  readonly taxonomy?: Taxonomy
}

/** What each section is written with. @internal */
export interface ProfilePen extends Required<ProfileStyle> {
  readonly words: ProfileWords
  readonly common: ReportWords
  readonly topic: (code: TopicCode) => string
}

/** Weekdays in a sentence. @internal */
export const weekdays = ({ common }: ProfilePen, days: ReadonlyArray<Weekday>): string =>
  listed(
    common,
    days.map((day) => common.weekdays[day]),
  )
