/** Requests for a calendar of 200 kB: the feed behind node:http, and node:http alone with the same answers. */
import { createServer, request } from "node:http"
import { pathToFileURL } from "node:url"
import { bundled } from "../../scripts/bundled.mjs"

const path = "/calendars/hustadt.ics"
/** So many connections ask again and again, as the programs of many people do. */
const connections = 8

const feed = async () =>
  import(
    pathToFileURL(
      await bundled(
        "bench/feed.mjs",
        `export { calendarAnswers } from "./packages/feed/src/index.ts"
         export { generatedContent } from "./packages/export-ical/src/generated.fixture.ts"`,
      ),
    ).href
  )

/** Values until their calendar has 200 kB. */
const published = async () => {
  const { calendarAnswers, generatedContent } = await feed()
  const content = generatedContent(5, 205)
  const changedAt = "2026-03-01T09:00:00Z"
  return calendarAnswers({ load: async () => ({ content, audience: "public", changedAt }) })
}

const listening = async (answer) => {
  const server = createServer(answer).listen(0, "127.0.0.1")
  server.keepAliveTimeout = 60_000
  await new Promise((resolve) => server.once("listening", resolve))
  server.unref()
  return server.address().port
}

/** Asks so many times over a few connections that stay open, and tells the last answer. */
const asking = (port, headers, count) => {
  let left = count
  const one = (socket) =>
    new Promise((resolve, reject) => {
      const sent = request({ ...socket, port, path, headers }, (answer) => {
        let bytes = 0
        answer.on("data", (piece) => {
          bytes += piece.length
        })
        answer.on("end", () => resolve({ status: answer.statusCode, etag: answer.headers.etag, bytes }))
      })
      sent.on("error", reject)
      sent.end()
    })
  const many = async (agent) => {
    let last
    while (left-- > 0) last = await one({ agent, host: "127.0.0.1" })
    return last
  }
  return Promise.all(agents.map(many)).then((answers) => answers.find((answer) => answer !== undefined))
}

let agents = []

/**
 * A bench of answers with one status.
 *
 * @param conditions - what a request says of what it has, from the tag of the calendar
 */
export const requests = ({ name, goal, conditions, count }) => ({
  name,
  unit: "requests",
  n: count,
  baseline: "bare node:http, the same bytes",
  goal,
  prepare: async (n) => {
    const { Agent } = await import("node:http")
    agents = Array.from({ length: connections }, () => new Agent({ keepAlive: true, maxSockets: 1 }))
    for (const agent of agents) agent.unref?.()
    const answer = await published()
    const ofRequest = ({ method, url, headers }) =>
      answer({ method, url, headers: { get: (header) => headers[header.toLowerCase()] ?? null } })
    const whole = await ofRequest({ method: "GET", url: path, headers: {} })
    const asked = conditions(whole.headers.ETag)
    const same = await ofRequest({ method: "GET", url: path, headers: asked })
    const body = same.body === undefined ? undefined : Buffer.from(same.body)
    const ours = await listening(async (incoming, outgoing) => {
      const { status, headers, body } = await ofRequest(incoming)
      outgoing.writeHead(status, headers)
      outgoing.end(body)
    })
    const theirs = await listening((_incoming, outgoing) => {
      outgoing.writeHead(same.status, same.headers)
      outgoing.end(body)
    })
    return {
      ours: () => asking(ours, asked, n),
      theirs: () => asking(theirs, asked, n),
      answers: async () => ({ ours: await asking(ours, asked, 1), theirs: await asking(theirs, asked, 1) }),
    }
  },
})
