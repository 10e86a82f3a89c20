/** Free and busy as text: when what an address asks for can be had, without a word about by whom or for what it is taken. */
import { Instant } from "@sozialraum/core"
import {
  type CalendarFilters,
  type FreeBusyContent,
  filterNames,
  freeBusyExporter,
  type IcalOptions,
} from "@sozialraum/export-ical"
import type { FeedWindow } from "./feed-window.js"
import type { Asked } from "./rendering.js"

/** Whether a window has a beginning and an end. */
export const isBounded = (window: FeedWindow | undefined): boolean =>
  Instant.safeParse(window?.from).success && Instant.safeParse(window?.to).success

/**
 * Writes the busy times of the resources of a calendar, as far as its address asks for them.
 *
 * @param written - how the entries of the same address would be written
 * @rule R38, P9
 */
export const freeBusyText = (
  { address, published, window }: Pick<Asked, "address" | "published" | "window">,
  written: IcalOptions,
): string => {
  const { content, scope = {} } = published
  const marks = marksIn(content)
  const resources = content.resources.filter((resource) =>
    [scope, address.filters].every((filters) => fits(marks(resource), filters)),
  )
  const { audience, domain, refreshMinutes } = written
  const options = {
    // Nobody asks any more when something was taken.
    window: { from: Instant.parse(window?.since ?? window?.from), to: Instant.parse(window?.to) },
    ...(audience === undefined ? {} : { audience }),
    ...(domain === undefined ? {} : { domain }),
    ...(refreshMinutes === undefined ? {} : { refreshMinutes }),
  }
  return freeBusyExporter.write({ ...content, resources }, options).text
}

/** What a resource is found by: it has no conference, offer, topic or age, and who asks for one gets none. */
const marksIn = ({ sites }: FreeBusyContent) => {
  const units = new Map<string, ReadonlyArray<string>>(sites.map(({ value }) => [value.id, value.units]))
  return ({ value }: FreeBusyContent["resources"][number]): CalendarFilters => ({
    resource: [value.id],
    institution: [value.owner],
    area: units.get(value.site ?? "") ?? [],
  })
}

const fits = (marks: CalendarFilters, filters: CalendarFilters): boolean =>
  filterNames.every((name) => filters[name] === undefined || marks[name]?.some((mark) => filters[name]?.includes(mark)))
