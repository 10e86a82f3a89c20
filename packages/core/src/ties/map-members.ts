/** Members of a map: the institutions that work on the days asked, in the area asked. */
import { type Institution, type InstitutionType, mayAct } from "../institution/index.js"
import { type Directory, directoryOn, type NetworkIndex } from "../network/index.js"
import type { SpatialUnitId } from "../sozialraum/index.js"
import { holdsIn } from "./tie-days.js"
import { type AskedSpan, spanOf, type TieQuestion } from "./tie-question.js"

/**
 * The institutions of a map in the order of the network: those that work on one of the days, and in the area where one is
 * asked. Where areas lie is that of the last day. Places where nobody works are no partners.
 */
export const membersOfMap = (index: NetworkIndex, question: TieQuestion): ReadonlyArray<Institution> => {
  const span = spanOf(question)
  const members = workingIn(index, span)
  if (question.area === undefined) return members
  return members.filter(isInArea(directoryOn(index, span.last), question.area, span))
}

/** Those that work on one of the days, wherever. */
export const workingIn = ({ network, institutions }: NetworkIndex, span: AskedSpan): ReadonlyArray<Institution> =>
  network.institutions.filter(
    (institution) =>
      institutions.get(institution.id) === institution &&
      worksIn(institution, span) &&
      !institution.types.every(isUnstaffed),
  )

/** Whether an institution uses a site in an area on one of the days, or is there for the children of the area. */
export const isInArea =
  ({ areasOf }: Directory, area: SpatialUnitId, span: AskedSpan) =>
  ({ sites, serves }: Institution): boolean =>
    serves.includes(area) ||
    sites.some((period) => holdsIn(period, span) && areasOf(period.site).some(({ unit }) => unit === area))

const isUnstaffed = (type: InstitutionType): boolean => type === "spielplatz"

/** Its state changes only on the days on which a period of it begins or ends. */
const worksIn = (institution: Institution, span: AskedSpan): boolean => {
  const changes = institution.statuses.flatMap(({ from, to }) => [from, to].flatMap((day) => day ?? []))
  return [span.from, ...changes].some((day) => span.from <= day && day <= span.last && mayAct(institution, day))
}
