/** The words of offers in calendars, in German and English. */
import type { AgeRange, ClosureKind, LocalDate, TargetRole } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"

/** How a language says what calendars say of offers. */
export interface OfferWords {
  readonly accessible: string
  readonly accessibleToilet: string
  readonly and: string
  readonly children: string
  readonly cost: string
  readonly easyLanguage: string
  readonly for: string
  readonly from: string
  readonly grades: string
  readonly interpreted: string
  readonly languages: string
  readonly membersOnly: string
  readonly noRegistration: string
  readonly online: string
  readonly outOfDate: string
  readonly partners: string
  readonly registration: string
  readonly stepFree: string
  readonly tentative: string
  /** Of those who are named otherwise than in the code list. */
  readonly roles: Readonly<Partial<Record<TargetRole, string>>>
  readonly with: Readonly<Record<"provider" | "school", string>>
  readonly closures: Readonly<Record<ClosureKind, string>>
  readonly rests: (closures: string) => string
  readonly only: (closures: string) => string
  readonly ages: (ages: AgeRange) => string | undefined
  readonly range: (from: string | undefined, to: string | undefined) => string
  readonly movedFrom: (moment: string) => string
  readonly daysBefore: (days: number) => string
  readonly until: (day: string) => string
  readonly paused: (from: string, to: string | undefined, reason: string) => string
  readonly day: (day: LocalDate) => string
}

const germanRange = (from: string | undefined, to: string | undefined): string =>
  from === undefined ? `bis ${to ?? ""}` : to === undefined ? `ab ${from}` : from === to ? from : `${from}–${to}`

const englishRange = (from: string | undefined, to: string | undefined): string =>
  from === undefined ? `up to ${to ?? ""}` : to === undefined ? `from ${from}` : from === to ? from : `${from}–${to}`

/** Small children are of months; who is 10 is so until the day before turning 11. */
const agesText = (
  { fromMonths, toMonths }: AgeRange,
  { years, months, range }: { readonly years: string; readonly months: string; readonly range: typeof germanRange },
): string | undefined => {
  if (fromMonths === undefined && toMonths === undefined) return undefined
  const inYears = (fromMonths ?? 0) % 12 === 0 && (toMonths === undefined || (toMonths + 1) % 12 === 0)
  const text = (count: number | undefined): string | undefined => (count === undefined ? undefined : String(count))
  if (!inYears && (toMonths ?? fromMonths ?? 0) < 36) return `${range(text(fromMonths), text(toMonths))} ${months}`
  const whole = (count: number | undefined) => (count === undefined ? undefined : Math.floor(count / 12))
  return `${range(text(whole(fromMonths)), text(whole(toMonths)))} ${years}`
}

/** The words of each language. */
export const offerWords: Readonly<Record<Language, OfferWords>> = {
  de: {
    accessible: "Barrierefreiheit",
    accessibleToilet: "barrierefreies WC",
    and: " und ",
    children: "Alter der Kinder",
    cost: "Kosten",
    easyLanguage: "einfache Sprache",
    for: "Für",
    from: "Von",
    grades: "Klasse",
    interpreted: "Übersetzung auf Anfrage",
    languages: "Sprachen",
    membersOnly: "nur für Mitglieder",
    noRegistration: "nicht nötig",
    online: "Online",
    outOfDate: "Dieser Text ist älter als das Original.",
    partners: "Gemeinsam mit",
    registration: "Anmeldung",
    roles: {
      kind: "Kinder",
      jugendlicher: "Jugendliche",
      jungerVolljaehriger: "junge Erwachsene",
      familie: "Familien",
      eltern: "Eltern",
    },
    stepFree: "stufenlos",
    tentative: "Voraussichtlich: Für diese Zeit sind noch nicht alle freien Tage bekannt.",
    with: { provider: "beim Anbieter", school: "bei der Schule" },
    closures: {
      feiertag: "an Feiertagen",
      schulferien: "in den Schulferien",
      beweglicherFerientag: "an beweglichen Ferientagen",
      unterrichtsfrei: "an unterrichtsfreien Tagen",
      schliesstag: "an Schließtagen",
    },
    rests: (closures) => `Nicht ${closures}.`,
    only: (closures) => `Nur ${closures}.`,
    ages: (ages) => agesText(ages, { years: "Jahre", months: "Monate", range: germanRange }),
    range: germanRange,
    movedFrom: (moment) => `Verlegt; war geplant für ${moment}.`,
    daysBefore: (days) =>
      days === 0 ? "bis zum selben Tag" : days === 1 ? "bis zum Tag davor" : `bis ${days} Tage vorher`,
    until: (day) => `bis ${day}`,
    paused: (from, to, reason) => `Pause ab ${from}${to === undefined ? "" : `, wieder ab ${to}`}: ${reason}`,
    day: (day) => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`,
  },
  en: {
    accessible: "Accessibility",
    accessibleToilet: "accessible toilet",
    and: " and ",
    children: "Age of the children",
    cost: "Cost",
    easyLanguage: "easy language",
    for: "For",
    from: "From",
    grades: "School year",
    interpreted: "Interpreted on request",
    languages: "Languages",
    membersOnly: "members only",
    noRegistration: "not needed",
    online: "Online",
    outOfDate: "This text is older than the original.",
    partners: "Together with",
    registration: "Registration",
    roles: {
      kind: "children",
      jugendlicher: "young people",
      jungerVolljaehriger: "young adults",
      familie: "families",
      eltern: "parents",
    },
    stepFree: "step-free",
    tentative: "Expected: not all days off are known yet for this time.",
    with: { provider: "with the provider", school: "with the school" },
    closures: {
      feiertag: "on public holidays",
      schulferien: "in the school holidays",
      beweglicherFerientag: "on movable days off",
      unterrichtsfrei: "on days without lessons",
      schliesstag: "on closing days",
    },
    rests: (closures) => `Not ${closures}.`,
    only: (closures) => `Only ${closures}.`,
    ages: (ages) => agesText(ages, { years: "years", months: "months", range: englishRange }),
    range: englishRange,
    movedFrom: (moment) => `Moved; was planned for ${moment}.`,
    daysBefore: (days) =>
      days === 0 ? "until the same day" : days === 1 ? "until the day before" : `until ${days} days before`,
    until: (day) => `until ${day}`,
    paused: (from, to, reason) => `Paused from ${from}${to === undefined ? "" : `, again from ${to}`}: ${reason}`,
    day: (day) => day,
  },
}

/** `one, two and three`. */
export const listed = ({ and }: OfferWords, parts: ReadonlyArray<string>): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")}${and}${parts.at(-1)}`
