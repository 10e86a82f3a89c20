/** Sentences about eligibility and purposes: who may borrow, for what, and with whom. */

import type { SubLendingRefused } from "../loan/index.js"
import type { EligibilityFinding, MissingEligibility } from "../sharing/index.js"
import { bookingRuleWords } from "./booking-rule-words.js"
import type { Catalogue, Language } from "./catalogue.js"
import { either } from "./either.js"
import { listed, reportWords, typeName } from "./report-words.js"

/** German and English sentences for what is refused where something is passed on. */
export const passOnText: Catalogue<SubLendingRefused> = {
  de: {
    SubLendingRefused: ({ booking, because }) =>
      `Die Überlassung ${booking} kann nicht weitergegeben werden: ${
        {
          excludedByTerms: "die Nutzungsbedingungen erlauben keine Weitergabe",
          notAwaited: "sie ist nicht mehr offen; weitergegeben wird vor der Übergabe",
          toBorrower: "diese Einrichtung leiht schon",
          toOwner: "dieser Einrichtung gehört es",
          otherResource: "sie gilt einer anderen Ressource",
        }[because]
      } (R41).`,
  },
  en: {
    SubLendingRefused: ({ booking, because }) =>
      `The booking ${booking} cannot be passed on: ${
        {
          excludedByTerms: "the terms allow no sub-lending",
          notAwaited: "it is not open any more; things are passed on before they are handed over",
          toBorrower: "this institution borrows it already",
          toOwner: "this institution owns it",
          otherResource: "it is for another resource",
        }[because]
      } (R41).`,
  },
}

/** German and English sentences for what is found about borrowers and purposes. */
export const eligibilityFindingText: Catalogue<EligibilityFinding> = {
  de: {
    BorrowerInactive: ({ institution, on }) =>
      `${institution} ist am ${reportWords.de.date(on)} nicht in Betrieb und kann nichts leihen (R40).`,
    FeeForAllDay: ({ resource, owner }) =>
      `${resource} kostet auch im Ganztag etwas; Partner des Ganztags nutzen die Räume von ${owner} unentgeltlich (R45).`,
    IncomeFromUse: ({ resource }) =>
      `Mit der Nutzung von ${resource} werden Einnahmen erzielt, und gewerblich wird nicht verliehen (R45).`,
    MorePersonsThanSeats: ({ resource, limit, actual }) =>
      `${resource} hat ${limit} ${limit === 1 ? "Platz" : "Plätze"}; kommen sollen ${actual} Personen (R38).`,
    MoreUnitsThanThere: ({ resource, limit, actual }) =>
      `Von ${resource} gibt es nur ${limit}; angefragt sind ${actual} (R38).`,
    NotEligible: ({ resource, institution, missing }) =>
      `${institution} darf ${resource} nicht leihen: ${missing.map((lack) => germanLack(lack)).join("; oder: ")} (R40).`,
    NotLent: ({ resource, because }) =>
      ({
        withdrawn: `${resource} wird zurzeit nicht verliehen (R39).`,
        ownResource: `${resource} gehört der anfragenden Einrichtung selbst (R40).`,
        otherResource: `Die Anfrage gilt nicht der Ressource ${resource} (R40).`,
        otherBorrower: `Die Anfrage nach ${resource} kommt von einer anderen Einrichtung als der geprüften (R40).`,
      })[because],
    PurposeNotAllowed: ({ resource, use, ...terms }) =>
      `${resource} wird nicht verliehen für ${bookingRuleWords.de.purposes[use]}${purposes("de", terms)} (R45).`,
    PurposeNotTold: ({ resource, ...terms }) =>
      `Für ${resource} fehlt die Angabe, wozu es genutzt wird${purposes("de", terms)} (R45).`,
    SchoolRoomForProfit: ({ resource, owner, allowed }) =>
      `${resource} ist ein Raum der Schule ${owner} und soll gewerblich genutzt werden; ${allowed ? "die Bedingungen des Raums lassen es zu" : "dafür werden Schulräume nicht überlassen"} (R45).`,
    SpecialistRoom: ({ resource, owner }) =>
      `${resource} ist ein Fachraum der Schule ${owner}; Fachräume werden in der Regel nicht überlassen (R45).`,
    SupervisionMissing: ({ resource, required, adults, minors, qualification }) =>
      `${adults === undefined ? "Es fehlt die Angabe, ob Erwachsene dabei sind" : "Keine erwachsene Person ist dabei"}${minors === undefined || minors === 0 ? "" : `, und ${minors} ${minors === 1 ? "minderjährige Person kommt" : "Minderjährige kommen"}`}; ${required ? `für ${resource} ist eine Aufsicht vorgeschrieben${qualification === undefined ? "" : ` (${qualification})`}` : "die Aufsicht liegt bei der leihenden Einrichtung"} (R40).`,
  },
  en: {
    BorrowerInactive: ({ institution, on }) =>
      `${institution} is not operating on ${reportWords.en.date(on)} and cannot borrow (R40).`,
    FeeForAllDay: ({ resource, owner }) =>
      `${resource} costs something for the all-day school too; its partners use the rooms of ${owner} free of charge (R45).`,
    IncomeFromUse: ({ resource }) =>
      `The use of ${resource} brings money in, and it is not lent for commercial use (R45).`,
    MorePersonsThanSeats: ({ resource, limit, actual }) =>
      `${resource} has ${limit} ${limit === 1 ? "seat" : "seats"}; ${actual} people are to come (R38).`,
    MoreUnitsThanThere: ({ resource, limit, actual }) =>
      `There ${limit === 1 ? "is" : "are"} only ${limit} of ${resource}; asked for are ${actual} (R38).`,
    NotEligible: ({ resource, institution, missing }) =>
      `${institution} may not borrow ${resource}: ${missing.map((lack) => englishLack(lack)).join("; or: ")} (R40).`,
    NotLent: ({ resource, because }) =>
      ({
        withdrawn: `${resource} is not lent at present (R39).`,
        ownResource: `${resource} belongs to the institution that asks for it (R40).`,
        otherResource: `The request is not for ${resource} (R40).`,
        otherBorrower: `The request for ${resource} comes from another institution than the one that was looked at (R40).`,
      })[because],
    PurposeNotAllowed: ({ resource, use, ...terms }) =>
      `${resource} is not lent for ${bookingRuleWords.en.purposes[use]}${purposes("en", terms)} (R45).`,
    PurposeNotTold: ({ resource, ...terms }) =>
      `Nobody says what ${resource} is wanted for${purposes("en", terms)} (R45).`,
    SchoolRoomForProfit: ({ resource, owner, allowed }) =>
      `${resource} is a room of the school ${owner} and is wanted for commercial use; ${allowed ? "the terms of the room allow it" : "rooms of schools are not lent for that"} (R45).`,
    SpecialistRoom: ({ resource, owner }) =>
      `${resource} is a specialist room of the school ${owner}; such rooms are not lent as a rule (R45).`,
    SupervisionMissing: ({ resource, required, adults, minors, qualification }) =>
      `${adults === undefined ? "Nobody says whether adults are there" : "No adult is there"}${minors === undefined || minors === 0 ? "" : `, and ${minors} ${minors === 1 ? "minor comes" : "minors come"}`}; ${required ? `${resource} is lent with supervision only${qualification === undefined ? "" : ` (${qualification})`}` : "supervision is the borrower's"} (R40).`,
  },
}

const germanLack = (lack: MissingEligibility): string => {
  switch (lack.kind) {
    case "institutions":
      return `verliehen wird nur an ${lack.asked.join(", ")}`
    case "types":
      return `verliehen wird nur an ${either(lack.asked.map((type) => typeName(reportWords.de, type)))}; sie ist ${either(lack.has.map((type) => typeName(reportWords.de, type)))}`
    case "providers":
      return `verliehen wird nur an Einrichtungen von ${lack.asked.join(", ")}; am ${reportWords.de.date(lack.on)} ist ${lack.has === undefined ? "kein Träger bekannt" : `${lack.has} der Träger`}`
    case "members":
      return `verliehen wird nur an Mitglieder von ${lack.conference}; am ${reportWords.de.date(lack.on)} arbeitet sie dort nicht mit`
    case "serving":
      return `verliehen wird nur an Einrichtungen für ${lack.asked.join(", ")}; sie ist da für ${lack.has.length === 0 ? "kein bekanntes Gebiet" : lack.has.join(", ")}`
  }
}

const englishLack = (lack: MissingEligibility): string => {
  const types = (codes: ReadonlyArray<string>): string =>
    codes.map((type) => typeName(reportWords.en, type)).join(" or ")
  switch (lack.kind) {
    case "institutions":
      return `it is lent only to ${lack.asked.join(", ")}`
    case "types":
      return `it is lent only to: ${types(lack.asked)}; this is: ${types(lack.has)}`
    case "providers":
      return `it is lent only to institutions of ${lack.asked.join(", ")}; on ${reportWords.en.date(lack.on)} ${lack.has === undefined ? "no provider is known" : `the provider is ${lack.has}`}`
    case "members":
      return `it is lent only to members of ${lack.conference}; on ${reportWords.en.date(lack.on)} this is none`
    case "serving":
      return `it is lent only to institutions that serve ${lack.asked.join(", ")}; this one serves ${lack.has.length === 0 ? "no known area" : lack.has.join(", ")}`
  }
}

interface Purposes {
  readonly allowed?: ReadonlyArray<keyof typeof bookingRuleWords.de.purposes>
  readonly excluded: ReadonlyArray<keyof typeof bookingRuleWords.de.purposes>
}

const purposes = (language: Language, { allowed, excluded }: Purposes): string => {
  const names = bookingRuleWords[language].purposes
  const list = (codes: Purposes["excluded"]): string =>
    listed(
      reportWords[language],
      codes.map((code) => names[code]),
    )
  if (allowed !== undefined) return `${language === "de" ? "; erlaubt:" : "; it is lent for"} ${list(allowed)}`
  return `${language === "de" ? "; ausgeschlossen:" : "; excluded:"} ${list(excluded)}`
}
