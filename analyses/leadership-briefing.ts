import { analysis, briefing, group, param, specialtyFindings } from 'zhikong'

/** What the messages are chosen from. */
const chapters = [group('national-goals'), group('general-surgery'), group('urology')]

export default analysis({
  id: 'leadership-briefing',
  title: { zh: '医疗质量与安全简报', en: 'Briefing on the Quality and Safety of Care' },
  params: { year: param.year() },
  run({ data, params: { year }, doc }) {
    const found = chapters.flatMap(({ indicators }) => specialtyFindings(data, indicators, year))
    briefing(doc, data, found, year)
  },
})
