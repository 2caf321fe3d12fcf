import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TypstDocument } from '@hipspine/print';
import { initSync, type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { HAND_OUT_FONTS } from './hand-out-fonts.ts';

/** Full text of what went wrong, with the line of the source. */
const FULL_DIAGNOSTICS = 3;

/** The typesetter, with the fonts of the hand-out and nothing else: it sees no file, no network and no clock. */
export async function typstCompiler(): Promise<TypstCompiler> {
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  initSync({ module: readFileSync(wasm) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of Object.values(HAND_OUT_FONTS)) await builder.add_raw_font(readFileSync(font));
  return builder.build();
}

/**
 * A document as PDF: tagged, with its fonts inside. The same document gives the same bytes.
 *
 * @throws Error  with the typesetter's words when it refuses the source, which is a fault of ours
 */
export function typstPdf(compiler: TypstCompiler, { main, files }: TypstDocument): Uint8Array {
  compiler.reset_shadow();
  for (const [name, content] of files) compiler.map_shadow(name, new TextEncoder().encode(content));
  compiler.add_source('/main.typ', main);
  const { result, diagnostics } = compiler.compile('/main.typ', undefined, 'pdf', FULL_DIAGNOSTICS) as {
    result?: Uint8Array;
    diagnostics?: readonly unknown[];
  };
  if (result === undefined) throw new Error(`typst: ${JSON.stringify(diagnostics)}`);
  return result;
}
