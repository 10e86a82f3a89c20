/** Needs and measures that wait: what was not discussed, what nobody does anything about, what is late or to be looked back on. */
import type { Conference } from "../conference/index.js"
import type { Directory, NetworkIndex } from "../network/index.js"
import { isOpenMeasure, type Measure, type Need, type NeedState, needStateOn, openMeasures } from "../planning/index.js"
import { insideArea } from "../report/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { addDays, daysBetween, type LocalDate } from "../time/index.js"
import { type Audience, maySee } from "../visibility.js"
import type { BacklogEntry } from "./backlog-entry.js"
import { measureItem, needItem } from "./backlog-items.js"

/** After so many days without a meeting, or without a measure, a need has waited too long: half a year. @unit days */
export const silentDays = 183

/** The needs and measures that a conference has to do with. */
export interface ConferencePlans {
  /** Seen in its area, as far as the reader may know of them. */
  readonly needs: ReadonlyArray<Need>
  /**
   * Those that it agreed, and those of its area that no conference agreed: they name a unit in it, or else a need of it
   * that the reader may know of.
   */
  readonly measures: ReadonlyArray<Measure>
  /** Whether the reader may know of a measure. */
  readonly isShown: (measure: Measure) => boolean
}

/** The needs and measures of a conference that a reader may know of. @rule P9 */
export const plansOf = (
  index: NetworkIndex,
  conference: Conference,
  { directory, audience }: { readonly directory: Directory; readonly audience: Audience },
): ConferencePlans => {
  const { asOf } = directory
  const isInside = insideArea(index, directory, conference.area)
  const isNetwork = maySee(audience, "network")
  // How a need came to its state, and where a measure was agreed, is for the network.
  const needs = index.network.needs
    .filter(({ area, raisedOn }) => raisedOn <= asOf && isInside(area))
    .filter(({ released }) => released || maySee(audience, "planning"))
    .map((need) => (isNetwork ? need : { ...need, history: [] }))
  const known = new Set(needs.map(({ id }) => id))
  const isShown = isShownTo(audience)
  return {
    needs,
    measures: index.network.measures
      .filter(isShown)
      .map((measure) => (isNetwork ? measure : withoutAgreement(measure)))
      .filter((measure) => measure.agreed === undefined || measure.agreed.on <= asOf)
      .filter((measure) => isOf(measure, conference, { isInside, needs: known })),
    isShown,
  }
}

const withoutAgreement = ({ agreed: _agreed, ...measure }: Measure): Measure => measure

const isShownTo =
  (audience: Audience): ConferencePlans["isShown"] =>
  (measure) =>
    measure.public || maySee(audience, "network")

/** One that another conference agreed is looked after there. */
const isOf = (
  { agreed, areas, needs }: Measure,
  { id }: Conference,
  here: { readonly isInside: (unit: SpatialUnitId) => boolean; readonly needs: ReadonlySet<Need["id"]> },
): boolean => {
  if (agreed?.conference !== undefined) return agreed.conference === id
  return areas.length > 0 ? areas.some(here.isInside) : needs.some((need) => here.needs.has(need))
}

/** The needs that were not yet discussed, and those about which nothing is under way. One in other hands waits there. */
export const waitingNeeds = (
  { measuresFor }: NetworkIndex,
  { needs, isShown }: ConferencePlans,
  asOf: LocalDate,
): ReadonlyArray<BacklogEntry> =>
  needs.flatMap((need) => {
    const state = needStateOn(need, asOf) ?? "registered"
    const isUnderWay = (measuresFor.get(need.id) ?? []).some((measure) => isShown(measure) && isOpenMeasure(measure))
    if (!isTalkedAbout(state) || (state !== "registered" && isUnderWay)) return []
    const because = state === "registered" ? "notDiscussed" : "withoutMeasure"
    const since = [...need.history, need].findLast((step) => step.since <= asOf)?.since ?? need.raisedOn
    const item = needItem(need, because)
    const { submittedBy } = item
    return [
      {
        kind: "need",
        need: need.id,
        description: need.description,
        because,
        since,
        overdueDays: 0,
        ...(submittedBy === undefined ? {} : { submittedBy }),
        urgent: because === "notDiscussed" || daysBetween(since, asOf) >= silentDays,
        item,
      },
    ]
  })

/** Whether a conference still has something to do about a need; one that nobody recorded as more is registered. */
export const isTalkedAbout = (state: NeedState = "registered"): boolean =>
  state === "registered" || state === "confirmed" || state === "partlyMet"

/** The measures that are late, and those that are to be looked back on by a day. */
export const waitingMeasures = (
  measures: ReadonlyArray<Measure>,
  { asOf, until }: { readonly asOf: LocalDate; readonly until: LocalDate },
): ReadonlyArray<BacklogEntry> =>
  measures.flatMap((measure) =>
    openMeasures([measure], { asOf })
      .filter(({ next, on, overdueDays }) => (next === "review" ? on <= until : overdueDays > 0))
      .map(({ next, on, overdueDays, responsible }) => ({
        kind: "measure",
        measure: measure.id,
        responsible,
        next,
        since: measure.state === "done" ? measure.doneOn : addDays(on, 1),
        due: on,
        overdueDays,
        urgent: true,
        item: measureItem(measure, next),
      })),
  )
