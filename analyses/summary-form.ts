import { analysis, formElements, forms, param, reproducibility, rowFlowTable, summaryForm } from 'zhikong'

const wz2016 = forms[0]
if (!wz2016) throw new Error('the catalogue has no form')

export default analysis({
  id: 'summary-form',
  title: { zh: '提升医疗质量工作信息汇总', en: 'Summary of the Work to Raise the Quality of Care' },
  params: { period: param.half() },
  elements: formElements(wz2016),
  async run({ data, params: { period }, doc, provenance }) {
    await summaryForm(doc, data, wz2016, period)
    rowFlowTable(doc, data)
    reproducibility(doc, data.dataset, provenance)
  },
})
