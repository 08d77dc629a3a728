import { entriesOf, over, type Pair } from '../entry.ts'
import { days, percent } from '../formats.ts'
import { fewCases, joined, meanNotPercent, noFrequency, onlyMonitored, ratioNotPercent } from '../phrases.ts'
import { printedIn } from '../printed-in.ts'
import type { Group } from '../types.ts'

const entry = entriesOf({
  prefix: 'BU-2022',
  group: 'burns',
  version: '2022',
  effectiveFrom: '2022-01-01',
  source: printedIn('烧伤外科医疗质量控制指标（2022年版）'),
})

const severity: Pair = [
  '来源的分度写 31%–50% 与 11%–20%，在 30% 与 31%、10% 与 11% 之间留有空档；本目录读作大于 30%、大于 10%。',
  'The printed bands begin at 31 % and 11 %, which leaves gaps above 30 % and 10 %; we read them as over 30 % and over 10 %.',
]

export const burns: Group = {
  id: 'burns',
  name: { zh: '烧伤外科', en: 'Burns' },
  centre: { zh: '烧伤外科质控中心', en: 'Quality-control centre for burns' },
  indicators: [
    entry('01', 'ratio', ['烧伤科每月床位使用率', 'Bed use of the burns department'], {
      place: '第一项',
      better: 'monitor',
      measure: over('bu_occupied_bed_days', 'bu_open_bed_days'),
      format: { per: 1, unit: { zh: '占用床日/开放床日', en: 'occupied per open bed-day' }, decimals: 2 },
      definition: [
        '统计月内烧伤科实际占用总床日数与实际开放总床日数之比。',
        'Occupied bed-days of the burns department in the month for each open bed-day.',
      ],
      threshold: 0.03,
      frequency: 'month',
      note: joined(
        [
          '来源未给分子、分母，本目录按通行的床位使用率重述（未核对）。有临时加床时可大于 1，故不是比例；与血液内科的 HE-2022-05（出院人次与床位之比）不可比。',
          'The source gives neither numerator nor denominator; we restate the usual bed occupancy, unchecked. With extra beds it can exceed 1, so it is no proportion, and it cannot be compared with HE-2022-05, which counts stays per bed.',
        ],
        onlyMonitored,
      ),
      errata: ratioNotPercent(['占用床日与开放床日之比', 'occupied over open bed-days']),
      example: [930, 1000, 0.93],
    }),
    entry('02', 'proportion', ['预防性气管切开率', 'Preventive tracheotomy in inhalation injury'], {
      place: '第二项',
      better: 'monitor',
      measure: over('bu_preventive_tracheotomies', 'bu_inhalation_patients'),
      format: percent(1),
      definition: [
        '合并吸入性损伤的烧伤患者中，施行预防性气管切开者所占比例。',
        'Share of the burn inpatients with inhalation injury who were given a preventive tracheotomy.',
      ],
      threshold: 5,
      interval: 'clopper-pearson',
      note: joined(
        noFrequency,
        fewCases,
        [
          '过高、过低都可能不当，须结合伤情逐例评价。',
          'Too many and too few can both be wrong; cases need to be reviewed.',
        ],
        onlyMonitored,
      ),
      example: [12, 40, 30],
    }),
    entry('03', 'proportion', ['烧伤休克期肾功能障碍发生率', 'Renal failure in burn shock'], {
      place: '第三项',
      better: 'lower',
      measure: over('bu_renal_failure', 'bu_inpatients'),
      format: percent(2),
      definition: [
        '烧伤住院患者中，烧伤休克期内发生肾功能衰竭者所占比例。',
        'Share of the burn inpatients who had renal failure in the shock period.',
      ],
      threshold: 0.5,
      interval: 'clopper-pearson',
      note: joined(noFrequency, fewCases, [
        '休克多见于大面积烧伤，重症构成不同的机构不宜直接比较。',
        'Shock belongs to large burns: institutions with another mix of severity should not be compared.',
      ]),
      errata: [
        '名称印“肾功能障碍”，定义与公式印“肾功能衰竭”；本目录按定义计肾功能衰竭。',
        'The name says renal dysfunction, definition and formula say renal failure; we count failure, as defined.',
      ],
      example: [3, 400, 0.75],
    }),
    entry('04', 'proportion', ['重度、特重度烧伤患者收治率', 'Severe and extreme burns among burn inpatients'], {
      place: '第四项',
      better: 'monitor',
      measure: over('bu_severe_patients', 'bu_inpatients'),
      format: percent(1),
      definition: [
        '烧伤住院患者中，重度与特重度烧伤者所占比例。',
        'Share of the burn inpatients whose burn was severe or extreme.',
      ],
      threshold: 2,
      note: joined(noFrequency, severity, onlyMonitored),
      example: [60, 400, 15],
    }),
    entry('05', 'proportion', ['重度、特重度烧伤患者死亡率', 'Deaths of severe and extreme burns'], {
      place: '第五项',
      better: 'lower',
      measure: over('bu_severe_deaths', 'bu_severe_patients'),
      format: percent(1),
      definition: [
        '重度与特重度烧伤患者中，死亡者所占比例。分母即第四项的分子。',
        'Share of the severe and extreme burns that ended in death. The denominator is the numerator of the fourth item.',
      ],
      threshold: 2,
      interval: 'clopper-pearson',
      note: joined(noFrequency, severity, fewCases),
      example: [3, 60, 5],
    }),
    entry('06', 'proportion', ['二重感染发生率', 'Superinfections in burns'], {
      place: '第六项',
      better: 'lower',
      measure: over('bu_superinfections', 'bu_inpatients'),
      format: percent(2),
      definition: [
        '烧伤住院患者中，发生二重感染者所占比例。',
        'Share of the burn inpatients who had a superinfection.',
      ],
      threshold: 0.5,
      interval: 'clopper-pearson',
      note: joined(noFrequency, fewCases),
      example: [6, 400, 1.5],
    }),
    entry('07', 'proportion', ['烧伤创面切削痂手术率', 'Excision of the eschar in deep burns'], {
      place: '第七项',
      better: 'monitor',
      measure: over('bu_excisions', 'bu_deep_patients'),
      format: percent(1),
      definition: [
        '深Ⅱ度及以上烧伤患者中，施行切削痂术者所占比例。',
        'Share of the burn inpatients with wounds of deep second degree or deeper who had the eschar excised.',
      ],
      threshold: 3,
      note: joined(
        noFrequency,
        [
          '来源分子写“深Ⅱ度以上”、分母写“深Ⅱ度、Ⅲ度”；本目录两边都取深Ⅱ度及以上。',
          'The source says "above deep second degree" in one place and "deep second and third degree" in the other; we take deep second degree and deeper in both.',
        ],
        onlyMonitored,
      ),
      example: [90, 200, 45],
    }),
    entry('08', 'proportion', ['翻身床、悬浮床使用率', 'Turning and floating beds in burns'], {
      place: '第八项',
      better: 'monitor',
      measure: over('bu_special_bed_patients', 'bu_inpatients'),
      format: percent(1),
      definition: [
        '烧伤住院患者中，使用翻身床或悬浮床者所占比例。',
        'Share of the burn inpatients nursed on a turning or a floating bed.',
      ],
      threshold: 3,
      note: joined(
        noFrequency,
        [
          '来源未给分母；取烧伤住院患者是本目录的读法。',
          'The source gives no denominator; burn inpatients are our reading.',
        ],
        onlyMonitored,
      ),
      example: [48, 400, 12],
    }),
    entry('09', 'mean', ['平均住院日', 'Mean stay in the burns department'], {
      place: '第九项',
      better: 'lower',
      measure: over('bu_patient_days', 'bu_discharges'),
      format: days(2),
      definition: [
        '烧伤科出院患者占用总床日数与出院患者例数之比。',
        'Bed-days of the burns discharges over their number.',
      ],
      threshold: 0.5,
      note: joined(noFrequency, [
        '住院日偏态分布，宜同时看中位数；重症构成不同的机构不宜直接比较。',
        'Stays are skewed and best read with their median; institutions with another mix of severity should not be compared.',
      ]),
      errata: meanNotPercent(['平均每例的住院天数', 'days per discharge']),
      example: [7200, 450, 16],
    }),
    entry('10', 'proportion', ['早期康复治疗介入率', 'Early rehabilitation in burns'], {
      place: '第十项',
      better: 'higher',
      measure: over('bu_early_rehabilitation', 'bu_inpatients'),
      format: percent(1),
      definition: [
        '烧伤住院患者中，早期进行康复治疗者所占比例。',
        'Share of the burn inpatients whose rehabilitation began early.',
      ],
      threshold: 3,
      note: noFrequency,
      errata: [
        '来源公式的标签误印为“平均住院日”；本目录按定义计算。',
        'The label of the printed formula is that of the mean stay, by mistake; we compute what is defined.',
      ],
      example: [160, 400, 40],
    }),
  ],
}
