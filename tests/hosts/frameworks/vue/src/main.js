import { createApp } from 'vue';
import App from './App.vue';
import Report from './Report.vue';

const paragraphs = [{ id: 'p1', text: 'In Quetta it rained.' }, { id: 'p2', text: 'In Kech it did not.' }];

createApp(...(location.search === '?report' ? [Report, { paragraphs }] : [App])).mount('#app');
