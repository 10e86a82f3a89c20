/** `invitation` and `reply`: calendar messages that ask to a meeting or call it off, and the answers that come back. */
import { type Loss, MeetingId } from "@sozialraum/core"
import type { Language } from "@sozialraum/core/text"
import {
  cancellationMessage,
  type InvitationContent,
  invitationMessage,
  type MeetingMessage,
} from "@sozialraum/export-ical"
import { keepInvitation, takeReply } from "@sozialraum/service"
import {
  Conferences,
  ContactPoints,
  Institutions,
  Meetings,
  openStore,
  SentInvitations,
  Sites,
  type Store,
} from "@sozialraum/store"
import { badValue, type Context, text } from "../context.js"
import type { ExitCode } from "../failure.js"
import { read, write } from "../file.js"
import { noOperand, operand } from "../operand.js"
import { needed } from "../reports/asking.js"
import { backendOf } from "../store-url.js"

/**
 * Writes the message that invites to a meeting, or with `--cancel` the one that calls it off.
 *
 * What was sent is kept before anything goes out: without it no reply could be taken.
 */
export const invitation = async (context: Context): Promise<ExitCode> => {
  noOperand(context)
  const { options, language, json } = context
  const asked = needed(options, "meeting")
  const id = MeetingId.safeParse(asked)
  if (!id.success) throw badValue("meeting", asked)
  const store = await openStore(await backendOf(context.store, "create"))
  try {
    const message = await messageAbout(store, id.data, context)
    if (message.method === "REQUEST") await store.run(keepInvitation(actOf(context, "invitation"), message.sent))
    const { text: calendar, lost, method, contentType, organizer, sent } = message
    const file = text(options, "output")
    if (file !== undefined) await write(file, calendar)
    const facts = { file: file ?? null, method, contentType, organizer, sent, lost }
    if (json) context.print({ ...facts, ...(file === undefined ? { calendar } : {}) }, () => [])
    else if (file === undefined) process.stdout.write(calendar)
    else context.print({}, () => described(file, message, language))
    return 0
  } finally {
    await store.close()
  }
}

/** Takes the reply of an institution from a file: its answer is on record from then on. */
export const reply = async (context: Context): Promise<ExitCode> => {
  const { bytes } = await read(operand(context, "FILE"))
  const store = await openStore(await backendOf(context.store, "memory"))
  try {
    const taken = await store.run(takeReply(actOf(context, "reply"), bytes))
    const { meeting, comment } = taken.reply
    const { institution, answer, on } = taken.answer
    context.print(taken, () => [
      `${institution}: ${answers[context.language][answer]} (${meeting}, ${on})`,
      ...(taken.committed ? [] : [known[context.language]]),
      ...(comment === undefined ? [] : comment.split("\n").map((line) => `  ${line}`)),
    ])
    return 0
  } finally {
    await store.close()
  }
}

/** @problem NotFound - thrown @problem MeetingNotSendable, OrganizerUnreachable, NobodyReachable - thrown */
const messageAbout = async (store: Store, id: MeetingId, context: Context): Promise<MeetingMessage> => {
  const { network, language, options } = context
  const content = await contentOf(store, network)
  const meeting = content.meetings.find(({ value }) => value.id === id)
  if (meeting === undefined) throw { _tag: "NotFound", path: ["meeting"], collection: "meetings", id }
  const message =
    options["cancel"] === true
      ? cancellationMessage(meeting, content, { language, guests: await guestsOf(store, network, id) })
      : invitationMessage(meeting, content, { language })
  if (message._tag !== "MeetingMessage") throw message
  return message
}

/** All that an invitation is made of. */
const contentOf = async (store: Store, network: string) => {
  const [conferences, institutions, sites, contactPoints, meetings] = await Promise.all([
    store.collection(Conferences, network).all(),
    store.collection(Institutions, network).all(),
    store.collection(Sites, network).all(),
    store.collection(ContactPoints, network).all(),
    store.collection(Meetings, network).all(),
  ])
  return { network, conferences, institutions, sites, contactPoints, meetings } satisfies InvitationContent
}

/** A meeting that is off does not know its guests any more; the message that invited them does. */
const guestsOf = async (store: Store, network: string, id: MeetingId) => {
  const sent = await store.collection(SentInvitations, network).get(id)
  const invited = await store.collection(Meetings, network).get(id)
  const members = invited !== undefined && "invited" in invited.value ? (invited.value.invited ?? []) : []
  const asked = new Set(sent?.value.attendees.map(({ institution }) => institution))
  return [...asked].filter((one) => !members.includes(one)).map((institution) => ({ institution }))
}

const described = (file: string, { method, sent, lost }: MeetingMessage, language: Language) => {
  const words = sentences[language]
  const missing = lost.filter(isUnreached).length
  return [
    `${file}: ${words[method]} ${words.mailboxes(sent.attendees.length)}`,
    ...(missing === 0 ? [] : [words.missing(missing)]),
  ]
}

const isUnreached = ({ because }: Loss): boolean => because === "noRoleAddress" || because === "sameAddress"

const sentences = {
  de: {
    REQUEST: "Einladung an",
    CANCEL: "Absage an",
    mailboxes: (count: number) => (count === 1 ? "1 Funktionspostfach" : `${count} Funktionspostfächer`),
    missing: (count: number) => `Ohne eigenes Funktionspostfach, anders einzuladen: ${count}`,
  },
  en: {
    REQUEST: "invitation to",
    CANCEL: "cancellation to",
    mailboxes: (count: number) => (count === 1 ? "1 mailbox of an office" : `${count} mailboxes of offices`),
    missing: (count: number) => `Without a mailbox of their own, to be told otherwise: ${count}`,
  },
} as const

const answers = {
  de: { accepted: "sagt zu", tentative: "kommt vielleicht", declined: "sagt ab" },
  en: { accepted: "accepts", tentative: "may come", declined: "declines" },
} as const

const known = { de: "Das war schon bekannt.", en: "This was known already." } as const

const actOf = ({ network, at }: Context, by: string) => ({ network, by, at })
