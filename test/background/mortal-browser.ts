import browser from '../pretend-browser';

/** Whether a worker is over: then nothing it still means to store or read ever happens. */
export interface Life {
  over: boolean;
}

type Area = Record<string, unknown>;
const areas = new Set<string | symbol>(['local', 'session', 'managed']);

const mortalArea = (area: Area, life: Life): Area =>
  new Proxy(area, {
    get: (target, name) =>
      typeof target[name as string] === 'function'
        ? // Looked up when it is called, or what a test put in its place would be passed by.
          (...args: unknown[]) =>
            life.over
              ? new Promise(() => {})
              : (target[name as string] as (...args: unknown[]) => unknown)(...args)
        : target[name as string],
  });

/** The pretend browser as one worker sees it, for as long as it lives. */
export function mortalBrowser(life: Life): typeof browser {
  const storage = new Proxy(browser.storage, {
    get: (target, name) => {
      const part = Reflect.get(target, name, target) as Area;
      return areas.has(name) ? mortalArea(part, life) : part;
    },
  });
  return new Proxy(browser, {
    get: (target, name) => (name === 'storage' ? storage : Reflect.get(target, name, target)),
  });
}
