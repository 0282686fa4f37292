import { beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { inner, mount } from './mount.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** How colours in linear RGB are seen with one kind of cone missing: Machado, Oliveira and Fernandes, 2009, severity 1. */
const SEEN: Record<string, Matrix> = {
  'all cones': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const times = (matrix: Matrix, [a, b, c]: Triple): Triple => matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;

/** Linear RGB of any CSS colour, as this browser paints it. */
function linear(colour: string): Triple {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((byte) => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4)) as unknown as Triple;
}

/** Oklab: distances in it are differences as seen; 0.02 is just seen. */
function oklab(rgb: Triple): Triple {
  const cones = times([[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]], rgb);
  return times([[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.8086757660]], cones.map(Math.cbrt) as unknown as Triple);
}

const apart = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const light = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

beforeAll(() => page.viewport(1280, 900));

describe.each(['light', 'dark'])('in %s colours', (scheme) => {
  async function colours(): Promise<Record<'accent' | 'quiet' | 'land' | 'water' | 'border' | 'ink', string>> {
    const { map } = await mount({ style: `width: 700px; height: 600px; color-scheme: ${scheme}` });
    const probe = document.createElement('i');
    inner(map, '.map').append(probe);
    const read = (name: string) => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    };
    return { accent: read('accent'), quiet: read('quiet'), land: read('land'), water: read('water'), border: read('border'), ink: read('ink') };
  }

  test.each(Object.keys(SEEN))('places, land, sea and borders stay apart as seen with %s', async (kind) => {
    const of = await colours();
    const seen = (name: keyof typeof of) => oklab(times(SEEN[kind]!, linear(of[name])));
    expect(apart(seen('accent'), seen('quiet'))).toBeGreaterThan(0.06);
    for (const ground of ['land', 'water'] as const) for (const mark of ['accent', 'quiet', 'ink'] as const) expect(apart(seen(mark), seen(ground)), `${mark} on ${ground}`).toBeGreaterThan(0.25);
    expect(apart(seen('land'), seen('water'))).toBeGreaterThan(0.04);
    expect(apart(seen('border'), seen('land'))).toBeGreaterThan(0.1);
  });

  test('marks stand out from land and sea by 3 : 1', async () => {
    const of = await colours();
    for (const mark of [of.accent, of.quiet]) {
      for (const ground of [of.land, of.water]) {
        const [a, b] = [light(linear(mark)), light(linear(ground))].sort((x, y) => y - x);
        expect((a! + 0.05) / (b! + 0.05), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
