/** Serves a web-standard handler with Node's own HTTP server, on the loopback address. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import type { PortTaken } from "../failure.js"

/** Answers one request. */
export type Handler = (request: Request) => Promise<Response>

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
export const listen = async (handler: Handler, port: number): Promise<Server> => {
  const server = createServer((request, response) => {
    answer(handler, request, response).catch(() => {
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
const answer = async (handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
  if (forbidden.has(incoming.method ?? "")) {
    outgoing.writeHead(405, { Allow: "GET, HEAD, OPTIONS" }).end()
    return
  }
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headersDistinct))
    for (const each of value ?? []) headers.append(name, each)
  const url = new URL(`http://127.0.0.1${incoming.url ?? "/"}`)
  const response = await handler(new Request(url, { method: incoming.method ?? "GET", headers }))
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(new Uint8Array(await response.arrayBuffer()))
}

/** Methods of which the web standard makes no request. */
const forbidden: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"])
