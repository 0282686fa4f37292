import { Fragment } from 'react';

/** A text that changes in every way a framework changes one. */
export function Text({ title, name, aside, html, paragraphs, names }) {
  return (
    <>
      <h2>{title}</h2>
      <p>In {name} it rained{aside && ', as in Sibi before'}.</p>
      <p>{aside && 'Quetta was dry'}<b>, {name}, </b>{aside ? 'saw nothing of Gwadar' : 'Gwadar saw it'}</p>
      {aside ? <p>Sibi waited.</p> : <blockquote>{name} waited.</blockquote>}
      {paragraphs.map(({ id, text }) => <p key={id}>{text}</p>)}
      <p>{names.map((each) => <Fragment key={each}>{each}; </Fragment>)}nothing else.</p>
      <p dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
