/** Reports on coverage: what there is for whom and when, what is missing, and what a closing would mean. */
import {
  closureImpact,
  coverageGaps,
  coverage as coverageOf,
  offerOverlaps,
  reach as reachOf,
  whoCoversHoliday,
} from "@sozialraum/core"
import {
  closureMarkdown,
  describeOverlap,
  describeReach,
  gapsMarkdown,
  holidayCareMarkdown,
} from "@sozialraum/core/text"
import { table } from "../table.js"
import { type Answer, type Asking, areaOf, dayOf, institutionOf, notFound } from "./asking.js"
import { reachQuestion, reachRow, schoolsOf, weekQuestion } from "./coverage-question.js"
import { coverageWords, placeTexts } from "./coverage-words.js"
import { number, questionOf } from "./question.js"

/** Where in the week there are offers, by age, in term and in the holidays. */
export const coverage = (asking: Asking): Answer => {
  const told = coverageOf(asking.catalogue(), weekQuestion(asking))
  const said = coverageWords[asking.language]
  const rows = told.cells.map(({ offers, partly, weeks, ...place }) => [
    ...placeTexts(asking, place),
    offers.length,
    partly.length,
    `${weeks.certain + weeks.uncertain}/${weeks.of}`,
  ])
  const heads = [...said.place, ...said.coverage]
  return {
    document: told,
    lines: () => [
      ...table(heads, rows),
      ...(told.seasonUnknown === undefined ? [] : [`${said.seasonUnknown}: ${told.seasonUnknown.days}`]),
    ],
  }
}

/** Where in the week there is no offer. */
export const gaps = (asking: Asking): Answer => {
  const found = coverageGaps(coverageOf(asking.catalogue(), weekQuestion(asking)))
  return { document: { gaps: found }, lines: () => [gapsMarkdown(found, asking.catalogue(), asking.language)] }
}

/** Offers for the same ages on the same topics at the same time, near each other. */
export const overlaps = (asking: Asking): Answer => {
  const { language } = asking
  const catalogue = asking.catalogue()
  const { metres: withinMetres = 1000 } = number(asking.options, "metres")
  const found = offerOverlaps(catalogue, { withinMetres, offers: questionOf(asking) })
  const none = coverageWords[language].noOverlaps
  return {
    document: { overlaps: found },
    lines: () => (found.length === 0 ? [none] : found.map((one) => describeOverlap(one, catalogue, language))),
  }
}

/** From which primary schools an offer is in reach. */
export const reach = (asking: Asking): Answer => {
  const { language } = asking
  const { points, withoutPosition } = schoolsOf(asking)
  const told = reachOf(asking.catalogue(), reachQuestion(asking, points))
  const said = coverageWords[language]
  const rows = told.of.map(reachRow(asking))
  return {
    document: { ...told, withoutPosition },
    lines: () => [
      describeReach(told, language),
      ...table(said.reach, rows),
      ...(withoutPosition.length === 0 ? [] : [`${said.withoutPosition}: ${withoutPosition.length}`]),
    ],
  }
}

/** Who cares for children on the days on which there is no school. */
export const holidays = (asking: Asking): Answer => {
  const catalogue = asking.catalogue()
  const told = whoCoversHoliday(catalogue, { area: areaOf(asking) })
  return { document: told, lines: () => [holidayCareMarkdown(told, catalogue, asking.language)] }
}

/** What the closing of an institution would mean. */
export const closure = (asking: Asking): Answer => {
  const { id } = institutionOf(asking)
  const catalogue = asking.catalogue()
  const on = dayOf(asking.options, "on") ?? asking.asOf
  const told = closureImpact(catalogue, { institution: id, on })
  if (told === undefined) return notFound("institution", "institutions", id)
  return { document: told, lines: () => [closureMarkdown(told, catalogue, asking.language)] }
}
