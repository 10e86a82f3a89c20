/** The steps of an agenda: items are added, changed, moved and removed until the meeting is held. The numbers run from 1 without gaps. */
import * as Result from "effect/Result"
import { type InvalidValue, type Plain, type Problem, parse } from "../problem.js"
import { AgendaItem, type AgendaItemId } from "./agenda.js"
import type { Meeting, UpcomingMeeting } from "./meeting.js"
import type { MeetingId } from "./meeting-id.js"

/** The item stands on the agenda already. */
export type ItemOnAgenda = Problem<"ItemOnAgenda", { readonly meeting: MeetingId; readonly item: AgendaItemId }>

/** The item does not stand on the agenda. */
export type ItemNotOnAgenda = Problem<"ItemNotOnAgenda", { readonly meeting: MeetingId; readonly item: AgendaItemId }>

/** An order of the agenda has to name each of its items once, and no other. */
export type AgendaOrderIncomplete = Problem<
  "AgendaOrderIncomplete",
  {
    readonly missing: ReadonlyArray<AgendaItemId>
    readonly unknown: ReadonlyArray<AgendaItemId>
    readonly repeated: ReadonlyArray<AgendaItemId>
  }
>

/** An item that has no number yet. @german Neuer Tagesordnungspunkt */
export type NewAgendaItem = Omit<Plain<typeof AgendaItem>, "order">

/**
 * Adds an item to the agenda: an act of those who moderate, so no day is too late for it.
 *
 * @param added - the item, and its number; left out or beyond the end, it becomes the last one
 * @problem InvalidValue - at the part of the item that does not fit
 * @problem ItemOnAgenda - at `["agenda", n]`, where it stands
 * @rule R28
 */
export const addAgendaItem = <Current extends UpcomingMeeting>(
  meeting: Current,
  added: { readonly item: NewAgendaItem; readonly position?: number },
): Result.Result<Current, InvalidValue | ItemOnAgenda> => {
  const { item, position = meeting.agenda.length + 1 } = added
  return Result.flatMap(parse(AgendaItem, { ...item, order: 1 }), (read): Result.Result<Current, ItemOnAgenda> => {
    const standing = inOrder(meeting.agenda)
    const index = standing.findIndex(({ id }) => id === read.id)
    return index === -1
      ? Result.succeed(withAgenda(meeting, standing.toSpliced(place(position), 0, read)))
      : Result.fail({ _tag: "ItemOnAgenda", path: ["agenda", index], meeting: meeting.id, item: read.id })
  })
}

/**
 * Takes an item off the agenda. One that came from a proposal is taken off with `returnProposal`.
 *
 * @problem ItemNotOnAgenda - at `["agenda"]`
 * @rule R28
 */
export const removeAgendaItem = <Current extends UpcomingMeeting>(
  meeting: Current,
  id: AgendaItemId,
): Result.Result<Current, ItemNotOnAgenda> => Result.map(itemOn(meeting, id), (item) => withoutItem(meeting, item))

/**
 * Gives an item another number; those behind it move.
 *
 * @param to - its new number; below 1 it becomes the first, beyond the end the last one
 * @problem ItemNotOnAgenda - at `["agenda"]`
 * @rule R28
 */
export const moveAgendaItem = <Current extends UpcomingMeeting>(
  meeting: Current,
  id: AgendaItemId,
  to: number,
): Result.Result<Current, ItemNotOnAgenda> =>
  Result.map(itemOn(meeting, id), (item) => {
    const others = inOrder(meeting.agenda).filter((other) => other !== item)
    return withAgenda(meeting, others.toSpliced(place(to), 0, item))
  })

/** What of an item is to be different; a fact given as `null` is left away. @german Geänderter Tagesordnungspunkt */
export type AgendaItemChange = {
  readonly [Fact in keyof Omit<NewAgendaItem, "id">]?: NewAgendaItem[Fact] | null
}

/**
 * Changes an item where it stands: its title, how long it takes, whether it comes again. What is left out stays.
 *
 * @problem ItemNotOnAgenda - at `["agenda"]`
 * @problem InvalidValue - at the part of the item that does not fit
 * @rule R28
 */
export const changeAgendaItem = <Current extends UpcomingMeeting>(
  meeting: Current,
  id: AgendaItemId,
  change: AgendaItemChange,
): Result.Result<Current, InvalidValue | ItemNotOnAgenda> =>
  Result.flatMap(itemOn(meeting, id), (item) => {
    const facts = Object.entries({ ...item, ...change, id, order: item.order }).filter(([, fact]) => fact !== null)
    return Result.map(parse(AgendaItem, Object.fromEntries(facts)), (changed) =>
      withAgenda(
        meeting,
        inOrder(meeting.agenda).map((other) => (other === item ? changed : other)),
      ),
    )
  })

/**
 * Puts the whole agenda in another order.
 *
 * @param ids - every item of the agenda, once, in the new order
 * @problem AgendaOrderIncomplete - at `["agenda"]`; the items that are left out, not on the agenda, or named twice
 * @rule R28
 */
export const reorderAgenda = <Current extends UpcomingMeeting>(
  meeting: Current,
  ids: ReadonlyArray<AgendaItemId>,
): Result.Result<Current, AgendaOrderIncomplete> => {
  const standing = new Map(meeting.agenda.map((item) => [item.id, item]))
  const missing = meeting.agenda.map((item) => item.id).filter((id) => !ids.includes(id))
  const unknown = ids.filter((id) => !standing.has(id))
  const repeated = ids.filter((id, index) => ids.indexOf(id) < index)
  return missing.length + unknown.length + repeated.length === 0
    ? Result.succeed(
        withAgenda(
          meeting,
          ids.flatMap((id) => standing.get(id) ?? []),
        ),
      )
    : Result.fail({ _tag: "AgendaOrderIncomplete", path: ["agenda"], missing, unknown, repeated })
}

/** Items in the order of their numbers. */
export const inOrder = (items: ReadonlyArray<AgendaItem>): ReadonlyArray<AgendaItem> =>
  items.toSorted((a, b) => a.order - b.order)

/** Items with the numbers from 1 on, as they stand. @rule R28 */
export const numbered = (items: ReadonlyArray<AgendaItem>): ReadonlyArray<AgendaItem> =>
  items.map((item, index) => ({ ...item, order: index + 1 }))

/** The same meeting with these items, numbered as they stand. */
export const withAgenda = <Current extends Pick<Meeting, "agenda">>(
  meeting: Current,
  items: ReadonlyArray<AgendaItem>,
): Current => ({ ...meeting, agenda: numbered(items) })

/** The same meeting without one of its items. */
export const withoutItem = <Current extends Pick<Meeting, "agenda">>(meeting: Current, item: AgendaItem): Current =>
  withAgenda(
    meeting,
    inOrder(meeting.agenda).filter((other) => other !== item),
  )

/** The item of that id on the agenda. */
export const itemOn = (meeting: Meeting, id: AgendaItemId): Result.Result<AgendaItem, ItemNotOnAgenda> => {
  const item = meeting.agenda.find((candidate) => candidate.id === id)
  return item === undefined
    ? Result.fail({ _tag: "ItemNotOnAgenda", path: ["agenda"], meeting: meeting.id, item: id })
    : Result.succeed(item)
}

/** Where among the items a number is; a number below 1 is the first place. */
const place = (position: number): number => Math.max(0, Math.trunc(position) - 1)
