/** Rows: what the driver answers, as the values of the port. */
import type { SQLOutputValue } from "node:sqlite"
import type { Stored } from "@sozialraum/store"

/** One row, by the names of its columns. */
export type Row = Readonly<Record<string, SQLOutputValue>>

/** A document, from a row of `documents`. */
export const storedOf = (network: string, collection: string, row: Row): Stored => ({
  key: { network, collection, id: String(row["id"]) },
  revision: Number(row["revision"]),
  createdAt: String(row["created_at"]),
  changedAt: String(row["changed_at"]),
  schema: Number(row["schema"]),
  document: JSON.parse(String(row["document"])),
})
