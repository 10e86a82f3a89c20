/**
 * What connects institutions, as a map that can be drawn and counted.
 *
 * @module ties
 */
export { type Betweenness, betweenness } from "./betweenness.js"
export { type NetworkEdge, type NetworkMap, type NetworkNode, type NetworkSummary, networkMap } from "./network-map.js"
export { type BridgingNode, type NetworkMetrics, type NodeMetrics, networkMetrics } from "./network-metrics.js"
export { type NetworkInPeriod, networkOverTime, type OverTimeQuestion } from "./network-over-time.js"
export { type NetworkTie, networkTies, type TieSource } from "./network-tie.js"
export { partsWithout } from "./parts-without.js"
export type { AskedDays, TieQuestion } from "./tie-question.js"
