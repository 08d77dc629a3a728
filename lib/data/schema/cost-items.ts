import type { ColumnSchema } from './table-schema.ts'

const item = (name: string, code: string, zh: string, en: string): ColumnSchema => ({
  name: `cost_${name}`,
  title: { zh, en },
  type: 'decimal',
  scale: 2,
  min: 0,
  headers: [code],
})

/** The 24 top-level items of cost of the front page, in the order of their codes. "Of which" items (D19x01, D20x01, D20x02, D23x01) are none. */
export const costItems: readonly ColumnSchema[] = [
  item('general_service', 'D11', '一般医疗服务费', 'cost of general medical service'),
  item('general_treatment', 'D12', '一般治疗操作费', 'cost of general treatment'),
  item('nursing', 'D13', '护理费', 'cost of nursing'),
  item('other_service', 'D14', '综合医疗服务其他费用', 'other cost of general service'),
  item('pathology', 'D15', '病理诊断费', 'cost of pathology'),
  item('laboratory', 'D16', '实验室诊断费', 'cost of laboratory tests'),
  item('imaging', 'D17', '影像学诊断费', 'cost of imaging'),
  item('clinical_diagnosis', 'D18', '临床诊断项目费', 'cost of clinical diagnosis'),
  item('nonsurgical_treatment', 'D19', '非手术治疗项目费', 'cost of non-surgical treatment'),
  item('surgery', 'D20', '手术治疗费', 'cost of surgery'),
  item('rehabilitation', 'D21', '康复费', 'cost of rehabilitation'),
  item('chinese_treatment', 'D22', '中医治疗费', 'cost of Chinese medicine treatment'),
  item('western_drugs', 'D23', '西药费', 'cost of western drugs'),
  item('chinese_patent_drugs', 'D24', '中成药费', 'cost of Chinese patent drugs'),
  item('chinese_herbs', 'D25', '中草药费', 'cost of Chinese herbs'),
  item('blood', 'D26', '血费', 'cost of blood'),
  item('albumin', 'D27', '白蛋白类制品费', 'cost of albumin'),
  item('globulin', 'D28', '球蛋白类制品费', 'cost of globulin'),
  item('clotting_factors', 'D29', '凝血因子类制品费', 'cost of clotting factors'),
  item('cytokines', 'D30', '细胞因子类制品费', 'cost of cytokines'),
  item('examination_consumables', 'D31', '检查用一次性医用材料费', 'cost of consumables for examination'),
  item('treatment_consumables', 'D32', '治疗用一次性医用材料费', 'cost of consumables for treatment'),
  item('surgery_consumables', 'D33', '手术用一次性医用材料费', 'cost of consumables for surgery'),
  item('other', 'D34', '其他费', 'other cost'),
]
