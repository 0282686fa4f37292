import '../index.ts';
import './explorer.css';

/** The explorer: the digest with its map, and any article the reader opens instead. Nothing leaves the reader's machine. */

// The digest is read by everyone, another article opened by a few: what that takes is loaded for them.
const opening = () => import('./opening.ts');
document.querySelector('#open-any')?.addEventListener('click', async () => (await opening()).ask('any'));
document.querySelector('#open-original')?.addEventListener('click', async () => (await opening()).ask('original'));
document.querySelector('#share')?.addEventListener('click', async () => (await import('./embed-dialog.ts')).openEmbed());
document.querySelector('#open')?.addEventListener('change', opening, { once: true });
document.addEventListener('dragover', opening, { once: true });
// `npm start -- PATH` names a file for the explorer to open.
const named = document.querySelector<HTMLMetaElement>('meta[name="opened-article"]');
if (named) void opening().then(({ openNamed }) => openNamed(named.content));

// On a phone the map is a strip above the text.
const narrow = matchMedia('(max-width: 60rem)');
const strip = () => narrow.matches && void import('./strip.ts');
narrow.addEventListener('change', strip);
strip();
