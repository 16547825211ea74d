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

/** The same for Firefox. */
export const updatesJson = (id: string, version: string, xpi: string): string =>
  `${JSON.stringify({ addons: { [id]: { updates: [{ version, update_link: xpi }] } } }, null, 2)}\n`;
