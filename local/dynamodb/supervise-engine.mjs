// Runs beside the database engine, in its network namespace: starts it, opens connections to it for the machine, and
// ends it when the machine asks for that or is no more, however the machine ended. Plain JavaScript, since every test
// file waits for it. What it is sent and what it says are told in `engine-messages.ts`.
import { spawn } from 'node:child_process'
import { connect } from 'node:net'

const GRACE = 3000

const [host = '', port = '', command = '', ...words] = process.argv.slice(2)

// What the engine writes is for its owner alone.
process.umask(0o077)

const report = (message, done = () => undefined) => {
  if (process.connected) process.send(message, done)
  else done()
}

const engine = spawn(command, words, { stdio: ['ignore', 'ignore', 'inherit'] })
const end = (how) => report({ kind: 'ended', how }, () => process.exit())
engine.once('error', ({ message }) => end(message))
engine.once('exit', (code, signal) => end(`${signal ?? code}`))

process.once('disconnect', () => engine.kill('SIGKILL'))
process.once('SIGTERM', () => {
  engine.kill('SIGTERM')
  setTimeout(() => engine.kill('SIGKILL'), GRACE).unref()
})

// A connected socket goes on working in the namespace it was made in, whichever process holds it.
process.on('message', ({ id }) => {
  const socket = connect(Number(port), host)
  socket.once('error', ({ code = '' }) => report({ kind: 'refused', id, code }))
  socket.once('connect', () => {
    if (process.connected) process.send({ kind: 'connected', id }, socket)
  })
})

if (engine.pid !== undefined) report({ kind: 'started', pid: engine.pid })
