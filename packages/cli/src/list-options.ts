/** What the command line says about a list: its source, its type, where it is about. */
import { parse as parsePath } from "node:path"
import { InstitutionType, institutionTypes, LocalDate, Position } from "@sozialraum/core"
import { type CsvOptions, readCrs, sourceName } from "@sozialraum/import-csv"
import type { ImportOptions } from "@sozialraum/service"
import { badValue, type Context, text, texts } from "./context.js"
import { read } from "./file.js"
import { namedProfile } from "./profiles.js"

/** The importer's options for a file; the source is the file's name without extension where nothing else is said. */
export const listOptions = async (file: string, context: Context): Promise<CsvOptions> => {
  const { options } = context
  const [type, near, crs] = [text(options, "type"), text(options, "near"), text(options, "crs")]
  const profile = await namedProfile(context)
  const keyFiles = await Promise.all(texts(options, "key-file").map(read))
  return {
    source: sourceOf(text(options, "source") ?? parsePath(file).name),
    ...(type === undefined ? {} : { type: typeOf(type) }),
    ...(near === undefined ? {} : { near: positionOf(near) }),
    ...(crs === undefined ? {} : { crs: crsOf(crs) }),
    ...(profile === undefined ? {} : { profile }),
    ...(options["keep-persons"] === true ? { keepPersons: true } : {}),
    ...(keyFiles.length === 0 ? {} : { keyFiles: keyFiles.map(({ bytes }) => bytes) }),
  }
}

/** What the command line says of where a list is from. */
export const aboutList = ({ options }: Context): Pick<ImportOptions, "about"> => {
  const retrievedOn = text(options, "retrieved")
  if (retrievedOn !== undefined && !LocalDate.safeParse(retrievedOn).success) throw badValue("retrieved", retrievedOn)
  const said = (["publisher", "url", "licence", "attribution"] as const).flatMap((name) => {
    const value = text(options, name)
    if (value?.trim() === "") throw badValue(name, value)
    return value === undefined ? [] : [[name, value] as const]
  })
  const about = { ...Object.fromEntries(said), ...(retrievedOn === undefined ? {} : { retrievedOn }) }
  return Object.keys(about).length === 0 ? {} : { about }
}

const sourceOf = (given: string): string => {
  if (given === "") throw badValue("source", given)
  return sourceName(given)
}

/** `EPSG:25832`, `25832`, or a name such as `UTM 32`. */
const crsOf = (value: string): string => {
  const crs = readCrs(value)
  if (crs === undefined) throw badValue("crs", value)
  return crs
}

/** A code, or the word for it: `kita`, `Kita` and `Kindertageseinrichtung` are one type. */
const typeOf = (value: string): string => {
  const word = value.trim().toLowerCase()
  const known = Object.entries(institutionTypes).find(([code, { german, english }]) =>
    [code, german, english].some((name) => name.toLowerCase() === word),
  )
  const type = InstitutionType.safeParse(known?.[0] ?? value)
  if (!type.success) throw badValue("type", value)
  return type.data
}

/** `LON,LAT`. @problem WrongUsage - thrown */
export const positionOf = (value: string): Position => {
  const [lon, lat, ...more] = value.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)))
  const position = Position.safeParse({ lon, lat })
  if (!position.success || more.length > 0) throw badValue("near", value)
  return position.data
}
