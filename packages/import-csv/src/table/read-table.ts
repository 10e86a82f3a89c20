/** From input to table: encoding, cut, records and header in one go, or the reason why there is no table. */
import type { BinaryKind } from "../text/binary.js"
import { type DecodedText, decode } from "../text/encoding.js"
import { type Cut, recogniseCut } from "./dialect.js"
import { findTable, type Table } from "./header.js"
import { cutRecords } from "./records.js"

/** A table, and how it was found. */
export interface ReadTable {
  readonly _tag: "Table"
  readonly decoded: DecodedText
  readonly cut: Cut
  readonly table: Table
  /** Physical lines with a quote that nothing closes. */
  readonly openQuotes: ReadonlyArray<number>
}

/** Why input holds no table. @german Unlesbarkeitsgrund */
export type WhyUnreadable = "empty" | "noTable" | "markup" | BinaryKind

/** Input without a table. */
export interface Unreadable {
  readonly _tag: "Unreadable"
  readonly because: WhyUnreadable
}

/** Reads any input as a table; it never throws. */
export const readTable = (input: Uint8Array | string): ReadTable | Unreadable => {
  const decoded = decode(input)
  if ("binary" in decoded) return unreadable(decoded.binary)
  const start = decoded.text.slice(0, 1000).trimStart()
  if (start === "" && decoded.text.trim() === "") return unreadable("empty")
  if (/^(?:<!doctype|<html|<\?xml|<[a-z]+[\s>]|\{\s*"|\[\s*[{[])/i.test(start)) return unreadable("markup")
  const cut = recogniseCut(decoded.text)
  const { records, openQuotes } = cutRecords(decoded.text, cut)
  const table = findTable(records)
  const isTable = cut.width > 1 || table.headerLine !== null
  return isTable ? { _tag: "Table", decoded, cut, table, openQuotes } : unreadable("noTable")
}

const unreadable = (because: WhyUnreadable): Unreadable => ({ _tag: "Unreadable", because })
