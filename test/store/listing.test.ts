import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { listing, listingLanguages, pasted, storePage } from './listing-parts';

const texts = { en, zh };
/** Bounds of the Chrome Web Store. */
const longestDescription = 132;
const longestReason = 1000;

/** What no honest listing of such a tool says: safety that is promised, and words without a number. */
const promises =
  /\b(100 ?%|guarantee|ensures?|always safe|fully|complete(ly)? protect|keeps? (your )?(child|kids?) safe|best|the first|leading|most advanced|AI|artificial intelligence|predators?|victims?|military)\b|百分之?百|保证|确保|全方位|全面保护|杜绝|彻底|最好|最先进|第一款|领先|人工智能|坏人|受害者/i;

describe.each(listingLanguages)('the listing in %s', (language) => {
  it('has the name and the short description of the package, short enough for the store', () => {
    expect(listing(language, 'name')).toBe(texts[language].extName.message);
    expect(listing(language, 'short')).toBe(texts[language].extDescription.message);
    expect(listing(language, 'short').length).toBeLessThanOrEqual(longestDescription);
    expect(listing(language, 'name').length).toBeLessThanOrEqual(45);
    expect(listing(language, 'long').length).toBeLessThan(10_000);
  });

  it('promises no safety and boasts of nothing', () => {
    const said = `${listing(language, 'short')}\n${listing(language, 'long')}`;
    expect(promises.exec(said)?.[0]).toBeUndefined();
  });
});

const reasons = { en: 'en', zh: 'zh' } as const;
describe.each(Object.keys(reasons) as (keyof typeof reasons)[])('the privacy answers in %s', (language) => {
  const page = storePage(`privacy.${language}`);
  const headings = page.split('\n').filter((line) => line.startsWith('### '));

  it('give a reason for each permission of the manifest, and for no other', () => {
    const explained = headings.flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
    const asked = [
      ...manifest.content_scripts.flatMap(({ matches }) => matches),
      ...manifest.permissions,
      ...manifest.optional_permissions,
    ];
    expect([...explained].sort()).toEqual([...asked].sort());
    for (const heading of headings) {
      const reason = pasted(page, heading.slice(4));
      expect(reason.length, heading).toBeGreaterThan(30);
      expect(reason.length, heading).toBeLessThanOrEqual(longestReason);
    }
  });

  it('say of optional permissions that they are', () => {
    const optional = headings.filter((line) => /optional|可选/.test(line)).join();
    for (const name of manifest.optional_permissions) expect(optional).toContain(`\`${name}\``);
    for (const name of manifest.permissions) expect(optional).not.toContain(`\`${name}\``);
  });

  it('say of data and code what the manifest says', () => {
    const { gecko } = manifest.browser_specific_settings;
    expect(page).toContain('"data_collection_permissions": { "required": ["none"] }');
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(page).toContain(`Firefox ${Number.parseInt(gecko.strict_min_version, 10)}`);
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'none'");
  });

  it('tick what is read: words, names and pages, though nothing leaves', () => {
    const ticked = page
      .split('\n')
      .filter((line) => /^\|.+\| (yes|是) /.test(line))
      .map((line) => line.split('|')[1]?.trim());
    expect(ticked).toEqual(
      language === 'en'
        ? ['Personally identifiable information', 'Personal communications', 'Website content']
        : ['个人身份信息', '个人通讯', '网站内容'],
    );
  });
});
