import type { ColumnSchema } from './table-schema.ts'

const item = (name: string, zh: string, en: string): ColumnSchema => ({
  name: `cost_${name}`,
  title: { zh, en },
  type: 'decimal',
  scale: 2,
  min: 0,
})

/** The 24 top-level items of cost of the front page, in the order of their codes (D11 to D34). "Of which" items (D19x01, D20x01, D20x02, D23x01) are none. */
export const costItems: readonly ColumnSchema[] = [
  item('general_service', '一般医疗服务费', 'cost of general medical service'),
  item('general_treatment', '一般治疗操作费', 'cost of general treatment'),
  item('nursing', '护理费', 'cost of nursing'),
  item('other_service', '综合医疗服务其他费用', 'other cost of general service'),
  item('pathology', '病理诊断费', 'cost of pathology'),
  item('laboratory', '实验室诊断费', 'cost of laboratory tests'),
  item('imaging', '影像学诊断费', 'cost of imaging'),
  item('clinical_diagnosis', '临床诊断项目费', 'cost of clinical diagnosis'),
  item('nonsurgical_treatment', '非手术治疗项目费', 'cost of non-surgical treatment'),
  item('surgery', '手术治疗费', 'cost of surgery'),
  item('rehabilitation', '康复费', 'cost of rehabilitation'),
  item('chinese_treatment', '中医治疗费', 'cost of Chinese medicine treatment'),
  item('western_drugs', '西药费', 'cost of western drugs'),
  item('chinese_patent_drugs', '中成药费', 'cost of Chinese patent drugs'),
  item('chinese_herbs', '中草药费', 'cost of Chinese herbs'),
  item('blood', '血费', 'cost of blood'),
  item('albumin', '白蛋白类制品费', 'cost of albumin'),
  item('globulin', '球蛋白类制品费', 'cost of globulin'),
  item('clotting_factors', '凝血因子类制品费', 'cost of clotting factors'),
  item('cytokines', '细胞因子类制品费', 'cost of cytokines'),
  item('examination_consumables', '检查用一次性医用材料费', 'cost of consumables for examination'),
  item('treatment_consumables', '治疗用一次性医用材料费', 'cost of consumables for treatment'),
  item('surgery_consumables', '手术用一次性医用材料费', 'cost of consumables for surgery'),
  item('other', '其他费', 'other cost'),
]
