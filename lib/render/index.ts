export { type BrowserChoice, findBrowser, type Looked } from './browser.ts'
export { type PdfFacts, type PdfFont, readPdf } from './pdf-facts.ts'
export {
  openPrinter,
  type PictureJob,
  type Printed,
  type Printer,
  type PrinterOptions,
  type PrintJob,
  printPdf,
  stopWith,
} from './printer.ts'
export { requireWritable, writeWhole, writingBeside } from './write.ts'
