/** A TypeScript app made of components runs: relations, slots, generics, external classes, packages of "build npm". */
import assert from 'node:assert/strict';
import { previewFolder } from '../../../preview/run-folder';
import { eventually } from '../../eventually';
import type { Phone } from '../../phone';
import type { HostSuite } from '../host-suite';
import { fixtureApp } from './fixture-app';

export const componentStyleSuite: HostSuite = {
  name: 'foreign-components',
  files: () => fixtureApp('component-style'),
  start: (folder) => previewFolder({ folder }),
  steps: {
    'finds app.json by project.config.json and opens entryPagePath first': async ({ preview, open }) => {
      const phone = await open();
      await says(phone, '#is-ready', '就绪');
      assert.equal(await phone.read((window) => window.mp?.top()?.path), 'pages/home/home');
      assert.deepEqual(
        preview.notes?.problems.map(({ where }) => where),
        ['app.json rendererOptions', 'app.json renderer'],
      );
    },

    'joins components by relations as they come': async ({ open }) => {
      const phone = await open();
      await says(phone, '#count', '2 本：山中、水上');
      await phone.screen.locator('#add').tap();
      await says(phone, '#count', '3 本：山中、水上、第 3 本');
    },

    'fills named slots and runs observers': async ({ open }) => {
      const phone = await open();
      await says(phone, '#panel-head', '标题合');
      await phone.screen.locator('#open').tap();
      await says(phone, '#panel-head', '标题开');
      await says(phone, '#panel-body', '内容');
    },

    'takes generic components, given and by default': async ({ open }) => {
      const phone = await open();
      await eventually(async () => assert.match(await phone.screen.innerText(), /\[选\]\s*\[甲\]\s*\[乙\]/));
    },

    'styles by external classes and packages from miniprogram_npm': async ({ open }) => {
      const phone = await open();
      const item = phone.screen.locator('shelf-item').first().getByText('山中');
      assert.equal(await item.evaluate((element) => getComputedStyle(element).color), 'rgb(204, 0, 0)');
      assert.equal((await phone.screen.locator('badge').innerText()).trim(), '8');
    },

    'opens a page of a subfolder with properties from the address': async ({ open }) => {
      const phone = await open();
      await phone.screen.locator('#more').tap();
      await says(phone, '#from', '来自 home');
    },
  },
};

async function says(phone: Phone, selector: string, text: string): Promise<void> {
  await eventually(async () => assert.equal((await phone.screen.locator(selector).innerText()).trim(), text));
}
