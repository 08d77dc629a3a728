import { copyFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fontFiles } from '../charts/index.ts'
import { writeWhole, writingBeside } from '../render/index.ts'

/** Writes a page that can be moved or served: its fonts lie beside it, and it names no path of this machine. */
export async function publishHtml(html: string, path: string): Promise<void> {
  const { regular, bold, extra } = fontFiles()
  const fonts = [regular, bold, ...extra]
  for (const font of fonts) {
    await writingBeside(join(dirname(path), 'fonts', basename(font)), (partial) => copyFile(font, partial))
  }
  const page = fonts.reduce((text, font) => text.replaceAll(pathToFileURL(font).href, `fonts/${basename(font)}`), html)
  await writeWhole(path, page)
}
