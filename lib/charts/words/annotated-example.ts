import type { Lang } from '../../core/index.ts'

type Frame = {
  title: string
  subtitle: (name: string) => string
  caption: string
  alt: (parts: readonly string[]) => string
}

export type AnnotatedWords = {
  control: Frame & {
    parts: Record<'concern' | 'improvement' | 'limit' | 'centre' | 'target' | 'excluded' | 'gap' | 'phase', string>
  }
  funnel: Frame & { parts: Record<'own' | 'far' | 'outer' | 'inner' | 'centre' | 'small', string> }
}

const zh: AnnotatedWords = {
  control: {
    title: '怎样读控制图：分清随机波动与特殊原因',
    subtitle: (name) => `以${name}为例`,
    caption: '控制图读法',
    alt: (parts) => `带注解的控制图，注解：${parts.join('；')}。`,
    parts: {
      concern: '▼ 超出控制限，值得了解原因',
      improvement: '▲ 连续偏向好的一侧：不只是随机波动',
      limit: '控制限：随机波动大致不出此范围',
      centre: '均值：过程现在的水平',
      target: '目标：由人设定，与控制限无关',
      excluded: '空心点：说明理由后排除',
      gap: '缺数处断开，不补',
      phase: '过程改变，此后另算',
    },
  },
  funnel: {
    title: '怎样读漏斗图：差异是否超出随机波动',
    subtitle: (name) => `以${name}为例，每点一家机构`,
    caption: '漏斗图读法',
    alt: (parts) => `带注解的漏斗图，注解：${parts.join('；')}。`,
    parts: {
      own: '本院',
      far: '99.8%限外：很难归于随机波动',
      outer: '99.8%限：千家中约2家会偶然越过',
      inner: '95%限：二十家中约1家会偶然越过',
      centre: '全体均值',
      small: '例数越少，波动越大，限越宽',
    },
  },
}

const en: AnnotatedWords = {
  control: {
    title: 'Reading a control chart: random variation or a special cause?',
    subtitle: (name) => `${name} as the example`,
    caption: 'How to read a control chart',
    alt: (parts) => `Annotated control chart. Annotations: ${parts.join('; ')}.`,
    parts: {
      concern: '▼ Beyond a limit: worth asking why',
      improvement: '▲ A run on the better side: more than chance',
      limit: 'Limits: random variation rarely goes beyond',
      centre: 'Mean: where the process now is',
      target: 'Target: set by people, not a limit',
      excluded: 'Hollow: left out, with its reason',
      gap: 'No data: a gap, never filled',
      phase: 'The process changed: computed anew',
    },
  },
  funnel: {
    title: 'Reading a funnel: is the difference more than chance?',
    subtitle: (name) => `${name} as the example, one point an institution`,
    caption: 'How to read a funnel plot',
    alt: (parts) => `Annotated funnel plot. Annotations: ${parts.join('; ')}.`,
    parts: {
      own: 'Your institution',
      far: 'Beyond 99.8%: hard to put down to chance',
      outer: '99.8% limit: crossed by chance by 2 in 1,000',
      inner: '95% limit: crossed by chance by 1 in 20',
      centre: 'Average of all',
      small: 'Few cases: more chance, wider limits',
    },
  },
}

export const annotatedWords: Record<Lang, AnnotatedWords> = { zh, en }
