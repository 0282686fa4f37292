import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app';
import { Report } from './report';

void bootstrapApplication(location.search === '?report' ? Report : App);
