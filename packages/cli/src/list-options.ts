/** What the command line says about a list: its source, its type, where it is about. */
import { parse as parsePath } from "node:path"
import { InstitutionType, Position } from "@sozialraum/core"
import { type CsvOptions, sourceName } from "@sozialraum/import-csv"
import { badValue, type Context, text, texts } from "./context.js"
import { read } from "./file.js"

/** The importer's options for a file; the source is the file's name without extension where nothing else is said. */
export const listOptions = async (file: string, { options }: Context): Promise<CsvOptions> => {
  const [type, near] = [text(options, "type"), text(options, "near")]
  const keyFiles = await Promise.all(texts(options, "key-file").map(read))
  return {
    source: sourceOf(text(options, "source") ?? parsePath(file).name),
    ...(type === undefined ? {} : { type: typeOf(type) }),
    ...(near === undefined ? {} : { near: positionOf(near) }),
    ...(options["keep-persons"] === true ? { keepPersons: true } : {}),
    ...(keyFiles.length === 0 ? {} : { keyFiles: keyFiles.map(({ bytes }) => bytes) }),
  }
}

const sourceOf = (given: string): string => {
  if (given === "") throw badValue("source", given)
  return sourceName(given)
}

const typeOf = (value: string): string => {
  const type = InstitutionType.safeParse(value)
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
