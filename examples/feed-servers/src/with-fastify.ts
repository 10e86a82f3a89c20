/** Calendars in an application with Fastify, which writes its answers itself. */
import { calendarAnswers, type FeedOptions } from "@sozialraum/feed"
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify"

/** An application with calendars, and whatever else it has. */
export const fastifyApplication = (options: FeedOptions): FastifyInstance => {
  const answers = calendarAnswers(options)
  const answer = async ({ method, url, headers }: FastifyRequest, reply: FastifyReply) => {
    const header = (name: string) => headers[name.toLowerCase()]?.toString() ?? null
    const { status, headers: fields, body } = await answers({ method, url, headers: { get: header } })
    // Of HEAD, Fastify would tell the length of the body that it does not have.
    reply.hijack().raw.writeHead(status, fields).end(body)
  }
  const application = fastify({ exposeHeadRoutes: false })
  application.all("/calendars/*", answer)
  application.all("/robots.txt", answer)
  return application
}
