/** `feed-token`: secret addresses of calendars, for those who may see more than everybody. */
import {
  Audience,
  epochMs,
  type FeedToken,
  FeedTokenId,
  feedSecretText,
  type Instant,
  instantAt,
  LocalDate,
} from "@sozialraum/core"
import { calendarPath } from "@sozialraum/feed"
import { issueFeedToken, listFeedTokens, prolongFeedToken, renewFeedToken, revokeFeedToken } from "@sozialraum/service"
import { openStore, type Store } from "@sozialraum/store"
import { badValue, type Context, text, texts } from "../context.js"
import { calendarFilters } from "../exports/calendar-filters.js"
import type { ExitCode, WrongUsage } from "../failure.js"
import { endOfDay, feedTokenLines } from "../feed-token-text.js"
import { backendOf } from "../store-url.js"

type Step = (store: Store, context: Context, id: string | undefined) => Promise<Done>

/** What a step leaves: the tokens, and of a new address the secret, which is told this once. */
interface Done {
  readonly tokens: ReadonlyArray<FeedToken>
  readonly secret?: string
}

/** Issues, renews, prolongs, revokes or lists feed tokens. */
export const feedToken = async (context: Context): Promise<ExitCode> => {
  const [name, id, ...others] = context.operands
  if (name === undefined) throw missing("issue|renew|prolong|revoke|list")
  const step = Object.hasOwn(steps, name) ? steps[name as keyof typeof steps] : undefined
  if (step === undefined || others.length > 0) throw unknown(step === undefined ? name : String(others[0]))
  const store = await openStore(await backendOf(context.store, name === "list" ? "memory" : "create"))
  try {
    const { tokens, secret } = await step(store, context, id)
    const path = secret === undefined ? undefined : calendarPath(secret)
    const [token] = tokens
    const document = name === "list" ? { feedTokens: tokens.map(told) } : { feedToken: token && told(token) }
    context.print({ ...document, ...(path === undefined ? {} : { secret, path }) }, () =>
      feedTokenLines({ tokens, path, base: text(context.options, "base"), at: context.at }, context.language),
    )
    return 0
  } finally {
    await store.close()
  }
}

const issue: Step = async (store, context, id) => {
  const { options } = context
  const title = text(options, "title")
  if (title === undefined) throw missing("--title")
  const audience = Audience.safeParse(text(options, "audience") ?? "network")
  if (!audience.success) throw badValue("audience", text(options, "audience") ?? "")
  const request = {
    id: id ?? feedSecretText(random(6)),
    title,
    audience: audience.data,
    scope: scopeOf(context),
    expiresAt: endOf(context, 365),
  }
  // A calendar of something that is not there would stay empty for ever.
  await calendarFilters(store, context)
  const secret = newSecret()
  return { tokens: [await store.run(issueFeedToken(act(context), secret, request))], secret }
}

const renew: Step = async (store, context, id) => {
  const secret = newSecret()
  const grace = text(context.options, "grace-days")
  const days = grace === undefined ? 0 : Number(grace)
  if (!Number.isInteger(days) || days < 0 || days > 90) throw badValue("grace-days", String(grace))
  const facts = {
    secret,
    ...(text(context.options, "expires") === undefined ? {} : { expiresAt: endOf(context, 365) }),
    ...(days === 0 ? {} : { formerUntil: daysAfter(context.at, days) }),
  }
  return { tokens: [await store.run(renewFeedToken(act(context), named(id), facts))], secret }
}

const prolong: Step = async (store, context, id) => ({
  tokens: [await store.run(prolongFeedToken(act(context), named(id), { expiresAt: endOf(context, 365) }))],
})

const revoke: Step = async (store, context, id) => ({
  tokens: [await store.run(revokeFeedToken(act(context), named(id)))],
})

const list: Step = async (store, { network }, id) => {
  if (id !== undefined) throw unknown(id)
  return { tokens: await store.run(listFeedTokens(network)) }
}

const steps = { issue, renew, prolong, revoke, list } as const satisfies Readonly<Record<string, Step>>

const act = ({ network, at }: Context) => ({ network, by: "feed-token", at })

/** The hash is nobody's business: what it is the hash of was told once. */
const told = ({ state, ...token }: FeedToken) => ({
  ...token,
  state:
    state.status === "revoked"
      ? state
      : { status: state.status, ...(state.former === undefined ? {} : { formerUntil: state.former.until }) },
})

const newSecret = (): string => feedSecretText(random(20))

const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length))

const scopeOf = ({ options }: Context) => ({
  ...Object.fromEntries(
    ["area", "conference", "institution", "offer", "resource", "topic"].flatMap((name) =>
      texts(options, name).length === 0 ? [] : [[name, texts(options, name)]],
    ),
  ),
  ...(texts(options, "age").length === 0 ? {} : { ages: texts(options, "age") }),
})

/** The end of the day that `--expires` names, by the clock of the network; otherwise so many days from now. */
const endOf = ({ options, at }: Context, days: number): Instant => {
  const given = text(options, "expires")
  if (given === undefined) return daysAfter(at, days)
  const day = LocalDate.safeParse(given)
  if (!day.success) throw badValue("expires", given)
  return endOfDay(day.data)
}

const daysAfter = (at: Instant, days: number): Instant => instantAt(epochMs(at) + days * 86_400_000)

const named = (id: string | undefined): FeedTokenId => {
  if (id === undefined) throw missing("ID")
  const known = FeedTokenId.safeParse(id)
  if (!known.success) throw unknown(id)
  return known.data
}

const missing = (argument: string): WrongUsage => ({
  _tag: "WrongUsage",
  path: [],
  because: "missingOperand",
  argument,
})
const unknown = (argument: string): WrongUsage => ({ _tag: "WrongUsage", path: [], because: "unknownOption", argument })
