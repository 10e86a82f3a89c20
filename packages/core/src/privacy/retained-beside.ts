/** Retained beside a network: what its store keeps of sent invitations, feed tokens and imports, and for how long. */
import {
  type Delivery,
  type DeliveryChange,
  type DeliveryId,
  deliveryChangeId,
  type Listed,
} from "../institution/index.js"
import type { OpenInvitation } from "../meeting/index.js"
import type { Network } from "../network/index.js"
import type { CalendarChange, ListedEntry } from "../offer/index.js"
import { dateOf, type Instant, type LocalDate } from "../time/index.js"
import type { FeedToken } from "./feed-token.js"
import { dayOf, keptFrom, type Retained } from "./retained-data.js"
import type { RetentionPolicy } from "./retention-policy.js"

/** What a store keeps of a network beside its values, and for a time only. @german Beiakten */
export interface KeptBeside {
  readonly sentInvitations: ReadonlyArray<OpenInvitation>
  readonly feedTokens: ReadonlyArray<FeedToken>
  readonly listed: ReadonlyArray<Listed>
  readonly deliveries: ReadonlyArray<Delivery>
  readonly deliveryChanges: ReadonlyArray<DeliveryChange>
  readonly listedEntries: ReadonlyArray<ListedEntry>
  readonly calendarDeliveries: ReadonlyArray<Delivery>
  readonly calendarChanges: ReadonlyArray<CalendarChange>
}

/** A list of these in which something ends; the record of a delivery itself tells of nobody and stays. @german Liste der Beiakten */
export type BesideList = Exclude<keyof KeptBeside, "deliveries" | "calendarDeliveries">

/** Something beside the network that is kept for a time only; without a path, all of it. */
export interface RetainedBeside extends Retained {
  readonly list: BesideList
  readonly id: string
  readonly value: object
}

/** What beside a network is kept for a time only. */
export const retainedBeside = (
  kept: Partial<KeptBeside> & Partial<Pick<Network, "meetings">>,
  policy: RetentionPolicy,
): ReadonlyArray<RetainedBeside> => [
  ...invitations(kept, policy),
  ...(kept.feedTokens ?? []).map((value): RetainedBeside => {
    const closed = value.state.status === "revoked" ? value.state.at : value.expiresAt
    return whole(
      { list: "feedTokens", id: value.id, value },
      "feedToken",
      keptFrom(dayOf(closed), policy.feedTokenMonths),
    )
  }),
  ...listings(kept, policy),
  ...changesOf("deliveryChanges", kept.deliveryChanges, {
    ...{ deliveries: kept.deliveries, months: policy.importMonths, idOf: deliveryChangeId },
  }),
  ...changesOf("calendarChanges", kept.calendarChanges, {
    ...{ deliveries: kept.calendarDeliveries, months: policy.importMonths, idOf: ({ id }) => id },
  }),
]

const whole = (
  of: Pick<RetainedBeside, "list" | "id" | "value">,
  data: Retained["data"],
  time: Pick<Retained, "since" | "due">,
): RetainedBeside => ({ ...of, path: [], data, rule: "P8", ...time })

/** After the meeting nobody answers any more. */
const invitations = (
  { sentInvitations = [], meetings = [] }: Parameters<typeof retainedBeside>[0],
  { invitationMonths }: RetentionPolicy,
): ReadonlyArray<RetainedBeside> =>
  sentInvitations.flatMap((value) => {
    const meeting = meetings.find(({ id }) => id === value.meeting)
    const time = value.interval ?? (meeting !== undefined && "interval" in meeting ? meeting.interval : undefined)
    return time === undefined
      ? []
      : [
          whole(
            { list: "sentInvitations", id: value.meeting, value },
            "sentInvitation",
            keptFrom(dateOf(time.end), invitationMonths),
          ),
        ]
  })

/** What a source says no longer goes; of one that is no longer imported, the cells of its list as they stood. */
const listings = (
  { listed = [], deliveries = [], listedEntries = [] }: Partial<KeptBeside>,
  { importMonths }: RetentionPolicy,
): ReadonlyArray<RetainedBeside> => {
  const gone = (value: Listed | ListedEntry, of: Pick<RetainedBeside, "list" | "id">, missing: Instant) =>
    whole({ ...of, value }, "listedGone", keptFrom(dayOf(missing), importMonths))
  const last = lastBySource(deliveries)
  return [
    ...listed.flatMap((value): ReadonlyArray<RetainedBeside> => {
      const of = { list: "listed", id: value.listing.id } as const
      if (value.missingSince !== undefined) return [gone(value, of, value.missingSince)]
      const delivered = last.get(value.source)
      if (value.raw === undefined || delivered === undefined) return []
      return [{ ...whole({ ...of, value }, "listedCells", keptFrom(dayOf(delivered.at), importMonths)), path: ["raw"] }]
    }),
    ...listedEntries.flatMap((value) =>
      value.missingSince === undefined
        ? []
        : [gone(value, { list: "listedEntries", id: value.id }, value.missingSince)],
    ),
  ]
}

interface Changes<Change> {
  readonly deliveries: ReadonlyArray<Delivery> | undefined
  readonly months: number
  readonly idOf: (change: Change) => string
}

/** What a delivery changed is kept for an undo; that of the last one of a source always can be. */
const changesOf = <Change extends { readonly delivery: DeliveryId }>(
  list: BesideList,
  changes: ReadonlyArray<Change> = [],
  { deliveries = [], months, idOf }: Changes<Change>,
): ReadonlyArray<RetainedBeside> => {
  const last = new Set([...lastBySource(deliveries).values()].map(({ id }) => id))
  const days = new Map<DeliveryId, LocalDate>(
    deliveries.flatMap(({ id, at }) => (last.has(id) ? [] : [[id, dayOf(at)] as const])),
  )
  return changes.flatMap((value) => {
    const day = days.get(value.delivery)
    return day === undefined ? [] : [whole({ list, id: idOf(value), value }, "importChanges", keptFrom(day, months))]
  })
}

/** The last delivery of each source that still holds. */
const lastBySource = (deliveries: ReadonlyArray<Delivery>): ReadonlyMap<string, Delivery> => {
  const last = new Map<string, Delivery>()
  for (const delivery of deliveries)
    if (delivery.state.status !== "undone" && delivery.number >= (last.get(delivery.source)?.number ?? 0))
      last.set(delivery.source, delivery)
  return last
}
