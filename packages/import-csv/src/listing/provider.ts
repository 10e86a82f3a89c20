/** Providers: who runs an institution, as its row names and numbers it. */
import type { ExternalId } from "@sozialraum/core"
import { externalIdIn } from "../identity/external-ids.js"
import { memory } from "../memory.js"
import { cellIn, type Fields, type Row, textIn } from "./row.js"

/** What a row says of its provider. */
export interface Carrier {
  readonly provider: Provider | undefined
  /** What stands in place of a name and only says of which kind the provider is. */
  readonly kind: string | undefined
}

/** A provider by its name, its number or both. */
export interface Provider {
  readonly name?: string
  readonly externalId?: ExternalId
}

/** Prepares the reading of providers: those with only a name, or only a number, are made once for all of their rows. */
export const providerReader = (fields: Fields, source: string): ((row: Row) => Carrier) => {
  const [names, numbers] = [fields("provider"), fields("providerId")]
  const [only, ...others] = numbers.columns
  const named = memory((name) => carrierOf(name, undefined))
  const numbered = memory((text) => carrierOf("", only && idOf(source, only.header, text)))
  return (row) => {
    const name = names.columns.length === 0 ? "" : textIn(row, names)
    const cell = only === undefined ? undefined : cellIn(row, numbers)
    if (cell === undefined) return name === "" ? nobody : named(name)
    return name === "" && others.length === 0
      ? numbered(cell.text)
      : carrierOf(name, idOf(source, cell.header, cell.text))
  }
}

const nobody: Carrier = { provider: undefined, kind: undefined }

/** A lone zero stands for nobody. */
const idOf = (source: string, header: string, text: string): ExternalId | undefined =>
  /^0+$/.test(text) ? undefined : externalIdIn(source, header, text)

const carrierOf = (name: string, externalId: ExternalId | undefined): Carrier => {
  const isKind = name !== "" && onlyKind.test(name)
  return { provider: providerOf(isKind ? "" : name, externalId), kind: isKind ? name : undefined }
}

/** Whether somebody is a public or a private one is nobody's name. */
const onlyKind = /^(?:staatlich|öffentlich|privat|kommunal|städtisch|frei)(?:e[rn]?)?(?: träger)?$/i

const providerOf = (name: string, externalId: ExternalId | undefined): Provider | undefined => {
  if (externalId === undefined) return name === "" ? undefined : { name }
  return name === "" ? { externalId } : { name, externalId }
}
