import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Row, writeCsv } from './write.ts'

const source = '卫生健康工作交流第94期（全面提升医疗质量行动工作专刊第2期），国家卫生健康委办公厅，2024-04-29'

/** Statistical periods are not printed, so a fact stands under the month of publication. */
const published = '2024-04'

type Size = number | readonly ['at-least', number | null]

const fact = (subject: string, place: string, indicator: string, size: Size, unit: string, more: Row = {}): Row => {
  const [bound, value] = typeof size === 'number' ? (['exact', size] as const) : size
  const plain = { subject, indicator, period: published, value, bound, unit, change: null, change_unit: null }
  return { ...plain, source, place: `${subject}${place}`, ...more }
}

const shandong = (place: string, indicator: string, size: Size, unit: string, more?: Row): Row =>
  fact('山东省', place, indicator, size, unit, more)
const henan = (place: string, indicator: string, size: Size, unit: string, more?: Row): Row =>
  fact('河南省', place, indicator, size, unit, more)
const guangdong = (place: string, indicator: string, size: Size, unit: string): Row =>
  fact('广东省', place, indicator, size, unit)

/** Every figure that the document prints, as it prints it. What can be derived from them is not stored. */
export const facts: readonly Row[] = [
  shandong('·标题', '强化的导向', 3, '个'),
  shandong('·标题', '用好的抓手', 3, '个'),
  shandong('·一·二是', '质控体系层级（省市县）', 3, '级'),
  shandong('·一·二是', '省市县三级质控中心', 2465, '个'),
  shandong('·一·二是', '省级质控中心挂靠单位每年支持经费', ['at-least', 600], '万元/年'),
  shandong('·二·一是', '省级病历质控专业', 27, '个'),
  shandong('·二·一是', '省级病历质控医院', 331, '家'),
  shandong('·二·一是', '省级质控住院病历', 1769, '份'),
  shandong('·二·一是', '各地调取病案', 45496, '份'),
  shandong('·二·一是', '各地点评病案', 8806, '份'),
  shandong('·二·一是', '移交监督执法等部门病案', 8, '份'),
  shandong('·二·二是', '质控专题会议', 1, '次/季度'),
  shandong('·三·一是', '《医疗服务与质量安全报告》《三级综合医院住院服务绩效分析报告》连续编制', 7, '年'),
  shandong('·三·二是', '急性脑梗死4.5小时静脉溶栓率', 55, '%', { change: 47.6, change_unit: '个百分点' }),
  shandong('·三·二是', '急性脑梗死静脉溶栓率的时限', 4.5, '小时'),
  shandong('·三·三是', '工作专刊（原文“数十篇”，无数值）', ['at-least', null], '篇'),
  henan('·一', '任务的方面（结构质量、过程质量、工作机制）', 3, '方面'),
  henan('·一', '拓展具体要求的任务', 28, '项'),
  henan('·一', '目标值分阶段量化的专项行动', 5, '个'),
  henan('·一', '努力实现的转变', 3, '个'),
  henan('·一', '努力实现的提高', 3, '个'),
  henan('·一', '便民就医提质量举措', 7, '项'),
  henan('·二·一是', '质控调度例会', 1, '次/周'),
  henan('·二·二是', '质控指标、目标改进方案、指引等文件', 27, '个'),
  henan('·二·三是', '调研抽查实现省辖市全覆盖的年份', 2025, '年', { period: '2025' }),
  henan('·二·三是', '省辖市抽查覆盖的医疗机构最低级别', ['at-least', 2], '级'),
  henan('·二·四是', '质控中心首批遴选专业', 8, '个'),
  henan('·二·四是', '质控中心设置层级（省市县）', 3, '级'),
  henan('·二·四是', '省市县三级质控中心', 1300, '个'),
  henan('·三·一是', '限制类技术备案', ['at-least', 4000], '项次'),
  henan('·三·一是', '国家限制类技术备案', 280, '项次'),
  henan('·三·一是', '省级限制类技术备案', 3900, '项次'),
  henan('·三·一是', '上报病例个案信息', ['at-least', 370000], '份'),
  henan('·三·二是', '质控与控制信息网（HNCIS）发布信息', 6462, '条'),
  guangdong('·一·一是', '细化内涵的国家行动效果监测指标', 40, '个'),
  guangdong('·一·一是', '措施', 28, '条'),
  guangdong('·一·一是', '专项行动', 5, '个'),
  guangdong('·一·一是', '自评条', 25, '条'),
  guangdong('·一·一是', '自评款', 96, '款'),
  guangdong('·一·一是', '评估要点', 109, '项'),
  guangdong('·一·三是', '形成调研评估指引的专业质控中心', 14, '个'),
  guangdong('·二', '全覆盖调研评估的地市', 21, '个'),
  guangdong('·二·一是', '现场调研医疗机构', 53, '家'),
  guangdong('·二·一是', '走访行政、临床等科室', ['at-least', 900], '个'),
  guangdong('·二·一是', '访谈医务人员、患者', ['at-least', 2000], '名'),
  guangdong('·二·二是', '专家组成调研组的省级质控中心', 14, '个'),
  guangdong('·三·二是', '开展自查自评的医疗机构', ['at-least', 900], '家'),
]

const field = (name: string, type: 'string' | 'number', description?: string): object =>
  description === undefined ? { name, type } : { name, type, description }

const fields = [
  field('subject', 'string'),
  field('indicator', 'string'),
  field('period', 'string', '原文未印统计期的，记为印发月份 / the month of publication where no period is printed'),
  field('value', 'number', '原文只有文字的留空 / empty where only words are printed'),
  { ...field('bound', 'string'), constraints: { required: true, enum: ['exact', 'at-least'] } },
  field('unit', 'string'),
  field('change', 'number'),
  field('change_unit', 'string'),
  field('source', 'string'),
  field('place', 'string'),
]

const description = {
  name: 'published-facts',
  title: '三省全面提升医疗质量行动公布数据 / Figures published by three provinces',
  sources: [{ title: source }],
  zhikong: {
    synthetic: false,
    title: { zh: '三省全面提升医疗质量行动公布数据', en: 'Figures published by three provinces' },
    regions: [
      { code: '370000', name: { zh: '山东省', en: 'Shandong' } },
      { code: '410000', name: { zh: '河南省', en: 'Henan' } },
      { code: '440000', name: { zh: '广东省', en: 'Guangdong' } },
    ],
    breaks: [],
  },
  resources: [
    {
      name: 'facts',
      title: '公布数据 Published figures',
      path: 'facts.csv',
      format: 'csv',
      encoding: 'utf-8',
      schema: { fields, primaryKey: ['subject', 'indicator', 'period'], missingValues: [''] },
    },
  ],
}

/** Writes the published figures: typed off a document, not generated. */
export async function writePublished(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const columns = Object.keys(facts[0] ?? {})
  await writeCsv(join(folder, 'facts.csv'), columns, facts)
  await writeFile(join(folder, 'datapackage.json'), `${JSON.stringify(description, null, 2)}\n`)
}
