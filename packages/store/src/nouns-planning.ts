/** The collections of planning: how each is kept, and by what it is found. */
import {
  CooperationAgreement,
  IndicatorDefinition,
  IndicatorValue,
  Measure,
  Need,
  ParticipationResult,
  PlanningPeriod,
} from "@sozialraum/core"
import { collection } from "./collection.js"

/** Needs, by area, by topic, and by the state that they are in. @german Bedarfe */
export const Needs = collection({
  name: "needs",
  schema: Need,
  id: (need) => need.id,
  indexes: { byArea: (need) => need.area, byTopic: (need) => need.topics, byState: (need) => need.state },
})

/** Measures, by need, by the institutions that do them, and by the day on which they are due. @german Maßnahmen */
export const Measures = collection({
  name: "measures",
  schema: Measure,
  id: (measure) => measure.id,
  indexes: {
    byNeed: (measure) => measure.needs,
    byInstitution: (measure) => [measure.responsible, ...measure.participants],
    byDue: (measure) => measure.due,
  },
})

/** Participation results, by area. @german Beteiligungsergebnisse */
export const ParticipationResults = collection({
  name: "participationResults",
  schema: ParticipationResult,
  id: (result) => result.id,
  indexes: { byArea: (result) => result.area },
})

/** Planning periods, by area. @german Planungszeiträume */
export const PlanningPeriods = collection({
  name: "planningPeriods",
  schema: PlanningPeriod,
  id: (period) => period.id,
  indexes: { byArea: (period) => period.area },
})

/** Definitions of indicators that a network has beside those of the library, by code. @german Kennzahlen */
export const IndicatorDefinitions = collection({
  name: "indicatorDefinitions",
  schema: IndicatorDefinition,
  id: (definition) => definition.code,
  indexes: {},
})

/** Values of indicators, by area, and by indicator in the order of the reference dates. @german Kennzahlenwerte */
export const IndicatorValues = collection({
  name: "indicatorValues",
  schema: IndicatorValue,
  id: (value) => value.id,
  indexes: { byUnit: (value) => value.unit, byIndicator: (value) => `${value.indicator} ${value.on}` },
})

/** Cooperation agreements, by school and by carrier. @german Kooperationsvereinbarungen */
export const Agreements = collection({
  name: "agreements",
  schema: CooperationAgreement,
  id: (agreement) => agreement.id,
  indexes: { bySchool: (agreement) => agreement.school, byCarrier: (agreement) => agreement.carrier },
})
