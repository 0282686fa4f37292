import 'article-map';
import { useEffect, useState } from 'react';
import { hear, open, start } from '../../page.ts';
import { Text } from './Text.jsx';

export function App() {
  const [state, change] = useState(start);
  useEffect(() => open(change), []);
  const { shown, inside, last, map, bare } = state;
  const parts = [
    shown && (
      <article-map
        key="map" for={inside ? undefined : 'text'} places="places.json" source-note="from a page" loading="eager"
        place={map.place} label={map.label} deepLink={map.deepLink} mentions={map.mentions} exclude={map.exclude} story={map.story}
        onstory-ready={hear} onstory-error={hear} onplace-select={hear} onpassage-show={hear}
      >
        {inside && <Text {...state} />}
      </article-map>
    ),
    !inside && <article key="text" id="text"><Text {...state} /></article>,
    <hr key="line" />,
    bare && <article-map key="bare" id="bare" deep-link={bare.deepLink} onstory-error={hear} />,
  ];
  return <>{last ? parts.reverse() : parts}<section id="twin"><Text {...state} /></section></>;
}
