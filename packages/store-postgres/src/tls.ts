/** TLS: what `sslmode` and the files of certificates mean for a connection. */
import { readFileSync } from "node:fs"
import type { ConnectionOptions } from "node:tls"
import type { Address } from "./address.js"

/** How to try to connect, the first way first; `false` is without TLS. */
export type Protections = ReadonlyArray<false | ConnectionOptions>

/**
 * The ways to protect a connection, as `sslmode` orders them; those after the first are only for a server that has no TLS.
 *
 * Without `sslrootcert` a server is trusted as the programs of this machine trust servers. It is read once.
 *
 * @returns the ways; throws what the file system says where a file cannot be read
 */
export const protectionsOf = ({ sslMode, ssl, hosts }: Address): Protections => {
  const files = sslMode === "disable" ? {} : certificates(ssl)
  const unproven = { ...files, rejectUnauthorized: false }
  const known = { ...files, checkServerIdentity: () => undefined }
  switch (sslMode) {
    case "disable":
      return [false]
    case "allow":
      return [false, unproven]
    case "prefer":
      // Nobody listens on a socket of the file system.
      return hosts.every(({ name }) => name.startsWith("/")) ? [false] : [unproven, false]
    case "require":
      return ["ca" in files ? known : unproven]
    case "verify-ca":
      return [known]
    case "verify-full":
      return [files]
  }
}

const certificates = (ssl: Address["ssl"]): ConnectionOptions => {
  const { sslrootcert, sslcert, sslkey, sslpassword } = ssl
  return {
    ...(sslrootcert === undefined || sslrootcert === "system" ? {} : { ca: readFileSync(sslrootcert) }),
    ...(sslcert === undefined ? {} : { cert: readFileSync(sslcert) }),
    ...(sslkey === undefined ? {} : { key: readFileSync(sslkey) }),
    ...(sslpassword === undefined ? {} : { passphrase: sslpassword }),
  }
}
