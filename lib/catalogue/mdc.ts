import type { Bilingual } from '../core/index.ts'

// Letter, Chinese name, English name: the major diagnostic categories of CHS-DRG, the first letter of a group's code. Names are
// shortened to what fits a table.
const list = `
A 先期分组 Pre-MDC
B 神经系统 Nervous system
C 眼 Eye
D 头颈耳鼻口咽 Head, neck, ear, nose, mouth
E 呼吸系统 Respiratory system
F 循环系统 Circulatory system
G 消化系统 Digestive system
H 肝胆胰 Liver, biliary tract, pancreas
I 肌肉骨骼 Musculoskeletal system
J 皮肤与乳腺 Skin and breast
K 内分泌与代谢 Endocrine and metabolic
L 肾与泌尿系统 Kidney and urinary tract
M 男性生殖系统 Male reproductive system
N 女性生殖系统 Female reproductive system
O 妊娠与分娩 Pregnancy and childbirth
P 新生儿 Newborns
Q 血液与免疫 Blood and immunology
R 骨髓增生与肿瘤 Myeloproliferative, neoplasms
S 感染与寄生虫 Infections and parasites
T 精神疾病 Mental disorders
U 酒精与药物使用 Alcohol and drug use
V 创伤与中毒 Injury and poisoning
W 烧伤 Burns
X 其他就医情况 Other contacts with care
Y HIV 感染 HIV infection
Z 多发严重创伤 Multiple significant trauma
`

const names: ReadonlyMap<string, Bilingual> = new Map(
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [, letter = '', zh = '', en = ''] = line.match(/^(\S) ((?:HIV )?\S+) (.+)$/) ?? []
      return [letter, { zh, en }]
    }),
)

/**
 * How a major diagnostic category is called; its letter where none is known by it.
 * @example mdcName('G').en // 'Digestive system'
 */
export const mdcName = (letter: string): Bilingual => names.get(letter) ?? { zh: letter, en: letter }
