/** Reports on a school and on an area, as pages to read. */
import { agreementList, areaReport, lifeWorldProfile, partnersOf, TextLevel } from "@sozialraum/core"
import { agreementListMarkdown, areaReportMarkdown, profileMarkdown } from "@sozialraum/core/text"
import { type Answer, type Asking, areaOf, institutionOf, notFound, read } from "./asking.js"
import { yearOf } from "./planning.js"
import { number } from "./question.js"

/** What surrounds the children of a school. */
export const profile = (asking: Asking): Answer => {
  const { language, options } = asking
  const { id } = institutionOf(asking)
  const { minutes } = number(options, "minutes")
  const told = lifeWorldProfile(asking.catalogue(), {
    school: id,
    ...(minutes === undefined ? {} : { withinMinutes: minutes }),
  })
  if (told === undefined) return notFound("institution", "institutions", id)
  const level = read(TextLevel, options, "level")
  return {
    document: told,
    lines: () => [profileMarkdown(told, { language, ...(level === undefined ? {} : { level }) })],
  }
}

/** With whom a school works together; the agreements as the list that goes with the application for funding. */
export const partners = (asking: Asking): Answer => {
  const { index, asOf, audience, language } = asking
  const { id } = institutionOf(asking)
  const told = partnersOf(index, { school: id, asOf, audience })
  const agreements = agreementList(index, { asOf, schools: [id] })
  return {
    document: { ...told, agreementList: agreements },
    lines: () => [
      agreementListMarkdown(agreements, { language }),
      ...told.offers.map(({ title, provider }) => `${title} (${index.institutions.get(provider)?.name ?? provider})`),
      ...told.measures.map(({ title, state }) => `${title}: ${state}`),
    ],
  }
}

/** A year of an area. */
export const area = (asking: Asking): Answer => {
  const { language } = asking
  const unit = areaOf(asking)
  const told = areaReport(asking.catalogue(), { area: unit, year: yearOf(asking) })
  if (told === undefined) return notFound("area", "spatialUnits", unit)
  return { document: told, lines: () => [areaReportMarkdown(told, { language })] }
}
