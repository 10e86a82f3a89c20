/**
 * Pooler: stands before a server and does to a client what pgbouncer 1.18 does when it pools transactions.
 *
 * It takes no settings that it does not know, makes up the number of the server's process, and breaks the connection of a
 * client that names a statement, because the next transaction may be somebody else's. The real one is tried by
 * `scripts/cluster`.
 */
import { connect, createServer, type Server, type Socket } from "node:net"

/** A running pooler. */
export interface Pooler {
  readonly url: string
  /** What clients did that a pooler cannot bear. */
  readonly offences: ReadonlyArray<string>
  readonly close: () => Promise<void>
}

const known = new Set([
  "user",
  "database",
  "application_name",
  "client_encoding",
  "datestyle",
  "timezone",
  "standard_conforming_strings",
])

/** Starts one before the server of a url. */
export const startPooler = async (url: string): Promise<Pooler> => {
  const { hostname, port } = new URL(url)
  const offences: Array<string> = []
  const sockets = new Set<Socket>()
  const processes: Array<number> = []
  const server = createServer((client) => {
    const behind = connect(Number(port), hostname)
    for (const socket of [client, behind]) {
      sockets.add(socket)
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket))
    }
    client.on("close", () => behind.destroy())
    behind.on("close", () => client.destroy())
    const refuse = (offence: string) => {
      offences.push(offence)
      client.end(errorOf(offence))
    }
    pass(client, behind, fromClient(refuse, processes), 4)
    pass(behind, client, withOtherProcess(processes), 5)
  })
  const own = new URL(url)
  own.port = String(await listening(server))
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  return { url: own.href, offences, close }
}

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      resolve(typeof address === "object" && address !== null ? address.port : 0)
    })
  })

/** Passes message by message. The first of a client has no letter before its length. */
const pass = (from: Socket, to: Socket, change: (message: Buffer) => Buffer | undefined, firstHead: 4 | 5): void => {
  let [rest, head]: [Buffer, 4 | 5] = [Buffer.alloc(0), firstHead]
  from.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    while (rest.length >= head) {
      const length = rest.readInt32BE(head - 4) + head - 4
      if (rest.length < length) return
      const message = change(rest.subarray(0, length))
      rest = rest.subarray(length)
      // A question whether there is TLS is answered by one letter, and the first message comes again.
      if (message?.length === 8 && head === 4) from.write("N")
      else if (message !== undefined) {
        to.write(message)
        head = 5
      }
    }
  })
}

const fromClient =
  (refuse: (offence: string) => void, processes: ReadonlyArray<number>) =>
  (message: Buffer): Buffer | undefined => {
    if (message.length === 16 && message.readInt32BE(4) === 80_877_102) {
      // Who wants to cancel names the process that was made up.
      message.writeInt32BE(processes[message.readInt32BE(8) - madeUp] ?? 0, 8)
      return message
    }
    const isStart = message.length > 8 && message.readInt32BE(4) === 196_608
    const words = isStart ? message.toString("utf8", 8).split("\u0000") : []
    const unknown = words.find((word, index) => index % 2 === 0 && word !== "" && !known.has(word))
    if (unknown !== undefined) return void refuse(`unsupported startup parameter: ${unknown}`)
    if (!isStart && message[0] === "P".charCodeAt(0) && message[5] !== 0) return void refuse("named statement")
    return message
  }

const madeUp = 1_000_000

/** The message K names the process, and the secret for cancelling. */
const withOtherProcess =
  (processes: Array<number>) =>
  (message: Buffer): Buffer => {
    if (message[0] !== "K".charCodeAt(0)) return message
    const other = Buffer.from(message)
    processes.push(message.readInt32BE(5))
    other.writeInt32BE(madeUp + processes.length - 1, 5)
    return other
  }

const errorOf = (text: string): Buffer => {
  const fields = Buffer.from(`SFATAL\u0000VFATAL\u0000C08P01\u0000M${text}\u0000\u0000`)
  const head = Buffer.alloc(5)
  head.write("E")
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}
