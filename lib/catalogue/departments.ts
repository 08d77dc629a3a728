import type { Bilingual } from '../core/index.ts'

// Code, Chinese name, English name. 《医疗机构诊疗科目名录》 (卫医发〔1994〕27号 and its amendments), written without the point,
// as front pages do (RC023): the first two digits are the department, all four its specialty.
const list = `
01 预防保健科 Preventive care
02 全科医疗科 General practice
03 内科 Internal medicine
0301 呼吸内科 Respiratory medicine
0302 消化内科 Gastroenterology
0303 神经内科 Neurology
0304 心血管内科 Cardiology
0305 血液内科 Haematology
0306 肾病学 Nephrology
0307 内分泌 Endocrinology
0308 免疫学 Immunology
0309 变态反应 Allergology
0310 老年病 Geriatrics
0311 内科（其他） Internal medicine, other
04 外科 Surgery
0401 普通外科 General surgery
0402 神经外科 Neurosurgery
0403 骨科 Orthopaedics
0404 泌尿外科 Urology
0405 胸外科 Thoracic surgery
0406 心脏大血管外科 Cardiovascular surgery
0407 烧伤科 Burns
0408 整形外科 Plastic surgery
0409 外科（其他） Surgery, other
05 妇产科 Obstetrics and gynaecology
0501 妇科 Gynaecology
0502 产科 Obstetrics
0503 计划生育 Family planning
0504 优生学 Eugenics
0505 生殖健康与不孕症 Reproductive health and infertility
0506 妇产科（其他） Obstetrics and gynaecology, other
06 妇女保健科 Women's health care
07 儿科 Paediatrics
0701 新生儿 Neonatology
0702 小儿传染病 Paediatric infectious diseases
0703 小儿消化 Paediatric gastroenterology
0704 小儿呼吸 Paediatric respiratory medicine
0705 小儿心脏病 Paediatric cardiology
0706 小儿肾病 Paediatric nephrology
0707 小儿血液病 Paediatric haematology
0708 小儿神经病学 Paediatric neurology
0709 小儿内分泌 Paediatric endocrinology
0710 小儿遗传病 Paediatric genetics
0711 小儿免疫 Paediatric immunology
0712 儿科（其他） Paediatrics, other
08 小儿外科 Paediatric surgery
0801 小儿普通外科 Paediatric general surgery
0802 小儿骨科 Paediatric orthopaedics
0803 小儿泌尿外科 Paediatric urology
0804 小儿胸心外科 Paediatric cardiothoracic surgery
0805 小儿神经外科 Paediatric neurosurgery
0806 小儿外科（其他） Paediatric surgery, other
09 儿童保健科 Child health care
10 眼科 Ophthalmology
11 耳鼻咽喉科 Otorhinolaryngology
1101 耳科 Otology
1102 鼻科 Rhinology
1103 咽喉科 Laryngology
1104 耳鼻咽喉科（其他） Otorhinolaryngology, other
12 口腔科 Dentistry
13 皮肤科 Dermatology
1301 皮肤病 Skin diseases
1302 性传播疾病 Sexually transmitted diseases
1303 皮肤科（其他） Dermatology, other
14 医疗美容科 Aesthetic medicine
15 精神科 Psychiatry
16 传染科 Infectious diseases
1601 肠道传染病 Enteric infections
1602 呼吸道传染病 Respiratory infections
1603 肝炎 Hepatitis
1604 虫媒传染病 Vector-borne infections
1605 动物源性传染病 Zoonoses
1606 蠕虫病 Helminthiases
1607 传染科（其他） Infectious diseases, other
17 结核病科 Tuberculosis
18 地方病科 Endemic diseases
19 肿瘤科 Oncology
20 急诊医学科 Emergency medicine
21 康复医学科 Rehabilitation
22 运动医学科 Sports medicine
23 职业病科 Occupational diseases
24 临终关怀科 Hospice care
25 特种医学与军事医学科 Special and military medicine
26 麻醉科 Anaesthesiology
27 疼痛科 Pain medicine
28 重症医学科 Intensive care
30 医学检验科 Laboratory medicine
31 病理科 Pathology
32 医学影像科 Medical imaging
50 中医科 Traditional Chinese medicine
51 民族医学科 Ethnic medicine
52 中西医结合科 Integrated Chinese and Western medicine
`

const names: ReadonlyMap<string, Bilingual> = new Map(
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', zh = '', ...en] = line.split(' ')
      return [code, { zh, en: en.join(' ') }]
    }),
)

/**
 * How a department is called, by its national code, also where zeros stand for "no specialty"; a code of another list stands
 * for itself.
 * @example departmentName('0401').zh // '普通外科'
 */
export function departmentName(code: string): Bilingual {
  const plain = code.replace('.', '')
  return names.get(plain) ?? names.get(plain.replace(/^(\d\d)00$/, '$1')) ?? { zh: code, en: code }
}
