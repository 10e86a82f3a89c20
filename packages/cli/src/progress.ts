/** Progress: one line on the terminal that says what is going on, and goes when it is done. */
import type { Language } from "@sozialraum/core/text"
import type { Context } from "./context.js"
import type { FileFacts } from "./file.js"

/** Tells how far a command has come; silent where nobody looks. */
export interface Progress {
  /** A list is being read and compared with what is stored. */
  readonly reading: (file: Pick<FileFacts, "name" | "size">) => void
  /** Takes the line away: what follows is the result. */
  readonly done: () => void
}

interface Terminal {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

/** Progress on a terminal: on standard error alone, so that what is piped on stays as it is. */
export const progressOf = ({ language, json }: Pick<Context, "language" | "json">, terminal: Terminal): Progress => {
  if (json || terminal.isTTY !== true) return silent
  return {
    reading: ({ name, size }) =>
      void terminal.write(`${clearLine}${words[language]} ${name} (${sizeOf(size, language)}) …`),
    done: () => void terminal.write(clearLine),
  }
}

const silent: Progress = { reading: () => undefined, done: () => undefined }

const clearLine = "\r\u001B[2K"

const words = { de: "Lese", en: "Reading" } as const satisfies Record<Language, string>

/** `17,3 MB`; with the decimal mark of the language. */
const sizeOf = (bytes: number, language: Language): string => {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
  return language === "de" ? size.replace(".", ",") : size
}
