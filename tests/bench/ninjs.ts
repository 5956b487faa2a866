import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { z } from 'zod';

/** IPTC's schema takes places from GeoJSON's, which it names by address; of that, no more than the points that we give. */
const points = {
  $id: 'https://geojson.org/schema/GeoJSON.json',
  type: 'object',
  required: ['type', 'coordinates'],
  additionalProperties: false,
  properties: {
    type: { const: 'Point' },
    coordinates: { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 },
  },
};

/**
 * Checks every ninjs.json of a built site against IPTC's own schema.
 *
 * @param schemaFile the schema, as https://iptc.org/standards/ninjs/ has it: ninjs-schema_3.1.json
 * @param dist the folder of the built site
 */
export function checkNinjs(schemaFile = '', dist = 'dist'): void {
  if (schemaFile === '') {
    console.error(
      'npm run bench -- ninjs SCHEMA [DIST]: SCHEMA is ninjs-schema_3.1.json, from https://github.com/iptc/newsinjson/tree/main/specification',
    );
    process.exitCode = 2;
    return;
  }
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    schemas: [points],
    formats: fullFormats,
  });
  const schema = z.record(z.string(), z.unknown()).parse(parsed(schemaFile));
  const validate = ajv.compile(schema);
  const names = globSync('stories/*/ninjs.json', { cwd: dist }).sort();
  const bad = names.filter((name) => {
    const isValid = validate(parsed(join(dist, name)));
    if (!isValid) console.error(`${name}: ${ajv.errorsText(validate.errors, { dataVar: '' })}`);
    return !isValid;
  });
  console.log(`${names.length - bad.length} of ${names.length} match ${String(schema['$id'])}`);
  if (bad.length > 0 || names.length === 0) process.exitCode = 1;
}

function parsed(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
