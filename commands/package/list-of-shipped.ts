import { spawnSync } from 'node:child_process';

interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string };
}

/** What is shipped, as CycloneDX JSON, from the lockfile alone and without the time, so that it comes out the same. */
export function listOfShipped(root: string): string {
  const args = ['sbom', '--package-lock-only', '--omit=dev', '--sbom-format=cyclonedx'];
  const ran = spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (ran.status !== 0) throw new Error(`npm sbom failed: ${ran.stderr.trim()}`);
  const bom = JSON.parse(ran.stdout) as Bom;
  delete bom.serialNumber;
  delete bom.metadata.timestamp;
  return `${JSON.stringify(bom, null, 2)}\n`;
}
