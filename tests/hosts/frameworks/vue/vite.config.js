import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const elements = { template: { compilerOptions: { isCustomElement: (tag) => tag === 'article-map' } } };

export default defineConfig({ base: './', plugins: [vue(elements)], build: { rolldownOptions: { external: ['article-map'] } } });
