/** Runs the built command in a folder of its own, as a script would. */
import { execFile, spawn } from "node:child_process"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** What a command left behind. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The built command. */
export const main = fileURLToPath(new URL("../dist/main.js", import.meta.url))

/** The lists that tests read; they lie beside the checkout. */
export const lists = fileURLToPath(new URL("../../../../shared/data/lists/", import.meta.url))

/** A new folder for one test. */
export const folder = (): string => mkdtempSync(join(tmpdir(), "sozialraum-cli-"))

/** A list of two institutions. */
export const smallList =
  "Nummer;Name;Art;Straße;PLZ;Ort\n1;Kita Süd;Kita;Markstr. 290;44801;Bochum\n2;Schule;Grundschule;;44801;Bochum\n"

/** A new folder with `liste.csv` in it. */
export const withList = (content: string | Uint8Array = smallList): string => {
  const cwd = folder()
  writeFileSync(join(cwd, "liste.csv"), content)
  return cwd
}

const environment = { ...process.env, LANG: "de_DE.UTF-8", LC_ALL: "", SOZIALRAUM_STORE: "", PORT: "" }

/** Runs a command to its end. */
export const sozialraum = (cwd: string, ...args: ReadonlyArray<string>): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, ...args],
      { cwd, env: environment, maxBuffer: 1 << 28 },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, stdout, stderr })
      },
    )
  })

/** Runs a command and reads the one document that it prints. */
export const document = async (cwd: string, ...args: ReadonlyArray<string>) => {
  const ran = await sozialraum(cwd, "--json", ...args)
  return { ...ran, json: JSON.parse(ran.stdout) }
}

/** Starts a command that goes on by itself. */
export const start = (cwd: string, ...args: ReadonlyArray<string>) =>
  spawn(process.execPath, [main, ...args], { cwd, env: environment, stdio: ["ignore", "pipe", "inherit"] })

/** Runs a line of shell. */
export const shell = (cwd: string, line: string): Promise<Ran> =>
  new Promise((resolve) => {
    execFile("/bin/sh", ["-c", line], { cwd, env: environment }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, stdout, stderr })
    })
  })
