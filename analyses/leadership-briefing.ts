import { analysis, briefing, groups, param, specialtyFindings } from 'zhikong'

export default analysis({
  id: 'leadership-briefing',
  title: { zh: '医疗质量与安全简报', en: 'Briefing on the Quality and Safety of Care' },
  params: { year: param.year() },
  run({ data, params: { year }, doc }) {
    const found = groups.flatMap(({ indicators }) => specialtyFindings(data, indicators, year))
    briefing(doc, data, found, year)
  },
})
