/** Opening hours as schema.org has them. */
import * as z from "zod"

/**
 * One entry of schema.org's hours. Where `closes` is before `opens`, it closes on the next day; both `00:00` is closed all
 * day, and `00:00` to `23:59` is open all day, as search engines read it.
 *
 * @german Öffnungszeitenangabe (schema.org)
 * @source schema.org, OpeningHoursSpecification; Google Search Central, Local business structured data
 */
export const SchemaOrgEntry = z
  .strictObject({
    "@type": z.literal("OpeningHoursSpecification"),
    dayOfWeek: z.array(z.string()).readonly().exactOptional(),
    opens: z.string(),
    closes: z.string(),
    validFrom: z.iso.date().exactOptional(),
    /** The last day. */
    validThrough: z.iso.date().exactOptional(),
  })
  .readonly()
export type SchemaOrgEntry = z.infer<typeof SchemaOrgEntry>

/**
 * The hours of a schema.org Place: usual ones, and special ones that outdo them on the days they are valid.
 *
 * @german Öffnungszeiten (schema.org)
 */
export const SchemaOrgHours = z
  .strictObject({
    openingHoursSpecification: z.array(SchemaOrgEntry).readonly(),
    specialOpeningHoursSpecification: z.array(SchemaOrgEntry).readonly().exactOptional(),
  })
  .readonly()
export type SchemaOrgHours = z.infer<typeof SchemaOrgHours>

/** The names of the days, Monday first. */
export const schemaOrgDays = {
  mo: "Monday",
  tu: "Tuesday",
  we: "Wednesday",
  th: "Thursday",
  fr: "Friday",
  sa: "Saturday",
  su: "Sunday",
} as const

/** A day that schema.org knows beside those of the week. */
export const schemaOrgHoliday = "PublicHolidays"
