/** The classic script: it registers the tags, and leaves nothing else on the page. */
import './index.ts';
