import { z } from 'zod';

type JSONSchema = z.core.JSONSchema.JSONSchema;

/** A field of an object or a column of a table, as its schema describes it. */
export interface Field {
  name: string;
  /** What stands in it, in a word or two; the words themselves where there are only some. */
  kind: string | readonly string[];
  /** Whether it can be null, which in a table is an empty cell. */
  nullable: boolean;
  /** Whether it can be left out. */
  optional: boolean;
  about: string;
}

/** The fields of one object within another. */
export interface FieldGroup {
  /** Where the object stands, as in "analysis.figures[]"; empty for the outermost. */
  path: string;
  fields: Field[];
}

/** All fields that a schema has, object by object, each object before those in it. */
export function fieldGroups(schema: z.ZodType): FieldGroup[] {
  return groupsOf(z.toJSONSchema(schema), '');
}

function groupsOf(schema: JSONSchema, path: string): FieldGroup[] {
  const { properties, required = [] } = schema;
  if (properties === undefined) return [];
  const fields = Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property === 'boolean') return [];
    const { value, nullable } = valueOf(property);
    const item = itemsOf(value);
    const within = `${path === '' ? '' : `${path}.`}${name}${item === undefined ? '' : '[]'}`;
    const about = property.description ?? '';
    return [
      {
        field: { name, kind: kindOf(value), nullable, optional: !required.includes(name), about },
        groups: groupsOf(item ?? value, within),
      },
    ];
  });
  return [
    { path, fields: fields.map(({ field }) => field) },
    ...fields.flatMap((one) => one.groups),
  ];
}

/** What a field holds besides null. */
export function valueOf(schema: JSONSchema): { value: JSONSchema; nullable: boolean } {
  const options = schema.anyOf?.filter((one) => typeof one !== 'boolean') ?? [];
  const value = options.find(({ type }) => type !== 'null') ?? schema;
  return { value, nullable: options.some(({ type }) => type === 'null') };
}

function itemsOf({ items }: JSONSchema): JSONSchema | undefined {
  return typeof items === 'object' && !Array.isArray(items) ? items : undefined;
}

const kinds: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
};

function kindOf(schema: JSONSchema): Field['kind'] {
  if (schema.enum !== undefined) return schema.enum.map(String);
  if (schema.format === 'date') return 'day, YYYY-MM-DD';
  if (schema.format === 'uri') return 'address';
  if (schema.type === 'array') {
    const item = itemsOf(schema);
    if (item === undefined) return 'list of numbers';
    return item.type === 'object' ? 'list of objects' : 'list of texts';
  }
  return (typeof schema.type === 'string' ? kinds[schema.type] : undefined) ?? 'value';
}
