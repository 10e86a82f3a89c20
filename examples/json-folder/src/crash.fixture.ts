/** Crashes: a disk that breaks down at a chosen step, as it looks to the program that comes after. */
import fs from "node:fs"
import { syncBuiltinESMExports } from "node:module"

/** Everything that changes a folder. */
const steps = ["writeFileSync", "renameSync", "rmSync", "mkdirSync", "fsyncSync"] as const

/** Runs the body; from a step on the disk does nothing any more, and a file being written just then is written half. */
export const dyingAt = (step: number, body: () => Promise<unknown>): Promise<number> => {
  const sound = Object.fromEntries(steps.map((name) => [name, fs[name]]))
  let done = 0
  for (const name of steps) {
    const broken = (...words: ReadonlyArray<unknown>) => {
      done += 1
      if (done === step && name === "writeFileSync")
        Reflect.apply(fs.appendFileSync, fs, [words[0], String(words[1]).slice(0, 20)])
      if (done >= step) throw Object.assign(new Error("the disk is gone"), { code: "EIO" })
      return Reflect.apply(sound[name] as () => unknown, fs, words)
    }
    Object.assign(fs, { [name]: broken })
  }
  syncBuiltinESMExports()
  const restore = () => {
    Object.assign(fs, sound)
    syncBuiltinESMExports()
    return done
  }
  return body().then(restore, restore)
}
