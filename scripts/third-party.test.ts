import { describe, expect, test } from 'vitest';
import {
  checkThirdParty,
  type Lock,
  type Notes,
  packagesOf,
  renderThirdParty,
  thirdPartyFaults,
} from './third-party.ts';

const lock: Lock = {
  packages: {
    '': { devDependencies: { tester: '1.0.0' } },
    'apps/cli': { dependencies: { yaml: '2.0.0', '@ours/core': '0.1.0' } },
    'node_modules/@ours/core': { link: true },
    'node_modules/yaml': { version: '2.0.0', license: 'ISC', dependencies: { inner: '3.0.0' } },
    'node_modules/inner': { version: '3.0.0', license: 'MIT' },
    'node_modules/tester': { version: '1.0.0', license: 'MIT', dev: true },
    'node_modules/tester/node_modules/inner': { version: '3.1.0', license: 'MIT', dev: true },
  },
};
const note = { purpose: 'reads what is written', safety: 'nothing is known', read: '2026-11-22' };
const notes: Notes = { licences: ['MIT', 'ISC'], licence_read: {}, packages: { yaml: note, tester: note } };
const faults = (changedLock: Lock, changedNotes: Notes): string =>
  thirdPartyFaults(packagesOf(changedLock, changedNotes), changedNotes).join('\n');

describe('the list of packages', () => {
  test('leaves our own out, keeps two versions of one name apart, and knows who asks for what', () => {
    const found = packagesOf(lock, notes).map(({ name, version, inProduct, direct }) => [
      name,
      version,
      inProduct,
      direct,
    ]);
    expect(found).toEqual([
      ['tester', '1.0.0', false, true],
      ['yaml', '2.0.0', true, true],
      ['inner', '3.0.0', true, false],
      ['inner', '3.1.0', false, false],
    ]);
    expect(renderThirdParty(packagesOf(lock, notes), notes)).toContain('| inner 3.0.0 | MIT | needed by yaml |');
  });

  test('a package we chose without a note is found', () => {
    expect(faults(lock, { ...notes, packages: { tester: note } })).toContain('yaml is used and has no note');
  });

  test('a note about a package that went away is found', () => {
    expect(faults(lock, { ...notes, packages: { ...notes.packages, gone: note } })).toContain('a note about gone');
  });

  test('a licence nobody looked at is found, and so is a package without one', () => {
    const packages = { ...lock.packages, 'node_modules/yaml': { version: '2.0.0', license: 'GPL-3.0' } };
    expect(faults({ packages }, notes)).toContain('yaml: the licence GPL-3.0');
    expect(faults({ packages: { ...lock.packages, 'node_modules/yaml': { version: '2.0.0' } } }, notes)).toContain(
      'licence unknown',
    );
    const licence_read = { yaml: { licence: 'ISC', where: 'its LICENSE file' } };
    expect(
      faults({ packages: { ...lock.packages, 'node_modules/yaml': { version: '2.0.0' } } }, { ...notes, licence_read }),
    ).toBe('');
  });
});

test('the third-party list of the repository is complete and up to date', () => {
  expect(checkThirdParty()).toEqual([]);
});
