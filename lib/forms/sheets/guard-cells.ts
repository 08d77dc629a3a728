import type { Lang } from '../../core/index.ts'
import type { Worksheet } from '../excel.ts'
import { addressOf } from '../found.ts'
import type { Layout } from '../layout.ts'
import type { FormPlan, PlanRule, PlanSheet } from '../plan.ts'
import { brokenStyle } from '../style.ts'
import { brokenFormula, numberValidation, type Places, reasonValidation } from '../validation.ts'

/** Where the rows and columns of a sheet stand, when it is made or after people moved them. */
export type Positions = Pick<Layout, 'rowOf'> & { readonly columns: Pick<Layout['columns'], 'periods' | 'reason'> }

/** Validations of all cells that are filled in, wherever they stand now; said again when a workbook is returned. */
export function guardCells(sheet: Worksheet, plan: FormPlan, of: PlanSheet, positions: Positions, lang: Lang): void {
  const { columns, rowOf } = positions
  const rules = rulesByKey(plan)
  for (const { column } of columns.periods) {
    const places = placesIn(column, of, rowOf, lang)
    for (const row of of.rows) {
      const at = rowOf.get(row.key)
      if (at === undefined) continue
      const validation = numberValidation(row, rules.get(row.key) ?? [], places, lang)
      sheet.getCell(at, column).dataValidation = validation
    }
  }
  const reasons = reasonValidation(lang)
  for (const row of rowOf.values()) sheet.getCell(row, columns.reason).dataValidation = reasons
}

/** Red and bold where a number contradicts another, however it came there. */
export function warnCells(
  sheet: Worksheet,
  plan: FormPlan,
  of: PlanSheet,
  { columns, rowOf }: Positions,
  lang: Lang,
): void {
  const byKey = rulesByKey(plan)
  for (const { column } of columns.periods) {
    const places = placesIn(column, of, rowOf, lang)
    for (const { key } of of.rows) {
      const broken = brokenFormula(key, byKey.get(key) ?? [], places)
      const ref = places.address(key)
      if (broken === undefined || ref === undefined) continue
      const priority = rowOf.get(key) ?? 1
      const rules = [{ type: 'expression' as const, priority, formulae: [broken], style: brokenStyle }]
      sheet.addConditionalFormatting({ ref, rules })
    }
  }
}

/** The rules that name each row. */
function rulesByKey({ rules }: FormPlan): ReadonlyMap<string, readonly PlanRule[]> {
  const found = new Map<string, PlanRule[]>()
  for (const rule of rules) {
    for (const key of [rule.whole, ...('parts' in rule ? rule.parts : [])]) {
      const own = found.get(key) ?? []
      found.set(key, own)
      own.push(rule)
    }
  }
  return found
}

function placesIn(column: number, { rows }: PlanSheet, rowOf: Layout['rowOf'], lang: Lang): Places {
  const names = new Map(rows.map(({ key, name }) => [key, name[lang]]))
  return {
    address: (key) => {
      const row = rowOf.get(key)
      return row === undefined ? undefined : addressOf(row, column)
    },
    name: (key) => names.get(key) ?? '',
  }
}
