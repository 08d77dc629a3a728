// Words that only headers of direct identifiers hold: names of people, their numbers, where they live, how to reach them.
const words = [
  ...['姓名', '名字', '身份证', '证件号', '电话', '手机', '联系方式', '住址', '地址', '出生地', '邮编', '邮箱', '微信'],
  ...[
    '病案号',
    '病历号',
    '住院号',
    '门诊号',
    '登记号',
    '病人id',
    '患者id',
    '病人编号',
    '患者编号',
    '就诊卡',
    '健康卡',
    '就诊号',
  ],
  ...[
    '就诊id',
    '流水号',
    '病例号',
    '医保号',
    '医保卡',
    '医保编号',
    '社保',
    '参保号',
    '个人编号',
    '病理号',
    '票据',
    '发票',
  ],
  ...[
    '医师',
    '医生',
    '护士',
    '术者',
    '主刀',
    '一助',
    '二助',
    'i助',
    'ii助',
    '编码员',
    '质控员',
    '填报人',
    '经办人',
    '科主任',
  ],
  ...['工号', '执业证', '资格证', '联系人', '工作单位', '单位名称', '户口'],
]
const codes =
  /^(patient|person|doctor|nurse)?_?(name|phone|mobile|tel|telephone|address|idcard|id_card|id_number|id_no|mrn)$/

/** Whether a header, as it is compared (see `key-of-header.ts`), speaks of a person: by its words, whichever dialect. */
export const namesPerson = (key: string): boolean => words.some((word) => key.includes(word)) || codes.test(key)
