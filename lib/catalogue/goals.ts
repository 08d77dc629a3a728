import { specialtyGoals } from './specialty-goals.ts'
import type { Better, Goal, Source } from './types.ts'

/** Where a goal's name and number are printed in the improvement goals of the specialties, which refer to the national ones. */
const printed = (numeral: string): Source => ({
  document: '2023年各专业质控工作改进目标',
  place: `转引：国家医疗质量安全改进目标${numeral}`,
  verified: true,
  note: {
    zh: '目标名称与序号见于该文件；其测量公式不在其中。',
    en: 'Name and number of the goal are printed there; the formulas of its measures are not.',
  },
})

const secondHand = (numeral: string): Source => ({
  document: '2023年国家医疗质量安全改进目标（二手文本）',
  place: `目标${numeral}`,
  verified: false,
  note: {
    zh: '名称与序号均据二手文本，尚未与正式附件核对，不得作为官方口径引用。',
    en: 'Name and number rest on second-hand lists and have not been checked against the official annex; not to be cited as official.',
  },
})

const goal = (id: string, zh: string, en: string, better: Better, source: Source, letters = ''): Goal => ({
  id,
  name: { zh, en },
  better,
  measures: letters === '' ? [id] : [...letters].map((letter) => `${id}-${letter}`),
  source,
})

const nationalGoals: readonly Goal[] = [
  goal(
    'NIT-2023-I',
    '提高急性ST段抬高型心肌梗死再灌注治疗率',
    'Give more patients with ST-elevation myocardial infarction reperfusion',
    'higher',
    printed('一'),
  ),
  goal(
    'NIT-2023-II',
    '提高急性脑梗死再灌注治疗率',
    'Give more patients with acute ischaemic stroke reperfusion',
    'higher',
    printed('二'),
  ),
  goal(
    'NIT-2023-III',
    '提高肿瘤治疗前临床TNM分期评估率',
    'Stage more tumours by clinical TNM before treatment',
    'higher',
    printed('三'),
  ),
  goal(
    'NIT-2023-IV',
    '降低住院患者围手术期死亡率',
    'Reduce perioperative deaths of inpatients',
    'lower',
    secondHand('四'),
    'abc',
  ),
  goal('NIT-2023-V', '提高医疗质量安全不良事件报告率', 'Have more adverse events reported', 'higher', secondHand('五')),
  goal(
    'NIT-2023-VI',
    '提高住院患者静脉输液规范使用率',
    'Use intravenous infusion in inpatients as the standards ask',
    'monitor',
    printed('六'),
    'abcd',
  ),
  goal(
    'NIT-2023-VII',
    '提高四级手术术前多学科讨论完成率',
    'Discuss more operations of level 4 between disciplines beforehand',
    'higher',
    secondHand('七'),
  ),
  goal(
    'NIT-2023-VIII',
    '提高感染性休克集束化治疗完成率',
    'Complete the treatment bundle in more patients with septic shock',
    'higher',
    printed('八'),
    'abc',
  ),
  goal(
    'NIT-2023-IX',
    '提高静脉血栓栓塞症规范预防率',
    'Prevent venous thromboembolism by the standard in more patients',
    'higher',
    secondHand('九'),
  ),
  goal('NIT-2023-X', '降低阴道分娩并发症发生率', 'Reduce complications of vaginal delivery', 'lower', printed('十')),
]

/**
 * The improvement goals of 2023: the ten national ones and those of the specialties. Goals are renumbered every year: a number
 * means nothing without its year.
 */
export const goals: readonly Goal[] = [...nationalGoals, ...specialtyGoals]
