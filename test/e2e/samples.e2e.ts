/** Every post of the sample site opens. */
import assert from 'node:assert/strict';
import { complaintsOf } from './every-article';
import { allArticles } from './site';
import type { Suite } from './suite';

export const samplesSuite: Suite = {
  name: 'samples',
  steps: {
    'opens every post with its text and without an error': async ({ site, open }) => {
      const articles = await allArticles(site);
      assert.ok(articles.length >= 60);
      const phone = await open();
      // One picture of the sample site is not there on purpose.
      phone.expectErrors(/404 .*\/x$/);
      assert.deepEqual(await complaintsOf(phone, site, articles), []);
    },
  },
};
