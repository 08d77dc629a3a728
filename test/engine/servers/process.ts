import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** The first of some places where a program is installed. */
export function installed(program: string, ...folders: readonly string[]): string | undefined {
  const found = spawnSync('sh', ['-c', `command -v ${program}`], {
    encoding: 'utf8',
    env: { ...process.env, PATH: [process.env.PATH, ...folders].join(':') },
  })
  return found.status === 0 ? found.stdout.trim() : undefined
}

/** Ports of this machine that nobody listens on. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer())
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server.once('error', reject)
          server.listen(0, '127.0.0.1', () => {
            const address = server.address()
            resolve(typeof address === 'object' && address ? address.port : 0)
          })
        }),
    ),
  )
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

/** A server process of ours, which can be killed or frozen. */
export class ServerProcess {
  readonly #child: ChildProcess
  readonly #ended: Promise<unknown>
  #said = ''

  constructor(command: string, args: readonly string[]) {
    this.#child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    this.#ended = new Promise((resolve) => this.#child.once('exit', resolve))
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#said = (this.#said + chunk.toString()).slice(-4000)
      })
    }
  }

  /** Until it answers. */
  async ready(asks: () => Promise<unknown>): Promise<void> {
    for (let waited = 0; waited < 30_000; waited += 50) {
      if (this.#child.exitCode !== null) throw new Error(`the server ended at once: ${this.#said}`)
      const answered = await asks().then(
        () => true,
        () => false,
      )
      if (answered) return
      await pause(50)
    }
    throw new Error(`the server does not answer: ${this.#said}`)
  }

  freeze(): void {
    this.#child.kill('SIGSTOP')
  }

  thaw(): void {
    this.#child.kill('SIGCONT')
  }

  async end(signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    this.thaw()
    this.#child.kill(signal)
    await this.#ended
  }
}

/** Waits until something holds, and says what it was where it does not come to be. */
export async function until(what: string, holds: () => Promise<boolean>, patience = 10_000): Promise<void> {
  for (const started = Date.now(); Date.now() - started < patience; ) {
    if (await holds()) return
    await pause(50)
  }
  throw new Error(`not within ${patience} ms: ${what}`)
}
