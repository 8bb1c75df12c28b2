import { showLine, verdict } from '../../doctor/line';

it('shows a mark, what was seen, and the next step', () => {
  expect(showLine({ mark: 'ok', what: 'Node 20.20.2' })).toBe('ok   Node 20.20.2');
  expect(showLine({ mark: 'FAIL', what: 'no packages', next: 'npm ci' })).toBe('FAIL no packages → npm ci');
});

it('counts what is missing, and notes as nothing', () => {
  const ok = { mark: 'ok', what: '' } as const;
  const missing = { mark: 'FAIL', what: '' } as const;
  expect(verdict([ok, { mark: 'note', what: '' }])).toBe('npm start and npm test have what they need');
  expect(verdict([ok, missing])).toBe('1 thing is missing for npm start or npm test');
  expect(verdict([missing, missing])).toBe('2 things are missing for npm start or npm test');
});
