/** Proxy: stands between a client and a PostgreSQL, and breaks their connection where it is told to. */
import { connect, createServer } from "node:net"

/**
 * The ways to break a connection, once a text that was agreed upon comes by on its way to the server.
 *
 * - `before`: the server never hears of it; `halfway`: it hears the beginning.
 * - `after`: the server has done it, and its answer gets lost; `inAnswer`: of the answer some bytes come through.
 * - `atOnce`: it is sent on, and the connection ends in the same moment.
 * - `silentBefore`, `silentAfter`: nothing comes any more, in either direction, and nobody says that it is over.
 */
export const ways = ["before", "halfway", "after", "inAnswer", "atOnce", "silentBefore", "silentAfter"]

/**
 * Opens a proxy before the server of a url.
 *
 * @returns `url` to use instead; `breakAt(text, way)`, answering when it is done; `cutAll`, `refuse`, `swallow`, `admit`, `close`
 */
export const proxyBefore = async (url) => {
  const target = new URL(url)
  const pairs = new Set()
  let [plan, door] = [undefined, "open"]

  const server = createServer((client) => {
    if (door === "closed") return client.resetAndDestroy()
    if (door === "silent") {
      pairs.add({ client, behind: undefined })
      return client.on("error", () => {})
    }
    const behind = connect({ host: target.hostname, port: Number(target.port), noDelay: true })
    const pair = { client, behind, state: "open", way: undefined, given: 0 }
    pairs.add(pair)
    client.setNoDelay(true)
    client.on("data", (data) => toServer(pair, data))
    behind.on("data", (data) => toClient(pair, data))
    for (const [one, other] of [
      [client, behind],
      [behind, client],
    ]) {
      one.on("error", () => other.destroy())
      one.on("close", () => {
        pairs.delete(pair)
        if (pair.state !== "silent") other.destroy()
      })
    }
  })

  const toServer = (pair, data) => {
    if (pair.state === "silent") return
    if (plan === undefined || !data.includes(plan.text)) return void pair.behind.write(data)
    const { way, resolve } = plan
    plan = undefined
    pair.way = way
    pair.resolve = resolve
    if (way === "before") return end(pair)
    if (way === "silentBefore") return fallSilent(pair)
    if (way === "halfway") return void pair.behind.write(data.subarray(0, data.length >> 1), () => end(pair))
    // The answer of the server goes nowhere: it is at work, and finds nobody who is listening.
    if (way === "atOnce") return void pair.behind.write(data, () => end(pair))
    pair.behind.write(data)
  }

  const toClient = (pair, data) => {
    if (pair.state === "silent") return
    if (pair.way === "after") return end(pair)
    if (pair.way === "silentAfter") return fallSilent(pair)
    if (pair.way === "inAnswer") return void pair.client.write(data.subarray(0, data.length >> 1), () => end(pair))
    pair.client.write(data)
  }

  const end = (pair) => {
    // Half of them say so, half are just gone.
    if (pair.way === "inAnswer") pair.client.end()
    else pair.client.resetAndDestroy()
    pair.behind.destroy()
    pair.resolve?.()
  }

  const fallSilent = (pair) => {
    pair.state = "silent"
    pair.resolve?.()
  }

  const cutAll = () => {
    for (const { client, behind } of pairs) {
      client.resetAndDestroy()
      behind?.destroy()
    }
  }

  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))
  const here = new URL(url)
  here.port = String(server.address().port)
  return {
    url: here.href,
    breakAt: (text, way) =>
      new Promise((resolve) => {
        plan = { text, way, resolve }
      }),
    cutAll,
    /** Whoever comes now is sent away; or finds nobody who answers; or is let in again. */
    refuse: () => {
      door = "closed"
    },
    swallow: () => {
      door = "silent"
    },
    admit: () => {
      door = "open"
    },
    close: () =>
      new Promise((resolve) => {
        cutAll()
        server.close(resolve)
      }),
  }
}
