import type { Form, FormField } from '../../catalogue/index.ts'
import type { Lang } from '../../core/index.ts'
import { type TableItem, textCell } from '../../report/index.ts'

/** Every field of a form with the rule by which it is put together; what is known to be wrong or unclear stands beneath, once. */
export function formRules(form: Form, lang: Lang): TableItem {
  const zh = lang === 'zh'
  const { fields } = form
  const remarks = [...new Set(fields.flatMap((field) => remarksOf(field, lang)))]
  return {
    kind: 'table',
    caption: zh ? `${fields.length} 个字段各自怎样汇总` : `How each of the ${fields.length} fields is put together`,
    columns: [
      { key: 'code', title: zh ? '序号' : 'No.', align: 'left', width: 7 },
      { key: 'name', title: zh ? '字段' : 'Field', align: 'left', width: 54 },
      { key: 'rule', title: zh ? '汇总' : 'Total', align: 'left' },
    ],
    rows: fields.map((field) => {
      const [remark] = remarksOf(field, lang)
      return {
        cells: [
          textCell(numberOf(field)),
          { text: indented(field, form, lang), ...(remark === undefined ? {} : { note: remarks.indexOf(remark) }) },
          textCell(ruleText(field, lang)),
        ],
      }
    }),
    notes: remarks,
  }
}

/** The number of a field as printed, `05a`. */
export const numberOf = ({ id, form }: FormField): string => id.slice(form.length + 1)

/** "Of which" lines stand in a little beneath their field, whose name English ones need not repeat. */
export function indented(field: FormField, { fields }: Form, lang: Lang): string {
  const whole = fields.find(({ id }) => id === field.parent)
  if (whole === undefined) return field.name[lang]
  return `　${lang === 'zh' ? field.name.zh : withoutWhole(field, whole)}`
}

/** `secondary hospitals` of `Day operations: secondary hospitals`. */
export const withoutWhole = ({ name }: FormField, whole: FormField): string =>
  name.en.startsWith(`${whole.name.en}: `) ? name.en.slice(whole.name.en.length + 2) : name.en

function remarksOf({ note, errata }: FormField, lang: Lang): readonly string[] {
  const said = [note, errata].flatMap((each) => (each === undefined ? [] : [each[lang]]))
  return said.length === 0 ? [] : [said.join(lang === 'zh' ? '' : ' ')]
}

function ruleText({ aggregation, form }: FormField, lang: Lang): string {
  const zh = lang === 'zh'
  const short = (id: string): string => id.slice(form.length + 1)
  switch (aggregation.by) {
    case 'sum':
      return zh ? '各机构相加' : 'summed over institutions'
    case 'weighted':
      return zh ? `按 ${short(aggregation.weight)} 加权平均` : `mean weighted by ${short(aggregation.weight)}`
    case 'combined': {
      const terms = aggregation.of.map(({ share, weight }) => `${short(weight)} × ${short(share)}`).join(' + ')
      return zh ? `（${terms}）÷ 两类医院数之和` : `(${terms}) / all hospitals of both groups`
    }
    case 'union':
      return zh
        ? `不重复的${aggregation.of.zh}数；无清单时只给上下界`
        : `different ${aggregation.of.en}; without lists only bounds are given`
    case 'merged-with-cases':
      return zh
        ? '有病例数时加权合并后取前三；否则只列各地'
        : 'merged by cases into a new three, else shown place by place'
    case 'none':
      return zh ? `不汇总：${aggregation.reason.zh}` : `not put together: ${aggregation.reason.en}`
  }
}
