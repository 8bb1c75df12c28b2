import { codeFaults } from '../../official/planted-faults/code-faults';
import { compiledFaults } from '../../official/planted-faults/compiled-faults';
import { replace } from '../../official/planted-faults/fault';
import { markupFaults } from '../../official/planted-faults/markup-faults';
import { sourceFaults } from '../../official/planted-faults/source-faults';

const inApp = [...codeFaults, ...markupFaults];

it('tells its faults apart', () => {
  const names = [...inApp, ...sourceFaults, ...compiledFaults].map(({ stage, name }) => `${stage} ${name}`);
  expect(new Set(names).size).toBe(names.length);
});

it('plants each fault of the whole app in files of its own', () => {
  const files = inApp.flatMap(({ edits }) => Object.keys(edits));
  expect(new Set(files).size).toBe(files.length);
});

it('does not plant beside the place', () => {
  expect(replace('a', '$&b')('ca')).toBe('c$&b');
  expect(() => replace('a', 'b')('c')).toThrow('nothing to replace: a');
});
