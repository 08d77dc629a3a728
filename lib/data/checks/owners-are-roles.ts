import { type Check, samplesShown } from './check.ts'

// A role ends in what somebody is or belongs to; two or three characters that do not are most likely a name.
const role = /[长任师士员组部处科办室心会门人管理官]$/
const looksLikeName = (owner: string): boolean => /^\p{Script=Han}{2,3}$/u.test(owner) && !role.test(owner)

export const ownersAreRoles: Check = {
  id: 'owners-are-roles',
  title: { zh: '责任一栏写岗位，不写姓名', en: 'who is responsible is a role, not a name' },
  category: 'conformance-value',
  severity: 'convention',
  table: 'improvements',
  note: { zh: '报告不载个人姓名', en: 'reports carry no names of persons' },
  async find({ improvements }) {
    const owned = improvements.filter(({ owner }) => owner.zh !== '')
    const named = owned.filter(({ owner }) => looksLikeName(owner.zh))
    return {
      checked: owned.length,
      failed: named.length,
      samples: named.slice(0, samplesShown).map(({ goal, name, owner }) => ({
        place: `improvements: ${goal} ${name.zh}`,
        // The name itself is not repeated.
        value: `${owner.zh.slice(0, 1)}${'某'.repeat(owner.zh.length - 1)}`,
        hint: { zh: '请改写为岗位，如“护理部主任”', en: 'write the role instead, such as head of nursing' },
      })),
    }
  },
}
