// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { outlineOf } from '../../src/content/outline-of';

const words = ['Mira', 'secret', 'Robin', 'tonight', 'mira.k', '4471'];

test('the outline of a page says how it is built and holds none of its words', () => {
  document.body.innerHTML = `
    <main class="room room-4471" aria-label="Mira"><ol role="log" data-room="Mira">
      <li class="line mira.k" id="m-4471" data-author="Mira" title="secret">
        <b class="who">Mira</b><p class="text">my secret is tonight<span>!</span></p></li>
      <li class="line"><b class="who">Robin</b><p class="text">no</p></li>
      <li class="line"><p class="text">yes</p></li><li class="line"></li><li class="line"></li><li class="line"></li>
    </ol><textarea placeholder="secret">secret</textarea></main><script>secret()</script>`;
  const outline = outlineOf(document.body);
  expect(outline).toContain('ol[role=log][data-room]');
  expect(outline).toContain('li.line.?[data-author]');
  expect(outline).toContain('b.who 4 characters');
  expect(outline).toContain('main.room.room-#');
  expect(outline).toContain('… more of these');
  for (const word of words) expect(outline.toLowerCase()).not.toContain(word.toLowerCase());
});

test('the outline of a huge page is short', () => {
  document.body.innerHTML =
    '<div><i></i><b></b></div>'.repeat(50) + '<p><i></i><u></u></p><div></div>'.repeat(400);
  expect(outlineOf(document.body).split('\n').length).toBeLessThanOrEqual(160);
});
