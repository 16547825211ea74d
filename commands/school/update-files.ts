import { createHash } from 'node:crypto';

/** What Chromium asks for at `update_url`: which version there is, and where. */
export const updateXml = (
  id: string,
  version: string,
  crx: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${id}">
    <updatecheck codebase="${crx}" version="${version}" />
  </app>
</gupdate>
`;

/** The same for Firefox, with the digest of the package: one that was damaged on the way is refused, signed or not. */
export const updatesJson = (id: string, version: string, address: string, xpi: Uint8Array): string => {
  const update = {
    version,
    update_link: address,
    update_hash: `sha256:${createHash('sha256').update(xpi).digest('hex')}`,
  };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 2)}\n`;
};
