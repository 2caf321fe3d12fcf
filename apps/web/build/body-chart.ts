import { createHash } from 'node:crypto';
import { buildBody } from '@hipspine/body';
import { type BodyChart, bodyChart } from '@hipspine/body/drawing';
import type { Plugin } from 'vite';
import { VIEW_BOX } from '../src/pain-map/view-box.ts';

const NAME = 'virtual:hipspine-body-chart';

/** Seen from the right a body is the mirror of what is seen from the left; the page turns it round. */
const VIEWS = ['front', 'back', 'left'] as const;

const PARTS = ['skin', 'shade', 'bones', 'boneLines', 'outline'] as const satisfies readonly (keyof BodyChart)[];

/**
 * The standing body of packages/body as one small file of shapes without colours. A page takes a shape by its name, such as
 * `#back-bones`, and gives it its own colours, so that no model of the body is loaded to mark a place on it.
 */
export function bodyChartFile(): Plugin {
  let file: { readonly path: string; readonly source: string } | undefined;
  return {
    name: 'hipspine-body-chart',
    buildStart() {
      const source = chartSvg();
      const digest = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      file = { path: `assets/body-chart-${digest}.svg`, source };
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export const chartUrl = ${JSON.stringify(`/${file?.path}`)};` : undefined),
    generateBundle() {
      if (file !== undefined) this.emitFile({ type: 'asset', fileName: file.path, source: file.source });
    },
  };
}

function chartSvg(): string {
  const body = buildBody();
  const shapes = VIEWS.flatMap((view) => {
    const chart = bodyChart(body, view, { ...VIEW_BOX, margin: 3 });
    return PARTS.map(
      (part) => `<path id="${view}-${part}" transform="scale(${chart.unit})" fill-rule="evenodd" d="${chart[part]}"/>`,
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${VIEW_BOX.width} ${VIEW_BOX.height}">${shapes.join('')}</svg>`;
}
