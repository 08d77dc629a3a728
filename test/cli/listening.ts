import { vi } from 'vitest'
import type { Said } from './zhikong.ts'

/** What a work in this process prints, kept from the terminal, with the exit code that it answers. */
export async function listening(work: () => Promise<number>): Promise<Said> {
  const said = { stdout: '', stderr: '' }
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text)
      return true
    }),
  )
  try {
    return { code: await work(), ...said }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
