/** Where a browser is sent with what it asks for by itself, so that only what pages and extensions ask is left. */
export const browserItself = 'browser-itself.invalid';

/** Everything through the proxy, this machine's own addresses included; the browser's own errands out of the way. */
export const chromiumThrough = (proxy: string): string[] => [
  `--proxy-server=${proxy}`,
  '--proxy-bypass-list=<-loopback>',
  `--gaia-url=http://${browserItself}/`,
  `--component-updater=url-source=http://${browserItself}/`,
  '--disable-component-update',
  '--no-pings',
  '--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,OptimizationHints',
];

export function firefoxThrough(proxy: string): Record<string, unknown> {
  const [host, port] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
  };
}

/** Without it Firefox keeps to its own server of settings, whatever the preference says. */
export const quietFirefox = { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };
