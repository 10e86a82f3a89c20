/** Instances: what ical.js, a reader that is not ours, makes of a calendar file. */
import ICAL from "ical.js"

/** One date as a program shows it. */
export interface Instance {
  readonly uid: string
  readonly startsAt: string
  readonly endsAt: string
  readonly status: string
  readonly summary: string
}

/** The dates of a file that begin in a span of instants, cancelled ones among them, in the order of time. */
export const instancesOf = (
  text: string,
  span: { readonly from: number; readonly to: number },
): ReadonlyArray<Instance> => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const components = calendar.getAllSubcomponents("vevent")
  const masters = components.filter((component) => !component.hasProperty("recurrence-id"))
  const others = new Map<string, Array<ICAL.Component>>()
  for (const component of components) {
    if (!component.hasProperty("recurrence-id")) continue
    const uid = String(component.getFirstPropertyValue("uid"))
    const same = others.get(uid)
    if (same === undefined) others.set(uid, [component])
    else same.push(component)
  }
  return masters
    .flatMap((component) => {
      const uid = String(component.getFirstPropertyValue("uid"))
      return datesOf(new ICAL.Event(component, { exceptions: others.get(uid) ?? [] }), span.to)
    })
    .filter(({ startsAt }) => Date.parse(startsAt) >= span.from && Date.parse(startsAt) < span.to)
    .sort((a, b) => (inText(a) < inText(b) ? -1 : 1))
}

const inText = ({ startsAt, endsAt, uid }: Instance): string => `${startsAt} ${endsAt} ${uid}`

const datesOf = (event: ICAL.Event, to: number): ReadonlyArray<Instance> => {
  if (!event.isRecurring()) return [instance(event, event.startDate, event.endDate)]
  const found: Array<Instance> = []
  const iterator = event.iterator()
  for (let next = iterator.next(); next; next = iterator.next()) {
    // A date may have been moved to an earlier time than that of its key.
    if (next.toJSDate().getTime() > to + 400 * 86_400_000) break
    const { item, startDate, endDate } = event.getOccurrenceDetails(next)
    found.push(instance(item, startDate, endDate))
  }
  return found
}

const instance = (event: ICAL.Event, start: ICAL.Time, end: ICAL.Time): Instance => ({
  uid: event.uid,
  startsAt: instantOf(start),
  endsAt: instantOf(end),
  status: String(event.component.getFirstPropertyValue("status")),
  summary: event.summary,
})

const instantOf = (time: ICAL.Time): string => new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z")
