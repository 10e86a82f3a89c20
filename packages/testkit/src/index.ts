/**
 * Conformance suites and generators for the authors of adapters.
 *
 * @packageDocumentation
 */
export { backendLaws } from "./backend-laws.js"
export { backendConformance } from "./conformance.js"
export { type Law, LawBroken } from "./law.js"
export { modelLaw } from "./model.js"
