/** Outcomes of minutes: what they make, measures and needs, is written with them. */
import {
  type AgendaItemId,
  type AgreedAt,
  agreedAt,
  agreeMeasure,
  type Conference,
  confirmNeed,
  dropNeed,
  type HeldMeeting,
  InstitutionId,
  type InvalidValue,
  type ItemResult,
  type MeasureId,
  type MeasureToAgree,
  type MinutesDraftMeeting,
  Need,
  type NeedId,
  type NeedReferral,
  needInState,
  needOutcome,
  type Outcome,
  type OutcomeNote,
  type Path,
  type Plain,
  recordOutcome,
  referNeed,
  rejectNeed,
  type WrongNeedState,
} from "@sozialraum/core"
import { type Check, Institutions, Measures, Needs } from "@sozialraum/store"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { found, type IdTaken } from "./found.js"
import { given } from "./given.js"
import { located } from "./located.js"
import { type Steps, together } from "./steps.js"

/** What came of an item, as it is noted. @german Notiz zum Tagesordnungspunkt */
export type ItemNote = Omit<Plain<typeof ItemResult>, "outcomes"> & { readonly outcomes?: ReadonlyArray<OutcomeNote> }

/** What a conference said about a need: put on the list, seen too, not seen, handed on, or there no more. @german Befassung mit einem Bedarf */
export type NeedNote = { readonly item: AgendaItemId; readonly text: string } & (
  | { readonly step: "registered"; readonly raised: Plain<typeof Need> }
  | { readonly step: "confirmed"; readonly need: NeedId; readonly because?: string }
  | { readonly step: "rejected" | "obsolete"; readonly need: NeedId; readonly because: string }
  | {
      readonly step: "referred"
      readonly need: NeedId
      readonly to: Plain<typeof NeedReferral>
      readonly because?: string
    }
)

/** What minutes tell, and what is to be written with them. @german Protokollnotizen */
export interface MinutesNotes {
  readonly items?: ReadonlyArray<ItemNote>
  /** Measures that were agreed: each is planned, and its item tells the agreement. */
  readonly measures?: ReadonlyArray<MeasureToAgree>
  /** Needs that were talked about: each takes its step, and its item tells it. */
  readonly needs?: ReadonlyArray<NeedNote>
}

type WrittenMeeting = HeldMeeting | MinutesDraftMeeting

/**
 * The results of the items with every outcome, and the steps that write the measures and needs which they make.
 *
 * @param at - `conference` is the one by whose rules of procedure outcomes are looked at
 */
export const noted = Effect.fnUntraced(function* (
  at: { readonly network: string; readonly conference: Conference },
  meeting: WrittenMeeting,
  { items = [], measures = [], needs = [] }: MinutesNotes,
) {
  const recorded = yield* Effect.forEach(items, (item, n) => recordedItem(at.conference, item, n))
  const planned = yield* plannedMeasures(at.network, meeting, measures)
  const stepped = yield* steppedNeeds(at.network, meeting, needs)
  return {
    items: withOutcomes(meeting, recorded, [...planned.made, ...stepped.made]),
    steps: together([planned.steps, stepped.steps]),
  }
})

/** An outcome, and the item to which it belongs. */
interface Made {
  readonly item: AgendaItemId
  readonly outcome: Outcome
}

const recordedItem = Effect.fnUntraced(function* (conference: Conference, item: ItemNote, n: number) {
  const outcomes = yield* Effect.forEach(item.outcomes ?? [], (note, m) =>
    Effect.fromResult(located(["minutes", "items", n, "outcomes", m], recordOutcome(conference, note))),
  )
  return { ...item, outcomes }
})

const plannedMeasures = Effect.fnUntraced(function* (
  network: string,
  meeting: WrittenMeeting,
  toAgree: ReadonlyArray<MeasureToAgree>,
) {
  const [institutions, measures] = [Institutions.in(network), Measures.in(network)]
  const made: Array<Made> = []
  const parts: Array<Steps> = []
  const planned = new Set<MeasureId>()
  for (const [n, one] of toAgree.entries()) {
    const path = ["measures", n]
    const named = yield* given(InstitutionId, one.plan.responsible, [...path, "plan", "responsible"])
    const responsible = yield* institutions.get(named)
    const agreed = yield* Effect.fromResult(located(path, agreeMeasure(meeting, one, responsible?.value)))
    const { id } = agreed.measure
    if (planned.has(id) || (yield* measures.get(id)) !== undefined)
      return yield* Effect.fail<IdTaken>({ _tag: "IdTaken", path: [...path, "plan", "id"], collection: "measures", id })
    planned.add(id)
    made.push({ item: one.item, outcome: agreed.outcome })
    parts.push({
      checks: [
        measures.expectAbsent(id),
        responsible === undefined ? institutions.expectAbsent(named) : institutions.expect(responsible),
      ],
      writes: [measures.put(agreed.measure)],
    })
  }
  return { made, steps: together(parts) }
})

const steppedNeeds = Effect.fnUntraced(function* (
  network: string,
  meeting: WrittenMeeting,
  notes: ReadonlyArray<NeedNote>,
) {
  const needs = Needs.in(network)
  const made: Array<Made> = []
  // What was said first about a need is where the next step about it starts from.
  const current = new Map<NeedId, { readonly need: Need; readonly check: Check }>()
  for (const [n, note] of notes.entries()) {
    const path = ["needs", n]
    const at = yield* Effect.fromResult(located(path, agreedAt(meeting, note.item)))
    if (note.step === "registered") {
      const raised = yield* given(Need, { ...note.raised, agreed: at.agreed }, [...path, "raised"])
      const need = yield* Effect.fromResult(located([...path, "raised"], needInState(raised, ["registered"])))
      const { id } = need
      if (current.has(id) || (yield* needs.get(id)) !== undefined)
        return yield* Effect.fail<IdTaken>({
          _tag: "IdTaken",
          path: [...path, "raised", "id"],
          collection: "needs",
          id,
        })
      current.set(id, { need, check: needs.expectAbsent(id) })
      made.push({ item: note.item, outcome: yield* told(need, note.text, path) })
      continue
    }
    const { need: from, check } = current.get(note.need) ?? (yield* storedNeed(network, note.need, path))
    const need = yield* Effect.fromResult(located(path, nextState(from, note, at)))
    current.set(note.need, { need, check })
    made.push({ item: note.item, outcome: yield* told(need, note.text, path) })
  }
  const changed = [...current.values()]
  return {
    made,
    steps: { checks: changed.map(({ check }) => check), writes: changed.map(({ need }) => needs.put(need)) },
  }
})

const storedNeed = Effect.fnUntraced(function* (network: string, id: NeedId, path: Path) {
  const needs = Needs.in(network)
  const stored = yield* found(needs, id, ...path, "need")
  return { need: stored.value, check: needs.expect(stored) }
})

const told = (need: Need, text: string, path: Path) => Effect.fromResult(located(path, needOutcome(need, text)))

const nextState = (
  need: Need,
  note: Exclude<NeedNote, { readonly step: "registered" }>,
  at: AgreedAt,
): Result.Result<Need, InvalidValue | WrongNeedState> => {
  const reason = note.because === undefined ? {} : { because: note.because }
  switch (note.step) {
    case "confirmed":
      return Result.flatMap(needInState(need, ["registered"]), (from) => confirmNeed(from, { ...at, ...reason }))
    case "rejected":
      return Result.flatMap(needInState(need, ["registered"]), (from) =>
        rejectNeed(from, { ...at, because: note.because }),
      )
    case "referred":
      return Result.flatMap(needInState(need, ["registered", "confirmed", "partlyMet"]), (from) =>
        referNeed(from, { ...at, ...reason, to: note.to }),
      )
    case "obsolete":
      return Result.flatMap(needInState(need, ["confirmed", "referred", "partlyMet"]), (from) =>
        dropNeed(from, { ...at, because: note.because }),
      )
  }
}

/** The results with what was made of them; an item that nobody noted otherwise is settled by that. */
const withOutcomes = (
  meeting: WrittenMeeting,
  items: ReadonlyArray<Plain<typeof ItemResult>>,
  made: ReadonlyArray<Made>,
): ReadonlyArray<Plain<typeof ItemResult>> => {
  const before = meeting.state === "minutesDraft" ? meeting.minutes.items : []
  const results = new Map<string, Plain<typeof ItemResult>>(items.map((item) => [item.item, item]))
  for (const { item, outcome } of made) {
    const result = results.get(item) ?? resultBefore(before, item) ?? { item, status: "settled" as const }
    results.set(item, { ...result, outcomes: [...(result.outcomes ?? []), outcome] })
  }
  return [...results.values()]
}

/** What the version before told of an item; one that was not reached was reached after all. */
const resultBefore = (items: ReadonlyArray<ItemResult>, id: AgendaItemId): ItemResult | undefined => {
  const known = items.find(({ item }) => item === id)
  return known?.status === "notReached" ? { ...known, status: "settled" } : known
}
