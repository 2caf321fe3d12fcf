import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Plugin } from 'vite';

/** The icon in the sizes that home screens ask for, drawn from one SVG. */
export function icons(): Plugin {
  return {
    name: 'hipspine-icons',
    apply: 'build',
    generateBundle() {
      const svg = readFileSync(join(import.meta.dirname, '../public/icon.svg'));
      for (const size of [180, 192, 512]) {
        const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
        this.emitFile({ type: 'asset', fileName: `icon-${size}.png`, source: png });
      }
    },
  };
}
