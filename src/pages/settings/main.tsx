import '../../ui/pages.css';
import './settings.css';
import { showPage } from '../show-page';
import { App } from './App';

showPage(App, 'settingsTitle');
