/** A need with its measure and the offer that came of it, as parts that tests change. */
import * as Result from "effect/Result"
import { Offer } from "../offer/index.js"
import { LocalDate } from "../time/index.js"
import { Measure, type MeasureState, measureInState, Need, type NeedState, needInState } from "./index.js"

export const day = (text: string): LocalDate => LocalDate.parse(text)

export const swimming = {
  id: "schwimmen",
  area: "querenburg",
  topics: ["schwimmen"],
  targetGroups: [{ roles: ["kind"], ages: { fromMonths: 96, toMonths: 131 } }],
  description: "Viele Kinder der dritten Klassen können nicht schwimmen.",
  raisedBy: { kind: "institution", institution: "grundschule", function: "ogsLeitung" },
  raisedOn: "2026-09-01",
}

/** What each state has beside its day. */
export const stateFacts: Readonly<Record<NeedState, object>> = {
  registered: {},
  confirmed: {},
  rejected: { because: "Es gibt schon Kurse." },
  merged: { into: "bewegung" },
  referred: { to: { office: "jha" } },
  partlyMet: { because: "Ein Kurs reicht nicht für alle." },
  met: { through: [{ kind: "measure", measure: "schwimmkurs", reviewedOn: "2026-09-01" }] },
  obsolete: { because: "Die Schule unterrichtet wieder." },
}

export const needOf = (parts: object = {}): Need =>
  Need.parse({ ...swimming, state: "registered", since: "2026-09-01", ...parts })

export const needIn = <State extends NeedState>(state: State, parts: object = {}) =>
  Result.getOrThrow(needInState(needOf({ state, since: "2026-09-24", ...stateFacts[state], ...parts }), [state]))

export const course = {
  id: "schwimmkurs",
  title: "Schwimmkurs im Hallenbad",
  needs: ["schwimmen"],
  responsible: "verein",
  participants: ["grundschule"],
  start: "2027-02-01",
  due: "2027-06-30",
  review: "2027-09-01",
}

const measureFacts: Readonly<Record<MeasureState, object>> = {
  planned: {},
  running: { startedOn: "2027-02-03" },
  done: { startedOn: "2027-02-03", doneOn: "2027-06-28" },
  reviewed: {
    startedOn: "2027-02-03",
    doneOn: "2027-06-28",
    reviewed: { on: "2027-09-01", effect: "keep", text: "22 von 24 Kindern haben das Seepferdchen." },
  },
  stopped: { stopped: { on: "2027-01-15", because: "Das Hallenbad ist gesperrt." } },
}

export const measureOf = (state: MeasureState = "planned", parts: object = {}): Measure =>
  Measure.parse({ ...course, state, ...measureFacts[state], ...parts })

export const measureIn = <State extends MeasureState>(state: State, parts: object = {}) =>
  Result.getOrThrow(measureInState(measureOf(state, parts), [state]))

export const offerOf = (parts: object = {}): Offer =>
  Offer.parse({ id: "kurs", title: "Schwimmkurs", institution: "verein", form: "gruppe", state: "published", ...parts })

/** Where a step was refused, and what was refused there. */
export const refusal = <P extends { readonly _tag: string; readonly path: ReadonlyArray<string | number> }>(
  result: Result.Result<unknown, P>,
): P => Result.getOrThrow(Result.flip(result))
