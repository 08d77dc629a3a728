const codes: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT'])

/** Whether the system refused to write because a disk, or someone's share of it, is full. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && codes.has(error.code)
