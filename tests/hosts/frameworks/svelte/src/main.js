import { mount } from 'svelte';
import App from './App.svelte';
import Report from './Report.svelte';

const target = document.getElementById('app');
const paragraphs = [{ id: 'p1', text: 'In Quetta it rained.' }, { id: 'p2', text: 'In Kech it did not.' }];

if (location.search === '?report') mount(Report, { target, props: { paragraphs } });
else mount(App, { target });
