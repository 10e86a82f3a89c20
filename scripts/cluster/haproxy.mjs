/** HAProxy: one address for whoever leads, and one for those that follow, as Patroni's documentation sets it up. */
import { fileIn, folderIn } from "./folder.mjs"
import { startServer } from "./server.mjs"

/**
 * Starts it. The agents' REST interface tells who leads; connections to a server that has stopped leading are cut.
 *
 * @param ports - of the leader, of the followers
 */
export const startHaproxy = (folder, nodes, [primary, replica]) => {
  const own = folderIn(folder, "haproxy")
  const settings = fileIn(own, "haproxy.cfg", settingsOf(nodes, primary, replica))
  return startServer({ name: "haproxy", folder: own, command: "haproxy", args: ["-db", "-f", settings] })
}

const settingsOf = (nodes, primary, replica) => `global
  maxconn 400
defaults
  mode tcp
  retries 2
  timeout connect 2s
  timeout client 30m
  timeout server 30m
  timeout check 2s
${listen("primary", primary, "/primary", nodes)}
${listen("replicas", replica, "/replica", nodes)}
`

const listen = (name, port, path, nodes) => `listen ${name}
  bind 127.0.0.1:${port}
  option httpchk GET ${path}
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${nodes.map((node) => `  server ${node.name} 127.0.0.1:${node.port} check port ${node.restPort}`).join("\n")}`
