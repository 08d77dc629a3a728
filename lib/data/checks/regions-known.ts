import { type Check, nothing, ourRule } from './check.ts'

export const regionsKnown: Check = {
  id: 'regions-known',
  title: { zh: '机构所在地区已定义', en: 'regions of the organizations are described' },
  category: 'conformance-relational',
  severity: 'convention',
  table: 'organizations',
  note: ourRule,
  async find({ organizations, regions }, limit) {
    if (regions.length === 0) return nothing
    const known = new Set(regions.map(({ code }) => code))
    const unknown = organizations.filter(({ regionCode }) => !known.has(regionCode))
    return {
      checked: organizations.length,
      failed: unknown.length,
      samples: unknown.slice(0, limit).map(({ organizationId, regionCode }) => ({
        place: organizationId,
        value: regionCode,
        hint: { zh: '请在 zhikong.regions 中补充', en: 'Add it to zhikong.regions' },
      })),
    }
  },
}
