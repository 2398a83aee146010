/**
 * Runs the modules that `/test/modules.json` names, or those whose address contains `?only=`, and
 * shows and leaves the results.
 */
import { runAll } from './runner.js';

const only = new URLSearchParams(location.search).get('only') ?? '';
/** @type {string[]} */
const modules = await (await fetch('/test/modules.json')).json();
const results = await runAll(modules.filter((address) => address.includes(only)));

for (const { module, name, passed, why } of results) {
  const line = document.createElement('p');
  line.textContent = `${passed ? '✓' : '✗'} ${module}: ${name} ${why}`;
  document.body.append(line);
}
Object.assign(window, { results });
