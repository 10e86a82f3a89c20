/** Names in deadlines: the institutions that deadlines speak of. */
import { type InstitutionId, type Meeting, outcomesOf, type Revised } from "@sozialraum/core"
import type { CalendarContent } from "../content.js"

/** The institutions that the deadlines of a network name, those of its meetings among them. */
export const namedInDeadlines = ({
  meetings,
  measures = [],
  applications = [],
  agreements = [],
}: Pick<CalendarContent, "meetings" | "measures" | "applications" | "agreements">): ReadonlyArray<InstitutionId> => [
  ...meetings.flatMap(ownersIn),
  ...measures.flatMap(({ value }) => [value.responsible, ...value.participants]),
  ...applications.map(({ value }) => value.applicant),
  ...agreements.map(({ value }) => value.school),
]

/** Who has to do what was agreed. */
const ownersIn = ({ value }: Revised<Meeting>): ReadonlyArray<InstitutionId> =>
  outcomesOf(value).flatMap(({ outcome }) => (outcome.kind === "agreement" ? (outcome.action?.owner ?? []) : []))
