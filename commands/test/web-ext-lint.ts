import { runTool } from './run-tool';

/** What Mozilla's linter says about dist/firefox and is right to say, but we know why it stands. */
const allowed: { code: string; file: RegExp; reason: string }[] = [
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /\.js$/,
    reason:
      'Preact holds one assignment to innerHTML for its dangerouslySetInnerHTML; the architecture test keeps both out of src.',
  },
];

interface Message {
  _type: string;
  code: string;
  message: string;
  file?: string | null;
  line?: number;
}

/** Complaints of `web-ext lint` that are not on the list, one line each; none means that all is well. */
export async function webExtLint(folder: string): Promise<string[]> {
  const ran = await runTool('web-ext', [
    'lint',
    `--source-dir=${folder}`,
    '--output=json',
    '--no-config-discovery',
  ]);
  const start = ran.output.indexOf('{');
  if (start < 0) return [`web-ext lint gave no report: ${ran.output.trim()}`];
  const report = JSON.parse(ran.output.slice(start, ran.output.lastIndexOf('}') + 1)) as Record<
    'errors' | 'warnings',
    Message[]
  >;
  // Once in each file: a second one is not the one we know.
  const met = new Set<string>();
  const expected = ({ code, file }: Message) => {
    const known = allowed.some((one) => one.code === code && one.file.test(file ?? ''));
    const again = met.has(`${code} ${file}`);
    met.add(`${code} ${file}`);
    return known && !again;
  };
  return [...report.errors, ...report.warnings.filter((warning) => !expected(warning))].map(
    ({ _type, code, message, file, line }) =>
      `${_type} ${code} in ${file ?? 'the add-on'}:${line ?? ''} ${message}`,
  );
}
