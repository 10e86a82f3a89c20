/** Operating status: whether an institution works. */
import * as z from "zod"

/** Whether an institution works, as its records say it. @german Betriebszustand */
export const OperatingStatus = z.enum(["planned", "active", "temporarilyClosed", "closed", "merged"])
export type OperatingStatus = z.infer<typeof OperatingStatus>
