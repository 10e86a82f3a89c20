/** Names of the lists of a network and of those who read them. */
import type { Network } from "../network/index.js"
import type { Audience } from "../visibility.js"
import type { Language } from "./catalogue.js"

/** What the values of each list are called. */
export const listNames: Readonly<Record<Language, Readonly<Record<keyof Network, string>>>> = {
  de: {
    areas: "Gebiete",
    providers: "Träger",
    sites: "Standorte",
    institutions: "Einrichtungen",
    contactPoints: "Ansprechstellen",
    offers: "Angebote",
    conferences: "Gremien",
    memberships: "Mitgliedschaften",
    meetings: "Sitzungen",
    agendaProposals: "Anmeldungen zur Tagesordnung",
    subGroups: "Unterarbeitsgruppen",
    resources: "Ressourcen",
    bookings: "Überlassungen",
    resourceRequests: "Anfragen nach Ressourcen",
    restrictions: "Einschränkungen",
    damageReports: "Schadensmeldungen",
    funds: "Fonds",
    fundApplications: "Förderanträge",
    ties: "Beziehungen",
    needs: "Bedarfe",
    measures: "Maßnahmen",
    participationResults: "Beteiligungsergebnisse",
    planningPeriods: "Planungszeiträume",
    indicatorDefinitions: "Indikatoren",
    indicatorValues: "Indikatorwerte",
    agreements: "Kooperationsvereinbarungen",
  },
  en: {
    areas: "Areas",
    providers: "Providers",
    sites: "Sites",
    institutions: "Institutions",
    contactPoints: "Contact points",
    offers: "Offers",
    conferences: "Conferences",
    memberships: "Memberships",
    meetings: "Meetings",
    agendaProposals: "Agenda proposals",
    subGroups: "Sub-groups",
    resources: "Resources",
    bookings: "Bookings",
    resourceRequests: "Resource requests",
    restrictions: "Restrictions",
    damageReports: "Damage reports",
    funds: "Funds",
    fundApplications: "Fund applications",
    ties: "Ties",
    needs: "Needs",
    measures: "Measures",
    participationResults: "Results of participation",
    planningPeriods: "Planning periods",
    indicatorDefinitions: "Indicators",
    indicatorValues: "Indicator values",
    agreements: "Cooperation agreements",
  },
}

/** What those who read are called. */
export const audienceNames: Readonly<Record<Language, Readonly<Record<Audience, string>>>> = {
  de: { public: "Öffentlichkeit", network: "Netzwerk", convenor: "Einladende Stelle", planning: "Jugendhilfeplanung" },
  en: { public: "the public", network: "the network", convenor: "those who convene", planning: "planners" },
}
