/** Marks of closures, measures, applications and agreements: by what a calendar that is narrowed finds them. */
import {
  type Audience,
  type ClosureCalendar,
  CooperationAgreement,
  FundApplication,
  Measure,
  type Redacted,
  type Revised,
  redact,
} from "@sozialraum/core"
import type { Directory } from "../content.js"
import type { Marks } from "../filters.js"

/** The closures of a house are found by it; those of a Land or a municipality belong to nobody alone. */
export const closureMarks = ({ value: { scope } }: Revised<ClosureCalendar>): Marks =>
  scope.kind === "einrichtung" || scope.kind === "schule" ? { institution: [scope.id] } : {}

/** A measure is found by where and about what it is, by who takes part, and by members by the conference that agreed it. */
export const measureMarks = ({ value }: Revised<Measure>, _directory: Directory, audience: Audience): Marks => {
  const seen: Redacted<Measure> | undefined = redact(Measure, value, audience)
  if (seen === undefined) return {}
  return {
    area: seen.areas ?? [],
    conference: [seen.agreed?.conference],
    institution: [seen.responsible, ...(seen.participants ?? [])],
    topic: seen.topics ?? [],
  }
}

/** An application is found by who applies, and by its fund. */
export const applicationMarks = (
  { value }: Revised<FundApplication>,
  directory: Directory,
  audience: Audience,
): Marks => {
  const fund = directory.fund(value.fund)?.value
  return {
    area: [fund?.area],
    conference: [fund?.conference],
    institution: [redact(FundApplication, value, audience).applicant, fund?.holder],
  }
}

/** An agreement is found by its school. */
export const agreementMarks = (
  { value }: Revised<CooperationAgreement>,
  _directory: Directory,
  audience: Audience,
): Marks => {
  const seen: Redacted<CooperationAgreement> | undefined = redact(CooperationAgreement, value, audience)
  return { institution: [seen?.school] }
}
