/** The pen of minutes: in which language, for whom and with which names they are written; and the parts of their page. */
import { weekdayOf } from "../calendar/index.js"
import type { MinutesApprovedMeeting, MinutesDraftMeeting } from "../meeting/index.js"
import type { LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import type { Language } from "./catalogue.js"
import type { MeetingNames } from "./meeting-names.js"
import { type MinutesWords, minutesWords } from "./minutes-words.js"
import { reportWords } from "./report-words.js"

/** How minutes are told. @german Darstellung des Protokolls */
export interface MinutesStyle {
  readonly language: Language
  /** Who reads them; the members of the network, unless said otherwise. */
  readonly audience?: Audience
}

/** A meeting whose minutes are written. @german Sitzung mit Protokoll */
export type WrittenMeeting = MinutesDraftMeeting | MinutesApprovedMeeting

/** What each part is written with. @internal */
export interface MinutesPen {
  readonly words: MinutesWords
  readonly language: Language
  readonly names: MeetingNames
  readonly date: (day: LocalDate) => string
  readonly weekday: (day: LocalDate) => string
  readonly maySee: (audience: Audience) => boolean
}

/** A line of a list: what it is, the text, and what belongs to it. @internal */
export interface MinutesLine {
  readonly label?: string
  readonly text: string
  readonly notes?: ReadonlyArray<string>
}

/** A table with ready cells; the first cell of a row says what the row is about. @internal */
export interface MinutesTable {
  readonly caption: string
  readonly head: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

/** A part of the page under its own heading: paragraphs, a list, a table, and parts of its own. @internal */
export interface MinutesSection {
  readonly heading: string
  readonly paragraphs?: ReadonlyArray<string>
  readonly lines?: ReadonlyArray<MinutesLine>
  readonly table?: MinutesTable
  readonly parts?: ReadonlyArray<MinutesSection>
}

/** Minutes as every form of them is written from. @internal */
export interface MinutesPage {
  readonly language: Language
  readonly title: string
  /** Draft or approved, and since when. */
  readonly status?: { readonly draft: boolean; readonly text: string }
  readonly facts: ReadonlyArray<readonly [string, string]>
  readonly sections: ReadonlyArray<MinutesSection>
  /** What those who write and read them are reminded of. */
  readonly reminder?: string
}

/** The pen for a style. @internal */
export const minutesPen = (names: MeetingNames, { language, audience = "network" }: MinutesStyle): MinutesPen => {
  const { date, weekdays } = reportWords[language]
  return {
    words: minutesWords[language],
    language,
    names,
    date,
    weekday: (day) => weekdays[weekdayOf(day)],
    maySee: (wanted) => maySee(audience, wanted),
  }
}
