/**
 * A stage of `npm run verify`: opens every article of a corpus (a folder of JSON files, its path in READER_CORPUS) in the
 * browser and says which ones do not show their text. Pictures and sounds of other hosts are answered here.
 */
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { writeForeignPosts } from '../backend/foreign-posts';
import { launchBrowser } from '../browser';
import { closingLine } from '../gate-run/tally';
import { isElsewhere } from './elsewhere';
import { complaintsOf } from './every-article';
import { Phone } from './phone';
import { allArticles, startSite } from './site';

const CORPUS = path.resolve(process.env.READER_CORPUS ?? path.join(__dirname, '../../../shared/corpus'));
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** The folder with the articles: the corpus itself, or its `articles`. */
async function articleFolder(): Promise<string> {
  const inner = path.join(CORPUS, 'articles');
  const stats = await fs.stat(inner).catch(() => null);
  return stats?.isDirectory() ? inner : CORPUS;
}

async function main(): Promise<void> {
  const posts = await fs.mkdtemp(path.join(os.tmpdir(), 'qingdu-corpus-'));
  const written = await writeForeignPosts(await articleFolder(), posts);
  const site = await startSite({ posts });
  const browser = await launchBrowser();
  const phone = await Phone.take(browser, site.previewUrl);
  await phone.context.route(isElsewhere, (route) => route.fulfill({ contentType: 'image/gif', body: PIXEL }));
  // Pictures with addresses of their own site are not here.
  phone.expectErrors(/Failed to load resource: .*404/);
  await phone.launch();
  const articles = await allArticles(site);
  const complaints = await complaintsOf(phone, site, articles);
  if (articles.length !== written) complaints.push(`${written} articles were written, ${articles.length} are listed`);
  await browser.close();
  await site.close();
  await fs.rm(posts, { recursive: true, force: true });
  for (const complaint of complaints) console.log(`FAIL ${complaint}`);
  const failed = new Set(complaints.map((complaint) => complaint.split(' ')[0])).size;
  console.log(closingLine({ passed: written - failed, failed }));
  process.exit(failed === 0 && written > 0 ? 0 : 1);
}

void main();
