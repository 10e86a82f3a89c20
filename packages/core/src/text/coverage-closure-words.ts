/** Words for a closure: what differs between the languages. */
import type { ClosingProposal } from "../network/index.js"
import type { Language } from "./catalogue.js"
import { words } from "./coverage-words.js"

/** The words of one language. */
export interface ClosureWords {
  readonly title: (house: string) => string
  readonly from: (day: string, places: number | undefined) => string
  readonly lost: string
  readonly noOffers: string
  readonly counted: (to: string) => string
  readonly days: (count: number) => string
  readonly places: (count: number) => string
  readonly nothing: string
  readonly wider: (topics: string) => string
  readonly byArrangement: string
  readonly otherDays: string
  readonly alsoOn: (weekdays: string) => string
  readonly weeks: (both: number, of: number) => string
  readonly holidayWeeks: (both: number, of: number) => string
  readonly sameUnit: string
  readonly metres: (metres: number) => string
  readonly onFoot: (minutes: number) => string
  readonly uncovered: string
  readonly displaced: string
  readonly withoutPartner: string
  readonly houses: string
  readonly noHouse: string
  readonly needs: string
  readonly toDecide: string
  readonly proposals: Readonly<Record<ClosingProposal["proposal"], string>>
}

/** The words by language. */
export const closureWords: Readonly<Record<Language, ClosureWords>> = {
  de: {
    title: (house) => `Was fehlt, wenn ${house} schließt`,
    from: (day, places) =>
      `Geschlossen ab dem ${words.de.date(day)}${places === undefined ? "" : `; ${places} Plätze fallen weg`}.`,
    lost: "Angebote, die wegfallen",
    noOffers: "Keine.",
    counted: (to) => `Gezählt sind die Tage bis vor den ${words.de.date(to)}.`,
    days: (count) => (count === 1 ? "an 1 Tag" : `an ${count} Tagen`),
    places: (count) => (count === 1 ? "1 Platz" : `${count} Plätze`),
    nothing: "kein vergleichbares Angebot",
    wider: (topics) => `nur verwandtes Thema: ${topics}`,
    byArrangement: "nach Vereinbarung",
    otherDays: "an anderen Wochentagen",
    alsoOn: (weekdays) => `auch ${weekdays}`,
    weeks: (both, of) => `in ${both} von ${of} Wochen`,
    holidayWeeks: (both, of) => `in ${both} von ${of} Ferienwochen`,
    sameUnit: "im selben Gebiet",
    metres: (metres) => `${metres} m entfernt`,
    onFoot: (minutes) => (minutes === 1 ? "1 Minute zu Fuß" : `${minutes} Minuten zu Fuß`),
    uncovered: "Wo dann nichts mehr ist",
    displaced: "Angebote anderer, die ihren Ort verlieren",
    withoutPartner: "Angebote anderer, denen der Partner fehlt",
    houses: "Einrichtungen derselben Art in der Nähe",
    noHouse: "keine bekannt",
    needs: "Bedarfe, über die zu entscheiden ist",
    toDecide: "Außerdem zu entscheiden",
    proposals: {
      endOrHandOverOffer: "Angebote beenden oder übergeben",
      endMembership: "Mitgliedschaften beenden",
      replaceConvenor: "Geschäftsführung einer Konferenz neu besetzen",
      replaceModerator: "Moderation einer Konferenz neu besetzen",
      findOtherHost: "für Sitzungen einen anderen Ort finden",
      findOtherModerator: "für Sitzungen eine andere Moderation finden",
      findOtherMinutesTaker: "für Sitzungen eine andere Protokollführung finden",
      replaceSubGroupLead: "Leitung von Unterarbeitsgruppen neu besetzen",
      leaveSubGroup: "Mitarbeit in Unterarbeitsgruppen beenden",
      settleTopic: "Anmeldungen zur Tagesordnung zurückziehen oder übergeben",
      withdrawResource: "Ressourcen zurückziehen",
      cancelBooking: "Überlassungen absagen",
      redirectContact: "Kontaktstellen umleiten",
    },
  },
  en: {
    title: (house) => `What is missing when ${house} closes`,
    from: (day, places) => `Closed from ${day} on${places === undefined ? "" : `; ${places} places go`}.`,
    lost: "Offers that go",
    noOffers: "None.",
    counted: (to) => `Days are counted until before ${to}.`,
    days: (count) => (count === 1 ? "on 1 day" : `on ${count} days`),
    places: (count) => (count === 1 ? "1 place" : `${count} places`),
    nothing: "nothing comparable",
    wider: (topics) => `only a related topic: ${topics}`,
    byArrangement: "by arrangement",
    otherDays: "on other weekdays",
    alsoOn: (weekdays) => `on ${weekdays} too`,
    weeks: (both, of) => `in ${both} of ${of} weeks`,
    holidayWeeks: (both, of) => `in ${both} of ${of} weeks of holidays`,
    sameUnit: "in the same area",
    metres: (metres) => `${metres} m away`,
    onFoot: (minutes) => (minutes === 1 ? "1 minute on foot" : `${minutes} minutes on foot`),
    uncovered: "Where nothing is left",
    displaced: "Offers of others that lose their place",
    withoutPartner: "Offers of others that lose their partner",
    houses: "Institutions of the same kind nearby",
    noHouse: "none known",
    needs: "Needs to decide on",
    toDecide: "Also to be decided",
    proposals: {
      endOrHandOverOffer: "end offers or hand them over",
      endMembership: "end memberships",
      replaceConvenor: "find another convenor for a conference",
      replaceModerator: "find another moderator for a conference",
      findOtherHost: "find another host for meetings",
      findOtherModerator: "find another moderator for meetings",
      findOtherMinutesTaker: "find another minutes-taker for meetings",
      replaceSubGroupLead: "find another lead for sub-groups",
      leaveSubGroup: "end the work in sub-groups",
      settleTopic: "withdraw agenda proposals or hand them over",
      withdrawResource: "withdraw resources",
      cancelBooking: "cancel bookings",
      redirectContact: "redirect contact points",
    },
  },
}
