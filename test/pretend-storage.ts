import { PretendEvent } from './pretend-event';

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Keys = null | undefined | string | string[] | Record<string, unknown>;
type AreaName = 'local' | 'session' | 'managed';

class PretendArea {
  readonly onChanged = new PretendEvent<[Changes]>();
  #kept = new Map<string, string>();
  #refusals: string[] = [];

  constructor(
    private readonly name: AreaName,
    private readonly everywhere: PretendEvent<[Changes, string]>,
  ) {}

  async get(keys?: Keys): Promise<Record<string, unknown>> {
    const defaults = keys && typeof keys === 'object' && !Array.isArray(keys) ? keys : {};
    const names =
      keys == null
        ? [...this.#kept.keys()]
        : ([] as string[]).concat(
            typeof keys === 'object' && !Array.isArray(keys) ? Object.keys(keys) : keys,
          );
    const found: Record<string, unknown> = { ...defaults };
    for (const name of names) {
      const text = this.#kept.get(name);
      if (text !== undefined) found[name] = JSON.parse(text);
    }
    return found;
  }

  async getKeys() {
    return [...this.#kept.keys()];
  }

  async set(values: Record<string, unknown>) {
    this.#mayWrite();
    this.put(values);
  }

  async remove(keys: string | string[]) {
    this.#mayWrite();
    this.#drop(([] as string[]).concat(keys));
  }

  async clear() {
    this.#mayWrite();
    this.#drop([...this.#kept.keys()]);
  }

  async getBytesInUse(keys?: string | string[] | null) {
    const names = keys == null ? [...this.#kept.keys()] : ([] as string[]).concat(keys);
    return names.reduce(
      (sum, name) => sum + (this.#kept.has(name) ? name.length + this.#kept.get(name)!.length : 0),
      0,
    );
  }

  async setAccessLevel(_: { accessLevel: string }) {}

  /** Makes the next writes fail, one for each reason given, as a full or broken disk does. */
  refuseWrites(...reasons: string[]) {
    this.#refusals.push(...reasons);
  }

  /** Writes as the browser itself does (a policy that arrives), past every refusal. */
  put(values: Record<string, unknown>) {
    const changes: Changes = {};
    for (const [name, value] of Object.entries(values)) {
      const text = JSON.stringify(value);
      if (text === undefined) continue;
      const before = this.#kept.get(name);
      if (before === text) continue;
      this.#kept.set(name, text);
      changes[name] = {
        newValue: JSON.parse(text),
        ...(before !== undefined && { oldValue: JSON.parse(before) }),
      };
    }
    this.#tell(changes);
  }

  reset() {
    this.#kept.clear();
    this.#refusals.length = 0;
    this.onChanged.clear();
  }

  #mayWrite() {
    if (this.name === 'managed') throw new Error('managed storage is read-only');
    const reason = this.#refusals.shift();
    if (reason) throw new Error(reason);
  }

  #drop(names: string[]) {
    const changes: Changes = {};
    for (const name of names) {
      const before = this.#kept.get(name);
      if (before === undefined) continue;
      this.#kept.delete(name);
      changes[name] = { oldValue: JSON.parse(before) };
    }
    this.#tell(changes);
  }

  #tell(changes: Changes) {
    if (Object.keys(changes).length === 0) return;
    void this.onChanged.emit(changes);
    void this.everywhere.emit(changes, this.name);
  }
}

/** `browser.storage` in memory. */
export class PretendStorage {
  readonly onChanged = new PretendEvent<[Changes, string]>();
  readonly local = new PretendArea('local', this.onChanged);
  readonly session = new PretendArea('session', this.onChanged);
  readonly managed = new PretendArea('managed', this.onChanged);

  reset() {
    for (const area of [this.local, this.session, this.managed]) area.reset();
    this.onChanged.clear();
  }

  forgetListeners() {
    for (const area of [this.local, this.session, this.managed]) area.onChanged.clear();
    this.onChanged.clear();
  }
}
