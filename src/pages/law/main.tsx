import '../../ui/pages.css';
import './law.css';
import { showPage } from '../show-page';
import { App } from './App';

showPage(App, 'lawTitle');
