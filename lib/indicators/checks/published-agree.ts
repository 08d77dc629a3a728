import { type Indicator, indicators } from '../../catalogue/index.ts'
import { type Bilingual, isKnown, period, type Quantity } from '../../core/index.ts'
import type { Dataset, Fact, Finding } from '../../data/index.ts'
import { compute, type Setting } from '../compute.ts'
import type { IndicatorCheck } from './indicator-check.ts'

const hint: Bilingual = {
  zh: '公布 / 由本数据重算；请核对时期、范围与口径',
  en: 'published / computed from these data; check period, scope and definition',
}

/** A figure published for an institution or a region equals what its own reports give, within the digits that were printed. */
export const publishedAgree: IndicatorCheck = {
  id: 'published-agree',
  title: { zh: '公布数与重算结果一致', en: 'published figures equal those computed again' },
  category: 'conformance-computational',
  severity: 'convention',
  table: 'facts',
  note: { zh: '容许末位数字的半个单位', en: 'half of the last printed digit is allowed for' },
  find({ dataset, setting }, limit) {
    const compared = dataset.facts.flatMap((fact) => comparedWith(fact, dataset, setting) ?? [])
    const wrong = compared.filter(({ agrees }) => !agrees)
    return {
      checked: compared.length,
      failed: wrong.length,
      samples: wrong.slice(0, limit).map(({ finding }) => finding),
    }
  },
}

type Compared = { readonly agrees: boolean; readonly finding: Finding }

/** Only figures of the catalogue, of institutions and regions of the data, in the printed unit, for a period that is named. */
function comparedWith(fact: Fact, dataset: Dataset, setting: Setting): Compared | undefined {
  const indicator = indicators.find(({ id }) => id === fact.indicator)
  if (!indicator || fact.value === null || !periodShape.test(fact.period) || !isItsUnit(fact.unit, indicator))
    return undefined
  const scope = scopeOf(fact.subject, dataset)
  if (!scope) return undefined
  const { start, end } = period(fact.period)
  const { rows } = compute(setting, indicator, { by: [scope.by], start, end })
  const answer = rows.find(({ keys }) => keys[scope.by] === scope.key)?.answer
  if (!answer || !isKnown<Quantity>(answer)) return undefined
  const digits = String(fact.value).split('.')[1]?.length ?? 0
  const tolerance = 0.5 * 10 ** -digits + 1e-9
  const agrees =
    fact.bound === 'at-least'
      ? answer.value >= fact.value - tolerance
      : Math.abs(answer.value - fact.value) <= tolerance
  const shown = answer.value.toFixed(Math.max(digits, indicator.format.decimals))
  return {
    agrees,
    finding: { place: `${fact.subject} ${fact.indicator} ${fact.period}`, value: `${fact.value} / ${shown}`, hint },
  }
}

const periodShape = /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/

const isItsUnit = (unit: string, { format }: Indicator): boolean => unit === format.unit.zh || unit === format.unit.en

function scopeOf(
  subject: string,
  { organizations, regions }: Dataset,
): { readonly by: 'organization' | 'region'; readonly key: string } | undefined {
  const own = organizations.find(({ organizationId, name }) => organizationId === subject || name === subject)
  if (own) return { by: 'organization', key: own.organizationId }
  const region = regions.find(({ code, name }) => code === subject || name.zh === subject || name.en === subject)
  return region && { by: 'region', key: region.code }
}
