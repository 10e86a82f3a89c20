/** The desk: writes a number and reads it again with a freshness, and sees which server answered. */
import { ask } from "./sql.mjs"
import { store } from "./store.mjs"
import { described } from "./writers.mjs"

/** The network that it works in. */
export const network = "replicas"

const key = { network, collection: "notes", id: "hall" }

/** Reads answer the number, or what failed. */
export const deskOf = (run) => ({
  write: async (number) => {
    const put = { _tag: "Put", key, document: { number }, indexes: [], schema: 1 }
    const at = "2026-11-23T08:00:00Z"
    const result = await run(store.commit({ network, checks: [], writes: [put], by: "office", reason: "note", at }))
    if (store.Result.isFailure(result)) throw new Error(described(result.failure))
    return result.success
  },
  read: (freshness) =>
    answer(
      run,
      freshness,
      store.Backend.use((backend) => backend.get([key])),
      ([stored]) => stored?.document.number,
    ),
  changesAfter: (after, freshness) =>
    answer(run, freshness, store.changes({ network, after, limit: 1000 }), ({ length }) => length),
})

const answer = async (run, freshness, effect, shown) => {
  const result = await run(store.Effect.provideService(effect, store.Freshness, freshness))
  return store.Result.isSuccess(result) ? shown(result.success) : described(result.failure)
}

/** Whether a server was the one that looked for the note, since a moment of its own clock. */
export const answeredSince = async ({ port }, moment) => {
  const last = "select count(*) from pg_stat_activity where application_name = 'sozialraum' and query ~ 'documents'"
  return Number(await ask(port, `${last} and query_start > '${moment}'`)) > 0
}

/** What a server's clock shows. */
export const momentOf = ({ port }) => ask(port, "select clock_timestamp()")
