/** Areas report: what became of the features of a file. */
import type { Finding, Problem } from "../problem.js"
import type { AreaProperties } from "./area-columns.js"
import type { AreaGeometry } from "./area-geometry.js"
import type { Mending } from "./mend-rings.js"
import type { Position } from "./position.js"

/** An area from a file. @german Gelesene Fläche */
export interface ReadArea {
  /** The place of its feature in the file, counted from 0. */
  readonly index: number
  readonly id?: string
  readonly name?: string
  readonly properties: AreaProperties
  readonly geometry: AreaGeometry
}

/** A feature that is no area that could be used. */
export type AreaUnusable = Problem<
  "AreaUnusable",
  {
    readonly because:
      | "noFeature"
      | "noGeometry"
      | "notAnArea"
      | "otherCrs"
      | "coordinates"
      | "beyondDegrees"
      | "axesUnclear"
      | "noExtent"
      | "idRepeats"
    /** What stands there instead: a type of geometry, a coordinate system, an id. */
    readonly found?: string
    /** The systems in which the coordinates would lie in Germany. */
    readonly likely?: ReadonlyArray<string>
  }
>

/** A feature that became no area, and why. @german Abgelehnte Fläche */
export interface RejectedArea {
  readonly index: number
  readonly problem: AreaUnusable
}

/** Something was drawn wrongly and could be put right. @german Berichtigte Fläche */
export type AreaMended = Finding<
  "AreaMended",
  {
    readonly mended: Mending["mended"] | "numberAsText" | "axesSwapped" | "otherPart" | "propertyTooDeep"
    /** How often. */
    readonly count: number
  }
>

/** A border crosses itself; what it encloses an even number of times counts as outside. @german Grenze, die sich kreuzt */
export type BorderCrossesItself = Finding<
  "BorderCrossesItself",
  {
    /** The first such place; missing where the border is too tangled to look for it. */
    readonly at?: Position
  }
>

/** An area has neither an id nor a property that is called so. @german Fläche ohne Kennung */
export type AreaWithoutId = Finding<"AreaWithoutId">

/** An area lies elsewhere than the areas of the file should. @german Ferne Fläche */
export type AreaFarAway = Finding<"AreaFarAway", { readonly at: Position }>

/** What is worth a look in a file of areas. @german Hinweis zu Flächen */
export type AreaFinding = AreaMended | BorderCrossesItself | AreaWithoutId | AreaFarAway

/** What became of a file: every feature is among the areas or the rejected, exactly once. @german Leseprotokoll */
export interface AreasReport {
  readonly areas: ReadonlyArray<ReadArea>
  readonly rejected: ReadonlyArray<RejectedArea>
  readonly findings: ReadonlyArray<AreaFinding>
}
