/** Name and version as the browser says them of itself; the whole line where it is one nobody knows. */
export function browserName(agent = navigator.userAgent): string {
  const known = /(Firefox|Edg|OPR|Chrome)\/(\d+(?:\.\d+)?)/;
  const [, name, version] = /(Edg|OPR)\/(\d+(?:\.\d+)?)/.exec(agent) ?? known.exec(agent) ?? [];
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', Chrome: 'Chromium' };
  return name ? `${names[name] ?? name} ${version}` : agent.slice(0, 120);
}
