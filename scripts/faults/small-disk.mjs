/** SmallDisk: a disk of a few megabytes, in memory, that can be filled and emptied. */
import { spawnSync } from "node:child_process"
import { appendFileSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** @returns `undefined` where no disk can be mounted: only root can, and only on Linux */
export const smallDisk = (megabytes) => {
  const folder = mkdtempSync(join(tmpdir(), "sozialraum-disk-"))
  const size = `size=${megabytes}m,mode=1777`
  if (spawnSync("mount", ["-t", "tmpfs", "-o", size, "sozialraum-disk", folder]).status !== 0) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const ballast = join(folder, "ballast")
  const free = () => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  }
  return {
    folder,
    /** Fills it up, but for some bytes. */
    fill: (left) => {
      writeFileSync(ballast, "")
      const missing = free() - left
      if (missing > 0) appendFileSync(ballast, Buffer.alloc(missing))
    },
    empty: () => rmSync(ballast, { force: true }),
    remove: () => {
      spawnSync("umount", ["-l", folder])
      rmSync(folder, { recursive: true })
    },
  }
}
