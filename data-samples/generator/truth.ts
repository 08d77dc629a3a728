import { months } from './calendar.ts'
import { omissions, silentMonths } from './gaps.ts'
import type { Hospital } from './organizations.ts'
import { profiles } from './profiles.ts'
import { casemixPull, definitionBreak, shareStories, stayOutliers } from './stories.ts'

/** What the generator did, so that what an analysis finds can be compared with it. */
export const truth = (hospitals: readonly Hospital[], seed: string) => ({
  seed,
  note: 'Effects on shares are log odds; per year on the same scale. Effects on stays are factors. All invented.',
  definitionBreak,
  improvedOrWorsened: shareStories,
  stayOutliers,
  stays: { perYear: -0.035, casemixPull },
  trends: profiles.flatMap((profile) => {
    if (profile.kind !== 'share' && profile.kind !== 'rate') return []
    const { element, of, start, perYear, spread } = profile
    const effort =
      profile.kind === 'share' && profile.effort
        ? { from: months[profile.effort.from]?.text, effect: profile.effort.effect }
        : null
    return [{ element, of, start, perYear, spread, effort }]
  }),
  joinedLater: hospitals
    .filter(({ joined }) => joined > 0)
    .map(({ id, joined }) => ({ organization: id, from: months[joined]?.text })),
  silentMonths,
  omissions,
})
