/** Writers: clients that commit one thing after the other, whatever happens to the servers, and remember what they were told. */
import { setTimeout as sleep } from "node:timers/promises"
import { store } from "./store.mjs"

/** How many documents each commit writes. */
export const changesOfCommit = 3

/** The networks that the writers share: some write beside each other, some meet in the same one. */
export const networks = ["bochum", "dortmund", "essen", "herne"]

/**
 * Lets so many writers commit until `stop` is called.
 *
 * Each commit writes two new documents and the writer's own counter, whose revision it checks: a commit that was done and
 * is done again would be seen there. A commit that failed is sent again with its id until it is known what became of it.
 *
 * @param stores - `{ name, run }`; the writers take turns
 */
export const startWriters = (stores, count) => {
  const state = { isStopped: false, told: [], refused: [], failures: new Map(), writers: [] }
  state.writers = Array.from({ length: count }, (_, at) => {
    const way = stores[at % stores.length]
    const network = networks[Math.floor(at / stores.length) % networks.length]
    return { name: `w${at}`, way, network, next: 1, revision: 0, lastTold: performance.now(), longest: 0 }
  })
  const ended = Promise.all(state.writers.map((writer) => write(state, writer)))
  const stop = async () => {
    state.isStopped = true
    await ended
  }
  return { ...state, stop }
}

const write = async (state, writer) => {
  while (!state.isStopped) {
    const { name, network, next } = writer
    const request = requestOf(writer)
    const receipt = await insist(state, writer, request)
    const now = performance.now()
    writer.longest = Math.max(writer.longest, now - writer.lastTold)
    writer.lastTold = now
    if (receipt !== undefined) {
      state.told.push({ id: request.id, network, writer: name, number: next, ...receipt })
      writer.revision = receipt.revisions[2]
    }
    writer.next += 1
    // Two cores carry three servers and all clients: at full speed the agents would miss their own terms.
    await sleep(25)
  }
}

export const requestOf = ({ name, network, next, revision }) => {
  const keyOf = (id) => ({ network, collection: "failover", id })
  const put = (id) => ({
    _tag: "Put",
    key: keyOf(id),
    document: { writer: name, number: next },
    indexes: [{ name: "byWriter", value: name }],
    schema: 1,
  })
  return {
    network,
    id: `${name}-${next}`,
    checks: [{ key: keyOf(`${name}-counter`), revision }],
    writes: [put(`${name}-${next}-a`), put(`${name}-${next}-b`), put(`${name}-counter`)],
    by: "office",
    reason: "failover",
    at: "2026-11-23T08:00:00Z",
  }
}

/**
 * Sends until there is an answer.
 *
 * Nobody else writes the counter of a writer. So a conflict says that an acknowledged commit is gone, or that a leader of
 * yesterday answered; the writer goes on from what it was told.
 */
const insist = async ({ failures, refused }, writer, request) => {
  for (;;) {
    const result = await writer.way.run(store.commit(request))
    if (store.Result.isSuccess(result)) return result.success
    const { failure } = result
    const what =
      failure._tag === "RevisionConflict" ? `RevisionConflict by way of ${writer.way.name}` : described(failure)
    failures.set(what, (failures.get(what) ?? 0) + 1)
    if (failure._tag === "RevisionConflict") {
      const { expected, actual } = failure
      refused.push({ id: request.id, network: request.network, way: writer.way.name, expected, actual })
      writer.revision = actual
      return undefined
    }
    await sleep(50)
  }
}

/** An error in a line: what a client has to tell apart, and what the driver said. */
export const described = ({ _tag, retryable, outcome, cause, expected, actual }) => {
  if (_tag !== "BackendFailure") return `${_tag}: ${expected} expected, ${actual} found`
  const said = deepest(cause)
  const code = said?.code ?? said?._tag ?? said?.name ?? ""
  const words = String(said?.message ?? said)
    .split("\n")[0]
    .replaceAll(/\d{4,}/g, "…")
    .slice(0, 90)
  return `${retryable ? "retryable" : "NOT RETRYABLE"}${outcome === undefined ? "" : `, ${outcome}`}: ${code} ${words}`
}

const deepest = (cause) => {
  const inner = cause?.cause ?? cause?.reason
  return inner === undefined || inner === null || typeof inner !== "object" ? cause : deepest(inner)
}
