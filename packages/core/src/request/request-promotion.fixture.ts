/** Requests that wait, for tests: houses that want the gym of a school on one afternoon. */
import { Institution } from "../institution/index.js"
import type { Plain } from "../problem.js"
import { gym, lendingOf, wish } from "../sharing/booking/lending.fixture.js"
import { type Booking, bookingFindings, type Lending, type Resource } from "../sharing/index.js"
import type { requestPromotion, WaitingRequest } from "./index.js"
import { onceRequest } from "./request.fixture.js"

export const check = bookingFindings
export const house = (id: string) =>
  Institution.parse({
    id,
    name: `Verein ${id}`,
    types: ["sportverein"],
    statuses: [{ status: "active", from: "2010-01-01" }],
  })
export const hall = (more: Partial<Plain<typeof Resource>> = {}): Resource => gym(more)
export const waits = (
  id: string,
  since: string,
  {
    from = "15:00",
    to = "17:00",
    day = "2026-10-14",
    units = 1,
    ...more
  }: Partial<Lending> & {
    readonly from?: string
    readonly to?: string
    readonly day?: string
    readonly units?: number
  } = {},
): WaitingRequest => ({
  request: onceRequest(`${day}T${from}`, `${day}T${to}`, {
    id,
    borrower: `haus-${id}`,
    units,
    submittedAt: `${since}T08:00:00Z`,
    state: { status: "waiting", since: `${since}T08:00:00Z` },
  }),
  lending: lendingOf(more.resource ?? hall(), { borrower: house(`haus-${id}`), ...more }),
})
export const fest = (more: Partial<Plain<typeof Booking>> = {}) =>
  wish("2026-10-14T14:00", "2026-10-14T18:00", { id: "fest", borrower: "ogs", ...more })
export const line = (promotion: ReturnType<typeof requestPromotion>) =>
  promotion.line.map(({ request, verdict }) => [request.id, verdict._tag])
