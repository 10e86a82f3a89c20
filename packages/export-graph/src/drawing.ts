/** Drawings: what a picture of a map shows, and what it cannot. */
import type { Loss, NetworkEdge, NetworkMap, NetworkNode } from "@sozialraum/core"
import { type Language, tieKindNames } from "@sozialraum/core/text"

/** How a picture is drawn. @german Angaben zum Bild */
export interface DrawingOptions {
  /** In which language kinds of ties are told; German, unless said otherwise. */
  readonly language?: Language
}

/** The kinds of ties of a pair, as they stand beside the line. */
export const kindsText = ({ kinds }: NetworkEdge, { language = "de" }: DrawingOptions): string =>
  kinds.map((kind) => tieKindNames[language][kind]).join(", ")

/** Which way a line points: only where none of its ties holds both ways. */
export const pointing = ({ between: [first], ties }: NetworkEdge): "none" | "forward" | "back" | "both" => {
  if (ties.some(({ directed }) => !directed)) return "none"
  const [forward, back] = [true, false].map((wanted) => ties.some(({ from }) => (from === first) === wanted))
  if (forward && back) return "both"
  return forward ? "forward" : "back"
}

/** For when and for whom it is: `2026-11-23, network`. */
export const madeFor = ({ days, audience, area }: NetworkMap): string =>
  [
    "asOf" in days ? days.asOf : `${days.period.from} – ${days.period.to}`,
    audience,
    ...(area === undefined ? [] : [area]),
  ].join(", ")

type Fate = "drawn" | "notDrawn"

/** A fate for each field: a new one compiles once somebody has decided. */
const nodeFates: Readonly<Record<keyof NetworkNode, Fate>> = {
  ...{ institution: "drawn", name: "drawn", degree: "drawn", component: "drawn", isBridging: "drawn" },
  ...{ types: "notDrawn", position: "notDrawn", areas: "notDrawn" },
  ...{ weightedDegree: "notDrawn", partnersElsewhere: "notDrawn" },
}

/** Of the ties of a pair their kinds and directions are drawn, and not since when, how often and from what. */
const edgeFates: Readonly<Record<keyof NetworkEdge, Fate>> = {
  ...{ between: "drawn", kinds: "drawn", isBridge: "drawn" },
  ...{ weight: "notDrawn", ties: "notDrawn" },
}

/** What no picture of a map shows, institution by institution and pair by pair. */
export const notDrawn = ({ nodes, edges }: NetworkMap): ReadonlyArray<Loss> => [
  ...nodes.flatMap((node) => lostFields(node, nodeFates, node.institution)),
  ...edges.flatMap((edge) => lostFields(edge, edgeFates, edge.between.join(" "))),
]

const lostFields = (value: object, fates: Readonly<Record<string, Fate>>, id: string): ReadonlyArray<Loss> =>
  Object.entries(value)
    .filter(([field, told]) => fates[field] === "notDrawn" && saysSomething(told))
    .map(([field]) => ({ id, path: [field], because: "notDrawn" }))

const saysSomething = (told: unknown): boolean => told !== 0 && !(Array.isArray(told) && told.length === 0)
