import type { Browser, Page } from 'puppeteer'

/** Tabs of one browser, each used by one report at a time. */
export type Tabs = { use<T>(work: (page: Page) => Promise<T>): Promise<T> }

type Tab = { page: Promise<Page>; used: number }

// A reused tab is twice as fast as a new one, but its memory grows.
const mostUses = 100

/** Opens tabs as they are needed, at most `count`; a tab that failed or has served long is replaced. */
export function openTabs(browser: Browser, count: number): Tabs {
  const idle: Tab[] = Array.from({ length: count }, () => ({ page: browser.newPage(), used: 0 }))
  for (const { page } of idle) page.catch(() => undefined)
  const waiting: ((tab: Tab) => void)[] = []
  const give = (tab: Tab): void => {
    const next = waiting.shift()
    if (next === undefined) idle.push(tab)
    else next(tab)
  }
  const take = (): Promise<Tab> => {
    const tab = idle.shift()
    return tab === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(tab)
  }
  const renew = (tab: Tab): Tab => {
    void tab.page.then((page) => page.close()).catch(() => undefined)
    const page = browser.newPage()
    page.catch(() => undefined)
    return { page, used: 0 }
  }
  return {
    use: async (work) => {
      const tab = await take()
      try {
        const result = await work(await tab.page)
        tab.used++
        give(tab.used < mostUses ? tab : renew(tab))
        return result
      } catch (error) {
        give(renew(tab))
        throw error
      }
    },
  }
}
