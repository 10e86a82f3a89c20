/** Serves what answers requests with Node's own HTTP server, on the loopback address. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type { FeedAnswer, FeedRequest } from "@sozialraum/feed"
import type { PortTaken } from "../failure.js"

/** Answers one request. */
export type Answers = (request: FeedRequest) => Promise<FeedAnswer>

/** A server that runs. */
export interface Server {
  readonly origin: string
  readonly close: () => Promise<void>
}

/**
 * Starts a server on 127.0.0.1.
 *
 * @param port - 0 for any free one
 * @problem PortTaken - thrown; the port, and the code of the system
 */
export const listen = async (answers: Answers, port: number): Promise<Server> => {
  const server = createServer((request, response) => {
    answer(answers, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject({ _tag: "PortTaken", path: ["port"], port, code: error.code ?? "", retryable: true } satisfies PortTaken),
    )
    server.listen(port, "127.0.0.1", resolve)
  })
  const { port: actual } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** No address here takes a body: what a client sends along is not read. */
const answer = async (answers: Answers, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  const { method = "GET", url = "/" } = incoming
  const header = (name: string): string | null => {
    const value = incoming.headers[name.toLowerCase()]
    return (typeof value === "object" ? value.join(", ") : value) ?? null
  }
  const { status, headers, body } = await answers({ method, url, headers: { get: header } })
  outgoing.writeHead(status, headers).end(body)
}
