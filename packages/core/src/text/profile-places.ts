/** Places of a life-world profile: what is near, by kind and by ring, and what is cut off. */
import type { LifeWorldProfile, PlaceNearby } from "../report/index.js"
import type { ProfilePen } from "./profile-pen.js"
import { bullets, plain, section, table } from "./report-markdown.js"
import { typeName } from "./report-words.js"

/** What is near, by kind and by ring, what is cut off, and what is on no map. @internal */
export const nearSection = (
  { places, rings, cutOff, notOnMap }: LifeWorldProfile,
  { words, common }: ProfilePen,
): string => {
  const { near } = words
  const kinds = places.flatMap((kind) => {
    const [nearest] = kind.places
    return nearest === undefined
      ? []
      : [
          [
            plain(kind.type === undefined ? near.otherPlaces : typeName(common, kind.type)),
            String(kind.places.length),
            plain(nearest.name),
            near.minutes(Math.ceil(nearest.walkingMinutes)),
          ],
        ]
  })
  const inRings = rings.map(({ fromMinutes, toMinutes, places: inside, offers }) => [
    near.ring(fromMinutes, toMinutes),
    String(inside.length),
    String(offers.length),
  ])
  return section(
    `## ${near.heading}`,
    kinds.length === 0 ? near.none : table(near.head, kinds),
    kinds.length === 0 ? "" : table(near.rings, inRings),
    cutOff.length === 0
      ? ""
      : `${near.cutOff}:\n\n${bullets(
          cutOff.map(
            ({ name, metres, walkingMinutes }) =>
              `${plain(name)} (${near.metres(Math.round(metres))}, ${walkingMinutes === undefined ? near.noWay : near.minutes(Math.ceil(walkingMinutes))})`,
          ),
        )}`,
    notOnMap.length === 0 ? "" : near.notOnMap(notOnMap.map(({ name }) => plain(name)).join(", ")),
  )
}

/** Each place once, though it may be of several kinds. */
export const placesOnce = (kinds: LifeWorldProfile["places"]): ReadonlyArray<PlaceNearby> => [
  ...new Map(
    kinds.flatMap(({ places }) => places.map((place) => [place.institution ?? place.site, place] as const)),
  ).values(),
]
