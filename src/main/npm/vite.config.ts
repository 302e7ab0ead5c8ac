import type { Plugin, UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/**
 * Vaadin lists what a screen loads in an order that differs from build to build. Sorted, two builds of the same sources give the same files.
 * The blocks are independent of each other: each asks for one key.
 */
const steadyOrder: Plugin = {
  name: 'bindeled-steady-order',
  enforce: 'pre',
  transform(code, id) {
    if (!id.split('?')[0].endsWith('generated-flow-imports.js')) {
      return null;
    }
    const block = / {2}if \(key === '[0-9a-f]+'\) \{\n(?: {4}pending\.push\(.*\);\n)+ {2}\}\n/g;
    const sorted = (code.match(block) ?? []).sort();
    return { code: code.replace(block, () => sorted.shift() ?? ''), map: null };
  },
};

const customConfig: UserConfigFn = () => ({ plugins: [steadyOrder] });

export default overrideVaadinConfig(customConfig);
