/** The text policies of the library: every free text of a network, and what follows where it seems to tell of a person. */
import type { NetworkList } from "./network-values.js"
import type { TextPolicy } from "./text-policy.js"

/**
 * What follows in every free text of the values of a network. A network may have its own instead.
 *
 * Refused is where people write about people: minutes, needs, what children said, why something is asked for. Names are
 * expected where places and offices are called after somebody. Elsewhere somebody should look: an offer may name who takes
 * registrations.
 *
 * @german Regeln für Freitexte
 * @rule R50, P10
 */
export const textPolicies: Readonly<Record<NetworkList, TextPolicy>> = {
  areas: {
    refuse: [],
    warn: [],
    ignore: ["name"],
  },
  providers: {
    refuse: [],
    warn: [],
    ignore: ["name", "legalForm", "recognition.authority", "register.number", "register.court", "provenance.fields"],
  },
  sites: {
    refuse: [],
    warn: ["accessibility.remark"],
    ignore: ["name", "address.street", "address.houseNumber", "address.city", "address.district", "provenance.fields"],
  },
  institutions: {
    refuse: [],
    warn: ["sites.openingHours.rules.remark", "statuses.reason", "openingHours.rules.remark"],
    ignore: ["name", "nameAddition", "shortName", "qualityLabels.by", "verifications.of", "provenance.fields"],
  },
  contactPoints: {
    refuse: [],
    warn: [],
    ignore: ["provenance.fields"],
  },
  offers: {
    refuse: [],
    warn: [
      "title",
      "description",
      "texts.title",
      "texts.description",
      "texts.original.title",
      "texts.original.description",
      "texts.review.by",
      "targetGroups.asWritten",
      "places.room",
      "places.stop",
      "schedule.note",
      "schedule.slots.series.overrides.reason",
      "schedule.slots.note",
      "costs.item",
      "costs.payers",
      "accessibility.physical.remark",
      "funding.programme",
      "returnedBecause",
      "pause.reason",
    ],
    ignore: ["verifications.of"],
  },
  conferences: {
    refuse: [],
    warn: ["statuses.because", "purpose", "reportsTo.asWritten", "fund"],
    ignore: ["name"],
  },
  memberships: {
    refuse: ["because"],
    warn: [],
    ignore: [],
  },
  meetings: {
    refuse: [
      "title",
      "occasion",
      "agenda.title",
      "agenda.expectedOutcome",
      "agenda.lateBecause",
      "minutes.items.text",
      "minutes.items.outcomes.text",
      "minutes.items.outcomes.decision.objections.because",
      "minutes.items.outcomes.to.asWritten",
      "minutes.remarks",
      "minutes.next",
      "minutes.earlier.items.text",
      "minutes.earlier.items.outcomes.text",
      "minutes.earlier.items.outcomes.decision.objections.because",
      "minutes.earlier.items.outcomes.to.asWritten",
      "minutes.earlier.remarks",
      "minutes.earlier.next",
      "minutes.objections.text",
      "minutes.objections.resolved.text",
      "addenda.text",
    ],
    warn: ["host.room", "host.place", "host.reason", "guestsInvited.asWritten", "guests.asWritten", "reason"],
    ignore: [],
  },
  agendaProposals: {
    refuse: ["title", "expectedOutcome", "state.because"],
    warn: [],
    ignore: [],
  },
  subGroups: {
    refuse: ["reports.text"],
    warn: ["name", "mandate"],
    ignore: [],
  },
  resources: {
    refuse: [],
    warn: [
      "name",
      "description",
      "accessibility.remark",
      "terms.fee.rates.item",
      "terms.insurance",
      "terms.supervision.qualification",
      "terms.duties",
      "availability.blackouts.reason",
      "rules.because",
      "checklist",
      "waiting.criteria.name",
      "conditions",
    ],
    ignore: [],
  },
  bookings: {
    refuse: [
      "purpose",
      "state.handover.items.note",
      "state.handover.note",
      "state.return.items.note",
      "state.return.note",
      "state.inspection.note",
      "state.of.handover.items.note",
      "state.of.handover.note",
      "state.of.return.items.note",
      "state.of.return.note",
      "state.of.inspection.note",
      "state.settlement.charges.reason",
      "state.settlement.deposit.reason",
      "state.reason",
      "state.charge.reason",
    ],
    warn: [
      "grant.terms.fee.rates.item",
      "grant.terms.insurance",
      "grant.terms.supervision.qualification",
      "grant.terms.duties",
      "grant.conditions",
      "state.handover.items.item",
      "state.handover.counters.counter",
      "state.handover.counters.unit",
      "state.return.items.item",
      "state.return.counters.counter",
      "state.return.counters.unit",
      "state.of.handover.items.item",
      "state.of.handover.counters.counter",
      "state.of.handover.counters.unit",
      "state.of.return.items.item",
      "state.of.return.counters.counter",
      "state.of.return.counters.unit",
    ],
    ignore: [],
  },
  resourceRequests: {
    refuse: ["purpose", "clarifications.text", "state.reason"],
    warn: ["time.series.overrides.reason"],
    ignore: [],
  },
  restrictions: {
    refuse: [],
    warn: ["reason"],
    ignore: [],
  },
  damageReports: {
    refuse: ["description", "claim.reason", "cleared.how"],
    warn: [],
    ignore: [],
  },
  funds: {
    refuse: [],
    warn: [],
    ignore: ["name"],
  },
  fundApplications: {
    refuse: [
      "title",
      "purpose",
      "state.reason",
      "state.decision.conditions",
      "state.decision.reason",
      "state.proof.report",
    ],
    warn: [],
    ignore: [],
  },
  ties: {
    refuse: [],
    warn: [],
    ignore: [],
  },
  needs: {
    refuse: ["description", "evidence.text", "evidence.lookedFor", "history.because", "because"],
    warn: ["targetGroups.asWritten", "history.to.asWritten", "to.asWritten"],
    ignore: [],
  },
  measures: {
    refuse: ["title", "description", "success.text", "reports.text", "reviewed.text", "stopped.because"],
    warn: ["targetGroups.asWritten", "resources.name", "costs.item", "costs.fund"],
    ignore: [],
  },
  participationResults: {
    refuse: ["statements.text", "statements.quotes"],
    warn: ["methodAsWritten", "statements.place.name"],
    ignore: [],
  },
  planningPeriods: {
    refuse: [],
    warn: [],
    ignore: ["title", "fields.title"],
  },
  indicatorDefinitions: {
    refuse: [],
    warn: [],
    ignore: [
      "german",
      "english",
      "numerator.german",
      "numerator.english",
      "denominator.german",
      "denominator.english",
      "source",
    ],
  },
  indicatorValues: {
    refuse: [],
    warn: [],
    ignore: ["breakdown.category", "source.name", "source.licence"],
  },
  agreements: {
    refuse: [],
    warn: ["rooms.name", "funding.item", "concept.title", "terminated.because"],
    ignore: [],
  },
}
