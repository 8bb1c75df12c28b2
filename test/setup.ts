/** Runs before each test file: every test starts with a fresh fake `wx` and no leftovers of the last one. */
import { renewFakeWx } from './fakes/wx/fake-wx';

// The file's own imports may read `wx`, so one stands before the first test too.
renewFakeWx();
beforeEach(renewFakeWx);

// A test that builds a whole site shares the machine with others: slow is no failure.
jest.setTimeout(30_000);
