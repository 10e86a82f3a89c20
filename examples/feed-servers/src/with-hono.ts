/** Calendars in an application with Hono, which speaks web standards: the handler goes in as it is. */
import { calendarHandler, type FeedOptions } from "@sozialraum/feed"
import { Hono } from "hono"

/** An application with calendars, and whatever else it has. */
export const honoApplication = (options: FeedOptions): Hono => {
  const calendars = calendarHandler(options)
  const application = new Hono()
  application.all("/calendars/*", ({ req }) => calendars(req.raw))
  application.all("/robots.txt", ({ req }) => calendars(req.raw))
  return application
}
