/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>;

/** How deep things are looked for, and how many are. */
const DEEPEST = 6;
const MOST = 2_000;

/** A value of JSON, also between the signs of CDATA or of a comment; null for what is none. */
export function parsed(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:(?:\/\/|\/\*)\s*)?<!(?:\[CDATA\[|--)(?:\s*\*\/)?/, '')
    .replace(/(?:(?:\/\/|\/\*)\s*)?(?:\]\]|--)>(?:\s*\*\/)?\s*$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    return null;
  }
}

/** Whether a value of JSON is an object, and no list. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of a property: those of an array, of a `@list` or a `@set`, or the one. */
export function list(value: unknown): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((inner) => (isObject(inner) && ('@list' in inner || '@set' in inner) ? list(inner) : [inner]));
  if (isObject(value) && ('@list' in value || '@set' in value)) return list(value['@list'] ?? value['@set']);
  return value === undefined || value === null ? [] : [value];
}

/** The objects of a JSON-LD document: itself, those of its `@graph`, its main entity, and those of these. */
export function objectsIn(json: unknown): readonly Json[] {
  const found: Json[] = [];
  const look = (value: unknown, depth: number) => {
    if (depth > DEEPEST || found.length >= MOST) return;
    for (const thing of list(value).filter(isObject)) {
      found.push(thing);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) look(thing[key], depth + 1);
    }
  };
  look(json, 0);
  return found;
}

/** The thing that a value is, or that it names by `@id`. */
export function resolved(value: unknown, things: readonly Json[]): unknown {
  const id = isObject(value) && Object.keys(value).length === 1 ? value['@id'] : undefined;
  return (id !== undefined && things.find((thing) => thing['@id'] === id && Object.keys(thing).length > 1)) || value;
}

/** A value's text: itself, its `@value`, or the name of the thing it is; of several languages, English or the first. */
export function wording(value: unknown): string {
  const [first, ...more] = list(value);
  const chosen = more.find((one) => isObject(one) && one['@language'] === 'en') ?? first;
  if (typeof chosen === 'string' || typeof chosen === 'number') return String(chosen);
  if (!isObject(chosen)) return '';
  const inner = chosen['@value'] ?? chosen.name;
  return inner === undefined || inner === chosen ? '' : textOf(inner);
}

function textOf(value: unknown): string {
  const [first] = list(value);
  if (typeof first === 'string') return first;
  return isObject(first) && typeof first['@value'] === 'string' ? first['@value'] : '';
}
