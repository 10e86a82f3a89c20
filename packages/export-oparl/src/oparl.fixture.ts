/** OParl 1.1 as schemas: what each type must and may have, by the table of its specification. */
import * as z from "zod"

const url = z.url()
const date = z.iso.date()
const moment = z.iso.datetime({ offset: true })
const type = (name: string) => z.literal(`https://schema.oparl.org/1.1/${name}`)
const always = { id: url, license: url.exactOptional(), keyword: z.array(z.string()).exactOptional() }

const Location = z.strictObject({
  ...always,
  type: type("Location"),
  description: z.string().exactOptional(),
  geojson: z
    .strictObject({
      type: z.literal("Feature"),
      properties: z.object({}),
      geometry: z.strictObject({ type: z.literal("Point"), coordinates: z.tuple([z.number(), z.number()]) }),
    })
    .exactOptional(),
  streetAddress: z.string().exactOptional(),
  room: z.string().exactOptional(),
  postalCode: z.string().exactOptional(),
  subLocality: z.string().exactOptional(),
  locality: z.string().exactOptional(),
})

const AgendaItem = z.strictObject({
  ...always,
  type: type("AgendaItem"),
  meeting: url.exactOptional(),
  number: z.string().exactOptional(),
  order: z.int().nonnegative(),
  name: z.string().exactOptional(),
  public: z.boolean().exactOptional(),
  result: z.string().exactOptional(),
  resolutionText: z.string().exactOptional(),
})

/** One schema for each type of object that an interface answers with. */
export const OparlSchema = z.discriminatedUnion("type", [
  z.strictObject({
    ...always,
    type: type("System"),
    oparlVersion: z.literal("https://schema.oparl.org/1.1/"),
    body: url,
  }),
  z.strictObject({
    ...always,
    type: type("Body"),
    system: url,
    name: z.string(),
    ags: z
      .string()
      .regex(/^\d{8}$/)
      .exactOptional(),
    organization: url,
    person: url,
    meeting: url,
    paper: url,
    legislativeTerm: z.array(z.never()),
    agendaItem: url,
    consultation: url,
    file: url,
    legislativeTermList: url,
    membership: url,
    locationList: url,
  }),
  z.strictObject({
    ...always,
    type: type("Organization"),
    body: url,
    name: z.string(),
    membership: z.array(url).exactOptional(),
    meeting: url.exactOptional(),
    subOrganizationOf: url.exactOptional(),
    organizationType: z.enum(["Gremium", "Institution"]).exactOptional(),
    classification: z.string().exactOptional(),
    startDate: date.exactOptional(),
    endDate: date.exactOptional(),
    location: Location.exactOptional(),
  }),
  z.strictObject({
    ...always,
    type: type("Membership"),
    organization: url,
    role: z.string().exactOptional(),
    votingRight: z.boolean().exactOptional(),
    startDate: date.exactOptional(),
    endDate: date.exactOptional(),
    onBehalfOf: url.exactOptional(),
  }),
  z.strictObject({
    ...always,
    type: type("Meeting"),
    name: z.string().exactOptional(),
    meetingState: z.enum(["terminiert", "eingeladen", "durchgeführt"]).exactOptional(),
    cancelled: z.boolean().exactOptional(),
    start: moment.exactOptional(),
    end: moment.exactOptional(),
    location: Location.exactOptional(),
    organization: z.array(url).exactOptional(),
    agendaItem: z.array(AgendaItem).exactOptional(),
  }),
  AgendaItem,
  Location,
])

/** A list of objects, page by page. */
export const OparlList = z.strictObject({
  data: z.array(OparlSchema),
  pagination: z.strictObject({
    totalElements: z.int(),
    elementsPerPage: z.int().positive(),
    currentPage: z.int().positive(),
    totalPages: z.int().positive(),
  }),
  links: z.strictObject({ first: url, self: url, last: url }),
})
