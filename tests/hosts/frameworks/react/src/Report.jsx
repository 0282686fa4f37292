import 'article-map';
import { useState } from 'react';

export function Report({ paragraphs }) {
  const [place, setPlace] = useState();
  return (
    <>
      <article id="report">{paragraphs.map(({ id, text }) => <p key={id} id={id}>{text}</p>)}</article>
      <article-map for="report" places="places.json" mentions="link" deepLink place={place} onplace-select={(event) => setPlace(event.place)} />
      <button onClick={() => setPlace('quetta')}>Show Quetta</button>
      <output>{place ?? 'none'}</output>
    </>
  );
}
