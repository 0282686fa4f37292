import Ajv, { type ErrorObject } from 'ajv/dist/2020.js';
import places from '../../geo/places.schema.json' with { type: 'json' };
import story from '../formats/story.schema.json' with { type: 'json' };
import { describe } from '../places/geometry.ts';
import type { Fault } from '../places/place.ts';

const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
const schemas = { story, gazetteer: places };

/** Of files that others have made, what is of the wrong kind is told; that they leave out, repeat or add something is their own affair. */
const OURS = new Set(['type', 'enum', 'minimum', 'maximum']);

/** What the published schemas say of a document, but for what is told already of the same place in it. */
export function schemaFaults(kind: keyof typeof schemas, json: unknown, told: readonly Fault[]): Fault[] {
  // Compiled once, when it is first wanted.
  const validate = ajv.compile(schemas[kind]);
  if (validate(json)) return [];
  const known = new Set(told.map(({ path }) => path));
  const faults: Fault[] = [];
  for (const fault of validate.errors!.filter(({ keyword }) => kind === 'story' || OURS.has(keyword)).map(faultOf)) {
    if (isTold(fault.path, known)) continue;
    known.add(fault.path);
    faults.push(fault);
  }
  return faults;
}

/** Of it, or of what it is a part of. */
function isTold(path: string, known: ReadonlySet<string>): boolean {
  for (let part = path; part !== ''; part = part.replace(/(?:^|\.|)(?:[^.[\]]+|\[\d+\])$/, '')) if (known.has(part)) return true;
  return false;
}

const KINDS: Readonly<Record<string, string>> = { string: 'a text', array: 'a list', object: 'an object', integer: 'a whole number', number: 'a number', boolean: 'true or false', null: 'null' };

function faultOf({ instancePath, keyword, params, data, message }: ErrorObject): Fault {
  const at = instancePath.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')).map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`)).join('').replace(/^\./, '');
  const expected = (what: string): Fault => ({ path: at, message: `is ${describe(data)}; expected ${what}` });
  switch (keyword) {
    case 'required': return { path: `${at}${at && '.'}${params.missingProperty as string}`, message: 'is missing' };
    case 'type': return expected([params.type as string | string[]].flat().map((kind) => KINDS[kind] ?? kind).join(' or '));
    case 'enum': return expected(`one of ${(params.allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`);
    case 'const': return expected(JSON.stringify(params.allowedValue));
    case 'minimum': return expected(`${params.limit as number} or more`);
    case 'maximum': return expected(`${params.limit as number} or less`);
    default: return expected(`what the schema says: it ${message ?? 'does not allow that'}`);
  }
}
