/** Offer places: where the entry of an offer says that it is. */
import {
  type Accessibility,
  type Offer,
  type OfferPlace,
  type OfferSlot,
  type Revised,
  redact,
  Site,
} from "@sozialraum/core"
import type { Directory } from "../content.js"
import type { EventOptions } from "../entry/draft.js"
import type { CalendarEvent } from "../entry/event.js"
import { nameOf, placeOf } from "../entry/place.js"

/** Where an offer is, as one entry says it. @german Angebotsort im Kalender */
export interface EntryPlace {
  readonly said: Pick<CalendarEvent, "location" | "position">
  readonly websites: ReadonlyArray<string>
  /** Of the only site. */
  readonly site: Accessibility | undefined
  readonly shown: ReadonlyArray<Revised<Site> | undefined>
  /** Places in the offer whose site nobody knows. */
  readonly unknown: ReadonlyArray<number>
}

/** The places of a row: its own, or all of the offer. Only one place has a position. */
export const entryPlace = (
  offer: Offer,
  row: OfferSlot,
  directory: Directory,
  { audience }: Pick<EventOptions, "audience">,
): EntryPlace => {
  const places = offer.places.flatMap((place, index) =>
    row.place === undefined || row.place === place.key ? [{ place, index }] : [],
  )
  const told = places.map(({ place }) => onePlace(offer, place, directory, audience))
  const onGround = told.filter(({ said }) => said.location !== undefined || said.position !== undefined)
  const [only, ...others] = onGround
  const location = onGround.flatMap(({ said }) => said.location ?? []).join("; ")
  return {
    said: others.length === 0 ? (only?.said ?? {}) : { ...(location === "" ? {} : { location }) },
    websites: places.flatMap(({ place }) => (place.at === "digital" ? (place.website ?? []) : [])),
    site: others.length === 0 ? only?.access : undefined,
    shown: told.map(({ site }) => site),
    unknown: places.flatMap(({ place, index }) =>
      place.at === "site" && directory.site(place.site) === undefined ? [index] : [],
    ),
  }
}

interface OnePlace {
  readonly said: Pick<CalendarEvent, "location" | "position">
  readonly access?: Accessibility | undefined
  readonly site?: Revised<Site> | undefined
}

const onePlace = (
  { institution }: Offer,
  place: OfferPlace,
  directory: Directory,
  audience: EventOptions["audience"],
): OnePlace => {
  if (place.at === "digital") return { said: {} }
  if (place.at === "mobile") {
    const area = directory.area(place.unit)?.value.name
    const location = [place.stop, area].filter((part) => part !== undefined).join(", ")
    return {
      said: {
        ...(location === "" ? {} : { location }),
        ...(place.position === undefined ? {} : { position: place.position }),
      },
    }
  }
  const site = directory.site(place.site)
  const house = directory.institution(institution)
  // At the site of another house, the name of the provider would lead people astray.
  const isAtHome = house?.value.sites.some((period) => period.site === place.site) ?? false
  const seen = site === undefined ? undefined : redact(Site, site.value, audience)
  const room = place.room
  return {
    said: placeOf({ room, site, ...(isAtHome ? { institution: house } : {}) }, audience),
    access: seen?.accessibility,
    site,
  }
}

/** The names of houses, as far as the audience may see them. */
export const namesOf = (
  ids: ReadonlyArray<string>,
  directory: Directory,
  { audience }: Pick<EventOptions, "audience">,
): ReadonlyArray<string> => ids.flatMap((id) => nameOf(directory.institution(id), audience) ?? [])
