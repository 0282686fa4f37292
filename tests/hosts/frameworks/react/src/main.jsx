import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.jsx';
import { Report } from './Report.jsx';

const paragraphs = [{ id: 'p1', text: 'In Quetta it rained.' }, { id: 'p2', text: 'In Kech it did not.' }];

createRoot(document.getElementById('app')).render(<StrictMode>{location.search === '?report' ? <Report paragraphs={paragraphs} /> : <App />}</StrictMode>);
