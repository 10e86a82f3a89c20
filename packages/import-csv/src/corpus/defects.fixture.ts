/** Defects: all classes of broken lists that were met in reality, each at least twice. */
import type { Defect } from "./defect.fixture.js"
import { defectsOfIdentity } from "./defects-identity.fixture.js"
import { defectsOfPlaces } from "./defects-place.fixture.js"
import { defectsOfReading } from "./defects-reading.fixture.js"
import { defectsOfTables } from "./defects-table.fixture.js"
import { defectsOfValues } from "./defects-values.fixture.js"

/** Every class, in the order of their numbers. */
export const defects: ReadonlyArray<Defect> = [
  ...defectsOfReading,
  ...defectsOfTables,
  ...defectsOfValues,
  ...defectsOfPlaces,
  ...defectsOfIdentity,
].toSorted((a, b) => a.number - b.number)

/** Their lists as bytes. */
export const defectSamples: ReadonlyArray<Uint8Array> = defects.flatMap(({ instances }) =>
  instances.map(({ list }) => (typeof list === "string" ? new TextEncoder().encode(list) : list)),
)
