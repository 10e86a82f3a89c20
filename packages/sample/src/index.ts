/**
 * Bochum-Süd as a sample network.
 *
 * @packageDocumentation
 */
export { type SamplePlans, sampleClosures, sampleList, sampleLists, samplePlans, sampleValues } from "./files.js"
export { sampleNetwork } from "./network.js"
export { parsedValues, type SampleValues } from "./values.js"
