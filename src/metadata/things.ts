import type * as schema from 'schema-dts';
import { absolute, entryPath, type EntryIndex } from '../address.ts';
import type { Archive, Story } from '../assemble.ts';
import { keyOf } from '../concordance/concordance.ts';
import type { Organisation, Person, Place } from '../story.ts';

/** A person, organisation or place in schema.org's words. */
export type Named = schema.PersonLeaf | schema.OrganizationLeaf | PlaceLeaf;
type PlaceLeaf = schema.PlaceLeaf | schema.CityLeaf | schema.CountryLeaf;

/** A region may be a part of a country or of the world, for which schema.org has one word only where it is administered. */
const placeTypes = { country: 'Country', city: 'City', region: 'Place', other: 'Place' } as const;

/** Whom and what a story names, each with its page here where it has one. */
export function mentionsOf({ analysis }: Story, { slugs }: Archive): Named[] {
  const pageOf = (index: EntryIndex, item: Person | Organisation | Place): string | null => {
    const slug = slugs[index].get(keyOf(item));
    return slug === undefined ? null : absolute(entryPath(index, slug));
  };
  return [
    ...analysis.people.map((person) => personOf(person, pageOf('people', person))),
    ...analysis.organisations.map((organisation) =>
      organisationOf(organisation, pageOf('organisations', organisation)),
    ),
    ...analysis.places.map((place) => placeOf(place, pageOf('places', place))),
  ];
}

/** @param page the whole address of the page that tells of the person; so for the others */
export function personOf(
  { name, role }: Pick<Person, 'name' | 'role'>,
  page: string | null,
): schema.PersonLeaf {
  return {
    '@type': 'Person',
    name,
    ...(role !== null && { jobTitle: role }),
    ...(page !== null && { url: page }),
  };
}

export function organisationOf(
  { name }: Pick<Organisation, 'name'>,
  page: string | null,
): schema.OrganizationLeaf {
  return { '@type': 'Organization', name, ...(page !== null && { url: page }) };
}

export function placeOf(
  { name, kind, country, coordinates }: Omit<Place, 'mentions'>,
  page: string | null,
): PlaceLeaf {
  return {
    '@type': placeTypes[kind],
    name,
    ...(page !== null && { url: page }),
    ...(country !== null && { address: { '@type': 'PostalAddress', addressCountry: country } }),
    ...(coordinates !== null && { geo: pointOf(kind, coordinates) }),
  };
}

/** The middle of a country or region is a place on a map and not one on the ground: a tenth of a degree says where it is. */
function pointOf(
  kind: Place['kind'],
  [longitude, latitude]: readonly [number, number],
): schema.GeoCoordinatesLeaf {
  const isWide = kind === 'country' || kind === 'region';
  const stated = (degrees: number) => (isWide ? Math.round(degrees * 10) / 10 : degrees);
  return {
    '@type': 'GeoCoordinates',
    latitude: stated(latitude),
    longitude: stated(longitude),
  };
}
