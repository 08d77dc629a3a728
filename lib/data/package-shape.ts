import { isAbsolute } from 'node:path'
import { z } from 'zod'
import { isServerUrl } from '../engine/index.ts'
import type { TableName } from './dataset.ts'
import { tableNames } from './schema/tables.ts'

const bilingual = z.object({ zh: z.string(), en: z.string() })
const isoMonthOrDate = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, '应为 2023-01 / must be like 2023-01')

// A path may not leave the folder of the package (the standard forbids it), so that a package can be moved and trusted.
const safePath = z
  .string()
  .min(1)
  .refine((path) => !isAbsolute(path) && !path.split(/[\\/]/).includes('..') && !/^[a-z]+:\/\//i.test(path), {
    message: '应为数据包文件夹内的相对路径 / must be a relative path inside the package folder',
  })

// Or a table of a database: these are URLs, and the standard allows them.
const resourcePath = z.union([safePath, z.string().refine(isServerUrl)])

// The standard's two shapes: a text, or a text with what it stands for; ours are the reasons that `missing_reason` knows.
const missingValue = z.union([z.string(), z.object({ value: z.string(), label: z.string() }).strict()])

const columnSource = z.union([z.string().min(1), z.object({ value: z.union([z.string(), z.number()]) }).strict()])

/** What `zhikong sql --out` writes of the result that is to come back. */
const aggregate = z
  .object({
    query: z.string().min(1),
    definitions: z.string().min(1),
    elements: z.array(z.string()).min(1),
    start: z.iso.date(),
    end: z.iso.date(),
    dialect: z.string(),
    rows: z.number().int().min(0).optional(),
  })
  .strict()

const resource = z.object({
  name: z.string().min(1),
  title: z.string().optional(),
  path: z.union([resourcePath, z.array(safePath).min(1)]),
  format: z.enum(['csv', 'xlsx', 'parquet', 'dbf']).optional(),
  encoding: z.string().optional(),
  dialect: z
    .object({
      delimiter: z.string().length(1).optional(),
      sheet: z.union([z.string(), z.number().int().min(1)]).optional(),
    })
    .loose()
    .optional(),
  schema: z
    .object({
      fields: z.array(z.object({ name: z.string() }).loose()).optional(),
      primaryKey: z.union([z.string(), z.array(z.string())]).optional(),
      missingValues: z.array(missingValue).optional(),
    })
    .loose()
    .optional(),
  zhikong: z
    .object({
      table: z.enum(tableNames as [TableName, ...TableName[]]).optional(),
      mapping: z.record(z.string(), columnSource).optional(),
      headers: z.record(z.string(), z.string().nullable()).optional(),
      mappingFile: safePath.optional(),
      unpivot: z.record(z.string(), z.string().min(1)).optional(),
      where: z.record(z.string(), z.string()).optional(),
      fingerprint: z.string().min(1).optional(),
      aggregate: aggregate.optional(),
    })
    .strict()
    .optional(),
})

/** A point that was looked into and is left out of the limits of its control chart: drawn as a ghost, with reason and date. */
const exclusion = z
  .object({ indicator: z.string(), at: z.string(), reason: bilingual, recorded: z.iso.date() })
  .strict()

/** Who publishes, and when the data were closed: printed on the cover and in the imprint. */
const imprint = z
  .object({
    publisher: bilingual.optional(),
    edition: bilingual.optional(),
    contact: bilingual.optional(),
    licence: bilingual.optional(),
    /** Where the months of the data do not say it: a survey of three years that stands under its last. */
    period: bilingual.optional(),
    dataDate: z.iso.date().optional(),
  })
  .strict()

/** The description of a data package, as the standard writes it, with what is ours under `zhikong`. */
export const packageShape = z.object({
  name: z.string().min(1),
  title: z.string().optional(),
  zhikong: z
    .object({
      synthetic: z.boolean().default(false),
      title: bilingual.optional(),
      regions: z.array(z.object({ code: z.string(), name: bilingual })).default([]),
      breaks: z.array(z.object({ indicator: z.string(), from: isoMonthOrDate, reason: bilingual })).default([]),
      exclusions: z.array(exclusion).default([]),
      imprint: imprint.optional(),
    })
    .strict()
    .optional(),
  resources: z.array(resource).min(1),
})

/** One resource as it was written. */
export type ParsedResource = z.output<typeof resource>
export type PointExclusion = z.output<typeof exclusion>
export type PackageImprint = z.output<typeof imprint>
