/** Calendar filters on the command line: what the options narrow a calendar by. */
import { offerTopics } from "@sozialraum/core"
import { type CalendarFilters, filterNames } from "@sozialraum/export-ical"
import { Conferences, Institutions, Offers, Resources, Sozialraeume, SpatialUnits, type Store } from "@sozialraum/store"
import { badValue, type Context, texts } from "../context.js"
import { notFound } from "../reports/asking.js"

/**
 * What the options narrow a calendar by: ids that the network has, topics and ages that there are. An empty calendar would say
 * nothing of a typing error.
 *
 * @problem NotFound - thrown @problem WrongUsage - thrown
 */
export const calendarFilters = async (
  store: Store,
  { options, network }: Context,
  names: ReadonlyArray<keyof CalendarFilters> = filterNames,
): Promise<CalendarFilters> => {
  const asked = names.flatMap((name) =>
    texts(options, name).length === 0 ? [] : [[name, texts(options, name)] as const],
  )
  for (const [name, values] of asked) {
    if (name === "age") checkAges(values)
    else if (name === "topic") await checkTopics(store, network, values)
    else {
      const known = await idsOf[name](store, network)
      for (const id of values) if (!known.has(id)) notFound(name, collections[name], id)
    }
  }
  return Object.fromEntries(asked)
}

const checkAges = (values: ReadonlyArray<string>): void => {
  for (const age of values) {
    const [, from, to = from] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(age) ?? []
    if (from === undefined || Number(to) < Number(from)) throw badValue("age", age)
  }
}

/** Beside the topics of the library a network may have its own. */
const checkTopics = async (store: Store, network: string, values: ReadonlyArray<string>): Promise<void> => {
  const common: ReadonlySet<string> = new Set(offerTopics.map(({ code }) => code))
  const others = values.filter((topic) => !common.has(topic))
  if (others.length === 0) return
  const offers = await store.collection(Offers, network).all()
  const own = new Set<string>(offers.flatMap(({ value }) => value.topics))
  for (const topic of others) if (!own.has(topic)) throw badValue("topic", topic)
}

const ids = (revised: ReadonlyArray<{ readonly value: { readonly id: string } }>): ReadonlySet<string> =>
  new Set(revised.map(({ value }) => value.id))

type WithIds = Exclude<keyof CalendarFilters, "age" | "topic">

const idsOf: Readonly<Record<WithIds, (store: Store, network: string) => Promise<ReadonlySet<string>>>> = {
  area: async (store, network) =>
    ids([
      ...(await store.collection(SpatialUnits, network).all()),
      ...(await store.collection(Sozialraeume, network).all()),
    ]),
  conference: async (store, network) => ids(await store.collection(Conferences, network).all()),
  institution: async (store, network) => ids(await store.collection(Institutions, network).all()),
  offer: async (store, network) => ids(await store.collection(Offers, network).all()),
  resource: async (store, network) => ids(await store.collection(Resources, network).all()),
}

/** As the store calls them. */
const collections: Readonly<Record<WithIds, string>> = {
  area: "spatialUnits",
  conference: "conferences",
  institution: "institutions",
  offer: "offers",
  resource: "resources",
}
