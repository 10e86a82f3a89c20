/** Holidays: what the calendars of a network need to know of the Länder in which it lies. */
import { publicHolidays, schoolHolidays } from "@sozialraum/calendar-de"
import { agsAmong, type Land, landOf } from "@sozialraum/core"
import type { NetworkFrame } from "@sozialraum/feed"
import { Sozialraeume, SpatialUnits, type Store } from "@sozialraum/store"

/**
 * The public and school holidays of the Länder of a network; nothing where its areas name no municipality.
 *
 * @param named - a Land beside these, which counts where nobody knows the municipality
 */
export const frameOf = async (store: Store, network: string, named?: Land): Promise<NetworkFrame> => {
  const [units, sozialraeume] = await Promise.all([
    store.collection(SpatialUnits, network).all(),
    store.collection(Sozialraeume, network).all(),
  ])
  const keys = [...units, ...sozialraeume].flatMap(({ value }) => agsAmong(value.externalIds) ?? [])
  const found = keys.flatMap((key) => landOf(key) ?? [])
  const laender: ReadonlyArray<Land> = [...new Set([named ?? [], found].flat())]
  const [first] = laender
  return {
    holidays: laender.flatMap((land) => [schoolHolidays(land), publicHolidays(land)]),
    ...(first === undefined ? {} : { region: { land: first } }),
  }
}
