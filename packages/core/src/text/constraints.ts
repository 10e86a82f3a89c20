/** Sentences for what a value must keep beyond its shape, and for shapes themselves. */
import * as z from "zod"
import type { InvalidValue, ValueIssue } from "../problem.js"
import { type Language, pathText } from "./catalogue.js"

/** The rules that schemas check, as `violates` names them. */
export const constraints: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    AgesReversed: "Das Höchstalter darf nicht unter dem Mindestalter liegen (R13).",
    AgendaOrderRepeats: "Zwei Tagesordnungspunkte haben dieselbe Nummer (R28).",
    ChangeOfOtherKind: "So viele alte und neue Gebiete ergeben keine Änderung dieser Art.",
    ClosedCombined: "Eine Regel, die schließt, ergänzt keine anderen Zeiten.",
    ClosureBeyondHorizon: "Eine Schließzeit liegt außerhalb der Tage, die der Kalender kennt.",
    ClosureKindNotTold: "Eine Schließzeit ist von einer Art, die der Kalender nach seinen Angaben nicht führt.",
    ConvenorsOverlap: "An einem Tag dürfen nicht zwei Einrichtungen einberufen (R20).",
    CostReversed: "Der höchste Preis darf nicht unter dem niedrigsten liegen (R44).",
    CountAndUntil: "Eine Wiederholung endet nach einer Anzahl oder an einem Tag, nicht beides.",
    KeyMalformed: "Der Schlüssel hat nicht die Form seines Verzeichnisses (R1).",
    ListingIdTooLong: "Die Kennung eines Listeneintrags hat höchstens 180 Zeichen.",
    FieldAttributedTwice: "Für dieselbe Angabe ist mehr als eine Herkunft genannt.",
    FreeYetPriced: "Ein kostenloses Angebot hat keine weiteren Preise (R44).",
    IntervalEmpty: "Das Ende muss nach dem Anfang liegen.",
    LeftWithoutEnd: "Eine beendete Mitgliedschaft braucht den Tag, an dem sie endete (R21).",
    MainSitesOverlap: "An einem Tag kann es nur einen Hauptstandort geben.",
    MonthDayOfWeek: "Eine wöchentliche Wiederholung hat keine Tage des Monats.",
    NoSuchSchoolYear: "So heißt kein Schuljahr; es heißt zum Beispiel 2026/27.",
    NoSuchTime: "Diesen Tag oder diese Uhrzeit gibt es nicht, oder das Jahr liegt nicht zwischen 1800 und 2999.",
    OrdinalOutsideMonth: "„Der wievielte Wochentag“ gibt es nur monatlich oder jährlich.",
    OrdinalsWithoutWeekdays: "„Der erste im Monat“ braucht einen Wochentag.",
    OverriddenTwice: "Derselbe Termin einer Serie ist zweimal geändert.",
    OwnDeputy: "Eine Ansprechstelle vertritt sich nicht selbst.",
    OwnParent: "Ein Gebiet liegt nicht in sich selbst (R2).",
    OwnPart: "Ein Sozialraum besteht nicht aus sich selbst (R3).",
    OwnSuccessor: "Eine Einrichtung ist nicht ihre eigene Nachfolgerin.",
    ParentTwice: "Dasselbe übergeordnete Gebiet darf an einem Tag nicht zweimal gelten (R5).",
    PartTwice: "Ein Sozialraum besteht aus jeder Gebietseinheit nur einmal (R3).",
    SchemeMisspelt:
      "Ein Schlüsselverzeichnis hat nur einen Namen, zum Beispiel „de-ags“, in genau dieser Schreibweise (R1).",
    SetPositionAlone: "Eine Auswahl aus den Tagen braucht eine Angabe, welche Tage es sind.",
    SharesUnmeasured: "Wo Gebiete geteilt werden, muss dastehen, wovon die Anteile sind: Fläche oder Bevölkerung.",
    SitePeriodsOverlap: "Derselbe Standort darf an einem Tag nicht zweimal gelten (R5).",
    TextTwice: "Für dieselbe Sprache und dasselbe Sprachniveau gibt es mehr als einen Text.",
    TopicCircle: "Ein Thema gehört auf einem Umweg zu sich selbst.",
    TopicParentUnknown: "Ein Thema gehört zu einem, das nicht in der Liste steht.",
    TopicTwice: "Ein Thema steht zweimal in der Liste.",
    TransferTwice: "Ein altes und ein neues Gebiet stehen zweimal nebeneinander.",
    TransfersNotWhole: "Die Anteile eines alten Gebiets ergeben zusammen nicht das Ganze.",
    UnitOldAndNew: "Ein Gebiet kann in einer Änderung nicht zugleich alt und neu sein (R5).",
    UnknownZone: "Diese Zeitzone gibt es nicht.",
    QualityLabelsOverlap: "Dasselbe Gütesiegel darf an einem Tag nicht zweimal gelten (R5).",
    TypeTwice: "Dieselbe Art ist zweimal genannt.",
    PlaceKeyTwice: "Zwei Orte eines Angebots haben dasselbe Kürzel.",
    ProvidersOverlap: "An einem Tag dürfen nicht zwei Träger verantwortlich sein (R6).",
    PublicProviderRecognised: "Ein öffentlicher Träger wird nicht nach § 75 SGB VIII anerkannt (R8).",
    RingOpen: "Die Linie einer Fläche muss an ihrem Anfang enden.",
    SeasonEmpty: "Ein Zeitraum des Jahres muss nach seinem Anfang enden.",
    SlotEmpty: "Die Zeit muss enden, nachdem sie anfängt.",
    SozialraumAsUnit: "Ein Sozialraum ist keine Gebietseinheit: er sagt, woraus er besteht (R3).",
    SlotPlaceUnknown: "Eine Angebotszeit nennt einen Ort, den das Angebot nicht hat.",
    SozialraumWithoutArea: "Ein Sozialraum braucht Gebietseinheiten oder eine Fläche (R3).",
    SpanEmpty: "Eine Zeitspanne muss nach ihrem Anfang enden; den ganzen Tag heißt 00:00 bis 24:00.",
    StatusesOverlap: "An einem Tag darf nicht mehr als ein Betriebszustand gelten (R5).",
    SuccessorWhileOpen: "Eine Nachfolgerin hat nur, was geschlossen oder zusammengelegt ist.",
    TwoPrimaryParents: "An einem Tag darf es je Gebietsart nur ein Hauptgebiet geben (R2).",
    UntilBeforeStart: "Die Wiederholung endet, bevor die Serie anfängt.",
    VerbundPeriodsOverlap: "Dieselbe Einrichtung gehört an einem Tag nur einmal zum Verbund (R5).",
    ValidityEmpty: "Das Ende der Gültigkeit muss nach ihrem Anfang liegen (R5).",
  },
  en: {
    AgesReversed: "The highest age cannot be below the lowest (R13).",
    AgendaOrderRepeats: "Two agenda items have the same number (R28).",
    ChangeOfOtherKind: "So many old and new units do not make a change of this kind.",
    ClosedCombined: "A rule that closes does not add to other hours.",
    ClosureBeyondHorizon: "A closure lies outside the days that the calendar knows.",
    ClosureKindNotTold: "A closure is of a kind that the calendar does not claim to tell.",
    ConvenorsOverlap: "Two institutions cannot convene on the same day (R20).",
    CostReversed: "The highest price cannot be below the lowest (R44).",
    CountAndUntil: "A recurrence ends after a count or on a day, not both.",
    KeyMalformed: "The key does not have the form of its scheme (R1).",
    ListingIdTooLong: "The id of a listing has at most 180 characters.",
    FieldAttributedTwice: "More than one origin is named for the same field.",
    FreeYetPriced: "An offer that is free has no other price (R44).",
    IntervalEmpty: "The end must be after the start.",
    LeftWithoutEnd: "A membership that was left needs the day on which it ended (R21).",
    MainSitesOverlap: "There can be only one main site on a day.",
    MonthDayOfWeek: "A weekly recurrence has no days of the month.",
    NoSuchSchoolYear: "No school year is called this; one is called 2026/27, for example.",
    NoSuchTime: "There is no such day or time, or the year is not between 1800 and 2999.",
    OrdinalOutsideMonth: "Which one of the weekdays is meant can only be said monthly or yearly.",
    OrdinalsWithoutWeekdays: "“The first in the month” needs a weekday.",
    OverriddenTwice: "The same occurrence of a series is changed twice.",
    OwnDeputy: "A contact point does not stand in for itself.",
    OwnParent: "A unit does not lie in itself (R2).",
    OwnPart: "A Sozialraum does not consist of itself (R3).",
    OwnSuccessor: "An institution is not its own successor.",
    ParentTwice: "The same parent cannot hold twice on a day (R5).",
    PartTwice: "A Sozialraum consists of each unit only once (R3).",
    SchemeMisspelt: "A scheme of official keys has one name, for example “de-ags”, spelt exactly like this (R1).",
    SetPositionAlone: "A choice among the days needs to know which days there are.",
    SharesUnmeasured: "Where units are parted, it must be said what the shares are of: area or population.",
    SitePeriodsOverlap: "The same site cannot hold twice on a day (R5).",
    TextTwice: "There is more than one text for the same language and level.",
    TopicCircle: "A topic belongs to itself in a roundabout way.",
    TopicParentUnknown: "A topic belongs to one that is not in the list.",
    TopicTwice: "A topic stands in the list twice.",
    TransferTwice: "An old and a new unit stand beside each other twice.",
    TransfersNotWhole: "The shares of an old unit do not make the whole together.",
    UnitOldAndNew: "A unit cannot be both old and new in one change (R5).",
    UnknownZone: "There is no such time zone.",
    QualityLabelsOverlap: "The same quality label cannot hold twice on a day (R5).",
    TypeTwice: "The same type is named twice.",
    PlaceKeyTwice: "Two places of an offer have the same key.",
    ProvidersOverlap: "Two providers cannot be responsible on the same day (R6).",
    PublicProviderRecognised: "A public provider is not recognised under section 75 SGB VIII (R8).",
    RingOpen: "The line of an area must end where it begins.",
    SeasonEmpty: "A part of the year must end after it begins.",
    SlotEmpty: "The hours must end after they begin.",
    SozialraumAsUnit: "A Sozialraum is no spatial unit: it says of what it consists (R3).",
    SlotPlaceUnknown: "A row of the timetable names a place that the offer does not have.",
    SozialraumWithoutArea: "A Sozialraum needs spatial units or a geometry (R3).",
    SpanEmpty: "Hours must end after they begin; the whole day is 00:00 to 24:00.",
    StatusesOverlap: "No more than one operating status can hold on a day (R5).",
    SuccessorWhileOpen: "Only what is closed or merged has a successor.",
    TwoPrimaryParents: "There can be only one primary parent of a kind on a day (R2).",
    UntilBeforeStart: "The recurrence ends before the series begins.",
    VerbundPeriodsOverlap: "The same institution belongs to a Verbund only once on a day (R5).",
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
