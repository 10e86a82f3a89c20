/** Sentences for what a value must keep beyond its shape, and for shapes themselves. */
import * as z from "zod"
import type { InvalidValue, ValueIssue } from "../problem.js"
import { type Language, pathText } from "./catalogue.js"

/** The rules that schemas check, as `violates` names them. */
export const constraints: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    AgesReversed: "Das Höchstalter darf nicht unter dem Mindestalter liegen (R13).",
    AgendaOrderRepeats: "Zwei Tagesordnungspunkte haben dieselbe Nummer (R28).",
    ConvenorsOverlap: "An einem Tag dürfen nicht zwei Einrichtungen einberufen (R20).",
    CountAndUntil: "Eine Wiederholung endet nach einer Anzahl oder an einem Tag, nicht beides.",
    ListingIdTooLong: "Die Kennung eines Listeneintrags hat höchstens 180 Zeichen.",
    IntervalEmpty: "Das Ende muss nach dem Anfang liegen.",
    LeftWithoutEnd: "Eine beendete Mitgliedschaft braucht den Tag, an dem sie endete (R21).",
    MonthDayOfWeek: "Eine wöchentliche Wiederholung hat keine Tage des Monats.",
    NoSuchTime: "Diesen Tag oder diese Uhrzeit gibt es nicht, oder das Jahr liegt nicht zwischen 1800 und 2999.",
    OrdinalOutsideMonth: "„Der wievielte Wochentag“ gibt es nur monatlich oder jährlich.",
    OverriddenTwice: "Derselbe Termin einer Serie ist zweimal geändert.",
    OwnParent: "Ein Gebiet liegt nicht in sich selbst (R2).",
    SetPositionAlone: "Eine Auswahl aus den Tagen braucht eine Angabe, welche Tage es sind.",
    SitePeriodsOverlap: "Derselbe Standort darf an einem Tag nicht zweimal gelten (R5).",
    UnknownZone: "Diese Zeitzone gibt es nicht.",
    ProvidersOverlap: "An einem Tag dürfen nicht zwei Träger verantwortlich sein (R6).",
    PublicProviderRecognised: "Ein öffentlicher Träger wird nicht nach § 75 SGB VIII anerkannt (R8).",
    RingOpen: "Die Linie einer Fläche muss an ihrem Anfang enden.",
    SlotEmpty: "Die Zeit muss enden, nachdem sie anfängt.",
    SozialraumWithoutArea: "Ein Sozialraum braucht Gebietseinheiten oder eine Fläche (R3).",
    StatusesOverlap: "An einem Tag darf nicht mehr als ein Betriebszustand gelten (R5).",
    TwoPrimaryParents: "An einem Tag darf es je Gebietsart nur ein Hauptgebiet geben (R2).",
    UntilBeforeStart: "Die Wiederholung endet, bevor die Serie anfängt.",
    ValidityEmpty: "Das Ende der Gültigkeit muss nach ihrem Anfang liegen (R5).",
  },
  en: {
    AgesReversed: "The highest age cannot be below the lowest (R13).",
    AgendaOrderRepeats: "Two agenda items have the same number (R28).",
    ConvenorsOverlap: "Two institutions cannot convene on the same day (R20).",
    CountAndUntil: "A recurrence ends after a count or on a day, not both.",
    ListingIdTooLong: "The id of a listing has at most 180 characters.",
    IntervalEmpty: "The end must be after the start.",
    LeftWithoutEnd: "A membership that was left needs the day on which it ended (R21).",
    MonthDayOfWeek: "A weekly recurrence has no days of the month.",
    NoSuchTime: "There is no such day or time, or the year is not between 1800 and 2999.",
    OrdinalOutsideMonth: "Which one of the weekdays is meant can only be said monthly or yearly.",
    OverriddenTwice: "The same occurrence of a series is changed twice.",
    OwnParent: "A unit does not lie in itself (R2).",
    SetPositionAlone: "A choice among the days needs to know which days there are.",
    SitePeriodsOverlap: "The same site cannot hold twice on a day (R5).",
    UnknownZone: "There is no such time zone.",
    ProvidersOverlap: "Two providers cannot be responsible on the same day (R6).",
    PublicProviderRecognised: "A public provider is not recognised under section 75 SGB VIII (R8).",
    RingOpen: "The line of an area must end where it begins.",
    SlotEmpty: "The hours must end after they begin.",
    SozialraumWithoutArea: "A Sozialraum needs spatial units or a geometry (R3).",
    StatusesOverlap: "No more than one operating status can hold on a day (R5).",
    TwoPrimaryParents: "There can be only one primary parent of a kind on a day (R2).",
    UntilBeforeStart: "The recurrence ends before the series begins.",
    ValidityEmpty: "A validity must end after it begins (R5).",
  },
}

/** One sentence for each issue of a value. */
export const describeInvalidValue = (problem: InvalidValue, language: Language): string =>
  problem.issues.map((issue) => `${pathText(issue.path)}: ${describeIssue(issue, language)}`).join("\n")

const describeIssue = (issue: ValueIssue, language: Language): string =>
  constraints[language][constraintOf(issue)] ?? zodSentence(issue, language)

const constraintOf = ({ params }: ValueIssue): string =>
  typeof params === "object" && params !== null && "_tag" in params ? String(params._tag) : ""

const spoken = { de: z.locales.de().localeError, en: z.locales.en().localeError }

/** A value of each sort, to be described instead of the one that was given. */
const samples: Readonly<Record<string, unknown>> = {
  string: "",
  number: 0,
  boolean: false,
  array: [],
  object: {},
  null: null,
}

const zodSentence = (issue: ValueIssue, language: Language): string => {
  const said = spoken[language]({
    ...issue,
    input: samples[String(issue["received"])],
  } as unknown as z.core.$ZodRawIssue)
  return typeof said === "string" ? said : (said?.message ?? issue.code)
}
