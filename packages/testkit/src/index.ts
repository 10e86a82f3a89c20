/**
 * Conformance suites and generators for the authors of adapters.
 *
 * @packageDocumentation
 */
export { backendLaws, lawGroups } from "./backend-laws.js"
export { backendConformance, type ConformanceOptions } from "./conformance.js"
export { type Capability, type Law, LawBroken, type PlaceLaw } from "./law.js"
export { placeLaws } from "./laws/place.js"
