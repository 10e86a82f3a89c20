/** Calendars with Node's own server: no package beside the feed. */
import { createServer, type Server } from "node:http"
import { promisify } from "node:util"
import { brotliCompress, constants } from "node:zlib"
import { calendarAnswers, type FeedOptions } from "@sozialraum/feed"

const compress = promisify(brotliCompress)
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }

/** A server that is not listening yet. */
export const nodeServer = (options: FeedOptions): Server => {
  const answers = calendarAnswers({
    ...options,
    compress: { br: async (bytes) => Uint8Array.from(await compress(bytes, { params })) },
  })
  return createServer(async (request, response) => {
    const { method = "GET", url = "/", headers } = request
    const header = (name: string) => headers[name.toLowerCase()]?.toString() ?? null
    const answer = await answers({ method, url, headers: { get: header } })
    response.writeHead(answer.status, answer.headers).end(answer.body)
  })
}
