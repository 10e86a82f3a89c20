/** Offers from the entries of a calendar. */
import { InstitutionId } from "@sozialraum/core/institution"
import { Offer, type OfferPlace, offerTopics } from "@sozialraum/core/offer"
import type { Series } from "@sozialraum/core/time"
import { withoutPersons } from "../entries/clean-text.js"
import type { CalendarEntry } from "../entries/entry.js"
import type { EntryGroup } from "../entries/groups.js"
import { entryId } from "../entry-id.js"
import type { FindingList } from "../finding.js"
import type { CalendarOptions } from "../options.js"
import { formOf } from "./form.js"
import { placeIn } from "./place.js"
import { topicsIn } from "./topics.js"

/**
 * The offer that an event of a calendar stands for: a draft, since a calendar says neither for whom it is nor what it costs.
 *
 * @returns `undefined` where nothing can be made of it
 * @rule R52
 */
export const offerOf = (
  { master, uid }: EntryGroup,
  series: ReadonlyArray<Series>,
  { options, findings }: { readonly options: CalendarOptions; readonly findings: FindingList },
): Offer | undefined => {
  const { component, line } = master
  const at = { component, line, uid }
  const texts = anonymous(master)
  if (texts.dropped.length > 0) findings.add("PersonInText", { ...at, kinds: texts.dropped })
  const { title, description, location } = texts
  const named = topicsIn(master.categories, options.topics ?? offerTopics)
  if (named.unknown.length > 0) findings.add("TopicsUnknown", { ...at, categories: named.unknown.slice(0, 10) })
  const found = location === undefined ? { proposals: [] } : placeIn(location, options.places ?? [])
  if (location !== undefined && found.place === undefined)
    findings.add("PlaceNotKnown", { ...at, raw: location.slice(0, 200), proposals: found.proposals })
  const returns = series.some(({ rule, rdates }) => rule !== undefined || rdates.length > 0)
  const places: ReadonlyArray<OfferPlace> = [
    ...(found.place === undefined ? [] : [found.place]),
    ...(master.conference === undefined ? [] : [{ at: "digital" as const, website: master.conference }]),
  ]
  const note = found.place === undefined && location !== undefined ? { note: location } : {}
  const written = withAddress(description, master.url)
  const offer = Offer.safeParse({
    id: entryId(options.source, uid),
    title,
    ...(written === undefined ? {} : { description: written }),
    institution: options.institution ?? InstitutionId.parse(options.source),
    form: options.form ?? formOf(title, returns),
    topics: named.topics,
    places,
    schedule: { kind: "dates", slots: series.map((one) => ({ series: one, ...note })) },
    state: "draft",
  })
  return offer.data
}

interface AnonymousTexts {
  readonly title: string
  readonly description?: string
  readonly location?: string
  readonly dropped: ReadonlyArray<string>
}

const anonymous = ({ title = "", description, location }: CalendarEntry): AnonymousTexts => {
  const [name, text, place] = [title, description ?? "", location ?? ""].map(withoutPersons)
  const left = (one: typeof name) => (one === undefined || !/[\p{L}\p{N}]/u.test(one.text) ? undefined : one.text)
  const [said, where] = [left(text), left(place)]
  return {
    title: left(name) ?? "Termin",
    ...(said === undefined ? {} : { description: said }),
    ...(where === undefined ? {} : { location: where }),
    dropped: [...new Set([name, text, place].flatMap((one) => one?.dropped ?? []))],
  }
}

/** An offer has no address of its own on the web: it ends its description. */
const withAddress = (description: string | undefined, url: string | undefined): string | undefined => {
  if (url === undefined || description?.includes(url) === true) return description
  return description === undefined ? url : `${description}\n${url}`
}
