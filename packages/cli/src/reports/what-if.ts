/** The report on what offers would change that are not there yet. */
import { type ChangedCell, type Offer, type PointReach, Weekday, whatIf } from "@sozialraum/core"
import { table } from "../table.js"
import { type Answer, type Asking, needed } from "./asking.js"
import { type OfferTopics, reachQuestion, reachRow, schoolsOf, weekQuestion } from "./coverage-question.js"
import { coverageWords, placeTexts } from "./coverage-words.js"
import { readOffers } from "./offers-file.js"
import { questionOf } from "./question.js"

/** What the offers of a file would change, if they were there: in the week, and for the primary schools. */
export const whatif = async (asking: Asking): Promise<Answer> => {
  const add = await readOffers(needed(asking.options, "offers"))
  const { points } = schoolsOf(asking)
  const topics = questionOf(asking).topics ?? topicsOf(add)
  const told = whatIf(
    asking.catalogue(),
    { add },
    {
      coverage: { ...weekQuestion(asking, topics), weekdays: Weekday.options, hours: wholeDay },
      reach: reachQuestion(asking, points, topics),
    },
  )
  const said = coverageWords[asking.language]
  const cells = (changed: ReadonlyArray<ChangedCell> = []) =>
    table(
      [...said.place, said.weeks],
      changed.map(({ place, before, after }) => {
        const { certain, uncertain, of } = (after ?? before)?.weeks ?? { certain: 0, uncertain: 0, of: 0 }
        return [...placeTexts(asking, place), `${certain + uncertain}/${of}`]
      }),
    )
  const schools = (changed: ReadonlyArray<PointReach> = []) => table(said.reach, changed.map(reachRow(asking, add)))
  const block = (title: string, lines: ReadonlyArray<string>) => (lines.length === 0 ? [] : [`${title}:`, ...lines, ""])
  return {
    document: told,
    lines: () => {
      const blocks = [
        ...block(said.gained, cells(told.coverage?.gained)),
        ...block(said.lost, cells(told.coverage?.lost)),
        ...block(said.schoolsGained, schools(told.reach?.gained)),
        ...block(said.schoolsLost, schools(told.reach?.lost)),
        ...told.withoutEffect.map((id) => `${said.withoutEffect}: ${id}`),
        ...(told.coverage?.notCounted ?? []).map(
          ({ offer, because }) =>
            `${said.notCounted}: ${offer} (${because.map((one) => said.because[one]).join(", ")})`,
        ),
        ...(told.reach?.after.nowhere ?? [])
          .filter((id) => add.some((one) => one.id === id))
          .map((id) => `${said.nowhere}: ${id}`),
      ]
      return blocks.length === 0 ? [said.noChange] : blocks
    },
  }
}

const topicsOf = (offers: ReadonlyArray<Offer>): OfferTopics => {
  const topics = [...new Set(offers.flatMap((offer) => offer.topics))]
  return topics.length === 0 ? undefined : topics
}

const wholeDay = { from: 0, to: 24 * 60, step: 60 } as const
