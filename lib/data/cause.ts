const known: { readonly [code: string]: string } = {
  EACCES: '没有读取权限 / permission denied',
  EISDIR: '它是一个文件夹 / it is a folder',
  EMFILE: '打开的文件过多 / too many open files',
}

/** Why a file could not be read, in words rather than in the system's codes. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  return known[code] ?? error.message
}
