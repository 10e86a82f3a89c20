/** PgBouncer: few connections to the server for many clients. It asks HAProxy for the leader, so it need not know the nodes. */
import { fileIn, folderIn } from "./folder.mjs"
import { roles } from "./patroni-node.mjs"
import { startServer } from "./server.mjs"

/** Starts it in transaction mode. @param to - the port at which the leader is found */
export const startPgbouncer = (folder, port, to) => {
  const own = folderIn(folder, "pgbouncer")
  const users = fileIn(
    own,
    "users.txt",
    Object.values(roles)
      .map(({ username, password }) => `"${username}" "${password}"`)
      .join("\n"),
  )
  const settings = fileIn(
    own,
    "pgbouncer.ini",
    `[databases]
* = host=127.0.0.1 port=${to}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
admin_users = ${roles.superuser.username}
pool_mode = transaction
default_pool_size = 20
max_client_conn = 400
server_login_retry = 1
server_connect_timeout = 3
server_check_delay = 0
query_wait_timeout = 20
`,
  )
  return startServer({ name: "pgbouncer", folder: own, command: "pgbouncer", args: [settings] })
}
